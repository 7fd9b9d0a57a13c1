// The progress screen: what its plots say in sentences, what is due, and what comes next.
#include <doctest/doctest.h>

#include <vector>

#include "coach/attempts.hpp"
#include "coach/schedule.hpp"
#include "ui/support/headless.hpp"
#include "ui/theme.hpp"

using namespace makegood;
using makegood::test::Headless;

namespace {

constexpr const char* kCatalogue = R"({"format":1,"scenarios":[
  {"id":"chairs","title":"Eleven chairs","teaches":"late follow-up","summary":"Dana was to be rung.","setting":"Phone","minutes":3,"tenets":["response"]},
  {"id":"invoice","title":"Sorry is not a plan","teaches":"honest apology","summary":"The third invoice.","setting":"E-mail","minutes":7,"tenets":["honesty"]},
  {"id":"date","title":"A date that holds","teaches":"realistic dates","summary":"Friday, he said.","setting":"Chat","minutes":5,"tenets":["realistic"]}]})";

constexpr RealTime kTuesday = 1'699'966'800;  // 14 November 2023, 13:00
constexpr RealTime day(int n) {
  return kTuesday + n * kSecondsPerDay;
}

struct Play {
  const char* scenario;
  int on, percent;
  Grade grade;
  Tally honesty, realistic;
};

void begin(Headless& screen, const std::vector<Play>& plays, int today) {
  screen.app.tell_time(day(today));
  int number = 0;
  for (const Play& play : plays) {
    Attempt attempt;
    attempt.scenario = play.scenario;
    attempt.started = attempt.latest = day(play.on) - 60;
    AttemptResult result{{play.percent, play.grade}, {}};
    result.tenets[static_cast<std::size_t>(Tenet::kHonesty)] = play.honesty;
    result.tenets[static_cast<std::size_t>(Tenet::kRealistic)] = play.realistic;
    screen.log("attempt-" + std::to_string(++number),
               start_line(attempt) + end_line(result, day(play.on)));
  }
  screen.file("scenarios/catalogue.json", kCatalogue);
  screen.settle();
}

// Two scenarios, the first of them three times: well, well again, and forgotten.
const std::vector<Play> kPlays = {{"chairs", 0, 70, Grade::kGood, {2, 4}, {}},
                                  {"chairs", 1, 92, Grade::kExcellent, {4, 4}, {}},
                                  {"invoice", 2, 80, Grade::kGood, {4, 4}, {1, 4}},
                                  {"chairs", 4, 40, Grade::kBad, {3, 4}, {}}};

std::vector<std::string> due_names(const Headless& screen) {
  std::vector<std::string> out;
  for (const SemanticNode& node : screen.tree().nodes) {
    if (node.role == Role::kButton && node.key.rfind("due-", 0) == 0) out.push_back(node.name);
  }
  return out;
}

}  // namespace

TEST_CASE("before anything was played the progress screen says in plain words what comes here") {
  Headless screen;
  begin(screen, {}, 0);
  screen.click(Role::kButton, "Progress");
  CHECK(screen.tree().screen == "progress");
  CHECK(screen.tree().title == "Progress · Makegood");
  CHECK(screen.requests().back().text == "/progress");
  CHECK(screen.has(Role::kParagraph, "Nothing stands here yet. Play a conversation to its end"));
  CHECK_FALSE(screen.has(Role::kImage, "Attempts over time"));
  CHECK(due_names(screen).empty());
  screen.click(Role::kButton, "Start · about 3 min");
  screen.press(Key::kEscape);
  CHECK(screen.tree().screen == "library");
}

TEST_CASE("each attempt in the plot is a sentence: when, what, how well, and whether it was kept") {
  Headless screen;
  screen.route("/progress");
  begin(screen, kPlays, 4);
  CHECK(screen.tree().screen == "progress");
  CHECK(screen.has(Role::kImage, "Attempts over time: 4 attempts, from 70% to 40%."));
  CHECK(screen.has(Role::kListItem, "Attempt 1, 4 days ago: Eleven chairs, 70%, Good service."));
  CHECK(screen.has(Role::kListItem,
                   "Attempt 2, 3 days ago: Eleven chairs, 92%, Excellent service. A recheck: it "
                   "held."));
  CHECK(screen.has(Role::kListItem,
                   "Attempt 4, today: Eleven chairs, 40%, Bad service. A recheck: it had "
                   "slipped."));
}

TEST_CASE("the first attempt stands against the latest, by scenario and by tenet") {
  Headless screen;
  screen.route("/progress");
  begin(screen, kPlays, 4);
  CHECK(
      screen.has(Role::kListItem, "Eleven chairs: 70% the first time, 40% the latest of 3 times."));
  CHECK(screen.has(Role::kListItem, "Sorry is not a plan: 80% in one attempt."));
  CHECK(screen.has(Role::kListItem,
                   "Honesty: 50% the first time, 75% the latest time, in one scenario that you "
                   "finished more than once."));
  CHECK_FALSE(screen.has(Role::kListItem, "Realistic expectations:"));
}

TEST_CASE("what is due stands in the order in which it became due, each with its reason") {
  Headless screen;
  screen.route("/progress");
  begin(screen, kPlays, 5);
  const std::vector<std::string> due = due_names(screen);
  REQUIRE(due.size() == 2);
  CHECK(due[0] ==
        "Sorry is not a plan: Due now. Due since Friday: a day after you played it well.");
  CHECK(due[1] ==
        "Eleven chairs: Slipped · due again. Due today: you knew it, and the last time it "
        "slipped.");
  CHECK(screen.has(Role::kHeading, "Sorry is not a plan"));
  screen.activate(Role::kButton, "Eleven chairs: Slipped");
  CHECK(screen.requests().back().name == "scenarios/chairs.json");
}

TEST_CASE("the library goes by the same: what is due is next, and its card says so") {
  {
    Headless screen;
    begin(screen, kPlays, 5);
    CHECK(screen.tree().find_key("hero-title")->name == "Sorry is not a plan");
    CHECK(screen.tree().find_key("hero-text")->name ==
          "Due since Friday: a day after you played it well. The third invoice.");
    CHECK(screen.has(Role::kButton, "Best 80% · Good. Due again."));
    CHECK(screen.has(Role::kButton, "Best 92% · Excellent. Slipped · due again."));
  }
  Headless later;
  begin(later, {kPlays[2]}, 2);
  CHECK(later.tree().find_key("hero-title")->name == "A date that holds");
  CHECK(later.tree().find_key("hero-text")->name ==
        "Realistic expectations is your weakest so far: 25%. Friday, he said.");
}

TEST_CASE("on a phone the library leads to the progress, whatever the bar has room for") {
  Headless screen(390, 844);
  begin(screen, kPlays, 5);
  screen.activate(Role::kButton, "How you are getting on");
  CHECK(screen.tree().screen == "progress");
  screen.press(Key::kEscape);
  CHECK(screen.tree().screen == "library");
}

TEST_CASE("of many attempts the plot shows the latest, and says that it does") {
  Headless screen;
  screen.route("/progress");
  std::vector<Play> plays;
  for (int i = 0; i < 40; ++i) plays.push_back({"chairs", i, 50 + i, Grade::kGood, {}, {}});
  begin(screen, plays, 40);
  CHECK(screen.has(Role::kParagraph, "The latest 30 of 40 attempts are shown."));
  CHECK_FALSE(screen.has(Role::kListItem, "Attempt 10,"));
  CHECK(screen.has(Role::kListItem, "Attempt 11, 30 days ago"));
}

TEST_CASE("the progress screen fits a phone at 200% text and a wide window, in every theme") {
  struct Size {
    float w, h;
    int percent;
  };
  for (const Size& size : {Size{390, 844, 100}, Size{390, 844, 200}, Size{360, 640, 200},
                           Size{1280, 800, 100}, Size{1280, 800, 200}}) {
    for (const std::string theme : {"light", "contrast"}) {
      Headless screen(size.w, size.h);
      Environment environment;
      environment.touch = size.w < 720;
      environment.reduced_motion = true;
      screen.environment(environment);
      screen.stored("settings", "{\"theme\":\"" + theme +
                                    "\",\"text_percent\":" + std::to_string(size.percent) + "}");
      screen.route("/progress");
      begin(screen, kPlays, 5);
      CHECK(screen.tree().screen == "progress");
      float last = 0;
      for (const SemanticNode& node : screen.tree().nodes) {
        CAPTURE(node.key);
        CAPTURE(size.w);
        CAPTURE(size.percent);
        CHECK(node.rect.x >= -0.5F);
        CHECK(node.rect.right() <= size.w + 0.5F);
        if (node.focusable && environment.touch) CHECK(node.rect.h >= kTouchTarget - 0.5F);
        // Pairs and rows that are due stand below each other and never in each other.
        const bool row = node.key.rfind("pair-", 0) == 0 ||
                         (node.role == Role::kButton && node.key.rfind("due-", 0) == 0);
        if (!row || size.w >= 720) continue;
        CHECK(node.rect.y >= last - 0.5F);
        last = node.rect.bottom();
      }
    }
  }
}
