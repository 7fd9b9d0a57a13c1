#include "prove/explore.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "engine/support/corpus.hpp"
#include "engine/support/random_scenario.hpp"
#include "engine/support/story.hpp"
#include "engine/support/walk.hpp"
#include "prove/reference.hpp"

using namespace makegood;
using namespace makegood::test;

namespace {

constexpr std::uint64_t kScenarios = 600;
constexpr std::size_t kMostStates = 3'000;

}  // namespace

TEST_CASE("it finds what plain search finds, state for state") {
  std::size_t compared = 0;
  for (std::uint64_t seed = 0; seed < kScenarios; ++seed) {
    const Scenario scenario = random_scenario(seed);
    const auto reference = reachable_states(scenario, kMostStates);
    if (!reference) continue;
    ++compared;
    CAPTURE(seed);
    Explorer explorer(scenario);
    REQUIRE(explorer.run() == Exploration::kComplete);
    std::set<StateIndex> found;
    for (const SessionState& state : *reference) {
      const auto index = explorer.find(state);
      REQUIRE(index.has_value());
      found.insert(*index);
    }
    CHECK(found.size() == explorer.states());
  }
  CHECK(compared > kScenarios / 10);
}

TEST_CASE("the edges of a state lead where its decisions lead, with the points that they bring") {
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    const Scenario scenario = random_scenario(seed);
    Explorer explorer(scenario, {.states = 3'000});
    if (explorer.run() != Exploration::kComplete) continue;
    CAPTURE(seed);
    Random random(seed);
    Session session(scenario);
    walk(session, random, 40);
    for (std::size_t i = 0; i < session.steps().size(); ++i) {
      const Step& step = session.steps()[i];
      const SessionState& after =
          i + 1 < session.steps().size() ? session.steps()[i + 1].before : session.state();
      const auto from = explorer.find(step.before);
      REQUIRE(from.has_value());
      const LegalActions legal = legal_actions(scenario, step.before);
      REQUIRE(explorer.edge_count(*from) == legal.size());
      const auto k = static_cast<std::size_t>(std::find(legal.begin(), legal.end(), step.action) -
                                              legal.begin());
      const Edge edge = explorer.edge(*from, k);
      CHECK(edge.to == explorer.find(after));
      CHECK(explorer.action(*from, k) == step.action);
      const Events events(
          session.events().begin() + static_cast<std::ptrdiff_t>(step.first_event),
          session.events().begin() + static_cast<std::ptrdiff_t>(session.events_end(i)));
      CHECK(edge.points == points_of(events));
    }
  }
}

TEST_CASE("a witness is a shortest way, and it replays") {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const Scenario scenario = random_scenario(seed);
    const auto reference = reachable_states(scenario, 3'000);
    if (!reference) continue;
    CAPTURE(seed);
    Explorer explorer(scenario);
    explorer.run();
    // Breadth-first distances over the plain states.
    std::map<StateIndex, std::size_t> shortest;
    std::unordered_map<SessionState, std::size_t, HashOf> distance;
    Events events;
    distance.emplace(reference->front(), 0);
    for (const SessionState& state : *reference) {
      const std::size_t here = distance.at(state);
      const auto [it, is_new] = shortest.emplace(*explorer.find(state), here);
      if (!is_new) it->second = std::min(it->second, here);
      for (const Action& action : legal_actions(scenario, state)) {
        SessionState after = state;
        events.clear();
        apply(scenario, after, action, events);
        distance.emplace(after, here + 1);
      }
    }
    for (StateIndex index = 0; index < explorer.states(); ++index) {
      const std::vector<Action> witness = explorer.witness(index);
      REQUIRE(witness.size() == shortest.at(index));
      Session session(scenario);
      for (const Action& action : witness) REQUIRE(session.play(action));
      REQUIRE(explorer.find(session.state()) == index);
    }
  }
}

TEST_CASE("slices come to the same as one run") {
  for (const Named& named : shipped_scenarios()) {
    CAPTURE(named.name);
    Explorer whole(named.scenario, {.states = 30'000});
    whole.run();
    Explorer sliced(named.scenario, {.states = 30'000});
    std::size_t slices = 0;
    while (sliced.advance(7) == Exploration::kRunning) ++slices;
    CHECK(slices > 100);
    CHECK(sliced.progress() == whole.progress());
    CHECK(sliced.states() == whole.states());
    CHECK(sliced.transitions() == whole.transitions());
  }
}

TEST_CASE("an exploration that used up its budget says so, and is not complete") {
  const std::vector<Named> shipped = shipped_scenarios();
  REQUIRE(!shipped.empty());
  Explorer by_states(shipped.front().scenario, {.states = 100});
  CHECK(by_states.run() == Exploration::kExhausted);
  CHECK(!by_states.complete());
  CHECK(by_states.expanded() < by_states.states());
  CHECK(by_states.advance(1'000'000) == Exploration::kExhausted);

  Explorer by_bytes(shipped.front().scenario, {.bytes = 1});
  CHECK(by_bytes.run() == Exploration::kExhausted);
}

TEST_CASE("every shipped scenario is explored whole within the default budget") {
  for (const Named& named : shipped_scenarios()) {
    CAPTURE(named.name);
    Explorer explorer(named.scenario);
    CHECK(explorer.run() == Exploration::kComplete);
    for (std::size_t i = 0; i < named.scenario.endings.size(); ++i) {
      CAPTURE(named.scenario.endings[i].id);
      CHECK(explorer.coverage().endings[i].seen);
    }
  }
}

TEST_CASE("coverage tells which branch of a goto and which line came to pass") {
  const Scenario scenario = scenario_of(R"(
    "facts": { "told": false, "never": false },
    "scenes": [
      { "id": "a", "who": "dana", "says": "Well?", "choices": [
        { "id": "tell", "say": "It broke.", "set": { "told": true }, "why": "Said.", "goto": "b" },
        { "id": "wait", "when": { "fact": { "never": true } }, "say": "Wait.", "why": "No.", "goto": "b" } ] },
      { "id": "b", "who": "dana",
        "says": [ { "says": "So you knew.", "when": { "fact": { "told": true } } },
                  { "says": "So you did not.", "when": { "fact": { "told": false } } } ],
        "choices": [
        { "id": "on", "say": "So.", "why": "On.",
          "goto": [ { "when": { "fact": { "never": true } }, "to": "c" }, "over" ] } ] },
      { "id": "c", "who": "dana", "says": "Thank you.", "choices": [
        { "id": "end", "say": "Bye.", "why": "End.", "goto": "over" } ] } ])");
  Explorer explorer(scenario);
  REQUIRE(explorer.run() == Exploration::kComplete);
  const Coverage& seen = explorer.coverage();
  CHECK(seen.scenes[1].seen);
  CHECK(!seen.scenes[2].seen);
  CHECK(seen.choices[0].seen);
  CHECK(!seen.choices[1].seen);
  CHECK(seen.choice_shut[1]);
  CHECK(seen.choice_goes[2].taken == 2);    // the second entry
  CHECK(seen.choice_goes[2].skipped == 1);  // the first was asked
  CHECK(seen.scene_lines[1].taken == 1);
  CHECK(seen.scene_lines[1].skipped == 2);
}

TEST_CASE("a number that would leave its range is seen where it is stopped") {
  const Scenario scenario = scenario_of(R"(
    "facts": { "cups": { "min": 0, "max": 1, "start": 0 } },
    "scenes": [
      { "id": "a", "who": "dana", "says": "Tea?", "choices": [
        { "id": "pour", "say": "Tea.", "set": { "cups": "+1" }, "why": "Tea.", "goto": "b" } ] },
      { "id": "b", "who": "dana", "says": "More?", "choices": [
        { "id": "more", "say": "More.", "set": { "cups": "+1" }, "why": "More.", "goto": "c" },
        { "id": "no", "say": "No.", "why": "No.", "goto": "c" } ] },
      { "id": "c", "who": "dana", "says": [ { "says": "Two!", "when": { "fact": { "cups": ">= 1" } } } ], "choices": [
        { "id": "end", "say": "Bye.", "why": "End.", "goto": "over" } ] } ])");
  Explorer explorer(scenario);
  REQUIRE(explorer.run() == Exploration::kComplete);
  const Sighting& stopped = explorer.coverage().facts[0].stopped;
  REQUIRE(stopped.seen);
  CHECK(explorer.witness(stopped.state).size() == 1);
  CHECK(explorer.coverage().facts[0].high == 1);
}
