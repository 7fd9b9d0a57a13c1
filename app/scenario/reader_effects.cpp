// What choices, kept and broken promises and abandoned threads do: score, mood, facts.
#include <algorithm>
#include <optional>
#include <string>

#include "scenario/reader_parts.hpp"
#include "scenario/reader_values.hpp"
#include "scenario/suggest.hpp"

namespace makegood::reading {

Points read_score(Context& context, Value score) {
  Points points{};
  if (!score) return points;
  const Fields fields(context, score, kScoreTable);
  for (const auto& name : kTenetNames) {
    points[static_cast<std::size_t>(name.value)] = static_cast<std::int8_t>(
        context.integer(fields[name.id], -limits::kMaxScore, limits::kMaxScore, 0));
  }
  return points;
}

std::vector<MoodStep> read_mood(Context& context, Value mood) {
  std::vector<MoodStep> steps;
  if (!mood ||
      !context.expect(mood, Kind::kObject, "an object of people and steps like { \"dana\": 1 }")) {
    return steps;
  }
  for (const Value::Member member : mood.members()) {
    const PersonId person = context.person(member.key);
    const int step = context.integer(member.value, -limits::kMaxMoodStep, limits::kMaxMoodStep, 0);
    if (person && step != 0) steps.push_back({person, static_cast<std::int8_t>(step)});
  }
  return steps;
}

std::optional<std::int32_t> parse_integer(std::string_view text) {
  constexpr std::size_t kMostDigits = 9;
  const bool negative = text.substr(0, 1) == "-";
  if (negative || text.substr(0, 1) == "+") text.remove_prefix(1);
  if (text.empty() || text.size() > kMostDigits) return std::nullopt;
  std::int32_t number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return negative ? -number : number;
}

std::optional<std::int16_t> word_of_fact(Context& context, const Fact& fact, Value value,
                                         std::string_view word) {
  const auto found = std::find(fact.words.begin(), fact.words.end(), word);
  if (found != fact.words.end()) {
    return static_cast<std::int16_t>(found - fact.words.begin());
  }
  const std::vector<std::string_view> words(fact.words.begin(), fact.words.end());
  context.error(Code::kWrongFactValue, value,
                quoted(word) + " is not one of the words of the fact " + quoted(fact.id) + ".",
                context.suggest(word, words));
  return std::nullopt;
}

void wrong_fact_value(Context& context, const Fact& fact, Value value) {
  std::string expected = "true or false";
  if (fact.kind == Fact::Kind::kWord) expected = "one of its words in quotes";
  if (fact.kind == Fact::Kind::kNumber) {
    expected =
        "a whole number from " + std::to_string(fact.min) + " to " + std::to_string(fact.max);
  }
  context.error(
      Code::kWrongFactValue, value,
      fragment(value.source()) + " is nothing that the fact " + quoted(fact.id) + " can be.",
      "Write " + expected + ".");
}

namespace {

std::optional<FactChange> read_change(Context& context, FactId id, Value value) {
  const Fact& fact = context.scenario[id];
  FactChange change;
  change.fact = id;
  if (value.is(Kind::kBroken)) return std::nullopt;
  switch (fact.kind) {
    case Fact::Kind::kFlag:
      if (!value.is(Kind::kBool)) break;
      change.value = value.boolean() ? 1 : 0;
      return change;
    case Fact::Kind::kWord:
      if (!value.is(Kind::kString)) break;
      if (const auto word = word_of_fact(context, fact, value, value.text())) {
        change.value = *word;
        return change;
      }
      return std::nullopt;
    case Fact::Kind::kNumber:
      if (value.is_integer()) {
        if (value.integer() < fact.min || value.integer() > fact.max) break;
        change.value = static_cast<std::int16_t>(value.integer());
        return change;
      }
      if (value.is(Kind::kString)) {
        const std::string_view text = value.text();
        const auto step = parse_integer(text);
        const bool has_sign = text.substr(0, 1) == "+" || text.substr(0, 1) == "-";
        constexpr auto kMost = static_cast<std::int32_t>(limits::kMaxFactValues);
        if (step && has_sign && *step >= -kMost && *step <= kMost) {
          change.relative = true;
          change.value = static_cast<std::int16_t>(*step);
          return change;
        }
        context.error(
            Code::kWrongFactValue, value,
            quoted(text) + " does not change the fact " + quoted(fact.id) + ".",
            "Write \"+1\" or \"-1\" in quotes to count, or a number without quotes to set it.");
        return std::nullopt;
      }
      break;
  }
  wrong_fact_value(context, fact, value);
  return std::nullopt;
}

}  // namespace

std::vector<FactChange> read_set(Context& context, Value set) {
  std::vector<FactChange> changes;
  if (!set || !context.expect(set, Kind::kObject,
                              "an object of facts and values like { \"order-found\": true }")) {
    return changes;
  }
  for (const Value::Member member : set.members()) {
    const auto fact = context.reference(member.key, context.facts, Code::kNoSuchFact, "fact");
    if (!fact) continue;
    if (const auto change = read_change(context, FactId(*fact), member.value)) {
      changes.push_back(*change);
    }
  }
  return changes;
}

Consequence read_consequence(Context& context, Value value, bool may_interrupt) {
  Consequence consequence;
  // One table for all: an interruption in the wrong place deserves a better answer than "unknown
  // key".
  const Fields fields(context, value, kIfBrokenTable);
  consequence.authored = true;
  consequence.mood = read_mood(context, fields["mood"]);
  consequence.score = read_score(context, fields["score"]);
  consequence.set = read_set(context, fields["set"]);
  if (fields["why"]) consequence.why = context.text(fields["why"]);
  if (const Value interrupt = fields["interrupt"]; interrupt && !may_interrupt) {
    context.error(Code::kInterruptElsewhere, interrupt,
                  "Only a broken promise interrupts: \"interrupt\" belongs in \"if_broken\" alone.",
                  "Move it there.");
  } else if (interrupt) {
    context.notes.breaks_in = true;
    consequence.interrupt = context.scene(interrupt);
  }
  return consequence;
}

}  // namespace makegood::reading
