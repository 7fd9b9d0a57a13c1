#pragma once
// A condition in words short enough for a picture: "ring kept and dana below pleased".
#include <string>

#include "scenario/scenario.hpp"

namespace makegood::cli {

/// Empty for none.
std::string condition_text(const Scenario& scenario, ConditionId condition);

}  // namespace makegood::cli
