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

}  // namespace

TEST_CASE("a new hire opens a scenario, reads the briefing, plays and reads the debrief") {
  Headless screen;
  screen.settle();
  screen.open("chairs.json", std::string(test::kChairs));
  CHECK(screen.tree().screen == "briefing");
  CHECK(screen.has(Role::kHeading, "Eleven chairs without arms"));
  CHECK(screen.has(Role::kParagraph, "You answer the telephone at a furniture dealer."));
  screen.click(Role::kButton, "Start the conversation");
  CHECK(screen.tree().screen == "conversation");
  CHECK(screen.has(Role::kParagraph, "Dana: I left two messages. Somebody was to ring me by two."));
  screen.click(Role::kButton, "1. You're right.");
  CHECK(screen.has(Role::kParagraph, "Dana: Fine. So what happens now?"));
  for (int i = 0; i < 12 && !screen.has(Role::kButton, "Read the debrief"); ++i)
    screen.press(Key::k1);
  screen.click(Role::kButton, "Read the debrief");
  CHECK(screen.tree().screen == "debrief");
  CHECK(screen.has(Role::kHeading, "Excellent service"));
  CHECK(screen.has(Role::kButton, "Replay from decision 1"));
}

TEST_CASE("number keys choose, and the conversation moves on") {
  Headless screen;
  begin(screen);
  screen.press(Key::k2);
  CHECK(screen.has(Role::kParagraph, "You: The warehouse has been very busy this week."));
  CHECK(screen.has(Role::kParagraph, "That blamed a colleague."));
}

TEST_CASE("arrows and Enter alone play from the library's door to the debrief") {
  Headless screen;
  screen.settle();
  screen.open("chairs.json", std::string(test::kChairs));
  for (int i = 0; i < 8 && screen.tree().focused != "start"; ++i) screen.press(Key::kDown);
  REQUIRE(screen.tree().focused == "start");
  screen.press(Key::kEnter);
  CHECK(screen.tree().screen == "conversation");
  for (int i = 0; i < 24 && screen.tree().screen == "conversation"; ++i) screen.press(Key::kEnter);
  CHECK(screen.tree().screen == "debrief");
}

TEST_CASE("Tab walks every control once and comes round") {
  Headless screen;
  begin(screen);
  std::vector<std::string> seen;
  screen.press(Key::kTab);
  const std::string first = screen.tree().focused;
  do {
    seen.push_back(screen.tree().focused);
    screen.press(Key::kTab);
  } while (screen.tree().focused != first && seen.size() < 50);
  std::size_t controls = 0;
  for (const SemanticNode& node : screen.tree().nodes) controls += node.focusable ? 1U : 0U;
  CHECK(seen.size() == controls);
  CHECK(screen.tree().focused == first);
}

TEST_CASE("guided mode remarks on each choice and lets it be taken back, exactly") {
  Headless screen;
  begin(screen);
  const std::string before = screen.text();
  CHECK_FALSE(screen.has(Role::kButton, "Take the last line back"));
  screen.press(Key::k2);
  CHECK(screen.has(Role::kRegion, "Coach"));
  CHECK(screen.has(Role::kParagraph, "That blamed a colleague."));
  screen.click(Role::kButton, "Take the last line back");
  CHECK(screen.text() == before);
}

TEST_CASE("practice mode keeps the coaching for the debrief") {
  Headless screen;
  screen.settle();
  screen.open("chairs.json", std::string(test::kChairs));
  screen.click(Role::kRadio, "Practice");
  screen.click(Role::kButton, "Start the conversation");
  screen.press(Key::k2);
  CHECK_FALSE(screen.has(Role::kParagraph, "That blamed a colleague."));
  CHECK_FALSE(screen.has(Role::kButton, "Take the last line back"));
  CHECK_FALSE(screen.has(Role::kMeter, "Honesty"));
  for (int i = 0; i < 12 && !screen.has(Role::kButton, "Read the debrief"); ++i)
    screen.press(Key::k1);
  screen.click(Role::kButton, "Read the debrief");
  CHECK(screen.has(Role::kParagraph, "An excuse. Blame is not an answer."));
}

TEST_CASE(
    "a promise made stands in the ledger with its time, and breaks when the clock passes it") {
  Headless screen;
  begin(screen);
  screen.press(Key::k1);
  screen.press(Key::k2);
  CHECK(screen.has(Role::kListItem, "Ring Dana with the warehouse's answer: due in"));
  CHECK(screen.has(Role::kParagraph,
                   "Promised: Ring Dana with the warehouse's answer, by Thu 17:30"));
  screen.press(Key::k1);  // waits past it
  CHECK(screen.has(Role::kListItem, "Ring Dana with the warehouse's answer: broken"));
  CHECK(screen.has(Role::kParagraph, "Promise broken: Ring Dana with the warehouse's answer"));
}

TEST_CASE("the coach tells a broken promise apart from what was said when it broke") {
  Headless screen;
  begin(screen);
  screen.press(Key::k1);
  screen.press(Key::k2);
  screen.press(Key::k1);  // waits past it
  CHECK(screen.text().find("Promise broken −2") != std::string::npos);
}

TEST_CASE("where nobody is in front, the screen says so instead of a mood and a channel") {
  for (const float width : {1280.F, 390.F}) {
    Headless screen(width, 844);
    screen.settle();
    screen.open("out-of-office.json", test::read_repository_file("scenarios/out-of-office.json"));
    screen.activate(Role::kButton, "Start the conversation");
    CHECK(screen.text().find("Nobody with you just now") != std::string::npos);
    screen.press(Key::k1);
    CHECK(screen.text().find("Nobody with you just now") == std::string::npos);
  }
}

TEST_CASE("the transcript is a log whose lines keep their keys while it grows") {
  Headless screen;
  begin(screen);
  const auto keys = [&screen] {
    std::vector<std::string> out;
    int log = -1;
    const auto& nodes = screen.tree().nodes;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (nodes[i].role == Role::kLog) log = static_cast<int>(i);
      if (log >= 0 && nodes[i].parent == log) out.push_back(nodes[i].key);
    }
    return out;
  };
  const auto before = keys();
  REQUIRE(before.size() > 1);
  screen.press(Key::k1);
  const auto after = keys();
  REQUIRE(after.size() > before.size());
  CHECK(std::vector<std::string>(
            after.begin(), after.begin() + static_cast<std::ptrdiff_t>(before.size())) == before);
}

TEST_CASE("a screen reader's activation chooses like a click") {
  Headless screen;
  begin(screen);
  screen.activate(Role::kButton, "1. You're right.");
  CHECK(screen.has(Role::kParagraph, "Dana: Fine. So what happens now?"));
}

TEST_CASE("a frame in which something was chosen is outdated, the next one shows what came of it") {
  Headless screen;
  begin(screen);
  AppEvent pressed;
  pressed.kind = AppEvent::Kind::kKey;
  pressed.key = Key::k1;
  screen.app.post(pressed);
  CHECK_FALSE(screen.app.outdated());
  screen.frame();
  CHECK(screen.app.outdated());
  CHECK_FALSE(screen.has(Role::kParagraph, "Dana: Fine. So what happens now?"));
  screen.frame();
  CHECK_FALSE(screen.app.outdated());
  CHECK(screen.has(Role::kParagraph, "Dana: Fine. So what happens now?"));
}

TEST_CASE("R says the last lines again, as often as it is pressed, until the next choice") {
  Headless screen;
  begin(screen);
  screen.press(Key::k1);
  const auto heard = [&screen] { return screen.tree().find_key("heard-again")->name; };
  CHECK(heard().empty());
  screen.press(Key::kR);
  const std::string once = heard();
  CHECK(once.find("Dana: Fine. So what happens now?") != std::string::npos);
  screen.press(Key::kR);
  CHECK(heard() != once);  // a live region speaks only of what has changed
  screen.press(Key::k2);
  CHECK(heard().empty());
}

TEST_CASE("Escape pauses, and the library offers to go on where one left off") {
  Headless screen;
  begin(screen);
  screen.press(Key::k1);
  screen.press(Key::kEscape);
  CHECK(screen.tree().screen == "library");
  screen.click(Role::kButton, "Go on");
  CHECK(screen.tree().screen == "conversation");
  CHECK(screen.has(Role::kParagraph, "Dana: Fine. So what happens now?"));
}

TEST_CASE("when storing fails the app says so once and goes on") {
  Headless screen;
  begin(screen);
  for (int i = 0; i < 2; ++i) {
    AppEvent failed;
    failed.kind = AppEvent::Kind::kStorageFailed;
    failed.text = "This browser keeps nothing here, so a reload starts over.";
    screen.app.post(failed);
    screen.settle();
  }
  CHECK(screen.has(Role::kParagraph, "This browser keeps nothing here"));
  screen.click(Role::kButton, "Dismiss this notice");
  CHECK_FALSE(screen.has(Role::kAlert, ""));
  screen.press(Key::k1);
  CHECK(screen.has(Role::kParagraph, "Dana: Fine. So what happens now?"));
}

TEST_CASE("replay from a decision keeps what was chosen before it") {
  Headless screen;
  begin(screen);
  screen.press(Key::k1);
  screen.press(Key::k3);  // passed on: it ends
  screen.click(Role::kButton, "Read the debrief");
  CHECK(screen.has(Role::kHeading, "Bad service"));
  screen.click(Role::kButton, "Replay from decision 2");
  CHECK(screen.tree().screen == "conversation");
  CHECK(screen.has(Role::kParagraph, "You: You're right. We said two o'clock and we didn't call."));
  CHECK(screen.has(Role::kButton, "1. I'll ask the warehouse"));
  CHECK_FALSE(screen.has(Role::kParagraph, "You: Let me give you the warehouse's number."));
}

TEST_CASE("the screen comes to rest: no frames are wanted while nothing happens") {
  Headless screen;
  begin(screen);
  screen.press(Key::k1);
  screen.settle();
  screen.frame();
  CHECK_FALSE(screen.app.animating());
}

TEST_CASE(
    "under reduced motion nothing eases: a change takes as many frames as it takes to be drawn") {
  Headless screen;
  Environment calm;
  calm.reduced_motion = true;
  screen.environment(calm);
  begin(screen);
  AppEvent choose;
  choose.kind = AppEvent::Kind::kKey;
  choose.key = Key::k1;
  screen.app.post(choose);
  CHECK(screen.settle(Headless::kFrame) <= 5);
}

TEST_CASE("the debrief draws something, and so does every other screen") {
  Headless screen;
  screen.settle();
  CHECK(screen.vertices() > 200);
  begin(screen);
  CHECK(screen.vertices() > 1000);
}

TEST_CASE("the lines of one e-mail are one letter, and the next one is another") {
  Headless screen;
  screen.settle();
  std::string text(test::kChairs);
  text.replace(text.find("\"channel\": \"phone\""), 18, "\"channel\": \"email\"");
  text.replace(text.find("{ \"note\": \"She waits.\" }"), 24, "\"It is Thursday.\"");
  screen.open("letters.json", text);
  screen.click(Role::kButton, "Start the conversation");
  CHECK(screen.has(Role::kParagraph,
                   "Dana: I left two messages. Somebody was to ring me by two. It is Thursday."));
  screen.press(Key::k1);
  CHECK(screen.has(Role::kParagraph, "You: You're right."));
  CHECK(screen.has(Role::kParagraph,
                   "Dana: Fine. So what happens now? My team has eleven chairs with no arms."));
}

TEST_CASE("a tenet that was never at stake shows a dash, not nought of nought") {
  Headless screen;
  begin(screen);
  CHECK(screen.tree().find(Role::kMeter, "Love your customers")->value == "–");
}
