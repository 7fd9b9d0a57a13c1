#pragma once
// Files of the repository, for tests. A file that cannot be read, or read as a scenario, fails the running test.
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/scenario.hpp"

namespace makegood::test {

std::string read_file(const std::filesystem::path& file);
/// The files of a folder whose names end so, sorted by name. A folder that is not there has none.
std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder,
                                            std::string_view ends_with);
/// Empty, with the diagnostics as failures of the running test, when the file has errors.
std::optional<Scenario> read_scenario_file(const std::filesystem::path& file);
/// The same for text in a test; stops the test when it does not read.
Scenario read_scenario_text(std::string_view text);

}  // namespace makegood::test
