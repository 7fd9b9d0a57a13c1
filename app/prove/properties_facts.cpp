// Facts: numbers that are pushed beyond their range, and facts that are only half used.
#include <vector>

#include "engine/session.hpp"
#include "prove/prover.hpp"

namespace makegood {
namespace {

void mark(std::vector<bool>& changed, const std::vector<FactChange>& changes) {
  for (const FactChange& change : changes) changed[change.fact.index()] = true;
}

std::vector<bool> changed_facts(const Scenario& scenario) {
  std::vector<bool> changed(scenario.facts.size());
  for (const Choice& choice : scenario.choices) mark(changed, choice.set);
  for (const Promise& promise : scenario.promises) {
    mark(changed, promise.if_kept.set);
    mark(changed, promise.if_broken.set);
  }
  for (const Thread& thread : scenario.threads) mark(changed, thread.if_left.set);
  return changed;
}

std::vector<bool> asked_facts(const Scenario& scenario) {
  std::vector<bool> asked(scenario.facts.size());
  for (const ConditionNode& node : scenario.conditions) {
    if (node.kind == ConditionNode::Kind::kFact) asked[node.subject] = true;
  }
  return asked;
}

CheckFinding overflow(const Explorer& explorer, std::size_t i) {
  const Scenario& scenario = explorer.scenario();
  const Fact& fact = scenario.facts[i];
  const Sighting& where = explorer.coverage().facts[i].stopped;
  CheckFinding finding;
  finding.code = "E040";
  finding.at = {Subject::Kind::kFact, i};
  finding.message = "The number " + quoted(fact.id) + " can be counted beyond its range of " +
                    std::to_string(fact.min) + " to " + std::to_string(fact.max) +
                    "; there it stops, and the count is wrong.";
  finding.hint = "Widen the range, or close the choice that counts once the edge is reached.";
  if (!where.at_opening) {
    finding.witness = explorer.witness(where.state);
    finding.witness.push_back(explorer.action(where.state, where.action));
  }
  return finding;
}

}  // namespace

void prove_facts(const Explorer& explorer, CheckFindings& findings) {
  const Scenario& scenario = explorer.scenario();
  const std::vector<bool> changed = changed_facts(scenario);
  const std::vector<bool> asked = asked_facts(scenario);
  for (std::size_t i = 0; i < scenario.facts.size(); ++i) {
    const Subject at{Subject::Kind::kFact, i};
    const std::string id = quoted(scenario.facts[i].id, Prover::kNameBytes);
    if (explorer.coverage().facts[i].stopped) findings.push_back(overflow(explorer, i));
    if (!asked[i]) {
      findings.push_back({"E041",
                          at,
                          "Nothing asks about the fact " + id +
                              (changed[i] ? ": whatever it is, the story goes the same way."
                                          : ", and nothing changes it."),
                          "Ask about it in a \"when\", or delete it.",
                          {}});
    } else if (!changed[i]) {
      findings.push_back({"E042",
                          at,
                          "Nothing changes the fact " + id +
                              ": it stays as it starts, and every condition on it is decided "
                              "beforehand.",
                          "Change it with \"set\" in a choice, or delete it and its conditions.",
                          {}});
    }
  }
}

}  // namespace makegood
