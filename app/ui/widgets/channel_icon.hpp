#pragma once
// A small drawing for each channel: the font has no signs for them, and an emoji would look like
// somebody else's.
#include "scenario/scenario.hpp"
#include "ui/ui.hpp"

namespace makegood {

/// Draws the channel's sign in a square of `size` pixels at x, y. Says nothing: words stand beside
/// it.
void channel_icon(Ui& ui, Channel channel, float x, float y, float size, Color color);

}  // namespace makegood
