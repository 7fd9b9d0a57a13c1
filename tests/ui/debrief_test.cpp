#include <doctest/doctest.h>

#include "support/chairs.hpp"
#include "ui/support/headless.hpp"

using namespace makegood;
using makegood::test::Headless;

namespace {

void begin(Headless& screen) {
  screen.settle();
  screen.open("chairs.json", std::string(test::kChairs));
  screen.click(Role::kButton, "Start the conversation");
}

void play_to_the_debrief(Headless& screen, Key first) {
  begin(screen);
  screen.press(first);
  for (int i = 0; i < 12 && !screen.has(Role::kButton, "Read the debrief"); ++i) {
    screen.press(Key::k1);
  }
  screen.click(Role::kButton, "Read the debrief");
}

bool says(const Headless& screen, std::string_view words) {
  return screen.text().find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("while you play, the coach says what can still be reached once it knows") {
  Headless screen;
  begin(screen);
  CHECK_FALSE(says(screen, "Still reachable from here"));
  screen.work();
  CHECK(says(screen, "Still reachable from here: 100% overall, 3 of 3 endings"));
  screen.press(Key::k2);  // blames a colleague
  CHECK(says(screen, "Still reachable from here"));
  CHECK_FALSE(says(screen, "100% overall"));
}

TEST_CASE("practice mode keeps what can be reached for the debrief") {
  Headless screen;
  screen.stored("settings", R"({ "mode": "practice" })");
  screen.settle();
  screen.open("chairs.json", std::string(test::kChairs));
  screen.click(Role::kRadio, "Practice");
  screen.click(Role::kButton, "Start the conversation");
  screen.work();
  CHECK_FALSE(says(screen, "Still reachable"));
}

TEST_CASE("the debrief labels each decision and says what was best instead") {
  Headless screen;
  play_to_the_debrief(screen, Key::k2);
  CHECK(says(screen, "Best here: “You're right. We said two o'clock and we didn't call.”"));
  CHECK(screen.has(Role::kParagraph, "Best"));
  CHECK(says(screen,
             "The best line from here: “You're right. We said two o'clock and we didn't call.”"));
  CHECK(says(screen, "Dashed: the best line from there."));
  CHECK(says(screen, "On the best line from decision 1:"));
  CHECK(says(screen, "Tick: the best line."));
}

TEST_CASE("the best line itself is a hundred percent, with nothing left and nothing better") {
  Headless screen;
  play_to_the_debrief(screen, Key::k1);
  CHECK(screen.has(Role::kParagraph, "100%"));
  CHECK_FALSE(says(screen, "Best here:"));
  CHECK_FALSE(says(screen, " left"));
}

TEST_CASE("the result that is kept is the share of the best line") {
  Headless screen;
  play_to_the_debrief(screen, Key::k1);
  CHECK(screen.appended(screen.logs().back()).find("\"percent\":100") != std::string::npos);
}

TEST_CASE("a scenario that is played anew is worked out anew, and only once") {
  Headless screen;
  begin(screen);
  screen.work();
  CHECK_FALSE(screen.app.work());
  screen.click(Role::kButton, "Library");
  screen.open("chairs.json", std::string(test::kChairs));
  screen.click(Role::kButton, "Start the conversation");
  CHECK(screen.app.work());
}

TEST_CASE("a report of the debrief is saved as one page, under the scenario's name") {
  Headless screen;
  play_to_the_debrief(screen, Key::k2);
  screen.click(Role::kButton, "Save a report: one file to read, print or send");
  const AppRequest& request = screen.requests().back();
  CHECK(request.kind == AppRequest::Kind::kSaveFile);
  CHECK(request.name == "makegood-chairs.html");
  CHECK(request.type == "text/html");
  CHECK(request.text.find("<!DOCTYPE html>") == 0);
  CHECK(request.text.find("Best here") != std::string::npos);
}

TEST_CASE("where a file was saved is said once it is there") {
  Headless screen;
  play_to_the_debrief(screen, Key::k1);
  AppEvent saved;
  saved.kind = AppEvent::Kind::kSaved;
  screen.app.post(saved);
  screen.settle();
  CHECK_FALSE(says(screen, "Saved as"));
  saved.text = "/home/sam/.local/share/makegood/makegood-chairs.html";
  screen.app.post(saved);
  screen.settle();
  CHECK(says(screen, "Saved as /home/sam/.local/share/makegood/makegood-chairs.html."));
}
