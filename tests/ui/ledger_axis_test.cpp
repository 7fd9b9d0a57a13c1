// The promises on an axis of time, each told as one sentence.
#include <doctest/doctest.h>

#include "support/chairs.hpp"
#include "ui/support/headless.hpp"

using namespace makegood;
using makegood::test::Headless;

namespace {

void play_to_the_debrief(Headless& screen, std::initializer_list<Key> keys) {
  screen.settle();
  screen.open("chairs.json", std::string(test::kChairs));
  screen.activate(Role::kButton, "Start the conversation");
  for (const Key key : keys) screen.press(key);
  for (int i = 0; i < 12 && !screen.has(Role::kButton, "Read the debrief"); ++i)
    screen.press(Key::k1);
  screen.activate(Role::kButton, "Read the debrief");
}

}  // namespace

TEST_CASE("a promise that was kept early says made, due, kept and how early") {
  Headless screen;
  play_to_the_debrief(screen, {Key::k1, Key::k1, Key::k1});
  CHECK_MESSAGE(screen.has(Role::kListItem,
                           "Ring Dana with the warehouse's answer: promised Thu 16:40 for 17:30, "
                           "kept at 17:15, 15 min early"),
                screen.text());
}

TEST_CASE("a promise from before says on which days, and that it was broken before") {
  Headless screen;
  play_to_the_debrief(screen, {Key::k1, Key::k1, Key::k1});
  CHECK(screen.has(Role::kListItem,
                   "Call Dana back: promised Wed 10:15 for 14:00, broken before you came"));
}

TEST_CASE("a promise that was moved says when and to when") {
  Headless screen;
  play_to_the_debrief(screen, {Key::k1, Key::k2, Key::k3, Key::k2});
  CHECK_MESSAGE(screen.has(Role::kListItem, ", moved at 16:4"), screen.text());
  CHECK(screen.has(Role::kListItem, " to 18:00, kept at "));
  CHECK(screen.text().find("Small dot: moved") != std::string::npos);
}

TEST_CASE("a promise that nothing reminded of says that it is still open") {
  Headless screen;
  play_to_the_debrief(screen, {Key::k1, Key::k4});
  CHECK_MESSAGE(screen.has(Role::kListItem, "for Fri 10:00, still open at the end"), screen.text());
}

TEST_CASE("on a phone at twice the size every row is within the window") {
  Headless screen(390, 844);
  screen.stored("settings", R"({ "text_percent": 200 })");
  play_to_the_debrief(screen, {Key::k1, Key::k1, Key::k1});
  for (const char* name : {"Call Dana back", "Ring Dana"}) {
    const SemanticNode* row = screen.tree().find(Role::kListItem, name);
    REQUIRE(row);
    CHECK(row->rect.x >= 0);
    CHECK(row->rect.right() <= 390);
  }
}
