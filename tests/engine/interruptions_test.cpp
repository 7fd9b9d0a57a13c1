// Mechanism 3 and the second half of 2: reminders, interruptions, and the way back.
#include <doctest/doctest.h>

#include "engine/support/story.hpp"

using namespace makegood;
using makegood::test::Story;

namespace {

// A promise for noon with a flag at half past eleven, and ways to spend the time.
const char* const kFlagged = R"("promises": [
    { "id": "ring", "to": "dana", "text": "Ring Dana", "follow_up": "time-to-ring",
      "if_broken": { "score": { "realistic": -2 }, "why": "Missed.", "interrupt": "chase" } } ],
  "scenes": [
    { "id": "a", "choices": [
      { "id": "promise", "say": "At noon.", "why": "A time.", "takes": "0 min", "promise": { "id": "ring", "due": "12:00" }, "goto": "a" },
      { "id": "flag", "do": "Set a flag.", "why": "A flag.", "takes": "0 min", "remind": { "id": "ring", "at": "11:30" }, "goto": "a" },
      { "id": "flag-late", "do": "Set a flag for one.", "why": "Too late.", "takes": "0 min", "remind": { "id": "ring", "at": "13:00" }, "goto": "a" },
      { "id": "keep", "do": "Ring now.", "why": "Kept.", "takes": "0 min", "keep": "ring", "goto": "a" },
      { "id": "wait", "do": "Wait until three.", "why": "Waiting stops.", "until": "15:00", "goto": [ { "when": { "promise": { "ring": "kept" } }, "to": "calm" }, "storm" ] },
      { "id": "work", "do": "Work for an hour and three quarters.", "why": "Work runs through.", "takes": "1 h 45 min", "goto": "storm" },
      { "id": "work-long", "do": "Work for three hours.", "why": "Work runs through.", "takes": "3 h", "goto": "storm" } ] },
    { "id": "time-to-ring", "says": { "note": "The flag is up." }, "choices": [
      { "id": "ring", "do": "Ring her.", "why": "Kept.", "takes": "10 min", "keep": "ring", "goto": "back" },
      { "id": "ignore", "do": "Not now.", "why": "Later.", "takes": "10 min", "goto": "back" },
      { "id": "again", "do": "In ten minutes.", "why": "Another flag.", "takes": "0 min", "remind": { "id": "ring", "at": "+10 min" }, "goto": "back" },
      { "id": "talk-on", "do": "Ring and talk for long.", "why": "Past the wait.", "takes": "5 h", "keep": "ring", "goto": "back" },
      { "id": "leave", "do": "Drive to her instead.", "why": "Gone for good.", "takes": "10 min", "goto": "drive" } ] },
    { "id": "chase", "who": "dana", "says": "You said noon.", "choices": [
      { "id": "own", "say": "I did.", "why": "Own it.", "takes": "5 min", "goto": "back" } ] },
    { "id": "drive", "choices": [ { "id": "end", "say": "Here I am.", "why": "Done.", "takes": "0 min", "goto": "over" },
      { "id": "wait", "do": "Wait till four.", "why": "Waiting again.", "until": "16:00", "goto": "storm" } ] },
    { "id": "calm", "choices": [ { "id": "end", "say": "Bye.", "why": "Done.", "goto": "over" } ] },
    { "id": "storm", "choices": [ { "id": "end", "say": "Bye.", "why": "Done.", "goto": "over" } ] } ])";

}  // namespace

TEST_SUITE_BEGIN("mechanism 3: reminder");

TEST_CASE("waiting stops at a reminder, and back goes on waiting") {
  Story story(kFlagged);
  story.play("a/promise").play("a/flag");
  CHECK(story.trace("flag") == "flag ring 11:30");
  story.play("a/wait");
  CHECK(story.clock() == "Thu 11:30");
  CHECK(story.scene() == "time-to-ring");
  CHECK(story.trace("clock reminded breaks-in") ==
        "clock 11:30, reminded ring, breaks-in time-to-ring");
  story.play("time-to-ring/ring");
  CHECK(story.clock() == "Thu 15:00");
  CHECK(story.trace("kept clock back scene") ==
        "kept ring, clock 11:40, back, clock 15:00, scene calm");
}

TEST_CASE("the goto of a wait is decided when the wait is over, not when it was cut short") {
  Story rang(kFlagged);
  rang.play("a/promise").play("a/flag").play("a/wait").play("time-to-ring/ring");
  CHECK(rang.scene() == "calm");
}

TEST_CASE("without the flag nobody reminds, and the promise breaks") {
  Story story(kFlagged);
  story.play("a/promise").play("a/wait");
  CHECK(story.trace("reminded").empty());
  CHECK(story.status("ring") == "broken");
  CHECK(story.scene() == "chase");
}

TEST_CASE("work runs through, and the reminder's scene opens when it is done") {
  Story story(kFlagged);
  story.play("a/promise").play("a/flag").play("a/work");
  CHECK(story.trace("clock reminded breaks-in") ==
        "clock 11:30, reminded ring, clock 11:45, breaks-in time-to-ring");
  CHECK(story.play("time-to-ring/ring").scene() == "storm");
}

TEST_CASE("a promise that is kept takes its flag down") {
  Story story(kFlagged);
  story.play("a/promise").play("a/flag").play("a/keep").play("a/wait");
  CHECK(story.trace("reminded breaks-in").empty());
  CHECK(story.scene() == "calm");
}

TEST_CASE("the flag can be set again when it comes up") {
  Story story(kFlagged);
  story.play("a/promise").play("a/flag").play("a/wait").play("time-to-ring/again");
  CHECK(story.clock() == "Thu 11:40");
  CHECK(story.scene() == "time-to-ring");
  CHECK(story.trace("back clock reminded breaks-in") ==
        "back, clock 11:40, reminded ring, breaks-in time-to-ring");
  CHECK(story.play("time-to-ring/ring").clock() == "Thu 15:00");
}

TEST_CASE("a flag for after the due moment still comes up: the answer is owed") {
  Story story(kFlagged);
  story.play("a/promise").play("a/flag-late").play("a/wait");
  CHECK(story.status("ring") == "broken");
  CHECK(story.clock() == "Thu 13:00");
  CHECK(story.scene() == "chase");  // she came first
  story.play("chase/own");
  CHECK(story.scene() == "time-to-ring");
}

TEST_CASE("no flag for what was never promised") {
  Story story(kFlagged);
  story.play("a/flag").play("a/wait");
  CHECK(story.trace("reminded").empty());
  CHECK(story.scene() == "storm");
}

TEST_CASE("a wait that the interruption outlasted is over") {
  Story story(kFlagged);
  story.play("a/promise").play("a/flag").play("a/wait").play("time-to-ring/talk-on");
  CHECK(story.clock() == "Thu 16:30");
  CHECK(story.scene() == "calm");
}

TEST_SUITE_END();

TEST_SUITE_BEGIN("mechanism 2: promise ledger");

TEST_CASE("a broken promise breaks in when the time of the choice has passed") {
  Story story(kFlagged);
  story.play("a/promise").play("a/wait");
  CHECK(story.trace("clock broke breaks-in") ==
        "clock 12:00, broke ring, clock 15:00, breaks-in chase");
  CHECK(story.scene() == "chase");
  story.play("chase/own");
  CHECK(story.clock() == "Thu 15:05");
  CHECK(story.scene() == "storm");
  CHECK(story.trace("back scene") == "back, scene storm");
}

TEST_CASE("several interruptions come one after the other, in the order of their moments") {
  Story story(kFlagged);
  story.play("a/promise").play("a/flag").play("a/work-long");
  CHECK(story.trace("reminded broke breaks-in") ==
        "reminded ring, broke ring, breaks-in time-to-ring");
  story.play("time-to-ring/ignore");
  CHECK(story.scene() == "chase");
  CHECK(story.trace("back breaks-in") == "breaks-in chase");
  story.play("chase/own");
  CHECK(story.scene() == "storm");
  CHECK(story.trace("back breaks-in") == "back");
}

TEST_CASE("what falls due inside an interruption waits for its back") {
  Story story(kFlagged);
  story.play("a/promise").play("a/flag").play("a/wait");
  story.play("time-to-ring/ignore");  // back to waiting until three: she chases then
  CHECK(story.scene() == "chase");
  CHECK(story.clock() == "Thu 15:00");
  CHECK(story.play("chase/own").scene() == "storm");
}

TEST_CASE("an interruption that is left for good is over, and the next one can break in") {
  Story story(kFlagged);
  story.play("a/promise").play("a/flag").play("a/wait").play("time-to-ring/leave");
  CHECK(story.scene() == "drive");
  CHECK_FALSE(story.state().interrupted);
  CHECK(story.clock() == "Thu 11:40");
  story.play("drive/wait");
  CHECK(story.scene() == "chase");
  CHECK(story.play("chase/own").scene() == "storm");
  CHECK(story.clock() == "Thu 16:05");
}

TEST_CASE("an interruption with a way back and a way out is over once the way out was taken") {
  const char* text = R"("promises": [
      { "id": "ring", "to": "dana", "text": "Ring", "follow_up": "flag" },
      { "id": "write", "to": "dana", "text": "Write", "if_broken": { "why": "Missed.", "interrupt": "chase" } } ],
    "facts": { "stay": false },
    "scenes": [ { "id": "a", "choices": [
        { "id": "wait", "do": "Wait until three.", "why": "Long.", "until": "15:00",
          "promise": [ { "id": "ring", "due": "16:00" }, { "id": "write", "due": "12:00" } ], "remind": { "id": "ring", "at": "11:00" }, "goto": "b" } ] },
      { "id": "flag", "choices": [
        { "id": "short", "do": "Out, or back.", "why": "Depends.", "takes": "10 min", "goto": [ { "when": { "fact": { "stay": true } }, "to": "back" }, "out" ] },
        { "id": "long", "do": "Out after a long talk, or back.", "why": "Depends.", "takes": "2 h", "goto": [ { "when": { "fact": { "stay": true } }, "to": "back" }, "out" ] },
        { "id": "stay", "do": "Stay a while.", "why": "Stay.", "takes": "2 h", "set": { "stay": true }, "goto": "flag-two" } ] },
      { "id": "flag-two", "choices": [ { "id": "wait", "do": "Wait till two.", "why": "Wait.", "until": "14:00", "keep": "ring", "goto": "back" } ] },
      { "id": "chase", "who": "dana", "says": "Well?", "choices": [ { "id": "own", "say": "Yes.", "why": "Own it.", "takes": "0 min", "goto": "back" } ] },
      { "id": "out", "choices": [ { "id": "end", "say": "Bye.", "why": "Done.", "takes": "2 h", "goto": "over" } ] },
      { "id": "b", "choices": [ { "id": "end", "say": "Bye.", "why": "Done.", "goto": "over" } ] } ])";
  Story quiet(text);
  quiet.play("a/wait").play("flag/short");
  CHECK(quiet.scene() == "out");
  CHECK_FALSE(quiet.state().interrupted);

  Story chased(text);  // what fell due on the way out breaks in at once
  chased.play("a/wait").play("flag/long");
  CHECK(chased.scene() == "chase");
  CHECK(chased.play("chase/own").scene() == "out");

  Story stayed(text);  // two scenes of one interruption: the chase waits for its end
  stayed.play("a/wait").play("flag/stay");
  CHECK(stayed.scene() == "flag-two");
  CHECK(stayed.play("flag-two/wait").scene() == "chase");
  CHECK(stayed.clock() == "Thu 14:00");
  CHECK(stayed.play("chase/own").scene() == "b");
  CHECK(stayed.clock() == "Thu 15:00");
}

TEST_CASE("a wait inside an interruption runs through: the other reminder comes after back") {
  const char* text =
      R"("promises": [ { "id": "one", "to": "dana", "text": "One", "follow_up": "flag-one" },
      { "id": "two", "to": "dana", "text": "Two", "follow_up": "flag-two" } ],
    "scenes": [ { "id": "a", "choices": [
        { "id": "wait", "do": "Wait until three.", "why": "Long.", "until": "15:00",
          "promise": [ { "id": "one", "due": "16:00" }, { "id": "two", "due": "16:00" } ],
          "remind": [ { "id": "one", "at": "11:00" }, { "id": "two", "at": "11:30" } ], "goto": "b" } ] },
      { "id": "flag-one", "choices": [ { "id": "wait", "do": "Wait for noon.", "why": "Noon.", "until": "12:00", "goto": "back" },
        { "id": "wait-outside", "do": "Leave, and wait for noon.", "why": "Noon.", "until": "12:00", "goto": "b" },
        { "id": "flow-out", "do": "See where it leads.", "why": "Depends.", "takes": "0 min", "goto": "fork" } ] },
      { "id": "fork", "goto": [ { "when": { "question": true }, "to": "back" }, "b" ] },
      { "id": "flag-two", "choices": [ { "id": "on", "do": "Yes.", "why": "On.", "takes": "0 min", "goto": "back" } ] },
      { "id": "b", "choices": [ { "id": "end", "say": "Bye.", "why": "Done.", "goto": "over" } ] } ])";
  Story story(text);
  story.play("a/wait").play("flag-one/wait");
  CHECK(story.clock() == "Thu 12:00");
  CHECK(story.scene() == "flag-two");
  CHECK(story.trace("clock reminded breaks-in back") ==
        "clock 11:30, reminded two, clock 12:00, breaks-in flag-two");
  CHECK(story.play("flag-two/on").clock() == "Thu 15:00");

  Story outside(text);  // a wait that leads out for good is an ordinary wait
  outside.play("a/wait").play("flag-one/wait-outside");
  CHECK(outside.clock() == "Thu 11:30");
  CHECK(outside.scene() == "flag-two");
  outside.play("flag-two/on");
  CHECK(outside.clock() == "Thu 12:00");
  CHECK(outside.scene() == "b");

  Story flowed(text);  // out by way of a scene that asks nothing
  flowed.play("a/wait").play("flag-one/flow-out");
  CHECK(flowed.scene() == "b");
  CHECK_FALSE(flowed.state().interrupted);
}

TEST_CASE("an ending inside an interruption ends everything") {
  Story story(kFlagged);
  story.play("a/promise").play("a/flag").play("a/wait").play("time-to-ring/leave");
  story.play("drive/end");
  CHECK(story.ending() == "over");
  CHECK(story.session.legal().empty());
}

TEST_CASE("the clock can run out on the way back") {
  Story story(R"("clock": { "start": "Thu 10:00", "end": "Thu 12:00", "at_end": "clock-ran-out" },
    "promises": [ { "id": "ring", "to": "dana", "text": "Ring", "follow_up": "flag" } ],
    "scenes": [ { "id": "a", "choices": [
      { "id": "wait", "do": "Wait until three.", "why": "Too long.", "until": "15:00", "promise": { "id": "ring", "due": "11:30" },
        "remind": { "id": "ring", "at": "11:00" }, "goto": "over" } ] },
      { "id": "flag", "choices": [ { "id": "on", "do": "Go on.", "why": "On.", "takes": "0 min", "goto": "back" } ] } ])");
  story.play("a/wait");
  CHECK(story.scene() == "flag");
  story.play("flag/on");
  CHECK(story.ending() == "clock-ran-out");
  CHECK(story.clock() == "Thu 12:00");
  CHECK(story.status("ring") == "broken");
}

TEST_SUITE_END();
