// One question at the end of the debrief, answered in the trainee's own words.
#include <doctest/doctest.h>

#include "coach/attempts.hpp"
#include "support/chairs.hpp"
#include "ui/support/headless.hpp"

using namespace makegood;
using makegood::test::Headless;

namespace {

constexpr const char* kQuestion = "What will you do differently tomorrow?";
constexpr std::int64_t kNow = 1764122400;

void play_to_the_debrief(Headless& screen) {
  screen.app.tell_time(kNow);
  screen.settle();
  screen.open("chairs.json", std::string(test::kChairs));
  screen.click(Role::kButton, "Start the conversation");
  for (int i = 0; i < 12 && !screen.has(Role::kButton, "Read the debrief"); ++i)
    screen.press(Key::k1);
  screen.click(Role::kButton, "Read the debrief");
}

const SemanticNode& field(const Headless& screen) {
  const SemanticNode* node = screen.tree().find(Role::kTextField, kQuestion);
  REQUIRE(node);
  return *node;
}

void post(Headless& screen, AppEvent::Kind kind, const std::string& name,
          const std::string& text = {}) {
  AppEvent event;
  event.kind = kind;
  event.name = name;
  event.text = text;
  screen.app.post(std::move(event));
  screen.settle();
}

void enter(Headless& screen) {
  post(screen, AppEvent::Kind::kFocus, field(screen).key);
}
void type(Headless& screen, const std::string& text) {
  post(screen, AppEvent::Kind::kEdited, field(screen).key, text);
}
void leave(Headless& screen) {
  post(screen, AppEvent::Kind::kFocus, "");
}

std::string kept_note(const Headless& screen) {
  const ReadLog read = read_log(screen.appended(screen.logs().back()), "1");
  REQUIRE(read.attempt);
  CHECK(read.diagnostics.empty());
  return read.attempt->note;
}

int note_lines(const Headless& screen) {
  const std::string log = screen.appended(screen.logs().back());
  int lines = 0;
  for (std::size_t at = 0; (at = log.find("{\"note\"", at)) != std::string::npos; ++at) ++lines;
  return lines;
}

}  // namespace

TEST_CASE("the debrief ends with one question, and what is written is in its field") {
  Headless screen;
  play_to_the_debrief(screen);
  CHECK(field(screen).value.empty());
  CHECK(field(screen).focusable);
  enter(screen);
  type(screen, "Name the hour first.");
  CHECK(field(screen).value == "Name the hour first.");
}

TEST_CASE("the note is kept with the attempt when the field is left, as one line") {
  Headless screen;
  play_to_the_debrief(screen);
  enter(screen);
  for (const char* so_far : {"N", "Na", "Nam", "Name", "Name it."}) type(screen, so_far);
  CHECK(note_lines(screen) == 0);
  leave(screen);
  CHECK(kept_note(screen) == "Name it.");
  CHECK(note_lines(screen) == 1);
  enter(screen);
  leave(screen);
  CHECK(note_lines(screen) == 1);
}

TEST_CASE("who writes for long loses no more than a few seconds") {
  Headless screen;
  play_to_the_debrief(screen);
  enter(screen);
  type(screen, "Name");
  screen.app.tell_time(kNow + 60);
  type(screen, "Name the hour");
  CHECK(kept_note(screen) == "Name the hour");
}

TEST_CASE("going somewhere else keeps what was written") {
  Headless screen;
  play_to_the_debrief(screen);
  enter(screen);
  type(screen, "Ring before the day ends.");
  screen.activate(Role::kButton, "Library");
  CHECK(kept_note(screen) == "Ring before the day ends.");
}

TEST_CASE("the note is shown again when the debrief is opened another day") {
  Headless screen;
  play_to_the_debrief(screen);
  enter(screen);
  type(screen, "Name the hour first.\nThen beat it.");
  leave(screen);
  Headless later;
  later.start_after(screen);
  later.route("/debrief/chairs");
  later.file("scenarios/catalogue.json", R"({"format": 1, "scenarios": []})");
  later.settle();
  CHECK(field(later).value == "Name the hour first.\nThen beat it.");
  enter(later);
  type(later, "");
  leave(later);
  CHECK(later.appended(screen.logs().back()).find("{\"note\":\"\"") == 0);
}

TEST_CASE("a note ends at a whole character within its limit") {
  Headless screen;
  play_to_the_debrief(screen);
  std::string most(kMaxNoteBytes - 1, 'x');
  type(screen, most + "é");
  CHECK(field(screen).value == most);
  CHECK(kept_note(screen) == most);
  CHECK(field(screen).high == kMaxNoteBytes);
}

TEST_CASE("letters, digits and Enter belong to the field that is being written in") {
  Headless screen;
  play_to_the_debrief(screen);
  enter(screen);
  for (const Key key : {Key::k1, Key::kR, Key::kU, Key::kEnter, Key::kSpace}) {
    screen.press(key);
    CHECK(screen.tree().screen == "debrief");
    CHECK(screen.tree().focused == field(screen).key);
  }
  screen.press(Key::kEscape);
  CHECK(screen.tree().screen == "debrief");
  CHECK(screen.tree().focused.empty());
  screen.press(Key::kEscape);
  CHECK(screen.tree().screen == "library");
}

TEST_CASE("the report has the note, when it was played and when it was written") {
  Headless screen;
  play_to_the_debrief(screen);
  enter(screen);
  type(screen, "Say sorry once.");
  screen.app.tell_time(kNow + 86400);
  screen.activate(Role::kButton, "Save a report: one file to read, print or send");
  const std::string& page = screen.requests().back().text;
  CHECK(page.find("Say sorry once.") != std::string::npos);
  CHECK(page.find("26 November 2025") != std::string::npos);
  CHECK(page.find("27 November 2025") != std::string::npos);
}
