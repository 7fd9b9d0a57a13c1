#include "prove/value.hpp"

#include <doctest/doctest.h>

#include <numeric>

#include "engine/support/corpus.hpp"
#include "engine/support/random.hpp"
#include "engine/support/random_scenario.hpp"
#include "engine/support/story.hpp"
#include "prove/reference.hpp"

using namespace makegood;
using namespace makegood::test;

namespace {

constexpr std::uint64_t kScenarios = 3'000;
constexpr std::size_t kMostDecisions = 2'000;

int earned(const Session& session) {
  return total(points_of(session.events()));
}

}  // namespace

TEST_CASE("values are those of trying every line, on thousands of random scenarios") {
  std::size_t compared = 0;
  for (std::uint64_t seed = 0; seed < kScenarios; ++seed) {
    const Scenario scenario = random_scenario(seed);
    Events events;
    const auto reference = EveryLine(scenario, kMostDecisions).from(begin(scenario, events));
    if (!reference) continue;
    ++compared;
    CAPTURE(seed);
    Explorer explorer(scenario);
    REQUIRE(explorer.run() == Exploration::kComplete);
    const Values values(explorer);
    const Value& value = values[0];
    REQUIRE(value.ends == reference->ends);
    if (!value.ends) continue;
    CHECK(value.best == reference->best);
    CHECK(value.worst == reference->worst);
    for (std::size_t t = 0; t < kTenets; ++t) {
      CHECK(value.tenet_best[t] == reference->tenet_best[t]);
      CHECK(value.tenet_worst[t] == reference->tenet_worst[t]);
    }
    CHECK(value.grades == reference->grades);
    CHECK(value.endings == reference->endings);
    CHECK(static_cast<double>(value.mean) == doctest::Approx(reference->mean).epsilon(0.001));
  }
  MESSAGE("compared " << compared);
  CHECK(compared > kScenarios / 10);
}

TEST_CASE("the best line plays to an ending, and earns what the value promises") {
  for (const Named& named : shipped_scenarios()) {
    CAPTURE(named.name);
    Explorer explorer(named.scenario);
    REQUIRE(explorer.run() == Exploration::kComplete);
    const Values values(explorer);
    CHECK(values.farms().empty());
    Session session(named.scenario);
    const int before = earned(session);
    for (const Action& action : values.best_line(0)) REQUIRE(session.play(action));
    REQUIRE(session.state().ended());
    CHECK(earned(session) - before == values[0].best);
    CHECK(session.steps().size() == values[0].length);
    CHECK(grade(named.scenario, session.state()).grade == values[0].best_line_grade);
  }
}

TEST_CASE("no decision is worth more than its state, and the best is worth as much") {
  for (const Named& named : shipped_scenarios()) {
    CAPTURE(named.name);
    Explorer explorer(named.scenario);
    REQUIRE(explorer.run() == Exploration::kComplete);
    const Values values(explorer);
    bool holds = true;
    for (StateIndex state = 0; state < explorer.states(); ++state) {
      int best = -1'000;
      for (std::size_t k = 0; k < explorer.edge_count(state); ++k) {
        best = std::max(best, values.of_action(state, k));
      }
      if (explorer.edge_count(state) > 0) holds = holds && best == values[state].best;
    }
    CHECK(holds);
  }
}

TEST_CASE("what the decisions of a line cost adds up to what it missed") {
  for (const Named& named : shipped_scenarios()) {
    CAPTURE(named.name);
    Explorer explorer(named.scenario);
    REQUIRE(explorer.run() == Exploration::kComplete);
    const Values values(explorer);
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
      Random random(seed);
      StateIndex state = 0;
      int cost = 0;
      int points = 0;
      while (explorer.edge_count(state) > 0) {
        const std::size_t k = random.below(explorer.edge_count(state));
        const Edge edge = explorer.edge(state, k);
        cost += values[state].best - values.of_action(state, k);
        points += total(edge.points);
        state = edge.to;
      }
      CHECK(cost == values[0].best - points);
    }
  }
}

TEST_CASE("a circle of decisions that cost no time and gain nothing has the value of its way out") {
  const Scenario scenario = scenario_of(R"(
    "scenes": [
      { "id": "a", "who": "dana", "says": "Well?", "choices": [
        { "id": "round", "say": "Hm.", "takes": "0 min", "why": "Round.", "goto": "b" },
        { "id": "out", "say": "Yes.", "takes": "0 min", "score": { "honesty": 2 }, "why": "Out.", "goto": "over" } ] },
      { "id": "b", "who": "dana", "says": "And?", "choices": [
        { "id": "back", "say": "Hm.", "takes": "0 min", "score": { "honesty": -1 }, "why": "Back.", "goto": "a" } ] } ])");
  Explorer explorer(scenario);
  REQUIRE(explorer.run() == Exploration::kComplete);
  const Values values(explorer);
  CHECK(values[0].best == 2);
  CHECK(values[0].length == 1);
  // Each round costs one and half of the lines go round: 2 - 1 - 1/2 - 1/4 …
  CHECK(static_cast<double>(values[0].mean) == doctest::Approx(1.0).epsilon(0.01));
  const std::vector<double> shares = ending_shares(explorer, values);
  CHECK(std::accumulate(shares.begin(), shares.end(), 0.0) == doctest::Approx(1.0));
}

TEST_CASE("a circle that earns at every turn is a farm") {
  const Scenario scenario = scenario_of(R"(
    "scenes": [
      { "id": "a", "who": "dana", "says": "Well?", "choices": [
        { "id": "round", "say": "Thank you.", "takes": "0 min", "score": { "love": 1 }, "why": "Round.", "goto": "a" },
        { "id": "out", "say": "Yes.", "why": "Out.", "goto": "over" } ] } ])");
  Explorer explorer(scenario);
  REQUIRE(explorer.run() == Exploration::kComplete);
  CHECK(!Values(explorer).farms().empty());
}

TEST_CASE("among lines of equal points the better grade is the best line, then the shorter") {
  const Scenario scenario = scenario_of(R"(
    "scenes": [
      { "id": "a", "who": "dana", "says": "Well?", "choices": [
        { "id": "plain", "say": "Done.", "score": { "love": 1 }, "why": "Done.", "goto": "over" },
        { "id": "long", "say": "Let me see.", "why": "Long.", "goto": "b" },
        { "id": "ask", "say": "What would help?", "question": true, "score": { "love": 1 }, "why": "Asked.", "goto": "over" } ] },
      { "id": "b", "who": "dana", "says": "And?", "choices": [
        { "id": "ask-late", "say": "What would help?", "question": true, "score": { "love": 1 }, "why": "Asked.", "goto": "over" } ] } ])");
  Explorer explorer(scenario);
  REQUIRE(explorer.run() == Exploration::kComplete);
  const Values values(explorer);
  CHECK(values[0].best_line_grade == Grade::kExcellent);
  CHECK(values[0].best_action == 2);
  CHECK(values[0].length == 1);
}

TEST_CASE("shares of random play are those of counting every line") {
  const Scenario scenario = scenario_of(R"(
    "scenes": [
      { "id": "a", "who": "dana", "says": "Well?", "choices": [
        { "id": "one", "say": "One.", "why": "1.", "goto": "over" },
        { "id": "two", "say": "Two.", "why": "2.", "goto": "b" } ] },
      { "id": "b", "who": "dana", "says": "And?", "choices": [
        { "id": "three", "say": "Three.", "why": "3.", "goto": "over" },
        { "id": "four", "say": "Four.", "why": "4.", "goto": "clock-ran-out" } ] } ])");
  Explorer explorer(scenario);
  explorer.run();
  const std::vector<double> shares = ending_shares(explorer, Values(explorer));
  double over = 0;
  double ran_out = 0;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    if (scenario.endings[i].id == "over") over = shares[i];
    if (scenario.endings[i].id == "clock-ran-out") ran_out = shares[i];
  }
  CHECK(over == doctest::Approx(0.75));
  CHECK(ran_out == doctest::Approx(0.25));
}
