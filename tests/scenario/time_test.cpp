// Arithmetic of simulated time, each function against a walk minute by minute.
#include "scenario/time.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace makegood;

namespace {

WorkingHours shop_hours() {
  WorkingHours hours;
  for (std::size_t day = 0; day < 5; ++day) hours.days[day] = {8 * 60 + 30, 18 * 60};
  hours.days[5] = {9 * 60, 13 * 60};
  return hours;
}

constexpr Minute at(int day, int hour, int minute) {
  return kMinutesPerWeek + day * kMinutesPerDay + hour * 60 + minute;
}
constexpr int kThu = 3, kFri = 4, kSat = 5, kMon = 7;

/// Works through every single minute.
Minute naive_add_working(const WorkingHours& hours, Minute t, Minute minutes) {
  for (Minute worked = 0; worked < minutes; ++t) worked += hours.is_open(t) ? 1 : 0;
  return t;
}

Minute naive_next(const WorkingHours& hours, Minute t, bool opening) {
  for (;;) {
    ++t;
    const bool before = hours.is_open(t - 1), now = hours.is_open(t);
    if (opening ? (!before && now) : (before && !now)) return t;
  }
}

WorkingHours random_hours(std::mt19937& random) {
  WorkingHours hours;
  bool any = false;
  for (DayHours& day : hours.days) {
    if (random() % 3 == 0) continue;
    // Away from midnight: the naive walk sees two adjoining days as one, the product as two.
    day.opens = static_cast<Minute>(1 + random() % 700);
    day.closes = day.opens + static_cast<Minute>(1 + random() % 700);
    any = true;
  }
  if (!any) hours.days[6] = {60, 61};
  return hours;
}

}  // namespace

TEST_CASE("Working time stops in the evening and goes on in the morning") {
  const WorkingHours hours = shop_hours();
  CHECK(hours.add_working(at(kThu, 17, 30), 60) == at(kFri, 9, 0));
  CHECK(hours.add_working(at(kThu, 17, 30), 30) == at(kThu, 18, 0));
  CHECK(hours.add_working(at(kThu, 20, 0), 1) == at(kFri, 8, 31));
  CHECK(hours.add_working(at(kThu, 20, 0), 0) == at(kThu, 20, 0));
}

TEST_CASE("Working time leaps over the weekend") {
  const WorkingHours hours = shop_hours();
  CHECK(hours.add_working(at(kSat, 12, 0), 120) == at(kMon, 9, 30));
  CHECK(hours.add_working(at(kFri, 18, 0), 4 * 60) == at(kSat, 13, 0));
  CHECK(hours.add_working(at(kSat, 13, 0), 1) == at(kMon, 8, 31));
}

TEST_CASE("Openings and closings are strictly after now") {
  const WorkingHours hours = shop_hours();
  CHECK(hours.next_opening(at(kThu, 8, 29)) == at(kThu, 8, 30));
  CHECK(hours.next_opening(at(kThu, 8, 30)) == at(kFri, 8, 30));
  CHECK(hours.next_opening(at(kSat, 9, 0)) == at(kMon, 8, 30));
  CHECK(hours.next_closing(at(kThu, 18, 0)) == at(kFri, 18, 0));
  CHECK(hours.next_closing(at(kSat, 12, 59)) == at(kSat, 13, 0));
  CHECK(hours.is_open(at(kThu, 8, 30)));
  CHECK_FALSE(hours.is_open(at(kThu, 18, 0)));
}

TEST_CASE("A week without working hours answers now") {
  const WorkingHours never;
  CHECK(never.next_opening(12'345) == 12'345);
  CHECK(never.next_closing(12'345) == 12'345);
  CHECK(never.add_working(12'345, 60) == 12'345);
}

TEST_CASE("Working hours agree with a walk minute by minute") {
  std::mt19937 random(20240501);
  for (int round = 0; round < 300; ++round) {
    const WorkingHours hours = random_hours(random);
    Minute week = 0;
    for (const DayHours& day : hours.days) week += day.closes - day.opens;
    const Minute t = kMinutesPerWeek + static_cast<Minute>(random() % kMinutesPerWeek);
    // Up to three weeks of work, and now and then whole weeks to the minute.
    const Minute most = week * 3;
    Minute minutes = static_cast<Minute>(random() % static_cast<unsigned>(most + 1));
    if (round % 5 == 0) minutes = week * static_cast<Minute>(random() % 4);
    CAPTURE(round);
    CAPTURE(t);
    CAPTURE(minutes);
    REQUIRE(hours.add_working(t, minutes) == naive_add_working(hours, t, minutes));
    REQUIRE(hours.next_opening(t) == naive_next(hours, t, true));
    REQUIRE(hours.next_closing(t) == naive_next(hours, t, false));
  }
}

TEST_CASE("Moments are the first such moment strictly after now") {
  const WorkingHours hours = shop_hours();
  const auto time_of_day = [](Minute time) {
    Moment moment;
    moment.kind = Moment::Kind::kTimeOfDay;
    moment.time = time;
    return moment;
  };
  const auto weekday_time = [](int day, Minute time) {
    Moment moment;
    moment.kind = Moment::Kind::kWeekdayTime;
    moment.weekday = static_cast<std::int8_t>(day);
    moment.time = time;
    return moment;
  };
  std::mt19937 random(7);
  for (int round = 0; round < 500; ++round) {
    const Minute now = kMinutesPerWeek + static_cast<Minute>(random() % (3 * kMinutesPerWeek));
    const auto time = static_cast<Minute>(random() % kMinutesPerDay);
    const int day = static_cast<int>(random() % 7);
    Minute next = now + 1;
    while (minute_of_day(next) != time) ++next;
    REQUIRE(resolve(time_of_day(time), now, hours) == next);
    while (minute_of_day(next) != time || weekday(next) != day) ++next;
    REQUIRE(resolve(weekday_time(day, time), now, hours) == next);
    Minute last = now;
    while (minute_of_day(last) != time) --last;
    REQUIRE(resolve_before(time_of_day(time), now) == last);
    while (minute_of_day(last) != time || weekday(last) != day) --last;
    REQUIRE(resolve_before(weekday_time(day, time), now) == last);
  }
}

TEST_CASE("Durations are added plainly or in working time") {
  const WorkingHours hours = shop_hours();
  Moment moment;
  moment.after = {45, false};
  CHECK(resolve(moment, at(kThu, 17, 30), hours) == at(kThu, 18, 15));
  moment.after = {45, true};
  CHECK(resolve(moment, at(kThu, 17, 30), hours) == at(kFri, 8, 45));
  moment.kind = Moment::Kind::kOpening;
  CHECK(resolve(moment, at(kThu, 17, 30), hours) == at(kFri, 8, 30));
  CHECK(resolve_before(moment, at(kThu, 17, 30)) == at(kThu, 17, 30));
  moment.kind = Moment::Kind::kClosing;
  CHECK(resolve(moment, at(kThu, 17, 30), hours) == at(kThu, 18, 0));
}

TEST_CASE("Times and spans print as people write them") {
  CHECK(format_clock(at(kThu, 16, 38)) == "Thu 16:38");
  CHECK(format_time_of_day(at(kThu, 8, 5)) == "08:05");
  CHECK(format_span(45) == "45 min");
  CHECK(format_span(80) == "1 h 20 min");
  CHECK(format_span(120) == "2 h");
  CHECK(format_span(2 * kMinutesPerDay + 3 * 60 + 59) == "2 d 3 h");
  CHECK(format_span(kMinutesPerDay + 5) == "1 d");
  CHECK(format_span(0) == "0 min");
}
