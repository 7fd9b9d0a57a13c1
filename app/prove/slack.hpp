#pragma once
// When the exact minute does not matter. A conversation that costs two minutes here and three there
// reaches the same scene at forty different minutes, and mostly it makes no difference: nothing
// falls due before the next "until" brings every way to the same hour. Then the forty are one
// state.
//
// Two numbers decide. The *reach* of a scene is the most simulated time that any way from it can
// take before the clock meets an absolute moment (a wait "until" an hour of the day, or an ending).
// A *turn* is a minute at which the same words would do something else: a promise has just broken,
// a reminder comes up, "15:30" begins to mean tomorrow, a condition on the time changes, the story
// ends. When now plus the reach of the scene lies before the next turn, no minute on the way can
// matter, so the clock may be read as the latest minute for which that still holds. Only those
// turns count for a scene that some way from it meets before the clock meets an absolute moment:
// behind that, every way is at the same minute anyway. This is the idea behind the regions of timed
// automata (Alur and Dill, "A theory of timed automata", 1994), kept to what a script needs.
#include <vector>

#include "engine/state.hpp"
#include "scenario/scenario.hpp"

namespace makegood {

class TimeSlack {
 public:
  explicit TimeSlack(const Scenario& scenario);

  /// A minute at or after `state.now` from which play goes on in exactly the same way, the same for
  /// all states that differ only in such minutes.
  Minute canonical_now(const SessionState& state) const;

 private:
  Minute next_turn(const SessionState& state) const;

  const Scenario* scenario_;
  std::vector<Minute> reach_;  ///< by scene; kNoReach: without bound, or the minute itself is used
  std::vector<std::vector<Minute>> turns_;  ///< by scene: those that the script decides, sorted
};

}  // namespace makegood
