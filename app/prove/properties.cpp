#include "prove/properties.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "prove/prover.hpp"
#include "prove/repeats.hpp"

namespace makegood {
namespace {

CheckFinding not_complete(const Explorer& explorer) {
  CheckFinding finding;
  finding.code = "E090";
  finding.message = "There are more ways through this scenario than could be looked at: " +
                    std::to_string(explorer.states()) + " situations were found, and " +
                    std::to_string(explorer.states() - explorer.expanded()) +
                    " of them lead on to where nobody has looked.";
  finding.hint =
      "What is reachable, promises, grades and points are not proved. Fewer facts, shorter ranges "
      "and an earlier end of the clock make fewer situations.";
  return finding;
}

/// A choice that goes back to nothing stands open once more: going round by it is the same mistake.
void forget_rounds_that_go_back(CheckFindings& findings) {
  const auto is_said = [&](const CheckFinding& one) {
    return std::any_of(findings.begin(), findings.end(), [&](const CheckFinding& other) {
      return other.code == "E016" && other.at == one.at;
    });
  };
  CheckFindings kept;
  for (const CheckFinding& one : findings) {
    if (one.code != "E013" || !is_said(one)) kept.push_back(one);
  }
  findings = std::move(kept);
}

}  // namespace

CheckFindings prove_properties(const Explorer& explorer, const Values& values) {
  CheckFindings findings;
  prove_facts(explorer, findings);
  if (!explorer.complete()) {
    findings.push_back(not_complete(explorer));
    return findings;
  }
  const PlayIndex index(explorer, values.components());
  Prover prover(index, values, findings);
  const ShutOut shut_out = prove_reach(prover);
  prove_guards(prover, shut_out);
  prove_moments(prover);
  prove_promises(prover);
  prove_reminders(prover);
  prove_ledger(prover);
  const std::size_t without_rounds = findings.size();
  const bool comes_to_an_end = prove_rounds(prover);
  prove_back(prover);
  forget_rounds_that_go_back(findings);
  if (!comes_to_an_end) {
    // What only happens to somebody who goes round long enough is the same mistake once more.
    const auto end = findings.begin() + static_cast<std::ptrdiff_t>(without_rounds);
    findings.erase(std::remove_if(findings.begin(), end,
                                  [](const CheckFinding& one) {
                                    return (one.code == "E014" || one.code == "E015" ||
                                            one.code.substr(0, 3) == "E02") &&
                                           goes_round(one.witness);
                                  }),
                   end);
    return findings;
  }
  prove_grades(prover);
  prove_score(prover);
  return findings;
}

}  // namespace makegood
