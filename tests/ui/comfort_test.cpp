// Reading comfort: every choice is a control in the semantic tree, works by keyboard, does what it
// says and is kept.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "support/chairs.hpp"
#include "ui/settings.hpp"
#include "ui/support/headless.hpp"

using namespace makegood;
using makegood::test::Headless;

namespace {

Settings kept(const Headless& screen) {
  return read_settings(screen.last_stored("settings"));
}

void open_settings(Headless& screen) {
  screen.settle();
  screen.activate(Role::kButton, "Reading comfort");
  REQUIRE(screen.has(Role::kDialog, "Reading comfort"));
}

/// Tab to the control and press it with the space bar.
void press_by_key(Headless& screen, const std::string& key) {
  for (int i = 0; i < 60 && screen.tree().focused != key; ++i) screen.press(Key::kTab);
  REQUIRE(screen.tree().focused == key);
  screen.press(Key::kSpace);
}

std::string font_file(const std::string& name) {
  std::ifstream in(std::string(MAKEGOOD_FONT_DIR "/") + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<AppRequest> of(const Headless& screen, AppRequest::Kind kind) {
  std::vector<AppRequest> found;
  for (const AppRequest& request : screen.requests()) {
    if (request.kind == kind) found.push_back(request);
  }
  return found;
}

void talk(Headless& screen, bool aloud) {
  if (aloud) screen.stored("settings", R"({"format":1,"read_aloud":true})");
  screen.settle();
  screen.open("chairs.json", std::string(test::kChairs));
  screen.click(Role::kButton, "Start the conversation");
}

}  // namespace

TEST_CASE("who closes the settings is back where they were opened") {
  Headless screen;
  talk(screen, false);
  press_by_key(screen, "settings-button");
  REQUIRE(screen.has(Role::kDialog, "Reading comfort"));
  screen.press(Key::kEscape);
  CHECK(screen.tree().focused == "settings-button");
  // A decision is no way back: the next thing to do is to choose again.
  screen.press(Key::k1);
  CHECK(screen.tree().focused.rfind("choice", 0) == 0);
}

TEST_CASE("an arrow within a group of radios chooses, and one that leaves the group does not") {
  Headless screen;
  open_settings(screen);
  const auto is_on = [&](std::string_view name) {
    return screen.tree().find(Role::kRadio, name)->selected;
  };
  for (int i = 0; i < 60 && screen.tree().focused != "size-100"; ++i) screen.press(Key::kTab);
  REQUIRE(screen.tree().focused == "size-100");
  REQUIRE(is_on("100%"));
  screen.press(Key::kRight);
  CHECK(is_on("125%"));
  CHECK_FALSE(is_on("100%"));
  screen.press(Key::kLeft);
  CHECK(is_on("100%"));
  screen.press(Key::kDown);
  CHECK(screen.tree().focused.rfind("size-", 0) != 0);
  CHECK(is_on("100%"));
  CHECK(is_on("Usual"));
}

TEST_CASE("every choice is a named group of radios, of which one is on") {
  Headless screen;
  open_settings(screen);
  const SemanticTree& tree = screen.tree();
  for (const char* name : {"Text size", "Letters", "Theme", "Motion", "Read aloud"}) {
    const SemanticNode* group = tree.find(Role::kRadioGroup, name);
    REQUIRE_MESSAGE(group, name);
    int options = 0, on = 0;
    for (const SemanticNode& node : tree.nodes) {
      if (node.parent < 0 || &tree.nodes[static_cast<std::size_t>(node.parent)] != group) continue;
      CHECK(node.role == Role::kRadio);
      CHECK(node.focusable);
      ++options;
      on += node.selected ? 1 : 0;
    }
    CHECK_MESSAGE(options >= 2, name);
    CHECK_MESSAGE(on == 1, name);
  }
}

TEST_CASE("each choice is made by keyboard, stands as chosen and is kept") {
  Headless screen;
  open_settings(screen);
  for (const char* key : {"size-125", "font-1", "theme-3", "motion-2", "aloud-1"}) {
    press_by_key(screen, key);
    CHECK_MESSAGE(screen.tree().find_key(key)->selected, key);
  }
  const Settings settings = kept(screen);
  CHECK(settings.text_percent == 125);
  CHECK(settings.readable_font);
  CHECK(settings.theme == ThemeChoice::kContrast);
  CHECK(settings.motion == MotionChoice::kFull);
  CHECK(settings.read_aloud);
  press_by_key(screen, "motion-1");
  CHECK(kept(screen).motion == MotionChoice::kReduced);
}

TEST_CASE("settings read back what they wrote, and what earlier versions wrote") {
  for (int theme = 0; theme < 4; ++theme) {
    for (int motion = 0; motion < 3; ++motion) {
      for (const Mode mode : kModes) {
        Settings settings;
        settings.theme = static_cast<ThemeChoice>(theme);
        settings.motion = static_cast<MotionChoice>(motion);
        settings.mode = mode;
        settings.readable_font = settings.read_aloud = motion == 1;
        CHECK(read_settings(write_settings(settings)) == settings);
      }
    }
  }
  const Settings old = read_settings(
      R"({"format":1,"text_percent":150,"theme":"dark","reduce_motion":true,"mode":"practice"})");
  CHECK(old.motion == MotionChoice::kReduced);
  CHECK(old.theme == ThemeChoice::kDark);
  CHECK(old.mode == Mode::kPractice);
  CHECK(read_settings("?") == Settings{});
}

TEST_CASE("the theme follows a system that wants more contrast, until another one is chosen") {
  Headless screen;
  screen.settle();
  const Color light = screen.app.ground();
  Environment environment;
  environment.more_contrast = true;
  environment.dark = true;
  screen.environment(environment);
  CHECK(screen.app.ground() == contrast_theme().bg);
  open_settings(screen);
  press_by_key(screen, "theme-1");
  CHECK(screen.app.ground() == light);
  press_by_key(screen, "theme-3");
  screen.environment({});
  CHECK(screen.app.ground() == contrast_theme().bg);
}

TEST_CASE("in high contrast more lines are drawn than in the dark theme, on every screen") {
  const auto vertices = [](const char* theme, bool briefing) {
    Headless screen;
    screen.stored("settings", std::string(R"({"format":1,"theme":")") + theme + "\"}");
    screen.settle();
    if (briefing) screen.open("chairs.json", std::string(test::kChairs));
    return screen.vertices();
  };
  for (const bool briefing : {false, true})
    CHECK(vertices("contrast", briefing) > vertices("dark", briefing));
}

TEST_CASE("motion follows the system unless one of the two others is chosen") {
  const auto frames_of_a_choice = [](const char* motion, bool system_wants_less) {
    Headless screen;
    Environment environment;
    environment.reduced_motion = system_wants_less;
    screen.environment(environment);
    screen.stored("settings", std::string(R"({"format":1,"motion":")") + motion + "\"}");
    talk(screen, false);
    AppEvent choose;
    choose.kind = AppEvent::Kind::kKey;
    choose.key = Key::k1;
    screen.app.post(choose);
    return screen.settle();
  };
  constexpr int kStill = 5;
  CHECK(frames_of_a_choice("system", true) <= kStill);
  CHECK(frames_of_a_choice("system", false) > kStill);
  CHECK(frames_of_a_choice("reduced", false) <= kStill);
  CHECK(frames_of_a_choice("full", true) > kStill);
}

TEST_CASE("the readable font is fetched when it is chosen and not before, and once") {
  Headless screen;
  open_settings(screen);
  CHECK(of(screen, AppRequest::Kind::kFetch).empty());
  press_by_key(screen, "font-1");
  press_by_key(screen, "font-0");
  press_by_key(screen, "font-1");
  const auto fetches = of(screen, AppRequest::Kind::kFetch);
  REQUIRE(fetches.size() == 2);
  CHECK(fetches[0].name == "fonts/readable-regular.otf");
  CHECK(fetches[1].name == "fonts/readable-bold.otf");
}

TEST_CASE(
    "once it is there words are wider, and the usual letters come back when they are chosen") {
  const std::string regular = font_file("readable-regular.otf");
  const std::string bold = font_file("readable-bold.otf");
  if (regular.empty()) {
    MESSAGE("this build has no readable font");
    return;
  }
  Headless screen;
  open_settings(screen);
  const auto width = [&screen] { return screen.tree().find_key("theme-3")->rect.w; };
  const float usual = width();
  press_by_key(screen, "font-1");
  CHECK(width() == usual);  // not here yet
  screen.answer_fetch("fonts/readable-regular.otf", regular);
  screen.answer_fetch("fonts/readable-bold.otf", bold);
  CHECK(width() > usual);
  press_by_key(screen, "font-0");
  CHECK(width() == usual);
}

TEST_CASE("letters of one more language come to the usual font and to the readable one") {
  const std::string more = font_file("inter-semibold.otf");
  const std::string regular = font_file("readable-regular.otf");
  Headless screen;
  open_settings(screen);
  const float usual = screen.tree().find_key("theme-3")->rect.w;
  screen.file("fonts/ja.otf", more);
  screen.settle();
  CHECK(screen.tree().find_key("theme-3")->rect.w == usual);  // its own letters come first
  if (regular.empty()) return;
  press_by_key(screen, "font-1");
  screen.answer_fetch("fonts/readable-regular.otf", regular);
  screen.answer_fetch("fonts/readable-bold.otf", font_file("readable-bold.otf"));
  const float readable = screen.tree().find_key("theme-3")->rect.w;
  screen.file("fonts/ja.otf", more);
  screen.settle();
  CHECK(screen.tree().find_key("theme-3")->rect.w == readable);
}

TEST_CASE("a font that cannot be had is said, and choosing it again asks again") {
  Headless screen;
  open_settings(screen);
  press_by_key(screen, "font-1");
  AppEvent failed;
  failed.kind = AppEvent::Kind::kFileFailed;
  failed.name = "fonts/readable-regular.otf";
  failed.text = "\"fonts/readable-regular.otf\" could not be loaded: this device is offline.";
  screen.app.post(failed);
  screen.settle();
  CHECK(screen.has(Role::kAlert, ""));
  press_by_key(screen, "font-0");
  press_by_key(screen, "font-1");
  CHECK(of(screen, AppRequest::Kind::kFetch).size() == 4);
}

TEST_CASE("who has chosen it before gets it at the start") {
  Headless screen;
  screen.stored("settings", R"({"format":1,"font":"readable"})");
  screen.settle();
  CHECK(of(screen, AppRequest::Kind::kFetch).size() == 2);
}

TEST_CASE("nothing is read aloud before somebody wants it") {
  Headless screen;
  talk(screen, false);
  screen.press(Key::k1);
  screen.press(Key::kR);
  CHECK(of(screen, AppRequest::Kind::kSpeak).empty());
}

TEST_CASE("what the customer says is read aloud: the opening, each reply, and again with R") {
  Headless screen;
  talk(screen, true);
  auto spoken = of(screen, AppRequest::Kind::kSpeak);
  REQUIRE(spoken.size() == 1);
  CHECK(spoken[0].text == "I left two messages. Somebody was to ring me by two.");
  CHECK(spoken[0].name == "en-GB");
  screen.press(Key::k1);
  spoken = of(screen, AppRequest::Kind::kSpeak);
  REQUIRE(spoken.size() == 2);
  CHECK(spoken[1].text == "Fine. So what happens now?\nMy team has eleven chairs with no arms.");
  screen.press(Key::kR);
  spoken = of(screen, AppRequest::Kind::kSpeak);
  REQUIRE(spoken.size() == 3);
  CHECK(spoken[2].text == spoken[1].text);
}

TEST_CASE("leaving the conversation, taking a line back and switching it off end the voice") {
  const auto hushed = [](const auto& act) {
    Headless screen;
    talk(screen, true);
    screen.press(Key::k1);
    CHECK(of(screen, AppRequest::Kind::kHush).empty());
    act(screen);
    return of(screen, AppRequest::Kind::kHush).size();
  };
  CHECK(hushed([](Headless& s) { s.press(Key::kEscape); }) == 1);
  CHECK(hushed([](Headless& s) { s.press(Key::kU); }) == 1);
  CHECK(hushed([](Headless& s) {
          s.activate(Role::kButton, "Reading comfort");
          s.activate(Role::kRadio, "Off");
        }) == 1);
}

TEST_CASE("a choice that nobody answers ends what is still being read") {
  Headless screen;
  talk(screen, true);
  screen.press(Key::k1);
  screen.press(Key::k2);  // "I'll find out": only a note follows
  CHECK(of(screen, AppRequest::Kind::kHush).size() == 1);
}

TEST_CASE("where nothing can be heard the dialog says so") {
  const auto note = [](Environment::Speech speech) {
    Headless screen;
    Environment environment;
    environment.speech = speech;
    screen.environment(environment);
    open_settings(screen);
    return screen.tree().find_key("settings-aloud-note")->name;
  };
  CHECK(note(Environment::Speech::kNone).find("Nothing here can read aloud") == 0);
  CHECK(note(Environment::Speech::kNoVoice).find("No voice was found here") == 0);
  CHECK(note(Environment::Speech::kReady).find("R hears the last lines again") !=
        std::string::npos);
}

TEST_CASE("on a phone and at 200% the dialog scrolls to whatever has the focus") {
  Headless screen(390, 844);
  screen.stored("settings", R"({"format":1,"text_percent":200})");
  open_settings(screen);
  press_by_key(screen, "aloud-1");
  const SemanticNode* node = screen.tree().find_key("aloud-1");
  CHECK(node->rect.y >= 0);
  CHECK(node->rect.bottom() <= 844);
  CHECK(node->rect.right() <= 390);
}
