#include "coach/inbox_day.hpp"

#include "coach/day_play.hpp"
#include "coach/sweep_words.hpp"

namespace makegood {
namespace {

using test::inbox_day;
using test::play_named;

constexpr Minute kFour = 10080 + 3 * kMinutesPerDay + 16 * 60;  // Thursday 16:00

TEST_CASE("The desk is ordered by who has waited longest, and answered threads lie below") {
  const Scenario scenario = inbox_day();
  Session session(scenario);
  std::vector<ThreadReport> desk = desk_order(session);
  REQUIRE(desk.size() == 3);  // Tom has not written yet
  CHECK(scenario[desk[0].thread].id == "omar");
  CHECK(desk[0].waiting(session.state().now) == 130);
  CHECK(scenario[desk[2].thread].id == "lena");
  play_named(session, {"inbox/omar", "omar-message/brisk"});
  desk = desk_order(session);
  CHECK(scenario[desk[0].thread].id == "priya");
  REQUIRE(desk.size() == 4);
  CHECK(scenario[desk[3].thread].id == "omar");
  CHECK(desk[3].waiting(session.state().now) == 0);
}

TEST_CASE("A word starts the waiting anew: somebody who was held waits since the holding reply") {
  const Scenario scenario = inbox_day();
  Session session(scenario);
  play_named(session, {"inbox/priya", "priya-mail/gentle"});
  for (const ThreadReport& report : thread_reports(session)) {
    if (scenario[report.thread].id != "priya") continue;
    CHECK(report.waiting(session.state().now) == 20);
    CHECK(report.held == kFour);
    CHECK(report.flagged);
    CHECK(report.flag == kFour + 60);
    REQUIRE(report.owed.size() == 1);
    CHECK_FALSE(report.forgotten());
    CHECK(outcome_of(report) == Outcome::kHeldWithFlag);
    CHECK(sweep_words(report, session.state()) ==
          "First reply after 30 min: a holding reply with a flag; it comes up at 17:00.");
  }
}

TEST_CASE("Who arrives while a decision takes its time is told, once") {
  const Scenario scenario = inbox_day();
  Session session(scenario);
  play_named(session, {"desk/wait", "desk/wait"});
  REQUIRE(arrivals(session, 0).size() == 1);
  CHECK(scenario[arrivals(session, 0)[0]].id == "tom");
  CHECK(arrivals(session, 1).empty());
}

TEST_CASE("The sweep names what leaving and what a broken promise have cost each of them") {
  const Scenario scenario = inbox_day();
  Session session(scenario);
  play_named(session, {"inbox/lena", "lena-chat/brisk", "desk/wait", "desk/wait", "desk/leave"});
  const std::vector<ThreadReport> reports = thread_reports(session);
  REQUIRE(reports.size() == 4);
  const auto response = static_cast<std::size_t>(Tenet::kResponse);
  const auto realistic = static_cast<std::size_t>(Tenet::kRealistic);
  CHECK(outcome_of(reports[0]) == Outcome::kWithoutWord);
  CHECK(reports[0].left_at == kFour + 60);
  CHECK(reports[0].cost[response] == -2);
  CHECK(reports[0].mood_cost == -2);
  CHECK(outcome_of(reports[2]) == Outcome::kHeldForgotten);
  CHECK(reports[2].cost[realistic] == -2);
  CHECK(reports[2].mood_cost == 0);  // she was furious already: brisk words to somebody anxious
  CHECK(sweep_summary(reports) == "1 of 4 had a word, 0 an answer; 1 held and forgotten.");
}

TEST_CASE("The day ends when the house closes, and never after the scenario") {
  Scenario scenario = inbox_day();
  CHECK(end_of_day(scenario, kFour) == kFour + 120);
  scenario.end = kFour + 30;
  CHECK(end_of_day(scenario, kFour) == kFour + 30);
  CHECK(end_of_day(scenario, kFour + 5 * 60) == scenario.end);
}

TEST_CASE("The inbox stands at its scene alone") {
  const Scenario scenario = inbox_day();
  Session session(scenario);
  CHECK(at_the_inbox(scenario, session.state()));
  CHECK(without_a_word(scenario, session.state()) == 3);
  play_named(session, {"inbox/omar"});
  CHECK_FALSE(at_the_inbox(scenario, session.state()));
}

}  // namespace
}  // namespace makegood
