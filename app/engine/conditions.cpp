// Conditions are stored in prefix order, so a subtree is one stretch of the vector and its children
// are found by skipping `size` nodes at a time. The depth is bounded by the reader
// (limits::kMaxDepth), hence plain recursion.
#include "engine/engine.hpp"
#include "engine/play.hpp"

namespace makegood {
namespace {

bool compare(Compare how, std::int32_t left, std::int32_t right) {
  switch (how) {
    case Compare::kEqual:
      return left == right;
    case Compare::kNotEqual:
      return left != right;
    case Compare::kLess:
      return left < right;
    case Compare::kLessEqual:
      return left <= right;
    case Compare::kGreater:
      return left > right;
    case Compare::kGreaterEqual:
      return left >= right;
  }
  return false;
}

bool leaf_holds(const Scenario& scenario, const SessionState& state, const ConditionNode& node) {
  using Kind = ConditionNode::Kind;
  const std::size_t subject = node.subject;
  switch (node.kind) {
    case Kind::kFact:
      return compare(node.compare, state.facts[subject], node.value);
    case Kind::kPromise: {
      const PromiseState& promise = state.promises[subject];
      const auto wanted = static_cast<PromiseStatus>(node.value);
      return wanted == PromiseStatus::kOpen ? is_open(promise) : promise.status == wanted;
    }
    case Kind::kMood:
      return compare(node.compare, static_cast<std::int32_t>(state.moods[subject]), node.value);
    case Kind::kTime:
      return compare(node.compare, state.now, node.value);
    case Kind::kChannel:
      return state.channel == static_cast<Channel>(node.value);
    case Kind::kAsked:
      return (state.asked & bit(subject)) != 0;
    case Kind::kQuestion:
      return state.question_asked == (node.value != 0);
    case Kind::kApologies:
      return compare(node.compare, state.apologies[subject].count, node.value);
    case Kind::kReach:
      return compare(node.compare, reach(scenario, state, PostId{subject}), node.value);
    case Kind::kThread:
      return state.threads[subject].status == static_cast<ThreadStatus>(node.value);
    case Kind::kReminder:
      return has_reminder(state.promises[subject]) == (node.value != 0);
    case Kind::kAll:
    case Kind::kAny:
    case Kind::kNot:
      break;
  }
  return false;
}

bool node_holds(const Scenario& scenario, const SessionState& state, std::size_t at) {
  using Kind = ConditionNode::Kind;
  const ConditionNode& node = scenario.conditions[at];
  if (node.kind == Kind::kNot) return !node_holds(scenario, state, at + 1);
  if (node.kind != Kind::kAll && node.kind != Kind::kAny) return leaf_holds(scenario, state, node);
  // `all` is decided by the first child that fails, `any` by the first that holds.
  const bool decides = node.kind == Kind::kAny;
  for (std::size_t child = at + 1; child < at + node.size;
       child += scenario.conditions[child].size) {
    if (node_holds(scenario, state, child) == decides) return decides;
  }
  return !decides;
}

}  // namespace

bool holds(const Scenario& scenario, const SessionState& state, ConditionId condition) {
  return !condition || node_holds(scenario, state, condition.index());
}

}  // namespace makegood
