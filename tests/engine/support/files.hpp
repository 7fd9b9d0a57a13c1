#pragma once
// Files of the repository, and scenarios as text in a test. What cannot be read stops the running
// test.
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/scenario.hpp"

namespace makegood::test {

std::string read_file(const std::filesystem::path& file);
/// The files of a folder whose names end so, sorted by name. A folder that is not there has none.
std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder,
                                            std::string_view ends_with);
/// The scenario of a text in a test, which stops when it does not read.
Scenario read_scenario_text(std::string_view text);

}  // namespace makegood::test
