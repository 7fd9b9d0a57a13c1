#pragma once
// The parts of an attempt's page, one after the other.
#include "coach/html.hpp"
#include "coach/report.hpp"

namespace makegood::report {

/// The mood of the person who was in front most, decision by decision, with the best line beside
/// it.
void add_mood(Html& page, const AttemptReport& attempt);

/// Promises on an axis of time, and the same as a table.
void add_promises(Html& page, const AttemptReport& attempt);

/// Each decision: how it is judged, what was said, why, and what was best.
void add_decisions(Html& page, const AttemptReport& attempt);

}  // namespace makegood::report
