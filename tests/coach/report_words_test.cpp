#include "coach/report_words.hpp"

#include "coach/report_test.hpp"

namespace makegood::report {
namespace {

using test::Told;

TEST_CASE("Moments are told in UTC, and not at all when they are not known") {
  CHECK(iso_time(test::kNovember) == "2026-11-26T14:05:09Z");
  CHECK(date_words(test::kNovember) == "26 November 2026, 14:05 UTC");
  CHECK(iso_time(951'782'400) == "2000-02-29T00:00:00Z");
  CHECK(iso_time(1) == "1970-01-01T00:00:01Z");
  CHECK(iso_time(253'402'300'799) == "9999-12-31T23:59:59Z");
  for (const std::int64_t unknown : {std::int64_t{0}, std::int64_t{-5}, INT64_MAX, INT64_MIN}) {
    CHECK(iso_time(unknown).empty());
    CHECK(date_words(unknown).empty());
  }
}

TEST_CASE("A promise's story has its first due time and every move") {
  const Told told({1, 2, 3, 2, 1, 1});  // asks for an hour more, then keeps it
  const auto stories = promise_stories(told.report());
  REQUIRE(stories.size() == 2);
  const PromiseStory& ring = stories[0];
  CHECK(told.scenario[ring.row->promise].id == "ring");
  REQUIRE(ring.moves.size() == 1);
  CHECK(format_clock(ring.first_due) == "Thu 17:30");
  CHECK(format_clock(ring.moves[0].due) == "Thu 18:00");
  CHECK(outcome_words(ring).substr(0, 23) == "renegotiated, then kept");
  CHECK(outcome_id(ring) == "kept");
  CHECK(outcome_words(stories[1]) == "broken before you came");
  CHECK(stories[1].moves.empty());
}

}  // namespace
}  // namespace makegood::report
