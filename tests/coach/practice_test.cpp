#include "coach/practice.hpp"

#include <doctest/doctest.h>

#include "coach/progress.hpp"

namespace makegood {
namespace {

constexpr RealTime kMonday = 1'700'000'000;
constexpr RealTime day(int n) {
  return kMonday + n * kSecondsPerDay;
}

const std::vector<PracticeScenario> kScenarios = {
    {"chairs", "Eleven chairs", {Tenet::kResponse}},
    {"invoice", "Sorry is not a plan", {Tenet::kHonesty}},
    {"date", "A date that holds", {Tenet::kRealistic}, 70}};

void play(Journal& journal, const std::string& scenario, RealTime at, int percent, Grade grade,
          const std::array<Tally, kTenets>& tenets = {}, bool own = false) {
  Attempt attempt;
  attempt.scenario = scenario;
  attempt.own = own;
  attempt.started = attempt.latest = at - 1;
  const std::string id = "a" + std::to_string(journal.attempts().size());
  journal.take(id, start_line(attempt) + end_line({{percent, grade}, tenets}, at));
}

std::array<Tally, kTenets> points(Tally honesty, Tally realistic) {
  std::array<Tally, kTenets> out{};
  out[static_cast<std::size_t>(Tenet::kHonesty)] = honesty;
  out[static_cast<std::size_t>(Tenet::kRealistic)] = realistic;
  return out;
}

TEST_CASE("Attempts stand in the order in which they ended, each joined to the one before it") {
  Journal journal;
  play(journal, "chairs", day(4), 90, Grade::kExcellent);
  play(journal, "invoice", day(2), 50, Grade::kBad);
  play(journal, "chairs", day(0), 70, Grade::kGood);
  const Practice practice = practice_of(journal, kScenarios, day(4));
  REQUIRE(practice.attempts.size() == 3);
  CHECK(practice.attempts[0].result.percent == 70);
  CHECK(practice.attempts[1].result.percent == 50);
  CHECK(practice.attempts[2].before == 0);
  CHECK_FALSE(practice.attempts[1].before);
  CHECK(practice.attempts[2].recheck);
  CHECK_FALSE(practice.attempts[0].recheck);
  CHECK(practice.rows[practice.attempts[2].row].title == "Eleven chairs");
}

TEST_CASE("What was tried anew from a decision counts only if it came out better") {
  Journal journal;
  const auto try_anew = [&](RealTime at, int percent, Grade grade) {
    Attempt attempt;
    attempt.scenario = "chairs";
    attempt.started = attempt.latest = at - 1;
    attempt.from = Origin{"a0", 0, true};
    const std::string id = "a" + std::to_string(journal.attempts().size());
    journal.take(id, start_line(attempt) + end_line({{percent, grade}, {}}, at));
  };
  play(journal, "chairs", day(0), 77, Grade::kGood);
  try_anew(day(0) + 60, 0, Grade::kBad);
  try_anew(day(0) + 90, 77, Grade::kGood);
  CHECK(practice_of(journal, kScenarios, day(1)).find("chairs")->attempts == 1);
  CHECK(practice_of(journal, kScenarios, day(1)).find("chairs")->latest.percent == 77);
  try_anew(day(0) + 120, 90, Grade::kGood);
  try_anew(day(0) + 180, 80, Grade::kGood);
  const Practice practice = practice_of(journal, kScenarios, day(1));
  CHECK(practice.find("chairs")->attempts == 2);
  CHECK(practice.find("chairs")->latest.percent == 90);
  CHECK(progress_of(journal).find("chairs")->latest.percent == 90);
  // A new play counts, however it goes.
  play(journal, "chairs", day(1), 10, Grade::kBad);
  CHECK(progress_of(journal).find("chairs")->latest.percent == 10);
}

TEST_CASE("The first attempt is held against the latest, not against the best") {
  Journal journal;
  play(journal, "chairs", day(0), 40, Grade::kBad);
  play(journal, "chairs", day(1), 95, Grade::kExcellent);
  play(journal, "chairs", day(4), 60, Grade::kGood);
  const Practice practice = practice_of(journal, kScenarios, day(4));
  const PracticeRow* chairs = practice.find("chairs");
  REQUIRE(chairs);
  CHECK(chairs->attempts == 3);
  CHECK(chairs->first.percent == 40);
  CHECK(chairs->latest.percent == 60);
}

TEST_CASE(
    "A tenet is compared over the scenarios that were finished more than once, and no other") {
  Journal journal;
  play(journal, "chairs", day(0), 40, Grade::kBad, points({1, 4}, {0, 0}));
  play(journal, "chairs", day(1), 80, Grade::kGood, points({3, 4}, {0, 0}));
  play(journal, "invoice", day(1), 80, Grade::kGood, points({0, 4}, {-2, 4}));
  const Practice practice = practice_of(journal, kScenarios, day(1));
  const TenetPractice& honesty = practice.tenets[static_cast<std::size_t>(Tenet::kHonesty)];
  CHECK(honesty.repeated == 1);
  CHECK(honesty.first == 25);
  CHECK(honesty.latest == 75);
  CHECK(honesty.percent == 37);  // 3 of 8 in the latest of both
  CHECK(practice.tenets[static_cast<std::size_t>(Tenet::kRealistic)].percent == 0);
  CHECK_FALSE(practice.tenets[static_cast<std::size_t>(Tenet::kLove)].percent);
}

TEST_CASE("Before anything was played the first scenario is next; without scenarios nothing is") {
  const Practice practice = practice_of({}, kScenarios, day(0));
  REQUIRE(practice.next);
  CHECK(practice.next->why == NextPractice::Why::kStart);
  CHECK(practice.next->scenario == "chairs");
  CHECK_FALSE(practice_of({}, {}, day(0)).next);
}

TEST_CASE("What is overdue longest comes first, before anything untried") {
  Journal journal;
  play(journal, "invoice", day(1), 90, Grade::kExcellent);
  play(journal, "chairs", day(0), 90, Grade::kExcellent);
  const Practice practice = practice_of(journal, kScenarios, day(5));
  REQUIRE(practice.due.size() == 2);
  CHECK(practice.rows[practice.due[0]].id == "chairs");
  REQUIRE(practice.next);
  CHECK(practice.next->why == NextPractice::Why::kDue);
  CHECK(practice.next->scenario == "chairs");
  CHECK(practice.next->held);
}

TEST_CASE("While nothing is due, an untried scenario that asks for the weakest tenet is next") {
  Journal journal;
  play(journal, "chairs", day(0), 80, Grade::kGood, points({3, 4}, {1, 4}));
  const Practice practice = practice_of(journal, kScenarios, day(0));
  REQUIRE(practice.next);
  CHECK(practice.next->why == NextPractice::Why::kWeakestTenet);
  CHECK(practice.next->tenet == Tenet::kRealistic);
  CHECK(practice.next->percent == 25);
  CHECK(practice.next->scenario == "date");
}

TEST_CASE("Once all were tried and nothing is due, the weakest latest result is next") {
  Journal journal;
  play(journal, "chairs", day(0), 70, Grade::kGood);
  play(journal, "invoice", day(0), 65, Grade::kGood);
  play(journal, "date", day(0), 90, Grade::kExcellent);
  const Practice practice = practice_of(journal, kScenarios, day(0));
  REQUIRE(practice.next);
  CHECK(practice.next->why == NextPractice::Why::kWeakest);
  CHECK(practice.next->scenario == "invoice");
}

TEST_CASE("All excellent and nothing due: nothing is next") {
  Journal journal;
  for (const PracticeScenario& scenario : kScenarios)
    play(journal, scenario.id, day(0), 95, Grade::kExcellent);
  CHECK_FALSE(practice_of(journal, kScenarios, day(0)).next);
}

TEST_CASE("A play is held by its scenario's own mark; a recheck that is not was forgotten") {
  Journal journal;
  play(journal, "date", day(0), 75, Grade::kGood);
  play(journal, "date", day(1), 65, Grade::kGood);
  play(journal, "chairs", day(0), 75, Grade::kGood);
  play(journal, "chairs", day(1), 65, Grade::kGood);
  const Practice practice = practice_of(journal, kScenarios, day(1));
  CHECK(practice.find("date")->standing.forgotten);
  CHECK_FALSE(practice.find("chairs")->standing.forgotten);
  CHECK(practice.find("chairs")->standing.due == day(4));
}

TEST_CASE("Due from the evening before; days are rounded up") {
  Standing standing;
  standing.due = day(3);
  CHECK_FALSE(is_due(standing, day(3) - 5 * 3600));
  CHECK(is_due(standing, day(3) - 4 * 3600));
  CHECK(days_until_due(standing, day(0)) == 3);
  CHECK(days_until_due(standing, day(2) + 3600) == 1);
  CHECK(days_until_due(standing, day(9)) == 0);
  CHECK_FALSE(is_due(standing, 0));  // nobody knows what time it is
  CHECK_FALSE(is_due({}, day(9)));
}

TEST_CASE("An opened scenario with a shipped one's id is another, and never due") {
  Journal journal;
  play(journal, "chairs", day(0), 70, Grade::kGood, {}, true);
  const Practice practice = practice_of(journal, kScenarios, day(9));
  CHECK_FALSE(practice.find("chairs"));
  CHECK(practice.rows.size() == 1);
  CHECK(practice.due.empty());
}

TEST_CASE("What was counted before there was a journal has results and no due time") {
  Journal journal;
  Attempt before;
  before.scenario = "chairs";
  journal.take(
      "before",
      start_line(before) +
          earlier_line({5, {10, Grade::kBad}, {60, Grade::kGood}, {95, Grade::kExcellent}}));
  const Practice practice = practice_of(journal, kScenarios, day(9));
  const PracticeRow* chairs = practice.find("chairs");
  REQUIRE(chairs);
  CHECK(chairs->first.percent == 10);
  CHECK(chairs->latest.percent == 60);
  CHECK(practice.due.empty());
  REQUIRE(practice.next);
  CHECK(practice.next->scenario == "invoice");
}

}  // namespace
}  // namespace makegood
