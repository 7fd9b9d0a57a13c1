#include "coach/schedule.hpp"

#include <algorithm>

namespace makegood {

bool is_recheck(const std::vector<Practised>& plays, std::size_t index) {
  if (index == 0 || index >= plays.size()) return false;
  return plays[index].ended - plays[index - 1].ended >= kRecheckAfter;
}

Standing standing_after(const std::vector<Practised>& plays) {
  Standing standing;
  for (std::size_t i = 0; i < plays.size(); ++i) {
    const Practised& play = plays[i];
    // Four hours early is the same evening: the gap counts nights, as is_recheck() does.
    const bool in_time = i == 0 || play.ended >= standing.due - kEvening;
    standing.forgotten = is_recheck(plays, i) && plays[i - 1].held && !play.held;
    if (!play.held) {
      standing.box = 0;
    } else if (i > 0 && in_time) {
      standing.box = std::min(standing.box + 1, kGapDays.size() - 1);
    }
    // Played before its time and well: the gap goes on from where it began.
    if (in_time || !play.held) standing.due = play.ended + kGapDays[standing.box] * kSecondsPerDay;
  }
  return standing;
}

int days_between(RealTime from, RealTime to) {
  return static_cast<int>(std::max<RealTime>(0, to - from) / kSecondsPerDay);
}

}  // namespace makegood
