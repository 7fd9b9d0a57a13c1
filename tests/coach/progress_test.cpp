#include "coach/progress.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

using namespace makegood;

TEST_CASE("the better result is the better grade, then the higher percent") {
  CHECK(better({60, Grade::kExcellent}, {90, Grade::kGood}));
  CHECK(better({61, Grade::kGood}, {60, Grade::kGood}));
  CHECK_FALSE(better({60, Grade::kGood}, {60, Grade::kGood}));
}

TEST_CASE("progress keeps the first, the latest and the best attempt") {
  Progress progress;
  progress.add("chairs", {40, Grade::kBad});
  progress.add("chairs", {92, Grade::kExcellent});
  progress.add("chairs", {70, Grade::kGood});
  const ScenarioProgress* chairs = progress.find("chairs");
  REQUIRE(chairs);
  CHECK(chairs->attempts == 3);
  CHECK(chairs->first.percent == 40);
  CHECK(chairs->latest.percent == 70);
  CHECK(chairs->best.percent == 92);
  CHECK(progress.excellent_count() == 1);
  CHECK(progress.find("other") == nullptr);
}

TEST_CASE("progress counts each tenet in the attempts that asked for it") {
  Progress progress;
  std::array<Tally, kTenets> points{};
  points[0] = {3, 4};
  progress.add(points);
  points[0] = {-2, 4};
  points[1] = {2, 2};
  progress.add(points);
  CHECK(progress.tenets[0].attempts == 2);
  CHECK(progress.tenets[0].first == 75);
  CHECK(progress.tenets[0].latest == 0);
  CHECK(progress.tenets[0].best == 75);
  CHECK(progress.tenets[1].attempts == 1);
  CHECK(progress.tenets[2].attempts == 0);
}

TEST_CASE("progress is the fold of the finished attempts, in the order in which they ended") {
  Journal journal;
  const auto attempt = [](RealTime at, int percent, Grade grade) {
    Attempt start;
    start.scenario = "chairs";
    start.started = start.latest = at - 1;
    return start_line(start) + end_line({{percent, grade}, {}}, at);
  };
  journal.take("b", attempt(300, 70, Grade::kGood));
  journal.take("c", attempt(100, 40, Grade::kBad));
  journal.take("a", attempt(200, 92, Grade::kExcellent));
  Attempt running;
  running.scenario = "chairs";
  journal.take("d", start_line(running));
  const Progress progress = progress_of(journal);
  const ScenarioProgress* chairs = progress.find("chairs");
  REQUIRE(chairs);
  CHECK(chairs->attempts == 3);
  CHECK(chairs->first.percent == 40);
  CHECK(chairs->latest.percent == 70);
  CHECK(chairs->best.percent == 92);
}

TEST_CASE("what was counted before there was a journal counts first") {
  Journal journal;
  Attempt before;
  before.scenario = "chairs";
  const Earlier earlier{5, {10, Grade::kBad}, {60, Grade::kGood}, {95, Grade::kExcellent}};
  journal.take("before-chairs", start_line(before) + earlier_line(earlier));
  journal.take("z", start_line(before) + end_line({{70, Grade::kGood}, {}}, 100));
  const Progress progress = progress_of(journal);
  const ScenarioProgress* chairs = progress.find("chairs");
  REQUIRE(chairs);
  CHECK(chairs->attempts == 6);
  CHECK(chairs->first.percent == 10);
  CHECK(chairs->latest.percent == 70);
  CHECK(chairs->best.percent == 95);
  CHECK(journal.latest()->id == "z");
}

TEST_CASE(
    "damaged progress is reported with its place; progress of a newer version is not read as this "
    "one's") {
  const ReadProgress damaged =
      read_progress("{\"format\":1,\n \"scenarios\":{\"chairs\"", "progress");
  REQUIRE(has_errors(damaged.diagnostics));
  CHECK(damaged.diagnostics.front().line == 2);
  const ReadProgress newer = read_progress("{\"format\":2,\"scenarios\":{}}", "progress");
  REQUIRE(has_errors(newer.diagnostics));
  CHECK(newer.diagnostics.front().code == "P001");
}

TEST_CASE("a record with numbers out of range is held within it") {
  const ReadProgress read = read_progress(
      R"({"format":1,"scenarios":{"chairs":{"attempts":-4},"x y":{"attempts":1},"invoice":{"attempts":1,"best":{"percent":900,"grade":"superb"}}}})",
      "progress");
  CHECK(read.scenarios.count("chairs") == 0);
  CHECK(read.scenarios.count("x y") == 0);
  REQUIRE(read.scenarios.count("invoice") == 1);
  CHECK(read.scenarios.at("invoice").best.percent == 100);
  CHECK(read.scenarios.at("invoice").best.grade == Grade::kBad);
}

TEST_CASE("the code of progress has its example, which gives it, and its paragraph") {
  const auto read_file = [](const std::string& path) {
    std::ifstream in(MAKEGOOD_SOURCE_DIR "/" + path, std::ios::binary);
    REQUIRE_MESSAGE(in.good(), path);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
  };
  const ReadProgress read =
      read_progress(read_file("tests/coach/diagnostics/P001-newer-version.json"), "progress");
  REQUIRE(read.diagnostics.size() == 1);
  CHECK(read.diagnostics.front().code == "P001");
  CHECK(read_file("docs/diagnostics.md").find("### P001 ") != std::string::npos);
}
