// Promises and what keeping or breaking them does, with the defaults that docs/scenario-format.md
// names.
#include <string>
#include <utility>

#include "scenario/reader_parts.hpp"

namespace makegood::reading {
namespace {

// The defaults: a missed promise costs two points and a step of mood, a kept one is worth a point.
constexpr std::int8_t kBrokenScore = -2;
constexpr std::int8_t kBrokenMood = -1;
constexpr std::int8_t kKeptScore = 1;

std::string default_why(const Promise& promise, bool kept) {
  if (kept) {
    return "It was promised, and it was done in time. Every promise kept makes the next one worth "
           "more.";
  }
  if (promise.by.kind == Party::Kind::kTeam) {
    return "Your house promised it, and the time went by. A later date said early costs less than "
           "a promise that is "
           "missed.";
  }
  if (promise.by.kind == Party::Kind::kYou) {
    return "You promised it, and the time went by. A later date said early costs less than a "
           "promise that is missed.";
  }
  return "It was promised, and the time went by.";
}

void fill_defaults(Promise& promise) {
  const bool ours = promise.by.kind != Party::Kind::kPerson;
  constexpr auto kRealistic = static_cast<std::size_t>(Tenet::kRealistic);
  if (!promise.if_broken.authored && ours) {
    promise.if_broken.score[kRealistic] = kBrokenScore;
    if (promise.to) promise.if_broken.mood.push_back({promise.to, kBrokenMood});
  }
  if (!promise.if_kept.authored && ours) promise.if_kept.score[kRealistic] = kKeptScore;
  // Points without a reason would be a mystery in the debrief.
  if (promise.if_broken.why.empty() && (ours || promise.if_broken.authored)) {
    promise.if_broken.why = default_why(promise, false);
  }
  if (promise.if_kept.why.empty() && (ours || promise.if_kept.authored)) {
    promise.if_kept.why = default_why(promise, true);
  }
}

void read_dates(Context& context, const Fields& fields, Value value, std::size_t position) {
  Promise& promise = context.scenario.promises[position];
  const Value made = fields["made"], due = fields["due"];
  if (!made && !due) return;
  if (!made || !due) {
    context.notes.promise_made[position] = true;  // one finding is enough
    if (value.damaged()) return;
    context.error(Code::kHalfDated, made ? made : due,
                  std::string("This promise has \"") +
                      (made ? "made\" but no \"due\"." : "due\" but no \"made\"."),
                  "A promise from before the opening needs both; one that a choice makes has "
                  "neither: the choice says "
                  "when it is due.");
    return;
  }
  const Scenario& scenario = context.scenario;
  promise.before_opening = true;
  Moment start;
  start.kind = Moment::Kind::kWeekdayTime;
  const Moment made_at = context.moment(made, start);
  if (made_at.kind != Moment::Kind::kWeekdayTime && made_at.kind != Moment::Kind::kTimeOfDay) {
    context.error(Code::kBadMoment, made, quoted(made.text()) + " is no moment of the past.",
                  "Write a weekday and a time, like \"Wed 10:15\".");
    return;
  }
  promise.made = resolve_before(made_at, scenario.start);
  promise.due = resolve(context.moment(due, start), promise.made, scenario.hours);
}

void read_promise(Context& context, Value value, std::size_t position) {
  const Fields fields(context, value, kPromiseTable);
  if (!fields.ok()) return;
  Promise& promise = context.scenario.promises[position];
  promise.id = context.id(fields["id"]);
  promise.text = context.text(fields["text"]);
  promise.by = context.party(fields["by"], {});
  const Value to = fields["to"];
  const bool to_you = to && to.is(Kind::kString) && to.text() == "you";
  // A colleague's promise to the trainee has no person to name; a promise of yours to yourself has
  // no sense.
  if (to && !(to_you && promise.by.kind == Party::Kind::kPerson)) promise.to = context.person(to);
  read_dates(context, fields, value, position);
  if (fields["if_broken"]) promise.if_broken = read_consequence(context, fields["if_broken"], true);
  if (fields["if_kept"]) promise.if_kept = read_consequence(context, fields["if_kept"], false);
  if (const Value follow_up = fields["follow_up"]) {
    context.notes.breaks_in = true;
    context.notes.promise_follows_up[position] = true;
    promise.follow_up = context.scene(follow_up);
  }
  fill_defaults(promise);
}

}  // namespace

void read_promises(Context& context, Value promises) {
  for_each(context, promises, limits::kMaxPromises, false, "promises",
           [&](Value value, std::size_t position) { read_promise(context, value, position); });
}

}  // namespace makegood::reading
