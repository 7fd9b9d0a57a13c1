// Mechanisms 6, 7, 11 and 12 and the order of effects inside a choice.
#include <doctest/doctest.h>

#include <set>
#include <string>

#include "engine/support/corpus.hpp"
#include "engine/support/story.hpp"

using namespace makegood;
using makegood::test::Story;

namespace {

std::string person(const char* id, const char* temperament, const char* mood) {
  return std::string(R"({ "id": ")") + id +
         R"(", "name": "N", "role": "R", "customer": "external", "temperament": ")" + temperament +
         R"(", "mood": ")" + mood +
         R"(", "portrait": { "skin": "#D9A47A", "hair": "bun", "hair_color": "#3A2A22", "top": "#0B7A75" } })";
}

}  // namespace

TEST_SUITE_BEGIN("mechanism 6: channel");

TEST_CASE("a choice that names no time costs what its channel costs") {
  const char* channels[] = {"phone", "voicemail", "email",    "email-to-all",
                            "chat",  "social",    "in-person"};
  const char* clocks[] = {"Thu 10:01", "Thu 10:02", "Thu 10:05", "Thu 10:10",
                          "Thu 10:01", "Thu 10:03", "Thu 10:01"};
  for (std::size_t i = 0; i < 7; ++i) {
    CAPTURE(channels[i]);
    Story story(std::string(R"("scenes": [ { "id": "a", "channel": ")") + channels[i] +
                R"(", "choices": [
      { "id": "say", "say": "Hello.", "why": "It costs.", "goto": "a" },
      { "id": "end", "say": "Bye.", "why": "Done.", "goto": "over" } ] } ])");
    CHECK(story.trace("channel") == std::string("channel ") + channels[i]);
    CHECK(story.play("a/say").clock() == clocks[i]);
  }
}

TEST_CASE("a choice that changes the channel pays for the new one, and the channel stays") {
  Story story(R"("scenes": [ { "id": "a", "channel": "phone", "choices": [
      { "id": "mail", "do": "Write to everybody.", "why": "Many customers, one problem.", "channel": "email-to-all", "goto": "b" } ] },
    { "id": "b", "choices": [ { "id": "go", "say": "On.", "why": "On.", "goto": "c" } ] },
    { "id": "c", "channel": "chat", "choices": [
      { "id": "end", "say": "Bye.", "why": "Done.", "when": { "channel": "chat" }, "goto": "over" },
      { "id": "never", "say": "Hm.", "why": "Closed.", "when": { "channel": "phone" }, "goto": "over" } ], "goto": "over" } ])");
  story.play("a/mail");
  CHECK(story.trace("channel clock") == "channel email-to-all, clock 10:10");
  story.play("b/go");
  CHECK(story.clock() == "Thu 10:20");
  CHECK(story.trace("channel") == "channel chat");
  CHECK(story.offers("c/end"));
  CHECK_FALSE(story.offers("c/never"));
}

TEST_SUITE_END();

TEST_SUITE_BEGIN("mechanism 7: mood and temperament");

TEST_CASE("the same tone lands differently on each temperament") {
  const char* temperaments[] = {"direct", "anxious", "analytical", "warm"};
  const char* moods[] = {"pleased", "upset", "neutral", "furious"};
  for (std::size_t i = 0; i < 4; ++i) {
    Story story(R"("people": [ )" + person("dana", temperaments[i], "neutral") + R"( ],
      "tones": { "brisk": { "direct": 1, "anxious": -1, "analytical": 0, "warm": -2 } },
      "scenes": [ { "id": "a", "who": "dana", "says": "Yes?", "choices": [
        { "id": "brisk", "say": "Monday.", "why": "Brisk.", "tone": "brisk", "goto": "a" },
        { "id": "end", "say": "Bye.", "why": "Done.", "goto": "over" } ] } ])");
    CHECK(story.play("a/brisk").mood() == moods[i]);
  }
}

TEST_CASE("a mood stops at furious and at delighted, and the event says how far it really moved") {
  Story story(R"("people": [ )" + person("dana", "direct", "pleased") + R"( ],
    "scenes": [ { "id": "a", "who": "dana", "choices": [
      { "id": "up", "say": "Here.", "why": "Up.", "mood": { "dana": 4 }, "goto": "a" },
      { "id": "down", "say": "No.", "why": "Down.", "mood": { "dana": -4 }, "goto": "a" },
      { "id": "end", "say": "Bye.", "why": "Done.", "goto": "over" } ] } ])");
  CHECK(story.play("a/up").trace("mood") == "mood dana +1");
  CHECK(story.mood() == "delighted");
  CHECK(story.play("a/up").trace("mood").empty());
  CHECK(story.play("a/down").trace("mood") == "mood dana -4");
  CHECK(story.mood() == "furious");
}

TEST_SUITE_END();

TEST_SUITE_BEGIN("effects of a choice");

TEST_CASE("everything in a choice happens in the order of the format") {
  Story story(R"("facts": { "plan": false },
    "promises": [ { "id": "old", "to": "dana", "text": "Old" }, { "id": "moved", "to": "dana", "text": "Moved" },
      { "id": "new", "to": "dana", "text": "New" } ],
    "posts": [ { "id": "review", "by": "dana", "text": "Never again.", "posted": "Thu 09:00", "readers": 40, "doubles_every": "30 min", "at_most": 4000 } ],
    "tones": { "brisk": { "direct": 1, "anxious": -1, "analytical": 0, "warm": -2 } },
    "survey": [ { "who": "dana", "question": "How?", "asked": [ { "rating": 3, "says": "Fine." } ], "silent": [ { "says": "Fine." } ] } ],
    "scenes": [ { "id": "a", "who": "dana", "channel": "phone", "choices": [
      { "id": "promise", "say": "Two things.", "why": "Promised.", "takes": "0 min",
        "promise": [ { "id": "old", "due": "11:00" }, { "id": "moved", "due": "11:00" } ], "goto": "a" },
      { "id": "all", "say": "All at once.", "why": "The order is part of the format.",
        "goto": "b", "reply": [ "Not yet.", { "says": "I see.", "when": { "fact": { "plan": true }, "promise": { "new": "open" }, "channel": "email" } } ],
        "channel": "email", "remind": { "id": "new", "at": "11:00" }, "promise": { "id": "new", "due": "12:00" },
        "renegotiate": { "id": "moved", "due": "13:00" }, "keep": "old", "mood": { "sam": 1 }, "tone": "brisk",
        "set": { "plan": true }, "answer_post": { "id": "review", "how": "public" }, "ask": true, "question": true,
        "apology": { "to": "dana", "with": "refund" }, "score": { "honesty": 2, "love": -1 } } ] },
    { "id": "b", "who": "dana", "says": "Right.", "choices": [ { "id": "end", "say": "Bye.", "why": "Done.", "goto": "over" } ] } ])");
  story.play("a/promise").play("a/all");
  CHECK(story.trace() ==
        "said all, points honesty +2 love -1, "
        "apology dana, points honesty +1, mood dana +1, question, asked dana, post review public, "
        "fact plan 1, mood dana +1, mood sam +1, "
        "kept old, points realistic +1, moved moved 13:00, made new 12:00, flag new 11:00, "
        "channel email, reply 0, reply 1, clock 10:05, scene b, line 0");
}

TEST_CASE("facts are set, counted up and down, and stop at the edge of their range") {
  Story story(
      R"("facts": { "told": false, "plan": [ "none", "loan", "refund" ], "calls": { "min": 0, "max": 2, "start": 1 } },
    "scenes": [ { "id": "a", "choices": [
      { "id": "set", "say": "So.", "why": "Set.", "set": { "told": true, "plan": "refund", "calls": "+1" }, "goto": "a" },
      { "id": "down", "say": "Less.", "why": "Down.", "set": { "calls": "-1" }, "goto": "a" },
      { "id": "end", "say": "Bye.", "why": "Done.", "goto": "over" } ] } ])");
  CHECK(story.play("a/set").trace("fact") == "fact told 1, fact plan 2, fact calls 2");
  CHECK(story.play("a/set").trace("fact").empty());
  story.play("a/down").play("a/down").play("a/down");
  CHECK(story.fact("calls") == 0);
}

TEST_CASE("a choice without points leaves no event for them") {
  Story story(R"("scenes": [ { "id": "a", "choices": [
      { "id": "end", "say": "Bye.", "why": "Done.", "goto": "over" } ] } ])");
  CHECK(story.play("a/end").trace() == "said end, clock 10:01, ended over");
}

TEST_SUITE_END();

TEST_SUITE_BEGIN("mechanism 11: phases");

TEST_CASE(
    "a scenario says whether it plays before, during or after a purchase; unsaid, it is after") {
  const auto phase_of = [](const char* said) {
    return makegood::test::scenario_of(std::string(said) + R"("scenes": [ { "id": "a", "choices": [
      { "id": "end", "say": "Bye.", "why": "Done.", "goto": "over" } ] } ])")
        .phase;
  };
  CHECK(phase_of(R"("phase": "before", )") == Phase::kBefore);
  CHECK(phase_of(R"("phase": "during", )") == Phase::kDuring);
  CHECK(phase_of(R"("phase": "after", )") == Phase::kAfter);
  CHECK(phase_of("") == Phase::kAfter);
}

TEST_CASE("the shipped scenarios play before, during and after a purchase") {
  std::set<Phase> phases;
  for (const makegood::test::Named& named : makegood::test::shipped_scenarios()) {
    phases.insert(named.scenario.phase);
  }
  CHECK(phases.size() == 3);
}

TEST_CASE("before a purchase the same rules hold: an honest no, a question, nothing promised") {
  Story story(
      R"("phase": "before", "scenes": [ { "id": "a", "who": "dana", "says": "Will it fit?", "choices": [
      { "id": "no", "say": "Not in that room. What else would it stand on?", "why": "The honest no.", "question": true, "score": { "honesty": 2 }, "goto": "over" } ] } ])");
  CHECK(story.scenario.phase == Phase::kBefore);
  story.play("a/no");
  CHECK(story.grade() == Grade::kExcellent);
}

TEST_SUITE_END();

TEST_SUITE_BEGIN("mechanism 12: pressure from inside");

TEST_CASE(
    "what a colleague promised is in the ledger, and neither its price nor its grade is yours") {
  Story story(
      R"("promises": [ { "id": "look", "by": "sam", "to": "you", "text": "Look for the box", "made": "Thu 09:00", "due": "Thu 11:00" } ],
    "scenes": [ { "id": "a", "who": "sam", "says": "It is on my list.", "choices": [
      { "id": "wait", "do": "Wait for Sam.", "why": "Lists are long.", "until": "12:00", "goto": "over" } ] } ])");
  story.play("a/wait");
  CHECK(story.trace("broke points mood") == "broke look");
  CHECK(story.grade() == Grade::kGood);
}

TEST_CASE("a promise to a colleague weighs as much as one to a customer") {
  Story story(
      R"("promises": [ { "id": "help", "by": "you", "to": "sam", "text": "Help Sam count" } ],
    "scenes": [ { "id": "a", "who": "sam", "says": "Will you?", "choices": [
      { "id": "yes", "say": "At eleven.", "why": "A promise.", "promise": { "id": "help", "due": "11:00" }, "goto": "b" } ] },
      { "id": "b", "choices": [ { "id": "wait", "do": "Do something else.", "why": "A colleague waits too.", "until": "12:00", "goto": "over" } ] } ])");
  story.play("a/yes").play("b/wait");
  CHECK(story.trace("broke points mood") == "broke help, points realistic -2, mood sam -1");
  CHECK(story.grade() == Grade::kBad);
}

TEST_SUITE_END();
