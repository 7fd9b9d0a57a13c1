// The score: what was earned, beside the best that was open where the trainee stood.
//
// A yardstick that searched the whole script for its best line would punish a trainee forever for
// one early turning. So each decision is measured against its own moment: the open choice that
// offered the most there, tenet by tenet, or one's own where that had more of a tenet. (Tried: the
// most that any choice offered of each tenet. No line has them all, so that a trainee without a
// fault saw "2 of 6", and was sent to practise what had never been wrong.) What a kept promise
// earns is added to both sides, because it was made possible by an earlier decision; what a broken
// one costs is taken from the earned side alone.
#include <algorithm>

#include "coach/offers.hpp"

namespace makegood {
namespace {

bool belongs_to_choice(Reason reason) {
  switch (reason) {
    case Reason::kChoice:
    case Reason::kApologyConcrete:
    case Reason::kApologySecondPerson:
    case Reason::kApologyRepeated:
      return true;
    case Reason::kPromiseKept:
    case Reason::kPromiseBroken:
    case Reason::kThreadLeft:
      return false;
  }
  return false;
}

}  // namespace

Points offered(const Scenario& scenario, const SessionState& state, const Action& action,
               Events& scratch) {
  Points points{};
  scratch.clear();
  SessionState copy = state;
  if (!apply(scenario, copy, action, scratch)) return points;
  for (const Event& event : scratch) {
    if (event.kind == Event::Kind::kScored && belongs_to_choice(event.reason)) {
      add_points(points, event.points);
    }
  }
  return points;
}

Score score_after(const Session& session, std::size_t decisions) {
  const Scenario& scenario = session.scenario();
  const auto& steps = session.steps();
  const auto& events = session.events();
  decisions = std::min(decisions, steps.size());

  Score score;
  Events scratch;
  for (std::size_t i = 0; i < decisions; ++i) {
    const Points own = offered(scenario, steps[i].before, steps[i].action, scratch);
    Points best = own;  // of several best choices, the one that was taken
    for (const Action& action : legal_actions(scenario, steps[i].before)) {
      const Points offer = offered(scenario, steps[i].before, action, scratch);
      if (total(offer) > total(best)) best = offer;
    }
    // A tenet for which the best choice had nothing is not held against anybody.
    for (std::size_t t = 0; t < kTenets; ++t)
      score.tenets[t].best += std::max({0, int{best[t]}, int{own[t]}});
    score.best += std::max(0, total(best));

    for (std::size_t e = steps[i].first_event; e < session.events_end(i); ++e) {
      const Event& event = events[e];
      if (event.kind != Event::Kind::kScored) continue;
      score.earned += total(event.points);
      for (std::size_t t = 0; t < kTenets; ++t) score.tenets[t].earned += event.points[t];
      if (event.reason != Reason::kPromiseKept) continue;
      score.best += std::max(0, total(event.points));
      for (std::size_t t = 0; t < kTenets; ++t) {
        score.tenets[t].best += std::max<int>(0, event.points[t]);
      }
    }
  }
  if (score.best > 0) score.percent = std::clamp(100 * score.earned / score.best, 0, 100);
  return score;
}

}  // namespace makegood
