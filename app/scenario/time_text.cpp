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

/// A duration of any length. Six digits of days, hours and minutes together fit into 32 bits.
std::optional<Duration> parse_any_duration(std::string_view text) {
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
    result.minutes += *number * kUnits[unit].minutes;
    smallest = unit + 1;
    if (text.empty()) return result;
    if (!take(text, " ")) return std::nullopt;
  }
}

constexpr Minute kLongest = limits::kMaxDays * kMinutesPerDay;

std::string in_small_letters(std::string_view text) {
  std::string out;
  for (const char c : text) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

void skip_spaces(std::string_view& text) {
  while (take(text, " ")) {
  }
}

/// "fri", "fr", "friday" in small letters: at least two letters of its English name.
std::optional<std::size_t> take_day_name(std::string_view& text) {
  constexpr std::array<std::string_view, 7> kNames = {"monday", "tuesday",  "wednesday", "thursday",
                                                      "friday", "saturday", "sunday"};
  std::size_t letters = 0;
  while (letters < text.size() && text[letters] >= 'a' && text[letters] <= 'z') ++letters;
  if (letters < 2) return std::nullopt;
  for (std::size_t day = 0; day < kNames.size(); ++day) {
    if (kNames[day].substr(0, letters) != text.substr(0, letters)) continue;
    text.remove_prefix(letters);
    return day;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Duration> parse_duration(std::string_view text) {
  const std::optional<Duration> found = parse_any_duration(text);
  return found && found->minutes <= kLongest ? found : std::nullopt;
}

bool is_too_long_a_duration(std::string_view text) {
  const std::optional<Duration> found = parse_any_duration(text);
  return found && found->minutes > kLongest;
}

std::string moment_meant(std::string_view text) {
  const std::string small = in_small_letters(text.substr(0, 2 * limits::kMaxIdBytes));
  std::string_view left = small;
  skip_spaces(left);
  const std::optional<std::size_t> day = take_day_name(left);
  while (take(left, ",") || take(left, ".") || take(left, " ")) {
  }
  std::optional<Minute> hour = take_number(left);
  if (!hour) return {};
  Minute minute = 0;
  const bool has_minutes = take(left, ":") || take(left, ".");
  if (has_minutes) {
    const std::size_t before = left.size();
    const std::optional<Minute> found = take_number(left);
    if (!found || before - left.size() != 2) return {};
    minute = *found;
  }
  skip_spaces(left);
  const bool morning = take(left, "am") || take(left, "a.m.");
  const bool evening = !morning && (take(left, "pm") || take(left, "p.m."));
  constexpr Minute kNoon = 12, kHours = 24, kMinutes = 60;
  if (morning || evening) {
    if (*hour < 1 || *hour > kNoon) return {};
    hour = *hour % kNoon + (evening ? kNoon : 0);
  } else if (!day && !has_minutes) {
    return {};  // "15" may be hours or minutes
  }
  if (!left.empty() || *hour >= kHours || minute >= kMinutes) return {};
  const std::string time = format_time_of_day(*hour * kMinutes + minute);
  return day ? std::string(kWeekdays[*day]) + " " + time : time;
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
