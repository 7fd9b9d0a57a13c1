// Somebody who does not read must do no better than chance.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/points.hpp"
#include "engine/support/corpus.hpp"
#include "engine/support/random.hpp"
#include "prove/lint_menus.hpp"
#include "prove/lint_play.hpp"
#include "prove/lint_support.hpp"

using namespace makegood;
using namespace makegood::test;
using namespace makegood::lints;

namespace {

/// Four scenes one after the other; in each, `good` and `bad` are the words of the two answers.
struct Words {
  std::string says = "What now?", good = "Yes, I do it.", bad = "No, I do not.";
  std::string good_or = "";  ///< another wording of the good answer
};

Scenario four(const Words& words, bool good_first_in_half = true, int worth_of_last = 1) {
  std::string scenes;
  for (int i = 0; i < 4; ++i) {
    const std::string next = i < 3 ? "s" + std::to_string(i + 1) : "over";
    const int worth = i == 3 ? worth_of_last : 1;
    const std::string good =
        choice("good", words.good, R"("honesty": )" + std::to_string(worth), next,
               words.good_or.empty() ? "" : R"(, "or": ")" + words.good_or + '"');
    const std::string bad = choice("bad", words.bad, R"("honesty": -1)", next);
    const bool good_first = !good_first_in_half || i % 2 == 0;
    scenes += (i > 0 ? "," : "") + std::string(R"({ "id": "s)") + std::to_string(i) +
              R"(", "who": "dana", "says": ")" + words.says + R"(", "choices": [)" +
              (good_first ? good + "," + bad : bad + "," + good) + "] }";
  }
  return scenario_of("\"scenes\": [" + scenes + "]");
}

std::array<Played, kStrategies> played(const Linted& linted) {
  const Menus menus(linted.explorer);
  return UnreadPlay(linted.explorer, linted.values, menus)
      .play(Strategies(Texts(linted.explorer.scenario())));
}

const Played& of(const std::array<Played, kStrategies>& all, Strategy strategy) {
  return all[static_cast<std::size_t>(strategy)];
}

double points(const Linted& linted, Strategy strategy) {
  return of(played(linted), strategy).points;
}

/// The same by walking the whole tree of play, with nothing remembered; at most `left` decisions.
double by_walking(const Scenario& scenario, const Strategies& strategies, std::size_t strategy,
                  const SessionState& state, int& left) {
  const LegalActions legal = legal_actions(scenario, state);
  if (legal.empty() || left <= 0) return 0;
  const Taken taken = strategies.take(legal)[strategy];
  double sum = 0;
  for (std::size_t k = 0; k < legal.size(); ++k) {
    if (taken[k] <= 0) continue;
    SessionState next = state;
    Events events;
    apply(scenario, next, legal[k], events);
    --left;
    sum += taken[k] *
           (total(points_of(events)) + by_walking(scenario, strategies, strategy, next, left));
  }
  return sum;
}

}  // namespace

TEST_SUITE_BEGIN("lint: cues");

TEST_CASE("who always takes the longest of two answers earns what the longest is worth") {
  const Linted linted(four({"What now?", "I do it, and I do it today.", "I do not."}));
  CHECK(points(linted, Strategy::kLongest) == doctest::Approx(4));
  CHECK(points(linted, Strategy::kShortest) == doctest::Approx(-4));
  CHECK(points(linted, Strategy::kFirst) == doctest::Approx(0));
}

TEST_CASE("a pattern in every scene is reported with how far it gets and where it helps") {
  const Linted linted(four({"What now?", "I do it, and I do it today.", "I do not."}));
  REQUIRE(linted.codes() == "L001");
  CHECK(linted.findings[0].message ==
        "Without reading, always taking the longest line comes to 100% of the points that can be "
        "earned. Picking blindly comes to 0%. It helps most in \"s0\", \"s1\" and \"s2\".");
}

TEST_CASE("the scenes that help most are named first") {
  const Linted linted(four({"What now?", "I do it, and I do it today.", "I do not."}, true, 3));
  REQUIRE(linted.codes() == "L001");
  CHECK(linted.findings[0].message.find("It helps most in \"s3\", \"s0\" and \"s1\".") !=
        std::string::npos);
}

TEST_CASE("length is counted in characters, not in bytes") {
  const Linted linted(four({"What now?", "äöüäöüäö", "a b c d e"}));
  CHECK(points(linted, Strategy::kLongest) == doctest::Approx(-4));
}

TEST_CASE("the first and the last are known by their place alone") {
  const Linted linted(four({}, false));
  CHECK(points(linted, Strategy::kFirst) == doctest::Approx(4));
  CHECK(points(linted, Strategy::kLast) == doctest::Approx(-4));
}

TEST_CASE("polite and hedging words are counted, whole words in any case") {
  CHECK(points(Linted(four({"What now?", "PLEASE go on.", "Go on."})), Strategy::kPolitest) ==
        doctest::Approx(4));
  CHECK(points(Linted(four({"What now?", "The pleased go.", "Go on."})), Strategy::kPolitest) ==
        doctest::Approx(0));
  CHECK(points(Linted(four({"What now?", "I think, perhaps.", "I think so."})),
               Strategy::kMostHedged) == doctest::Approx(4));
}

TEST_CASE("the echo shares words that say something with the customer's last line") {
  CHECK(points(Linted(four({"Where are the chairs?", "Chairs come late.", "The van is late."})),
               Strategy::kEcho) == doctest::Approx(4));
}

TEST_CASE("where nothing stands out, each answer is taken with the same share") {
  const Linted linted(four({"What now?", "Yes or no?", "No or yes?"}));
  for (const Strategy strategy : {Strategy::kLongest, Strategy::kPolitest, Strategy::kEcho}) {
    CHECK(points(linted, strategy) == doctest::Approx(static_cast<double>(linted.values[0].mean)));
  }
}

TEST_CASE("what is taken is averaged over the wordings, each equally likely and for itself") {
  const Scenario scenario =
      scenario_of(R"("scenes": [ { "id": "a", "who": "dana", "says": "What now?", "choices": [)" +
                  choice("x", "1234", "", "over", R"(, "or": ["12345678", "12"])") + "," +
                  choice("y", "123456", "", "over", R"(, "or": "1234")") + "," +
                  choice("z", "12", "", "over") + "] } ]");
  const Strategies strategies{Texts(scenario)};
  Events events;
  const auto taken = strategies.take(legal_actions(scenario, begin(scenario, events)));
  // x has 4, 8 or 2 characters, y 6 or 4, z 2. Longest: x with 8, and half of the time that both
  // have 4. Shortest: z, and half of the time that x has 2.
  const Taken& longest = taken[static_cast<std::size_t>(Strategy::kLongest)];
  CHECK(longest[0] == doctest::Approx(1.0 / 3 + 1.0 / 6 / 2));
  CHECK(longest[1] == doctest::Approx(2.0 / 3 - 1.0 / 6 / 2));
  CHECK(longest[2] == doctest::Approx(0));
  const Taken& shortest = taken[static_cast<std::size_t>(Strategy::kShortest)];
  CHECK(shortest[0] == doctest::Approx(1.0 / 6));
  CHECK(shortest[2] == doctest::Approx(5.0 / 6));
  CHECK(taken[static_cast<std::size_t>(Strategy::kFirst)][0] == 1);
  CHECK(taken[static_cast<std::size_t>(Strategy::kLast)][2] == 1);
}

TEST_CASE("the average is that of all draws, gone through one by one") {
  Random random(3);
  for (int round = 0; round < 200; ++round) {
    const std::size_t answers = 1 + random.below(5);
    std::string choices;
    std::vector<std::vector<std::size_t>> lengths(answers);
    for (std::size_t k = 0; k < answers; ++k) {
      // Different words of few lengths, so that there are ties.
      std::vector<std::string> words;
      for (std::size_t v = 0; v <= random.below(4); ++v) {
        const std::size_t length = 2 + random.below(4);
        lengths[k].push_back(length);
        words.push_back(std::string(length - 1, 'a') + static_cast<char>('a' + v));
      }
      std::string others;
      for (std::size_t v = 1; v < words.size(); ++v) {
        others += (v > 1 ? ", \"" : "\"") + words[v] + '"';
      }
      choices += (k > 0 ? "," : "") + choice("c" + std::to_string(k), words[0], "", "over",
                                             others.empty() ? "" : ", \"or\": [" + others + "]");
    }
    const Scenario scenario =
        scenario_of(R"("scenes": [ { "id": "a", "who": "dana", "says": "Hm?", "choices": [)" +
                    choices + "] } ]");
    std::vector<double> expected(answers);
    std::size_t draws = 1;
    for (const auto& of : lengths) draws *= of.size();
    for (std::size_t draw = 0; draw < draws; ++draw) {
      std::vector<std::size_t> drawn;
      std::size_t rest = draw;
      for (const auto& of : lengths) {
        drawn.push_back(of[rest % of.size()]);
        rest /= of.size();
      }
      const std::size_t most = *std::max_element(drawn.begin(), drawn.end());
      const auto level = static_cast<double>(std::count(drawn.begin(), drawn.end(), most));
      for (std::size_t k = 0; k < answers; ++k) {
        if (drawn[k] == most) expected[k] += 1 / level / static_cast<double>(draws);
      }
    }
    const Strategies strategies{Texts(scenario)};
    Events events;
    const Taken taken = strategies.take(legal_actions(scenario, begin(scenario, events)))[0];
    for (std::size_t k = 0; k < answers; ++k) {
      CHECK(taken[k] == doctest::Approx(expected[k]).epsilon(1e-5));
    }
  }
}

TEST_CASE("an echo hears the customer's last line in each of its wordings") {
  const Scenario scenario = scenario_of(
      R"("scenes": [ { "id": "a", "who": "dana", "says": [ { "says": "The chairs?", "or": ["The van?", "Hm?"] } ], "choices": [)" +
      choice("x", "Chairs come.", "", "over") + "," + choice("y", "Van comes.", "", "over") +
      "] } ]");
  const Strategies strategies{Texts(scenario)};
  Events events;
  const auto taken = strategies.take(legal_actions(scenario, begin(scenario, events)));
  const Taken& echo = taken[static_cast<std::size_t>(Strategy::kEcho)];
  CHECK(echo[0] == doctest::Approx(0.5));
  CHECK(echo[1] == doctest::Approx(0.5));
  const Taken& longest = taken[static_cast<std::size_t>(Strategy::kLongest)];
  CHECK(longest[0] == doctest::Approx(1));
}

TEST_CASE("an other wording that is shorter takes the longest line's advantage on the average") {
  Words words{"What now?", "I do it, and I do it today.", "I do not do it."};
  CHECK(points(Linted(four(words)), Strategy::kLongest) == doctest::Approx(4));
  words.good_or = "I do it.";
  CHECK(points(Linted(four(words)), Strategy::kLongest) == doctest::Approx(0));
}

TEST_CASE("a pattern that the average hides is found in the set of wordings that has it") {
  // The longest by its first wording and the shortest by its second: level on the average.
  Words words{"What now?", "I do it, and I do it today.", "I do not do it."};
  words.good_or = "I do it.";
  const Linted linted(four(words));
  REQUIRE(linted.codes() == "L001 L002");
  CHECK(linted.findings[0].message.find("where each line has its first wording.") !=
        std::string::npos);
  CHECK(linted.findings[1].message.find(
            "where each line has wording 2 (or its last), counting \"or\".") != std::string::npos);
}

TEST_CASE("of a short scenario, luck may make more than of a long one") {
  const auto one_scene =
      scenario_of(R"("scenes": [ { "id": "a", "who": "dana", "says": "What now?", "choices": [)" +
                  choice("good", "I do it, and I do it today.", R"("honesty": 1)", "over") + "," +
                  choice("bad", "I do not.", R"("honesty": -1)", "over") + "] } ]");
  CHECK(Linted(one_scene).codes().empty());
}

TEST_CASE("a strategy that goes round in a circle for ever earns nothing more, and is done") {
  const Linted linted(
      scenario_of(R"("scenes": [ { "id": "a", "who": "dana", "says": "What now?", "choices": [)" +
                  choice("round", "Wait, wait, wait, wait.", "", "b", R"(, "takes": "0 min")") +
                  "," + choice("on", "Go.", R"("honesty": 2)", "over") +
                  R"(] }, { "id": "b", "who": "dana", "says": "And?", "choices": [)" +
                  choice("round", "Wait, wait, wait, wait.", "", "a", R"(, "takes": "0 min")") +
                  "," + choice("on", "Go.", R"("honesty": 1)", "over") + "] } ]"));
  CHECK(points(linted, Strategy::kLongest) == doctest::Approx(0));
  CHECK(points(linted, Strategy::kShortest) == doctest::Approx(2));
  CHECK(points(linted, Strategy::kPolitest) == doctest::Approx(5.0 / 3).epsilon(1e-4));
}

TEST_CASE("the gains of all scenes add up to the distance from chance, and walking agrees") {
  std::size_t compared = 0;
  for (const Named& named : corpus()) {
    if (named.name.find(".json") != std::string::npos) continue;
    Explorer explorer(named.scenario, {400, Budget::kDefaultBytes});
    explorer.run();
    if (!explorer.complete()) continue;
    const Values values(explorer);
    if (!values[0].ends || !values.farms().empty()) continue;
    CAPTURE(named.name);
    const Strategies strategies{Texts(named.scenario)};
    const Menus menus(explorer);
    UnreadPlay unread(explorer, values, menus);
    const auto all = unread.play(strategies);
    // A play leaves nothing behind that the next one could see.
    const auto again = unread.play(strategies);
    for (std::size_t s = 0; s < kStrategies; ++s) CHECK(again[s].points == all[s].points);
    Events events;
    const SessionState opening = begin(named.scenario, events);
    for (std::size_t s = 0; s < kStrategies; ++s) {
      const double gain = std::accumulate(all[s].gain.begin(), all[s].gain.end(), 0.0);
      CHECK(all[s].points ==
            doctest::Approx(static_cast<double>(values[0].mean) + gain).epsilon(1e-3));
      int left = 3000;
      const double walked = by_walking(named.scenario, strategies, s, opening, left);
      if (left <= 0) continue;
      CHECK(all[s].points == doctest::Approx(walked).epsilon(1e-3));
      ++compared;
    }
  }
  CHECK(compared > 100);
}

TEST_CASE("an exploration that ran out of its budget says nothing about cues") {
  const Scenario scenario = four({"What now?", "I do it, and I do it today.", "I do not."});
  Explorer explorer(scenario, {2, Budget::kDefaultBytes});
  explorer.run();
  REQUIRE_FALSE(explorer.complete());
  CHECK(lint(scenario, explorer, Values(explorer)).empty());
}

TEST_SUITE_END();
