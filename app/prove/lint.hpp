#pragma once
// The lints of the craft (L…): a scenario that plays without an error can still teach nothing,
// when the right answer shows from outside (it is the longest, the first, the most polite), when a
// decision decides nothing, or when a reason explains nothing. docs/diagnostics.md has a paragraph
// for each, docs/craft.md the numbers and why they are what they are.
#include "prove/explore.hpp"
#include "prove/finding.hpp"
#include "prove/value.hpp"

namespace makegood {

/// All lints of a scenario, by code. Those that need to know what a choice is worth are left out
/// when the exploration is not complete or kept no edges: unfinished proves nothing.
CheckFindings lint(const Scenario& scenario, const Explorer& explorer, const Values& values);

}  // namespace makegood
