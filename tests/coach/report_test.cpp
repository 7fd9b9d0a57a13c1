#include "coach/report.hpp"

#include "coach/report_test.hpp"

namespace makegood {
namespace {

using test::has;
using test::Told;

TEST_CASE("A summary has the debrief's numbers") {
  const Told told({1, 2, 2, 1, 1});
  const AttemptSummary summary = told.report("Name the hour first.", test::kNovember).summary;
  CHECK(summary.scenario == "chairs");
  CHECK(summary.percent == told.debrief.percent);
  CHECK(summary.grade == told.debrief.grade.grade);
  CHECK(summary.finished);
  for (std::size_t t = 0; t < kTenets; ++t) {
    CHECK(summary.earned[t] == told.debrief.score.tenets[t].earned);
    CHECK(summary.best[t] == told.debrief.tenet_most[t]);
  }
}

TEST_CASE("Without foresight the yardstick is what the decisions offered, and the page says so") {
  const Told told({1, 1, 1, 1, 1}, false);
  const AttemptReport report = told.report();
  CHECK(report.summary.best[0] == told.debrief.score.tenets[0].best);
  const std::string html = report_html(report, {});
  CHECK(has(html, "the best line of this scenario is not known"));
  CHECK_FALSE(has(html, "Best here"));
}

TEST_CASE("The page of an attempt says what it came to, why, and what was best") {
  const Told told({2, 2, 2, 1, 2});
  const std::string html = report_html(told.report(), {});
  CHECK(has(html, ">Good service<"));
  CHECK(has(html, std::to_string(told.debrief.percent) + "%"));
  CHECK(has(html, "The warehouse has been very busy this week."));
  CHECK(has(html, "An excuse. Blame is not an answer."));
  CHECK(has(html, "You&#39;re right. We said two o&#39;clock"));  // best there
  CHECK(has(html, "She told a friend to look elsewhere."));
  CHECK(has(html, "No complaint is not satisfaction."));
  CHECK(has(html, "broken before you came"));
  CHECK(has(html, "decided well here"));
  CHECK(has(html, "It does not measure how anybody serves real customers"));
}

TEST_CASE("Every decision's label and cost are those of the debrief") {
  const Told told({2, 2, 2, 1, 2});
  const std::string html = report_html(told.report(), {});
  for (const DecisionAdvice& entry : told.debrief.advice) {
    if (entry.advice.forced || entry.advice.cost == 0) continue;
    const std::string cost = std::string(name_of(entry.advice.label)) + ", cost " +
                             std::to_string(entry.advice.cost) +
                             (entry.advice.cost == 1 ? " point<" : " points<");
    CAPTURE(cost);
    CHECK(has(html, cost));
  }
}

TEST_CASE("A conversation that did not end is not graded") {
  const Told told({1, 1});
  const std::string html = report_html(told.report(), {});
  CHECK(has(html, ">Not finished<"));
  CHECK_FALSE(has(html, ">Bad service<"));
}

TEST_CASE("A name and a note stay text, and the note is the trainee's own") {
  const Told told({1, 1, 1, 1, 1});
  const std::string html =
      report_html(told.report("</p><b>Ring earlier"), {"<script>x</script>", 0});
  CHECK_FALSE(has(html, "<script"));
  CHECK_FALSE(has(html, "</p><b>"));
  CHECK(has(html, "&lt;script&gt;x&lt;/script&gt;"));
  CHECK(has(html, "What will you do differently tomorrow?"));
  CHECK_FALSE(has(report_html(told.report(), {}), "What will you do differently tomorrow?"));
}

TEST_CASE("The page loads nothing and runs nothing") {
  const Told told({1, 2, 2, 1, 1});
  const std::string html = report_html(told.report(), {"Amira", test::kNovember});
  CHECK(has(html, "default-src &#39;none&#39;"));
  for (const std::string_view forbidden :
       {"<script", "http://", "https://", "url(", "@import", "src=", "href=", " style=\"",
        " on"
        "click"}) {
    CAPTURE(forbidden);
    CHECK_FALSE(has(html, forbidden));
  }
  CHECK(has(html, "on 26 November 2026, 14:05 UTC"));
}

TEST_CASE("The same attempt gives the same bytes") {
  const Told a({1, 2, 2, 1, 1});
  const Told b({1, 2, 2, 1, 1});
  CHECK(report_html(a.report(), {}) == report_html(b.report(), {}));
}

}  // namespace
}  // namespace makegood
