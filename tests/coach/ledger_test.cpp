#include "coach/play_through.hpp"

namespace makegood {
namespace {

using test::chairs;
using test::play_numbers;

TEST_CASE("A promise from before the opening stands in the ledger at once") {
  const Scenario scenario = chairs();
  const Session session(scenario);
  const auto rows = ledger(scenario, session.state());
  REQUIRE(rows.size() == 1);
  CHECK(scenario[rows[0].promise].id == "call-back");
  CHECK(rows[0].before_opening);
  CHECK(rows[0].ours);
  CHECK(rows[0].state.status == PromiseStatus::kBroken);
  CHECK_FALSE(rows[0].state.broke_in_play);
}

TEST_CASE("What is still owed comes first") {
  const Scenario scenario = chairs();
  Session session(scenario);
  play_numbers(session, {1, 1});
  const auto rows = ledger(scenario, session.state());
  REQUIRE(rows.size() == 2);
  CHECK(scenario[rows[0].promise].id == "ring");
  CHECK(rows[0].state.status == PromiseStatus::kOpen);
  CHECK_FALSE(rows[0].before_opening);
}

TEST_CASE("A kept promise says how early it was, the latest closed comes first") {
  const Scenario scenario = chairs();
  Session session(scenario);
  play_numbers(session, {1, 1, 1, 1});
  const auto rows = ledger(scenario, session.state());
  REQUIRE(rows.size() == 2);
  CHECK(scenario[rows[0].promise].id == "ring");
  CHECK(rows[0].state.status == PromiseStatus::kKept);
  CHECK(rows[0].early == 15);
  CHECK(rows[1].early == 0);
}

}  // namespace
}  // namespace makegood
