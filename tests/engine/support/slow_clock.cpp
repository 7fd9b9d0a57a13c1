#include "engine/support/slow_clock.hpp"

#include <algorithm>

#include "engine/play.hpp"

namespace makegood::test {
namespace {

bool is_of_the_ledger(Event::Kind kind) {
  return kind == Event::Kind::kPromiseMade || kind == Event::Kind::kPromiseKept ||
         kind == Event::Kind::kPromiseBroken || kind == Event::Kind::kPromiseRenegotiated ||
         kind == Event::Kind::kPromiseTooLate || kind == Event::Kind::kReminderSet ||
         kind == Event::Kind::kReminderFired;
}

}  // namespace

SlowClock::SlowClock(const Scenario& scenario)
    : scenario_(scenario), promises_(scenario.promises.size()), now_(scenario.start) {
  for (std::size_t i = 0; i < promises_.size(); ++i) {
    const makegood::Promise& declared = scenario.promises[i];
    if (!declared.before_opening) continue;
    promises_[i].made = declared.made;
    promises_[i].due = declared.due;
    promises_[i].status =
        declared.due < scenario.start ? PromiseStatus::kBroken : PromiseStatus::kOpen;
    if (declared.due < scenario.start) promises_[i].closed = declared.due;
  }
}

bool SlowClock::open(std::size_t i) const {
  return promises_[i].status == PromiseStatus::kOpen ||
         promises_[i].status == PromiseStatus::kRenegotiated;
}

void SlowClock::apply_ledger(const Choice& choice) {
  for (const PromiseId id : choice.keep) {
    Promise& promise = promises_[id.index()];
    if (promise.status == PromiseStatus::kBroken) write(Event::Kind::kPromiseTooLate, id.index());
    if (!open(id.index())) continue;
    promise.status = PromiseStatus::kKept;
    promise.closed = now_;
    promise.flag = kNever;
    promise.flag_came_up = false;
    write(Event::Kind::kPromiseKept, id.index());
  }
  const auto move = [&](const PromiseDue& moved) {
    Promise& promise = promises_[moved.promise.index()];
    const Minute due = resolve(moved.due, now_, scenario_.hours);
    if (due == promise.due) return;
    promise.due = due;
    promise.status = PromiseStatus::kRenegotiated;
    write(Event::Kind::kPromiseRenegotiated, moved.promise.index());
  };
  for (const PromiseDue& moved : choice.renegotiate) {
    const std::size_t i = moved.promise.index();
    if (promises_[i].status == PromiseStatus::kBroken) write(Event::Kind::kPromiseTooLate, i);
    if (open(i)) move(moved);
  }
  for (const PromiseDue& made : choice.promise) {
    const std::size_t i = made.promise.index();
    if (open(i)) {
      move(made);
    } else if (promises_[i].status == PromiseStatus::kNone) {
      promises_[i].status = PromiseStatus::kOpen;
      promises_[i].made = now_;
      promises_[i].due = resolve(made.due, now_, scenario_.hours);
      write(Event::Kind::kPromiseMade, i);
    }
  }
  for (const ReminderAt& reminder : choice.remind) {
    const std::size_t i = reminder.promise.index();
    if (!open(i) && promises_[i].status != PromiseStatus::kBroken) continue;
    promises_[i].flag = resolve(reminder.at, now_, scenario_.hours);
    promises_[i].flag_came_up = false;
    write(Event::Kind::kReminderSet, i);
  }
}

void SlowClock::come_to_minute(bool* called) {
  for (std::size_t i = 0; i < promises_.size(); ++i) {
    if (promises_[i].flag != now_ || promises_[i].flag_came_up) continue;
    promises_[i].flag_came_up = true;
    write(Event::Kind::kReminderFired, i);
    if (scenario_.promises[i].follow_up) *called = true;
  }
}

void SlowClock::leave_minute() {
  for (std::size_t i = 0; i < promises_.size(); ++i) {
    if (!open(i) || promises_[i].due != now_) continue;
    promises_[i].status = PromiseStatus::kBroken;
    promises_[i].closed = now_;
    write(Event::Kind::kPromiseBroken, i);
  }
}

void SlowClock::pass(Minute to, bool waiting) {
  rest_ = kNever;
  bool called = false;
  come_to_minute(&called);  // a flag set for this very minute
  while (!(waiting && called) && now_ < to) {
    leave_minute();
    if (now_ == scenario_.end) {
      over_ = true;
      return;
    }
    ++now_;
    come_to_minute(&called);
  }
  if (waiting && called) rest_ = to;
}

std::string SlowClock::follow(const Session& session, std::size_t i) {
  const Step& step = session.steps()[i];
  const std::size_t end = session.events_end(i);
  const SessionState& after =
      i + 1 < session.steps().size() ? session.steps()[i + 1].before : session.state();
  written_.clear();

  if (step.action.kind == Action::Kind::kChoose) {
    const Choice& choice = scenario_[step.action.choice];
    apply_ledger(choice);
    const bool inside = step.before.interrupted &&
                        std::any_of(choice.go.begin(), choice.go.end(), [&](const Goto& go) {
                          return may_go_back(scenario_, go.target);
                        });
    Channel channel = choice.changes_channel ? choice.channel : step.before.channel;
    Minute to = now_ + kChannelMinutes[static_cast<std::size_t>(channel)];
    if (choice.waits) {
      to = resolve(choice.until, now_, scenario_.hours);
    } else if (!choice.takes_default) {
      to = add(now_, choice.takes, scenario_.hours);
    }
    const Minute rest = rest_;
    pass(to, choice.waits && !inside);
    if (inside) rest_ = rest;  // the wait outside is still there to go back to
  }
  for (std::size_t e = step.first_event; e < end; ++e) {
    if (session.events()[e].kind == Event::Kind::kBack && rest_ > now_) pass(rest_, true);
  }
  // Left for good, or left for good and interrupted anew after a wait that ran through: nothing to
  // go on waiting for.
  const bool anew = step.before.interrupted && step.action.kind == Action::Kind::kChoose &&
                    after.resume_choice == step.action.choice && after.resume_until == kNever;
  if (!after.interrupted || anew) rest_ = kNever;

  std::size_t next = 0;
  for (std::size_t e = step.first_event; e < end; ++e) {
    const Event& event = session.events()[e];
    if (!is_of_the_ledger(event.kind)) continue;
    const std::string where = "ledger event " + std::to_string(next) + ": ";
    if (next >= written_.size()) return where + "the engine has one more";
    const Entry& entry = written_[next++];
    if (entry.kind != event.kind) return where + "another kind of event";
    if (entry.promise != event.promise.index()) return where + "another promise";
    if (entry.at != event.at) return where + "another moment";
  }
  if (next < written_.size()) return "the engine has fewer ledger events";
  if (now_ != after.now) {
    return "the clock says " + format_clock(after.now) + " instead of " + format_clock(now_);
  }
  if (over_ && !after.ended()) return "the end was passed, and play goes on";
  for (std::size_t p = 0; p < promises_.size(); ++p) {
    const Promise& mine = promises_[p];
    const PromiseState& theirs = after.promises[p];
    if (mine.status != theirs.status || mine.made != theirs.made || mine.due != theirs.due ||
        mine.closed != theirs.closed || mine.flag != theirs.reminder ||
        mine.flag_came_up != theirs.reminder_fired) {
      return "promise " + std::to_string(p) + " differs";
    }
  }
  return {};
}

}  // namespace makegood::test
