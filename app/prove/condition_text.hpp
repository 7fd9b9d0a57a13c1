#pragma once
// A condition in plain words, for findings: `fact "told" = true and promise "ring" is kept`.
#include <cstddef>
#include <string>

#include "scenario/scenario.hpp"

namespace makegood {

/// The subtree of Scenario::conditions that starts at `node`.
std::string words_for(const Scenario& scenario, std::size_t node);

}  // namespace makegood
