#include "prove/condition_text.hpp"

#include "scenario/names.hpp"
#include "scenario/time.hpp"
#include "scenario/utf8.hpp"

namespace makegood {
namespace {

std::string_view sign_of(Compare compare) {
  switch (compare) {
    case Compare::kEqual:
      return " = ";
    case Compare::kNotEqual:
      return " != ";
    case Compare::kLess:
      return " < ";
    case Compare::kLessEqual:
      return " <= ";
    case Compare::kGreater:
      return " > ";
    case Compare::kGreaterEqual:
      return " >= ";
  }
  return " = ";
}

std::string fact_value(const Fact& fact, std::int32_t value) {
  const auto index = static_cast<std::size_t>(value);
  switch (fact.kind) {
    case Fact::Kind::kFlag:
      return value != 0 ? "true" : "false";
    case Fact::Kind::kWord:
      if (value >= 0 && index < fact.words.size()) return fact.words[index];
      break;
    case Fact::Kind::kNumber:
      break;
  }
  return std::to_string(value);
}

std::string_view words_for_status(PromiseStatus status) {
  switch (status) {
    case PromiseStatus::kNone:
      return "not made yet";
    case PromiseStatus::kOpen:
      return "open";
    case PromiseStatus::kRenegotiated:
      return "moved in time and open";
    case PromiseStatus::kKept:
      return "kept";
    case PromiseStatus::kBroken:
      return "broken";
  }
  return "";
}

std::string leaf(const Scenario& scenario, const ConditionNode& node) {
  using Kind = ConditionNode::Kind;
  const std::size_t subject = node.subject;
  const std::string compared = std::string(sign_of(node.compare));
  switch (node.kind) {
    case Kind::kFact: {
      const Fact& fact = scenario.facts[subject];
      return "fact " + quoted(fact.id) + compared + fact_value(fact, node.value);
    }
    case Kind::kPromise:
      return "promise " + quoted(scenario.promises[subject].id) + " being " +
             std::string(words_for_status(static_cast<PromiseStatus>(node.value)));
    case Kind::kMood:
      return "the mood of " + quoted(scenario.people[subject].id) + compared +
             std::string(id_of(static_cast<Mood>(node.value)));
    case Kind::kTime:
      return "a time" + compared + format_clock(node.value);
    case Kind::kChannel:
      return "the channel " + quoted(id_of(static_cast<Channel>(node.value)));
    case Kind::kAsked:
      return quoted(scenario.people[subject].id) + " having been asked how it went";
    case Kind::kQuestion:
      return node.value != 0 ? "a question having been asked" : "no question having been asked";
    case Kind::kApologies:
      return "apologies to " + quoted(scenario.people[subject].id) + compared +
             std::to_string(node.value);
    case Kind::kReach:
      return "readers of " + quoted(scenario.posts[subject].id) + compared +
             std::to_string(node.value);
    case Kind::kThread:
      return "thread " + quoted(scenario.threads[subject].id) + " being " +
             std::string(id_of(static_cast<ThreadStatus>(node.value)));
    case Kind::kReminder:
      return std::string(node.value != 0 ? "a reminder" : "no reminder") +
             " being set for promise " + quoted(scenario.promises[subject].id);
    case Kind::kAll:
    case Kind::kAny:
    case Kind::kNot:
      break;
  }
  return {};
}

}  // namespace

std::string words_for(const Scenario& scenario, std::size_t node) {
  using Kind = ConditionNode::Kind;
  const ConditionNode& root = scenario.conditions[node];
  if (root.kind == Kind::kNot) return "not (" + words_for(scenario, node + 1) + ")";
  if (root.kind != Kind::kAll && root.kind != Kind::kAny) return leaf(scenario, root);
  std::string words;
  for (std::size_t child = node + 1; child < node + root.size;
       child += scenario.conditions[child].size) {
    if (!words.empty()) words += root.kind == Kind::kAll ? " and " : " or ";
    const bool mixed = root.kind == Kind::kAll && scenario.conditions[child].kind == Kind::kAny;
    words += mixed ? "(" + words_for(scenario, child) + ")" : words_for(scenario, child);
  }
  return words;
}

}  // namespace makegood
