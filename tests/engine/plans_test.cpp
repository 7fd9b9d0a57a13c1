// The shipped scenarios, played by the plans in tests/plans. With MAKEGOOD_PLAN_PRINT=1 in the
// environment every play is printed in plan format, so that a writer can compare it with what was
// meant.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <set>
#include <string>
#include <utility>

#include "engine/support/corpus.hpp"
#include "engine/support/files.hpp"
#include "engine/support/plan.hpp"
#include "scenario/reader.hpp"

using namespace makegood;
using namespace makegood::test;

TEST_SUITE_BEGIN("plans");

TEST_CASE("every shipped scenario reads without an error") {
  const std::filesystem::path root = MAKEGOOD_SOURCE_DIR;
  for (const std::filesystem::path& file : files_in(root / "scenarios", ".json")) {
    if (file.filename().string().find(".schema.") != std::string::npos) continue;
    const ReadResult read = read_scenario(read_file(file), file.filename().string());
    for (const Diagnostic& diagnostic : read.diagnostics) {
      CHECK_MESSAGE(diagnostic.severity != Severity::kError, to_line(diagnostic));
    }
    CHECK(read.scenario.has_value());
  }
}

TEST_CASE("every plan plays as it says, and every ending of every scenario has one") {
  const std::filesystem::path root = MAKEGOOD_SOURCE_DIR;
  const std::vector<Named> scenarios = shipped_scenarios();
  const FindScenario find = [&](std::string_view id) -> const Scenario* {
    for (const Named& named : scenarios) {
      if (named.scenario.id == id) return &named.scenario;
    }
    return nullptr;
  };
  const bool print = std::getenv("MAKEGOOD_PLAN_PRINT") != nullptr;

  std::set<std::pair<std::string, std::string>> reached;
  for (const std::filesystem::path& file : files_in(root / "tests/plans", ".plan")) {
    const std::string name = std::filesystem::relative(file, root).string();
    const PlanResult result = run_plan(read_file(file), name, find);
    if (print) std::cout << "# " << name << "\n" << result.played << "\n";
    if (!result.difference.empty()) {
      FAIL_CHECK(result.difference);
      continue;
    }
    CHECK_MESSAGE(file.filename().string().rfind(result.scenario, 0) == 0,
                  name << " is named after another scenario than " << result.scenario);
    reached.emplace(result.scenario, result.ending);
  }
  for (const Named& named : scenarios) {
    for (const Ending& ending : named.scenario.endings) {
      CHECK_MESSAGE(reached.count({named.scenario.id, ending.id}) == 1,
                    "no plan in tests/plans reaches the ending \"" << ending.id << "\" of "
                                                                   << named.scenario.id);
    }
  }
}

TEST_SUITE_END();
