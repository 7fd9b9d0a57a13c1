#pragma once
// The lints by topic, each in a file of its own (lint_*.cpp). lint.cpp calls them.
#include <string>
#include <utility>

#include "prove/lint.hpp"
#include "prove/lint_codes.hpp"
#include "prove/lint_decisions.hpp"

namespace makegood::lints {

inline void add(CheckFindings& out, LintCode code, Subject at, std::string message,
                std::string hint, std::vector<Action> witness = {}) {
  out.push_back({info(code).id, at, std::move(message), std::move(hint), std::move(witness)});
}

inline Subject at(ChoiceId choice) {
  return {Subject::Kind::kChoice, choice.index()};
}
inline Subject at(SceneId scene) {
  return {Subject::Kind::kScene, scene.index()};
}

/// L001 to L007.
void cues(const Scenario& scenario, const Explorer& explorer, const Values& values,
          const Menus& menus, CheckFindings& out);
/// L008.
void fake_choices(const Scenario& scenario, const Explorer& explorer, const Decisions& decisions,
                  CheckFindings& out);
/// L009, L010, L011.
void reasons(const Scenario& scenario, const Decisions* decisions, CheckFindings& out);
/// L012, L013, L014.
void one_sided(const Scenario& scenario, const Explorer& explorer, const Decisions& decisions,
               CheckFindings& out);
/// L015.
void long_lines(const Scenario& scenario, CheckFindings& out);
/// L016.
void speakers(const Scenario& scenario, CheckFindings& out);
/// L017.
void absolutes(const Scenario& scenario, const Decisions& decisions, CheckFindings& out);
/// L018.
void twins(const Scenario& scenario, const Explorer& explorer, const Decisions& decisions,
           CheckFindings& out);

}  // namespace makegood::lints
