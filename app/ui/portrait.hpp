#pragma once
// Portraits: the project's own flat vector art, coloured by the scenario, with a face that follows
// the mood.
#include "scenario/scenario.hpp"
#include "ui/ui.hpp"

namespace makegood {

/// Paints a portrait in a disc of `diameter` pixels at x, y (upper left). `mood` is continuous from
/// 0 (furious) to 4 (delighted), so that a face can ease from one to the next. Records nothing: the
/// caller knows whether the picture says something that the words beside it do not.
void paint_portrait(Ui& ui, const Portrait& portrait, float mood, float x, float y, float diameter);

}  // namespace makegood
