// Components come in an order in which everything that a state leads to is known already, so one
// look at each edge is enough. Inside a circle the values are improved until nothing changes
// (Bellman and Ford): without a circle that gains, that takes no more rounds than the circle has
// states; one that goes on is a farm.
#include "prove/value.hpp"

#include <algorithm>
#include <cmath>

#include "engine/points.hpp"

namespace makegood {
namespace {

constexpr float kSettled = 1e-5F;
constexpr int kMostRounds = 100'000;  // of the mean, which comes closer for ever

Value value_at_ending(const Scenario& scenario, const SessionState& state) {
  Value value;
  value.ends = true;
  value.best_line_grade = grade(scenario, state).grade;
  value.grades = static_cast<std::uint8_t>(1U << static_cast<unsigned>(value.best_line_grade));
  value.endings = std::uint64_t{1} << state.ending.index();
  return value;
}

std::int16_t plus(std::int16_t value, int points) {
  constexpr int kMost = 30'000;  // a farm grows until the rounds are over; it must not run over
  return static_cast<std::int16_t>(std::clamp(value + points, -kMost, kMost));
}

/// Whether the way by `points` and `next` is a better line than `value` holds.
bool improves(const Value& value, std::int16_t best, const Value& next) {
  if (best != value.best) return best > value.best;
  if (next.best_line_grade != value.best_line_grade) {
    return next.best_line_grade > value.best_line_grade;
  }
  return next.length + 1 < value.length;
}

class Fold {
 public:
  Fold(const Explorer& explorer, std::vector<Value>& values)
      : explorer_(explorer), values_(values) {}

  /// Takes the state's edges into its value. True if something changed beyond the mean.
  bool improve(StateIndex state) {
    Value& value = values_[state];
    const Value before = value;
    const std::size_t edges = explorer_.edge_count(state);
    for (std::size_t k = 0; k < edges; ++k) {
      const Edge edge = explorer_.edge(state, k);
      const Value& next = values_[edge.to];
      if (!next.ends) continue;
      take(value, edge.points, next, static_cast<std::uint8_t>(k));
    }
    return value.ends != before.ends || value.best != before.best || value.worst != before.worst ||
           value.best_line_grade != before.best_line_grade || value.length != before.length ||
           value.tenet_best != before.tenet_best || value.tenet_worst != before.tenet_worst ||
           value.grades != before.grades || value.endings != before.endings;
  }

  /// The mean from the means ahead; how far it moved.
  float settle(StateIndex state) {
    Value& value = values_[state];
    const std::size_t edges = explorer_.edge_count(state);
    if (edges == 0) return 0;
    float sum = 0;
    for (std::size_t k = 0; k < edges; ++k) {
      const Edge edge = explorer_.edge(state, k);
      sum += static_cast<float>(total(edge.points)) + values_[edge.to].mean;
    }
    const float mean = sum / static_cast<float>(edges);
    const float moved = std::abs(mean - value.mean);
    value.mean = mean;
    return moved;
  }

 private:
  static void take(Value& value, const Points& points, const Value& next, std::uint8_t action) {
    const int sum = total(points);
    const std::int16_t best = plus(next.best, sum);
    if (!value.ends || improves(value, best, next)) {
      value.best = best;
      value.best_action = action;
      value.best_line_grade = next.best_line_grade;
      value.length = static_cast<std::uint16_t>(std::min(next.length + 1, 0xFFFF));
    }
    const std::int16_t worst = plus(next.worst, sum);
    value.worst = value.ends ? std::min(value.worst, worst) : worst;
    for (std::size_t t = 0; t < kTenets; ++t) {
      const std::int16_t most = plus(next.tenet_best[t], points[t]);
      const std::int16_t least = plus(next.tenet_worst[t], points[t]);
      value.tenet_best[t] = value.ends ? std::max(value.tenet_best[t], most) : most;
      value.tenet_worst[t] = value.ends ? std::min(value.tenet_worst[t], least) : least;
    }
    value.endings |= next.endings;
    value.grades = static_cast<std::uint8_t>(value.grades | next.grades);
    value.ends = true;
  }

  const Explorer& explorer_;
  std::vector<Value>& values_;
};

}  // namespace

Grade Value::best_grade() const {
  if (can_reach(Grade::kExcellent)) return Grade::kExcellent;
  return can_reach(Grade::kGood) ? Grade::kGood : Grade::kBad;
}

Values::Values(const Explorer& explorer) : components_(explorer) {
  constexpr std::size_t kSlice = std::size_t{1} << 20U;
  ValueSolver solver(explorer);
  while (!solver.advance(kSlice)) {
  }
  *this = solver.take();
}

ValueSolver::ValueSolver(const Explorer& explorer)
    : explorer_(&explorer), values_(Components(explorer)) {
  values_.explorer_ = &explorer;
  values_.values_.resize(explorer.states());
}

bool ValueSolver::advance(std::size_t edges) {
  if (!ordered_) {
    ordered_ = values_.components_.advance(edges);
    return false;
  }
  const Components& components = values_.components_;
  for (std::size_t done = 0; done < edges && next_ < components.size(); ++next_) {
    const std::span<const StateIndex> component = components[next_];
    solve(component, components.is_circle(next_));
    for (const StateIndex state : component) done += 1 + explorer_->edge_count(state);
  }
  return next_ == components.size();
}

void ValueSolver::solve(std::span<const StateIndex> component, bool is_circle) {
  Fold fold(*explorer_, values_.values_);
  if (!is_circle) {
    const StateIndex state = component.front();
    if (explorer_->edge_count(state) == 0) {
      const SessionState at = explorer_->state(state);
      if (at.ended()) values_.values_[state] = value_at_ending(explorer_->scenario(), at);
      return;
    }
    fold.improve(state);
    fold.settle(state);
    return;
  }
  // One round more than there are states, and one in which nothing may change any more.
  bool changed = true;
  for (std::size_t round = 0; changed && round <= component.size() + 1; ++round) {
    changed = false;
    for (const StateIndex state : component) changed = fold.improve(state) || changed;
  }
  if (changed) values_.farms_.insert(values_.farms_.end(), component.begin(), component.end());
  float moved = 1;
  for (int round = 0; moved > kSettled && round < kMostRounds; ++round) {
    moved = 0;
    for (const StateIndex state : component) moved = std::max(moved, fold.settle(state));
  }
}

int Values::of_action(StateIndex state, std::size_t k) const {
  const Edge edge = explorer_->edge(state, k);
  return total(edge.points) + values_[edge.to].best;
}

std::vector<Action> Values::best_line(StateIndex state) const {
  std::vector<Action> line;
  // The length falls at every step of a best line; the bound is for farms, which have none.
  for (std::size_t left = values_[state].length; left > 0 && explorer_->edge_count(state) > 0;
       --left) {
    const std::size_t k = values_[state].best_action;
    line.push_back(explorer_->action(state, k));
    state = explorer_->edge(state, k).to;
  }
  return line;
}

std::vector<double> ending_shares(const Explorer& explorer, const Values& values) {
  constexpr double kNegligible = 1e-12;
  std::vector<double> shares(explorer.scenario().endings.size());
  std::vector<double> mass(explorer.states());
  if (!mass.empty()) mass[0] = 1;
  const Components& components = values.components();
  const auto pass_on = [&](StateIndex state) {
    const std::size_t edges = explorer.edge_count(state);
    const double each = edges == 0 ? 0 : mass[state] / static_cast<double>(edges);
    if (edges > 0) mass[state] = 0;
    for (std::size_t k = 0; k < edges; ++k) mass[explorer.edge(state, k).to] += each;
  };
  for (std::size_t c = components.size(); c-- > 0;) {
    const std::span<const StateIndex> component = components[c];
    const bool circle = components.is_circle(c);
    double left = 1;
    for (int round = 0; left > kNegligible && round < kMostRounds; ++round) {
      left = 0;
      for (const StateIndex state : component) pass_on(state);
      if (!circle) break;
      for (const StateIndex state : component) left += mass[state];
    }
  }
  for (StateIndex state = 0; state < explorer.states(); ++state) {
    if (mass[state] <= 0) continue;
    const SessionState at = explorer.state(state);
    if (at.ended()) shares[at.ending.index()] += mass[state];
  }
  return shares;
}

}  // namespace makegood
