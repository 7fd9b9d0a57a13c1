#include "coach/report_test.hpp"
#include "coach/strict_csv.hpp"

namespace makegood {
namespace {

using test::cell;
using test::read_csv;
using test::Told;

TEST_CASE("One row an attempt, with the debrief's numbers") {
  const Told a({2, 2, 2, 1, 1});
  const Told b({1, 1});
  const Told c({2, 3});
  const std::vector<AttemptSummary> attempts = {a.report("=1+1", test::kNovember).summary,
                                                b.report().summary, c.report().summary};
  const test::Rows rows = read_csv(attempts_csv(attempts, {"=HYPERLINK(\"http://x\")", 0}));
  REQUIRE(rows.size() == 4);
  CHECK(cell(rows, 1, "name") == "'=HYPERLINK(\"http://x\")");
  CHECK(cell(rows, 1, "attempt") == "1");
  CHECK(cell(rows, 1, "scenario") == "chairs");
  CHECK(cell(rows, 1, "when") == "2026-11-26T14:05:09Z");
  CHECK(cell(rows, 1, "percent") == std::to_string(a.debrief.percent));
  CHECK(cell(rows, 1, "grade") == "good");
  CHECK(cell(rows, 1, "honesty_earned") == std::to_string(a.debrief.score.tenets[0].earned));
  CHECK(cell(rows, 1, "love_best") == std::to_string(a.debrief.tenet_most[3]));
  CHECK(cell(rows, 1, "note") == "'=1+1");
  CHECK(cell(rows, 2, "finished") == "no");
  CHECK(cell(rows, 2, "grade").empty());
  CHECK(cell(rows, 2, "when").empty());
  CHECK(cell(rows, 3, "love_earned") == "-2");  // below zero, and a number all the same
}

TEST_CASE("One row a decision, in the order of the attempts") {
  const Told a({2, 2, 2, 1, 1});
  const Told b({1, 1}, false);
  const test::Rows rows = read_csv(decisions_csv({a.report(), b.report()}, {}));
  REQUIRE(rows.size() == 1 + 5 + 2);
  for (std::size_t i = 0; i < 5; ++i) {
    CHECK(cell(rows, i + 1, "attempt") == "1");
    CHECK(cell(rows, i + 1, "decision") == std::to_string(i + 1));
    CHECK(cell(rows, i + 1, "said") == a.debrief.decisions[i].said);
    CHECK(cell(rows, i + 1, "cost") == std::to_string(a.debrief.advice[i].advice.cost));
    CHECK(cell(rows, i + 1, "realistic") == std::to_string(a.debrief.decisions[i].points[2]));
  }
  CHECK(cell(rows, 1, "action") == "dana-calls/explain");
  CHECK(cell(rows, 1, "clock") == "Thu 16:38");
  CHECK(cell(rows, 1, "mood_before") == "upset");
  CHECK(cell(rows, 6, "attempt") == "2");
  CHECK(cell(rows, 6, "cost").empty());
}

}  // namespace
}  // namespace makegood
