#pragma once
// The picture of a scenario as an SVG page that any browser opens: no program beside it, no font
// and no network.
#include <string>

#include "cli/graph_model.hpp"

namespace makegood::cli {

std::string to_svg(const Graph& graph);

}  // namespace makegood::cli
