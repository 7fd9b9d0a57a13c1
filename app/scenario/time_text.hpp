#pragma once
// Durations, moments and working hours as authors write them (docs/scenario-format.md, "Time").
#include <optional>
#include <string>
#include <string_view>

#include "scenario/time.hpp"

namespace makegood {

/// "5 min", "2 h", "1 h 20 min", "1 d", "90 working min", "3 working h". Empty when the text is
/// anything else, or longer than limits::kMaxDays.
std::optional<Duration> parse_duration(std::string_view text);

/// "17:30", "Fri 10:00", "+45 min", "+3 working h", "opening", "closing". Empty when the text is
/// anything else.
std::optional<Moment> parse_moment(std::string_view text);

/// Whether it is a duration, but one beyond limits::kMaxDays.
bool is_too_long_a_duration(std::string_view text);

/// The moment as it should be written, for what people write instead: "Fri 12:00" for
/// "Friday 12:00", "fri 12" or "Fr 12.00", "15:00" for "3 pm". Empty when that is anybody's guess.
std::string moment_meant(std::string_view text);

/// "17:30" as minutes of the day; "24:00" only when `or_midnight`.
std::optional<Minute> parse_time_of_day(std::string_view text, bool or_midnight = false);

/// "Mon" is 0, "Sun" is 6.
std::optional<int> parse_weekday(std::string_view text);

/// "08:30-18:00": opens before it closes.
std::optional<DayHours> parse_day_hours(std::string_view text);

/// First and last weekday of "Mon-Fri" or "Sat".
struct DayRange {
  int first = 0;
  int last = 0;
};
std::optional<DayRange> parse_day_range(std::string_view text);

}  // namespace makegood
