#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "coach/day_play.hpp"
#include "coach/report_test.hpp"

namespace makegood {
namespace {

using nlohmann::json;
using test::Told;

// The keys that docs/report-format.md names: those in the first column of its tables.
std::set<std::string> documented_keys() {
  std::ifstream file(MAKEGOOD_SOURCE_DIR "/docs/report-format.md");
  REQUIRE(file);
  std::set<std::string> keys;
  for (std::string line; std::getline(file, line);) {
    if (line.substr(0, 3) != "| `") continue;
    keys.insert(line.substr(3, line.find('`', 3) - 3));
  }
  return keys;
}

void collect(const json& value, std::set<std::string>& keys) {
  if (value.is_object()) {
    for (const auto& [key, inner] : value.items()) {
      keys.insert(key);
      collect(inner, keys);
    }
  }
  if (value.is_array()) {
    for (const json& inner : value) collect(inner, keys);
  }
}

TEST_CASE("The JSON of an attempt has the debrief's numbers") {
  const Told told({2, 2, 2, 1, 1});
  const json report = json::parse(report_json(told.report("=1+1", test::kNovember), {"<x>", 0}));
  CHECK(report["makegood_report"] == kReportFormat);
  CHECK(report["kind"] == "attempt");
  CHECK(report["name"] == "<x>");
  CHECK(report["written"].is_null());
  CHECK(report["attempt"]["when"] == "2026-11-26T14:05:09Z");
  CHECK(report["attempt"]["mode"] == "practice");
  CHECK(report["attempt"]["percent"] == told.debrief.percent);
  CHECK(report["attempt"]["note"] == "=1+1");
  CHECK(report["percent_of"] == "best line");
  CHECK(report["turning_point"] == *told.debrief.turning_point + 1);
  REQUIRE(report["decisions"].size() == told.debrief.decisions.size());
  int lost = 0;
  for (std::size_t i = 0; i < report["decisions"].size(); ++i) {
    const json& decision = report["decisions"][i];
    CHECK(decision["number"] == i + 1);
    CHECK(decision["cost"] == told.debrief.advice[i].advice.cost);
    CHECK(decision["points"]["honesty"] == told.debrief.decisions[i].points[0]);
    lost += decision["cost"].get<int>();
  }
  int earned = 0;
  int best = 0;
  for (const char* tenet : {"honesty", "response", "realistic", "love"}) {
    earned += report["attempt"]["earned"][tenet].get<int>();
    best += report["best_line"][tenet].get<int>();
  }
  CHECK(best - earned == lost);
  CHECK(report["survey"][0]["rating"] == 4);
  CHECK(report["promises"].size() == 2);
  CHECK(report["mood"]["curve"].size() == told.debrief.decisions.size() + 1);
}

TEST_CASE("What is not known is null") {
  const Told told({1, 1}, false);
  const json report = json::parse(report_json(told.report(), {}));
  CHECK(report["attempt"]["finished"] == false);
  for (const char* key : {"name", "written", "ending", "best_line", "turning_point"}) {
    CHECK(report[key].is_null());
  }
  CHECK(report["attempt"]["grade"].is_null());
  CHECK(report["attempt"]["when"].is_null());
  CHECK(report["decisions"][0]["cost"].is_null());
}

TEST_CASE("The JSON of several attempts names first and latest by their numbers") {
  const Told a({2, 2, 2, 1, 1});
  const Told b({1, 1, 1, 1, 1});
  const json report = json::parse(
      report_json({a.report().summary, b.report().summary}, {"Amira", test::kNovember}));
  CHECK(report["kind"] == "progress");
  CHECK(report["written"] == "2026-11-26T14:05:09Z");
  CHECK(report["attempts"].size() == 2);
  CHECK(report["scenarios"][0]["attempts"] == 2);
  CHECK(report["scenarios"][0]["first"] == 1);
  CHECK(report["scenarios"][0]["latest"] == 2);
}

TEST_CASE("Every key and every column is documented, and nothing is that is not there") {
  const Told told({2, 2, 3, 2, 1, 1});  // with a promise that was moved
  std::set<std::string> keys;
  collect(json::parse(report_json(told.report(), {})), keys);
  collect(json::parse(report_json({told.report().summary}, {})), keys);
  // A day with an inbox and a post.
  const Scenario day = test::inbox_day();
  Session session(day);
  test::play_named(session, {"desk/wait", "desk/wait", "desk/wait", "inbox/tom", "tom-post/brisk",
                             "tom-private/facts", "desk/leave"});
  const Debrief debriefed = debrief(session);
  const AttemptReport of_day{session, debriefed, summary_of(session, debriefed, Mode::kGuided),
                             post_reports(session, nullptr, earliest_answers(day))};
  collect(json::parse(report_json(of_day, {})), keys);
  for (const std::string& csv : {attempts_csv({told.report().summary}, {}),
                                 decisions_csv({told.report()}, {}), reach_csv({of_day}, {})}) {
    std::string heading;
    for (const char c : csv.substr(3, csv.find('\r') - 3) + ",") {
      if (c != ',') {
        heading += c;
        continue;
      }
      keys.insert(heading);
      heading.clear();
    }
  }
  const std::set<std::string> documented = documented_keys();
  for (const std::string& key : keys) CHECK_MESSAGE(documented.count(key) == 1, key);
  for (const std::string& key : documented) CHECK_MESSAGE(keys.count(key) == 1, key);
}

}  // namespace
}  // namespace makegood
