#pragma once
// The picture of a scenario as an SVG page that any browser opens: no program beside it, no font
// and no network.
#include <string>
#include <string_view>
#include <vector>

#include "cli/graph_model.hpp"

namespace makegood::cli {

std::string to_svg(const Graph& graph);

/// Width of `text` at a font size of 1, in any of the sans-serif fonts that a reader may have:
/// rather too wide, since what is too narrow would be cut.
double text_width(std::string_view text);

/// `text` in at most `most` lines of `width` (in font sizes), broken at spaces; the last one ends
/// with "…" when something is left out.
std::vector<std::string> text_lines(std::string_view text, double width, std::size_t most);

}  // namespace makegood::cli
