#pragma once
// Which part of a scenario a condition belongs to. Scenario keeps conditions in one flat vector and
// their users name them; a finding goes the other way.
#include "prove/finding.hpp"
#include "scenario/scenario.hpp"

namespace makegood {

/// The scene, choice, ending or survey that holds the condition with this root; the whole scenario
/// when none does.
Subject owner_of(const Scenario& scenario, ConditionId root);

}  // namespace makegood
