#include "coach/report_words.hpp"

#include <array>
#include <cstdlib>

#include "coach/wording.hpp"

namespace makegood::report {
namespace {

constexpr std::int64_t kSecondsPerDay = std::int64_t{24} * 60 * 60;
constexpr std::int64_t kLastKnown = 253'402'300'799;  // the end of the year 9999

struct Date {
  std::int64_t year = 0;
  unsigned month = 0, day = 0;
};

// Days since 1970-01-01 to a date of the Gregorian calendar, by whole numbers alone (Howard
// Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days).
Date date_of(std::int64_t days) {
  days += 719'468;
  const std::int64_t era = (days >= 0 ? days : days - 146'096) / 146'097;
  const auto day_of_era = static_cast<unsigned>(days - era * 146'097);
  const unsigned year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
  const unsigned day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const unsigned shifted = (5 * day_of_year + 2) / 153;  // March is 0
  Date date;
  date.day = day_of_year - (153 * shifted + 2) / 5 + 1;
  date.month = shifted < 10 ? shifted + 3 : shifted - 9;
  date.year = static_cast<std::int64_t>(year_of_era) + era * 400 + (date.month <= 2 ? 1 : 0);
  return date;
}

std::string padded(std::int64_t value, std::size_t digits) {
  std::string text = std::to_string(value);
  if (text.size() < digits) text.insert(0, digits - text.size(), '0');
  return text;
}

bool known(std::int64_t when) {
  return when > 0 && when <= kLastKnown;
}

std::string clock_of(std::int64_t when) {
  const std::int64_t second = when % kSecondsPerDay;
  return padded(second / 3600, 2) + ':' + padded(second / 60 % 60, 2);
}

}  // namespace

std::string iso_time(std::int64_t when) {
  if (!known(when)) return {};
  const Date date = date_of(when / kSecondsPerDay);
  return padded(date.year, 4) + '-' + padded(date.month, 2) + '-' + padded(date.day, 2) + 'T' +
         clock_of(when) + ':' + padded(when % 60, 2) + 'Z';
}

std::string day_words(std::int64_t when, const Words& words) {
  constexpr std::array<WordId, 12> kMonths = {"month.1", "month.2",  "month.3",  "month.4",
                                              "month.5", "month.6",  "month.7",  "month.8",
                                              "month.9", "month.10", "month.11", "month.12"};
  if (!known(when)) return {};
  const Date date = date_of(when / kSecondsPerDay);
  return words("report.day", {{"day", std::to_string(date.day)},
                              {"month", words(kMonths[date.month - 1])},
                              {"year", std::to_string(date.year)}});
}

std::string date_words(std::int64_t when, const Words& words) {
  if (!known(when)) return {};
  return words("report.date", {{"day", day_words(when, words)}, {"time", clock_of(when)}});
}

std::string number(int value) {
  return (value < 0 ? "−" : "") + std::to_string(std::abs(value));
}

std::string signed_number(int value) {
  return (value > 0 ? "+" : "") + number(value);
}

std::string points_words(const Points& points, const Words& words) {
  std::string out;
  for (const Tenet tenet : kAllTenets) {
    const int value = points[static_cast<std::size_t>(tenet)];
    if (value == 0) continue;
    if (!out.empty()) out += ", ";
    out += std::string(short_name_of(tenet, words)) + ' ' + signed_number(value);
  }
  return out;
}

std::string counted(FormsId what, std::size_t count, const Words& words) {
  return words(what, count, {{"count", std::to_string(count)}});
}

std::string percent_words(int percent, const Words& words) {
  return words("report.percent", {{"percent", std::to_string(percent)}});
}

std::string said_words(std::string_view said, bool is_act, const Words& words) {
  return is_act ? std::string(said) : words("quotes", {{"text", said}});
}

std::string grade_words(const AttemptSummary& attempt, const Words& words) {
  return std::string(attempt.finished ? name_of(attempt.grade, words) : words("report.unfinished"));
}

std::string_view tone_of(Label label) {
  switch (label) {
    case Label::kBest:
    case Label::kGood:
      return "ok";
    case Label::kInaccurate:
      return "warn";
    case Label::kMistake:
    case Label::kBlunder:
      return "bad";
  }
  return "plain";
}

std::string_view tone_of(Grade grade) {
  return grade == Grade::kBad ? "bad" : "ok";
}

std::vector<PromiseStory> promise_stories(const AttemptReport& attempt) {
  std::vector<PromiseStory> stories;
  for (const LedgerRow& row : attempt.debrief.ledger) {
    PromiseStory story;
    story.row = &row;
    story.first_due = row.state.due;
    bool told = row.before_opening;
    if (told) story.first_due = attempt.session.scenario()[row.promise].due;
    for (const Event& event : attempt.session.events()) {
      if (event.promise != row.promise) continue;
      if (event.kind == Event::Kind::kPromiseMade && !told) {
        told = true;
        story.first_due = event.value;
      } else if (event.kind == Event::Kind::kPromiseRenegotiated) {
        story.moves.push_back({event.at, event.value});
      }
    }
    stories.push_back(std::move(story));
  }
  return stories;
}

std::string outcome_words(const PromiseStory& story, const Words& words) {
  const LedgerRow& row = *story.row;
  std::string out;
  switch (row.state.status) {
    case PromiseStatus::kKept:
      out = row.early > 0 ? words("debrief.kept_early", {{"span", span_words(words, row.early)}})
                          : std::string(words("promise.kept"));
      break;
    case PromiseStatus::kBroken:
      out = words(row.before_opening && !row.state.broke_in_play ? WordId("report.broken_before")
                                                                 : WordId("promise.broken"));
      break;
    case PromiseStatus::kOpen:
    case PromiseStatus::kRenegotiated:
      out = words(row.state.reminder != kNever ? WordId("report.with_reminder")
                                               : WordId("debrief.open"));
      break;
    case PromiseStatus::kNone:
      break;
  }
  return story.moves.empty() ? out : words("report.then", {{"outcome", out}});
}

std::string_view outcome_id(const PromiseStory& story) {
  switch (story.row->state.status) {
    case PromiseStatus::kKept:
      return "kept";
    case PromiseStatus::kBroken:
      return "broken";
    case PromiseStatus::kRenegotiated:
      return "renegotiated";
    case PromiseStatus::kOpen:
    case PromiseStatus::kNone:
      break;
  }
  return "open";
}

std::string_view tone_of(const PromiseStory& story) {
  switch (story.row->state.status) {
    case PromiseStatus::kKept:
      return "ok";
    case PromiseStatus::kBroken:
      return "bad";
    default:
      return "warn";
  }
}

std::string party_words(const Scenario& scenario, const Party& party, const Words& words) {
  switch (party.kind) {
    case Party::Kind::kYou:
      return std::string(words("dress.you"));
    case Party::Kind::kTeam:
      return std::string(words("report.your_team"));
    case Party::Kind::kPerson:
      break;
  }
  return party.person ? scenario[party.person].name : std::string();
}

std::string receiver_words(const Scenario& scenario, const Promise& promise, const Words& words) {
  return promise.to ? scenario[promise.to].name : std::string(words("dress.you"));
}

}  // namespace makegood::report
