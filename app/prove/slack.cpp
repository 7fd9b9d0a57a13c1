#include "prove/slack.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace makegood {
namespace {

constexpr Minute kNoReach = std::numeric_limits<Minute>::max() / 2;

bool is_absolute(const Moment& moment) {
  return moment.kind != Moment::Kind::kAfter;
}

void add_moment(std::vector<Minute>& turns, const Scenario& scenario, const Moment& moment) {
  if (!is_absolute(moment)) return;
  // Every time that it comes round, and the minute after, when a promise for it has just broken.
  for (Minute at = scenario.start; at <= scenario.end;) {
    const Minute next = resolve(moment, at, scenario.hours);
    if (next <= at) return;
    turns.push_back(next);
    turns.push_back(next + 1);
    at = next;
  }
}

void sort_once(std::vector<Minute>& turns) {
  std::sort(turns.begin(), turns.end());
  turns.erase(std::unique(turns.begin(), turns.end()), turns.end());
}

/// Longest ways through the scenes, by depth-first search; a circle has no longest way. On the way
/// back each scene takes over the turns of those that it leads to without an absolute moment.
class Reaches {
 public:
  /// `turns`: by scene; those of its own choices on entry, all that count on return.
  Reaches(const Scenario& scenario, std::vector<std::vector<Minute>>& turns)
      : scenario_(scenario),
        turns_(turns),
        reach_(scenario.scenes.size(), 0),
        colour_(scenario.scenes.size(), Colour::kNew) {
    for (std::size_t i = 0; i < reach_.size(); ++i) visit(i);
  }
  std::vector<Minute> take() { return std::move(reach_); }

 private:
  enum class Colour : std::uint8_t { kNew, kOpen, kDone };
  struct Step {
    std::size_t scene;
    std::size_t next = 0;  ///< successor to look at
  };

  // The scenes that a choice or a flow leads to directly; `longest` is raised for ways that end
  // there.
  void successors(std::size_t scene, std::vector<std::pair<std::size_t, Minute>>& out,
                  Minute& longest) const {
    const Scene& from = scenario_.scenes[scene];
    const auto follow = [&](const std::vector<Goto>& go, Minute cost) {
      for (const Goto& entry : go) {
        switch (entry.target.kind) {
          case Target::Kind::kScene:
            out.emplace_back(entry.target.scene.index(), cost);
            break;
          case Target::Kind::kEnding:
            longest = std::max(longest, cost);
            break;
          case Target::Kind::kBack:
          case Target::Kind::kInbox:
            longest = kNoReach;  // a circle, or a place that this analysis does not follow
            break;
        }
      }
    };
    if (from.inbox) longest = kNoReach;
    follow(from.go, 0);
    for (std::uint32_t i = 0; i < from.choice_count; ++i) {
      const Choice& choice = scenario_.choices[from.first_choice + i];
      const Minute cost = cost_of(choice);
      if (cost == kNoReach || uses_the_minute(choice)) {
        longest = kNoReach;
      } else if (!choice.waits || !is_absolute(choice.until)) {
        follow(choice.go, cost);
      }
    }
  }

  static Minute cost_of(const Choice& choice) {
    const Duration* takes = nullptr;
    if (choice.waits) {
      if (is_absolute(choice.until)) return 0;
      takes = &choice.until.after;
    } else if (choice.takes_default) {
      return *std::max_element(kChannelMinutes.begin(), kChannelMinutes.end());
    } else {
      takes = &choice.takes;
    }
    return takes->working ? kNoReach : takes->minutes;
  }

  /// "In 45 minutes": what is promised depends on the very minute. So does how a post spreads.
  static bool uses_the_minute(const Choice& choice) {
    const auto relative = [](const PromiseDue& due) { return !is_absolute(due.due); };
    const auto flag = [](const ReminderAt& reminder) { return !is_absolute(reminder.at); };
    return std::any_of(choice.promise.begin(), choice.promise.end(), relative) ||
           std::any_of(choice.renegotiate.begin(), choice.renegotiate.end(), relative) ||
           std::any_of(choice.remind.begin(), choice.remind.end(), flag) ||
           !choice.answer_post.empty();
  }

  void visit(std::size_t root) {
    if (colour_[root] != Colour::kNew) return;
    std::vector<Step> path = {{root}};
    colour_[root] = Colour::kOpen;
    std::vector<std::pair<std::size_t, Minute>> ahead;
    while (!path.empty()) {
      Step& step = path.back();
      const std::size_t scene = step.scene;
      ahead.clear();
      Minute longest = 0;
      successors(scene, ahead, longest);
      if (step.next < ahead.size()) {
        const std::size_t to = ahead[step.next++].first;
        if (colour_[to] == Colour::kNew) {
          colour_[to] = Colour::kOpen;
          path.push_back({to});
        } else if (colour_[to] == Colour::kOpen) {
          reach_[to] = kNoReach;  // on a circle; all who lead here learn it below
        }
        continue;
      }
      for (const auto& [to, cost] : ahead) {
        const bool circle = colour_[to] == Colour::kOpen || reach_[to] == kNoReach;
        longest = circle ? kNoReach : std::max(longest, std::min(kNoReach, cost + reach_[to]));
        if (longest == kNoReach) break;
        turns_[scene].insert(turns_[scene].end(), turns_[to].begin(), turns_[to].end());
      }
      sort_once(turns_[scene]);
      reach_[scene] = std::max(reach_[scene], longest);
      colour_[scene] = Colour::kDone;
      path.pop_back();
    }
  }

  const Scenario& scenario_;
  std::vector<std::vector<Minute>>& turns_;
  std::vector<Minute> reach_;
  std::vector<Colour> colour_;
};

/// By scene, the turns of its own choices.
std::vector<std::vector<Minute>> own_turns(const Scenario& scenario) {
  std::vector<std::vector<Minute>> turns(scenario.scenes.size());
  for (const Choice& choice : scenario.choices) {
    std::vector<Minute>& here = turns[choice.scene.index()];
    if (choice.waits) add_moment(here, scenario, choice.until);
    for (const PromiseDue& made : choice.promise) add_moment(here, scenario, made.due);
    for (const PromiseDue& moved : choice.renegotiate) add_moment(here, scenario, moved.due);
    for (const ReminderAt& flag : choice.remind) add_moment(here, scenario, flag.at);
  }
  return turns;
}

}  // namespace

TimeSlack::TimeSlack(const Scenario& scenario) : scenario_(&scenario), turns_(own_turns(scenario)) {
  reach_ = Reaches(scenario, turns_).take();
  std::vector<Minute> everywhere = {scenario.end + 1};
  for (const ConditionNode& node : scenario.conditions) {
    if (node.kind == ConditionNode::Kind::kReach) {
      reach_.assign(reach_.size(), kNoReach);  // readers grow with every minute
    } else if (node.kind == ConditionNode::Kind::kTime) {
      everywhere.push_back(node.value);
      everywhere.push_back(node.value + 1);
    }
  }
  for (const Thread& thread : scenario.threads) everywhere.push_back(thread.arrives);
  for (std::vector<Minute>& turns : turns_) {
    turns.insert(turns.end(), everywhere.begin(), everywhere.end());
    sort_once(turns);
  }
}

Minute TimeSlack::next_turn(const SessionState& state) const {
  const std::vector<Minute>& turns = turns_[state.scene.index()];
  const auto fixed = std::upper_bound(turns.begin(), turns.end(), state.now);
  Minute turn = fixed != turns.end() ? *fixed : state.now + 1;
  for (std::size_t i = 0; i < scenario_->promises.size(); ++i) {
    const PromiseState& promise = state.promises[i];
    if (is_open(promise) && promise.due >= state.now) turn = std::min(turn, promise.due + 1);
    if (has_reminder(promise) && promise.reminder > state.now)
      turn = std::min(turn, promise.reminder);
  }
  return turn;
}

Minute TimeSlack::canonical_now(const SessionState& state) const {
  // What breaks in stands outside of the script's order, now or after the next decision.
  const bool breaks_in =
      (state.pending_follow_ups | state.pending_chases) != 0 || state.interrupted;
  if (state.ended() || !state.scene || breaks_in) return state.now;
  const Minute reach = reach_[state.scene.index()];
  if (reach == kNoReach) return state.now;
  return std::max(state.now, next_turn(state) - 1 - reach);
}

}  // namespace makegood
