// The parts of a report that only some scenarios have: the end of a day with an inbox, and how far
// word spread.
#include <map>
#include <nlohmann/json.hpp>

#include "coach/day_play.hpp"
#include "coach/html.hpp"
#include "coach/reach_words.hpp"
#include "coach/report_test.hpp"
#include "coach/strict_csv.hpp"
#include "coach/sweep_words.hpp"

namespace makegood {
namespace {

using nlohmann::json;
using test::cell;
using test::has;
using test::inbox_day;
using test::play_named;

// A day on which one is answered, one held and forgotten, one left, and a post answered late.
struct Day {
  Day() : scenario(inbox_day()), session(scenario) {
    play_named(session,
               {"inbox/omar", "omar-message/gentle", "inbox/lena", "lena-chat/brisk", "desk/wait",
                "inbox/tom", "tom-post/brisk", "tom-private/facts", "desk/leave"});
    debrief = makegood::debrief(session);
    posts = post_reports(session, nullptr, earliest_answers(scenario));
  }
  AttemptReport report() const {
    return {session, debrief, summary_of(session, debrief, Mode::kGuided), posts};
  }

  Scenario scenario;
  Session session;
  Debrief debrief;
  std::vector<PostReport> posts;
};

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string_view::npos; at += part.size())
    ++count;
  return count;
}

std::string escaped(std::string_view text) {
  std::string out;
  append_escaped(out, text);
  return out;
}

TEST_CASE("The page tells what became of everybody in the inbox, in the words of the debrief") {
  const Day day;
  const std::string html = report_html(day.report(), {});
  const std::vector<ThreadReport> threads = sweep_reports(day.session);
  CHECK(has(html, "Before you left: everybody in the inbox"));
  CHECK(has(html, sweep_summary(threads)));
  REQUIRE(threads.size() == 4);
  for (const ThreadReport& thread : threads) {
    CHECK(has(html, escaped(sweep_words(thread, day.session.state()))));
    CHECK(has(html, ">" + std::string(short_words(outcome_of(thread))) + "<"));
  }
  CHECK(has(html, "chip bad\">left without a word<"));
  CHECK(has(html, "chip bad\">forgotten<"));
}

TEST_CASE("The page draws the readers, the fast answer dashed, with the same as a table") {
  const Day day;
  REQUIRE(day.posts.size() == 1);
  REQUIRE(day.posts[0].has_fast);
  const std::string html = report_html(day.report(), {});
  CHECK(has(html, "Word of mouth: readers of Tom&#39;s post"));
  CHECK(has(html, escaped(fast_reach_words(day.posts[0]))));
  CHECK(has(html, "aria-label=\"" + escaped(reach_in_full(day.scenario, day.posts[0]))));
  const std::size_t plot = html.find("Word of mouth");
  const std::size_t table = html.find("readers over the clock", plot);
  REQUIRE(table != std::string::npos);
  const std::string picture = html.substr(plot, table - plot);
  CHECK(count_of(picture, "class=\"bestline\"") == curve_moments(day.posts[0]).size() - 1);
  CHECK(count_of(picture, "class=\"you\"") == curve_moments(day.posts[0]).size() - 1);
  // Both answers, of both curves.
  CHECK(count_of(picture, "<circle") == 4);
  CHECK(has(html.substr(table), "With the fast answer"));
  CHECK(count_of(html.substr(table), ">answered in public<") == 2);
  CHECK(has(html.substr(table), ">" + grouped(day.posts[0].now.readers) + "<"));
}

TEST_CASE("Nothing of this stands in the report of a scenario that has neither") {
  const test::Told told({1, 1, 1, 1, 1});
  const std::string html = report_html(told.report(), {});
  CHECK_FALSE(has(html, "everybody in the inbox"));
  CHECK_FALSE(has(html, "Word of mouth"));
  const json report = json::parse(report_json(told.report(), {}));
  CHECK(report["sweep"].empty());
  CHECK(report["reach"].empty());
}

TEST_CASE("JSON has the sweep and both curves in minutes") {
  const Day day;
  const json report = json::parse(report_json(day.report(), {}));
  REQUIRE(report["sweep"].size() == 4);
  std::map<std::string, std::string> outcomes;
  for (const json& thread : report["sweep"]) outcomes[thread["who"]] = thread["outcome"];
  CHECK(outcomes["omar"] == "answered");
  CHECK(outcomes["lena"] == "forgotten");
  CHECK(outcomes["priya"] == "without-word");
  CHECK(outcomes["tom"] == "answered");
  const json& reach = report["reach"][0];
  CHECK(reach["post"] == "brakes");
  CHECK(reach["readers"] == day.posts[0].now.readers);
  CHECK(reach["public_answer"] == day.posts[0].now.answers.public_answer);
  CHECK(reach["fast"]["readers"] == day.posts[0].fast.readers);
  CHECK(reach["reach_curve"].back()["readers"] ==
        readers_at(day.scenario.posts[0], day.posts[0].now, day.posts[0].to));
  for (std::size_t i = 1; i < reach["reach_curve"].size(); ++i) {
    CHECK(reach["reach_curve"][i]["at"] > reach["reach_curve"][i - 1]["at"]);
    CHECK(reach["fast"]["reach_curve"][i]["readers"] <= reach["reach_curve"][i]["readers"]);
  }
}

TEST_CASE("CSV counts who was left, and has a row for every point of the readers' curve") {
  const Day day;
  const test::Rows attempts = test::read_csv(attempts_csv({day.report().summary}, {}));
  CHECK(cell(attempts, 1, "threads") == "4");
  CHECK(cell(attempts, 1, "without_word") == "1");
  CHECK(cell(attempts, 1, "held_forgotten") == "1");
  const test::Rows rows = test::read_csv(reach_csv({day.report()}, {}));
  const std::vector<Minute> moments = curve_moments(day.posts[0]);
  REQUIRE(rows.size() == 1 + moments.size());
  CHECK(cell(rows, 1, "post") == "brakes");
  CHECK(cell(rows, 1, "minute") == std::to_string(moments.front()));
  CHECK(cell(rows, 1, "readers") == "40");
  CHECK(cell(rows, moments.size(), "readers_fast") ==
        std::to_string(readers_at(day.scenario.posts[0], day.posts[0].fast, moments.back())));
}

}  // namespace
}  // namespace makegood
