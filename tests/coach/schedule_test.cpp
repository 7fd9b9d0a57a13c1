#include "coach/schedule.hpp"

#include <doctest/doctest.h>

#include <random>

namespace makegood {
namespace {

constexpr RealTime kMonday = 1'700'000'000;
constexpr RealTime day(int n) {
  return kMonday + n * kSecondsPerDay;
}

TEST_CASE("A scenario that was never played is not due for another try") {
  CHECK(standing_after({}).due == 0);
}

TEST_CASE("After the first play it comes back the next day, well played or not") {
  CHECK(standing_after({{day(0), true}}).due == day(1));
  CHECK(standing_after({{day(0), false}}).due == day(1));
}

TEST_CASE("Held after each gap, the gaps grow: 1, 3, 7, 16, 35 days, and then stay") {
  std::vector<Practised> plays = {{day(0), true}};
  int today = 0;
  for (const int gap : {1, 3, 7, 16, 35, 35}) {
    CHECK(standing_after(plays).due == day(today + gap));
    today += gap;
    plays.push_back({day(today), true});
  }
}

TEST_CASE("A play that fails goes back to the first gap, and a recheck that fails is forgetting") {
  const std::vector<Practised> plays = {{day(0), true}, {day(1), true}, {day(4), false}};
  const Standing standing = standing_after(plays);
  CHECK(standing.box == 0);
  CHECK(standing.due == day(5));
  CHECK(standing.forgotten);
  CHECK_FALSE(standing_after({{day(0), false}, {day(1), false}}).forgotten);
}

TEST_CASE("A second try within the gap shows what is fresh: neither box nor day moves") {
  const Standing before = standing_after({{day(0), true}, {day(1), true}});
  const Standing after = standing_after({{day(0), true}, {day(1), true}, {day(1) + 3600, true}});
  CHECK(after.box == before.box);
  CHECK(after.due == before.due);
}

TEST_CASE("A play a night later is a recheck, one in the same sitting is not") {
  const std::vector<Practised> plays = {
      {day(0), true}, {day(0) + 3600, true}, {day(0) + 3600 + kRecheckAfter, true}};
  CHECK_FALSE(is_recheck(plays, 0));
  CHECK_FALSE(is_recheck(plays, 1));
  CHECK(is_recheck(plays, 2));
  CHECK_FALSE(is_recheck(plays, 3));
}

TEST_CASE("Whatever is played, what is due lies after the first play and within the longest gap") {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::vector<Practised> plays;
    RealTime now = kMonday;
    const int count = static_cast<int>(random() % 9) + 1;
    for (int i = 0; i < count; ++i) {
      now += static_cast<RealTime>(random() % (9 * kSecondsPerDay));
      plays.push_back({now, random() % 3 != 0});
    }
    const Standing standing = standing_after(plays);
    CHECK(standing.due > plays.front().ended);
    CHECK(standing.due <= now + kGapDays.back() * kSecondsPerDay);
    CHECK(standing.box < kGapDays.size());
    if (!plays.back().held) CHECK(standing.box == 0);
  }
}

}  // namespace
}  // namespace makegood
