// The four doors into the rules: how play begins, what may be done, doing it. The rules themselves
// are in the files by topic; play.hpp lists them.
#include "engine/engine.hpp"

#include "engine/play.hpp"

namespace makegood {
namespace {

PromiseState promise_at_start(const Scenario& scenario, const Promise& promise) {
  PromiseState state;
  if (!promise.before_opening) return state;
  state.made = promise.made;
  state.due = promise.due;
  if (promise.due >= scenario.start) {
    state.status = PromiseStatus::kOpen;
  } else {
    // Broken before the curtain rises: it counts for the story, not against the trainee.
    state.status = PromiseStatus::kBroken;
    state.closed = promise.due;
  }
  return state;
}

SessionState state_at_start(const Scenario& scenario) {
  SessionState state;
  state.now = scenario.start;
  const Scene& opening = scenario[scenario.opening];
  if (opening.sets_channel) state.channel = opening.channel;
  for (std::size_t i = 0; i < scenario.people.size(); ++i) state.moods[i] = scenario.people[i].mood;
  for (std::size_t i = 0; i < scenario.facts.size(); ++i) state.facts[i] = scenario.facts[i].start;
  for (std::size_t i = 0; i < scenario.promises.size(); ++i) {
    state.promises[i] = promise_at_start(scenario, scenario.promises[i]);
  }
  return state;
}

bool is_legal(const Scenario& scenario, const SessionState& state, const Action& action) {
  if (state.ended() || !state.scene) return false;
  if (action.kind == Action::Kind::kOpenThread) {
    return scenario[state.scene].inbox && action.thread.index() < scenario.threads.size() &&
           can_open(scenario, state, action.thread);
  }
  if (action.choice.index() >= scenario.choices.size()) return false;
  const Choice& choice = scenario[action.choice];
  return choice.scene == state.scene && holds(scenario, state, choice.when);
}

void choose(Play& play, ChoiceId id) {
  const Choice& choice = play.scenario[id];
  carry_out_effects(play, id);
  // A follow-up cannot open inside an interruption that play will come back from: such a wait runs
  // through.
  if (play.state.interrupted) {
    bool returns = false;
    for (const Goto& go : choice.go) returns = returns || may_go_back(play.scenario, go.target);
    if (!returns) end_interruption(play.state);
  }
  const Minute end = end_of(play, choice);
  pass_time(play, end, choice.waits && !play.state.interrupted);
  if (!play.state.ended()) carry_on(play, id, end);
}

}  // namespace

SessionState begin(const Scenario& scenario, Events& events) {
  SessionState state = state_at_start(scenario);
  Play play{scenario, state, events};
  play.note(Event::Kind::kChannel).channel = state.channel;  // views learn the first channel here
  Target opening;
  opening.scene = scenario.opening;
  follow(play, opening);
  return state;
}

LegalActions legal_actions(const Scenario& scenario, const SessionState& state) {
  LegalActions actions;
  if (state.ended() || !state.scene) return actions;
  const Scene& scene = scenario[state.scene];
  for (std::uint32_t i = 0; i < scene.choice_count; ++i) {
    Action action;
    action.choice = ChoiceId{scene.first_choice + i};
    if (holds(scenario, state, scenario[action.choice].when)) actions.add(action);
  }
  for (std::size_t i = 0; scene.inbox && i < scenario.threads.size(); ++i) {
    Action action;
    action.kind = Action::Kind::kOpenThread;
    action.thread = ThreadId{i};
    if (is_legal(scenario, state, action)) actions.add(action);
  }
  return actions;
}

bool apply(const Scenario& scenario, SessionState& state, const Action& action, Events& events) {
  if (!is_legal(scenario, state, action)) return false;
  Play play{scenario, state, events};
  if (action.kind == Action::Kind::kOpenThread) {
    follow(play, open_thread(play, action.thread));
  } else {
    choose(play, action.choice);
  }
  return true;
}

}  // namespace makegood
