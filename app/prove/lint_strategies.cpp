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

std::string last_line_of(const Scenario& scenario, const Scene& scene) {
  std::string last;
  for (auto line = scene.says.rbegin(); line != scene.says.rend(); ++line) {
    if (line->kind != Line::Kind::kSpoken || line->who.kind != Party::Kind::kPerson) continue;
    last += plain_words(line->text);
    if (!line->when) break;
  }
  (void)scenario;
  return last;
}

}  // namespace

std::string_view name_of(Strategy strategy) {
  return kNames[static_cast<std::size_t>(strategy)];
}

std::string_view advice_on(Strategy strategy) {
  return kAdvice[static_cast<std::size_t>(strategy)];
}

Strategies::Strategies(const Scenario& scenario) {
  choices_.reserve(scenario.choices.size());
  for (const Scene& scene : scenario.scenes) {
    const std::string last_line = last_line_of(scenario, scene);
    for (std::uint32_t i = 0; i < scene.choice_count; ++i) {
      choices_.push_back(looks_of(scenario.choices[scene.first_choice + i].say, last_line));
    }
  }
  for (const Thread& thread : scenario.threads) {
    threads_.push_back(looks_of(scenario[thread.who].name + ": " + thread.subject, {}));
  }
}

Strategies::Looks Strategies::looks_of(std::string_view text, std::string_view last_line) {
  const std::string plain = plain_words(text);
  const auto length = static_cast<std::int16_t>(count_code_points(text));
  Looks looks{};
  const auto set = [&](Strategy strategy, std::size_t liking) {
    looks[static_cast<std::size_t>(strategy)] = static_cast<std::int16_t>(liking);
  };
  looks[static_cast<std::size_t>(Strategy::kShortest)] = static_cast<std::int16_t>(-length);
  set(Strategy::kLongest, static_cast<std::size_t>(length));
  set(Strategy::kPolitest, count_phrases(plain, kPolite));
  set(Strategy::kMostHedged, count_phrases(plain, kHedged));
  set(Strategy::kEcho, last_line.empty() ? 0 : shared_words(plain, last_line));
  return looks;
}

const Strategies::Looks& Strategies::looks_of(const Action& action) const {
  return action.kind == Action::Kind::kChoose ? choices_[action.choice.index()]
                                              : threads_[action.thread.index()];
}

std::array<Taken, kStrategies> Strategies::take(const LegalActions& legal) const {
  std::array<Taken, kStrategies> taken{};
  Looks most{};
  for (std::size_t k = 0; k < legal.size(); ++k) {
    const Looks& looks = looks_of(legal[k]);
    for (std::size_t s = 0; s < kStrategies; ++s) {
      if (k > 0 && looks[s] < most[s]) continue;
      if (k == 0 || looks[s] > most[s]) taken[s] = 0;
      most[s] = looks[s];
      taken[s] |= Taken{1} << k;
    }
  }
  if (!legal.empty()) {
    taken[static_cast<std::size_t>(Strategy::kFirst)] = 1;
    taken[static_cast<std::size_t>(Strategy::kLast)] = Taken{1} << (legal.size() - 1);
  }
  return taken;
}

}  // namespace makegood::lints
