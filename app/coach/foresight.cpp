#include "coach/foresight.hpp"

#include <algorithm>

#include "engine/points.hpp"

namespace makegood {
namespace {

// Following an edge costs about a fifth of looking at a state for the first time.
constexpr std::size_t kEdgesForState = 5;

Label label_of(int cost, bool lowers_the_grade) {
  Label label = Label::kBlunder;
  if (cost <= 0) {
    label = Label::kBest;
  } else if (cost <= kMostForGood) {
    label = Label::kGood;
  } else if (cost <= kMostForInaccurate) {
    label = Label::kInaccurate;
  } else if (cost <= kMostForMistake) {
    label = Label::kMistake;
  }
  // A decision that earns as much as any is not held against anybody: the points say it was best,
  // and where they disagree with the grade, `check` tells the author (E-codes), not the coach the
  // trainee.
  return cost > 0 && lowers_the_grade ? std::max(label, Label::kMistake) : label;
}

}  // namespace

std::string_view name_of(Label label, const Words& words) {
  switch (label) {
    case Label::kBest:
      return words("label.best");
    case Label::kGood:
      return words("label.good");
    case Label::kInaccurate:
      return words("label.inaccurate");
    case Label::kMistake:
      return words("label.mistake");
    case Label::kBlunder:
      return words("label.blunder");
  }
  return "Best";
}

int earned_in(const Session& session) {
  return total(points_of(session.events()));
}

Foresight::Foresight(const Scenario& scenario, Budget budget)
    : explorer_(std::make_unique<Explorer>(scenario, budget)) {}

bool Foresight::advance(std::size_t states) {
  if (ready() || gave_up()) return true;
  if (!explorer_->complete()) {
    explorer_->advance(states);
    return gave_up();
  }
  if (!solver_) {
    solver_.emplace(*explorer_);
    return false;
  }
  if (!solver_->advance(states * kEdgesForState)) return false;
  values_ = solver_->take();
  solver_.reset();
  best_line_ = points_of_line(0);
  return true;
}

void Foresight::run() {
  constexpr std::size_t kSlice = 4096;
  while (!advance(kSlice)) {
  }
}

int Foresight::percent(int earned) const {
  const int best = values()[0].best;
  if (best <= 0) return earned >= best ? 100 : 0;
  return std::clamp(100 * earned / best, 0, 100);
}

int Foresight::most(Tenet tenet) const {
  return values()[0].tenet_best[static_cast<std::size_t>(tenet)];
}

std::array<int, kTenets> Foresight::points_of_line(StateIndex state) const {
  std::array<int, kTenets> sum{};
  for (std::size_t left = values()[state].length; left > 0 && explorer_->edge_count(state) > 0;
       --left) {
    const Edge edge = explorer_->edge(state, values()[state].best_action);
    for (std::size_t t = 0; t < kTenets; ++t) sum[t] += edge.points[t];
    state = edge.to;
  }
  return sum;
}

Advice Foresight::advice(const Session& session, std::size_t index) const {
  Advice advice;
  if (index >= session.steps().size()) return advice;
  const Step& step = session.steps()[index];
  const std::optional<StateIndex> state = explorer_->find(step.before);
  if (!state) return advice;
  const LegalActions legal = legal_actions(session.scenario(), step.before);
  const auto chosen =
      static_cast<std::size_t>(std::find(legal.begin(), legal.end(), step.action) - legal.begin());
  if (chosen >= explorer_->edge_count(*state)) return advice;
  const Edge edge = explorer_->edge(*state, chosen);
  const Value& before = values()[*state];
  const Value& after = values()[edge.to];

  advice.forced = legal.size() == 1;
  advice.cost = before.best - values().of_action(*state, chosen);
  advice.grade_before = before.best_grade();
  advice.grade_after = after.best_grade();
  advice.label = label_of(advice.cost, advice.grade_after < advice.grade_before);
  const std::array<int, kTenets> with = points_of_line(*state);
  const std::array<int, kTenets> without = points_of_line(edge.to);
  for (std::size_t t = 0; t < kTenets; ++t) {
    advice.left[t] = with[t] - edge.points[t] - without[t];
  }
  advice.line = values().best_line(*state);
  if (!advice.line.empty()) advice.best = advice.line.front();
  return advice;
}

Reachable Foresight::reachable(const Session& session) const {
  Reachable reachable;
  const std::optional<StateIndex> state = explorer_->find(session.state());
  if (!state) return reachable;
  const Value& value = values()[*state];
  reachable.percent = percent(earned_in(session) + value.best);
  for (std::uint64_t left = value.endings; left != 0; left &= left - 1) ++reachable.endings;
  reachable.grade = value.best_grade();
  return reachable;
}

}  // namespace makegood
