// What breaks in, and the way back. Follow-ups (a reminder came up) and chases (a promise broke)
// wait in two masks of the state until the choice in hand has run its time; then they open one
// after the other, in the order of their moments, and "back" leads to the next one and at last to
// what was broken into: the rest of a wait, then the `goto` of the choice. That `goto` is decided
// on the way back, not before, so that it sees what the interruption changed: the wait in which you
// rang Dana does not end in the scene for not having rung.
//
// There is one level, no stack: inside an interruption others wait for its "back", and a wait runs
// through. An author may also leave an interruption for good, by going to a scene from which no
// "back" can be reached. Then what was broken into is forgotten, and play is an ordinary
// conversation again.
#include <array>
#include <bitset>
#include <cstdint>

#include "engine/play.hpp"

namespace makegood {
namespace {

// Opens the pending interruption that came first; a follow-up before a chase of the same minute.
Target open_next(Play& play) {
  SessionState& state = play.state;
  bool found = false;
  bool is_follow_up = false;
  std::size_t first = 0;
  Minute moment = 0;
  for (const bool follow_up : {true, false}) {
    const std::uint32_t mask = follow_up ? state.pending_follow_ups : state.pending_chases;
    for (std::size_t i = 0; i < play.scenario.promises.size(); ++i) {
      const PromiseState& promise = state.promises[i];
      const Minute came = follow_up ? promise.reminder : promise.closed;
      if ((mask & bit(i)) == 0 || (found && came >= moment)) continue;
      found = true;
      is_follow_up = follow_up;
      first = i;
      moment = came;
    }
  }
  (is_follow_up ? state.pending_follow_ups : state.pending_chases) &= ~bit(first);
  const Promise& promise = play.scenario.promises[first];
  Target target;
  target.scene = is_follow_up ? promise.follow_up : promise.if_broken.interrupt;
  Event& event = play.note(Event::Kind::kInterrupted);
  event.promise = PromiseId{first};
  event.scene = target.scene;
  event.value = is_follow_up ? 1 : 0;
  return target;
}

void remember_rest(SessionState& state, Minute rest) {
  state.resume_until = rest > state.now ? rest : kNever;
}

}  // namespace

bool something_pending(const SessionState& state) {
  return (state.pending_follow_ups | state.pending_chases) != 0;
}

void end_interruption(SessionState& state) {
  state.interrupted = false;
  state.resume_choice = ChoiceId{};
  state.resume_until = kNever;
}

bool may_go_back(const Scenario& scenario, SceneId from) {
  std::bitset<limits::kMaxScenes> seen;
  std::array<std::uint16_t, limits::kMaxScenes> open;  // numbers: left unset beyond `size`
  std::size_t size = 0;
  bool back = false;
  const auto visit = [&](const Target& target) {
    if (target.kind == Target::Kind::kBack) back = true;
    if (target.kind != Target::Kind::kScene || seen[target.scene.index()]) return;
    seen[target.scene.index()] = true;
    open[size++] = target.scene.value;
  };
  Target start;
  start.scene = from;
  visit(start);
  while (size > 0 && !back) {
    const Scene& scene = scenario.scenes[open[--size]];
    for (const Goto& go : scene.go) visit(go.target);
    for (std::uint32_t i = 0; i < scene.choice_count; ++i) {
      for (const Goto& go : scenario.choices[scene.first_choice + i].go) visit(go.target);
    }
  }
  return back;
}

bool may_go_back(const Scenario& scenario, const Target& target) {
  switch (target.kind) {
    case Target::Kind::kBack:
      return true;
    case Target::Kind::kScene:
      return may_go_back(scenario, target.scene);
    case Target::Kind::kEnding:
    case Target::Kind::kInbox:
      return false;
  }
  return false;
}

void carry_on(Play& play, ChoiceId id, Minute rest) {
  SessionState& state = play.state;
  if (state.interrupted) {
    const Target target = decide(play, id);
    if (may_go_back(play.scenario, target)) {
      follow(play, target);
      return;
    }
    end_interruption(state);
  }
  if (!something_pending(state)) {
    follow(play, decide(play, id));
    return;
  }
  state.interrupted = true;
  state.resume_choice = id;
  remember_rest(state, rest);
  follow(play, open_next(play));
}

std::optional<Target> go_back(Play& play) {
  SessionState& state = play.state;
  if (!state.interrupted) {
    // Nothing was broken into: a scene with "back" was reached by an ordinary `goto`. Stay in play.
    Target target;
    if (play.scenario.inbox) {
      target.kind = Target::Kind::kInbox;
    } else {
      target.scene = state.scene;
    }
    return target;
  }
  if (something_pending(state)) return open_next(play);
  play.note(Event::Kind::kBack);
  const ChoiceId choice = state.resume_choice;
  const Minute rest = state.resume_until;
  if (rest > state.now) {
    pass_time(play, rest, true);
    if (state.ended()) return std::nullopt;
    if (something_pending(state)) {
      remember_rest(state, rest);
      return open_next(play);
    }
  }
  end_interruption(state);
  return decide(play, choice);
}

}  // namespace makegood
