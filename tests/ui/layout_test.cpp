// Every screen at every size that counts: nothing to press is outside the window's width, smaller
// than a finger on a phone, or under something else to press, and no text lies over other text.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/chairs.hpp"
#include "ui/support/headless.hpp"
#include "ui/theme.hpp"
#include "words/words.hpp"

using namespace makegood;
using makegood::test::Headless;

namespace {

struct Size {
  float w, h;
  int percent;
  bool touch;
};

const Size kSizes[] = {{360, 640, 100, true},   {390, 844, 100, true},    {390, 844, 200, true},
                       {360, 640, 150, true},   {768, 1024, 100, true},   {1280, 800, 100, false},
                       {1280, 800, 200, false}, {1920, 1080, 100, false}, {1920, 1080, 150, false}};

std::string german() {
  return test::read_repository_file("locales/de/app.json");
}

Words words_in(const std::string& language) {
  Words words;
  if (language == "de") words.apply(*read_locale(german(), "app.json").locale);
  return words;
}

// The program as somebody has it who reads `language` at that size of screen and text.
void settle(Headless& screen, const Size& size, const std::string& language,
            bool reduced_motion = false) {
  Environment environment;
  environment.touch = size.touch;
  environment.reduced_motion = reduced_motion;
  screen.environment(environment);
  screen.stored("settings", "{\"language\":\"" + language +
                                "\",\"text_percent\":" + std::to_string(size.percent) + "}");
  screen.settle();
  if (language == "de") screen.answer_fetch("locales/de/app.json", german());
}

bool in_top_bar(const SemanticTree& tree, const SemanticNode& node) {
  for (int at = node.parent; at >= 0; at = tree.nodes[static_cast<std::size_t>(at)].parent) {
    if (tree.nodes[static_cast<std::size_t>(at)].key == "top") return true;
  }
  return false;
}

bool overlap(const Rect& a, const Rect& b) {
  constexpr float kSlack = 1.5F;  // rectangles are rounded to whole pixels
  return a.x + kSlack < b.right() && b.x + kSlack < a.right() && a.y + kSlack < b.bottom() &&
         b.y + kSlack < a.bottom();
}

void check_screen(const Headless& screen, const Size& size) {
  const std::string where =
      screen.tree().screen + " at " + std::to_string(static_cast<int>(size.w)) + "x" +
      std::to_string(static_cast<int>(size.h)) + ", " + std::to_string(size.percent) + " %";
  std::vector<const SemanticNode*> controls;
  for (const SemanticNode& node : screen.tree().nodes) {
    if (node.focusable) controls.push_back(&node);
    if (node.rect.w <= 0 || node.rect.h <= 0 || node.role == Role::kHeading) continue;
    CHECK_MESSAGE(node.rect.x >= -0.5F, where << ": " << node.key << " starts left of the window");
    CHECK_MESSAGE(node.rect.right() <= size.w + 0.5F, where << ": " << node.key
                                                            << " ends right of the window, at "
                                                            << node.rect.right());
  }
  CHECK_MESSAGE(!controls.empty(), where);
  // What a dialog holds is cut off at its edge, and not at the window's.
  const auto& nodes = screen.tree().nodes;
  for (const SemanticNode& node : nodes) {
    int at = node.parent;
    while (at >= 0 && nodes[static_cast<std::size_t>(at)].role != Role::kDialog)
      at = nodes[static_cast<std::size_t>(at)].parent;
    if (at < 0 || node.rect.w <= 0) continue;
    CHECK_MESSAGE(node.rect.right() <= nodes[static_cast<std::size_t>(at)].rect.right() + 0.5F,
                  where << ": " << node.key << " ends right of its dialog");
  }
  const std::optional<std::string> over = screen.text_over_text();
  CHECK_MESSAGE(!over, where << ": text lies over text " << over.value_or(""));
  for (std::size_t i = 0; i < controls.size(); ++i) {
    const SemanticNode& a = *controls[i];
    // Points of the curve stand as close as decisions do; each has a button of its own in the list
    // below.
    const bool point = a.key.rfind("curve-", 0) == 0;
    if (size.touch && !point) {
      CHECK_MESSAGE(a.rect.h >= kTouchTarget - 0.5F,
                    where << ": " << a.key << " is only " << a.rect.h << " high");
    }
    for (std::size_t k = i + 1; k < controls.size(); ++k) {
      const SemanticNode& b = *controls[k];
      if (point || b.key.rfind("curve-", 0) == 0) continue;
      // Scrolled content may lie under what stays in place; only what shares a parent must never
      // touch.
      const bool bar = in_top_bar(screen.tree(), a) && in_top_bar(screen.tree(), b);
      if (a.parent == b.parent || bar)
        CHECK_MESSAGE(!overlap(a.rect, b.rect), where << ": " << a.key << " overlaps " << b.key);
    }
  }
}

}  // namespace

TEST_CASE("every screen fits from a small phone to a projector, at 100 to 200% text") {
  for (const std::string language : {"en", "de"}) {
    CAPTURE(language);
    const Words words = words_in(language);
    for (const Size& size : kSizes) {
      Headless screen(size.w, size.h);
      settle(screen, size, language);
      screen.file("scenarios/catalogue.json", R"({"format":1,"scenarios":[
      {"id":"a","title":"The call nobody returned","teaches":"late follow-up","summary":"Dana was promised a call at two yesterday. It is Thursday afternoon and she is the one ringing.","setting":"Phone","minutes":6,"tenets":["response","honesty"],"portrait":{"skin":"#D9A47A","hair":"bun","hair_color":"#3A2A22","top":"#0B7A75"},"mood":"upset","person":"Dana"},
      {"id":"b","title":"Sorry is not a plan","teaches":"honest apology","summary":"The third invoice in a row is wrong.","setting":"E-mail, then phone","minutes":7,"tenets":["honesty","love"],"portrait":{"skin":"#8A5A3C","hair":"short","hair_color":"#20160F","top":"#B0326E"},"mood":"neutral","person":"Ade"}]})");
      screen.settle();
      check_screen(screen, size);
      screen.activate(Role::kButton, words("bar.settings"));
      check_screen(screen, size);
      screen.activate(Role::kButton, words("settings.done"));
      screen.open("chairs.json", std::string(test::kChairs));
      check_screen(screen, size);
      screen.activate(Role::kButton, words("briefing.start"));
      check_screen(screen, size);
      screen.press(Key::k1);
      screen.press(Key::k2);
      check_screen(screen, size);
      for (const SemanticNode& node : screen.tree().nodes) {
        if (node.key != "details") continue;
        screen.activate(Role::kButton, node.name);
        check_screen(screen, size);
        screen.press(Key::kEscape);
        break;
      }
      for (int i = 0; i < 12 && !screen.has(Role::kButton, words("conversation.debrief")); ++i)
        screen.press(Key::k1);
      check_screen(screen, size);
      screen.activate(Role::kButton, words("conversation.debrief"));
      CHECK(screen.tree().screen == "debrief");
      check_screen(screen, size);
      if (!screen.has(Role::kButton, words("screen.progress"))) screen.press(Key::kEscape);
      // The bar has it where there is room, and the library always.
      const bool in_bar = screen.has(Role::kButton, words("screen.progress"));
      screen.activate(Role::kButton, in_bar ? words("screen.progress") : words("library.progress"));
      CHECK(screen.tree().screen == "progress");
      check_screen(screen, size);
      screen.open("broken.json", "{ \"format\": 1, \"titel\": \"x\" }");
      CHECK(screen.tree().screen == "problems");
      check_screen(screen, size);
    }
  }
}

TEST_CASE("the inbox, every channel and the debrief of a whole day fit too") {
  for (const std::string language : {"en", "de"}) {
    CAPTURE(language);
    const Words words = words_in(language);
    for (const Size& size : kSizes) {
      Headless screen(size.w, size.h);
      settle(screen, size, language, true);
      screen.open("inbox-day.json", test::read_repository_file("tests/support/inbox-day.json"));
      screen.activate(Role::kButton, words("briefing.start"));
      CHECK(screen.tree().screen == "inbox");
      check_screen(screen, size);
      for (const std::string_view step :
           {"Omar Haddad", "I'm sorry about all this.", "Lena Brandt", "Will ring before five.",
            "Tom Ellery", "Pads were fitted", "Dear riders", "Before they had to ask.",
            "Priya Nair", "Thank you for asking", "Leave for the day."}) {
        screen.activate(Role::kButton, step);
        check_screen(screen, size);
      }
      screen.activate(Role::kButton, words("conversation.debrief"));
      check_screen(screen, size);
    }
  }
}

TEST_CASE("on a phone with large text every screen can still be reached from the bar") {
  Headless screen(390, 844);
  screen.stored("settings", "{\"text_percent\":200}");
  screen.settle();
  screen.open("chairs.json", std::string(test::kChairs));
  for (const std::string_view tab : {"Library", "Practice", "Progress"}) {
    REQUIRE(screen.has(Role::kButton, tab));
  }
  screen.click(Role::kButton, "Progress");
  CHECK(screen.tree().screen == "progress");
}

TEST_CASE("on a phone the promises and the tenets are behind the header") {
  Headless screen(390, 844);
  screen.settle();
  screen.open("chairs.json", std::string(test::kChairs));
  screen.activate(Role::kButton, "Start the conversation");
  CHECK_FALSE(screen.has(Role::kListItem, "Call Dana back"));
  screen.click(Role::kButton, "Dana Whitfield");
  CHECK(screen.has(Role::kDialog, "Dana Whitfield"));
  CHECK(screen.has(Role::kListItem, "Call Dana back"));
  CHECK_FALSE(screen.has(Role::kButton,
                         "1. You're right."));  // what lies under the sheet cannot be pressed
  // Letters that turned out too large can be changed without leaving the conversation.
  screen.click(Role::kButton, "Reading comfort");
  CHECK(screen.has(Role::kRadio, "200%"));
  CHECK_FALSE(screen.has(Role::kDialog, "Dana Whitfield"));
  screen.press(Key::kEscape);
  CHECK(screen.has(Role::kButton, "1. You're right."));
  screen.click(Role::kButton, "Dana Whitfield");
  screen.press(Key::kEscape);
  CHECK_FALSE(screen.has(Role::kDialog, "Dana Whitfield"));
  CHECK(screen.has(Role::kButton, "1. You're right."));
}

TEST_CASE("what has the focus is brought into view") {
  Headless screen(360, 640);
  Environment calm;
  calm.reduced_motion = true;
  screen.environment(calm);
  screen.stored("settings", "{\"text_percent\":200}");
  screen.settle();
  screen.open("chairs.json", std::string(test::kChairs));
  for (int i = 0; i < 20; ++i) {
    screen.press(Key::kTab);
    const SemanticNode* focused = screen.tree().find_key(screen.tree().focused);
    REQUIRE(focused);
    CHECK_MESSAGE(focused->rect.y < 640, focused->key);
    CHECK_MESSAGE(focused->rect.bottom() > 0, focused->key);
  }
}
