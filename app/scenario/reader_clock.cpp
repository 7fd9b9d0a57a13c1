// The clock: working hours, start and end as absolute minutes (time.hpp).
#include <string>

#include "scenario/reader_parts.hpp"
#include "scenario/time_text.hpp"

namespace makegood::reading {
namespace {

constexpr int kFriday = 4;
constexpr DayHours kDefaultHours = {9 * 60, 17 * 60 + 30};

WorkingHours default_hours() {
  WorkingHours hours;
  for (std::size_t day = 0; day <= kFriday; ++day) hours.days[day] = kDefaultHours;
  return hours;
}

WorkingHours read_hours(Context& context, Value value) {
  WorkingHours hours;
  std::array<bool, 7> named{};
  if (!context.expect(value, Kind::kObject,
                      "an object of days and hours like { \"Mon-Fri\": \"09:00-17:30\" }")) {
    return default_hours();
  }
  if (value.size() == 0 && !value.damaged()) {
    context.error(Code::kBadHours, value, "There are no working hours here.",
                  "Write at least one day, like \"Mon-Fri\": \"09:00-17:30\".");
  }
  for (const Value::Member member : value.members()) {
    const auto range = parse_day_range(member.key.text());
    if (!range) {
      context.error(Code::kBadHours, member.key,
                    quoted(member.key.text()) + " is neither a weekday nor a range of them.",
                    "Write Mon, Tue, Wed, Thu, Fri, Sat or Sun, or two of them like \"Mon-Fri\".");
    }
    if (!context.expect(member.value, Kind::kString, "hours in quotes, like \"09:00-17:30\",")) {
      continue;
    }
    const auto day_hours = parse_day_hours(member.value.text());
    if (!day_hours) {
      context.error(
          Code::kBadHours, member.value,
          quoted(member.value.text()) + " is not a span of hours within one day.",
          "Write it like \"09:00-17:30\", the earlier time first. Leave closed days out.");
    }
    if (!range || !day_hours) continue;
    for (auto day = static_cast<std::size_t>(range->first);
         day <= static_cast<std::size_t>(range->last); ++day) {
      if (named[day]) {
        context.error(Code::kBadHours, member.key,
                      quoted(member.key.text()) + " names a day that has its hours already.",
                      "Each day has one span of hours.");
        break;
      }
      named[day] = true;
      hours.days[day] = *day_hours;
    }
  }
  return hours;
}

void too_late(Context& context, Value end) {
  context.error(Code::kClockEnd, end,
                quoted(end.text()) + " is more than " + std::to_string(limits::kMaxDays) +
                    " days after the start.",
                "End earlier.");
}

}  // namespace

void read_clock(Context& context, Value clock) {
  Scenario& scenario = context.scenario;
  scenario.hours = default_hours();
  scenario.start = scenario.end = kMinutesPerWeek;
  if (!clock) return;
  const Fields fields(context, clock, kClockTable);
  if (fields["hours"]) scenario.hours = read_hours(context, fields["hours"]);

  Moment monday;
  monday.kind = Moment::Kind::kWeekdayTime;
  const Moment start = context.moment(fields["start"], monday, Moments::kWithDay);
  if (start.kind != Moment::Kind::kWeekdayTime) {
    context.error(Code::kBadMoment, fields["start"],
                  quoted(fields["start"].text()) + " does not say on which day play starts.",
                  "Write a weekday and a time, like \"Thu 16:38\".");
  } else {
    // The week before the start's week is minute 0 to 10079 (time.hpp).
    scenario.start = kMinutesPerWeek + start.weekday * kMinutesPerDay + start.time;
  }
  if (const auto index = fields["at_end"] ? context.reference(fields["at_end"], context.endings,
                                                              Code::kNoSuchEnding, "ending")
                                          : std::nullopt) {
    scenario.at_end = EndingId(*index);
  }
  Moment now;
  now.kind = Moment::Kind::kAfter;
  if (const Value end = fields["end"]; end.is(Kind::kString) && end.text().substr(0, 1) == "+" &&
                                       is_too_long_a_duration(end.text().substr(1))) {
    return too_late(context, end);
  }
  scenario.end = resolve(context.moment(fields["end"], now), scenario.start, scenario.hours);
  if (scenario.end > scenario.start + limits::kMaxDays * kMinutesPerDay) {
    too_late(context, fields["end"]);
  }
}

}  // namespace makegood::reading
