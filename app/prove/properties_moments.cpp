// Times of day that fall on another day than was meant. "17:30" is the next half past five that
// comes: taken at a quarter to six it is tomorrow's, and a wait of an hour becomes one of a day.
// Nobody sees that in the script; it shows only where some ways come by before the time and others
// after it, or where so much of a day lies between that nobody can have meant it.
#include <string>

#include "prove/prover.hpp"
#include "scenario/time.hpp"

namespace makegood {
namespace {

/// An evening until the next morning is less; more is nearly the whole day once more.
constexpr Minute kNearlyADay = 20 * 60;

std::string doing(const Prover& prover, const ClockMoment& one, const std::string& time) {
  switch (one.use) {
    case ClockMoment::Use::kUntil:
      return "waits until " + time;
    case ClockMoment::Use::kPromise:
      return "makes the promise " + prover.name(one.promise) + " for " + time;
    case ClockMoment::Use::kRenegotiate:
      return "moves the promise " + prover.name(one.promise) + " to " + time;
    case ClockMoment::Use::kRemind:
      return "sets a reminder of " + prover.name(one.promise) + " for " + time;
  }
  return "names " + time;
}

/// The minute at which the shortest way comes to a state. A state itself may stand for several
/// minutes (slack.hpp), all of which mean the same moment, but not all on the same day.
Minute minute_of(const Prover& prover, StateIndex index) {
  Events events;
  SessionState state = begin(prover.scenario, events);
  for (const Action& action : prover.explorer.witness(index)) {
    apply(prover.scenario, state, action, events);
  }
  return state.now;
}

}  // namespace

void prove_moments(Prover& prover) {
  for (std::size_t i = 0; i < prover.scenario.choices.size(); ++i) {
    const std::vector<ClockMoment> moments = clock_moments(prover.scenario.choices[i]);
    for (std::size_t m = 0; m < moments.size(); ++m) {
      bool today = false;
      bool far = true;
      const Coverage::OfTime::Meant* tomorrow = nullptr;
      for (const Coverage::OfTime::Meant& meant : prover.coverage.times[i][m].meant) {
        const Minute now = minute_of(prover, meant.first.state);
        if (meant.at / kMinutesPerDay == now / kMinutesPerDay) {
          today = true;
        } else {
          if (tomorrow == nullptr) tomorrow = &meant;
          far = far && meant.at - now >= kNearlyADay;
        }
      }
      if (tomorrow == nullptr || (!today && !far)) continue;
      const std::string day = format_clock(tomorrow->at);
      const std::string time = format_time_of_day(moments[m].moment.time);
      prover.add(today ? "E014" : "E015", {Subject::Kind::kChoice, i},
                 "The choice " + prover.name(ChoiceId{i}) + " " + doing(prover, moments[m], time) +
                     (today ? ", and can also be taken when that has passed: then it means "
                            : ", and is only taken when that has passed for the day: it means ") +
                     day + ".",
                 "Write the day, as in " + quoted(day) +
                     ", if that is meant. If not, name a later time, or close the choice once the "
                     "time has passed.",
                 prover.way(tomorrow->first));
      break;  // one is enough to go and look at the choice
    }
  }
}

}  // namespace makegood
