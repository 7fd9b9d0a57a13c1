#pragma once
// What all properties share while they are proved, and the list of them by topic. Internal to
// app/prove.
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "prove/finding.hpp"
#include "prove/guard_probe.hpp"
#include "prove/play_index.hpp"
#include "prove/value.hpp"
#include "scenario/utf8.hpp"

namespace makegood {

struct Prover {
  Prover(const PlayIndex& of, const Values& worth, CheckFindings& into)
      : index(of),
        values(worth),
        explorer(of.explorer()),
        scenario(of.scenario()),
        coverage(of.explorer().coverage()),
        probe(of),
        findings(into) {}

  const PlayIndex& index;
  const Values& values;
  const Explorer& explorer;
  const Scenario& scenario;
  const Coverage& coverage;
  GuardProbe probe;
  CheckFindings& findings;

  void add(std::string_view code, Subject at, std::string message, std::string hint,
           std::vector<Action> witness = {}) {
    findings.push_back({code, at, std::move(message), std::move(hint), std::move(witness)});
  }

  /// The fewest decisions up to and with the k-th one of a state.
  std::vector<Action> way(StateIndex state, std::size_t k) const {
    std::vector<Action> actions = explorer.witness(state);
    actions.push_back(explorer.action(state, k));
    return actions;
  }
  std::vector<Action> way(const Sighting& where) const {
    return where.at_opening ? std::vector<Action>{} : way(where.state, where.action);
  }

  /// "scene/choice" in quotes.
  std::string name(ChoiceId choice) const {
    return quoted(scenario[scenario[choice].scene].id + "/" + scenario[choice].id, kNameBytes);
  }
  std::string name(SceneId scene) const { return quoted(scenario[scene].id, kNameBytes); }
  std::string name(PromiseId promise) const { return quoted(scenario[promise].id, kNameBytes); }

  static constexpr std::size_t kNameBytes = 2 * limits::kMaxIdBytes + 1;
};

/// E001, E002, E008 (properties_reach.cpp): scenes and endings. Answers which of both are reported
/// or lie behind what is: a branch that leads there needs no finding of its own.
struct ShutOut {
  std::vector<bool> scenes, endings;
};
ShutOut prove_reach(Prover& prover);

/// E003 to E007 (properties_guards.cpp): choices, ways, lines, survey answers, and conditions.
void prove_guards(Prover& prover, const ShutOut& shut_out);

/// E010 to E013 (properties_rounds.cpp). False when play may never end, or when going round until
/// the clock runs out earns the most: then nothing that is about whole lines makes sense.
bool prove_rounds(Prover& prover);

/// E014, E015 (properties_moments.cpp).
void prove_moments(Prover& prover);

/// E016 (properties_back.cpp).
void prove_back(Prover& prover);

/// E020 to E025 (properties_promises.cpp, properties_reminders.cpp).
void prove_promises(Prover& prover);
void prove_reminders(Prover& prover);

/// E026 (properties_ledger.cpp). After prove_promises(): what that says is not said again.
void prove_ledger(Prover& prover);

/// E030 to E032 (properties_grades.cpp).
void prove_grades(Prover& prover);

/// E033 to E037 (properties_score.cpp).
void prove_score(Prover& prover);

/// E040 (properties_facts.cpp), which is true of any exploration that saw it; E041 and E042, which
/// the scenario alone decides.
void prove_facts(const Explorer& explorer, CheckFindings& findings);

}  // namespace makegood
