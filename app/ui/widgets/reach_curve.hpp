#pragma once
// Readers over the clock, as they went (solid) and as a fast answer would have had them (dashed).
#include <string>
#include <vector>

#include "ui/ui.hpp"

namespace makegood {

struct ReachCurveView {
  std::vector<float> now;   ///< share of the top at even distances of the clock, 0 to 1
  std::vector<float> fast;  ///< likewise; empty: nothing to compare with
  struct Mark {
    float at = 0, height = 0;  ///< along the clock and up, 0 to 1
    bool in_public = true;     ///< a disc; otherwise a ring
    bool fast = false;         ///< on the dashed line
  };
  std::vector<Mark> marks;
};

/// Paints the curve in `rect`. Records nothing: the caller says it in words.
void reach_curve(Ui& ui, const ReachCurveView& view, const Rect& rect);

}  // namespace makegood
