// The reasons behind the points (`why`): what the coach says, and all that is left of a decision a
// week later. A reason that stands twice, contradicts its score or only says "wrong" is none,
// and nor is a note that it is still to be written. That there is one at all, the reader sees to
// (S002, S006).
#include <algorithm>
#include <array>
#include <unordered_map>

#include "engine/points.hpp"
#include "prove/lint_parts.hpp"
#include "prove/lint_text.hpp"
#include "scenario/utf8.hpp"

namespace makegood::lints {
namespace {

using namespace std::string_view_literals;

// Few and plain: a good reason says what is tempting about a wrong answer and what a right one
// costs, so a kind word alone contradicts nothing. These do.
constexpr std::array kPraise = {"well done"sv,     "good choice"sv,   "great choice"sv,
                                "best choice"sv,   "right choice"sv,  "good answer"sv,
                                "best answer"sv,   "right answer"sv,  "good job"sv,
                                "exactly right"sv, "nothing better"sv};
constexpr std::array kBlame = {"wrong answer"sv,        "bad answer"sv,        "wrong choice"sv,
                               "bad choice"sv,          "poor choice"sv,       "big mistake"sv,
                               "this is wrong"sv,       "that is wrong"sv,     "that was wrong"sv,
                               "never do this"sv,       "unacceptable"sv,      "a blunder"sv,
                               "you should not have"sv, "you shouldn't have"sv};
/// Verdicts when they are a sentence of their own, at the start.
constexpr std::array kPraiseAlone = {"correct"sv, "right"sv, "perfect"sv, "excellent"sv,
                                     "exactly"sv, "great"sv, "good"sv,    "yes"sv};
constexpr std::array kBlameAlone = {"wrong"sv, "incorrect"sv, "bad"sv,
                                    "no"sv,    "false"sv,     "terrible"sv};
/// A word that turns: behind it the other side is heard, so the cue proves nothing.
constexpr std::array kTurns = {"but"sv,   "however"sv, "though"sv, "although"sv,
                               "yet"sv,   "not"sv,     "never"sv,  "if"sv,
                               "would"sv, "sounds"sv,  "feels"sv,  "seems"sv};

/// What a verdict is made of. Sorted.
constexpr std::array<std::string_view, 59> kVerdictWords = {
    "a",         "absolutely", "all",    "an",      "and",      "answer", "at",    "bad",
    "best",      "better",     "choice", "clearly", "correct",  "do",     "don't", "done",
    "exactly",   "excellent",  "false",  "fine",    "good",     "great",  "here",  "idea",
    "incorrect", "is",         "it",     "it's",    "job",      "just",   "line",  "mistake",
    "never",     "nice",       "no",     "not",     "ok",       "okay",   "one",   "option",
    "perfect",   "poor",       "quite",  "really",  "response", "right",  "so",    "terrible",
    "that",      "that's",     "the",    "this",    "to",       "very",   "was",   "well",
    "worst",     "wrong",      "yes"};
static_assert(std::is_sorted(kVerdictWords.begin(), kVerdictWords.end()));

/// "Correct." as the whole first sentence.
bool opens_with(const std::string& why, std::span<const std::string_view> verdicts) {
  const std::size_t stop = why.find_first_of(".!?;:,");
  if (stop == std::string::npos || (why[stop] != '.' && why[stop] != '!')) return false;
  const std::string sentence = plain_words(std::string_view(why).substr(0, stop));
  return std::any_of(verdicts.begin(), verdicts.end(), [&](std::string_view verdict) {
    return std::string_view(sentence).substr(1) == std::string(verdict) + ' ';
  });
}

bool praises(const std::string& why, const std::string& plain) {
  return count_phrases(plain, kPraise) > 0 || opens_with(why, kPraiseAlone);
}

bool blames(const std::string& why, const std::string& plain) {
  return count_phrases(plain, kBlame) > 0 || opens_with(why, kBlameAlone);
}

bool is_verdict(std::string_view plain) {
  bool only = plain.size() > 1;
  for_each_word(plain, [&](std::string_view word) {
    only = only && std::binary_search(kVerdictWords.begin(), kVerdictWords.end(), word);
  });
  return only;
}

/// What stands where a reason is still to be written. Sorted.
constexpr std::array kPlaceholders = {" "sv,  // "...", "-"
                                      " add reason "sv,
                                      " empty "sv,
                                      " explanation "sv,
                                      " explanation follows "sv,
                                      " explanation to follow "sv,
                                      " fill in "sv,
                                      " fixme "sv,
                                      " follows "sv,
                                      " lorem ipsum "sv,
                                      " n a "sv,
                                      " na "sv,
                                      " none "sv,
                                      " placeholder "sv,
                                      " reason "sv,
                                      " reason follows "sv,
                                      " reason to follow "sv,
                                      " tba "sv,
                                      " tbd "sv,
                                      " to be added "sv,
                                      " to be done "sv,
                                      " to do "sv,
                                      " to follow "sv,
                                      " todo "sv,
                                      " why "sv};
static_assert(std::is_sorted(kPlaceholders.begin(), kPlaceholders.end()));
constexpr std::array kNotWrittenYet = {"todo"sv, "fixme"sv, "tbd"sv};
constexpr std::string_view kEllipsis = "\xE2\x80\xA6";

/// "xxx", "???", "x".
bool is_one_letter(std::string_view plain) {
  const std::string_view word = plain.substr(1, plain.size() - 2);
  return !word.empty() && word.find_first_not_of(word.front()) == std::string_view::npos;
}

/// "TODO", "…", "Explanation follows.", "TBD: ask Priya".
bool is_placeholder(std::string_view why, std::string_view plain) {
  if (why == kEllipsis) return true;  // to plain_words() it is a word
  if (std::binary_search(kPlaceholders.begin(), kPlaceholders.end(), plain)) return true;
  if (plain.size() > 2 && is_one_letter(plain)) return true;
  return std::any_of(kNotWrittenYet.begin(), kNotWrittenYet.end(), [&](std::string_view mark) {
    return plain.substr(1).starts_with(mark) && plain[1 + mark.size()] == ' ';
  });
}

/// Variants of one choice, of which only one is ever open, may share a reason.
bool may_share(const Scenario& scenario, const Decisions* decisions, ChoiceId a, ChoiceId b) {
  if (scenario[a].scene != scenario[b].scene || decisions == nullptr) return false;
  const std::uint32_t first = scenario[scenario[a].scene].first_choice;
  return ((*decisions)[a].open_with & 1U << (b.index() - first)) == 0;
}

}  // namespace

void reasons(const Scenario& scenario, const Decisions* decisions, CheckFindings& out) {
  std::unordered_map<std::string, ChoiceId> seen;
  seen.reserve(scenario.choices.size());
  for (std::size_t c = 0; c < scenario.choices.size(); ++c) {
    const ChoiceId choice{c};
    const Choice& part = scenario[choice];
    std::string plain = plain_words(part.why);
    if (is_verdict(plain)) {
      add(out, LintCode::kWhyIsVerdict, at(choice),
          "The reason of " + name_of(scenario, choice) +
              " only says right or wrong: " + quoted(part.why) + ".",
          "Say which rule is behind it, so that it helps in the next conversation too.");
      continue;  // it repeats itself all over a scenario, and its cue words are no second finding
    }
    if (is_placeholder(part.why, plain)) {
      add(out, LintCode::kWhyIsVerdict, at(choice),
          "The reason of " + name_of(scenario, choice) +
              " is still to be written: " + quoted(part.why) + ".",
          "Say which rule is behind it, so that it helps in the next conversation too.");
      continue;
    }
    const int points = total(part.score);
    if (points != 0 && count_phrases(plain, kTurns) == 0) {
      const bool praised = praises(part.why, plain);
      const bool blamed = blames(part.why, plain);
      if (points < 0 ? praised && !blamed : blamed && !praised) {
        add(out, LintCode::kWhyAgainstScore, at(choice),
            "The reason of " + name_of(scenario, choice) + (praised ? " praises" : " blames") +
                ", but the choice " + (points < 0 ? "loses " : "earns ") +
                std::to_string(std::abs(points)) +
                (std::abs(points) == 1 ? " point: " : " points: ") + quoted(part.why) + ".",
            "Mend whichever of the two is wrong, the reason or the score.");
      }
    }
    const auto [first, is_new] = seen.emplace(std::move(plain), choice);
    if (is_new || may_share(scenario, decisions, choice, first->second)) continue;
    add(out, LintCode::kWhyRepeated, at(choice),
        name_of(scenario, choice) + " has the same reason as " + name_of(scenario, first->second) +
            ", word for word.",
        "Say what is particular to this choice, at this moment.");
  }
}

}  // namespace makegood::lints
