#pragma once
// Where boxes and the ways between them lie: a layered drawing from left to right (Sugiyama,
// Tagawa, Toda, "Methods for visual understanding of hierarchical system structures", 1981). A
// box's column is the longest way to it from the opening (the shortest would put scenes that a
// short cut reaches left of what mostly comes before them); a way that passes a column gets a lane
// of its own there, so that no way runs behind a box; boxes and lanes are ordered by the middle of
// what they are tied to, and then moved up and down towards it without ever overlapping.
#include <cstddef>
#include <vector>

namespace makegood::cli {

struct LayoutEdge {
  std::size_t from = 0, to = 0;
  double port = 0;  ///< where it leaves, below the top of `from`
};

struct LayoutInput {
  std::vector<double> heights;       ///< of the boxes
  std::vector<std::size_t> columns;  ///< of the boxes (columns_of)
  std::vector<LayoutEdge> edges;
  double entry = 20;    ///< where ways arrive, below the top of a box
  double spacing = 26;  ///< between two boxes of a column
  double lane = 16;     ///< room of a way that passes
};

/// A point of a way: it crosses `column` from edge to edge at `y`.
struct Lane {
  std::size_t column = 0;
  double y = 0;
};

struct Layout {
  std::vector<double> tops;              ///< by box; the uppermost is at 0
  std::vector<std::vector<Lane>> lanes;  ///< by edge, from its start to its end
  std::size_t columns = 0;
  double height = 0;
};

/// Columns by the longest way from `roots` that does not go back on itself, so that what comes
/// later in play stands further right. What nothing leads to stands in the first column.
std::vector<std::size_t> columns_of(std::size_t boxes, const std::vector<LayoutEdge>& edges,
                                    const std::vector<std::size_t>& roots);

Layout lay_out(const LayoutInput& input);

}  // namespace makegood::cli
