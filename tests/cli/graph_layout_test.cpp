#include "cli/graph_layout.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>

namespace makegood::cli {
namespace {

using Columns = std::vector<std::size_t>;

TEST_CASE("What comes later stands further right, also where a short cut leads there") {
  // 0 -> 1 -> 2 -> 3, and 0 -> 3
  CHECK(columns_of(4, {{0, 1, 0}, {1, 2, 0}, {2, 3, 0}, {0, 3, 0}}, {0}) == Columns{0, 1, 2, 3});
}

TEST_CASE("A way back does not push anything to the right") {
  CHECK(columns_of(3, {{0, 1, 0}, {1, 2, 0}, {2, 1, 0}, {2, 2, 0}, {2, 0, 0}}, {0}) ==
        Columns{0, 1, 2});
}

TEST_CASE("What nothing leads to stands in the first column") {
  CHECK(columns_of(3, {{0, 1, 0}}, {0}) == Columns{0, 1, 0});
  CHECK(columns_of(0, {}, {}).empty());
}

// A script of `boxes` scenes with three ways each: mostly on, some back, by a fixed sequence.
LayoutInput script_of(std::size_t boxes) {
  std::uint32_t seed = 7;
  const auto next = [&](std::size_t below) {
    seed = seed * 1664525U + 1013904223U;
    return static_cast<std::size_t>(seed >> 8U) % below;
  };
  LayoutInput input;
  for (std::size_t i = 0; i < boxes; ++i) {
    input.heights.push_back(60 + 20 * static_cast<double>(next(8)));
    for (std::size_t k = 0; k < 3; ++k) {
      const std::size_t to = next(10) == 0 ? next(boxes) : std::min(boxes - 1, i + 1 + next(6));
      input.edges.push_back({i, to, 20 + 15 * static_cast<double>(k)});
    }
  }
  input.columns = columns_of(boxes, input.edges, {0});
  return input;
}

struct Span {
  std::size_t column;
  double top, bottom;
};

// Everything that takes room: boxes and lanes. Ways that share a lane are one.
std::vector<Span> spans_of(const LayoutInput& input, const Layout& layout) {
  std::vector<Span> spans;
  for (std::size_t i = 0; i < input.heights.size(); ++i) {
    spans.push_back({input.columns[i], layout.tops[i], layout.tops[i] + input.heights[i]});
  }
  for (std::size_t e = 0; e < input.edges.size(); ++e) {
    bool known = false;
    for (std::size_t d = 0; d < e; ++d) {
      known = known || (input.edges[d].from == input.edges[e].from &&
                        input.edges[d].to == input.edges[e].to);
    }
    if (known) continue;
    for (const Lane& lane : layout.lanes[e]) {
      spans.push_back({lane.column, lane.y - input.lane / 2, lane.y + input.lane / 2});
    }
  }
  return spans;
}

TEST_CASE("No box and no passing way ever lies on another") {
  for (const std::size_t boxes : {1U, 2U, 5U, 30U, 100U}) {
    const LayoutInput input = script_of(boxes);
    const Layout layout = lay_out(input);
    std::vector<Span> spans = spans_of(input, layout);
    std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) {
      return a.column != b.column ? a.column < b.column : a.top < b.top;
    });
    for (std::size_t i = 1; i < spans.size(); ++i) {
      if (spans[i].column != spans[i - 1].column) continue;
      CHECK(spans[i].top >= spans[i - 1].bottom - 0.001);
    }
    for (const Span& span : spans) {
      CHECK(span.top >= -0.001);
      CHECK(span.bottom <= layout.height + 0.001);
    }
  }
}

TEST_CASE("A way on has a lane in each column between, a way back also in those of its ends") {
  const LayoutInput input = script_of(60);
  const Layout layout = lay_out(input);
  for (std::size_t e = 0; e < input.edges.size(); ++e) {
    const std::size_t from = input.columns[input.edges[e].from];
    const std::size_t to = input.columns[input.edges[e].to];
    CHECK(layout.lanes[e].size() == (to > from ? to - from - 1 : from - to + 1));
  }
}

TEST_CASE("A layout of thousands of scenes with ways across all of it comes to an end") {
  const LayoutInput input = script_of(4096);
  CHECK(lay_out(input).tops.size() == 4096);
}

}  // namespace
}  // namespace makegood::cli
