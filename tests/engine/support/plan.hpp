#pragma once
// Plan files: a scenario, the choices of one play, and what must come of them.
// tests/plans/README.md explains the format to writers; this is the runner.
#include <functional>
#include <string>
#include <string_view>

#include "engine/session.hpp"

namespace makegood::test {

/// Finds a scenario by its id; nullptr when there is none.
using FindScenario = std::function<const Scenario*(std::string_view id)>;

struct PlanResult {
  std::string difference;  ///< "file:line: what was expected, and what was there instead"; empty
                           ///< when all is well
  std::string scenario;    ///< id
  std::string ending;      ///< id of the ending that was reached, or empty
  std::string played;      ///< what the play really gave, in plan format
};

/// Plays the plan in `text` and compares. Stops at the first difference, but plays on as far as it
/// can for `played`.
PlanResult run_plan(std::string_view text, std::string_view file, const FindScenario& find);

}  // namespace makegood::test
