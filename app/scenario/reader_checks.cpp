// What only the whole can tell: scenes that flow in a circle, promises that nothing makes, ways
// back that lead nowhere. Everything here is judged without playing; what depends on play belongs
// to the explorer of states.
#include <algorithm>
#include <string>
#include <vector>

#include "scenario/reader_parts.hpp"

namespace makegood::reading {
namespace {

void check_uses(Context& context) {
  const Notes& notes = context.notes;
  const Scenario& scenario = context.scenario;
  std::vector<bool> reported(scenario.promises.size());
  for (const Use& use : notes.promise_uses) {
    const Promise& promise = scenario.promises[use.index];
    if (promise.before_opening || notes.promise_made[use.index]) continue;
    reported[use.index] = true;
    context.error_at(Code::kNeverMade, use.at,
                     "The promise " + quoted(promise.id) + " is " + std::string(use.how) +
                         " here, but no choice makes it and it does not exist before the opening.",
                     "Make it in a choice with \"promise\", or give it \"made\" and \"due\".");
  }
  for (std::size_t i = 0; i < scenario.promises.size(); ++i) {
    const Promise& promise = scenario.promises[i];
    if (promise.before_opening || notes.promise_made[i] || reported[i]) continue;
    context.error_at(
        Code::kUnusedPromise, context.places.promises[i],
        "Nothing makes the promise " + quoted(promise.id) + ".",
        "Make it in a choice with \"promise\", give it \"made\" and \"due\", or delete it.");
  }
  for (std::size_t i = 0; i < scenario.promises.size(); ++i) {
    if (!notes.promise_reminded[i] || notes.promise_follows_up[i]) continue;
    context.error_at(Code::kReminderWithoutScene, context.places.promises[i],
                     "The promise " + quoted(scenario.promises[i].id) +
                         " has reminders but no \"follow_up\": when one falls due, nothing opens.",
                     "Give it a \"follow_up\" scene, unless the reminder is for after the story.");
  }
  for (const Use& use : notes.asks) {
    if (!notes.surveys_known || notes.person_has_survey[use.index]) continue;
    context.error_at(Code::kAskWithoutSurvey, use.at,
                     quoted(scenario.people[use.index].id) +
                         " is asked how it went, but \"survey\" has no answer.",
                     "Add a survey with \"who\": " + quoted(scenario.people[use.index].id) + ".");
  }
}

void check_special_targets(Context& context) {
  if (!context.notes.breaks_in) {
    for (const std::uint32_t at : context.notes.backs) {
      context.error_at(
          Code::kNothingToGoBackTo, at,
          "\"back\" returns to what a reminder or an interruption broke into, but no promise here "
          "has a \"follow_up\" or an \"interrupt\".",
          "Name the scene to go to.");
    }
  }
  if (!context.scenario.inbox) {
    if (!context.places.threads.empty()) {
      context.error_at(Code::kNoInbox, context.places.threads.front(),
                       "There are threads, but no scene is the inbox where they are opened.",
                       "Give the scene where threads are picked \"inbox\": true.");
    }
    for (const std::uint32_t at : context.notes.inboxes) {
      context.error_at(Code::kNoInbox, at, "\"inbox\" leads to the inbox, but no scene is one.",
                       "Give the scene where threads are picked \"inbox\": true.");
    }
  }
}

void check_stuck(Context& context) {
  const Scenario& scenario = context.scenario;
  for (std::size_t i = 0; i < scenario.scenes.size(); ++i) {
    const Scene& scene = scenario.scenes[i];
    if (scene.choice_count == 0 || context.notes.scene_has_goto[i] || !context.notes.scene_ok[i])
      continue;
    bool always = false;
    for (std::uint32_t c = 0; c < scene.choice_count; ++c) {
      always = always || !scenario.choices[scene.first_choice + c].when;
    }
    if (always) continue;
    context.error_at(Code::kMayBeStuck, context.places.scenes[i],
                     "Every choice of the scene " + quoted(scene.id) +
                         " has a condition, and there is no goto: when none holds, play is stuck.",
                     "Leave one choice without \"when\", or add a \"goto\" for that case.");
  }
}

/// Scenes without choices go on at once. If such scenes form a circle, play would never come to
/// rest.
class FlowCycles {
 public:
  explicit FlowCycles(Context& context)
      : context_(context), state_(context.scenario.scenes.size(), State::kNew) {}

  void check() {
    for (std::size_t i = 0; i < state_.size(); ++i) {
      if (state_[i] == State::kNew) walk(i);
    }
  }

 private:
  enum class State : std::uint8_t { kNew, kOpen, kDone };
  struct Step {
    std::size_t scene;
    std::size_t next = 0;  ///< goto entry to look at
  };

  bool flows(std::size_t scene) const {
    return context_.scenario.scenes[scene].choice_count == 0 &&
           !context_.scenario.scenes[scene].inbox;
  }

  void walk(std::size_t from) {
    // An explicit stack: 4,096 scenes in a row are no reason to use as many frames.
    std::vector<Step> path = {{from}};
    state_[from] = State::kOpen;
    while (!path.empty()) {
      Step& step = path.back();
      const std::vector<Goto>& go = context_.scenario.scenes[step.scene].go;
      if (!flows(step.scene) || step.next == go.size()) {
        state_[step.scene] = State::kDone;
        path.pop_back();
        continue;
      }
      const Target& target = go[step.next++].target;
      if (target.kind != Target::Kind::kScene || !target.scene) continue;
      const std::size_t to = target.scene.index();
      if (state_[to] == State::kOpen) {
        report(path, to);
      } else if (state_[to] == State::kNew) {
        state_[to] = State::kOpen;
        path.push_back({to});
      }
    }
  }

  void report(const std::vector<Step>& path, std::size_t to) {
    std::string round;
    bool inside = false;
    for (const Step& step : path) {
      inside = inside || step.scene == to;
      if (inside) round += quoted(context_.scenario.scenes[step.scene].id) + " → ";
    }
    round += quoted(context_.scenario.scenes[to].id);
    context_.error_at(
        Code::kFlowCycle, context_.places.scenes[to],
        "These scenes flow on in a circle without a choice: " + fragment(round, 200) + ".",
        "Give one of them choices, or let one go on elsewhere.");
  }

  Context& context_;
  std::vector<State> state_;
};

/// Scenes and endings that no way leads to. Any reminder, interruption and thread counts as a way,
/// whenever it is.
class Reach {
 public:
  explicit Reach(Context& context)
      : context_(context),
        scenes_(context.scenario.scenes.size()),
        endings_(context.scenario.endings.size()) {}

  void check() {
    const Scenario& scenario = context_.scenario;
    visit(scenario.opening);
    visit(scenario.inbox);
    if (scenario.at_end) endings_[scenario.at_end.index()] = true;
    for (const Promise& promise : scenario.promises) {
      visit(promise.follow_up);
      visit(promise.if_broken.interrupt);
    }
    for (const Thread& thread : scenario.threads) visit(thread.opens);
    while (!open_.empty()) {
      const Scene& scene = scenario[open_.back()];
      open_.pop_back();
      follow(scene.go);
      for (std::uint32_t i = 0; i < scene.choice_count; ++i) {
        const Choice& choice = scenario.choices[scene.first_choice + i];
        follow(choice.go);
        for (const ThreadAnswer& answer : choice.thread) visit(answer.resume);
      }
    }
    for (std::size_t i = 0; i < scenes_.size(); ++i) {
      if (scenes_[i]) continue;
      context_.error_at(Code::kUnreachableScene, context_.places.scenes[i],
                        "Nothing leads to the scene " + quoted(scenario.scenes[i].id) + ".",
                        "Name it in a \"goto\", or delete it.");
    }
    for (std::size_t i = 0; i < endings_.size(); ++i) {
      if (endings_[i]) continue;
      context_.error_at(Code::kUnreachableEnding, context_.places.endings[i],
                        "Nothing leads to the ending " + quoted(scenario.endings[i].id) + ".",
                        "Name it in a \"goto\", or delete it.");
    }
  }

 private:
  void visit(SceneId scene) {
    if (!scene || scenes_[scene.index()]) return;
    scenes_[scene.index()] = true;
    open_.push_back(scene);
  }
  void follow(const std::vector<Goto>& go) {
    for (const Goto& entry : go) {
      if (entry.target.kind == Target::Kind::kScene) visit(entry.target.scene);
      if (entry.target.kind == Target::Kind::kEnding) endings_[entry.target.ending.index()] = true;
    }
  }

  Context& context_;
  std::vector<bool> scenes_, endings_;
  std::vector<SceneId> open_;
};

}  // namespace

void check_whole(Context& context) {
  check_uses(context);
  check_special_targets(context);
  check_stuck(context);
  FlowCycles(context).check();
  // A wrong goto would make everything behind it seem lost: only whole scenarios are looked at.
  if (context.findings.errors() == 0) Reach(context).check();
}

}  // namespace makegood::reading
