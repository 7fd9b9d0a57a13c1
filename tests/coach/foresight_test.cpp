#include "coach/foresight.hpp"

#include <numeric>
#include <string>

#include "coach/play_through.hpp"

namespace makegood {
namespace {

using test::chairs;
using test::play_numbers;

// Two decisions. The first is worth three points at once and shuts the door on the five that the
// other one leaves open: what a decision is worth shows only in what comes after it.
constexpr const char* kQuickWin = R"({
  "format": 1, "id": "quick-win", "title": "T", "summary": "S", "teaches": "T", "setting": "Phone", "minutes": 1,
  "tenets": ["honesty", "love"],
  "briefing": { "you": "Y", "know": ["K"], "goal": "G" },
  "clock": { "start": "Mon 10:00", "end": "Mon 18:00", "at_end": "plain" },
  "people": [ { "id": "noor", "name": "Noor", "role": "R", "customer": "external", "temperament": "warm",
    "mood": "upset", "pronouns": "she", "portrait": { "skin": "#C68B5F", "hair": "long", "hair_color": "#20160F", "top": "#2F5DDB" } } ],
  "facts": { "open": true },
  "promises": [ { "id": "call", "to": "noor", "text": "Call Noor" } ],
  "scenes": [
    { "id": "first", "who": "noor", "channel": "phone", "says": "Well?", "choices": [
      { "id": "quick", "say": "All done.", "score": { "honesty": 3 }, "set": { "open": false }, "why": "Quick.", "goto": "second" },
      { "id": "slow", "say": "Let me look.", "score": { "honesty": 1 }, "mood": { "noor": 1 }, "why": "Slow.", "goto": "second" },
      { "id": "vague", "say": "I'll call you at eleven.", "score": { "honesty": 2 },
        "promise": { "id": "call", "due": "11:00" }, "why": "A time.", "goto": "second" } ] },
    { "id": "second", "who": "noor", "says": "And?", "choices": [
      { "id": "ask", "when": { "fact": { "open": true } }, "say": "What would help?", "question": true,
        "score": { "love": 3 }, "mood": { "noor": 1 }, "why": "A question.", "goto": "good" },
      { "id": "bye", "say": "Bye.", "score": { "love": 1 }, "why": "Short.", "goto": "plain" } ] } ],
  "endings": [
    { "id": "good", "title": "Good", "who": "noor", "says": "Thanks.", "text": "G." },
    { "id": "plain", "title": "Plain", "who": "noor", "says": "Bye.", "text": "P." } ]
})";

Scenario quick_win() {
  ReadResult read = read_scenario(kQuickWin, "quick-win.json");
  for (const Diagnostic& d : read.diagnostics) MESSAGE(to_line(d));
  REQUIRE(read.scenario);
  return *read.scenario;
}

Foresight foreseen(const Scenario& scenario) {
  Foresight foresight(scenario);
  foresight.run();
  REQUIRE(foresight.ready());
  return foresight;
}

TEST_CASE("A decision costs what it takes away later, and not what it lacks at once") {
  const Scenario scenario = quick_win();
  const Foresight foresight = foreseen(scenario);
  Session quick(scenario);
  play_numbers(quick, {1, 1});
  // Best: the promise (2) and the question (3) make five, and leave the promise forgotten: Bad. So
  // do slow and the question with four; quick and bye have four too.
  CHECK(foresight.values()[0].best == 5);
  const Advice advice = foresight.advice(quick, 0);
  CHECK(advice.cost == 1);
  CHECK(advice.left[static_cast<std::size_t>(Tenet::kHonesty)] == -1);
  CHECK(advice.left[static_cast<std::size_t>(Tenet::kLove)] == 2);
  // It shut out Excellent, so it is a mistake, however cheap it was.
  CHECK(advice.grade_before == Grade::kExcellent);
  CHECK(advice.grade_after == Grade::kGood);
  CHECK(advice.label == Label::kMistake);
  REQUIRE(advice.line.size() == 2);
  CHECK(action_name(scenario, advice.line[0]) == "first/vague");
  CHECK(action_name(scenario, advice.line[1]) == "second/ask");
}

TEST_CASE("A best decision costs nothing and says so") {
  const Scenario scenario = quick_win();
  const Foresight foresight = foreseen(scenario);
  Session session(scenario);
  play_numbers(session, {2, 2});
  CHECK(foresight.advice(session, 0).cost == 1);
  CHECK(foresight.advice(session, 1).cost == 2);
  CHECK(foresight.advice(session, 1).label == Label::kMistake);
  session.rewind(1);
  play_numbers(session, {1});
  CHECK(foresight.advice(session, 1).cost == 0);
  CHECK(foresight.advice(session, 1).label == Label::kBest);
}

TEST_CASE("A decision without an alternative is forced") {
  const Scenario scenario = quick_win();
  const Foresight foresight = foreseen(scenario);
  Session session(scenario);
  play_numbers(session, {1, 1});
  CHECK_FALSE(foresight.advice(session, 0).forced);
  CHECK(foresight.advice(session, 1).forced);
}

TEST_CASE("The costs of a play add up to what it missed, tenet by tenet") {
  const Scenario scenario = chairs();
  const Foresight foresight = foreseen(scenario);
  for (std::size_t first = 1; first <= 2; ++first) {
    Session session(scenario);
    play_numbers(session, {first});
    while (!session.legal().empty()) play_numbers(session, {session.legal().size()});
    int cost = 0;
    int left = 0;
    for (std::size_t i = 0; i < session.steps().size(); ++i) {
      const Advice advice = foresight.advice(session, i);
      cost += advice.cost;
      left += std::accumulate(advice.left.begin(), advice.left.end(), 0);
      CHECK(advice.cost >= 0);
    }
    CHECK(cost == foresight.values()[0].best - earned_in(session));
    CHECK(left == cost);
  }
}

TEST_CASE("Percents of different lines are measured against the one best line") {
  const Scenario scenario = quick_win();
  const Foresight foresight = foreseen(scenario);
  Session best(scenario);
  play_numbers(best, {3, 1});
  CHECK(foresight.percent(earned_in(best)) == 100);
  Session quick(scenario);
  play_numbers(quick, {1, 1});
  CHECK(foresight.percent(earned_in(quick)) == 80);
  CHECK(foresight.percent(-3) == 0);
}

TEST_CASE("What can still be reached falls as decisions are taken") {
  const Scenario scenario = quick_win();
  const Foresight foresight = foreseen(scenario);
  Session session(scenario);
  CHECK(foresight.reachable(session).percent == 100);
  CHECK(foresight.reachable(session).endings == 2);
  CHECK(foresight.reachable(session).grade == Grade::kExcellent);
  play_numbers(session, {1});
  CHECK(foresight.reachable(session).percent == 80);
  CHECK(foresight.reachable(session).endings == 1);
  CHECK(foresight.reachable(session).grade == Grade::kGood);
}

TEST_CASE("A scenario beyond the budget is given up, and the debrief does without") {
  const Scenario scenario = chairs();
  Foresight foresight(scenario, {.states = 2});
  foresight.run();
  CHECK(foresight.gave_up());
  CHECK_FALSE(foresight.ready());
  Session session(scenario);
  play_numbers(session, {2, 1});
  const Debrief d = debrief(session, &foresight);
  CHECK_FALSE(d.foreseen);
  CHECK(d.advice.empty());
  CHECK(d.percent == d.score.percent);
}

TEST_CASE("Slices come to the same as one run") {
  const Scenario scenario = chairs();
  const Foresight whole = foreseen(scenario);
  Foresight sliced(scenario);
  std::size_t slices = 0;
  while (!sliced.advance(1)) ++slices;
  CHECK(slices > 10);
  CHECK(sliced.values()[0].best == whole.values()[0].best);
  CHECK(sliced.explorer().states() == whole.explorer().states());
}

TEST_CASE("The debrief names the decision that cost most, and how the best line goes on from it") {
  const Scenario scenario = quick_win();
  const Foresight foresight = foreseen(scenario);
  Session session(scenario);
  play_numbers(session, {2, 2});
  const Debrief d = debrief(session, &foresight);
  REQUIRE(d.foreseen);
  CHECK(d.percent == 40);
  REQUIRE(d.turning_point.has_value());
  CHECK(*d.turning_point == 1);
  CHECK(d.advice[1].best_said == "What would help?");
  CHECK(d.advice[1].best_why == "A question.");
  CHECK(d.best_ending == "Good");
  CHECK(d.best_grade == Grade::kExcellent);
  // Noor was neutral when it was taken; on the best line she warms.
  REQUIRE(d.best_curve.size() == 2);
  CHECK(d.best_curve[0].mood == Mood::kNeutral);
  CHECK(d.best_curve[1].mood == Mood::kPleased);
  CHECK(d.tenet_best_line[static_cast<std::size_t>(Tenet::kHonesty)] == 2);
  CHECK(d.tenet_most[static_cast<std::size_t>(Tenet::kHonesty)] == 3);
}

TEST_CASE("A play without a mistake has no turning point") {
  const Scenario scenario = quick_win();
  const Foresight foresight = foreseen(scenario);
  Session session(scenario);
  play_numbers(session, {3, 1});
  const Debrief d = debrief(session, &foresight);
  CHECK_FALSE(d.turning_point.has_value());
  CHECK(d.best_curve.empty());
}

}  // namespace
}  // namespace makegood
