// Mechanism 8: recovery.
#include <doctest/doctest.h>

#include "engine/support/story.hpp"

using namespace makegood;
using makegood::test::Story;

namespace {

const char* const kSorry = R"("scenes": [ { "id": "a", "who": "dana", "says": "Well?", "choices": [
    { "id": "bare", "say": "I am sorry.", "why": "Bare.", "takes": "0 min", "apology": { "to": "dana" }, "goto": "a" },
    { "id": "chairs", "say": "Sorry. Chairs come today.", "why": "Concrete.", "takes": "0 min", "apology": { "to": "dana", "with": "loan-chairs" }, "goto": "a" },
    { "id": "sam-bare", "do": "Sam says sorry.", "why": "Bare.", "takes": "0 min", "apology": { "to": "dana", "by": "sam" }, "goto": "a" },
    { "id": "sam-refund", "do": "Sam brings a refund.", "why": "Concrete.", "takes": "0 min", "apology": { "to": "dana", "by": "sam", "with": "refund" }, "goto": "a" },
    { "id": "team-voucher", "do": "A letter from the house.", "why": "Concrete.", "takes": "0 min", "apology": { "to": "dana", "by": "team", "with": "voucher" }, "goto": "a" },
    { "id": "to-sam", "say": "Sorry, Sam.", "why": "Bare.", "takes": "0 min", "apology": { "to": "sam" }, "goto": "a" },
    { "id": "enough", "say": "Bye.", "why": "Done.", "when": { "apologies": { "dana": ">= 2" } }, "goto": "over" } ] } ])";

std::string last(std::initializer_list<const char*> actions) {
  Story story(kSorry);
  for (const char* action : actions) story.play(action);
  return story.trace("apology points mood");
}

}  // namespace

TEST_SUITE_BEGIN("mechanism 8: recovery");

TEST_CASE("the first bare apology helps, the second does nothing, each further one costs") {
  CHECK(last({"a/bare"}) == "apology dana, mood dana +1");
  CHECK(last({"a/bare", "a/bare"}) == "apology dana");
  CHECK(last({"a/bare", "a/bare", "a/bare"}) == "apology dana, points honesty -1, mood dana -1");
  CHECK(last({"a/bare", "a/bare", "a/bare", "a/bare", "a/bare"}) ==
        "apology dana, points honesty -1, mood dana -1");
}

TEST_CASE("bare is bare, whoever says it") {
  CHECK(last({"a/bare", "a/sam-bare"}) == "apology dana");
  CHECK(last({"a/bare", "a/sam-bare", "a/bare"}) ==
        "apology dana, points honesty -1, mood dana -1");
}

TEST_CASE("something concrete and new is worth honesty and a mood, the same again is bare") {
  CHECK(last({"a/chairs"}) == "apology dana, points honesty +1, mood dana +1");
  CHECK(last({"a/bare", "a/chairs"}) == "apology dana, points honesty +1, mood dana +1");
  CHECK(last({"a/chairs", "a/chairs"}) == "apology dana, mood dana +1");
  CHECK(last({"a/bare", "a/bare", "a/chairs", "a/chairs"}) ==
        "apology dana, points honesty -1, mood dana -1");
}

TEST_CASE(
    "the second person who says sorry, with something new, shows that the team feels the same") {
  CHECK(last({"a/chairs", "a/sam-refund"}) ==
        "apology dana, points honesty +1, points love +1, mood dana +1");
  CHECK(last({"a/bare", "a/sam-refund"}) ==
        "apology dana, points honesty +1, points love +1, mood dana +1");
  CHECK(last({"a/sam-refund"}) == "apology dana, points honesty +1, mood dana +1");
}

TEST_CASE("somebody who has apologised already is no second person") {
  CHECK(last({"a/sam-bare", "a/bare", "a/sam-refund"}) ==
        "apology dana, points honesty +1, mood dana +1");
}

TEST_CASE("a letter from the house is no second person, but counts as the first") {
  CHECK(last({"a/bare", "a/team-voucher"}) == "apology dana, points honesty +1, mood dana +1");
  CHECK(last({"a/team-voucher", "a/chairs"}) ==
        "apology dana, points honesty +1, points love +1, mood dana +1");
}

TEST_CASE("apologies are counted for each person by themselves, and conditions see everybody's") {
  CHECK(last({"a/bare", "a/bare", "a/to-sam"}) == "apology sam, mood sam +1");
  Story story(kSorry);
  CHECK_FALSE(story.play("a/bare").offers("a/enough"));
  CHECK(story.play("a/sam-refund").offers("a/enough"));
}

TEST_CASE("the count stops at three, so that going round in circles adds no states") {
  Story story(kSorry);
  for (int i = 0; i < 6; ++i) story.play("a/bare");
  CHECK(story.state().apologies[0].count == 3);
  CHECK(story.state().apologies[0].bare == 3);
}

TEST_SUITE_END();
