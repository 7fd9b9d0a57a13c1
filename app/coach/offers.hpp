#pragma once
// What an open action brings by itself, apart from promises: the yardstick of the score.
#include "coach/coach.hpp"
#include "engine/points.hpp"

namespace makegood {

/// Points that `action` offers in `state`: the choice's own, and those that the engine adds for its
/// apologies. They are found by applying the action to a copy of the state, so there is no second
/// reading of the rules here. What promises kept or broken in it bring is left out: the header of
/// the score says how those count. `scratch` is reused.
Points offered(const Scenario& scenario, const SessionState& state, const Action& action,
               Events& scratch);

}  // namespace makegood
