// Two answers that a trainee cannot tell apart: they stand side by side in the same words. Whatever
// becomes of them, whoever has to choose between them can only guess.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "prove/lint_parts.hpp"
#include "prove/lint_text.hpp"

namespace makegood::lints {
namespace {

/// A text without a word in it ("…") is compared by nobody's reading.
constexpr std::size_t kNoWords = 1;

/// Every wording of a choice, as plain words.
std::vector<std::string> read(const Choice& choice) {
  std::vector<std::string> out;
  for (const std::string_view wording : wordings(choice)) {
    std::string plain = plain_words(wording);
    if (plain.size() > kNoWords) out.push_back(std::move(plain));
  }
  return out;
}

bool share_words(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& one) {
    return std::find(b.begin(), b.end(), one) != b.end();
  });
}

}  // namespace

void twins(const Scenario& scenario, const Explorer& explorer, const Decisions& decisions,
           CheckFindings& out) {
  for (const Scene& scene : scenario.scenes) {
    std::vector<std::vector<std::string>> words;
    words.reserve(scene.choice_count);
    for (std::uint32_t i = 0; i < scene.choice_count; ++i) {
      const ChoiceId later{scene.first_choice + i};
      words.push_back(read(scenario[later]));
      for (std::uint32_t j = 0; j < i; ++j) {
        const ChoiceId earlier{scene.first_choice + j};
        if ((decisions[later].open_with & 1U << j) == 0) continue;
        if (!share_words(words[i], words[j])) continue;
        add(out, LintCode::kSameWords, at(later),
            name_of(scenario, later) + " and " + name_of(scenario, earlier) +
                " stand side by side and read the same.",
            "Give one of them other words, or let a \"when\" open only one of the two.",
            explorer.witness(explorer.coverage().choices[later.index()].state));
        break;
      }
    }
  }
}

}  // namespace makegood::lints
