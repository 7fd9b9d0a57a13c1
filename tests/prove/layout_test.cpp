// A key must stand for exactly what play can tell apart: enough, or ways would be proved that are
// none; no more than that, or the same state would be explored many times.
#include "prove/layout.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "engine/points.hpp"
#include "engine/session.hpp"
#include "engine/support/corpus.hpp"
#include "engine/support/story.hpp"
#include "engine/support/walk.hpp"

using namespace makegood;
using namespace makegood::test;

namespace {

constexpr std::size_t kWalks = 30;
constexpr std::size_t kWalksShipped = 400;
constexpr std::size_t kMostSteps = 50;

std::vector<std::uint64_t> key_of(const StateLayout& layout, const SessionState& state) {
  std::vector<std::uint64_t> key(layout.words());
  layout.pack(state, key.data());
  return key;
}

// What proofs, values and the debrief read of a transition. Moods and facts that nothing asks
// about, and the exact minute, are what a key may leave out.
std::string story_of(const Events& events) {
  std::string out;
  for (const Event& event : events) {
    using Kind = Event::Kind;
    switch (event.kind) {
      case Kind::kMood:
      case Kind::kFact:
      case Kind::kTime:
      case Kind::kChannel:
      case Kind::kAsked:
        continue;
      case Kind::kScored:
        for (const auto p : event.points) out += std::to_string(p) + ' ';
        break;
      default:
        break;
    }
    out += std::to_string(static_cast<int>(event.kind)) + '/' + std::to_string(event.scene.value) +
           '/' + std::to_string(event.choice.value) + '/' + std::to_string(event.ending.value) +
           '/' + std::to_string(event.promise.value) + '/' + std::to_string(event.thread.value) +
           '/' + std::to_string(event.line) + ';';
  }
  return out;
}

std::string survey_of(const Scenario& scenario, const SessionState& state) {
  std::string out;
  for (const SurveyAnswer& answer : survey_answers(scenario, state)) {
    out += std::to_string(answer.survey) + (answer.asked ? "a" : "s") +
           std::to_string(answer.entry) + ' ';
  }
  return out;
}

// Plays every decision that is open in both, and compares what comes of it.
void expect_twins(const Scenario& scenario, const StateLayout& layout, const SessionState& state,
                  const SessionState& twin) {
  const LegalActions legal = legal_actions(scenario, state);
  const LegalActions twin_legal = legal_actions(scenario, twin);
  REQUIRE(std::equal(legal.begin(), legal.end(), twin_legal.begin(), twin_legal.end()));
  for (const Action& action : legal) {
    SessionState after = state;
    SessionState twin_after = twin;
    Events events;
    Events twin_events;
    REQUIRE(apply(scenario, after, action, events));
    REQUIRE(apply(scenario, twin_after, action, twin_events));
    CAPTURE(action_name(scenario, action));
    CHECK(story_of(events) == story_of(twin_events));
    REQUIRE(key_of(layout, after) == key_of(layout, twin_after));
    if (!after.ended()) continue;
    CHECK(grade(scenario, after).grade == grade(scenario, twin_after).grade);
    CHECK(survey_of(scenario, after) == survey_of(scenario, twin_after));
  }
}

void expect_front(const Scenario& scenario, const StateLayout::Front& front,
                  const SessionState& state) {
  CHECK(front.scene == state.scene);
  CHECK(front.ending == state.ending);
  CHECK(front.interrupted == state.interrupted);
  for (std::size_t i = 0; i < scenario.promises.size(); ++i) {
    CHECK((front.open >> i & 1U) == (is_open(state.promises[i]) ? 1U : 0U));
  }
}

}  // namespace

TEST_CASE("a state and what its key unpacks to play alike, on thousands of walks") {
  for (const Named& named : corpus()) {
    CAPTURE(named.name);
    const StateLayout layout(named.scenario);
    const bool generated = named.name.rfind("random", 0) == 0;
    for (std::size_t i = 0; i < (generated ? kWalks : kWalksShipped); ++i) {
      CAPTURE(i);
      Random random(i);
      Session session(named.scenario);
      walk(session, random, kMostSteps);
      for (const Step& step : session.steps()) {
        const std::vector<std::uint64_t> key = key_of(layout, step.before);
        const SessionState twin = layout.unpack(key.data());
        REQUIRE(key_of(layout, twin) == key);
        expect_front(named.scenario, layout.front(key.data()), step.before);
        expect_twins(named.scenario, layout, step.before, twin);
      }
    }
  }
}

TEST_CASE("what can still be asked about keeps two states apart") {
  const Scenario scenario = scenario_of(R"(
    "facts": { "told": false },
    "promises": [ { "id": "call", "to": "dana", "text": "Call Dana" } ],
    "scenes": [
      { "id": "a", "who": "dana", "says": "Well?", "choices": [
        { "id": "tell", "say": "It broke.", "set": { "told": true }, "why": "Said.", "goto": "b" },
        { "id": "hide", "say": "All well.", "why": "Not said.", "goto": "b" },
        { "id": "promise", "say": "I'll call.", "promise": { "id": "call", "due": "Thu 12:00" }, "why": "A time.", "goto": "b" } ] },
      { "id": "b", "who": "dana", "says": "So?", "choices": [
        { "id": "on", "say": "So.", "why": "On.", "goto": [ { "when": { "fact": { "told": true } }, "to": "c" }, "over" ] } ] },
      { "id": "c", "who": "dana", "says": "Thank you.", "choices": [
        { "id": "end", "say": "Bye.", "keep": "call", "why": "End.", "goto": "over" } ] } ])");
  const StateLayout layout(scenario);
  const auto key_after = [&](std::initializer_list<const char*> actions) {
    Session session(scenario);
    for (const char* name : actions) REQUIRE(session.play(*action_named(scenario, name)));
    return key_of(layout, session.state());
  };
  CHECK(key_after({"a/tell"}) != key_after({"a/hide"}));
  CHECK(key_after({"a/hide"}) != key_after({"a/promise"}));
}

TEST_CASE("a fact that nothing ahead asks about is forgotten") {
  const Scenario scenario = scenario_of(R"(
    "facts": { "told": false },
    "scenes": [
      { "id": "a", "who": "dana", "says": "Well?", "choices": [
        { "id": "tell", "say": "It broke.", "set": { "told": true }, "why": "Said.", "goto": "b" },
        { "id": "hide", "say": "All well.", "why": "Not said.", "goto": "b" } ] },
      { "id": "b", "who": "dana", "says": [ { "says": "So you knew.", "when": { "fact": { "told": true } } }, "So?" ], "choices": [
        { "id": "end", "say": "Bye.", "why": "End.", "goto": "over" } ] } ])");
  const StateLayout layout(scenario);
  Session told(scenario);
  Session hidden(scenario);
  told.play(*action_named(scenario, "a/tell"));
  hidden.play(*action_named(scenario, "a/hide"));
  CHECK(key_of(layout, told.state()) == key_of(layout, hidden.state()));
}

TEST_CASE("minutes count where something falls due, and not where nothing does") {
  const Scenario scenario = scenario_of(R"(
    "promises": [ { "id": "call", "to": "dana", "text": "Call Dana" } ],
    "scenes": [
      { "id": "a", "who": "dana", "says": "Well?", "choices": [
        { "id": "short", "say": "Yes.", "takes": "2 min", "why": "Short.", "goto": "b" },
        { "id": "long", "say": "Well, yes.", "takes": "9 min", "why": "Long.", "goto": "b" },
        { "id": "short-promise", "say": "By half past.", "takes": "2 min", "promise": { "id": "call", "due": "10:30" }, "why": "A time.", "goto": "b" },
        { "id": "long-promise", "say": "Yes, by half past.", "takes": "25 min", "promise": { "id": "call", "due": "10:30" }, "why": "A time.", "goto": "b" } ] },
      { "id": "b", "who": "dana", "says": "So?", "choices": [
        { "id": "end", "say": "Done.", "takes": "10 min", "keep": "call", "why": "End.", "goto": "c" } ] },
      { "id": "c", "who": "dana", "says": "And?", "choices": [
        { "id": "ask", "do": "Wait for tomorrow.", "until": "Fri 09:00", "why": "Wait.", "goto": "over" } ] } ])");
  const StateLayout layout(scenario);
  const auto key_after = [&](const char* name) {
    Session session(scenario);
    REQUIRE(session.play(*action_named(scenario, name)));
    return key_of(layout, session.state());
  };
  CHECK(key_after("a/short") == key_after("a/long"));
  CHECK(key_after("a/short-promise") != key_after("a/long-promise"));
}
