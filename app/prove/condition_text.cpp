#include "prove/condition_text.hpp"

#include "scenario/names.hpp"
#include "scenario/time.hpp"
#include "scenario/utf8.hpp"

namespace makegood {
namespace {

// "2 or more": a comparison as one says it.
std::string compared(Compare compare, std::int32_t value) {
  std::string number = std::to_string(value);
  switch (compare) {
    case Compare::kEqual:
      return number;
    case Compare::kNotEqual:
      return "anything but " + number;
    case Compare::kLess:
      return "less than " + number;
    case Compare::kLessEqual:
      return number + " or less";
    case Compare::kGreater:
      return "more than " + number;
    case Compare::kGreaterEqual:
      return number + " or more";
  }
  return number;
}

std::string mood_compared(Compare compare, std::string_view mood) {
  switch (compare) {
    case Compare::kEqual:
      return quoted(mood);
    case Compare::kNotEqual:
      return "anything but " + quoted(mood);
    case Compare::kLess:
      return "worse than " + quoted(mood);
    case Compare::kLessEqual:
      return quoted(mood) + " or worse";
    case Compare::kGreater:
      return "better than " + quoted(mood);
    case Compare::kGreaterEqual:
      return quoted(mood) + " or better";
  }
  return quoted(mood);
}

std::string time_compared(Compare compare, const std::string& clock) {
  switch (compare) {
    case Compare::kEqual:
      return "exactly " + clock;
    case Compare::kNotEqual:
      return "any time but " + clock;
    case Compare::kLess:
      return "a time before " + clock;
    case Compare::kLessEqual:
      return clock + " or earlier";
    case Compare::kGreater:
      return "a time after " + clock;
    case Compare::kGreaterEqual:
      return clock + " or later";
  }
  return clock;
}

std::string fact_compared(const Fact& fact, Compare compare, std::int32_t value) {
  const auto index = static_cast<std::size_t>(value);
  const std::string anything_but = compare == Compare::kNotEqual ? "anything but " : "";
  switch (fact.kind) {
    case Fact::Kind::kFlag:
      return (value != 0) == (compare != Compare::kNotEqual) ? "true" : "false";
    case Fact::Kind::kWord:
      if (value >= 0 && index < fact.words.size()) return anything_but + quoted(fact.words[index]);
      break;
    case Fact::Kind::kNumber:
      break;
  }
  return compared(compare, value);
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
  switch (node.kind) {
    case Kind::kFact: {
      const Fact& fact = scenario.facts[subject];
      return "the fact " + quoted(fact.id) + " being " +
             fact_compared(fact, node.compare, node.value);
    }
    case Kind::kPromise:
      return "the promise " + quoted(scenario.promises[subject].id) + " being " +
             std::string(words_for_status(static_cast<PromiseStatus>(node.value)));
    case Kind::kMood:
      return "the mood of " + quoted(scenario.people[subject].id) + " being " +
             mood_compared(node.compare, id_of(static_cast<Mood>(node.value)));
    case Kind::kTime:
      return time_compared(node.compare, format_clock(node.value));
    case Kind::kChannel:
      return "the channel " + quoted(id_of(static_cast<Channel>(node.value)));
    case Kind::kAsked:
      return quoted(scenario.people[subject].id) + " having been asked how it went";
    case Kind::kQuestion:
      return node.value != 0 ? "a question having been asked" : "no question having been asked";
    case Kind::kApologies:
      return "the number of apologies to " + quoted(scenario.people[subject].id) + " being " +
             compared(node.compare, node.value);
    case Kind::kReach:
      return "the number of readers of " + quoted(scenario.posts[subject].id) + " being " +
             compared(node.compare, node.value);
    case Kind::kThread:
      return "the thread " + quoted(scenario.threads[subject].id) + " being " +
             std::string(id_of(static_cast<ThreadStatus>(node.value)));
    case Kind::kReminder:
      return std::string(node.value != 0 ? "a reminder" : "no reminder") +
             " being set for the promise " + quoted(scenario.promises[subject].id);
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
