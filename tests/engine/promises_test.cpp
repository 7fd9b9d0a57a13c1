// Mechanism 2: the promise ledger.
#include <doctest/doctest.h>

#include "engine/support/story.hpp"

using namespace makegood;
using makegood::test::Story;

namespace {

// One promise, `ring`, and everything that can be done with it.
const char* const kRing = R"("promises": [
    { "id": "ring", "by": "you", "to": "dana", "text": "Ring Dana",
      "if_broken": { "mood": { "dana": -2 }, "score": { "realistic": -3 }, "set": { "told": false }, "why": "She waited." },
      "if_kept": { "mood": { "dana": 1 }, "score": { "realistic": 2 }, "why": "You rang." } } ],
  "facts": { "told": true },
  "scenes": [ { "id": "a", "who": "dana", "says": "Well?", "choices": [
    { "id": "promise", "say": "By eleven.", "why": "A time.", "takes": "0 min", "promise": { "id": "ring", "due": "11:00" }, "goto": "a" },
    { "id": "promise-noon", "say": "By noon, then.", "why": "Another time.", "takes": "0 min", "promise": { "id": "ring", "due": "12:00" }, "goto": "a" },
    { "id": "keep", "do": "Ring her.", "why": "Kept.", "takes": "0 min", "keep": "ring", "goto": "a" },
    { "id": "keep-slowly", "do": "Ring her, and talk for two hours.", "why": "Kept at the start of it.", "takes": "2 h", "keep": "ring", "goto": "a" },
    { "id": "move", "say": "I need until noon.", "why": "With notice.", "takes": "0 min", "renegotiate": { "id": "ring", "due": "12:00" }, "goto": "a" },
    { "id": "hour", "do": "Work.", "why": "An hour.", "takes": "1 h", "goto": "a" },
    { "id": "minute", "do": "Breathe.", "why": "A minute.", "takes": "1 min", "goto": "a" },
    { "id": "end", "say": "Bye.", "why": "Done.", "takes": "0 min", "goto": "over" } ] } ])";

}  // namespace

TEST_SUITE_BEGIN("mechanism 2: promise ledger");

TEST_CASE("a promise is made by a choice and is open until its moment") {
  Story story(kRing);
  CHECK(story.status("ring") == "none");
  story.play("a/promise");
  CHECK(story.status("ring") == "open");
  CHECK(format_clock(story.promise("ring").due) == "Thu 11:00");
  CHECK(format_clock(story.promise("ring").made) == "Thu 10:00");
  CHECK(story.trace("made") == "made ring 11:00");
}

TEST_CASE("the clock passing the due moment breaks it by itself, with its consequence") {
  Story story(kRing);
  story.play("a/promise").play("a/hour").play("a/minute");
  CHECK(story.status("ring") == "broken");
  CHECK(story.promise("ring").broke_in_play);
  CHECK(format_clock(story.promise("ring").closed) == "Thu 11:00");
  CHECK(story.trace() ==
        "said minute, broke ring, points realistic -3, mood dana -2, fact told 0, clock 11:01, "
        "scene a, line 0");
}

TEST_CASE("a due moment is missed when the clock is past it, not at it") {
  Story story(kRing);
  story.play("a/promise").play("a/hour");
  CHECK(story.clock() == "Thu 11:00");
  CHECK(story.status("ring") == "open");
  story.play("a/keep");
  CHECK(story.status("ring") == "kept");
  CHECK(story.trace("kept points mood") == "kept ring, points realistic +2, mood dana +1");
}

TEST_CASE("keeping counts before the time of the same choice passes") {
  Story story(kRing);
  story.play("a/promise").play("a/keep-slowly");
  CHECK(story.clock() == "Thu 12:00");
  CHECK(story.status("ring") == "kept");
  CHECK(format_clock(story.promise("ring").closed) == "Thu 10:00");
}

TEST_CASE("keeping or moving a broken promise is too late, and is told so") {
  Story story(kRing);
  story.play("a/promise").play("a/hour").play("a/minute").play("a/keep");
  CHECK(story.status("ring") == "broken");
  CHECK(story.trace() == "said keep, too-late ring, scene a, line 0");
  story.play("a/move");
  CHECK(story.status("ring") == "broken");
  CHECK(story.trace("too-late moved") == "too-late ring");
}

TEST_CASE("keeping what was kept already, or was never promised, does nothing") {
  Story story(kRing);
  story.play("a/keep").play("a/move");
  CHECK(story.status("ring") == "none");
  CHECK(story.trace("kept too-late moved").empty());
  story.play("a/promise").play("a/keep").play("a/keep");
  CHECK(story.trace("kept too-late points").empty());
}

TEST_CASE("a promise moved in time is still open, and can be kept or broken like any other") {
  Story kept(kRing);
  kept.play("a/promise").play("a/move");
  CHECK(kept.status("ring") == "renegotiated");
  CHECK(kept.trace("moved") == "moved ring 12:00");
  kept.play("a/hour").play("a/hour");
  CHECK(kept.clock() == "Thu 12:00");
  kept.play("a/keep");
  CHECK(kept.status("ring") == "kept");

  Story broken(kRing);
  broken.play("a/promise").play("a/move").play("a/hour").play("a/hour").play("a/minute");
  CHECK(broken.status("ring") == "broken");
  CHECK(format_clock(broken.promise("ring").closed) == "Thu 12:00");
}

TEST_CASE("promising again what is open moves it; promising again what is closed does nothing") {
  Story story(kRing);
  story.play("a/promise").play("a/promise-noon");
  CHECK(story.status("ring") == "renegotiated");
  CHECK(story.trace("made moved") == "moved ring 12:00");
  story.play("a/promise-noon");
  CHECK(story.trace("made moved").empty());  // the same words again
  story.play("a/keep").play("a/promise");
  CHECK(story.status("ring") == "kept");
  CHECK(story.trace("made moved").empty());
}

TEST_CASE(
    "promises from before the opening start in the ledger, open or broken, and cost nothing") {
  Story story(R"("promises": [
      { "id": "call-back", "by": "team", "to": "dana", "text": "Call back", "made": "Wed 10:15", "due": "Wed 14:00" },
      { "id": "quote", "by": "you", "to": "dana", "text": "A quote", "made": "Wed 10:15", "due": "Thu 12:00" } ],
    "scenes": [ { "id": "a", "choices": [
      { "id": "work", "do": "Work.", "why": "Work.", "takes": "1 h", "goto": "a" },
      { "id": "end", "say": "Bye.", "why": "Done.", "goto": "over" } ] } ])");
  CHECK(story.status("call-back") == "broken");
  CHECK_FALSE(story.promise("call-back").broke_in_play);
  CHECK(format_clock(story.promise("call-back").closed) == "Wed 14:00");
  CHECK(story.status("quote") == "open");
  CHECK(story.trace("points mood broke").empty());
  story.play("a/work");
  CHECK(story.trace("points mood broke").empty());
  story.play("a/work").play("a/work");
  CHECK(story.status("quote") == "broken");
  CHECK(story.promise("quote").broke_in_play);
}

TEST_CASE(
    "without a word from the author, breaking costs realistic -2 and a mood, keeping earns +1") {
  const char* text = R"("promises": [ { "id": "ring", "to": "dana", "text": "Ring" },
      { "id": "theirs", "by": "sam", "to": "dana", "text": "Look for the box" } ],
    "scenes": [ { "id": "a", "choices": [
      { "id": "promise", "say": "By eleven.", "why": "A time.", "promise": [ { "id": "ring", "due": "11:00" }, { "id": "theirs", "due": "11:00" } ], "goto": "a" },
      { "id": "keep", "do": "Both done.", "why": "Kept.", "keep": [ "ring", "theirs" ], "goto": "a" },
      { "id": "wait", "do": "Wait.", "why": "Two hours.", "until": "+2 h", "goto": "over" } ] } ])";
  Story broken(text);
  broken.play("a/promise").play("a/wait");
  CHECK(broken.trace("broke points mood") ==
        "broke ring, points realistic -2, mood dana -1, broke theirs");
  Story kept(text);
  kept.play("a/promise").play("a/keep");
  CHECK(kept.trace("kept points mood") == "kept ring, points realistic +1, kept theirs");
}

TEST_SUITE_END();
