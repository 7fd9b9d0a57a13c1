// Mechanism 5: the inbox.
#include <doctest/doctest.h>

#include "engine/support/story.hpp"

using namespace makegood;
using makegood::test::Story;

namespace {

const char* const kDay = R"("threads": [
    { "id": "omar", "who": "dana", "channel": "voicemail", "subject": "Second message", "arrives": "Thu 09:10", "opens": "omar-message",
      "if_left": { "mood": { "dana": -2 }, "score": { "response": -2 }, "why": "Left alone." } },
    { "id": "box", "who": "sam", "channel": "chat", "subject": "Where is the box?", "arrives": "+30 min", "opens": "box-message",
      "if_left": { "score": { "love": -1 }, "why": "A colleague is a customer." } } ],
  "scenes": [
    { "id": "desk", "inbox": true, "channel": "in-person", "says": { "note": "Your desk." }, "choices": [
      { "id": "work", "do": "Work.", "why": "Work.", "takes": "30 min", "goto": "inbox" },
      { "id": "leave", "do": "Go home.", "why": "The day is over.", "leave": true, "takes": "0 min", "goto": "over" } ] },
    { "id": "omar-message", "who": "dana", "says": "It is me again.", "choices": [
      { "id": "answer", "say": "Here it is.", "why": "Answered.", "thread": { "id": "omar", "gets": "answer" }, "goto": "inbox" },
      { "id": "holding", "say": "I will know at three.", "why": "A holding reply.", "thread": { "id": "omar", "gets": "holding", "resume": "omar-again" }, "goto": "inbox" },
      { "id": "nothing", "do": "Close it.", "why": "Later.", "thread": { "id": "omar", "gets": "nothing" }, "goto": "inbox" },
      { "id": "look", "do": "Only look.", "why": "Reading is no answer.", "goto": "inbox" } ] },
    { "id": "omar-again", "who": "dana", "says": "And?", "choices": [
      { "id": "nothing", "do": "Close it again.", "why": "Nothing.", "thread": { "id": "omar", "gets": "nothing" }, "goto": "inbox" },
      { "id": "update", "say": "Still looking.", "why": "An update.", "thread": { "id": "omar", "gets": "update" }, "goto": "inbox" } ] },
    { "id": "box-message", "who": "sam", "says": "The box?", "choices": [
      { "id": "omar-too", "do": "Tell Omar that you are looking.", "why": "An update.", "thread": { "id": "omar", "gets": "update" }, "goto": "inbox" },
      { "id": "answer", "say": "Shelf two.", "why": "Answered.", "thread": { "id": "box", "gets": "answer" }, "goto": "inbox" } ] } ])";

}  // namespace

TEST_SUITE_BEGIN("mechanism 5: inbox");

TEST_CASE("a thread can be opened once it has arrived") {
  Story story(kDay);
  CHECK(story.offers("inbox/omar"));
  CHECK_FALSE(story.offers("inbox/box"));
  story.play("desk/work");
  CHECK(story.offers("inbox/box"));
}

TEST_CASE("opening costs no time by itself, changes to the thread's channel and takes it in hand") {
  Story story(kDay);
  story.play("inbox/omar");
  CHECK(story.clock() == "Thu 10:00");
  CHECK(story.trace() == "opened omar, channel voicemail, scene omar-message, line 0");
  CHECK(story.thread("omar") == "waiting");
  CHECK(story.state().thread == ThreadId{0});
  story.play("omar-message/look");
  CHECK(story.clock() == "Thu 10:02");  // what a voicemail costs
  CHECK_FALSE(story.state().thread);
  CHECK(story.thread("omar") == "waiting");
}

TEST_CASE("an answered thread is closed; one with a holding reply opens where it was left") {
  Story story(kDay);
  story.play("inbox/omar").play("omar-message/holding");
  CHECK(story.thread("omar") == "holding");
  CHECK(story.trace("gave") == "gave omar holding");
  story.play("inbox/omar");
  CHECK(story.scene() == "omar-again");
  story.play("omar-again/update");
  CHECK(story.thread("omar") == "updated");

  Story answered(kDay);
  answered.play("inbox/omar").play("omar-message/answer");
  CHECK_FALSE(answered.offers("inbox/omar"));
  answered.play("desk/work").play("inbox/box").play("box-message/omar-too");
  CHECK(answered.thread("omar") == "answered");  // an update takes no answer back
}

TEST_CASE("a word once given is not taken back by giving nothing later") {
  Story story(kDay);
  story.play("inbox/omar")
      .play("omar-message/holding")
      .play("inbox/omar")
      .play("omar-again/nothing");
  CHECK(story.thread("omar") == "holding");
  story.play("desk/leave");
  CHECK(story.trace("left").empty());
}

TEST_CASE("leaving counts everybody who has arrived and had no word, with the consequence") {
  Story story(kDay);
  story.play("desk/work").play("desk/leave");
  CHECK(story.trace("left points mood") ==
        "left omar, points response -2, mood dana -2, left box, points love -1");
  CHECK(story.state().left_without_word);
  CHECK(story.thread("omar") == "nothing");
  CHECK(story.grade() == Grade::kBad);
}

TEST_CASE("nobody is left who has had a word, or who has not written yet") {
  for (const char* word : {"omar-message/answer", "omar-message/holding"}) {
    Story story(kDay);
    story.play("inbox/omar").play(word).play("desk/leave");
    CHECK(story.trace("left").empty());
    CHECK(story.grade() == Grade::kGood);
  }
  for (const char* no_word : {"omar-message/nothing", "omar-message/look"}) {
    Story story(kDay);
    story.play("inbox/omar").play(no_word).play("desk/leave");
    CHECK(story.trace("left") == "left omar");
    CHECK(story.grade() == Grade::kBad);
  }
}

TEST_CASE("when the clock runs out, the day is over for everybody who still waits") {
  Story story(
      std::string(
          R"("clock": { "start": "Thu 10:00", "end": "Thu 10:20", "at_end": "clock-ran-out" },)") +
      kDay);
  story.play("desk/work");
  CHECK(story.ending() == "clock-ran-out");
  CHECK(story.trace("left") == "left omar");
  CHECK(story.grade() == Grade::kBad);
}

TEST_SUITE_END();
