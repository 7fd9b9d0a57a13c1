#pragma once
// What is proved of a story that is small enough to see through, in a word.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "engine/support/story.hpp"
#include "prove/properties.hpp"
#include "prove/report.hpp"

namespace makegood::test {

inline CheckFindings prove(const Scenario& scenario) {
  Explorer explorer(scenario);
  explorer.run();
  REQUIRE(explorer.complete());
  const Values values(explorer);
  return prove_properties(explorer, values);
}

/// "E001 lost, E003 call/a": the findings of the given codes, or of all, in their order.
inline std::string found(const Scenario& scenario, const CheckFindings& findings,
                         std::string_view codes = "E") {
  std::string out;
  for (const CheckFinding& finding : findings) {
    if (codes.find(finding.code) == std::string_view::npos && codes != "E") continue;
    out +=
        (out.empty() ? "" : ", ") + std::string(finding.code) + " " + name_of(scenario, finding.at);
  }
  return out;
}

inline std::string found(std::string_view parts, std::string_view codes = "E") {
  const Scenario scenario = scenario_of(parts);
  return found(scenario, prove(scenario), codes);
}

/// The message of the only finding with that code.
inline std::string message(std::string_view parts, std::string_view code) {
  const Scenario scenario = scenario_of(parts);
  std::string text;
  for (const CheckFinding& finding : prove(scenario)) {
    if (finding.code != code) continue;
    CHECK_MESSAGE(text.empty(), "there are several");
    text = finding.message;
  }
  return text;
}

inline bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// Members of a choice that no test cares about.
inline std::string choice(std::string_view id, std::string_view rest) {
  return R"({ "id": ")" + std::string(id) + R"(", "say": "S", "why": "W", )" + std::string(rest) +
         " }";
}

}  // namespace makegood::test
