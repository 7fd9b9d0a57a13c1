// Words and order change with the seed; nothing else does.
#include "engine/presentation.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <vector>

#include "engine/support/corpus.hpp"
#include "engine/support/story.hpp"
#include "engine/support/walk.hpp"

using namespace makegood;
using namespace makegood::test;

namespace {

constexpr Seed kSeeds = 2000;

const char* const kThree =
    R"("scenes": [ { "id": "call", "who": "dana", "says": { "says": "Well?", "or": ["And?", "Yes?"] }, "choices": [
    { "id": "a", "say": "One.", "or": "Uno.", "why": "One.", "goto": "over" },
    { "id": "b", "say": "Two.", "why": "Two.", "goto": "over" },
    { "id": "c", "do": "Three.", "or": ["Tre.", "Drei.", "Trois."], "why": "Three.", "goto": "over" } ] } ])";

std::string order(const Scenario& scenario, const LegalActions& legal, Seed seed) {
  std::string ids;
  for (const Action& action : presented_order(scenario, legal, seed)) {
    ids += action.choice ? scenario[action.choice].id : scenario[action.thread].id;
  }
  return ids;
}

}  // namespace

TEST_SUITE_BEGIN("presentation");

TEST_CASE("seed 0 shows a scenario as it is written") {
  for (const Named& named : corpus()) {
    CAPTURE(named.name);
    for (const Scene& scene : named.scenario.scenes) {
      for (const Line& line : scene.says) CHECK(&wording(line, kAsWritten) == &line.text);
    }
    for (const Choice& choice : named.scenario.choices) {
      CHECK(&wording(choice, kAsWritten) == &choice.say);
    }
  }
  const Story story(kThree);
  CHECK(order(story.scenario, story.session.legal(), kAsWritten) == "abc");
}

TEST_CASE("a line has each of its wordings about equally often, and no other words") {
  const Story story(kThree);
  const auto counted = [](const auto& part) {
    std::map<std::string, int> count;
    for (Seed seed = 1; seed <= kSeeds; ++seed) ++count[wording(part, seed)];
    return count;
  };
  const auto line = counted(story.scenario.scenes[0].says[0]);
  REQUIRE(line.size() == 3);
  for (const auto& [words, times] : line) CHECK(std::abs(times - 667) < 80);
  CHECK(counted(story.scenario.choices[0]).size() == 2);
  CHECK(counted(story.scenario.choices[1]) == std::map<std::string, int>{{"Two.", kSeeds}});
  const auto act = counted(story.scenario.choices[2]);
  REQUIRE(act.size() == 4);
  for (const auto& [words, times] : act) CHECK(std::abs(times - 500) < 80);
}

TEST_CASE("the words of two lines do not depend on each other") {
  const Story story(kThree);
  std::map<std::pair<std::string, std::string>, int> together;
  for (Seed seed = 1; seed <= kSeeds; ++seed) {
    ++together[{wording(story.scenario.choices[0], seed),
                wording(story.scenario.choices[2], seed)}];
  }
  REQUIRE(together.size() == 8);
  for (const auto& [words, times] : together) CHECK(std::abs(times - 250) < 70);
}

TEST_CASE("every order of the choices comes up, about equally often") {
  const Story story(kThree);
  std::map<std::string, int> orders;
  for (Seed seed = 1; seed <= kSeeds; ++seed) {
    ++orders[order(story.scenario, story.session.legal(), seed)];
  }
  REQUIRE(orders.size() == 6);
  for (const auto& [ids, times] : orders) CHECK(std::abs(times - 333) < 70);
}

TEST_CASE("one play after the other looks different") {
  const Story story(kThree);
  const auto look = [&](Seed seed) {
    return order(story.scenario, story.session.legal(), seed) +
           wording(story.scenario.scenes[0].says[0], seed) +
           wording(story.scenario.choices[0], seed) + wording(story.scenario.choices[2], seed);
  };
  int same = 0;
  for (Seed seed = 0; seed < kSeeds; ++seed) {
    CHECK(look(seed) == look(seed));
    if (look(seed) == look(seed + 1)) ++same;
  }
  // 6 orders, and 3 times 2 times 4 wordings: one in 144.
  CHECK(same < 40);
}

TEST_CASE("what is shown is what is open, in another order") {
  std::size_t moved = 0;
  for (const Named& named : corpus()) {
    CAPTURE(named.name);
    for (Seed seed = 1; seed <= 3; ++seed) {
      Session session(named.scenario);
      Random random(seed);
      for (int step = 0; step < 40; ++step) {
        const LegalActions legal = session.legal();
        if (legal.empty()) break;
        const LegalActions shown = presented_order(named.scenario, legal, seed);
        REQUIRE(shown.size() == legal.size());
        CHECK(std::is_permutation(shown.begin(), shown.end(), legal.begin()));
        const bool as_written = std::equal(shown.begin(), shown.end(), legal.begin());
        if (named.scenario[session.state().scene].inbox) CHECK(as_written);
        if (!as_written) ++moved;
        session.play(legal[random.below(legal.size())]);
      }
    }
  }
  CHECK(moved > 1000);
}

TEST_CASE("two choices keep their order when a third is shut") {
  const Story story(kThree);
  const LegalActions all = story.session.legal();
  for (Seed seed = 1; seed <= 200; ++seed) {
    for (std::size_t shut = 0; shut < all.size(); ++shut) {
      LegalActions rest;
      for (std::size_t i = 0; i < all.size(); ++i) {
        if (i != shut) rest.add(all[i]);
      }
      std::string expected = order(story.scenario, all, seed);
      expected.erase(expected.find(story.scenario[all[shut].choice].id), 1);
      CHECK(order(story.scenario, rest, seed) == expected);
    }
  }
}

TEST_CASE(
    "the inbox stands as it is written: threads as they wait, the end of the day where it was") {
  const Story story(
      R"("threads": [ { "id": "m", "who": "dana", "channel": "email", "subject": "Chairs", "arrives": "Thu 09:00", "opens": "mail" },
                      { "id": "n", "who": "sam", "channel": "email", "subject": "Vans", "arrives": "Thu 09:10", "opens": "mail" } ],
      "scenes": [ { "id": "desk", "inbox": true, "choices": [
        { "id": "x", "do": "Wait.", "why": "Wait.", "goto": "inbox" }, { "id": "y", "do": "Tidy.", "why": "Tidy.", "goto": "inbox" },
        { "id": "z", "do": "Go home.", "leave": true, "why": "Home.", "goto": "over" } ] },
      { "id": "mail", "who": "dana", "says": "?", "choices": [ { "id": "a", "say": "Yes.", "why": "Yes.", "goto": "inbox" } ] } ])");
  LegalActions without_threads;
  for (const Action& action : story.session.legal()) {
    if (action.choice) without_threads.add(action);
  }
  for (Seed seed = 0; seed <= 50; ++seed) {
    CHECK(order(story.scenario, story.session.legal(), seed) == "xyzmn");
    CHECK(order(story.scenario, without_threads, seed) == "xyz");
  }
}

TEST_CASE("whatever the seed, the same actions give the same states, events and points") {
  for (const Named& named : corpus()) {
    CAPTURE(named.name);
    Session written(named.scenario);
    Random random(11);
    walk(written, random, 40);
    for (const Seed seed : {1U, 2U, 99U}) {
      Session session(named.scenario, seed);
      for (const Action& action : written.actions()) {
        const LegalActions legal = session.legal();
        CHECK(std::find(legal.begin(), legal.end(), action) != legal.end());
        REQUIRE(session.play(action));
      }
      CHECK(session.state() == written.state());
      CHECK(same(session.events(), written.events()));
    }
  }
}

TEST_CASE("going back keeps the seed") {
  Story story(kThree);
  Session session(story.scenario, 5);
  const std::string before = order(story.scenario, session.legal(), session.seed());
  REQUIRE(session.play(session.shown()[1]));
  session.rewind(0);
  CHECK(session.seed() == 5);
  CHECK(order(story.scenario, session.legal(), session.seed()) == before);
}

TEST_CASE("words and orders are these on every machine") {
  const Story story(kThree);
  std::string all;
  for (Seed seed : {1U, 2U, 3U, 4294967295U}) {
    all += order(story.scenario, story.session.legal(), seed) + ' ' +
           wording(story.scenario.scenes[0].says[0], seed) + ' ' +
           wording(story.scenario.choices[2], seed) + '\n';
  }
  // Worked out by a second program from the two papers' formulas.
  CHECK(all == "abc Well? Three.\nacb Well? Tre.\nabc Yes? Drei.\nabc And? Tre.\n");
}

TEST_SUITE_END();
