#include "coach/report_progress.hpp"

#include "coach/report_test.hpp"

namespace makegood {
namespace {

using test::has;

AttemptSummary attempt(std::string id, int percent, Grade grade, int honesty,
                       bool finished = true) {
  AttemptSummary out;
  out.scenario = id;
  out.title = "Title of " + id;
  out.percent = percent;
  out.grade = grade;
  out.finished = finished;
  out.earned = {honesty, 1, 0, 0};
  out.best = {6, 4, 0, 5};
  return out;
}

const std::vector<AttemptSummary> kAttempts = {
    attempt("chairs", 20, Grade::kBad, -1),      attempt("post", 55, Grade::kGood, 3),
    attempt("chairs", 5, Grade::kBad, 0, false), attempt("chairs", 70, Grade::kGood, 4),
    attempt("chairs", 90, Grade::kExcellent, 6),
};

TEST_CASE("First and latest are finished attempts; an unfinished one counts for nothing") {
  const auto rows = report::scenario_rows(kAttempts);
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].scenario == "chairs");
  CHECK(rows[0].attempts == 3);
  CHECK(rows[0].first == 0);
  CHECK(rows[0].latest == 4);
  CHECK(rows[1].attempts == 1);
}

TEST_CASE("Tenets are compared over scenarios that were finished more than once") {
  const auto rows = report::scenario_rows(kAttempts);
  CHECK(report::tenet_sums(kAttempts, rows, false).earned[0] == -1);
  CHECK(report::tenet_sums(kAttempts, rows, true).earned[0] == 6);
  CHECK(report::tenet_sums(kAttempts, rows, true).best[0] == 6);
}

TEST_CASE("The page compares first and latest and lists every attempt") {
  const std::string html = report_html(kAttempts, {"Team North", 0});
  CHECK(has(html, "4 finished attempts at 2 scenarios"));
  CHECK(has(html, "Bad service, 20%"));
  CHECK(has(html, "Excellent service, 90%"));
  CHECK(has(html, "+70"));
  CHECK(has(html, "−1 → 6 of 6"));
  CHECK(has(html, "Not finished"));
  CHECK(has(html, "Percent of each finished attempt in order: 20, 55, 70, 90."));
}

TEST_CASE("No attempts and one attempt are reports too") {
  CHECK(has(report_html(std::vector<AttemptSummary>{}, {}), "No attempts yet"));
  const std::string one = report_html(std::vector<AttemptSummary>{kAttempts[0]}, {});
  CHECK(has(one, "No scenario has been finished twice yet"));
  CHECK_FALSE(has(one, "<figure>"));
}

TEST_CASE("Notes stand in a list of their own, as text") {
  std::vector<AttemptSummary> attempts = kAttempts;
  attempts[1].note = "Ask <first>.";
  attempts[1].when = test::kNovember;
  const std::string html = report_html(attempts, {});
  CHECK(has(html, "After attempt 2, Title of post, 26 November 2026"));
  CHECK(has(html, "Ask &lt;first&gt;."));
}

}  // namespace
}  // namespace makegood
