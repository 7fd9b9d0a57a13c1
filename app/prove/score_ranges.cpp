// The backward values know what is still to come and not which ending it comes to, so this is a
// forward pass: what was earned on the way to each state, from the opening to the endings, each
// state after all that lead to it. Inside a circle the ranges are widened until nothing changes, as
// value.cpp does it.
#include "prove/score_ranges.hpp"

#include <algorithm>
#include <span>

#include "engine/points.hpp"

namespace makegood {
namespace {

/// What was earned so far, over all ways to a state.
struct Earned {
  bool reached = false;
  std::uint8_t action = 0;     ///< the decision in `from` that the best way comes by
  StateIndex from = kNoState;  ///< the state before, on the way that earned the most
  std::array<std::int16_t, kTenets + 1> low{}, high{};  ///< by tenet; the last is the total
};

std::int16_t plus(std::int16_t points, int more) {
  constexpr int kMost = 30'000;  // of a circle that loses at every turn
  return static_cast<std::int16_t>(std::clamp(points + more, -kMost, kMost));
}

bool widen(Earned& to, const Earned& from, const Points& points) {
  bool changed = !to.reached;
  for (std::size_t i = 0; i <= kTenets; ++i) {
    const int more = i < kTenets ? points[i] : total(points);
    const auto low = plus(from.low[i], more);
    const auto high = plus(from.high[i], more);
    if (!to.reached || low < to.low[i]) {
      to.low[i] = low;
      changed = true;
    }
    if (!to.reached || high > to.high[i]) {
      to.high[i] = high;
      changed = true;
    }
  }
  to.reached = true;
  return changed;
}

class Forward {
 public:
  Forward(const Explorer& explorer, const Components& components)
      : explorer_(explorer), earned_(explorer.states()) {
    earned_[0].reached = true;
    for (std::size_t c = components.size(); c-- > 0;) {
      through(components[c], components.is_circle(c));
    }
  }

  const Earned& at(StateIndex state) const { return earned_[state]; }

  /// The decisions on the way that earned the most.
  std::vector<Action> line_to(StateIndex state) const {
    std::vector<Action> line;
    for (; earned_[state].from != kNoState; state = earned_[state].from) {
      const Earned& here = earned_[state];
      line.push_back(explorer_.action(here.from, here.action));
    }
    std::reverse(line.begin(), line.end());
    return line;
  }

 private:
  void through(std::span<const StateIndex> component, bool is_circle) {
    // A circle that loses points at every turn has no lowest; the rounds bound it.
    bool again = true;
    for (std::size_t round = 0; again && round <= component.size(); ++round) {
      again = false;
      for (const StateIndex state : component) again = pass_on(state) || again;
      again = again && is_circle;
    }
  }

  bool pass_on(StateIndex state) {
    if (!earned_[state].reached) return false;
    bool changed = false;
    for (std::size_t k = 0; k < explorer_.edge_count(state); ++k) {
      const Edge edge = explorer_.edge(state, k);
      const Earned& here = earned_[state];
      Earned& there = earned_[edge.to];
      // Only a way that earns more replaces one, so that the links never close a circle.
      if (!there.reached || here.high[kTenets] + total(edge.points) > there.high[kTenets]) {
        there.from = state;
        there.action = static_cast<std::uint8_t>(k);
      }
      changed = widen(there, here, edge.points) || changed;
    }
    return changed;
  }

  const Explorer& explorer_;
  std::vector<Earned> earned_;
};

ScoreRanges::Of ranges_of(const Earned& earned) {
  ScoreRanges::Of of;
  for (std::size_t i = 0; i < kTenets; ++i) of.tenets[i] = {earned.low[i], earned.high[i]};
  of.total = {earned.low[kTenets], earned.high[kTenets]};
  return of;
}

}  // namespace

ScoreRanges score_ranges(const Explorer& explorer, const Values& values) {
  ScoreRanges ranges;
  const Scenario& scenario = explorer.scenario();
  ranges.endings.resize(scenario.endings.size());
  if (!explorer.complete() || !values.farms().empty()) return ranges;
  const Value& opening = values[0];
  ranges.all.total = {opening.worst, opening.best};
  for (std::size_t i = 0; i < kTenets; ++i) {
    ranges.all.tenets[i] = {opening.tenet_worst[i], opening.tenet_best[i]};
  }
  const Forward forward(explorer, values.components());
  std::vector<Earned> at_ending(scenario.endings.size());
  std::array<StateIndex, kGrades> best{kNoState, kNoState, kNoState};
  for (StateIndex index = 0; index < explorer.states(); ++index) {
    if (!forward.at(index).reached || explorer.edge_count(index) > 0) continue;
    const SessionState state = explorer.state(index);
    if (!state.ended()) continue;
    widen(at_ending[state.ending.index()], forward.at(index), Points{});
    StateIndex& so_far = best[static_cast<std::size_t>(grade(scenario, state).grade)];
    if (so_far == kNoState || forward.at(index).high[kTenets] > forward.at(so_far).high[kTenets]) {
      so_far = index;
    }
  }
  for (std::size_t i = 0; i < at_ending.size(); ++i) {
    if (at_ending[i].reached) ranges.endings[i] = ranges_of(at_ending[i]);
  }
  for (std::size_t g = 0; g < kGrades; ++g) {
    if (best[g] == kNoState) continue;
    ranges.grades[g] = {forward.at(best[g]).high[kTenets], forward.line_to(best[g])};
  }
  return ranges;
}

}  // namespace makegood
