// Mechanism 1: the clock. Only choices and waiting move it.
#include <doctest/doctest.h>

#include "engine/support/story.hpp"

using namespace makegood;
using makegood::test::Story;

TEST_SUITE_BEGIN("mechanism 1: clock");

TEST_CASE("work takes as long as the choice says, and the clock stands still otherwise") {
  Story story(R"("scenes": [ { "id": "a", "who": "dana", "says": "Hello.", "choices": [
    { "id": "work", "do": "Work.", "why": "It takes time.", "takes": "1 h 20 min", "goto": "b" } ] },
    { "id": "b", "says": { "note": "Later." }, "goto": "c" },
    { "id": "c", "choices": [ { "id": "end", "say": "Bye.", "why": "Done.", "goto": "over" } ] } ])");
  CHECK(story.clock() == "Thu 10:00");
  story.play("a/work");
  CHECK(story.clock() == "Thu 11:20");
  CHECK(story.trace("clock scene") == "clock 11:20, scene b, scene c");
}

TEST_CASE("working minutes count only inside working hours") {
  Story story(R"("scenes": [ { "id": "a", "choices": [
    { "id": "job", "do": "Build it.", "why": "Nights do not count.", "takes": "9 working h", "goto": "b" } ] },
    { "id": "b", "choices": [ { "id": "end", "say": "Bye.", "why": "Done.", "goto": "over" } ] } ])");
  story.play("a/job");
  CHECK(story.clock() == "Fri 11:00");  // Thursday from ten has seven hours, Friday begins at nine
}

TEST_CASE("waiting ends at the moment that was named, strictly after now") {
  Story story(R"("scenes": [ { "id": "a", "choices": [
    { "id": "ten", "do": "Wait for ten.", "why": "It is ten now: the next ten is tomorrow's.", "until": "10:00", "goto": "a" },
    { "id": "closing", "do": "Wait for closing time.", "why": "Five o'clock.", "until": "closing", "goto": "a" },
    { "id": "opening", "do": "Wait for the morning.", "why": "Nine o'clock.", "until": "opening", "goto": "a" },
    { "id": "monday", "do": "Wait for Monday.", "why": "A weekday and a time.", "until": "Mon 12:30", "goto": "a" } ] } ])");
  CHECK(story.play("a/closing").clock() == "Thu 17:00");
  CHECK(story.play("a/opening").clock() == "Fri 09:00");
  CHECK(story.play("a/ten").clock() == "Fri 10:00");
  CHECK(story.play("a/ten").clock() == "Sat 10:00");
  CHECK(story.play("a/monday").clock() == "Mon 12:30");
}

TEST_CASE("passing the end of the clock ends the conversation with at_end, at the end") {
  const char* text =
      R"("clock": { "start": "Thu 10:00", "end": "Thu 18:00", "at_end": "clock-ran-out" },
    "scenes": [ { "id": "a", "choices": [
      { "id": "to-the-end", "do": "Wait for six.", "why": "The last minute counts.", "until": "18:00", "goto": "a" },
      { "id": "past", "do": "Wait for the morning.", "why": "Too long.", "until": "Fri 09:00", "goto": "over" },
      { "id": "end", "say": "Bye.", "why": "Done.", "goto": "over" } ] } ])";
  Story story(text);
  story.play("a/to-the-end");
  CHECK(story.clock() == "Thu 18:00");
  CHECK(story.ending().empty());
  story.play("a/past");
  CHECK(story.ending() == "clock-ran-out");
  CHECK(story.clock() == "Thu 18:00");
  CHECK(story.session.legal().empty());

  Story at_once(text);
  at_once.play("a/past");
  CHECK(at_once.trace("clock ended") == "clock 18:00, ended clock-ran-out");
}

TEST_CASE("what falls due in one passage of time happens in the order of its moments") {
  Story story(R"("promises": [
      { "id": "late", "by": "you", "to": "dana", "text": "Later" },
      { "id": "early", "by": "you", "to": "dana", "text": "Earlier" },
      { "id": "flagged", "by": "you", "to": "dana", "text": "With a flag", "follow_up": "flag" } ],
    "scenes": [ { "id": "a", "choices": [
      { "id": "promise", "say": "Three things.", "why": "Three.", "takes": "0 min",
        "promise": [ { "id": "late", "due": "12:00" }, { "id": "early", "due": "11:00" }, { "id": "flagged", "due": "13:00" } ],
        "remind": { "id": "flagged", "at": "11:00" }, "goto": "a" },
      { "id": "work", "do": "Work on.", "why": "And forget.", "takes": "5 h", "goto": "over" } ] },
      { "id": "flag", "choices": [ { "id": "go", "do": "On.", "why": "On.", "goto": "back" } ] } ])");
  story.play("a/promise").play("a/work");
  CHECK(story.trace("clock reminded broke") ==
        "clock 11:00, reminded flagged, broke early, clock 12:00, broke late, clock 13:00, "
        "broke flagged, clock 15:00");
}

TEST_CASE("promises due at the same minute break in the order in which they are declared") {
  Story story(R"("promises": [
      { "id": "first", "by": "you", "to": "dana", "text": "One" },
      { "id": "second", "by": "you", "to": "dana", "text": "Two" } ],
    "scenes": [ { "id": "a", "choices": [
      { "id": "promise", "say": "Both at noon.", "why": "Two.",
        "promise": [ { "id": "second", "due": "12:00" }, { "id": "first", "due": "12:00" } ], "goto": "a" },
      { "id": "work", "do": "Work.", "why": "Long.", "takes": "5 h", "goto": "over" } ] } ])");
  story.play("a/promise").play("a/work");
  CHECK(story.trace("broke") == "broke first, broke second");
}

TEST_SUITE_END();
