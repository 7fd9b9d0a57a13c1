#pragma once
// What a decision can ask about or change. Of everything that a story remembers, one decision
// touches little: a fact, the mood of whoever is spoken to, a promise. Two states that differ only
// in what it does not touch come out of it differing in exactly that. This is the dependency matrix
// of LTSmin (Blom, van de Pol and Weber, "LTSmin: distributed and symbolic reachability", CAV
// 2010), worked out from the script; transition_cache.hpp puts it to use.
//
// Everything is an over-approximation, conditions left aside, and only what can be large in number
// is told apart: facts, moods, who was asked, apologies, and what became of promises that are
// closed. Everything else counts as touched by every decision.
#include <vector>

#include "prove/liveness.hpp"
#include "scenario/scenario.hpp"

namespace makegood {

class Locality {
 public:
  explicit Locality(const Scenario& scenario);

  /// What taking `choice` touches, whether it is open included, when no promise is open.
  const LiveSet& by_choice(ChoiceId choice) const { return choices_[choice.index()]; }
  /// What is touched besides when `promise` is open, flagged, or waits to break in.
  const LiveSet& by_promise(PromiseId promise) const { return promises_[promise.index()]; }

 private:
  std::vector<LiveSet> choices_, promises_;
};

/// Everything.
LiveSet all_fields();

}  // namespace makegood
