#include "coach/word_of_mouth.hpp"

#include "coach/day_play.hpp"
#include "coach/reach_words.hpp"

namespace makegood {
namespace {

using test::inbox_day;
using test::play_named;

TEST_CASE("The earliest answer is the earliest of any line, not of the one that was played") {
  const Scenario scenario = inbox_day();
  const std::vector<PostState> earliest = earliest_answers(scenario);
  REQUIRE(earliest.size() == 1);
  // Tom writes at 16:10, and everything at the desk takes twenty minutes.
  CHECK(format_time_of_day(earliest[0].public_answer) == "16:20");
  CHECK(earliest[0].private_answer > earliest[0].public_answer);
  CHECK(earliest[0].private_answer <= earliest[0].public_answer + 20);
}

TEST_CASE("A late answer is set beside a fast one, in numbers and in words") {
  const Scenario scenario = inbox_day();
  Session session(scenario);
  play_named(session, {"desk/wait", "desk/wait", "desk/wait", "inbox/tom", "tom-post/brisk",
                       "tom-private/facts", "desk/leave"});
  const auto reports = post_reports(session, nullptr, earliest_answers(scenario));
  REQUIRE(reports.size() == 1);
  CHECK(reports[0].has_fast);
  CHECK(reports[0].fast.readers < reports[0].now.readers);
  CHECK(reports[0].now.readers == reach(scenario, session.state(), reports[0].post));
  CHECK(fast_reach_words(reports[0]).find("Answered in public at 16:20") == 0);
  CHECK(reach_in_full(scenario, reports[0]).find("40 readers at Thu 15:00, ") == 0);
}

TEST_CASE("Who was as fast as anybody could be is compared with nothing") {
  const Scenario scenario = inbox_day();
  Session session(scenario);
  play_named(session, {"desk/wait", "inbox/tom", "tom-post/brisk", "tom-private/facts"});
  std::vector<PostState> as_fast = {session.state().posts[0]};
  const auto reports = post_reports(session, nullptr, as_fast);
  CHECK_FALSE(reports[0].has_fast);
  CHECK(fast_reach_words(reports[0]).empty());
}

TEST_CASE("The picture ends where nothing moves any more, the numbers are of now") {
  Scenario scenario = inbox_day();
  scenario.posts[0].at_most = 80;  // all have read it by half past three
  Session session(scenario);
  play_named(session, {"desk/wait", "desk/wait", "desk/wait"});
  const auto reports = post_reports(session, nullptr, {});
  CHECK(format_time_of_day(reports[0].to) == "15:40");
  CHECK(format_time_of_day(reports[0].at) == "17:00");
  CHECK(reports[0].now.readers == 80);
}

TEST_CASE("Growth is told as it stands: doubling, slowed, at its end, standing still") {
  const Scenario scenario = inbox_day();
  const Post& post = scenario.posts[0];
  PostState none;
  CHECK(growth_words(post, none, scenario.start) == "doubling every 30 min");
  CHECK(growth_words(post, none, post.posted + 10 * 60) == "as many as it will reach");
  PostState in_public;
  in_public.public_answer = scenario.start;
  CHECK(growth_words(post, in_public, scenario.start) ==
        "slowed by your public answer: doubling every 2 h");
  in_public.private_answer = scenario.start;
  CHECK(growth_words(post, in_public, scenario.start) == "standing still since both answers");
}

TEST_CASE("Numbers are grouped by thousands") {
  CHECK(grouped(0) == "0");
  CHECK(grouped(999) == "999");
  CHECK(grouped(12400) == "12,400");
  CHECK(grouped(1000000) == "1,000,000");
}

}  // namespace
}  // namespace makegood
