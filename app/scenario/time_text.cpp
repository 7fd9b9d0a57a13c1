// A cursor over a few characters: each take_* eats what it knows or leaves the text alone, and a
// text is good when nothing is left. No regular expressions: std::regex alone would cost the web
// build more than all of this folder.
#include "scenario/time_text.hpp"

#include <array>
#include <cstddef>

#include "scenario/limits.hpp"

namespace makegood {
namespace {

constexpr std::array<std::string_view, 7> kWeekdays = {"Mon", "Tue", "Wed", "Thu",
                                                       "Fri", "Sat", "Sun"};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool take(std::string_view& text, std::string_view word) {
  if (text.substr(0, word.size()) != word) return false;
  text.remove_prefix(word.size());
  return true;
}

/// A whole number of one to six digits.
std::optional<Minute> take_number(std::string_view& text) {
  constexpr std::size_t kMostDigits = 6;
  std::size_t digits = 0;
  Minute number = 0;
  while (digits < text.size() && is_digit(text[digits])) {
    if (digits == kMostDigits) return std::nullopt;
    number = number * 10 + (text[digits] - '0');
    ++digits;
  }
  if (digits == 0) return std::nullopt;
  text.remove_prefix(digits);
  return number;
}

struct Unit {
  std::string_view name;
  Minute minutes;
};
constexpr std::array<Unit, 3> kUnits = {Unit{"d", kMinutesPerDay}, Unit{"h", 60}, Unit{"min", 1}};

}  // namespace

std::optional<Duration> parse_duration(std::string_view text) {
  Duration result;
  std::size_t smallest = 0;  // units come from large to small, each once
  for (bool first = true;; first = false) {
    const std::optional<Minute> number = take_number(text);
    if (!number || !take(text, " ")) return std::nullopt;
    if (first && take(text, "working ")) result.working = true;
    std::size_t unit = smallest;
    while (unit < kUnits.size() && !take(text, kUnits[unit].name)) ++unit;
    if (unit == kUnits.size()) return std::nullopt;
    if (result.working && unit == 0) return std::nullopt;  // a "working day" is not a length
    // Six digits of days fit into 32 bits only because the check below stops at 28 days; check
    // before adding.
    constexpr Minute kMost = limits::kMaxDays * kMinutesPerDay;
    if (*number > kMost / kUnits[unit].minutes) return std::nullopt;
    result.minutes += *number * kUnits[unit].minutes;
    if (result.minutes > kMost) return std::nullopt;
    smallest = unit + 1;
    if (text.empty()) return result;
    if (!take(text, " ")) return std::nullopt;
  }
}

std::optional<Minute> parse_time_of_day(std::string_view text, bool or_midnight) {
  const std::size_t colon = text.find(':');
  if (colon < 1 || colon > 2 || text.size() != colon + 3) return std::nullopt;
  const std::optional<Minute> hour = take_number(text);
  if (!hour || !take(text, ":")) return std::nullopt;
  const std::optional<Minute> minute = take_number(text);
  if (!minute || !text.empty() || *minute > 59) return std::nullopt;
  if (*hour > 23 && !(or_midnight && *hour == 24 && *minute == 0)) return std::nullopt;
  return *hour * 60 + *minute;
}

std::optional<int> parse_weekday(std::string_view text) {
  for (std::size_t day = 0; day < kWeekdays.size(); ++day) {
    if (kWeekdays[day] == text) return static_cast<int>(day);
  }
  return std::nullopt;
}

std::optional<Moment> parse_moment(std::string_view text) {
  Moment moment;
  if (text == "opening" || text == "closing") {
    moment.kind = text == "opening" ? Moment::Kind::kOpening : Moment::Kind::kClosing;
    return moment;
  }
  if (take(text, "+")) {
    const std::optional<Duration> after = parse_duration(text);
    if (!after || after->minutes == 0) return std::nullopt;  // "strictly after now"
    moment.kind = Moment::Kind::kAfter;
    moment.after = *after;
    return moment;
  }
  moment.kind = Moment::Kind::kTimeOfDay;
  if (const std::optional<int> day = parse_weekday(text.substr(0, 3))) {
    moment.kind = Moment::Kind::kWeekdayTime;
    moment.weekday = static_cast<std::int8_t>(*day);
    text.remove_prefix(3);
    if (!take(text, " ")) return std::nullopt;
  }
  const std::optional<Minute> time = parse_time_of_day(text);
  if (!time) return std::nullopt;
  moment.time = *time;
  return moment;
}

std::optional<DayHours> parse_day_hours(std::string_view text) {
  const std::size_t dash = text.find('-');
  if (dash == std::string_view::npos) return std::nullopt;
  const std::optional<Minute> opens = parse_time_of_day(text.substr(0, dash));
  const std::optional<Minute> closes = parse_time_of_day(text.substr(dash + 1), true);
  if (!opens || !closes || *opens >= *closes) return std::nullopt;
  return DayHours{*opens, *closes};
}

std::optional<DayRange> parse_day_range(std::string_view text) {
  const std::optional<int> first = parse_weekday(text.substr(0, 3));
  if (!first) return std::nullopt;
  text.remove_prefix(3);
  if (text.empty()) return DayRange{*first, *first};
  if (!take(text, "-")) return std::nullopt;
  const std::optional<int> last = parse_weekday(text);
  if (!last || *last < *first) return std::nullopt;
  return DayRange{*first, *last};
}

}  // namespace makegood
