// The plan runner itself: a plan that holds, and every way in which one can differ.
#include "engine/support/plan.hpp"

#include <doctest/doctest.h>

#include "engine/support/story.hpp"

using namespace makegood;
using namespace makegood::test;

namespace {

const char* const kCall = R"("promises": [ { "id": "ring", "to": "dana", "text": "Ring Dana" } ],
  "survey": [ { "who": "dana", "question": "How?", "asked": [ { "rating": 4, "says": "Fine." } ], "silent": [ { "says": "Hm." } ] } ],
  "scenes": [ { "id": "call", "who": "dana", "says": "I left two messages.", "choices": [
    { "id": "own", "say": "We dropped it.", "why": "Owned.", "takes": "2 min", "score": { "honesty": 2, "love": -1 },
      "mood": { "dana": 1 }, "reply": "Fine. So what happens now?", "promise": { "id": "ring", "due": "11:00" }, "goto": "now" },
    { "id": "closed", "say": "Hm.", "why": "Closed.", "when": { "question": true }, "goto": "over" } ] },
  { "id": "now", "who": "dana", "says": { "note": "She waits." }, "choices": [
    { "id": "ring", "do": "Ring.", "why": "Kept.", "keep": "ring", "ask": "dana", "goto": "over" },
    { "id": "late", "do": "Wait.", "why": "Late.", "until": "12:00", "goto": "over" } ] } ])";

const char* const kPlan = R"(# Owned, promised and kept.
scenario: test
  says: I left two messages.
> call/own
  says: Fine. So what happens now?
  says: She waits.
  clock: Thu 10:02
  mood: dana pleased
> now/ring

ending: over
grade: good
score: honesty 2, realistic 1, love -1, response 0
promises: ring kept
survey: dana asked 4
)";

PlanResult run(const std::string& plan) {
  const Scenario scenario = scenario_of(kCall);
  return run_plan(plan, "test.plan",
                  [&](std::string_view id) { return id == scenario.id ? &scenario : nullptr; });
}

// The difference after one piece of the plan is replaced.
std::string with(std::string_view piece, std::string_view other) {
  std::string plan = kPlan;
  const std::size_t at = plan.find(piece);
  REQUIRE(at != std::string::npos);
  plan.replace(at, piece.size(), other);
  return run(plan).difference;
}

}  // namespace

TEST_SUITE_BEGIN("plan runner");

TEST_CASE("a plan that holds has no difference, and names its ending") {
  const PlanResult result = run(kPlan);
  CHECK(result.difference.empty());
  CHECK(result.scenario == "test");
  CHECK(result.ending == "over");
}

TEST_CASE("every wrong expectation is a difference, with its line and what was there instead") {
  CHECK(with("says: She waits.", "says: She shouts.") ==
        "test.plan:6: nobody says \"She shouts.\"; said is: \"Fine. So what happens now?\" \"She "
        "waits.\"");
  CHECK(with("clock: Thu 10:02", "clock: Thu 10:03") ==
        "test.plan:7: expected clock \"Thu 10:03\", found \"Thu 10:02\"");
  CHECK(with("dana pleased", "dana upset") ==
        "test.plan:8: the mood is not \"dana upset\"; it is: dana pleased, sam neutral");
  CHECK(with("ending: over", "ending: clock-ran-out") ==
        "test.plan:11: expected ending \"clock-ran-out\", found \"over\"");
  CHECK(with("grade: good", "grade: bad") ==
        "test.plan:12: expected grade \"bad\", found \"good\"");
  CHECK(with("honesty 2, ", "honesty 3, ").find("test.plan:13: expected score") == 0);
  CHECK(with("honesty 2, ", "").find("test.plan:13: expected score") ==
        0);  // left out is wrong too
  CHECK(with("ring kept", "ring broken") ==
        "test.plan:14: expected promises \"ring broken\", found \"ring kept\"");
  CHECK(with("ring kept", "none") ==
        "test.plan:14: expected promises \"none\", found \"ring kept\"");
  CHECK(with("asked 4", "asked 5") ==
        "test.plan:15: expected survey \"dana asked 5\", found \"dana asked 4\"");
  CHECK(with("dana asked 4", "dana silent").find("test.plan:15") == 0);
}

TEST_CASE("a choice that is closed or does not exist is a difference that names what is open") {
  CHECK(with("> now/ring", "> call/closed") ==
        "test.plan:9: \"call/closed\" is not open; open are: now/ring, now/late");
  CHECK(with("> now/ring", "> now/rong") ==
        "test.plan:9: there is no \"now/rong\"; open are: now/ring, now/late");
  CHECK(with("> now/ring", "").find("test.plan:11: expected ending \"over\", found \"none yet") ==
        0);
}

TEST_CASE("a word that is not known is a difference, and so is a plan without scenario or ending") {
  CHECK(with("  clock:", "  clok:").find("test.plan:7: \"clok\" is no word of a plan") == 0);
  CHECK(with("  clock: Thu 10:02", "  she smiles").find("test.plan:7: \"she smiles\" is no word") ==
        0);
  CHECK(with("scenario: test", "scenario: nobody") ==
        "test.plan:2: there is no scenario \"nobody\"");
  CHECK(with("scenario: test\n", "").find("test.plan:2: a plan begins with") == 0);
  CHECK(with("> call/own", "scenario: test") == "test.plan:4: a plan has one scenario");
  CHECK(with("ending: over\n", "").find("a plan names its \"ending: <id>\"") != std::string::npos);
  CHECK_FALSE(run("").difference.empty());
}

TEST_CASE("what is printed of a play is a plan that holds") {
  const std::string played = run(kPlan).played;
  CHECK(played == R"(scenario: test
  says: I left two messages.
  clock: Thu 10:00
  mood: dana neutral, sam neutral
> call/own
  says: Fine. So what happens now?
  says: She waits.
  clock: Thu 10:02
  mood: dana pleased, sam neutral
> now/ring
  clock: Thu 10:03
  mood: dana pleased, sam neutral
ending: over
grade: good
score: honesty 2, realistic 1, love -1
promises: ring kept
survey: dana asked 4
)");
  CHECK(run(played).difference.empty());
  CHECK(run("scenario: test\n> call/closed\n").played.find("# here \"call/closed\" was refused") !=
        std::string::npos);
}

TEST_SUITE_END();
