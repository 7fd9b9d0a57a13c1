#pragma once
// Linting a scenario in a test.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/support/story.hpp"
#include "prove/lint.hpp"
#include "prove/lint_codes.hpp"

namespace makegood::test {

/// A scenario with everything that lint() asks for.
struct Linted {
  explicit Linted(Scenario s)
      : scenario(std::move(s)),
        explorer(explored(scenario)),
        values(explorer),
        findings(lint(scenario, explorer, values)) {}
  explicit Linted(std::string_view parts) : Linted(scenario_of(parts)) {}
  Linted(const Linted&) = delete;
  Linted& operator=(const Linted&) = delete;

  /// The findings of one code.
  CheckFindings of(LintCode code) const {
    CheckFindings some;
    std::copy_if(findings.begin(), findings.end(), std::back_inserter(some),
                 [&](const CheckFinding& finding) { return finding.code == info(code).id; });
    return some;
  }
  /// "L001 L008 L008".
  std::string codes() const {
    std::string all;
    for (const CheckFinding& finding : findings) {
      all += (all.empty() ? "" : " ") + std::string(finding.code);
    }
    return all;
  }

  const Scenario scenario;
  const Explorer explorer;
  const Values values;
  const CheckFindings findings;

 private:
  static Explorer explored(const Scenario& scenario) {
    Explorer explorer(scenario);
    explorer.run();
    return explorer;
  }
};

/// A choice as JSON. `more` holds further members, each with a comma before it.
inline std::string choice(std::string_view id, std::string_view say, std::string_view score,
                          std::string_view go, std::string_view more = "") {
  std::string text = R"({ "id": ")" + std::string(id) + R"(", "say": ")" + std::string(say) +
                     R"(", "why": "The rule behind )" + std::string(go) + "/" + std::string(id) +
                     " is " + std::string(say) + R"(", "goto": ")" + std::string(go) + '"';
  if (!score.empty()) text += R"(, "score": { )" + std::string(score) + " }";
  return text + std::string(more) + " }";
}

}  // namespace makegood::test
