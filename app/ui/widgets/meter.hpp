#pragma once
#include <string>
#include <string_view>

#include "ui/ui.hpp"

namespace makegood {

/// A labelled bar: a tenet's points, for example.
struct MeterView {
  std::string label;
  std::string value;   ///< "5 of 6"
  float fraction = 0;  ///< 0 to 1
  Color ink;
  float tick = -1;  ///< a mark on the bar, 0 to 1; negative: none
};

/// Draws the label, the value and the bar at the pen.
void meter(Ui& ui, std::string_view key, const MeterView& view);

}  // namespace makegood
