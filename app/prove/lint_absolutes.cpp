// "Always" and "never" are a giveaway that every schoolchild knows: the answer with the absolute
// word is the wrong one. One such answer teaches nobody a pattern; if, of a scenario's many, not
// one is right, it is no coincidence.
#include <algorithm>
#include <array>

#include "prove/lint_parts.hpp"
#include "prove/lint_text.hpp"
#include "prove/lint_thresholds.hpp"

namespace makegood::lints {
namespace {

using namespace std::string_view_literals;

constexpr std::array kAbsolutes = {
    "always"sv,     "never"sv,      "every"sv,     "everyone"sv,   "everybody"sv, "everything"sv,
    "nobody"sv,     "no one"sv,     "nothing"sv,   "none"sv,       "guarantee"sv, "guaranteed"sv,
    "definitely"sv, "absolutely"sv, "certainly"sv, "impossible"sv, "completely"sv};

/// Chance that `marked` answers, drawn without looking, are all among `wrong` of `all`.
double chance_of_all_wrong(std::size_t marked, std::size_t wrong, std::size_t all) {
  double chance = 1;
  for (std::size_t i = 0; i < marked; ++i) {
    chance *= static_cast<double>(wrong - i) / static_cast<double>(all - i);
  }
  return chance;
}

}  // namespace

void absolutes(const Scenario& scenario, const Decisions& decisions, CheckFindings& out) {
  std::size_t wrong = 0, right = 0;
  std::vector<ChoiceId> marked;
  for (std::size_t c = 0; c < scenario.choices.size(); ++c) {
    const ChoiceId choice{c};
    if (decisions[choice].open == 0) continue;
    // In any of its wordings: in some play it is read.
    const std::vector<std::string_view> words = wordings(scenario[choice]);
    const bool absolute = std::any_of(words.begin(), words.end(), [](std::string_view text) {
      return count_phrases(plain_words(text), kAbsolutes) > 0;
    });
    if (decisions.costs(choice)) {
      ++wrong;
      if (absolute) marked.push_back(choice);
    } else {
      if (absolute) return;
      ++right;
    }
  }
  if (marked.size() < craft::kMinAbsoluteAnswers) return;
  if (chance_of_all_wrong(marked.size(), wrong, wrong + right) >= craft::kAbsolutesByChance) return;
  std::vector<std::string> names;
  for (const ChoiceId choice : marked) {
    if (names.size() < craft::kCueScenesNamed) names.push_back(name_of(scenario, choice));
  }
  add(out, LintCode::kAbsolutesOnlyWrong, {},
      std::to_string(marked.size()) +
          " answers have a word like \"always\", \"never\" or \"nobody\", and every one of them is "
          "wrong: " +
          listed(names) + (marked.size() > names.size() ? " among them." : "."),
      "Take the word out of some of them, or let a right answer be as definite.");
}

}  // namespace makegood::lints
