#pragma once
// A condition in words short enough for an arrow: "ring kept and dana < pleased". Findings have
// room for sentences (prove/condition_text.hpp); a picture of a hundred scenes has not.
#include <string>

#include "scenario/scenario.hpp"

namespace makegood::cli {

/// Empty for none.
std::string graph_condition(const Scenario& scenario, ConditionId condition);

}  // namespace makegood::cli
