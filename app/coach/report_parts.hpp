#pragma once
// The parts of an attempt's page, one after the other.
#include "coach/html.hpp"
#include "coach/report.hpp"

namespace makegood::report {

/// The mood of the person who was in front most, decision by decision, with the best line beside
/// it.
void add_mood(Html& page, const AttemptReport& attempt, const Words& words);

/// Promises on an axis of time, and the same as a table.
void add_promises(Html& page, const AttemptReport& attempt, const Words& words);

/// The end of a day with an inbox: what became of everybody in it.
void add_sweep(Html& page, const AttemptReport& attempt, const Words& words);

/// Readers of each public post over the clock, with the curve that a fast answer would have given,
/// and the same as a table.
void add_reach(Html& page, const AttemptReport& attempt, const Words& words);

/// Each decision: how it is judged, what was said, why, and what was best.
void add_decisions(Html& page, const AttemptReport& attempt, const Words& words);

}  // namespace makegood::report
