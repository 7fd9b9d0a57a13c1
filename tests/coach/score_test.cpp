#include "coach/play_through.hpp"

namespace makegood {
namespace {

using test::chairs;
using test::play_numbers;

const Tally& tally(const Score& score, Tenet tenet) {
  return score.tenets[static_cast<std::size_t>(tenet)];
}

TEST_CASE("Before the first decision nothing is scored") {
  const Scenario scenario = chairs();
  const Session session(scenario);
  const Score score = score_now(session);
  CHECK(score.earned == 0);
  CHECK(score.best == 0);
  CHECK(score.percent == 0);
}

TEST_CASE("A decision is measured against the best that was open there") {
  const Scenario scenario = chairs();
  Session session(scenario);
  play_numbers(session, {2});  // the excuse: honesty -1, while +2 was open
  const Score score = score_now(session);
  CHECK(tally(score, Tenet::kHonesty).earned == -1);
  CHECK(tally(score, Tenet::kHonesty).best == 2);
  CHECK(tally(score, Tenet::kLove).best == 0);
  CHECK(score.earned == -1);
  CHECK(score.best == 2);
  CHECK(score.percent == 0);  // never below
}

TEST_CASE("Without a fault every tenet is whole: nobody is asked for what no best choice had") {
  Scenario scenario = chairs();
  for (Choice& choice : scenario.choices) {  // the excuse would be kind, and still not best
    if (choice.id == "explain") choice.score = {0, 0, 0, 1};
  }
  Session session(scenario);
  play_numbers(session, {1, 1, 1, 1, 1});
  const Score score = score_now(session);
  for (const Tally& tenet : score.tenets) CHECK(tenet.earned == tenet.best);
}

TEST_CASE("Who has more of a tenet than the best choice has all of it, and not more than all") {
  Scenario scenario = chairs();
  for (Choice& choice : scenario.choices) {
    if (choice.id == "explain") choice.score = {0, 0, 0, 1};
  }
  Session session(scenario);
  play_numbers(session, {2});
  const Score score = score_now(session);
  CHECK(tally(score, Tenet::kLove).earned == 1);
  CHECK(tally(score, Tenet::kLove).best == 1);
  CHECK(tally(score, Tenet::kHonesty).earned == 0);
  CHECK(tally(score, Tenet::kHonesty).best == 2);
}

TEST_CASE("The best line earns all there was, apologies and the kept promise included") {
  const Scenario scenario = chairs();
  Session session(scenario);
  play_numbers(session, {1, 1, 1, 1, 1});
  const Score score = score_now(session);
  // own-it honesty 2; ask-and-ring realistic 1, love 2; tell love 2, concrete apology honesty 1;
  // kept realistic 2.
  CHECK(tally(score, Tenet::kHonesty).earned == 3);
  CHECK(tally(score, Tenet::kHonesty).best == 3);
  CHECK(tally(score, Tenet::kRealistic).earned == 3);
  CHECK(tally(score, Tenet::kRealistic).best == 3);
  CHECK(tally(score, Tenet::kLove).earned == 4);
  CHECK(tally(score, Tenet::kResponse).best == 0);
  CHECK(score.earned == 10);
  CHECK(score.best == 10);
  CHECK(score.percent == 100);
}

TEST_CASE("A broken promise costs what was earned and leaves the best alone") {
  const Scenario scenario = chairs();
  Session session(scenario);
  play_numbers(session, {1, 2});
  const Score before = score_now(session);
  play_numbers(session, {1});  // waits past half past five
  const Score after = score_now(session);
  CHECK(after.earned == before.earned - 2);
  CHECK(after.best == before.best);
}

TEST_CASE("The score after some decisions ignores the later ones") {
  const Scenario scenario = chairs();
  Session session(scenario);
  play_numbers(session, {1});
  const Score first = score_now(session);
  play_numbers(session, {3});
  CHECK(score_after(session, 1).earned == first.earned);
  CHECK(score_after(session, 1).best == first.best);
  CHECK(score_after(session, 99).earned == score_now(session).earned);
  CHECK(score_after(session, 0).best == 0);
}

}  // namespace
}  // namespace makegood
