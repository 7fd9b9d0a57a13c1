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

TEST_CASE("progress reads back what it wrote") {
  Progress progress;
  progress.add("chairs", {40, Grade::kBad});
  progress.add("invoice", {92, Grade::kExcellent});
  const ReadProgress read = read_progress(write_progress(progress), "progress");
  CHECK(read.diagnostics.empty());
  CHECK(write_progress(read.progress) == write_progress(progress));
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
  CHECK(read.progress.find("chairs") == nullptr);
  CHECK(read.progress.find("x y") == nullptr);
  REQUIRE(read.progress.find("invoice"));
  CHECK(read.progress.find("invoice")->best.percent == 100);
  CHECK(read.progress.find("invoice")->best.grade == Grade::kBad);
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
