// What the axis of the ledger shows, and what it says.
#include <algorithm>

#include "coach/time_axis.hpp"
#include "ui/screens/ledger_axis.hpp"
#include "ui/screens/transcript_view.hpp"

namespace makegood {
namespace {

using report::PromiseStory;
using report::TimeAxis;

constexpr Minute kEarly = 5;  // minutes that are worth a word in the chip

float part_of(const TimeAxis& axis, Minute moment) {
  return static_cast<float>(axis.part(moment));
}

// A new day's mark stands in the middle of the stretch that its night is in.
std::vector<LedgerAxisView::Day> days_on(const TimeAxis& axis, const Words& words) {
  const std::vector<Minute>& moments = axis.moments();
  std::vector<LedgerAxisView::Day> out;
  if (moments.empty()) return out;
  const auto name = [&words](Minute moment) {
    const std::string clock = clock_words(words, moment);
    return clock.substr(0, clock.find(' '));
  };
  out.push_back({0, name(moments[0])});
  for (std::size_t i = 0; i + 1 < moments.size(); ++i) {
    if (moments[i] / kMinutesPerDay == moments[i + 1] / kMinutesPerDay) continue;
    out.push_back(
        {(part_of(axis, moments[i]) + part_of(axis, moments[i + 1])) / 2, name(moments[i + 1])});
  }
  return out;
}

Chip promise_chip(const LedgerRow& row, const Theme& theme, const Words& words) {
  switch (row.state.status) {
    case PromiseStatus::kKept:
      return {row.early >= kEarly
                  ? words("debrief.kept_early", {{"span", span_words(words, row.early)}})
                  : std::string(words("promise.kept")),
              theme.ok};
    case PromiseStatus::kBroken:
      return {std::string(words(row.before_opening && !row.state.broke_in_play
                                    ? WordId("debrief.broken_before")
                                    : WordId("promise.broken"))),
              theme.bad};
    case PromiseStatus::kOpen:
    case PromiseStatus::kRenegotiated:
      return {std::string(words(row.state.reminder != kNever ? WordId("debrief.open_flagged")
                                                             : WordId("debrief.open"))),
              row.state.reminder != kNever ? theme.warn : theme.bad};
    case PromiseStatus::kNone:
      break;
  }
  return {};
}

// "17:30" on the day of `near`, else "Fri 10:00".
std::string beside(Minute moment, Minute near, const Words& words) {
  return moment / kMinutesPerDay == near / kMinutesPerDay ? format_time_of_day(moment)
                                                          : clock_words(words, moment);
}

std::string story_words(const PromiseStory& story, const Words& words) {
  const PromiseState& state = story.row->state;
  std::string out = words("axis.promised", {{"made", clock_words(words, state.made)},
                                            {"due", beside(story.first_due, state.made, words)}});
  for (const PromiseStory::Move& move : story.moves) {
    out = words("axis.moved", {{"story", out},
                               {"time", beside(move.at, state.made, words)},
                               {"due", beside(move.due, move.at, words)}});
  }
  const Minute due = state.due;
  const Minute closed = state.closed == kNever ? due : state.closed;
  switch (state.status) {
    case PromiseStatus::kKept: {
      const std::string time = beside(closed, state.made, words);
      if (story.row->early <= 0) return words("axis.kept", {{"story", out}, {"time", time}});
      return words("axis.kept_early",
                   {{"story", out}, {"time", time}, {"span", span_words(words, story.row->early)}});
    }
    case PromiseStatus::kBroken:
      if (story.row->before_opening && !state.broke_in_play)
        return words("axis.broken_before", {{"story", out}});
      return words("axis.broken", {{"story", out}, {"time", beside(due, state.made, words)}});
    default:
      break;
  }
  if (state.reminder == kNever) return words("axis.open", {{"story", out}});
  return words("axis.flagged",
               {{"story", out}, {"time", beside(state.reminder, state.made, words)}});
}

LedgerAxisView::Row row_of(const PromiseStory& story, const Session& session, const TimeAxis& axis,
                           const Theme& theme, const Words& words) {
  const PromiseState& state = story.row->state;
  const Promise& promise = session.scenario()[story.row->promise];
  LedgerAxisView::Row row;
  row.key = "ledger-" + promise.id;
  const std::string text = without_stop(promise.text);
  row.text = words("debrief.ledger", {{"promise", text}, {"time", clock_words(words, state.due)}});
  row.name = words("debrief.row", {{"promise", text}, {"status", story_words(story, words)}});
  row.status = promise_chip(*story.row, theme, words);
  row.made = part_of(axis, state.made);
  row.due = part_of(axis, state.due);
  if (!story.moves.empty()) row.first_due = part_of(axis, story.first_due);
  for (const PromiseStory::Move& move : story.moves) row.moved.push_back(part_of(axis, move.at));
  switch (state.status) {
    case PromiseStatus::kKept:
      row.outcome = LedgerAxisView::Outcome::kKept;
      row.end = part_of(axis, state.closed);
      break;
    case PromiseStatus::kBroken:
      row.outcome = LedgerAxisView::Outcome::kBroken;
      row.end = row.due;
      break;
    default:
      row.end = std::max(row.made, part_of(axis, session.state().now));
      break;
  }
  return row;
}

}  // namespace

LedgerAxisView ledger_axis_view(const Session& session, const Debrief& debrief, const Theme& theme,
                                const Words& words) {
  LedgerAxisView view;
  const std::vector<PromiseStory> stories =
      report::promise_stories(AttemptReport{session, debrief, {}});
  if (stories.empty()) return view;
  const TimeAxis axis(session, stories);
  view.title = words("promises.title");
  view.days = days_on(axis, words);
  bool any_moved = false;
  for (const PromiseStory& story : stories) {
    view.rows.push_back(row_of(story, session, axis, theme, words));
    any_moved = any_moved || !story.moves.empty();
  }
  view.key_to_marks = words(any_moved ? WordId("axis.key_moved") : WordId("axis.key"));
  return view;
}

}  // namespace makegood
