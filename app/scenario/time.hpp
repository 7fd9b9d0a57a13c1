#pragma once
// Simulated time. A Minute counts from 00:00 on the Monday of the week before the scenario's start
// week (so that a promise made last Wednesday has a place on the same axis); the start lies in
// minutes 10080 to 20159. Whole minutes, no zones, no summer time: the same on every machine.
#include <array>
#include <cstdint>
#include <string>

namespace makegood {

using Minute = std::int32_t;

inline constexpr Minute kMinutesPerDay = 24 * 60;
inline constexpr Minute kMinutesPerWeek = 7 * kMinutesPerDay;

/// Monday is 0.
constexpr int weekday(Minute t) {
  return static_cast<int>((t / kMinutesPerDay) % 7);
}
constexpr Minute minute_of_day(Minute t) {
  return t % kMinutesPerDay;
}

/// Opening hours of one weekday, minutes of the day; closed when opens == closes.
struct DayHours {
  Minute opens = 0;
  Minute closes = 0;
};

/// Working hours of a week, Monday first.
struct WorkingHours {
  std::array<DayHours, 7> days{};

  /// The first start of working hours strictly after `t`. A week without hours answers `t`.
  Minute next_opening(Minute t) const;
  /// The first end of working hours strictly after `t`. A week without hours answers `t`.
  Minute next_closing(Minute t) const;
  /// True from the opening minute up to, not including, the closing one.
  bool is_open(Minute t) const;
  /// The moment at which `minutes` of working time have passed since `t`.
  Minute add_working(Minute t, Minute minutes) const;
};

/// How long something takes.
struct Duration {
  Minute minutes = 0;
  bool working = false;  ///< counts only inside working hours
};

/// A moment as an author writes it; resolved against a clock.
struct Moment {
  enum class Kind : std::uint8_t { kTimeOfDay, kWeekdayTime, kAfter, kOpening, kClosing };
  Kind kind = Kind::kAfter;
  std::int8_t weekday = 0;  ///< kWeekdayTime: Monday is 0
  Minute time = 0;          ///< minute of the day
  Duration after{};         ///< kAfter
};

/// The first such moment strictly after `now`.
Minute resolve(const Moment& moment, Minute now, const WorkingHours& hours);
/// The latest such moment at or before `now`; only kTimeOfDay and kWeekdayTime have one, others
/// answer `now`.
Minute resolve_before(const Moment& moment, Minute now);
/// `now` plus the duration.
Minute add(Minute now, const Duration& duration, const WorkingHours& hours);

/// "Thu 16:38".
std::string format_clock(Minute t);
/// "16:38".
std::string format_time_of_day(Minute t);
/// "1 h 20 min", "45 min", "2 d 3 h": the two largest parts, for display.
std::string format_span(Minute minutes);

}  // namespace makegood
