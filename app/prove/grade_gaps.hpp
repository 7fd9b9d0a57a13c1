#pragma once
// Why a grade is out of reach. A line through ends Bad when a promise of the house broke on it, or
// is left open without a reminder, or somebody is left without a word; Excellent when none of this
// happened and a question was asked; and its ending may lower either. Which of these it is that
// stands in the way is read off all endings that play comes to. Internal to app/prove.
#include <string>
#include <vector>

#include "prove/prover.hpp"

namespace makegood {

/// What is wrong, and what to do about it.
struct GradeGap {
  std::string message, hint;
};

/// One for each grade that nobody can come to (of Good and Excellent only the one, when it is
/// both); nothing when all three can be reached.
std::vector<GradeGap> grade_gaps(const Prover& prover);

}  // namespace makegood
