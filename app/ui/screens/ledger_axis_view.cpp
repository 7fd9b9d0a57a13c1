// What the axis of the ledger shows, and what it says.
#include <algorithm>

#include "coach/report_words.hpp"
#include "ui/screens/ledger_axis.hpp"
#include "ui/screens/transcript_view.hpp"

namespace makegood {
namespace {

using report::PromiseStory;

constexpr Minute kShortestCut = 15;  // a wait of up to this is never shortened
constexpr Minute kCutFactor = 3;     // nor one of this many times the middle one
constexpr Minute kEarly = 5;         // minutes that are worth a word in the chip

/// Every moment that something happened in has a place.
class Axis {
 public:
  Axis(const Session& session, const std::vector<PromiseStory>& stories) {
    add(session.scenario().start);
    add(session.state().now);
    for (const PromiseStory& story : stories) {
      const PromiseState& state = story.row->state;
      for (const Minute moment : {state.made, story.first_due, state.due, state.closed})
        add(moment);
      for (const PromiseStory::Move& move : story.moves) {
        add(move.at);
        add(move.due);
      }
    }
    std::sort(moments_.begin(), moments_.end());
    moments_.erase(std::unique(moments_.begin(), moments_.end()), moments_.end());
    std::vector<Minute> gaps;
    for (std::size_t i = 0; i + 1 < moments_.size(); ++i)
      gaps.push_back(moments_[i + 1] - moments_[i]);
    Minute longest = kShortestCut;
    if (!gaps.empty()) {
      std::vector<Minute> sorted = gaps;
      std::sort(sorted.begin(), sorted.end());
      longest = std::max(longest, kCutFactor * sorted[(sorted.size() - 1) / 2]);
    }
    Minute along = 0;
    at_.push_back(0);
    for (const Minute gap : gaps) at_.push_back(along += std::min(gap, longest));
  }

  float part(Minute moment) const {
    const auto found = std::lower_bound(moments_.begin(), moments_.end(), moment);
    const auto index = static_cast<std::size_t>(found - moments_.begin());
    return static_cast<float>(at_[std::min(index, at_.size() - 1)]) /
           static_cast<float>(std::max<Minute>(at_.back(), 1));
  }

  // A new day's mark stands in the middle of the stretch that its night is in.
  std::vector<LedgerAxisView::Day> days(const Words& words) const {
    std::vector<LedgerAxisView::Day> out;
    if (moments_.empty()) return out;
    const auto name = [&words](Minute moment) {
      const std::string clock = clock_words(words, moment);
      return clock.substr(0, clock.find(' '));
    };
    out.push_back({0, name(moments_[0])});
    for (std::size_t i = 0; i + 1 < moments_.size(); ++i) {
      if (moments_[i] / kMinutesPerDay == moments_[i + 1] / kMinutesPerDay) continue;
      out.push_back({(part(moments_[i]) + part(moments_[i + 1])) / 2, name(moments_[i + 1])});
    }
    return out;
  }

 private:
  void add(Minute moment) {
    if (moment != kNever) moments_.push_back(moment);
  }

  std::vector<Minute> moments_, at_;
};

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

LedgerAxisView::Row row_of(const PromiseStory& story, const Session& session, const Axis& axis,
                           const Theme& theme, const Words& words) {
  const PromiseState& state = story.row->state;
  const Promise& promise = session.scenario()[story.row->promise];
  LedgerAxisView::Row row;
  row.key = "ledger-" + promise.id;
  const std::string text = without_stop(promise.text);
  row.text = words("debrief.ledger", {{"promise", text}, {"time", clock_words(words, state.due)}});
  row.name = words("debrief.row", {{"promise", text}, {"status", story_words(story, words)}});
  row.status = promise_chip(*story.row, theme, words);
  row.made = axis.part(state.made);
  row.due = axis.part(state.due);
  if (!story.moves.empty()) row.first_due = axis.part(story.first_due);
  for (const PromiseStory::Move& move : story.moves) row.moved.push_back(axis.part(move.at));
  switch (state.status) {
    case PromiseStatus::kKept:
      row.outcome = LedgerAxisView::Outcome::kKept;
      row.end = axis.part(state.closed);
      break;
    case PromiseStatus::kBroken:
      row.outcome = LedgerAxisView::Outcome::kBroken;
      row.end = row.due;
      break;
    default:
      row.end = std::max(row.made, axis.part(session.state().now));
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
  const Axis axis(session, stories);
  view.title = words("promises.title");
  view.days = axis.days(words);
  bool any_moved = false;
  for (const PromiseStory& story : stories) {
    view.rows.push_back(row_of(story, session, axis, theme, words));
    any_moved = any_moved || !story.moves.empty();
  }
  view.key_to_marks = words(any_moved ? WordId("axis.key_moved") : WordId("axis.key"));
  return view;
}

}  // namespace makegood
