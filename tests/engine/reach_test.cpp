// Mechanism 9: word of mouth.
#include <doctest/doctest.h>

#include "engine/support/story.hpp"

using namespace makegood;
using makegood::test::Story;

namespace {

constexpr Minute kNoon = kMinutesPerWeek + 12 * 60;

Post post() {
  Post post;
  post.posted = kNoon;
  post.readers = 40;
  post.doubles_every = 30;
  post.at_most = 4000;
  return post;
}

}  // namespace

TEST_SUITE_BEGIN("mechanism 9: word of mouth");

TEST_CASE("readers double in every period and grow in a straight line between") {
  CHECK(reach_at(post(), {}, kNoon) == 40);
  CHECK(reach_at(post(), {}, kNoon + 15) == 60);
  CHECK(reach_at(post(), {}, kNoon + 30) == 80);
  CHECK(reach_at(post(), {}, kNoon + 45) == 120);
  CHECK(reach_at(post(), {}, kNoon + 60) == 160);
}

TEST_CASE("before it was posted nobody has read it") {
  CHECK(reach_at(post(), {}, kNoon - 1) == 0);
}

TEST_CASE("readers stop at the most there are, however long it takes") {
  CHECK(reach_at(post(), {}, kNoon + 6 * 30) == 2560);
  CHECK(reach_at(post(), {}, kNoon + 7 * 30) == 4000);
  CHECK(reach_at(post(), {}, kNoon + 28 * kMinutesPerDay) == 4000);
  Post huge = post();
  huge.readers = 1;
  huge.doubles_every = 1;
  huge.at_most = limits::kMaxReaders;
  CHECK(reach_at(huge, {}, kNoon + 28 * kMinutesPerDay) == limits::kMaxReaders);
}

TEST_CASE("nobody stays nobody") {
  Post unread = post();
  unread.readers = 0;
  CHECK(reach_at(unread, {}, kNoon + 5000) == 0);
}

TEST_CASE("after a public answer it grows four times slower") {
  PostState answers;
  answers.public_answer = kNoon + 30;
  CHECK(reach_at(post(), answers, kNoon + 30) == 80);
  CHECK(reach_at(post(), answers, kNoon + 60) == 100);   // a quarter of the next doubling
  CHECK(reach_at(post(), answers, kNoon + 150) == 160);  // four periods later
}

TEST_CASE("after a private answer as well it stands still, in whichever order they came") {
  PostState answers;
  answers.public_answer = kNoon + 30;
  answers.private_answer = kNoon + 150;
  CHECK(reach_at(post(), answers, kNoon + 150) == 160);
  CHECK(reach_at(post(), answers, kNoon + 5000) == 160);
  PostState other_way;
  other_way.private_answer = kNoon + 10;
  CHECK(reach_at(post(), other_way, kNoon + 30) == 80);  // a private answer alone slows nothing
  other_way.public_answer = kNoon + 30;
  CHECK(reach_at(post(), other_way, kNoon + 5000) == 80);
}

TEST_CASE("an answer before it was posted does not run the clock backwards") {
  PostState answers;
  answers.public_answer = kNoon - 60;
  CHECK(reach_at(post(), answers, kNoon) == 40);
  CHECK(reach_at(post(), answers, kNoon + 120) == 80);
}

TEST_CASE("in play the first answer counts, and conditions see the readers") {
  Story story(
      R"("posts": [ { "id": "review", "by": "dana", "text": "Never again.", "posted": "Thu 10:00", "readers": 40, "doubles_every": "30 min", "at_most": 4000 } ],
    "scenes": [ { "id": "a", "choices": [
      { "id": "public", "say": "That was us.", "why": "In public first.", "takes": "30 min", "answer_post": { "id": "review", "how": "public" }, "goto": "a" },
      { "id": "private", "say": "Dear Dana.", "why": "Then in private.", "takes": "0 min", "answer_post": { "id": "review", "how": "private" }, "goto": "a" },
      { "id": "small", "say": "Few know.", "why": "Few.", "when": { "reach": { "review": "< 60" } }, "goto": "over" },
      { "id": "wait", "do": "Wait.", "why": "It grows.", "takes": "30 min", "goto": "a" } ] } ])");
  CHECK(story.play("a/public").trace("post") == "post review public");
  CHECK(reach(story.scenario, story.state(), PostId{0}) == 50);
  CHECK(story.offers("a/small"));
  story.play("a/public");
  CHECK(reach(story.scenario, story.state(), PostId{0}) == 60);  // not slowed anew
  CHECK_FALSE(story.offers("a/small"));
  story.play("a/private").play("a/wait");
  CHECK(reach(story.scenario, story.state(), PostId{0}) == 60);
}

TEST_SUITE_END();
