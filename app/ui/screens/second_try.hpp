#pragma once
// Two attempts that begin alike, side by side from the decision where they part: what was said,
// what it earned, and where it led. A replay teaches most where the first try is still in sight.
#include <array>
#include <string>
#include <vector>

#include "coach/coach.hpp"
#include "ui/ui.hpp"

namespace makegood {

struct Model;

/// Decisions of each try that are shown one by one.
inline constexpr std::size_t kDecisionsBeside = 6;

struct SecondTryView {
  std::string title, parts;  ///< empty title: there is nothing to lay beside the other
  struct Line {
    std::string key, said, points, name;
  };
  struct Try {
    std::string key, title;
    std::vector<Line> lines;
    std::string more;  ///< "3 more decisions", or ""
    std::string result, ending;
    std::string name;  ///< result and ending in a sentence
  };
  std::array<Try, 2> tries;  ///< the first one, this one
};

/// Of the attempt on the stage, if it is a replay and both have come to an ending by different
/// ways.
SecondTryView second_try_view(const Model& model, const Debrief& debrief);
/// Nothing where there is nothing.
void draw_second_try(Ui& ui, const SecondTryView& view);

}  // namespace makegood
