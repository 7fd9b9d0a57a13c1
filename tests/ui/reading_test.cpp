// Nobody should have to answer what they have not been able to read: after each decision, all that
// is new stands above what can be said, and where that is too much for the window it is read from
// its beginning, with the choices below it.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "ui/support/headless.hpp"

using namespace makegood;
using makegood::test::Headless;

namespace {

constexpr float kAlmost = 2;  // pixels that rounding may take

const SemanticNode* by_key(const Headless& screen, std::string_view key) {
  return screen.tree().find_key(key);
}

bool in_conversation(const Headless& screen) {
  return screen.tree().screen == "conversation" && by_key(screen, "transcript");
}

bool starts(std::string_view text, std::string_view with) {
  return text.substr(0, with.size()) == with;
}

std::vector<const SemanticNode*> with_key(const Headless& screen, std::string_view prefix) {
  std::vector<const SemanticNode*> out;
  for (const SemanticNode& node : screen.tree().nodes) {
    if (starts(node.key, prefix)) out.push_back(&node);
  }
  return out;
}

std::vector<const SemanticNode*> lines(const Headless& screen) {
  return with_key(screen, "line-");
}
std::vector<const SemanticNode*> choices_of(const Headless& screen) {
  return with_key(screen, "choice-");
}

// What cannot be read on the screen as it stands after a decision that found `before` lines.
std::string unreadable(const Headless& screen, std::size_t before) {
  const SemanticNode* choices = by_key(screen, "choices");
  const SemanticNode* main = by_key(screen, "main");
  if (!choices || !main || !by_key(screen, "transcript")) return {};  // it is over, or at the desk
  const std::vector<const SemanticNode*> all = lines(screen);
  std::size_t answer = before;
  for (std::size_t i = before; i < all.size(); ++i) {
    if (starts(all[i]->name, "You: ")) answer = i + 1;
  }
  std::vector<const SemanticNode*> fresh(all.begin() + static_cast<std::ptrdiff_t>(answer),
                                         all.end());
  const SemanticNode* coach = by_key(screen, "coach");
  if (coach && coach->rect.x < choices->rect.right())
    fresh.push_back(coach);  // no column of its own
  for (const SemanticNode* node : fresh) {
    if (node->rect.bottom() > choices->rect.y + kAlmost) return "behind the choices: " + node->name;
    if (node->rect.y < main->rect.y - kAlmost) return "above the window: " + node->name;
  }
  return {};
}

void open_and_start(Headless& screen, const std::string& id, std::string_view mode) {
  screen.settle();
  screen.open(id + ".json", test::read_repository_file("scenarios/" + id + ".json"));
  screen.activate(Role::kRadio, mode);
  screen.activate(Role::kButton, "Start the conversation");
}

// Plays by the choice that `pick` names for each decision, and answers what could not be read.
template <class Pick>
std::vector<std::string> play(Headless& screen, Pick&& pick) {
  std::vector<std::string> faults;
  for (int decision = 0; decision < 40 && in_conversation(screen); ++decision) {
    const std::size_t count = choices_of(screen).size();
    if (count == 0) break;
    const std::size_t before = lines(screen).size();
    const int chosen = pick(decision) % static_cast<int>(count);
    screen.press(static_cast<Key>(static_cast<int>(Key::k1) + chosen));
    const std::string fault = unreadable(screen, before);
    if (!fault.empty()) faults.push_back("decision " + std::to_string(decision + 1) + ", " + fault);
  }
  return faults;
}

}  // namespace

TEST_CASE("all that is new can be read before the next decision, on a desk and on a phone") {
  struct Window {
    float width, height;
  };
  for (const Window window : {Window{1280, 800}, Window{390, 844}, Window{360, 640}}) {
    for (const char* id : {"four-tempers", "out-of-office", "late-follow-up", "honest-apology"}) {
      for (const char* mode : {"Guided", "Practice"}) {
        CAPTURE(window.width);
        CAPTURE(id);
        CAPTURE(mode);
        Headless screen(window.width, window.height);
        open_and_start(screen, id, mode);
        CHECK(unreadable(screen, 0) == "");
        for (const std::string& fault : play(screen, [](int decision) { return decision; }))
          FAIL_CHECK(fault);
      }
    }
  }
}

TEST_CASE("after a line is taken back, what the next one brings can be read as well") {
  Headless screen;
  open_and_start(screen, "four-tempers", "Guided");
  for (int i = 0; i < 10; ++i) {
    screen.press(Key::k1);
    if (!screen.has(Role::kButton, "Take the last line back")) continue;
    screen.press(Key::kU);
    const std::size_t before = lines(screen).size();
    screen.press(Key::k2);
    CHECK(unreadable(screen, before) == "");
  }
}

TEST_CASE("what is too long for the window is read first, and a button leads on to the choices") {
  Headless screen(360, 640);
  open_and_start(screen, "four-tempers", "Guided");
  int led = 0;
  for (int decision = 0; decision < 24 && in_conversation(screen); ++decision) {
    const SemanticNode* on = by_key(screen, "to-choices");
    if (on) {
      ++led;
      const SemanticNode* choices = by_key(screen, "choices");
      REQUIRE(choices);
      CHECK(choices->rect.y > on->rect.y);
      screen.click(Role::kButton, on->name);
      CHECK_FALSE(by_key(screen, "to-choices"));
      const SemanticNode* first = choices_of(screen).at(0);
      CHECK(first->rect.y > 0);
      CHECK(first->rect.bottom() < 640);
    }
    screen.press(Key::k1);
  }
  CHECK(led > 0);
}

TEST_CASE("who scrolls up to read again is not pulled back to the end") {
  Headless screen;
  open_and_start(screen, "four-tempers", "Practice");
  for (int i = 0; i < 6; ++i) screen.press(Key::k1);
  screen.press(Key::kHome);
  const std::vector<const SemanticNode*> all = lines(screen);
  REQUIRE_FALSE(all.empty());
  CHECK(all.front()->rect.y > 0);
  screen.settle();
  CHECK(lines(screen).front()->rect.y > 0);
}

TEST_CASE("Enter on something out of sight shows it, and does nothing yet") {
  Headless screen(360, 640);
  open_and_start(screen, "four-tempers", "Guided");
  for (int decision = 0; decision < 24 && !by_key(screen, "to-choices"); ++decision)
    screen.press(Key::k1);
  REQUIRE(by_key(screen, "to-choices"));
  REQUIRE(starts(screen.tree().focused, "choice-"));
  const std::size_t before = lines(screen).size();
  screen.press(Key::kEnter);
  CHECK(lines(screen).size() == before);
  CHECK_FALSE(by_key(screen, "to-choices"));
  screen.press(Key::kEnter);
  CHECK(lines(screen).size() > before);
}
