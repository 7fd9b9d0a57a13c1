// The passing of time. The clock jumps from one moment at which something falls due to the next, so
// a wait of a week costs no more than a minute. Two kinds of things fall due: a reminder comes up
// when the clock arrives at its moment; a promise breaks when the clock leaves its due moment
// behind. So at half past five a promise for half past five can still be kept, and a reminder for
// that minute still comes in time.
//
// tests/engine/support/slow_clock.hpp says the same minute by minute and is compared with this on
// random walks.
#include <algorithm>

#include "engine/play.hpp"

namespace makegood {
namespace {

struct Due {
  Minute at = 0;
  bool is_reminder = false;
  PromiseId promise;
};

// Earlier comes first; at the same moment a reminder before a break. The order of the declarations
// decides the rest: the loop below visits them in that order and replaces only what is strictly
// later.
bool before(const Due& a, const Due& b) {
  if (a.at != b.at) return a.at < b.at;
  return a.is_reminder && !b.is_reminder;
}

std::optional<Due> next_due(const Play& play, Minute to) {
  std::optional<Due> first;
  const auto consider = [&](const Due& due) {
    if (due.at <= play.scenario.end && (!first || before(due, *first))) first = due;
  };
  for (std::size_t i = 0; i < play.scenario.promises.size(); ++i) {
    const PromiseState& promise = play.state.promises[i];
    if (has_reminder(promise) && promise.reminder <= to) {
      consider({promise.reminder, true, PromiseId{i}});
    }
    if (is_open(promise) && promise.due < to) consider({promise.due, false, PromiseId{i}});
  }
  return first;
}

void move_clock(Play& play, Minute to) {
  if (to <= play.state.now) return;
  const Minute from = play.state.now;
  play.state.now = to;
  Event& event = play.note(Event::Kind::kTime);
  event.from = from;
}

}  // namespace

void pass_time(Play& play, Minute to, bool waiting) {
  bool called_away = false;
  while (const std::optional<Due> due = next_due(play, to)) {
    // Called away from a wait: only what comes up at this same minute still counts.
    if (called_away && (!due->is_reminder || due->at > play.state.now)) return;
    move_clock(play, due->at);
    if (due->is_reminder) {
      fire_reminder(play, due->promise);
      called_away = called_away || (waiting && play.scenario[due->promise].follow_up);
    } else {
      break_promise(play, due->promise);
    }
  }
  if (called_away) return;
  move_clock(play, std::min(to, play.scenario.end));
  if (to <= play.scenario.end) return;
  // The day is over whether or not anybody said so: whoever waits for a word has been left without
  // one.
  if (!play.state.left_for_the_day) leave_for_the_day(play);
  finish(play, play.scenario.at_end);
}

Minute end_of(const Play& play, const Choice& choice) {
  const Minute now = play.state.now;
  const WorkingHours& hours = play.scenario.hours;
  const Minute channel_cost = kChannelMinutes[static_cast<std::size_t>(play.state.channel)];
  Minute end;
  if (choice.waits) {
    end = resolve(choice.until, now, hours);
  } else if (choice.takes_default) {
    end = now + channel_cost;
  } else {
    end = add(now, choice.takes, hours);
  }
  return std::max(now, end);
}

}  // namespace makegood
