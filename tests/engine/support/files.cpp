#include "engine/support/files.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <utility>

#include "scenario/reader.hpp"

namespace makegood::test {

std::string read_file(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  REQUIRE_MESSAGE(in.good(), "cannot read " << file.string());
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder,
                                            std::string_view ends_with) {
  std::vector<std::filesystem::path> files;
  if (!std::filesystem::is_directory(folder)) return files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (name.size() >= ends_with.size() &&
        name.compare(name.size() - ends_with.size(), ends_with.size(), ends_with) == 0) {
      files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

Scenario read_scenario_text(std::string_view text) {
  ReadResult read = read_scenario(text, "test.json");
  for (const Diagnostic& d : read.diagnostics) {
    if (d.severity == Severity::kError) FAIL_CHECK(to_line(d));
  }
  REQUIRE(read.scenario.has_value());
  return std::move(*read.scenario);
}

}  // namespace makegood::test
