#include "prove/owners.hpp"

#include <algorithm>
#include <vector>

namespace makegood {
namespace {

/// True if one of the entries (lines, gotos, survey answers) has that condition.
template <class Entry>
bool among(const std::vector<Entry>& entries, ConditionId root) {
  return std::any_of(entries.begin(), entries.end(),
                     [&](const Entry& entry) { return entry.when == root; });
}

}  // namespace

Subject owner_of(const Scenario& scenario, ConditionId root) {
  using Kind = Subject::Kind;
  for (std::size_t i = 0; i < scenario.choices.size(); ++i) {
    const Choice& choice = scenario.choices[i];
    if (choice.when == root || among(choice.go, root) || among(choice.reply, root)) {
      return {Kind::kChoice, i};
    }
  }
  for (std::size_t i = 0; i < scenario.scenes.size(); ++i) {
    const Scene& scene = scenario.scenes[i];
    if (among(scene.go, root) || among(scene.says, root)) return {Kind::kScene, i};
  }
  for (std::size_t i = 0; i < scenario.endings.size(); ++i) {
    if (among(scenario.endings[i].says, root)) return {Kind::kEnding, i};
  }
  for (std::size_t i = 0; i < scenario.surveys.size(); ++i) {
    const Survey& survey = scenario.surveys[i];
    if (among(survey.asked, root) || among(survey.silent, root)) return {Kind::kSurvey, i};
  }
  return {};
}

}  // namespace makegood
