#pragma once
// All strategies that do not read, played through the explored graph at once, exactly: how likely
// each comes to every state, and what it gains there. No dice are thrown; where a strategy cannot
// tell two answers apart, it takes each with the same share.
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "prove/components.hpp"
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

/// Plays strategies through one graph, one set of them after the other. A strategy that goes round
/// in a circle for ever earns nothing more.
class UnreadPlay {
 public:
  /// Of an exploration that is complete and kept its edges. All outlive it.
  UnreadPlay(const Explorer& explorer, const Values& values, const Menus& menus);

  std::array<Played, kStrategies> play(const Strategies& strategies);

 private:
  // The eighth place is empty: eight numbers are added as quickly as seven.
  static constexpr std::size_t kLanes = 8;
  using Lanes = std::array<float, kLanes>;
  /// By position among the legal actions: the share of each strategy that takes it.
  using TakenBy = std::vector<Lanes>;

  void through(std::size_t component);
  void go_round(std::span<const StateIndex> circle);
  float share_in(std::span<const StateIndex> component) const;
  void pass_on(StateIndex state);
  void give_up(StateIndex state);
  void add_share(StateIndex state, const Lanes& shares);

  const Explorer& explorer_;
  const Values& values_;
  const Menus& menus_;
  const Components& components_;
  std::vector<TakenBy> taken_;                    ///< by menu
  std::vector<Lanes> shares_;                     ///< by state; between two plays all are nothing
  std::vector<std::uint64_t> waiting_;            ///< bit per component that has a share
  std::vector<std::array<double, kLanes>> gain_;  ///< by scene
};

}  // namespace makegood::lints
