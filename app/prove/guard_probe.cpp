#include "prove/guard_probe.hpp"

#include <utility>

#include "prove/condition_text.hpp"

namespace makegood {
namespace {

template <class ScenarioT>
auto& when_of(ScenarioT& scenario, const Guard& guard) {
  using Kind = Guard::Kind;
  switch (guard.kind) {
    case Kind::kChoiceGoto:
      return scenario.choices[guard.owner].go[guard.entry].when;
    case Kind::kSceneGoto:
      return scenario.scenes[guard.owner].go[guard.entry].when;
    case Kind::kReplyLine:
      return scenario.choices[guard.owner].reply[guard.entry].when;
    case Kind::kSceneLine:
      return scenario.scenes[guard.owner].says[guard.entry].when;
    case Kind::kEndingLine:
      return scenario.endings[guard.owner].says[guard.entry].when;
    case Kind::kAsked:
      return scenario.surveys[guard.owner].asked[guard.entry].when;
    case Kind::kSilent:
      return scenario.surveys[guard.owner].silent[guard.entry].when;
    case Kind::kChoice:
      break;
  }
  return scenario.choices[guard.owner].when;
}

/// Whether the branch was taken in what happened. Only the first time counts: what comes after it
/// may be a way that nobody can go.
bool let_through(const Events& events, const Guard& guard) {
  using Kind = Event::Kind;
  for (const Event& event : events) {
    switch (guard.kind) {
      case Guard::Kind::kChoiceGoto:
        if (event.kind == Kind::kWent && event.choice == ChoiceId{guard.owner})
          return event.line == guard.entry;
        break;
      case Guard::Kind::kSceneGoto:
        if (event.kind == Kind::kWent && event.scene == SceneId{guard.owner})
          return event.line == guard.entry;
        break;
      case Guard::Kind::kReplyLine:
        if (event.kind == Kind::kReplyLine && event.choice == ChoiceId{guard.owner} &&
            event.line == guard.entry)
          return true;
        break;
      case Guard::Kind::kSceneLine:
        if (event.kind == Kind::kSceneLine && event.scene == SceneId{guard.owner} &&
            event.line == guard.entry)
          return true;
        break;
      case Guard::Kind::kEndingLine:
        if (event.kind == Kind::kEndingLine && event.ending == EndingId{guard.owner} &&
            event.line == guard.entry)
          return true;
        break;
      case Guard::Kind::kChoice:
      case Guard::Kind::kAsked:
      case Guard::Kind::kSilent:
        return false;
    }
  }
  return false;
}

}  // namespace

ConditionId condition_of(const Scenario& scenario, const Guard& guard) {
  return when_of(scenario, guard);
}

/// The copy of the scenario in which conditions are tried in the guard's place.
class GuardProbe::Trial {
 public:
  Trial(const PlayIndex& index, const Guard& guard, std::size_t& decisions_left)
      : index_(index),
        guard_(guard),
        decisions_left_(decisions_left),
        copy_(index.scenario()),
        untouched_(copy_.conditions.size()) {}

  const Scenario& scenario() const { return index_.scenario(); }

  /// Whether all the given parts hold at once, some time when the guard is asked. None: too much to
  /// try.
  std::optional<bool> ever(const std::vector<std::size_t>& parts) {
    copy_.conditions.resize(untouched_);
    const ConditionId root{copy_.conditions.size()};
    ConditionNode group;
    copy_.conditions.push_back(group);
    for (const std::size_t part : parts) {
      for (std::size_t i = part; i < part + copy_.conditions[part].size; ++i) {
        copy_.conditions.push_back(ConditionNode(copy_.conditions[i]));
      }
    }
    if (copy_.conditions.size() > limits::kMaxConditionNodes) return std::nullopt;
    copy_.conditions[untouched_].size =
        static_cast<std::uint16_t>(copy_.conditions.size() - untouched_);
    switch (guard_.kind) {
      case Guard::Kind::kChoice:
        return ever_in_scene(root);
      case Guard::Kind::kAsked:
      case Guard::Kind::kSilent:
        return ever_at_ending(root);
      default:
        when_of(copy_, guard_) = root;
        return ever_in_play();
    }
  }

 private:
  bool spend(std::size_t decisions) {
    if (decisions_left_ < decisions) return false;
    decisions_left_ -= decisions;
    return true;
  }

  std::optional<bool> ever_in_scene(ConditionId when) {
    const SceneId scene = scenario().choices[guard_.owner].scene;
    bool stood_there = false;
    for (StateIndex i = 0; i < index_.size(); ++i) {
      if (index_.scene(i) != scene) continue;
      if (!spend(1)) return std::nullopt;
      stood_there = true;
      if (holds(copy_, index_.explorer().state(i), when)) return true;
    }
    if (!stood_there) return std::nullopt;  // play runs through, and never rests to look
    return false;
  }

  std::optional<bool> ever_at_ending(ConditionId when) {
    const Survey& survey = scenario().surveys[guard_.owner];
    const bool if_asked = guard_.kind == Guard::Kind::kAsked;
    const std::vector<SurveyEntry>& entries = if_asked ? survey.asked : survey.silent;
    for (StateIndex i = 0; i < index_.size(); ++i) {
      if (!index_.ended(i)) continue;
      if (!spend(1)) return std::nullopt;
      const SessionState state = index_.explorer().state(i);
      if (((state.asked >> survey.who.index() & 1U) != 0) != if_asked) continue;
      bool earlier = false;
      for (std::size_t e = 0; e < guard_.entry; ++e) {
        earlier = earlier || holds(copy_, state, entries[e].when);
      }
      if (!earlier && holds(copy_, state, when)) return true;
    }
    return false;
  }

  /// Whether the k-th decision may come by the guard. Those of scenes and endings may lie on any
  /// way.
  bool may_ask(StateIndex state, std::size_t k) const {
    const bool of_choice =
        guard_.kind == Guard::Kind::kReplyLine || guard_.kind == Guard::Kind::kChoiceGoto;
    if (!of_choice || index_.choice(state, k) == ChoiceId{guard_.owner}) return true;
    return guard_.kind == Guard::Kind::kChoiceGoto && index_.interrupted(state);
  }

  std::optional<bool> ever_in_play() {
    events_.clear();
    begin(copy_, events_);
    if (let_through(events_, guard_)) return true;
    for (StateIndex i = 0; i < index_.size(); ++i) {
      std::optional<SessionState> before;
      LegalActions legal;
      for (std::size_t k = 0; k < index_.edge_count(i); ++k) {
        if (!may_ask(i, k)) continue;
        if (!spend(1)) return std::nullopt;
        if (!before) {
          before = index_.explorer().state(i);
          legal = legal_actions(copy_, *before);
        }
        SessionState after = *before;
        events_.clear();
        apply(copy_, after, legal[k], events_);
        if (let_through(events_, guard_)) return true;
      }
    }
    return false;
  }

  const PlayIndex& index_;
  const Guard guard_;
  std::size_t& decisions_left_;
  Scenario copy_;
  std::size_t untouched_;
  Events events_;
};

std::optional<std::string> GuardProbe::explain(Trial& trial, std::size_t node) const {
  using Kind = ConditionNode::Kind;
  const Scenario& scenario = trial.scenario();
  const ConditionNode& root = scenario.conditions[node];
  std::vector<std::size_t> children;
  for (std::size_t child = node + 1; child < node + root.size;
       child += scenario.conditions[child].size) {
    children.push_back(child);
  }
  if (root.kind == Kind::kNot) {
    return "asks for anything but " + words_for(scenario, node + 1) + ", which is always so there";
  }
  if (root.kind == Kind::kAny) {
    return "asks for " + words_for(scenario, node) + ", and none of these is ever so there";
  }
  if (root.kind != Kind::kAll) {
    return "asks for " + words_for(scenario, node) + ", which is never so there";
  }
  for (const std::size_t child : children) {
    const std::optional<bool> ever = trial.ever({child});
    if (!ever) return std::nullopt;
    if (!*ever) return explain(trial, child);
  }
  for (std::size_t a = 0; a < children.size(); ++a) {
    for (std::size_t b = a + 1; b < children.size(); ++b) {
      const std::optional<bool> ever = trial.ever({children[a], children[b]});
      if (!ever) return std::nullopt;
      if (*ever) continue;
      return "asks for " + words_for(scenario, children[a]) + " together with " +
             words_for(scenario, children[b]) + ", and the two never come together there";
    }
  }
  return "asks for " + words_for(scenario, node) + ", and these never come together there";
}

std::string GuardProbe::why_never(const Guard& guard) {
  const ConditionId when = condition_of(index_->scenario(), guard);
  if (!when) return "is never asked";
  Trial trial(*index_, guard, decisions_left_);
  if (std::optional<std::string> why = explain(trial, when.index())) return *why;
  return "asks for " + words_for(index_->scenario(), when.index()) + ", which is never so there";
}

}  // namespace makegood
