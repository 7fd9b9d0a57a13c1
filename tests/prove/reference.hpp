#pragma once
// The same questions answered the slow way, to compare with: every state as play has it, nothing
// left out, and every value by trying everything. Only for scenarios that are small enough.
#include <cstddef>
#include <optional>
#include <unordered_map>
#include <vector>

#include "engine/points.hpp"
#include "engine/session.hpp"

namespace makegood::test {

struct HashOf {
  std::size_t operator()(const SessionState& state) const {
    return static_cast<std::size_t>(hash_of(state));
  }
};

/// Every reachable state, in the order of breadth-first search. None when there are more than
/// `most`.
inline std::optional<std::vector<SessionState>> reachable_states(const Scenario& scenario,
                                                                 std::size_t most) {
  Events events;
  std::vector<SessionState> found = {begin(scenario, events)};
  std::unordered_map<SessionState, bool, HashOf> seen = {{found.front(), true}};
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (found.size() > most) return std::nullopt;
    for (const Action& action : legal_actions(scenario, found[i])) {
      SessionState after = found[i];
      events.clear();
      apply(scenario, after, action, events);
      if (seen.emplace(after, true).second) found.push_back(after);
    }
  }
  return found;
}

/// What can still be earned, over every line from a state to an ending, one by one.
struct Lines {
  bool ends = false;
  int best = 0, worst = 0;
  std::array<int, kTenets> tenet_best{}, tenet_worst{};
  double mean = 0;  ///< of random play
  unsigned grades = 0;
  std::uint64_t endings = 0;
};

/// Tries every line. None when there are more than `most` decisions to try, or when a line could go
/// on for ever.
class EveryLine {
 public:
  EveryLine(const Scenario& scenario, std::size_t most) : scenario_(scenario), left_(most) {}

  std::optional<Lines> from(const SessionState& state, std::size_t depth = 0) {
    constexpr std::size_t kTooDeep = 200;
    if (depth > kTooDeep) return std::nullopt;
    Lines lines;
    if (state.ended()) {
      lines.ends = true;
      lines.grades = 1U << static_cast<unsigned>(grade(scenario_, state).grade);
      lines.endings = std::uint64_t{1} << state.ending.index();
      return lines;
    }
    const LegalActions legal = legal_actions(scenario_, state);
    for (const Action& action : legal) {
      if (left_ == 0) return std::nullopt;
      --left_;
      SessionState after = state;
      Events events;
      apply(scenario_, after, action, events);
      const std::optional<Lines> next = from(after, depth + 1);
      if (!next) return std::nullopt;
      lines.mean += (total(points_of(events)) + next->mean) / static_cast<double>(legal.size());
      if (next->ends) take(lines, points_of(events), *next);
    }
    return lines;
  }

 private:
  static void take(Lines& lines, const Points& points, const Lines& next) {
    const auto better = [&](int mine, int theirs) {
      return lines.ends ? std::max(mine, theirs) : theirs;
    };
    const auto less = [&](int mine, int theirs) {
      return lines.ends ? std::min(mine, theirs) : theirs;
    };
    lines.best = better(lines.best, total(points) + next.best);
    lines.worst = less(lines.worst, total(points) + next.worst);
    for (std::size_t t = 0; t < kTenets; ++t) {
      lines.tenet_best[t] = better(lines.tenet_best[t], points[t] + next.tenet_best[t]);
      lines.tenet_worst[t] = less(lines.tenet_worst[t], points[t] + next.tenet_worst[t]);
    }
    lines.grades |= next.grades;
    lines.endings |= next.endings;
    lines.ends = true;
  }

  const Scenario& scenario_;
  std::size_t left_;
};

}  // namespace makegood::test
