#pragma once
// Lines on which the same is said again and again.
#include <cstddef>
#include <optional>
#include <vector>

#include "engine/engine.hpp"

namespace makegood {

/// Of one choice on one line: from then on it is going round.
inline constexpr std::size_t kRepeats = 4;
/// From then on nothing that is said of whole lines means anything: they are as long as the clock
/// allows.
inline constexpr std::size_t kEndlessRepeats = 10;

struct Repeat {
  ChoiceId choice;
  std::size_t times = 0;
  std::size_t end = 0;  ///< decisions of the line up to and with the one that makes it kRepeats
};

/// The first choice on a line that earns points and comes at least kRepeats times.
std::optional<Repeat> paid_repeat(const Scenario& scenario, const std::vector<Action>& line);

/// Whether a line takes one choice at least kRepeats times.
bool goes_round(const std::vector<Action>& line);

}  // namespace makegood
