#pragma once
// What whole conversations earn: fewest and most points in all, at each ending and for each tenet,
// and the best line that comes to each grade. For a trainer who balances a scenario: how far apart
// are a good and an excellent conversation, and does the sad ending cost anything?
#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "prove/explore.hpp"
#include "prove/value.hpp"

namespace makegood {

/// Fewest and most of something.
struct Range {
  int low = 0;
  int high = 0;
};

inline constexpr std::size_t kGrades = 3;

struct ScoreRanges {
  struct Of {
    Range total;
    std::array<Range, kTenets> tenets;  ///< each for itself
  };
  /// The line with the most points among those that end with one grade.
  struct BestLine {
    int points = 0;
    std::vector<Action> line;
  };
  Of all;
  std::vector<std::optional<Of>> endings;               ///< by ending; none: it is never reached
  std::array<std::optional<BestLine>, kGrades> grades;  ///< by Grade; none: it is never reached
};

/// Over all lines from the opening to an ending. Of a complete exploration without circles that
/// earn points (Values::farms); of another, nothing is filled in.
ScoreRanges score_ranges(const Explorer& explorer, const Values& values);

}  // namespace makegood
