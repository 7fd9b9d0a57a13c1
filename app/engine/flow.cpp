// From scene to scene. A choice names where to go; scenes that ask nothing flow on until one does,
// or until an ending. The reader refuses cycles of such scenes; kMaxFlow is the second lock, and a
// play that runs into it ends as if the clock had run out.
#include "engine/play.hpp"

namespace makegood {
namespace {

bool waits_for_trainee(const Play& play, SceneId id) {
  const Scene& scene = play.scenario[id];
  if (scene.go.empty()) return true;  // nowhere else to go
  for (std::uint32_t i = 0; i < scene.choice_count; ++i) {
    const Choice& choice = play.scenario.choices[scene.first_choice + i];
    if (holds(play.scenario, play.state, choice.when)) return true;
  }
  if (!scene.inbox) return false;
  for (std::size_t i = 0; i < play.scenario.threads.size(); ++i) {
    if (can_open(play.scenario, play.state, ThreadId{i})) return true;
  }
  return false;
}

void enter(Play& play, SceneId id) {
  const Scene& scene = play.scenario[id];
  SessionState& state = play.state;
  state.scene = id;
  if (scene.inbox) state.thread = ThreadId{};
  play.note(Event::Kind::kScene).scene = id;
  if (scene.sets_channel && scene.channel != state.channel) {
    state.channel = scene.channel;
    play.note(Event::Kind::kChannel).channel = scene.channel;
  }
  if (state.interrupted && (scene.inbox || !may_go_back(play.scenario, id))) {
    end_interruption(state);
  }
  say_lines(play, scene.says, {Event::Kind::kSceneLine, {}, id, {}});
}

std::size_t first_that_holds(const Play& play, const std::vector<Goto>& go) {
  for (std::size_t i = 0; i + 1 < go.size(); ++i) {
    if (holds(play.scenario, play.state, go[i].when)) return i;
  }
  return go.size() - 1;
}

Target decide(Play& play, const std::vector<Goto>& go, ChoiceId choice, SceneId scene) {
  const std::size_t entry = first_that_holds(play, go);
  if (go.size() > 1) {
    Event& event = play.note(Event::Kind::kWent);
    event.choice = choice;
    event.scene = scene;
    event.line = static_cast<std::uint16_t>(entry);
  }
  return go[entry].target;
}

}  // namespace

Target decide(Play& play, ChoiceId choice) {
  return decide(play, play.scenario[choice].go, choice, SceneId{});
}

Target decide(Play& play, SceneId scene) {
  return decide(play, play.scenario[scene].go, ChoiceId{}, scene);
}

void finish(Play& play, EndingId id) {
  SessionState& state = play.state;
  state.ending = id;
  state.scene = SceneId{};
  state.thread = ThreadId{};
  end_interruption(state);
  say_lines(play, play.scenario[id].says, {Event::Kind::kEndingLine, {}, {}, id});
  play.note(Event::Kind::kEnded).ending = id;
}

void follow(Play& play, Target target) {
  for (int step = 0; step < kMaxFlow; ++step) {
    switch (target.kind) {
      case Target::Kind::kEnding:
        finish(play, target.ending);
        return;
      case Target::Kind::kInbox:
        target.kind = Target::Kind::kScene;
        target.scene = play.scenario.inbox;
        break;
      case Target::Kind::kBack: {
        const std::optional<Target> next = go_back(play);
        if (!next) return;
        target = *next;
        break;
      }
      case Target::Kind::kScene:
        enter(play, target.scene);
        if (waits_for_trainee(play, target.scene)) return;
        target = decide(play, target.scene);
        break;
    }
  }
  finish(play, play.scenario.at_end);
}

}  // namespace makegood
