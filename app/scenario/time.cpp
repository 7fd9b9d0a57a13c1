// Arithmetic of simulated time. Working hours are few (at most one span a day), so walking day by
// day is both the simplest and fast enough: 28 days are the most that a scenario can last.
// tests/scenario/time_test.cpp checks every function against a walk minute by minute.
#include "scenario/time.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace makegood {
namespace {

constexpr std::array<std::string_view, 7> kDayNames = {"Mon", "Tue", "Wed", "Thu",
                                                       "Fri", "Sat", "Sun"};

const DayHours& hours_of(const WorkingHours& hours, Minute day) {
  return hours.days[static_cast<std::size_t>(day % 7)];
}

Minute minutes_a_week(const WorkingHours& hours) {
  Minute sum = 0;
  for (const DayHours& day : hours.days) sum += std::max<Minute>(0, day.closes - day.opens);
  return sum;
}

/// The first moment strictly after `t` that lies `time` minutes into a day.
Minute next_time_of_day(Minute time, Minute t) {
  const Minute today = t - minute_of_day(t) + time;
  return today > t ? today : today + kMinutesPerDay;
}

Minute next_weekday_time(int day, Minute time, Minute t) {
  const Minute ahead = (day - weekday(t) + 7) % 7;
  const Minute moment = t - minute_of_day(t) + ahead * kMinutesPerDay + time;
  return moment > t ? moment : moment + kMinutesPerWeek;
}

void append_two_digits(std::string& out, Minute number) {
  out += static_cast<char>('0' + number / 10 % 10);
  out += static_cast<char>('0' + number % 10);
}

}  // namespace

Minute WorkingHours::next_opening(Minute t) const {
  const Minute today = t / kMinutesPerDay;
  for (Minute day = today; day <= today + 7; ++day) {
    const DayHours& span = hours_of(*this, day);
    const Minute moment = day * kMinutesPerDay + span.opens;
    if (span.opens < span.closes && moment > t) return moment;
  }
  return t;
}

Minute WorkingHours::next_closing(Minute t) const {
  const Minute today = t / kMinutesPerDay;
  for (Minute day = today; day <= today + 7; ++day) {
    const DayHours& span = hours_of(*this, day);
    const Minute moment = day * kMinutesPerDay + span.closes;
    if (span.opens < span.closes && moment > t) return moment;
  }
  return t;
}

bool WorkingHours::is_open(Minute t) const {
  const DayHours& span = hours_of(*this, t / kMinutesPerDay);
  return span.opens <= minute_of_day(t) && minute_of_day(t) < span.closes;
}

Minute WorkingHours::add_working(Minute t, Minute minutes) const {
  const Minute a_week = minutes_a_week(*this);
  if (minutes <= 0 || a_week == 0) return t;
  // Whole weeks first, but never the last one whole: the answer is the end of the last minute
  // worked, and after exactly n weeks of work that may lie before the same hour n weeks on.
  const Minute whole_weeks = (minutes - 1) / a_week;
  Minute left = minutes - whole_weeks * a_week;
  for (Minute day = t / kMinutesPerDay;; ++day) {
    const DayHours& span = hours_of(*this, day);
    const Minute from = std::max(t, day * kMinutesPerDay + span.opens);
    const Minute here = std::max<Minute>(0, day * kMinutesPerDay + span.closes - from);
    if (left <= here) return from + left + whole_weeks * kMinutesPerWeek;
    left -= here;
  }
}

Minute add(Minute now, const Duration& duration, const WorkingHours& hours) {
  return duration.working ? hours.add_working(now, duration.minutes) : now + duration.minutes;
}

Minute resolve(const Moment& moment, Minute now, const WorkingHours& hours) {
  switch (moment.kind) {
    case Moment::Kind::kTimeOfDay:
      return next_time_of_day(moment.time, now);
    case Moment::Kind::kWeekdayTime:
      return next_weekday_time(moment.weekday, moment.time, now);
    case Moment::Kind::kAfter:
      return add(now, moment.after, hours);
    case Moment::Kind::kOpening:
      return hours.next_opening(now);
    case Moment::Kind::kClosing:
      return hours.next_closing(now);
  }
  return now;
}

Minute resolve_before(const Moment& moment, Minute now) {
  switch (moment.kind) {
    case Moment::Kind::kTimeOfDay:
      return next_time_of_day(moment.time, now) - kMinutesPerDay;
    case Moment::Kind::kWeekdayTime:
      return next_weekday_time(moment.weekday, moment.time, now) - kMinutesPerWeek;
    case Moment::Kind::kAfter:
    case Moment::Kind::kOpening:
    case Moment::Kind::kClosing:
      return now;
  }
  return now;
}

std::string format_time_of_day(Minute t) {
  std::string out;
  append_two_digits(out, minute_of_day(t) / 60);
  out += ':';
  append_two_digits(out, minute_of_day(t) % 60);
  return out;
}

std::string format_clock(Minute t) {
  std::string out(kDayNames[static_cast<std::size_t>(weekday(t))]);
  out += ' ';
  out += format_time_of_day(t);
  return out;
}

std::string format_span(Minute minutes) {
  struct Part {
    Minute count;
    std::string_view unit;
  };
  const std::array<Part, 3> parts = {Part{minutes / kMinutesPerDay, " d"},
                                     Part{minutes % kMinutesPerDay / 60, " h"},
                                     Part{minutes % 60, " min"}};
  std::string out;
  // The two largest: a day and its hours, or hours and their minutes. "2 d 5 min" would read as
  // false precision.
  const std::size_t first = parts[0].count > 0 ? 0 : 1;
  for (std::size_t i = first; i < first + 2; ++i) {
    if (parts[i].count == 0) continue;
    if (!out.empty()) out += ' ';
    out += std::to_string(parts[i].count);
    out += parts[i].unit;
  }
  return out.empty() ? "0 min" : out;
}

}  // namespace makegood
