#pragma once
// What the checks beyond reading find: proofs (E…, proof_codes.hpp) and lints of the craft (L…,
// lint_codes.hpp). A finding names the part of the scenario that it is about; report.hpp turns it
// into a Diagnostic with file, line and column. Where a way of playing shows it, that way comes
// along: the fewest decisions, which replay in the app and in `makegood play --choices`.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/engine.hpp"
#include "scenario/diagnostic.hpp"

namespace makegood {

/// A row of a table of codes. Codes are stable; docs/diagnostics.md has a paragraph for each, and
/// tests/prove/diagnostics a failing example.
struct CheckCode {
  std::string_view id;  ///< "E001", "L001"
  Severity severity;    ///< unless the scenario says otherwise
  std::string_view title;
};

/// The part of a scenario that a finding is about.
struct Subject {
  enum class Kind : std::uint8_t {
    kScenario,
    kScene,
    kChoice,
    kEnding,
    kPromise,
    kFact,
    kPerson,
    kThread,
    kPost,
    kSurvey,
    kCondition,  ///< `index` is the position of its root in Scenario::conditions
    kTenet,      ///< `index` is the Tenet; placed at "tenets"
  };
  Kind kind = Kind::kScenario;
  std::size_t index = 0;
  friend bool operator==(const Subject& a, const Subject& b) {
    return a.kind == b.kind && a.index == b.index;
  }
};

struct CheckFinding {
  std::string_view code;  ///< id of a CheckCode
  Subject at;
  std::string
      message;       ///< what is wrong, for a trainer: ids in quotes, no word of states or graphs
  std::string hint;  ///< what to do about it
  std::vector<Action> witness;  ///< how to see it in play; may be empty
};

using CheckFindings = std::vector<CheckFinding>;

}  // namespace makegood
