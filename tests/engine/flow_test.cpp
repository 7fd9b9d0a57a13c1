// From scene to scene, and what begin() and the endings tell.
#include <doctest/doctest.h>

#include "engine/support/story.hpp"

using namespace makegood;
using makegood::test::Story;

TEST_SUITE_BEGIN("flow");

TEST_CASE("play opens with the first channel and the opening's lines") {
  Story story(
      R"("scenes": [ { "id": "a", "who": "dana", "channel": "chat", "says": [ "Hello.", { "note": "She types." } ],
    "choices": [ { "id": "end", "say": "Bye.", "why": "Done.", "goto": "over" } ] } ])");
  CHECK(story.trace() == "channel chat, scene a, line 0, line 1");
  CHECK(story.session.opening_events() == 4);
}

TEST_CASE("`opening` names another first scene") {
  Story story(R"("opening": "b", "scenes": [
    { "id": "a", "choices": [ { "id": "end", "say": "Bye.", "why": "Done.", "goto": "over" } ] },
    { "id": "b", "choices": [ { "id": "on", "say": "On.", "why": "On.", "goto": "a" } ] } ])");
  CHECK(story.scene() == "b");
}

TEST_CASE(
    "a scene with only a goto flows on at once, and one with both does when no choice is open") {
  const char* text = R"("facts": { "told": false }, "scenes": [
    { "id": "a", "choices": [
      { "id": "tell", "say": "Monday.", "why": "Told.", "set": { "told": true }, "goto": "b" },
      { "id": "hide", "say": "Soon.", "why": "Hidden.", "goto": "b" } ] },
    { "id": "b", "says": { "note": "Between." }, "goto": "c" },
    { "id": "c", "choices": [ { "id": "end", "say": "Bye.", "why": "Done.", "when": { "fact": { "told": true } }, "goto": "over" } ], "goto": "d" },
    { "id": "d", "choices": [ { "id": "end", "say": "Bye.", "why": "Done.", "goto": "over" } ] } ])";
  Story told(text);
  CHECK(told.play("a/tell").trace("scene line") == "scene b, line 0, scene c");
  Story hidden(text);
  CHECK(hidden.play("a/hide").trace("scene line") == "scene b, line 0, scene c, scene d");
}

TEST_CASE("an ending says its lines, ends the session and offers nothing more") {
  Story story(
      R"("endings": [ { "id": "over", "title": "Over", "text": "Over.", "who": "dana", "says": [ "Thank you.", "Really." ] },
      { "id": "clock-ran-out", "title": "Late", "text": "Late." } ],
    "scenes": [ { "id": "a", "choices": [ { "id": "end", "say": "Bye.", "why": "Done.", "goto": "over" } ] } ])");
  story.play("a/end");
  CHECK(story.trace("last ended") == "last 0, last 1, ended over");
  CHECK(story.session.legal().empty());
  CHECK_FALSE(story.session.play(story.session.steps()[0].action));
}

TEST_CASE("scenes that flow in a circle end the conversation instead of hanging") {
  // The reader refuses this; the engine does not rely on it.
  Scenario scenario = makegood::test::scenario_of(R"("scenes": [
    { "id": "a", "choices": [ { "id": "on", "say": "On.", "why": "On.", "goto": "b" } ] },
    { "id": "b", "goto": "over" } ])");
  scenario.scenes[1].go[0].target.kind = Target::Kind::kScene;
  scenario.scenes[1].go[0].target.scene = SceneId{1};
  Session session(scenario);
  REQUIRE(session.play(session.legal()[0]));
  CHECK(session.state().ending == scenario.at_end);
}

TEST_CASE("back with nothing to go back to stays in play") {
  Scenario scenario = makegood::test::scenario_of(R"("scenes": [
    { "id": "a", "choices": [ { "id": "on", "say": "On.", "why": "On.", "goto": "over" } ] } ])");
  scenario.choices[0].go[0].target.kind = Target::Kind::kBack;
  Session session(scenario);
  REQUIRE(session.play(session.legal()[0]));
  CHECK(session.state().scene == SceneId{0});
  CHECK_FALSE(session.legal().empty());
}

TEST_SUITE_END();
