#pragma once
// When a scenario is worth another try. What was learned is forgotten unless it comes back, and it
// stays best when it comes back after growing gaps: the spacing effect (Cepeda, Pashler, Vul,
// Wixted and Rohrer, "Distributed practice in verbal recall tasks", Psychological Bulletin 132,
// 2006). The rule is Leitner's (Sebastian Leitner, "So lernt man lernen", 1972): each scenario lies
// in one of five boxes. Played well after its gap it moves one box on, where the gap is longer;
// played badly it goes back to the first. Played again before its gap is over it stays where it is:
// a second try an hour later shows what is fresh, not what is kept.
//
// Rejected: rules with a forgetting curve for each learner (SM-2 and its heirs). They want hundreds
// of answers to fit a curve; fourteen scenarios give a handful, and this rule fits in a sentence.
//
// Pure: no clock is read. Times are whole seconds since 1970; 0 is "unknown".
#include <array>
#include <cstdint>
#include <vector>

#include "coach/real_time.hpp"

namespace makegood {

/// Days from a play to the next, by box.
inline constexpr std::array<int, 5> kGapDays = {1, 3, 7, 16, 35};
/// A play is a recheck when it comes at least so long after the one before: overnight, whatever the
/// time zone.
inline constexpr RealTime kRecheckAfter = RealTime{20} * 60 * 60;
/// So long before its due time a scenario is due already: the evening before it, in the same way.
inline constexpr RealTime kEvening = kSecondsPerDay - kRecheckAfter;

/// One finished play of a scenario.
struct Practised {
  RealTime ended = 0;
  bool held = false;  ///< a good grade, and the pass mark reached
};

/// Where a scenario stands.
struct Standing {
  std::size_t box = 0;     ///< position in kGapDays
  RealTime due = 0;        ///< when it is worth another try; 0: it was never played
  bool forgotten = false;  ///< the latest play was a recheck, and what had been held was not
};

/// The standing after these plays, in the order in which they ended.
Standing standing_after(const std::vector<Practised>& plays);

/// True if `plays[index]` came days after the one before it.
bool is_recheck(const std::vector<Practised>& plays, std::size_t index);

/// Whole days from `from` to `to`, at least 0.
int days_between(RealTime from, RealTime to);

}  // namespace makegood
