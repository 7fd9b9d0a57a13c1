#include "coach/play_through.hpp"

namespace makegood {
namespace {

using test::chairs;
using test::play_numbers;

TEST_CASE("The debrief of an ended session has everything") {
  const Scenario scenario = chairs();
  Session session(scenario);
  play_numbers(session, {1, 1, 1, 1, 1});
  const Debrief d = debrief(session);
  CHECK(d.ending_title == "She stays, and says why");
  CHECK(d.ending_text == "Dana orders again in March.");
  CHECK(d.ending_number == 1);
  CHECK(d.ending_count == 3);
  CHECK(d.score.percent == 100);
  CHECK(d.decisions.size() == 5);
  CHECK(d.ledger.size() == 2);
}

TEST_CASE("The mood curve is that of the person whose mood moved most, the opening first") {
  const Scenario scenario = chairs();
  Session session(scenario);
  play_numbers(session, {1, 1, 1, 1, 1});
  const Debrief d = debrief(session);
  CHECK(scenario[d.mood_person].id == "dana");
  REQUIRE(d.mood_curve.size() == 6);
  CHECK(d.mood_curve[0].mood == Mood::kUpset);
  CHECK(d.mood_curve[1].mood == Mood::kNeutral);
  CHECK(d.mood_curve[5].decision == 5);
  CHECK(d.mood_curve[5].mood == Mood::kDelighted);  // the kept promise and the concrete apology
}

TEST_CASE("Somebody whose mood never moves has no curve as long as somebody else's does") {
  Scenario scenario = chairs();
  Person still = scenario.people[0];
  still.id = "still";
  scenario.people.push_back(still);
  const PersonId quiet(scenario.people.size() - 1);
  // In front in every scene but the first.
  for (std::size_t i = 1; i < scenario.scenes.size(); ++i) scenario.scenes[i].who = quiet;
  Session session(scenario);
  play_numbers(session, {1, 1, 1, 1, 1});
  const Debrief d = debrief(session);
  CHECK(scenario[d.mood_person].id == "dana");
}

TEST_CASE("What a broken promise cost is told apart from what was said meanwhile") {
  const Scenario scenario = chairs();
  Session session(scenario);
  play_numbers(session, {1, 2, 1});  // waits past half past five
  const DecisionReview waited = review(session, 2);
  CHECK(waited.meanwhile == Points{0, 0, -2, 0});
  CHECK(review(session, 1).meanwhile == Points{});
}

TEST_CASE("Before the first decision the curve is one point") {
  const Scenario scenario = chairs();
  const Session session(scenario);
  const Debrief d = debrief(session);
  CHECK(scenario[d.mood_person].id == "dana");
  REQUIRE(d.mood_curve.size() == 1);
  CHECK(d.ending_number == 0);
  CHECK(d.survey.empty());
}

TEST_CASE("Who is asked says the truth") {
  const Scenario scenario = chairs();
  Session session(scenario);
  play_numbers(session, {1, 1, 1, 1, 1});
  const Debrief d = debrief(session);
  REQUIRE(d.survey.size() == 1);
  CHECK(d.survey[0].asked);
  CHECK(d.survey[0].rating == 4);
  CHECK(d.survey[0].says == "You rang when you said.");
  CHECK(d.survey[0].question == "How did we do, one to five?");
}

TEST_CASE("Who is not asked tells others") {
  const Scenario scenario = chairs();
  Session session(scenario);
  play_numbers(session, {1, 1, 1, 1, 2});
  const Debrief d = debrief(session);
  REQUIRE(d.survey.size() == 1);
  CHECK_FALSE(d.survey[0].asked);
  CHECK(d.survey[0].rating == 0);
  CHECK(d.survey[0].says == "She told a friend to look elsewhere.");
}

}  // namespace
}  // namespace makegood
