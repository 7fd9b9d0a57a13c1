#include <set>
#include <string>

#include "coach/play_through.hpp"

namespace makegood {
namespace {

using test::chairs;
using test::play_numbers;

constexpr auto kHonesty = static_cast<std::size_t>(Tenet::kHonesty);
constexpr auto kRealistic = static_cast<std::size_t>(Tenet::kRealistic);
constexpr auto kLove = static_cast<std::size_t>(Tenet::kLove);

// Every point of a decision has a reason with a text, and the reasons add up to the points.
void check_reasons(const DecisionReview& decision) {
  Points sum{};
  for (const PointReason& reason : decision.reasons) {
    CHECK_FALSE(reason.text.empty());
    for (std::size_t t = 0; t < kTenets; ++t) {
      sum[t] = static_cast<std::int8_t>(sum[t] + reason.points[t]);
    }
  }
  CHECK(sum == decision.points);
}

TEST_CASE(
    "A review says what was said, the rule behind it, and what it did to the person in front") {
  const Scenario scenario = chairs();
  Session session(scenario);
  play_numbers(session, {1});
  const DecisionReview decision = review(session, 0);
  CHECK(decision.said == "You're right. We said two o'clock and we didn't call.");
  CHECK_FALSE(decision.is_act);
  CHECK(decision.scene_title == "Dana chases");
  CHECK(format_clock(decision.at) == "Thu 16:38");
  CHECK(decision.points[kHonesty] == 2);
  CHECK(scenario[decision.person].id == "dana");
  CHECK(decision.mood_before == Mood::kUpset);
  CHECK(decision.mood_after == Mood::kNeutral);  // the first apology
  check_reasons(decision);
}

TEST_CASE("A review has the words that the trainee read, whatever the seed") {
  const Scenario scenario = test::reworded_chairs();
  std::set<std::string> words;
  for (Seed seed = 0; seed < 20; ++seed) {
    Session session(scenario, seed);
    play_numbers(session, {1});
    const DecisionReview decision = review(session, 0);
    CHECK(decision.said == wording(scenario[session.steps()[0].action.choice], seed));
    CHECK(decision.points[kHonesty] == 2);
    words.insert(decision.said);
  }
  CHECK(words.size() == 4);
}

TEST_CASE("Without a remark the first sentence of the why is the remark") {
  const Scenario scenario = chairs();
  Session session(scenario);
  play_numbers(session, {1});
  const DecisionReview decision = review(session, 0);
  CHECK(decision.remark ==
        "Owned before explained: a reason that comes first sounds like an excuse.");
  CHECK(why_beyond_remark(decision) == "Dana heard it.");
}

TEST_CASE("A remark of its own leaves the why whole") {
  const Scenario scenario = chairs();
  Session session(scenario);
  play_numbers(session, {2});
  const DecisionReview decision = review(session, 0);
  CHECK(decision.remark == "That blamed a colleague.");
  CHECK(why_beyond_remark(decision) == "An excuse. Blame is not an answer.");
}

TEST_CASE("What another open choice offered is left") {
  const Scenario scenario = chairs();
  Session session(scenario);
  play_numbers(session, {2, 2});
  CHECK(review(session, 0).left[kHonesty] == 3);
  CHECK(review(session, 1).left[kLove] == 2);
  CHECK(review(session, 1).left[kRealistic] == 0);
}

TEST_CASE("The best choice leaves nothing") {
  const Scenario scenario = chairs();
  Session session(scenario);
  play_numbers(session, {1, 1});
  CHECK(review(session, 0).left == Points{});
  CHECK(review(session, 1).left == Points{});
}

TEST_CASE("A kept promise is explained by its author's why, the apology by the rule") {
  const Scenario scenario = chairs();
  Session session(scenario);
  play_numbers(session, {1, 1, 1, 1});
  const DecisionReview decision = review(session, 3);
  REQUIRE(decision.reasons.size() == 3);
  CHECK(decision.reasons[0].reason == Reason::kChoice);
  CHECK(decision.reasons[0].text == "Bad news early, with a way through.");
  CHECK(decision.reasons[1].reason == Reason::kApologyConcrete);
  CHECK(decision.reasons[1].text ==
        "The apology came with something concrete and new, so Dana could believe it.");
  CHECK(decision.reasons[2].reason == Reason::kPromiseKept);
  CHECK(decision.reasons[2].text == "You named a time and beat it.");
  CHECK(decision.kept.size() == 1);
  check_reasons(decision);
}

TEST_CASE("A missed promise without an author's why is explained by naming it") {
  Scenario scenario = chairs();
  scenario.promises[1].if_broken.why.clear();
  Session session(scenario);
  play_numbers(session, {1, 2, 1});
  const DecisionReview decision = review(session, 2);
  REQUIRE(decision.broken.size() == 1);
  REQUIRE(decision.reasons.size() == 1);
  CHECK(decision.reasons[0].reason == Reason::kPromiseBroken);
  CHECK(decision.reasons[0].points[kRealistic] == -2);
  CHECK(decision.reasons[0].text.find(
            "“Ring Dana with the warehouse's answer” was due Thu 17:30") == 0);
  check_reasons(decision);
}

TEST_CASE("Made and moved promises are named") {
  const Scenario scenario = chairs();
  Session session(scenario);
  play_numbers(session, {1, 2, 3});
  REQUIRE(review(session, 1).made.size() == 1);
  CHECK(scenario[review(session, 1).made[0]].id == "ring");
  REQUIRE(review(session, 2).renegotiated.size() == 1);
  CHECK(review(session, 2).is_act);
}

TEST_CASE("A decision that was never made has an empty review") {
  const Scenario scenario = chairs();
  const Session session(scenario);
  CHECK(review(session, 0).said.empty());
}

}  // namespace
}  // namespace makegood
