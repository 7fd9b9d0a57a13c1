#include "prove/report.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "engine/session.hpp"
#include "prove/lint_codes.hpp"
#include "prove/owners.hpp"
#include "prove/proof_codes.hpp"
#include "prove/repeats.hpp"
#include "scenario/suggest.hpp"
#include "scenario/utf8.hpp"

namespace makegood {
namespace {

/// A diagnostic whose place is still a byte offset.
struct Placed {
  std::size_t at = 0;
  Diagnostic diagnostic;
};

std::size_t place_of(const Places& places, const Subject& subject) {
  const auto in = [&](const std::vector<std::uint32_t>& offsets) -> std::size_t {
    return subject.index < offsets.size() ? offsets[subject.index] : places.top;
  };
  switch (subject.kind) {
    case Subject::Kind::kScenario:
      return places.top;
    case Subject::Kind::kScene:
      return in(places.scenes);
    case Subject::Kind::kChoice:
      return in(places.choices);
    case Subject::Kind::kEnding:
      return in(places.endings);
    case Subject::Kind::kPromise:
      return in(places.promises);
    case Subject::Kind::kFact:
      return in(places.facts);
    case Subject::Kind::kPerson:
      return in(places.people);
    case Subject::Kind::kThread:
      return in(places.threads);
    case Subject::Kind::kPost:
      return in(places.posts);
    case Subject::Kind::kSurvey:
      return in(places.surveys);
    case Subject::Kind::kCondition:
      return in(places.conditions);
    case Subject::Kind::kTenet:
      return places.tenets;
  }
  return places.top;
}

/// None: off.
std::optional<Severity> severity_of(const Scenario& scenario, const CheckCode& code) {
  for (const Checks::Change& change : scenario.checks.severity) {
    if (change.code != code.id) continue;
    switch (change.severity) {
      case Checks::Severity::kError:
        return Severity::kError;
      case Checks::Severity::kWarning:
        return Severity::kWarning;
      case Checks::Severity::kHint:
        return Severity::kHint;
      case Checks::Severity::kOff:
        return std::nullopt;
    }
  }
  return code.severity;
}

constexpr std::size_t kMostSteps = 40;  ///< in a hint; a conversation takes ten to forty

std::string with_way(std::string hint, const std::vector<std::string>& witness) {
  if (witness.empty()) return hint;
  if (!hint.empty()) hint += ' ';
  hint += "Shortest way there: ";
  std::size_t steps = 0;
  for (std::size_t i = 0; i < witness.size();) {
    if (steps++ == kMostSteps) {
      hint += ", and " + std::to_string(witness.size() - i) + " decisions more";
      break;
    }
    std::size_t end = i;
    while (end < witness.size() && witness[end] == witness[i]) ++end;
    const std::size_t times = end - i < kRepeats ? 1 : end - i;
    hint += (i == 0 ? "" : ", ") + witness[i];
    if (times > 1) hint += " (" + std::to_string(times) + " times)";
    i += times;
  }
  return hint + ".";
}

class Report {
 public:
  Report(const Scenario& scenario, const Places& places) : scenario_(scenario), places_(places) {}

  void add(const CheckFindings& findings) {
    std::vector<bool> used(scenario_.checks.accept.size());
    for (const CheckFinding& finding : findings) {
      if (accepted(finding, used)) continue;
      add(finding.code, place_of(places_, finding.at), finding.message, finding.hint,
          finding.witness);
    }
    for (std::size_t i = 0; i < scenario_.checks.severity.size(); ++i) {
      unknown_code(scenario_.checks.severity[i].code, places_.severities[i]);
    }
    for (std::size_t i = 0; i < used.size(); ++i) {
      const Checks::Accepted& accept = scenario_.checks.accept[i];
      const bool unknown = unknown_code(accept.code, places_.accepted[i]);
      if (used[i] || unknown || !was_looked_for(findings, accept.code)) continue;
      accepts_nothing(findings, accept, places_.accepted[i]);
    }
  }

  Diagnostics finish(std::string_view text, std::string_view file) {
    std::stable_sort(placed_.begin(), placed_.end(), [](const Placed& a, const Placed& b) {
      return a.at != b.at ? a.at < b.at : a.diagnostic.code < b.diagnostic.code;
    });
    std::vector<std::size_t> offsets;
    offsets.reserve(placed_.size());
    for (const Placed& one : placed_) offsets.push_back(one.at);
    std::vector<Place> found = locate(text, offsets);
    Diagnostics diagnostics;
    diagnostics.reserve(placed_.size());
    for (std::size_t i = 0; i < placed_.size(); ++i) {
      Diagnostic& diagnostic = placed_[i].diagnostic;
      diagnostic.file = file;
      diagnostic.line = found[i].line;
      diagnostic.column = found[i].column;
      diagnostic.where = std::move(found[i].path);
      diagnostics.push_back(std::move(diagnostic));
    }
    return diagnostics;
  }

 private:
  /// Where play may not come to its end, grades and points are not looked at (properties.cpp); and
  /// where a grade is out of reach, nobody can lose it.
  static bool was_looked_for(const CheckFindings& findings, std::string_view code) {
    if (code.substr(0, 3) != "E03") return true;
    const bool of_mistakes = code == "E031" || code == "E032";
    return std::none_of(findings.begin(), findings.end(), [&](const CheckFinding& finding) {
      return finding.code == "E010" || finding.code == "E012" || finding.code == "E013" ||
             finding.code == "E016" || finding.code == "E090" ||
             (of_mistakes && finding.code == "E030");
    });
  }

  bool accepted(const CheckFinding& finding, std::vector<bool>& used) const {
    bool any = false;
    std::string name;
    for (std::size_t i = 0; i < used.size(); ++i) {
      const Checks::Accepted& accept = scenario_.checks.accept[i];
      if (accept.code != finding.code) continue;
      if (name.empty()) name = name_of(scenario_, finding.at);
      if (!accept.at.empty() && accept.at != name) continue;
      used[i] = true;
      any = true;
    }
    return any;
  }

  void add(std::string_view id, std::size_t at, std::string message, std::string hint,
           const std::vector<Action>& way = {}) {
    const CheckCode* code = find_check_code(id);
    const std::optional<Severity> severity =
        code != nullptr ? severity_of(scenario_, *code) : Severity::kError;
    if (!severity) return;
    Placed placed;
    placed.at = at;
    placed.diagnostic.code = id;
    placed.diagnostic.severity = *severity;
    placed.diagnostic.message = std::move(message);
    for (const Action& action : way) {
      placed.diagnostic.witness.push_back(action_name(scenario_, action));
    }
    placed.diagnostic.hint = with_way(std::move(hint), placed.diagnostic.witness);
    placed_.push_back(std::move(placed));
  }

  bool unknown_code(const std::string& id, std::size_t at) {
    if (find_check_code(id) != nullptr) return false;
    const bool of_reading = id.front() == 'S' || id.front() == 'J';
    std::string hint =
        "What is wrong with the text itself has to be mended; it cannot be accepted.";
    if (!of_reading) {
      std::vector<std::string_view> known;
      known.reserve(std::size(kProofCodes) + std::size(kLintCodes));
      for (const CheckCode& code : kProofCodes) known.push_back(code.id);
      for (const CheckCode& code : kLintCodes) known.push_back(code.id);
      hint = suggestion(id, known);
      if (hint.empty())
        hint = "docs/diagnostics.md lists the checks: their codes start with E or L.";
    }
    add("E091", at, "There is no check " + quoted(id) + ".", std::move(hint));
    return true;
  }

  void accepts_nothing(const CheckFindings& findings, const Checks::Accepted& accept,
                       std::size_t at) {
    std::vector<std::string> elsewhere;
    for (const CheckFinding& finding : findings) {
      if (finding.code == accept.code) elsewhere.push_back(name_of(scenario_, finding.at));
    }
    const std::string where = accept.at.empty() ? "" : " at " + quoted(accept.at);
    std::string hint = "Delete this entry: it would hide the same mistake if it came back.";
    if (!elsewhere.empty()) {
      hint = elsewhere.front().empty() ? "It is found for the whole scenario: leave \"at\" out."
                                       : "It is found at " + quoted(elsewhere.front()) + ".";
    }
    add("E092", at, "Nothing here needs " + accept.code + " to be accepted" + where + ".",
        std::move(hint));
  }

  const Scenario& scenario_;
  const Places& places_;
  std::vector<Placed> placed_;
};

}  // namespace

const CheckCode* find_check_code(std::string_view id) {
  for (const CheckCode& code : kProofCodes) {
    if (code.id == id) return &code;
  }
  for (const CheckCode& code : kLintCodes) {
    if (code.id == id) return &code;
  }
  return nullptr;
}

std::string name_of(const Scenario& scenario, const Subject& subject) {
  const std::size_t i = subject.index;
  switch (subject.kind) {
    case Subject::Kind::kScenario:
      return {};
    case Subject::Kind::kScene:
      return scenario.scenes[i].id;
    case Subject::Kind::kChoice: {
      Action action;
      action.choice = ChoiceId{i};
      return action_name(scenario, action);
    }
    case Subject::Kind::kEnding:
      return scenario.endings[i].id;
    case Subject::Kind::kPromise:
      return scenario.promises[i].id;
    case Subject::Kind::kFact:
      return scenario.facts[i].id;
    case Subject::Kind::kPerson:
      return scenario.people[i].id;
    case Subject::Kind::kThread:
      return scenario.threads[i].id;
    case Subject::Kind::kPost:
      return scenario.posts[i].id;
    case Subject::Kind::kSurvey:
      return scenario[scenario.surveys[i].who].id;
    case Subject::Kind::kCondition:
      return name_of(scenario, owner_of(scenario, ConditionId{i}));
    case Subject::Kind::kTenet:
      return std::string(id_of(kAllTenets[i]));
  }
  return {};
}

Diagnostics report(const Scenario& scenario, const Places& places, std::string_view text,
                   std::string_view file, const CheckFindings& findings) {
  Report report(scenario, places);
  report.add(findings);
  return report.finish(text, file);
}

}  // namespace makegood
