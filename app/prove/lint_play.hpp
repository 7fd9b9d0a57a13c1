#pragma once
// All strategies that do not read, played through the explored graph at once, exactly: how likely
// each comes to every state, and what it gains there. No dice are thrown; where a strategy cannot
// tell two answers apart, it takes each with the same share.
#include <array>
#include <vector>

#include "prove/lint_menus.hpp"
#include "prove/lint_strategies.hpp"
#include "prove/value.hpp"

namespace makegood::lints {

/// What a strategy comes to, compared with taking any open answer with the same chance.
struct Played {
  double points = 0;  ///< expected from the opening
  /// By scene: what its decisions there are worth more than chance's, times how often it comes by.
  /// They add up to `points` minus chance (the performance difference lemma of Kakade and Langford,
  /// "Approximately optimal approximate reinforcement learning", 2002).
  std::vector<double> gain;
};

/// Of an exploration that is complete and kept its edges. A strategy that goes round in a circle
/// for ever earns nothing more.
std::array<Played, kStrategies> play_unread(const Explorer& explorer, const Values& values,
                                            const Menus& menus, const Strategies& strategies);

}  // namespace makegood::lints
