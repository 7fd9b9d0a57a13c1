// Guided, practice, assessment: what each shows, allows and counts.
#include <doctest/doctest.h>

#include <string>
#include <tuple>

#include "coach/journal.hpp"
#include "coach/progress.hpp"
#include "engine/session.hpp"
#include "support/chairs.hpp"
#include "ui/support/headless.hpp"

using namespace makegood;
using makegood::test::Headless;

namespace {

const char* const kNoScenarios = R"({"format":1,"scenarios":[]})";
const std::string kBest[] = {"You're right.", "I'll ask the warehouse", "Ring Dana now.",
                             "The arms come", "How did we do"};
const std::string kWorst[] = {"The warehouse has been", "Let me give you"};

void brief(Headless& screen) {
  screen.settle();
  screen.open("chairs.json", std::string(test::kChairs));
}

void begin(Headless& screen, std::string_view mode) {
  brief(screen);
  screen.click(Role::kRadio, mode);
  screen.click(Role::kButton, "Start the conversation");
}

template <std::size_t N>
void say(Headless& screen, const std::string (&lines)[N]) {
  for (const std::string& line : lines) screen.activate(Role::kButton, line);
  screen.activate(Role::kButton, "Read the debrief");
}

/// What was appended to the log of the attempt that began last.
std::string last_log(const Headless& screen) {
  REQUIRE_FALSE(screen.logs().empty());
  return screen.appended(screen.logs().back());
}

Record stored_record(const Headless& screen) {
  const ReadLog read = read_log(last_log(screen), "1");
  REQUIRE(read.attempt);
  return record_of(*read.attempt);
}

Progress stored_progress(const Headless& screen) {
  Journal journal;
  for (const std::string& log : screen.logs()) journal.add(log, screen.appended(log));
  return progress_of(journal);
}

std::string mark(const Headless& screen) {
  const SemanticNode* node = screen.tree().find_key("verdict-mark");
  return node ? node->name : std::string();
}

}  // namespace

TEST_CASE("the briefing says of each mode what it means, and the choice is remembered") {
  std::string settings;
  {
    Headless screen;
    brief(screen);
    CHECK(
        screen.has(Role::kRadio, "Guided. A remark after each choice. You can take a line back."));
    CHECK(screen.has(Role::kRadio,
                     "Practice. You see at once how the customer takes it. The coaching waits"));
    CHECK(screen.has(Role::kRadio,
                     "Assessment. One attempt, shuffled: no coach, no tally and no way "
                     "back. At the end, whether it reached the mark of 60%."));
    screen.click(Role::kRadio, "Assessment");
    settings = screen.last_stored("settings");
  }
  Headless later;
  later.stored("settings", settings);
  brief(later);
  CHECK(later.tree().find(Role::kRadio, "Assessment")->selected);
}

TEST_CASE("in practice the customer's reaction is there at once, and the coaching is not") {
  Headless screen;
  begin(screen, "Practice");
  const std::string mood = screen.tree().find_key("mood")->value;
  screen.activate(Role::kButton, kWorst[0]);
  CHECK(screen.has(Role::kParagraph, "My team has eleven chairs with no arms."));
  CHECK(screen.tree().find_key("mood")->value != mood);
  CHECK_FALSE(screen.has(Role::kParagraph, "That blamed a colleague."));
}

TEST_CASE("an assessment shows no coach, no tally and no way back while it is played") {
  Headless screen;
  begin(screen, "Assessment");
  screen.activate(Role::kButton, kWorst[0]);
  CHECK_FALSE(screen.has(Role::kParagraph, "That blamed a colleague."));
  CHECK_FALSE(screen.has(Role::kButton, "Take the last line back"));
  CHECK_FALSE(screen.has(Role::kMeter, "Honesty"));
  CHECK_FALSE(screen.has(Role::kButton, "Read the debrief"));
  CHECK(screen.has(Role::kParagraph, "No remarks, no tally and no way back until it is over."));
  const std::string before = last_log(screen);
  screen.press(Key::kU);
  CHECK(last_log(screen) == before);
  CHECK(stored_record(screen).mode == Mode::kAssessment);
}

TEST_CASE("what an apology was worth is not said during an assessment") {
  const auto said = [](const char* mode) {
    Headless screen;
    begin(screen, mode);
    screen.activate(Role::kButton, kBest[0]);
    return screen.has(Role::kHeading, "Said sorry to Dana so far");
  };
  CHECK_FALSE(said("Assessment"));
  CHECK(said("Practice"));
}

TEST_CASE("an assessment is never as it is written, not even the first") {
  const auto first_seed = [](const char* mode) {
    Headless screen;
    begin(screen, mode);
    return stored_record(screen).seed;
  };
  CHECK(first_seed("Assessment") == 1);
  CHECK(first_seed("Practice") == kAsWritten);
  CHECK(first_seed("Guided") == kAsWritten);
}

TEST_CASE("the debrief says whether the mark was reached, and of what that speaks") {
  {
    Headless screen;
    begin(screen, "Assessment");
    say(screen, kBest);
    CHECK(mark(screen) == "Passed: 100%, the mark is 60%.");
    CHECK(screen.has(Role::kParagraph, "It does not measure how you are with customers."));
  }
  {
    Headless screen;
    begin(screen, "Assessment");
    say(screen, kWorst);
    CHECK(mark(screen) == "Not yet: 0%, the mark is 60%.");
  }
  Headless screen;
  begin(screen, "Practice");
  say(screen, kBest);
  CHECK(mark(screen).empty());
}

TEST_CASE("the mark is the scenario's own") {
  std::string text(test::kChairs);
  text.replace(text.find("\"minutes\": 3"), 12, "\"minutes\": 3, \"pass\": 0");
  Headless screen;
  screen.settle();
  screen.open("chairs.json", text);
  screen.click(Role::kRadio, "Assessment");
  screen.click(Role::kButton, "Start the conversation");
  say(screen, kWorst);
  CHECK(mark(screen) == "Passed: 0%, the mark is 0%.");
}

TEST_CASE("a replay of a finished assessment is practice, and the assessment's result stays") {
  Headless screen;
  begin(screen, "Assessment");
  say(screen, kBest);
  const int percent = stored_progress(screen).find("chairs")->best.percent;
  CHECK(screen.has(Role::kParagraph, "A replay from here is practice."));
  screen.activate(Role::kButton, "Replay from decision 1");
  CHECK(screen.tree().screen == "conversation");
  CHECK(stored_record(screen).mode == Mode::kPractice);
  say(screen, kWorst);
  CHECK(mark(screen).empty());
  CHECK(stored_progress(screen).find("chairs")->best.percent == percent);
}

TEST_CASE("an assessment that was left is not resumed unasked, even where the address says so") {
  Headless screen;
  begin(screen, "Assessment");
  screen.activate(Role::kButton, kBest[0]);
  Headless later;
  later.start_after(screen);
  later.route("/practice/chairs");
  later.file("scenarios/catalogue.json", kNoScenarios);
  later.settle();
  CHECK(later.tree().screen == "library");
  CHECK(later.has(Role::kParagraph, "An assessment that you left"));
  later.click(Role::kButton, "Go on");
  CHECK(later.tree().screen == "conversation");
  CHECK(later.has(Role::kParagraph, "Dana: Fine. So what happens now?"));
  CHECK(later.logs().empty());  // nothing of it has changed
}

TEST_CASE("its debrief, once it is over, is shown again where the address says so") {
  Headless screen;
  begin(screen, "Assessment");
  say(screen, kBest);
  Headless later;
  later.start_after(screen);
  later.route("/debrief/chairs");
  later.file("scenarios/catalogue.json", kNoScenarios);
  later.settle();
  later.work();
  CHECK(later.tree().screen == "debrief");
  CHECK(mark(later) == "Passed: 100%, the mark is 60%.");
}

TEST_CASE("a new start beside an assessment that was left is a new attempt in a new order") {
  Headless screen;
  begin(screen, "Assessment");
  screen.activate(Role::kButton, kBest[0]);
  const std::string left = last_log(screen);
  screen.press(Key::kEscape);
  screen.open("chairs.json", std::string(test::kChairs));
  CHECK(screen.has(Role::kParagraph, "A new start is a new attempt."));
  screen.click(Role::kButton, "Go on with the assessment");
  CHECK(screen.has(Role::kParagraph, "Dana: Fine. So what happens now?"));
  CHECK(last_log(screen) == left);
  screen.press(Key::kEscape);
  screen.open("chairs.json", std::string(test::kChairs));
  screen.click(Role::kButton, "Start the conversation");
  CHECK(stored_record(screen).actions.empty());
  CHECK(stored_record(screen).seed == 2);
  say(screen, kBest);
  CHECK(stored_progress(screen).find("chairs")->attempts == 1);
  screen.click(Role::kButton, "Play it again");
  CHECK(stored_record(screen).mode == Mode::kAssessment);
  CHECK(stored_record(screen).seed == 3);
}

TEST_CASE("a conversation that was left goes on from its briefing, whatever was begun since") {
  Headless screen;
  begin(screen, "Practice");
  screen.press(Key::kEscape);
  screen.open("chairs.json", std::string(test::kChairs));
  CHECK_FALSE(screen.has(Role::kButton, "Go on with"));  // nothing was said in it
  screen.click(Role::kButton, "Start the conversation");
  screen.activate(Role::kButton, kBest[0]);
  screen.press(Key::kEscape);
  screen.open("inbox-day.json", test::read_repository_file("tests/support/inbox-day.json"));
  CHECK_FALSE(screen.has(Role::kButton, "Go on with"));
  screen.click(Role::kButton, "Start the conversation");
  CHECK(screen.tree().screen == "inbox");
  screen.press(Key::kEscape);
  screen.open("chairs.json", std::string(test::kChairs));
  CHECK(screen.has(Role::kParagraph, "You left this conversation before its end."));
  screen.click(Role::kButton, "Go on with the conversation");
  CHECK(screen.tree().screen == "conversation");
  CHECK(screen.has(Role::kParagraph, "Dana: Fine. So what happens now?"));
  CHECK(stored_record(screen).mode == Mode::kPractice);
  for (std::size_t i = 1; i < std::size(kBest); ++i) screen.activate(Role::kButton, kBest[i]);
  CHECK(stored_progress(screen).find("chairs")->attempts == 1);
  screen.press(Key::kEscape);
  screen.open("chairs.json", std::string(test::kChairs));
  CHECK_FALSE(screen.has(Role::kButton, "Go on with"));
}

TEST_CASE("exploring costs nothing: what was taken back leaves no trace in result or progress") {
  const auto played = [](bool exploring) {
    Headless screen;
    begin(screen, "Guided");
    if (exploring) {
      for (const std::string& line : {kWorst[0], kBest[0]}) {
        screen.activate(Role::kButton, line);
        screen.activate(Role::kButton, "Take the last line back");
      }
    }
    say(screen, kBest);
    const ScenarioProgress progress = *stored_progress(screen).find("chairs");
    return std::tuple(stored_record(screen).actions, progress.attempts, progress.latest.percent,
                      progress.latest.grade);
  };
  CHECK(played(true) == played(false));
}

TEST_CASE("exploring costs nothing: a worse replay lowers neither the best nor the first result") {
  for (const char* mode : {"Guided", "Practice"}) {
    Headless screen;
    begin(screen, mode);
    say(screen, kBest);
    const ScenarioProgress before = *stored_progress(screen).find("chairs");
    screen.activate(Role::kButton, "Replay from decision 1");
    say(screen, kWorst);
    const ScenarioProgress after = *stored_progress(screen).find("chairs");
    CHECK(after.best.percent == before.best.percent);
    CHECK(after.best.grade == before.best.grade);
    CHECK(after.first.percent == before.first.percent);
  }
}
