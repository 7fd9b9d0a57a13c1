#include <doctest/doctest.h>

#include "coach/attempts.hpp"
#include "support/chairs.hpp"
#include "ui/support/headless.hpp"

using namespace makegood;
using makegood::test::Headless;

namespace {

constexpr const char* kCatalogue = R"({"format":1,"scenarios":[
  {"id":"chairs","title":"Eleven chairs","teaches":"late follow-up","summary":"Dana was to be rung.","setting":"Phone","minutes":3,"tenets":["response"]},
  {"id":"invoice","title":"Sorry is not a plan","teaches":"honest apology","summary":"The third invoice.","setting":"E-mail","minutes":7,"tenets":["honesty"]}]})";

}  // namespace

TEST_CASE("the library shows each scenario with its result and starts with the one to do next") {
  Headless screen;
  screen.stored(
      "progress",
      R"({"format":1,"scenarios":{"chairs":{"attempts":2,"first":{"percent":40,"grade":"bad"},"latest":{"percent":92,"grade":"excellent"},"best":{"percent":92,"grade":"excellent"}}}})");
  screen.file("scenarios/catalogue.json", kCatalogue);
  screen.settle();
  CHECK(screen.has(
      Role::kButton,
      "Eleven chairs. Phone · 3 min · late follow-up. Dana was to be rung. Best 92% · Excellent."));
  CHECK(screen.has(Role::kButton, "Not tried."));
  CHECK(screen.has(Role::kHeading, "Sorry is not a plan"));  // the banner: never tried
  CHECK(screen.has(Role::kStatus, "1 of 2 at Excellent"));
}

TEST_CASE("a filter shows only the scenarios of its tenet") {
  Headless screen;
  screen.file("scenarios/catalogue.json", kCatalogue);
  screen.settle();
  screen.click(Role::kButton, "Honesty");
  CHECK_FALSE(screen.tree().find_key("scenario-chairs"));
  CHECK(screen.tree().find_key("scenario-invoice"));
  screen.click(Role::kButton, "All 2");
  CHECK(screen.tree().find_key("scenario-chairs"));
}

TEST_CASE("choosing a scenario fetches it, shows its briefing and puts it in the address") {
  Headless screen;
  screen.file("scenarios/catalogue.json", kCatalogue);
  screen.settle();
  screen.activate(Role::kButton, "Eleven chairs. Phone");
  screen.answer_fetch("scenarios/chairs.json", std::string(test::kChairs));
  CHECK(screen.tree().screen == "briefing");
  CHECK(screen.requests().back().kind == AppRequest::Kind::kRoute);
  CHECK(screen.requests().back().text == "/play/chairs");
}

TEST_CASE("a link whose files are there before the first frame shows its briefing in it") {
  Headless screen;
  screen.route("/play/chairs");
  screen.file("scenarios/catalogue.json", kCatalogue);
  const std::vector<AppRequest> asked = screen.app.take_requests();
  REQUIRE_FALSE(asked.empty());
  CHECK(asked.back().kind == AppRequest::Kind::kFetch);
  CHECK(asked.back().name == "scenarios/chairs.json");
  screen.file("scenarios/chairs.json", std::string(test::kChairs));
  screen.frame();
  CHECK(screen.tree().screen == "briefing");
}

TEST_CASE(
    "a link to a scenario opens its briefing; a link to none says so and shows what there is") {
  {
    Headless screen;
    screen.route("/play/chairs");
    screen.file("scenarios/catalogue.json", kCatalogue);
    screen.settle();
    screen.answer_fetch("scenarios/chairs.json", std::string(test::kChairs));
    CHECK(screen.tree().screen == "briefing");
  }
  Headless lost;
  lost.route("/play/chiars");
  lost.file("scenarios/catalogue.json", kCatalogue);
  lost.settle();
  CHECK(lost.tree().screen == "library");
  CHECK(lost.has(Role::kParagraph, "There is no scenario called \"chiars\" here."));
}

TEST_CASE("a finished attempt is kept with its result, and counts as progress") {
  Headless screen;
  screen.file("scenarios/catalogue.json", kCatalogue);
  screen.settle();
  screen.open("chairs.json", std::string(test::kChairs));
  screen.click(Role::kButton, "Start the conversation");
  for (int i = 0; i < 12 && !screen.has(Role::kButton, "Read the debrief"); ++i)
    screen.press(Key::k1);
  REQUIRE(screen.logs().size() == 1);
  const ReadLog kept = read_log(screen.appended(screen.logs().front()), "1");
  CHECK(kept.diagnostics.empty());
  REQUIRE(kept.attempt);
  CHECK(kept.attempt->scenario == "chairs");
  REQUIRE(kept.attempt->finished());
  CHECK(kept.attempt->result->result == Result{100, Grade::kExcellent});
  screen.press(Key::kEscape);
  CHECK(screen.has(Role::kButton, "Best 100% · Excellent."));
}

TEST_CASE("looking at another briefing does not throw the running conversation away") {
  Headless screen;
  screen.file("scenarios/catalogue.json", kCatalogue);
  screen.settle();
  screen.open("chairs.json", std::string(test::kChairs));
  screen.click(Role::kButton, "Start the conversation");
  screen.press(Key::k1);
  screen.press(Key::kEscape);
  screen.activate(Role::kButton, "Eleven chairs. Phone");
  screen.answer_fetch("scenarios/chairs.json", std::string(test::kChairs));
  CHECK(screen.tree().screen == "briefing");
  screen.press(Key::kEscape);
  screen.click(Role::kButton, "Go on");
  CHECK(screen.has(Role::kParagraph, "Dana: Fine. So what happens now?"));
}

TEST_CASE("a broken scenario shows every mistake on the screen, with its place") {
  Headless screen;
  screen.file("scenarios/catalogue.json", kCatalogue);
  screen.settle();
  std::string broken(test::kChairs);
  broken.replace(broken.find("\"goto\": \"what-now\""), 18, "\"goto\": \"what-nwo\"");
  broken.replace(broken.find("\"teaches\""), 9, "\"teachs\"");
  screen.open("mine.json", broken);
  CHECK(screen.tree().screen == "problems");
  CHECK(screen.text().find("mine.json") != std::string::npos);
  CHECK(screen.text().find("what-nwo") != std::string::npos);
  CHECK(screen.text().find("what-now") != std::string::npos);  // did you mean
  CHECK(screen.text().find("teachs") != std::string::npos);
  CHECK(screen.has(Role::kParagraph, "line "));
  screen.click(Role::kButton, "Back to the library");
  CHECK(screen.tree().screen == "library");
}

TEST_CASE("text size, theme and motion are chosen in the settings and kept") {
  Headless screen;
  screen.file("scenarios/catalogue.json", kCatalogue);
  screen.settle();
  screen.click(Role::kButton, "Reading comfort");
  screen.click(Role::kRadio, "150%");
  screen.click(Role::kRadio, "Dark");
  CHECK(screen.tree().find(Role::kRadio, "150%")->selected);
  CHECK(screen.last_stored("settings").find("\"text_percent\":150") != std::string::npos);
  CHECK(screen.last_stored("settings").find("\"theme\":\"dark\"") != std::string::npos);
  screen.press(Key::kEscape);
  CHECK_FALSE(screen.has(Role::kDialog, "Reading comfort"));
}
