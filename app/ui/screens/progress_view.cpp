// The words of the progress screen.
#include <algorithm>
#include <array>

#include "ui/screens/progress.hpp"

namespace makegood {
namespace {

constexpr int kDaysOfAWeek = 7;
constexpr RealTime kFirstDay = 3;  // 1 January 1970 was a Thursday; weeks here begin on Monday

std::string number(std::size_t n) {
  return std::to_string(n);
}

std::string_view weekday(const Words& words, RealTime at) {
  static constexpr std::array<WordId, kDaysOfAWeek> kDays = {
      "weekday.mon", "weekday.tue", "weekday.wed", "weekday.thu",
      "weekday.fri", "weekday.sat", "weekday.sun"};
  return words(kDays[static_cast<std::size_t>((at / kSecondsPerDay + kFirstDay) % kDaysOfAWeek)]);
}

std::string due_since(const Words& words, const Standing& standing, RealTime now) {
  const auto days = now / kSecondsPerDay - standing.due / kSecondsPerDay;
  if (days <= 0) return std::string(words("progress.since.today"));
  if (days < kDaysOfAWeek)
    return words("progress.since.day", {{"day", weekday(words, standing.due)}});
  return words("progress.since.days", {{"count", std::to_string(days)}});
}

std::string why_due(const Words& words, const Standing& standing, bool held, RealTime now) {
  const std::string due = due_since(words, standing, now);
  if (standing.forgotten) return words("progress.slipped", {{"due", due}});
  if (!held) return words("progress.missed", {{"due", due}});
  const auto gap = static_cast<std::size_t>(kGapDays[standing.box]);
  return words("progress.held", gap, {{"due", due}, {"count", number(gap)}});
}

std::string why_later(const Words& words, const PracticeRow& row) {
  if (row.standing.forgotten) return std::string(words("progress.later.slipped"));
  if (!row.held) return std::string(words("progress.later.missed"));
  const auto gap = static_cast<std::size_t>(kGapDays[row.standing.box]);
  return words("progress.later", gap, {{"count", number(gap)}});
}

Chip due_chip(const Words& words, const Standing& standing, RealTime now, const Theme& theme) {
  if (is_due(standing, now)) {
    return standing.forgotten ? Chip{std::string(words("library.slipped_due")), theme.bad}
                              : Chip{std::string(words("progress.due.now")), theme.warn};
  }
  const auto days = static_cast<std::size_t>(days_until_due(standing, now));
  return {words("progress.due.in", days, {{"count", number(days)}}),
          {theme.muted, theme.neutral_chip}};
}

std::string when(const Words& words, RealTime ended, RealTime now) {
  if (ended <= 0 || now <= 0) return {};
  const auto days = std::max<RealTime>(0, now / kSecondsPerDay - ended / kSecondsPerDay);
  if (days == 0) return std::string(words("progress.when.today"));
  if (days == 1) return std::string(words("progress.when.yesterday"));
  return words("progress.when.days", {{"count", std::to_string(days)}});
}

std::string sentence_of(const Words& words, const Practice& practice, std::size_t index,
                        RealTime now) {
  const PracticeAttempt& attempt = practice.attempts[index];
  const std::string at = when(words, attempt.ended, now);
  const std::string place = number(index + 1);
  const std::string percent = std::to_string(attempt.result.percent);
  const std::string& title = practice.rows[attempt.row].title;
  const std::string_view grade = name_of(attempt.result.grade, words);
  std::string said =
      at.empty()
          ? words("progress.attempt",
                  {{"number", place}, {"title", title}, {"percent", percent}, {"grade", grade}})
          : words("progress.attempt.when", {{"number", place},
                                            {"when", at},
                                            {"title", title},
                                            {"percent", percent},
                                            {"grade", grade}});
  if (!attempt.recheck) return said;
  const Filler filler{"attempt", said};
  if (attempt.held) return words("progress.recheck.held", {filler});
  return attempt.forgotten ? words("progress.recheck.slipped", {filler})
                           : words("progress.recheck.missed", {filler});
}

float share(int percent) {
  return static_cast<float>(percent) / 100;
}

void add_marks(ProgressView& view, const Practice& practice, const Words& words, RealTime now) {
  const std::size_t all = practice.attempts.size();
  if (all == 0) return;
  const std::size_t from = all > kMostMarks ? all - kMostMarks : 0;
  for (std::size_t i = from; i < all; ++i) {
    const PracticeAttempt& attempt = practice.attempts[i];
    ProgressView::Mark mark;
    mark.grade = attempt.result.grade;
    mark.height = share(attempt.result.percent);
    mark.recheck = attempt.recheck;
    if (attempt.before && *attempt.before >= from)
      mark.before = static_cast<int>(*attempt.before - from);
    mark.name = sentence_of(words, practice, i, now);
    view.marks.push_back(std::move(mark));
  }
  if (from > 0) {
    view.marks_note =
        words("progress.attempts.latest", {{"count", number(kMostMarks)}, {"all", number(all)}});
  }
  view.marks_summary = words("progress.attempts.image", view.marks.size(),
                             {{"count", number(view.marks.size())},
                              {"first", std::to_string(practice.attempts[from].result.percent)},
                              {"last", std::to_string(practice.attempts.back().result.percent)}});
  for (const Grade grade : {Grade::kExcellent, Grade::kGood, Grade::kBad})
    view.legend.push_back({grade, std::string(name_of(grade, words))});
}

std::string change(const Words& words, int first, int latest) {
  return words("progress.change",
               {{"first", std::to_string(first)}, {"latest", std::to_string(latest)}});
}

std::string percent_words(const Words& words, int percent) {
  return words("progress.percent", {{"percent", std::to_string(percent)}});
}

void add_scenarios(ProgressView& view, const Practice& practice, const Words& words,
                   const Theme& theme) {
  for (std::size_t i = 0; i < practice.rows.size(); ++i) {
    const PracticeRow& row = practice.rows[i];
    ProgressView::Pair pair;
    pair.key = "pair-" + number(i);
    pair.label = row.title;
    pair.latest = share(row.latest.percent);
    pair.ink = theme.accent_text;
    if (row.attempts > 1) {
      pair.first = share(row.first.percent);
      pair.value = change(words, row.first.percent, row.latest.percent);
      pair.name =
          words("progress.scenario.compared", {{"title", row.title},
                                               {"first", std::to_string(row.first.percent)},
                                               {"latest", std::to_string(row.latest.percent)},
                                               {"count", number(row.attempts)}});
    } else {
      pair.value = percent_words(words, row.latest.percent);
      pair.name = words("progress.scenario.once",
                        {{"title", row.title}, {"percent", std::to_string(row.latest.percent)}});
    }
    view.scenarios.push_back(std::move(pair));
  }
}

void add_tenets(ProgressView& view, const Practice& practice, const Words& words,
                const Theme& theme) {
  bool any = false;
  for (const TenetPractice& tenet : practice.tenets) any = any || tenet.repeated > 0;
  view.tenets_hint = words(any ? WordId("progress.tenets.hint") : WordId("progress.tenets.none"));
  for (const Tenet tenet : kAllTenets) {
    const TenetPractice& at = practice.tenets[static_cast<std::size_t>(tenet)];
    if (!at.percent || (any && at.repeated == 0)) continue;
    const std::string_view name = name_of(tenet, words);
    ProgressView::Pair pair;
    pair.key = "tenet-" + number(static_cast<std::size_t>(tenet));
    pair.label = name;
    pair.ink = theme[tenet].ink;
    if (any) {
      pair.first = share(at.first);
      pair.latest = share(at.latest);
      pair.value = change(words, at.first, at.latest);
      pair.name = words("progress.tenet.compared", at.repeated,
                        {{"tenet", name},
                         {"first", std::to_string(at.first)},
                         {"latest", std::to_string(at.latest)},
                         {"count", number(at.repeated)}});
    } else {
      pair.latest = share(*at.percent);
      pair.value = percent_words(words, *at.percent);
      pair.name =
          words("progress.tenet.once", {{"tenet", name}, {"latest", std::to_string(*at.percent)}});
    }
    view.tenets.push_back(std::move(pair));
  }
}

void add_due(ProgressView& view, const Practice& practice, const Words& words, RealTime now,
             const Theme& theme) {
  for (const std::size_t index : practice.due) {
    const PracticeRow& row = practice.rows[index];
    ProgressView::DueRow due;
    due.id = row.id;
    due.title = row.title;
    due.chip = due_chip(words, row.standing, now, theme);
    due.why = is_due(row.standing, now) ? why_due(words, row.standing, row.held, now)
                                        : why_later(words, row);
    due.name =
        words("progress.due.row", {{"title", row.title}, {"due", due.chip.text}, {"why", due.why}});
    view.due.push_back(std::move(due));
  }
}

std::optional<ProgressView::Next> next_of(const Model& model, const Practice& practice) {
  const Words& words = model.language.words;
  if (!practice.next) return std::nullopt;
  const CatalogueEntry* entry = find_entry(model, practice.next->scenario);
  if (!entry) return std::nullopt;
  const std::string minutes = words("library.minutes", {{"count", std::to_string(entry->minutes)}});
  return ProgressView::Next{std::string(words(practice.next->why == NextPractice::Why::kStart
                                                  ? WordId("library.start_here")
                                                  : WordId("library.next_for_you"))),
                            entry->title,
                            why_next(words, *practice.next, model.keeping.now),
                            words("library.start", {{"minutes", minutes}}),
                            {Intent::Kind::kShowBriefing, 0, entry->id}};
}

}  // namespace

Practice practice_of(const Model& model) {
  std::vector<PracticeScenario> scenarios;
  scenarios.reserve(model.catalogue.size());
  for (const CatalogueEntry& entry : model.catalogue)
    scenarios.push_back({entry.id, entry.title, entry.tenets, entry.pass});
  return practice_of(model.keeping.journal, scenarios, model.keeping.now);
}

std::string why_next(const Words& words, const NextPractice& next, RealTime now) {
  const std::string percent = std::to_string(next.percent);
  switch (next.why) {
    case NextPractice::Why::kStart:
      break;
    case NextPractice::Why::kDue:
      return why_due(words, next.standing, next.held, now);
    case NextPractice::Why::kWeakestTenet:
      return words("progress.weakest_tenet",
                   {{"tenet", name_of(next.tenet, words)}, {"percent", percent}});
    case NextPractice::Why::kUntried:
      return std::string(words("progress.untried"));
    case NextPractice::Why::kWeakest:
      return words("progress.weakest", {{"percent", percent}});
  }
  return {};
}

ProgressView progress_view(const Model& model, const Theme& theme) {
  const Words& words = model.language.words;
  const RealTime now = model.keeping.now;
  const Practice practice = practice_of(model);
  ProgressView view;
  view.next = next_of(model, practice);
  if (practice.rows.empty()) {
    view.nothing = words("progress.empty");
    return view;
  }
  if (!view.next && model.catalogue_arrived) view.nothing = words("progress.nothing_next");
  add_due(view, practice, words, now, theme);
  add_marks(view, practice, words, now);
  add_scenarios(view, practice, words, theme);
  add_tenets(view, practice, words, theme);
  return view;
}

}  // namespace makegood
