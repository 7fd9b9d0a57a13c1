// A replay that has come to an ending lies beside the attempt it was played anew from.
#include <doctest/doctest.h>

#include "support/chairs.hpp"
#include "ui/support/headless.hpp"

using namespace makegood;
using makegood::test::Headless;

namespace {

void to_the_debrief(Headless& screen, std::initializer_list<Key> keys = {}) {
  for (const Key key : keys) screen.press(key);
  for (int i = 0; i < 12 && !screen.has(Role::kButton, "Read the debrief"); ++i)
    screen.press(Key::k1);
  screen.activate(Role::kButton, "Read the debrief");
}

void begin(Headless& screen) {
  screen.settle();
  screen.open("chairs.json", std::string(test::kChairs));
  screen.activate(Role::kButton, "Start the conversation");
}

constexpr const char* kTitle = "Your second try beside the first";

}  // namespace

TEST_CASE("the second try lies beside the first from the decision where they part") {
  Headless screen;
  begin(screen);
  to_the_debrief(screen, {Key::k1, Key::k3});  // sends Dana away: she hangs up
  CHECK_FALSE(screen.has(Role::kHeading, kTitle));
  screen.activate(Role::kButton, "Replay from decision 2");
  to_the_debrief(screen);
  CHECK(screen.has(Role::kHeading, kTitle));
  CHECK_MESSAGE(screen.has(Role::kParagraph, "They part at decision 2: Decision 2."),
                screen.text());
  CHECK(
      screen.has(Role::kListItem, "First try: “Let me give you the warehouse's number.” Love −2."));
  CHECK(screen.has(Role::kListItem, "This try: “I'll ask the warehouse and ring you by 17:30."));
  CHECK(screen.has(Role::kListItem, "It ends in “She hangs up”."));
  CHECK(screen.has(Role::kListItem,
                   "This try: Excellent service, 100%. It ends in “She stays, and "
                   "says why”."));
  // What both have in common is not told twice.
  CHECK_FALSE(screen.has(Role::kListItem, "First try: “You're right."));
}

TEST_CASE("the same line once more has nothing to lay beside it") {
  Headless screen;
  begin(screen);
  to_the_debrief(screen);
  screen.activate(Role::kButton, "Replay from decision 2");
  to_the_debrief(screen);
  CHECK_FALSE(screen.has(Role::kHeading, kTitle));
}

TEST_CASE("the comparison is there again another day") {
  Headless screen;
  begin(screen);
  to_the_debrief(screen, {Key::k1, Key::k3});
  screen.activate(Role::kButton, "Replay from decision 2");
  to_the_debrief(screen);
  Headless later;
  later.start_after(screen);
  later.route("/debrief/chairs");
  later.file("scenarios/catalogue.json", R"({"format": 1, "scenarios": []})");
  later.settle();
  CHECK_MESSAGE(later.has(Role::kHeading, kTitle), later.text());
}

TEST_CASE("the two tries are columns where there is room, and one below the other on a phone") {
  for (const float width : {1280.F, 390.F}) {
    Headless screen(width, 844);
    begin(screen);
    to_the_debrief(screen, {Key::k1, Key::k3});
    screen.activate(Role::kButton, "Replay from decision 2");
    to_the_debrief(screen);
    const SemanticNode* first = screen.tree().find(Role::kList, "First try");
    const SemanticNode* second = screen.tree().find(Role::kList, "This try");
    REQUIRE(first);
    REQUIRE(second);
    CHECK((first->rect.y == second->rect.y) == (width > 1000));
    CHECK(second->rect.right() <= width);
  }
}
