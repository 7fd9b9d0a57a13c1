#pragma once
// The plots of the progress screen.
#include "ui/screens/progress.hpp"

namespace makegood {

/// Attempts over time, and the first against the latest by scenario and by tenet, each on a card,
/// from the pen down. What there is nothing of is left out.
void draw_plots(Ui& ui, const ProgressView& view);

}  // namespace makegood
