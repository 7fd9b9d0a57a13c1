// Mechanisms 4 and 10: the follow-up grade, and the survey.
#include <doctest/doctest.h>

#include "engine/support/story.hpp"

using namespace makegood;
using makegood::test::Story;

namespace {

const char* const kGraded = R"("promises": [
    { "id": "ring", "to": "dana", "text": "Ring Dana" },
    { "id": "house", "by": "team", "to": "dana", "text": "Write to Dana" },
    { "id": "theirs", "by": "sam", "to": "dana", "text": "Look for the box" },
    { "id": "old", "by": "team", "to": "dana", "text": "Call back", "made": "Wed 10:15", "due": "Wed 14:00" } ],
  "endings": [ { "id": "over", "title": "Over", "text": "Over." },
    { "id": "passed-on", "title": "Passed on", "text": "Passed on.", "grade_at_most": "bad" },
    { "id": "plain", "title": "Plain", "text": "Plain.", "grade_at_most": "good" },
    { "id": "clock-ran-out", "title": "Too late", "text": "Too late." } ],
  "scenes": [ { "id": "a", "choices": [
    { "id": "promise", "say": "At noon.", "why": "A time.", "promise": { "id": "ring", "due": "12:00" }, "goto": "b" },
    { "id": "house", "say": "We will write.", "why": "A time.", "promise": { "id": "house", "due": "12:00" }, "goto": "b" },
    { "id": "theirs", "say": "Sam will look.", "why": "A time.", "promise": { "id": "theirs", "due": "12:00" }, "goto": "b" },
    { "id": "ask", "say": "What would help most?", "why": "A question.", "question": true, "goto": "b" },
    { "id": "nothing", "say": "Hm.", "why": "Nothing.", "goto": "b" } ] },
  { "id": "b", "choices": [
    { "id": "keep", "do": "Ring.", "why": "Kept.", "keep": "ring", "goto": "c" },
    { "id": "flag", "do": "Set a flag.", "why": "Flagged.", "remind": { "id": "ring", "at": "11:00" }, "goto": "c" },
    { "id": "sleep", "do": "Forget it all.", "why": "Broken.", "takes": "5 h", "goto": "c" },
    { "id": "on", "do": "Go on.", "why": "On.", "goto": "c" } ] },
  { "id": "c", "choices": [
    { "id": "end", "say": "Bye.", "why": "Done.", "takes": "0 min", "goto": "over" },
    { "id": "passed-on", "say": "Not me.", "why": "Passed on.", "takes": "0 min", "goto": "passed-on" },
    { "id": "plain", "say": "So.", "why": "Plain.", "takes": "0 min", "goto": "plain" } ] } ])";

GradeReport graded(std::initializer_list<const char*> actions) {
  Story story(kGraded);
  for (const char* action : actions) story.play(action);
  return grade(story.scenario, story.state());
}

}  // namespace

TEST_SUITE_BEGIN("mechanism 4: follow-up grade");

TEST_CASE("Good: nobody was left waiting, and what broke before the opening does not count") {
  CHECK(graded({"a/nothing", "b/on", "c/end"}).grade == Grade::kGood);
  CHECK(graded({"a/promise", "b/keep", "c/end"}).grade == Grade::kGood);
}

TEST_CASE("Excellent: Good, and a question kept working on the customer's problem") {
  const GradeReport report = graded({"a/ask", "b/on", "c/end"});
  CHECK(report.grade == Grade::kExcellent);
  CHECK(report.question_asked);
}

TEST_CASE("Bad: a promise of yours or of the house broke in play") {
  const GradeReport yours = graded({"a/promise", "b/sleep", "c/end"});
  CHECK(yours.grade == Grade::kBad);
  CHECK(yours.broken == PromiseId{0});
  CHECK_FALSE(yours.forgotten);
  const GradeReport house = graded({"a/house", "b/sleep", "c/end"});
  CHECK(house.grade == Grade::kBad);
  CHECK(house.broken == PromiseId{1});
}

TEST_CASE("somebody else's broken promise is not held against the trainee") {
  CHECK(graded({"a/theirs", "b/sleep", "c/end"}).grade == Grade::kGood);
  CHECK(graded({"a/theirs", "b/on", "c/end"}).grade == Grade::kGood);
}

TEST_CASE("Bad: a promise is still open at the ending and no flag will bring it back") {
  const GradeReport report = graded({"a/promise", "b/on", "c/end"});
  CHECK(report.grade == Grade::kBad);
  CHECK(report.forgotten == PromiseId{0});
  CHECK_FALSE(report.broken);
  CHECK(graded({"a/promise", "b/flag", "c/end"}).grade == Grade::kGood);
}

TEST_CASE("an ending can lower the grade, never raise it") {
  const GradeReport passed = graded({"a/ask", "b/on", "c/passed-on"});
  CHECK(passed.grade == Grade::kBad);
  CHECK(passed.lowered_by_ending);
  const GradeReport plain = graded({"a/ask", "b/on", "c/plain"});
  CHECK(plain.grade == Grade::kGood);
  CHECK(plain.lowered_by_ending);
  const GradeReport broken = graded({"a/promise", "b/sleep", "c/plain"});
  CHECK(broken.grade == Grade::kBad);
  CHECK_FALSE(broken.lowered_by_ending);
}

TEST_SUITE_END();

TEST_SUITE_BEGIN("mechanism 10: survey");

TEST_CASE(
    "asked, the first answer that fits comes back; not asked, what the silent customer says") {
  const char* text = R"("facts": { "kind": false },
    "survey": [ { "who": "dana", "question": "How did we do?",
      "asked": [ { "when": { "fact": { "kind": true } }, "rating": 5, "says": "You were kind." }, { "rating": 2, "says": "So so." } ],
      "silent": [ { "when": { "fact": { "kind": false } }, "says": "I went elsewhere." }, { "says": "They were kind." } ] } ],
    "scenes": [ { "id": "a", "who": "dana", "choices": [
      { "id": "kind", "say": "Take your time.", "why": "Kind.", "set": { "kind": true }, "goto": "a" },
      { "id": "ask", "say": "How was it?", "why": "Asked.", "ask": true, "goto": "over" },
      { "id": "end", "say": "Bye.", "why": "Silent.", "goto": "over" } ] } ])";
  const auto answer = [&](std::initializer_list<const char*> actions) {
    Story story(text);
    for (const char* action : actions) story.play(action);
    const std::vector<SurveyAnswer> answers = survey_answers(story.scenario, story.state());
    REQUIRE(answers.size() == 1);
    const Survey& survey = story.scenario.surveys[answers[0].survey];
    return answers[0].asked ? survey.asked[answers[0].entry].says
                            : survey.silent[answers[0].entry].says;
  };
  CHECK(answer({"a/kind", "a/ask"}) == "You were kind.");
  CHECK(answer({"a/ask"}) == "So so.");
  CHECK(answer({"a/kind", "a/end"}) == "They were kind.");
  CHECK(answer({"a/end"}) == "I went elsewhere.");
}

TEST_CASE("asking leaves a trace, once") {
  Story story(
      R"("survey": [ { "who": "dana", "question": "How?", "asked": [ { "rating": 3, "says": "Fine." } ], "silent": [ { "says": "Fine." } ] } ],
    "scenes": [ { "id": "a", "who": "dana", "choices": [
      { "id": "ask", "say": "How was it?", "why": "Asked.", "ask": "dana", "goto": "a" },
      { "id": "end", "say": "Bye.", "why": "Done.", "when": { "asked": "dana" }, "goto": "over" } ] } ])");
  CHECK_FALSE(story.offers("a/end"));
  CHECK(story.play("a/ask").trace("asked") == "asked dana");
  CHECK(story.offers("a/end"));
  CHECK(story.play("a/ask").trace("asked").empty());
}

TEST_SUITE_END();
