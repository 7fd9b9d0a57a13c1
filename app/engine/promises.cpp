// The ledger. A promise goes one way: made, perhaps moved, then kept or broken, and never back.
// That is why one that is closed can neither be kept, nor moved, nor made a second time: to promise
// again is a new promise, with an id of its own, and the old one stays in the ledger as it was.
#include "engine/play.hpp"

namespace makegood {
namespace {

void take_flag_down(SessionState& state, PromiseId id) {
  PromiseState& promise = state.promises[id.index()];
  promise.reminder = kNever;
  promise.reminder_fired = false;
  state.pending_follow_ups &= ~bit(id.index());
}

void move_due(Play& play, PromiseId id, Minute due) {
  PromiseState& promise = play.state.promises[id.index()];
  if (promise.due == due) return;  // said again: the same promise
  promise.status = PromiseStatus::kRenegotiated;
  promise.due = due;
  Event& event = play.note(Event::Kind::kPromiseRenegotiated);
  event.promise = id;
  event.value = due;
}

void note_promise(Play& play, Event::Kind kind, PromiseId id) {
  play.note(kind).promise = id;
}

void suffer(Play& play, PromiseId id, const Consequence& consequence, Reason reason) {
  Event about;
  about.reason = reason;
  about.promise = id;
  score(play, consequence.score, about);
  for (const MoodStep& step : consequence.mood) move_mood(play, step.person, step.step);
  for (const FactChange& change : consequence.set) change_fact(play, change);
}

}  // namespace

void make_promise(Play& play, const PromiseDue& made) {
  PromiseState& promise = play.state.promises[made.promise.index()];
  const Minute due = resolve(made.due, play.state.now, play.scenario.hours);
  if (is_open(promise)) {
    move_due(play, made.promise, due);
    return;
  }
  if (promise.status != PromiseStatus::kNone) return;
  promise.status = PromiseStatus::kOpen;
  promise.made = play.state.now;
  promise.due = due;
  Event& event = play.note(Event::Kind::kPromiseMade);
  event.promise = made.promise;
  event.value = due;
}

void keep_promise(Play& play, PromiseId id) {
  PromiseState& promise = play.state.promises[id.index()];
  if (promise.status == PromiseStatus::kBroken) {
    note_promise(play, Event::Kind::kPromiseTooLate, id);
    return;
  }
  if (!is_open(promise)) return;
  promise.status = PromiseStatus::kKept;
  promise.closed = play.state.now;
  take_flag_down(play.state, id);
  note_promise(play, Event::Kind::kPromiseKept, id);
  suffer(play, id, play.scenario[id].if_kept, Reason::kPromiseKept);
}

void renegotiate_promise(Play& play, const PromiseDue& moved) {
  const PromiseState& promise = play.state.promises[moved.promise.index()];
  if (promise.status == PromiseStatus::kBroken) {
    note_promise(play, Event::Kind::kPromiseTooLate, moved.promise);
    return;
  }
  if (!is_open(promise)) return;
  move_due(play, moved.promise, resolve(moved.due, play.state.now, play.scenario.hours));
}

void set_reminder(Play& play, const ReminderAt& reminder) {
  PromiseState& promise = play.state.promises[reminder.promise.index()];
  // A broken promise may have a flag: the answer is still owed. A kept one needs none.
  if (promise.status == PromiseStatus::kNone || promise.status == PromiseStatus::kKept) return;
  take_flag_down(play.state, reminder.promise);
  promise.reminder = resolve(reminder.at, play.state.now, play.scenario.hours);
  Event& event = play.note(Event::Kind::kReminderSet);
  event.promise = reminder.promise;
  event.value = promise.reminder;
}

void fire_reminder(Play& play, PromiseId id) {
  play.state.promises[id.index()].reminder_fired = true;
  note_promise(play, Event::Kind::kReminderFired, id);
  if (play.scenario[id].follow_up) play.state.pending_follow_ups |= bit(id.index());
}

void break_promise(Play& play, PromiseId id) {
  PromiseState& promise = play.state.promises[id.index()];
  promise.status = PromiseStatus::kBroken;
  promise.broke_in_play = true;
  promise.closed = play.state.now;
  note_promise(play, Event::Kind::kPromiseBroken, id);
  const Consequence& consequence = play.scenario[id].if_broken;
  suffer(play, id, consequence, Reason::kPromiseBroken);
  if (consequence.interrupt) play.state.pending_chases |= bit(id.index());
}

}  // namespace makegood
