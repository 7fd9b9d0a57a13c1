// The first attempt at a scenario is as it is written; each further one has other words and another
// order, and keeps them.
#include <doctest/doctest.h>

#include "coach/attempts.hpp"
#include "engine/session.hpp"
#include "scenario/reader.hpp"
#include "support/chairs.hpp"
#include "ui/support/headless.hpp"

using namespace makegood;
using makegood::test::Headless;

namespace {

const char* const kProgressOf5 =
    R"({"format":1,"scenarios":{"chairs":{"attempts":5,"first":{"percent":40,"grade":"bad"},"latest":{"percent":92,"grade":"good"},"best":{"percent":92,"grade":"good"}}}})";

Scenario reworded() {
  return *read_scenario(test::chairs_reworded(), "chairs.json").scenario;
}

void begin(Headless& screen) {
  screen.settle();
  screen.open("chairs.json", test::chairs_reworded());
  screen.click(Role::kButton, "Start the conversation");
}

void play_to_the_end(Headless& screen) {
  for (int i = 0; i < 30 && !screen.has(Role::kButton, "Read the debrief"); ++i)
    screen.press(i % 2 == 0 ? Key::k1 : Key::k2);  // one of them leads out of every circle
  REQUIRE(screen.has(Role::kButton, "Read the debrief"));
}

Seed stored_seed(const Headless& screen) {
  REQUIRE_FALSE(screen.logs().empty());
  const ReadLog read = read_log(screen.appended(screen.logs().back()), "1");
  REQUIRE(read.attempt);
  return read.attempt->seed;
}

/// What the buttons say at the opening of a play with this seed.
std::vector<std::string> buttons(Seed seed) {
  const Scenario scenario = reworded();
  const Session session(scenario, seed);
  std::vector<std::string> names;
  for (const Action& action : session.shown()) {
    names.push_back(std::to_string(names.size() + 1) + ". " +
                    wording(scenario[action.choice], seed));
  }
  return names;
}

void check_buttons(const Headless& screen, Seed seed) {
  for (const std::string& name : buttons(seed))
    CHECK_MESSAGE(screen.has(Role::kButton, name), name);
}

}  // namespace

TEST_CASE("the first attempt is as it is written, the next ones have seeds of their own") {
  Headless screen;
  begin(screen);
  CHECK(stored_seed(screen) == 0);
  check_buttons(screen, 0);
  for (Seed attempt = 1; attempt <= 3; ++attempt) {
    play_to_the_end(screen);
    screen.click(Role::kButton, "Read the debrief");
    screen.click(Role::kButton, "Play it again");
    CHECK(stored_seed(screen) == attempt);
    check_buttons(screen, attempt);
  }
}

TEST_CASE("who comes back another day has another order again") {
  Headless screen;
  screen.stored("progress", kProgressOf5);
  begin(screen);
  CHECK(stored_seed(screen) == 5);
  check_buttons(screen, 5);
}

TEST_CASE("a number key takes what stands behind that number, and the debrief quotes it") {
  for (int attempts = 1; attempts < 6; ++attempts) {
    Headless screen;
    std::string progress = kProgressOf5;
    progress.replace(progress.find(":5,"), 3, ":" + std::to_string(attempts) + ",");
    screen.stored("progress", progress);
    begin(screen);
    const std::string second = buttons(static_cast<Seed>(attempts))[1].substr(3);
    screen.press(Key::k2);
    CHECK(screen.has(Role::kParagraph, "You: " + second));
    play_to_the_end(screen);
    screen.click(Role::kButton, "Read the debrief");
    CHECK(screen.text().find("“" + second + "”") != std::string::npos);
  }
}

TEST_CASE("taking back, replaying and resuming keep the words and the order") {
  Headless screen;
  screen.stored("progress", kProgressOf5);
  begin(screen);
  const std::string opening = screen.text();
  screen.press(Key::k2);
  screen.click(Role::kButton, "Take the last line back");
  CHECK(screen.text() == opening);
  play_to_the_end(screen);
  screen.click(Role::kButton, "Read the debrief");
  screen.click(Role::kButton, "Replay from decision 1");
  CHECK(stored_seed(screen) == 5);
  check_buttons(screen, 5);
  screen.press(Key::k1);
  Headless later;
  later.start_after(screen);
  later.file("scenarios/catalogue.json", R"({"format": 1, "scenarios": []})");
  later.settle();
  later.click(Role::kButton, "Go on");
  later.click(Role::kButton, "Take the last line back");
  CHECK(stored_seed(later) == 5);
  check_buttons(later, 5);
}
