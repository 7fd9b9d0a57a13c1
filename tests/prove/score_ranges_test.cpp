// What whole lines earn, on a story small enough to see through, against trying every line, and on
// the shipped scenarios by playing the lines that are named.
#include "prove/score_ranges.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "engine/points.hpp"
#include "engine/session.hpp"
#include "engine/support/corpus.hpp"
#include "engine/support/random_scenario.hpp"
#include "engine/support/story.hpp"

using namespace makegood;
using makegood::test::Named;
using makegood::test::random_scenario;
using makegood::test::scenario_of;
using makegood::test::shipped_scenarios;

namespace {

std::string choice(const std::string& id, const std::string& more) {
  return R"({ "id": ")" + id + R"(", "say": "S", "why": "Because it is so.", )" + more + " }";
}

/// Every whole line's points by ending and by grade; false when there are more than `left`
/// decisions to try.
struct Lines {
  std::map<std::size_t, Range> endings;
  std::map<Grade, int> grades;
};
bool try_all(const Scenario& scenario, const SessionState& state, int earned, std::size_t depth,
             std::size_t& left, Lines& into) {
  constexpr std::size_t kTooDeep = 200;
  if (state.ended()) {
    const auto known = into.endings.emplace(state.ending.index(), Range{earned, earned}).first;
    known->second.low = std::min(known->second.low, earned);
    known->second.high = std::max(known->second.high, earned);
    int& best = into.grades.emplace(grade(scenario, state).grade, earned).first->second;
    best = std::max(best, earned);
    return true;
  }
  for (const Action& action : legal_actions(scenario, state)) {
    if (left == 0 || depth > kTooDeep) return false;
    --left;
    SessionState after = state;
    Events events;
    apply(scenario, after, action, events);
    const int more = total(points_of(events));
    if (!try_all(scenario, after, earned + more, depth + 1, left, into)) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("Score ranges are those of the whole, and of each ending") {
  const Scenario scenario = scenario_of(R"("endings": [
      { "id": "over", "title": "T", "text": "T" }, { "id": "lost", "title": "T", "text": "T" },
      { "id": "clock-ran-out", "title": "T", "text": "T" } ],
    "scenes": [ { "id": "call", "who": "dana", "choices": [ )" +
                                        choice("a", R"("score": { "honesty": 2, "love": -1 },
                                            "goto": "next")") +
                                        ", " + choice("b", R"("score": { "honesty": -3 },
                                            "goto": "next")") +
                                        R"( ] }, { "id": "next", "who": "dana", "choices": [ )" +
                                        choice("c", R"("score": { "love": 3 },
                                            "goto": "over")") +
                                        ", " + choice("d", R"("goto": "lost")") + " ] } ]");
  Explorer explorer(scenario);
  explorer.run();
  const Values values(explorer);
  const ScoreRanges ranges = score_ranges(explorer, values);
  CHECK(ranges.all.total.low == -3);
  CHECK(ranges.all.total.high == 4);
  CHECK(ranges.all.tenets[static_cast<std::size_t>(Tenet::kLove)].low == -1);
  CHECK(ranges.all.tenets[static_cast<std::size_t>(Tenet::kLove)].high == 3);
  REQUIRE(ranges.endings.size() == 3);
  REQUIRE(ranges.endings[0]);
  CHECK(ranges.endings[0]->total.low == 0);
  CHECK(ranges.endings[0]->total.high == 4);
  REQUIRE(ranges.endings[1]);
  CHECK(ranges.endings[1]->total.low == -3);
  CHECK(ranges.endings[1]->total.high == 1);
  CHECK_FALSE(ranges.endings[2]);
}

TEST_CASE("The ranges and the best line to each grade are those of trying every line") {
  constexpr std::uint64_t kScenarios = 1'000;
  std::size_t compared = 0;
  for (std::uint64_t seed = 0; seed < kScenarios; ++seed) {
    const Scenario scenario = random_scenario(seed);
    Events events;
    Lines lines;
    std::size_t left = 1'000;
    if (!try_all(scenario, begin(scenario, events), 0, 0, left, lines)) continue;
    if (lines.endings.empty()) continue;
    ++compared;
    CAPTURE(seed);
    Explorer explorer(scenario);
    REQUIRE(explorer.run() == Exploration::kComplete);
    const ScoreRanges ranges = score_ranges(explorer, Values(explorer));
    for (std::size_t i = 0; i < scenario.endings.size(); ++i) {
      REQUIRE(ranges.endings[i].has_value() == (lines.endings.count(i) > 0));
      if (!ranges.endings[i]) continue;
      CHECK(ranges.endings[i]->total.low == lines.endings[i].low);
      CHECK(ranges.endings[i]->total.high == lines.endings[i].high);
    }
    for (const Grade of : {Grade::kBad, Grade::kGood, Grade::kExcellent}) {
      const auto& best = ranges.grades[static_cast<std::size_t>(of)];
      REQUIRE(best.has_value() == (lines.grades.count(of) > 0));
      if (best) CHECK(best->points == lines.grades[of]);
    }
  }
  CHECK(compared > kScenarios / 10);
}

TEST_CASE("The best line to each grade plays to that grade and earns what is said of it") {
  std::size_t compared = 0;
  for (const Named& named : shipped_scenarios()) {
    CAPTURE(named.name);
    constexpr std::size_t kMost = 20'000;  // the larger ones take long without optimisation
    Explorer explorer(named.scenario, {kMost, Budget::kDefaultBytes});
    if (explorer.run() != Exploration::kComplete) continue;
    ++compared;
    const ScoreRanges ranges = score_ranges(explorer, Values(explorer));
    for (const Grade of : {Grade::kBad, Grade::kGood, Grade::kExcellent}) {
      const auto& best = ranges.grades[static_cast<std::size_t>(of)];
      REQUIRE(best);
      Session session(named.scenario);
      const int before = total(points_of(session.events()));
      for (const Action& action : best->line) REQUIRE(session.play(action));
      REQUIRE(session.state().ended());
      CHECK(grade(named.scenario, session.state()).grade == of);
      CHECK(total(points_of(session.events())) - before == best->points);
    }
    CHECK(std::max({ranges.grades[0]->points, ranges.grades[1]->points,
                    ranges.grades[2]->points}) == ranges.all.total.high);
  }
  CHECK(compared > 3);
}
