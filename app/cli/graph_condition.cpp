#include "cli/graph_condition.hpp"

#include "scenario/names.hpp"

namespace makegood::cli {
namespace {

std::string sign_of(Compare compare) {
  switch (compare) {
    case Compare::kEqual:
      return " = ";
    case Compare::kNotEqual:
      return " ≠ ";
    case Compare::kLess:
      return " < ";
    case Compare::kLessEqual:
      return " ≤ ";
    case Compare::kGreater:
      return " > ";
    case Compare::kGreaterEqual:
      return " ≥ ";
  }
  return " ";
}

std::string fact_text(const Fact& fact, const ConditionNode& node) {
  const bool yes = (node.value != 0) == (node.compare == Compare::kEqual);
  switch (fact.kind) {
    case Fact::Kind::kFlag:
      return yes ? fact.id : "not " + fact.id;
    case Fact::Kind::kWord: {
      const auto word = static_cast<std::size_t>(node.value);
      return fact.id + sign_of(node.compare) + (word < fact.words.size() ? fact.words[word] : "?");
    }
    case Fact::Kind::kNumber:
      break;
  }
  return fact.id + sign_of(node.compare) + std::to_string(node.value);
}

std::string leaf_text(const Scenario& scenario, const ConditionNode& node) {
  using Kind = ConditionNode::Kind;
  const std::size_t subject = node.subject;
  const auto word = [](auto id) { return std::string(id); };
  switch (node.kind) {
    case Kind::kFact:
      return fact_text(scenario.facts[subject], node);
    case Kind::kPromise:
      return scenario.promises[subject].id + ' ' +
             word(id_of(static_cast<PromiseStatus>(node.value)));
    case Kind::kMood:
      return scenario.people[subject].id + sign_of(node.compare) +
             word(id_of(static_cast<Mood>(node.value)));
    case Kind::kTime:
      return "clock" + sign_of(node.compare) + format_clock(node.value);
    case Kind::kChannel:
      return "on " + word(id_of(static_cast<Channel>(node.value)));
    case Kind::kAsked:
      return scenario.people[subject].id + " asked";
    case Kind::kQuestion:
      return node.value != 0 ? "a question asked" : "no question asked";
    case Kind::kApologies:
      return "apologies to " + scenario.people[subject].id + sign_of(node.compare) +
             std::to_string(node.value);
    case Kind::kReach:
      return "readers of " + scenario.posts[subject].id + sign_of(node.compare) +
             std::to_string(node.value);
    case Kind::kThread:
      return scenario.threads[subject].id + ' ' +
             word(id_of(static_cast<ThreadStatus>(node.value)));
    case Kind::kReminder:
      return (node.value != 0 ? "a reminder for " : "no reminder for ") +
             scenario.promises[subject].id;
    case Kind::kAll:
    case Kind::kAny:
    case Kind::kNot:
      break;
  }
  return {};
}

// A group inside another stands in brackets. The depth is bounded by the reader.
std::string text_at(const Scenario& scenario, std::size_t at, bool inside) {
  using Kind = ConditionNode::Kind;
  const ConditionNode& node = scenario.conditions[at];
  if (node.kind == Kind::kNot) return "not " + text_at(scenario, at + 1, true);
  if (node.kind != Kind::kAll && node.kind != Kind::kAny) return leaf_text(scenario, node);
  std::string out;
  std::size_t children = 0;
  for (std::size_t child = at + 1; child < at + node.size;
       child += scenario.conditions[child].size, ++children) {
    if (children > 0) out += node.kind == Kind::kAll ? " and " : " or ";
    out += text_at(scenario, child, true);
  }
  return inside && children > 1 ? '(' + out + ')' : out;
}

}  // namespace

std::string graph_condition(const Scenario& scenario, ConditionId condition) {
  return condition ? text_at(scenario, condition.index(), false) : std::string();
}

}  // namespace makegood::cli
