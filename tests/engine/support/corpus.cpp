#include "engine/support/corpus.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "engine/support/files.hpp"
#include "engine/support/random_scenario.hpp"
#include "scenario/reader.hpp"

namespace makegood::test {
namespace {

const std::filesystem::path kRoot = MAKEGOOD_SOURCE_DIR;

}  // namespace

std::vector<Named> shipped_scenarios() {
  std::vector<Named> all;
  for (const std::filesystem::path& file : files_in(kRoot / "scenarios", ".json")) {
    const std::string name = file.filename().string();
    if (name.find(".schema.") != std::string::npos) continue;
    ReadResult read = read_scenario(read_file(file), name);
    if (read.scenario) all.push_back({name, std::move(*read.scenario)});
  }
  return all;
}

std::vector<Named> corpus() {
  std::vector<Named> all = shipped_scenarios();
  const std::filesystem::path everything = kRoot / "tests/scenario/everything.json";
  if (std::filesystem::exists(everything)) {
    ReadResult read = read_scenario(read_file(everything), "everything.json");
    if (read.scenario) all.push_back({"everything.json", std::move(*read.scenario)});
  }
  for (std::size_t seed = 0; seed < kRandomScenarios; ++seed) {
    all.push_back({"random scenario " + std::to_string(seed), random_scenario(seed)});
  }
  return all;
}

}  // namespace makegood::test
