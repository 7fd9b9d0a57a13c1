#include "prove/lint_strategies.hpp"

#include <algorithm>
#include <string>

#include "prove/lint_text.hpp"
#include "scenario/utf8.hpp"

namespace makegood::lints {
namespace {

using namespace std::string_view_literals;

constexpr std::array kPolite = {
    "please"sv,    "thank"sv,       "thanks"sv,    "sorry"sv,    "appreciate"sv, "apologise"sv,
    "apologize"sv, "apologies"sv,   "kindly"sv,    "grateful"sv, "pardon"sv,     "excuse me"sv,
    "regret"sv,    "my pleasure"sv, "of course"sv, "happy to"sv, "glad to"sv};

constexpr std::array kHedged = {
    "maybe"sv,     "perhaps"sv, "possibly"sv,     "probably"sv,    "might"sv,         "may be"sv,
    "i think"sv,   "i guess"sv, "i suppose"sv,    "i believe"sv,   "i hope"sv,        "hopefully"sv,
    "not sure"sv,  "sort of"sv, "kind of"sv,      "seems"sv,       "it looks like"sv, "as far as"sv,
    "should be"sv, "roughly"sv, "more or less"sv, "if possible"sv, "i'm afraid"sv,    "somehow"sv};

constexpr std::array<std::string_view, kStrategies> kNames = {
    "the longest line",
    "the shortest line",
    "the first line",
    "the last line",
    "the line with the most words like \"please\" and \"sorry\"",
    "the line with the most words like \"maybe\" and \"I think\"",
    "the line that shares the most words with what the customer said last"};

constexpr std::array<std::string_view, kStrategies> kAdvice = {
    "Shorten the good answers, or give the wrong ones the words that a person under pressure would "
    "find for them.",
    "Give some good answers more room, or cut the wrong ones to what people really say.",
    "Let the good answer stand second or last more often.",
    "Let the good answer stand first or in the middle more often.",
    "Let some wrong answers be polite: kind words without a plan are the commonest mistake there "
    "is.",
    "Let some wrong answers hedge, and let some good ones say plainly what is known.",
    "Say some good answers in words of their own, and let some wrong ones pick up the customer's."};

/// Combinations of wordings of the last lines that are told apart. Beyond that, all wordings of a
/// further line are read as one.
constexpr std::size_t kMostHeard = 64;

/// All of them, or the one of a set.
template <class T>
std::span<const T> chosen(const std::vector<T>& wordings, std::optional<std::size_t> wording) {
  const std::span<const T> all(wordings);
  return wording ? all.subspan(std::min(*wording, all.size() - 1), 1) : all;
}

/// The words that can have been heard last, as each combination of wordings has them; all equally
/// likely.
std::vector<WordSet> heard_in(const Texts::OfScene& scene, std::optional<std::size_t> wording) {
  std::vector<WordSet> heard(1);
  for (const Texts::Said& line : scene.said) {
    const std::span<const WordSet> words = chosen(line.words, wording);
    const bool apart = heard.size() * words.size() <= kMostHeard;
    const std::size_t so_far = heard.size();
    for (std::size_t w = 1; apart && w < words.size(); ++w) {
      for (std::size_t i = 0; i < so_far; ++i) {
        heard.push_back(heard[i]);
        unite(heard.back(), words[w]);
      }
    }
    for (std::size_t i = 0; i < so_far; ++i) {
      unite(heard[i], words[0]);
      for (std::size_t w = 1; !apart && w < words.size(); ++w) unite(heard[i], words[w]);
    }
  }
  return heard;
}

Texts::Text read_text(std::string_view text) {
  const std::string plain = plain_words(text);
  const auto length = static_cast<std::int16_t>(count_code_points(text));
  Texts::Text out{{}, telling_words(plain)};
  const auto set = [&](Strategy strategy, std::size_t liking) {
    out.looks[static_cast<std::size_t>(strategy)] = static_cast<std::int16_t>(liking);
  };
  out.looks[static_cast<std::size_t>(Strategy::kShortest)] = static_cast<std::int16_t>(-length);
  set(Strategy::kLongest, static_cast<std::size_t>(length));
  set(Strategy::kPolitest, count_phrases(plain, kPolite));
  set(Strategy::kMostHedged, count_phrases(plain, kHedged));
  return out;
}

std::vector<Texts::Said> said_in(const Scene& scene) {
  std::vector<Texts::Said> said;
  for (auto line = scene.says.rbegin(); line != scene.says.rend(); ++line) {
    if (line->kind != Line::Kind::kSpoken || line->who.kind != Party::Kind::kPerson) continue;
    Texts::Said& one = said.emplace_back();
    for (const std::string_view words : wordings(*line)) {
      one.words.push_back(telling_words(plain_words(words)));
    }
    if (!line->when) break;
  }
  return said;
}

}  // namespace

std::string_view name_of(Strategy strategy) {
  return kNames[static_cast<std::size_t>(strategy)];
}

std::string_view advice_on(Strategy strategy) {
  return kAdvice[static_cast<std::size_t>(strategy)];
}

std::size_t most_wordings(const Scenario& scenario) {
  std::size_t most = 1;
  for (const Choice& choice : scenario.choices) most = std::max(most, wordings(choice).size());
  for (const Scene& scene : scenario.scenes) {
    for (const Line& line : scene.says) most = std::max(most, wordings(line).size());
  }
  return most;
}

Texts::Texts(const Scenario& scenario) {
  for (const Scene& scene : scenario.scenes) scenes.push_back({scene.choice_count, said_in(scene)});
  for (const Choice& choice : scenario.choices) {
    std::vector<Text>& texts = choices.emplace_back();
    for (const std::string_view words : wordings(choice)) texts.push_back(read_text(words));
  }
  for (const Thread& thread : scenario.threads) {
    threads.push_back(read_text(scenario[thread.who].name + ": " + thread.subject));
  }
}

Strategies::Strategies(const Texts& texts, std::optional<std::size_t> wording)
    : one_set_(wording.has_value()) {
  choices_.reserve(texts.choices.size());
  for (const Texts::OfScene& scene : texts.scenes) {
    const std::vector<WordSet> last_lines = heard_in(scene, wording);
    for (std::size_t i = 0; i < scene.choices; ++i) {
      const std::span<const Texts::Text> shown = chosen(texts.choices[choices_.size()], wording);
      Heard& heard = choices_.emplace_back(last_lines.size());
      for (std::size_t l = 0; l < last_lines.size(); ++l) {
        for (const Texts::Text& text : shown) {
          heard[l].push_back(text.looks);
          heard[l].back()[static_cast<std::size_t>(Strategy::kEcho)] =
              static_cast<std::int16_t>(shared_words(text.words, last_lines[l]));
        }
      }
    }
  }
  for (const Texts::Text& thread : texts.threads) threads_.push_back({{thread.looks}});
}

const Strategies::Button& Strategies::button(const Action& action, std::size_t heard) const {
  const Heard& all = action.kind == Action::Kind::kChoose ? choices_[action.choice.index()]
                                                          : threads_[action.thread.index()];
  return all[std::min(heard, all.size() - 1)];
}

// An answer is taken when its wording is liked as much as the best of the others; when j others are
// level with it, one time in j + 1. `level[j]`: how likely it is that exactly j of the others are
// level and the rest is liked less. Built up one other at a time, so no combination of wordings has
// to be gone through.
void Strategies::add_takers(Taken& taken, const std::vector<const Button*>& buttons,
                            std::size_t strategy, double weight) {
  std::array<double, LegalActions::kMax> level{};
  for (std::size_t k = 0; k < buttons.size(); ++k) {
    double share = 0;
    for (const Looks& own : *buttons[k]) {
      level.fill(0);
      level[0] = 1;
      std::size_t others = 0;
      for (std::size_t o = 0; o < buttons.size(); ++o) {
        if (o == k) continue;
        double less = 0, same = 0;
        const double each = 1.0 / static_cast<double>(buttons[o]->size());
        for (const Looks& other : *buttons[o]) {
          if (other[strategy] < own[strategy]) less += each;
          if (other[strategy] == own[strategy]) same += each;
        }
        ++others;
        for (std::size_t j = others; j > 0; --j) level[j] = level[j] * less + level[j - 1] * same;
        level[0] *= less;
      }
      for (std::size_t j = 0; j <= others; ++j) share += level[j] / static_cast<double>(j + 1);
    }
    taken[k] += static_cast<float>(weight * share / static_cast<double>(buttons[k]->size()));
  }
}

std::array<Taken, kStrategies> Strategies::take(const LegalActions& legal) const {
  std::array<Taken, kStrategies> taken{};
  if (legal.empty()) return taken;
  std::size_t heard = 1;
  for (const Action& action : legal) {
    if (action.kind == Action::Kind::kChoose) heard = choices_[action.choice.index()].size();
  }
  const double weight = 1.0 / static_cast<double>(heard);
  std::vector<const Button*> buttons(legal.size());
  for (std::size_t h = 0; h < heard; ++h) {
    for (std::size_t k = 0; k < legal.size(); ++k) buttons[k] = &button(legal[k], h);
    for (std::size_t s = 0; s < kStrategies; ++s) {
      const auto strategy = static_cast<Strategy>(s);
      if (strategy == Strategy::kFirst || strategy == Strategy::kLast) continue;
      // Only an echo hears what the customer says.
      if (strategy != Strategy::kEcho && h > 0) continue;
      add_takers(taken[s], buttons, s, strategy == Strategy::kEcho ? weight : 1);
    }
  }
  taken[static_cast<std::size_t>(Strategy::kFirst)][0] = 1;
  taken[static_cast<std::size_t>(Strategy::kLast)][legal.size() - 1] = 1;
  return taken;
}

}  // namespace makegood::lints
