// Scenes that break in, and never do: of a reminder, and of somebody who chases.
#include <algorithm>

#include "engine/session.hpp"
#include "prove/prover.hpp"

namespace makegood {
namespace {

bool reminds(const Choice& choice, std::size_t promise) {
  return std::any_of(choice.remind.begin(), choice.remind.end(),
                     [&](const ReminderAt& flag) { return flag.promise.index() == promise; });
}

class Reminders {
 public:
  explicit Reminders(Prover& prover) : p_(prover) {}

  void run() {
    for (std::size_t i = 0; i < p_.scenario.promises.size(); ++i) {
      const Promise& promise = p_.scenario.promises[i];
      const Coverage::OfPromise& seen = p_.coverage.promises[i];
      if (!seen.made && !promise.before_opening) continue;  // it plays no part at all
      if (promise.follow_up && !seen.followed_up) reminder(i, promise, seen);
      if (promise.if_broken.interrupt && !seen.chased) interruption(i, promise, seen);
    }
  }

 private:
  /// Some choice that is out of reach would do it: that has been said there.
  bool waits_for_a_choice(std::size_t promise) const {
    bool any = false;
    for (std::size_t i = 0; i < p_.scenario.choices.size(); ++i) {
      if (!reminds(p_.scenario.choices[i], promise)) continue;
      if (p_.coverage.choices[i]) return false;
      any = true;
    }
    return any;
  }

  void reminder(std::size_t i, const Promise& promise, const Coverage::OfPromise& seen) {
    if (!seen.reminder_set && waits_for_a_choice(i)) return;
    const bool is_flagged = std::any_of(p_.scenario.choices.begin(), p_.scenario.choices.end(),
                                        [&](const Choice& choice) { return reminds(choice, i); });
    std::string why = ", but no choice sets a reminder for it";
    std::string hint = "Add \"remind\" to a choice, or leave \"follow_up\" out.";
    Sighting where;
    if (seen.reminder_fired) {
      why = ": the reminder comes up, but the story ends before its scene can open";
      hint = "Let the reminder come up earlier, or the story end later.";
      where = seen.reminder_fired;
    } else if (seen.reminder_set) {
      why = ": the reminder never comes up, because the promise is kept or the story ends before";
      hint = "Set the reminder for an earlier moment, or leave \"follow_up\" out.";
      where = seen.reminder_set;
    } else if (is_flagged) {
      why = ": where a choice would set the reminder, the promise is not made yet or kept already";
      hint = "Move \"remind\" to a choice where the promise is open.";
    }
    p_.add("E024", {Subject::Kind::kPromise, i},
           "A reminder of the promise " + p_.name(PromiseId{i}) + " should open " +
               p_.name(promise.follow_up) + why + ".",
           std::move(hint), where ? p_.way(where) : std::vector<Action>{});
  }

  void interruption(std::size_t i, const Promise& promise, const Coverage::OfPromise& seen) {
    std::string why = ", but it never breaks: it is kept, or the story ends before it is due";
    std::string hint = "Let some way take longer than it is due, or leave \"interrupt\" out.";
    if (seen.broken) {
      why = ", but nobody breaks in: the story ends first";
      hint = "Let the story go on after it breaks, or leave \"interrupt\" out.";
    } else if (promise.before_opening && promise.due < p_.scenario.start) {
      why = ", but it was broken before the opening, and that counts for the story alone";
      hint = "Give it a later \"due\", or let the opening be the scene of the chase.";
    }
    p_.add("E025", {Subject::Kind::kPromise, i},
           "The broken promise " + p_.name(PromiseId{i}) + " should bring the scene " +
               p_.name(promise.if_broken.interrupt) + why + ".",
           std::move(hint), seen.broken ? p_.way(seen.broken) : std::vector<Action>{});
  }

  Prover& p_;
};

}  // namespace

void prove_reminders(Prover& prover) {
  Reminders(prover).run();
}

}  // namespace makegood
