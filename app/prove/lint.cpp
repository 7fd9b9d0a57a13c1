#include "prove/lint.hpp"

#include <algorithm>
#include <optional>

#include "prove/lint_parts.hpp"

namespace makegood {

CheckFindings lint(const Scenario& scenario, const Explorer& explorer, const Values& values) {
  CheckFindings out;
  const bool all_is_known = explorer.complete() && explorer.edge_count(0) > 0;
  std::optional<lints::Decisions> decisions;
  if (all_is_known) {
    const lints::Menus menus(explorer);
    decisions.emplace(explorer, values, menus);
    lints::cues(scenario, explorer, values, menus, out);
    lints::fake_choices(scenario, explorer, *decisions, out);
    lints::one_sided(scenario, explorer, *decisions, out);
    lints::absolutes(scenario, *decisions, out);
    lints::twins(scenario, explorer, *decisions, out);
  }
  lints::reasons(scenario, decisions ? &*decisions : nullptr, out);
  lints::long_lines(scenario, out);
  lints::speakers(scenario, out);
  std::stable_sort(out.begin(), out.end(),
                   [](const CheckFinding& a, const CheckFinding& b) { return a.code < b.code; });
  return out;
}

}  // namespace makegood
