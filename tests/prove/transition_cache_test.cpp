// What is written over a key must be what play would have made of the state. Explored once with
// what is known of outcomes and once by play alone, everything has to come out alike, to the last
// edge.
#include "prove/transition_cache.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "engine/support/corpus.hpp"
#include "engine/support/story.hpp"
#include "engine/support/walk.hpp"
#include "prove/explore.hpp"

using namespace makegood;
using namespace makegood::test;

namespace {

constexpr std::size_t kMostStates = 5'000;

std::vector<std::uint64_t> key_of(const Explorer& explorer, StateIndex index) {
  std::vector<std::uint64_t> key(explorer.layout().words());
  explorer.layout().pack(explorer.state(index), key.data());
  return key;
}

// States have the same number in both: breadth-first search meets them in the same order. Compared
// without a word from the test's framework for each, because there are millions.
bool same_state(const Explorer& a, const Explorer& b, StateIndex index) {
  if (key_of(a, index) != key_of(b, index) || a.edge_count(index) != b.edge_count(index)) {
    return false;
  }
  for (std::size_t k = 0; k < a.edge_count(index); ++k) {
    const Edge mine = a.edge(index, k);
    const Edge other = b.edge(index, k);
    if (mine.to != other.to || mine.points != other.points) return false;
  }
  return true;
}

void expect_alike(const Explorer& a, const Explorer& b) {
  REQUIRE(a.progress() == b.progress());
  REQUIRE(a.states() == b.states());
  REQUIRE(a.expanded() == b.expanded());
  StateIndex index = 0;
  while (index < a.states() && same_state(a, b, index)) ++index;
  CHECK(index == a.states());
}

void expect_alike(const Coverage& a, const Coverage& b) {
  CHECK(a.scenes == b.scenes);
  CHECK(a.endings == b.endings);
  CHECK(a.choices == b.choices);
  CHECK(a.choice_shut == b.choice_shut);
  CHECK(a.choice_goes == b.choice_goes);
  CHECK(a.scene_goes == b.scene_goes);
  CHECK(a.replies == b.replies);
  CHECK(a.scene_lines == b.scene_lines);
  CHECK(a.ending_lines == b.ending_lines);
  CHECK(a.threads_opened == b.threads_opened);
  CHECK(a.threads_left == b.threads_left);
  for (std::size_t i = 0; i < a.promises.size(); ++i) {
    CHECK(a.promises[i].made == b.promises[i].made);
    CHECK(a.promises[i].kept == b.promises[i].kept);
    CHECK(a.promises[i].broken == b.promises[i].broken);
    CHECK(a.promises[i].moved == b.promises[i].moved);
    CHECK(a.promises[i].too_late == b.promises[i].too_late);
    CHECK(a.promises[i].reminder_set == b.promises[i].reminder_set);
    CHECK(a.promises[i].reminder_fired == b.promises[i].reminder_fired);
    CHECK(a.promises[i].followed_up == b.promises[i].followed_up);
    CHECK(a.promises[i].chased == b.promises[i].chased);
  }
  for (std::size_t i = 0; i < a.facts.size(); ++i) {
    CHECK(a.facts[i].stopped == b.facts[i].stopped);
    CHECK(a.facts[i].low == b.facts[i].low);
    CHECK(a.facts[i].high == b.facts[i].high);
  }
  for (std::size_t i = 0; i < a.surveys.size(); ++i) {
    CHECK(a.surveys[i].asked == b.surveys[i].asked);
    CHECK(a.surveys[i].silent == b.surveys[i].silent);
  }
  for (std::size_t i = 0; i < a.times.size(); ++i) {
    REQUIRE(a.times[i].size() == b.times[i].size());
    for (std::size_t k = 0; k < a.times[i].size(); ++k) {
      REQUIRE(a.times[i][k].meant.size() == b.times[i][k].meant.size());
      for (std::size_t m = 0; m < a.times[i][k].meant.size(); ++m) {
        CHECK(a.times[i][k].meant[m].at == b.times[i][k].meant[m].at);
        CHECK(a.times[i][k].meant[m].first == b.times[i][k].meant[m].first);
      }
    }
  }
}

std::vector<std::uint64_t> key_after(const Scenario& scenario, const StateLayout& layout,
                                     std::initializer_list<const char*> actions) {
  Session session(scenario);
  for (const char* name : actions) REQUIRE(session.play(*action_named(scenario, name)));
  std::vector<std::uint64_t> key(layout.words());
  layout.pack(session.state(), key.data());
  return key;
}

// Two things that can be said or not, each asked about later on, in decisions of their own.
constexpr const char* kBeside = R"(
  "facts": { "told": false, "asked": false },
  "scenes": [
    { "id": "a", "who": "dana", "says": "Well?", "choices": [
      { "id": "tell", "say": "It broke.", "set": { "told": true }, "why": "Said.", "goto": "b" },
      { "id": "hide", "say": "All well.", "why": "Not said.", "goto": "b" } ] },
    { "id": "b", "who": "dana", "says": "And?", "choices": [
      { "id": "ask", "say": "And you?", "set": { "asked": true }, "why": "On.", "goto": "c" } ] },
    { "id": "c", "who": "dana", "says": "So?", "choices": [
      { "id": "on", "say": "So.", "why": "On.", "goto": [
        { "when": { "fact": { "told": true } }, "to": "d" }, "over" ] } ] },
    { "id": "d", "who": "dana", "says": "Thank you.", "choices": [
      { "id": "end", "say": "Bye.", "why": "End.", "goto": "over" },
      { "id": "thank", "say": "Thank you.", "when": { "fact": { "asked": true } }, "why": "End.", "goto": "over" } ] } ])";

}  // namespace

TEST_CASE("with what is known of outcomes it explores what play alone explores") {
  for (const Named& named : corpus()) {
    CAPTURE(named.name);
    const Budget budget{.states = kMostStates};
    Explorer known(named.scenario, budget);
    Explorer played(named.scenario, budget, Explorer::Edges::kKeep, Explorer::Outcomes::kPlay);
    known.run();
    played.run();
    expect_alike(known, played);
    expect_alike(known.coverage(), played.coverage());
  }
}

TEST_CASE("an outcome is known again where what the choice does not touch is different") {
  const Scenario scenario = scenario_of(kBeside);
  const StateLayout layout(scenario);
  TransitionCache cache(scenario, layout);
  const auto told = key_after(scenario, layout, {"a/tell"});
  const auto hid = key_after(scenario, layout, {"a/hide"});
  REQUIRE(told != hid);
  const ChoiceId ask = action_named(scenario, "b/ask")->choice;
  REQUIRE(cache.look(told.data(), ask) == TransitionCache::kUnknown);
  const auto asked = key_after(scenario, layout, {"a/tell", "b/ask"});
  std::vector<std::uint64_t> after(layout.words()), live(layout.words());
  layout.pack(layout.unpack(asked.data()), after.data(), live.data());
  REQUIRE(after == asked);
  cache.told(after.data(), live.data(), Points{});

  const TransitionCache::Number known = cache.look(hid.data(), ask);
  REQUIRE(known < TransitionCache::kUnknown);
  CHECK(cache[known].open);
  std::vector<std::uint64_t> led(layout.words());
  cache.lead(known, hid.data(), led.data());
  CHECK(led == key_after(scenario, layout, {"a/hide", "b/ask"}));
}

TEST_CASE("an outcome is not known where what the choice asks about is different") {
  const Scenario scenario = scenario_of(kBeside);
  const StateLayout layout(scenario);
  TransitionCache cache(scenario, layout);
  const ChoiceId on = action_named(scenario, "c/on")->choice;
  const auto told = key_after(scenario, layout, {"a/tell", "b/ask"});
  const auto hid = key_after(scenario, layout, {"a/hide", "b/ask"});
  REQUIRE(cache.look(told.data(), on) == TransitionCache::kUnknown);
  cache.shut();
  CHECK(cache.look(hid.data(), on) == TransitionCache::kUnknown);
}

TEST_CASE("a choice that meets something new every time is given up") {
  // Everything is asked about in the one scene that there is, so no outcome ever comes twice.
  const Scenario scenario = scenario_of(R"(
    "facts": { "a": { "min": 0, "max": 99, "start": 0 }, "b": { "min": 0, "max": 99, "start": 0 } },
    "scenes": [
      { "id": "s", "who": "dana", "says": "Well?", "goto": "over", "choices": [
        { "id": "one", "say": "One.", "when": { "fact": { "a": "<= 98" } }, "set": { "a": "+1" }, "takes": "0 min", "why": "One.", "goto": "s" },
        { "id": "two", "say": "Two.", "when": { "fact": { "b": "<= 98" } }, "set": { "b": "+1" }, "takes": "0 min", "why": "Two.", "goto": "s" } ] } ])");
  Explorer known(scenario);
  Explorer played(scenario, {}, Explorer::Edges::kKeep, Explorer::Outcomes::kPlay);
  known.run();
  played.run();
  REQUIRE(known.states() == 10'000);
  expect_alike(known, played);
  const std::size_t kept = known.bytes() - played.bytes();
  CHECK(kept < played.bytes() / 2);
}
