#include "scenario/time_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace makegood;

TEST_CASE("Durations as the format documents them") {
  struct Case {
    std::string_view text;
    Minute minutes;
    bool working;
  };
  for (const Case& c : {Case{"5 min", 5, false}, Case{"2 h", 120, false},
                        Case{"1 h 20 min", 80, false}, Case{"1 d", 1440, false},
                        Case{"1 d 2 h 3 min", 1563, false}, Case{"90 working min", 90, true},
                        Case{"3 working h", 180, true}, Case{"1 working h 30 min", 90, true},
                        Case{"0 min", 0, false}, Case{"28 d", 28 * 1440, false}}) {
    CAPTURE(c.text);
    const auto duration = parse_duration(c.text);
    REQUIRE(duration);
    CHECK(duration->minutes == c.minutes);
    CHECK(duration->working == c.working);
  }
}

TEST_CASE("What only resembles a duration is refused") {
  for (const std::string_view text : {"",
                                      "5",
                                      "5min",
                                      "5  min",
                                      " 5 min",
                                      "5 min ",
                                      "-5 min",
                                      "+5 min",
                                      "5 minutes",
                                      "1.5 h",
                                      "20 min 1 h",
                                      "1 h 1 h",
                                      "1 working d",
                                      "working 5 min",
                                      "5 working",
                                      "5 min working",
                                      "29 d",
                                      "28 d 1 min",
                                      "999999 d",
                                      "9999999 min",
                                      "1 h 20",
                                      "five min",
                                      "5 min,"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_duration(text));
  }
}

TEST_CASE("Moments as the format documents them") {
  CHECK(parse_moment("17:30")->kind == Moment::Kind::kTimeOfDay);
  CHECK(parse_moment("17:30")->time == 17 * 60 + 30);
  CHECK(parse_moment("9:05")->time == 9 * 60 + 5);
  CHECK(parse_moment("Fri 10:00")->kind == Moment::Kind::kWeekdayTime);
  CHECK(parse_moment("Fri 10:00")->weekday == 4);
  CHECK(parse_moment("+45 min")->after.minutes == 45);
  CHECK(parse_moment("+3 working h")->after.working);
  CHECK(parse_moment("opening")->kind == Moment::Kind::kOpening);
  CHECK(parse_moment("closing")->kind == Moment::Kind::kClosing);
  for (const std::string_view text :
       {"", "24:00", "17:60", "1730", "17:3", "117:30", "Friday 10:00", "Fri", "Fri10:00",
        "fri 10:00", "+0 min", "45 min", "+ 45 min", "now", "Fri 10:00 ", ":30", "17:", "-1:00"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_moment(text));
  }
}

TEST_CASE("Working hours as the format documents them") {
  CHECK(parse_day_hours("08:30-18:00")->opens == 510);
  CHECK(parse_day_hours("08:30-24:00")->closes == 1440);
  for (const std::string_view text : {"18:00-08:30", "09:00-09:00", "9-17", "09:00", "24:00-24:00",
                                      "09:00 - 17:00", "09:00-17:00-18:00", ""}) {
    CAPTURE(text);
    CHECK_FALSE(parse_day_hours(text));
  }
  CHECK(parse_day_range("Mon-Fri")->last == 4);
  CHECK(parse_day_range("Sat")->first == 5);
  CHECK(parse_day_range("Sat")->last == 5);
  for (const std::string_view text :
       {"Fri-Mon", "Monday", "Mon-", "Mon,Tue", "mon", "", "Mon-Frii"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_day_range(text));
  }
}

TEST_CASE("What people write for a moment is understood where it means one thing") {
  struct Case {
    std::string_view text, meant;
  };
  for (const Case& c : {Case{"Friday 12:00", "Fri 12:00"},
                        Case{"fri 12:00", "Fri 12:00"},
                        Case{"Fr 12:00", "Fri 12:00"},
                        Case{"FRI, 9.30", "Fri 09:30"},
                        Case{"mon 9", "Mon 09:00"},
                        Case{"15.00", "15:00"},
                        Case{"3 pm", "15:00"},
                        Case{"3:15pm", "15:15"},
                        Case{"12 am", "00:00"},
                        Case{"12 p.m.", "12:00"},
                        Case{"Monday 10 am", "Mon 10:00"},
                        Case{"", ""},
                        Case{"15", ""},
                        Case{"soon", ""},
                        Case{"13 pm", ""},
                        Case{"0 am", ""},
                        Case{"24:00", ""},
                        Case{"12:60", ""},
                        Case{"12:5", ""},
                        Case{"m 12:00", ""},
                        Case{"Month 12:00", ""},
                        Case{"3 pm sharp", ""},
                        Case{"+3 h", ""}}) {
    CAPTURE(c.text);
    CHECK(moment_meant(c.text) == c.meant);
    CHECK((c.meant.empty() || parse_moment(c.meant)));
  }
}

TEST_CASE("A duration beyond the limit is told from what is none") {
  CHECK(is_too_long_a_duration("29 d"));
  CHECK(is_too_long_a_duration("28 d 1 min"));
  CHECK(is_too_long_a_duration("999999 d 999999 h 999999 min"));
  CHECK_FALSE(is_too_long_a_duration("28 d"));
  CHECK_FALSE(is_too_long_a_duration("29 days"));
  CHECK_FALSE(is_too_long_a_duration(""));
}
