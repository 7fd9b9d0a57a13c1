// The inbox. A thread is somebody who wrote or rang and waits; the rule of the house is that nobody
// is left without a word at the end of the day. A word once given is not taken back by opening the
// thread again.
#include "engine/play.hpp"

namespace makegood {
namespace {

bool had_a_word(ThreadStatus status) {
  return status == ThreadStatus::kAnswered || status == ThreadStatus::kHolding ||
         status == ThreadStatus::kUpdated;
}

}  // namespace

bool can_open(const Scenario& scenario, const SessionState& state, ThreadId id) {
  return scenario[id].arrives <= state.now &&
         state.threads[id.index()].status != ThreadStatus::kAnswered;
}

Target open_thread(Play& play, ThreadId id) {
  const Thread& thread = play.scenario[id];
  ThreadState& state = play.state.threads[id.index()];
  if (state.status == ThreadStatus::kUnopened) state.status = ThreadStatus::kWaiting;
  play.state.thread = id;
  play.note(Event::Kind::kThreadOpened).thread = id;
  if (play.state.channel != thread.channel) {
    play.state.channel = thread.channel;
    play.note(Event::Kind::kChannel).channel = thread.channel;
  }
  Target target;
  target.scene = state.resume ? state.resume : thread.opens;
  return target;
}

void answer_thread(Play& play, const ThreadAnswer& answer) {
  ThreadState& state = play.state.threads[answer.thread.index()];
  if (answer.resume) state.resume = answer.resume;
  const bool takes_a_word_back = answer.gets == ThreadStatus::kNothing && had_a_word(state.status);
  if (state.status == ThreadStatus::kAnswered || takes_a_word_back) return;
  state.status = answer.gets;
  Event& event = play.note(Event::Kind::kThreadAnswered);
  event.thread = answer.thread;
  event.value = static_cast<std::int32_t>(answer.gets);
}

void leave_for_the_day(Play& play) {
  play.state.left_for_the_day = true;
  for (std::size_t i = 0; i < play.scenario.threads.size(); ++i) {
    const Thread& thread = play.scenario.threads[i];
    ThreadState& state = play.state.threads[i];
    if (thread.arrives > play.state.now || had_a_word(state.status)) continue;
    state.status = ThreadStatus::kNothing;
    play.state.left_without_word = true;
    Event about;
    about.reason = Reason::kThreadLeft;
    about.thread = ThreadId{i};
    play.note(Event::Kind::kThreadLeft).thread = about.thread;
    score(play, thread.if_left.score, about);
    for (const MoodStep& step : thread.if_left.mood) move_mood(play, step.person, step.step);
    for (const FactChange& change : thread.if_left.set) change_fact(play, change);
  }
}

}  // namespace makegood
