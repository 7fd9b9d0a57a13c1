#pragma once
// Inside of the engine: one action being carried out, and the rules by topic. Nothing outside
// app/engine and its tests includes this file.
//
// Every rule is a free function over a Play: it reads the scenario, changes the state, and appends
// an event for everything that a person could have noticed. No rule keeps anything else, so none
// can disagree with the state.
#include <optional>

#include "engine/engine.hpp"
#include "scenario/scenario.hpp"

namespace makegood {

/// What every rule needs: the three things that one call of begin() or apply() works on.
struct Play {
  const Scenario& scenario;
  SessionState& state;
  Events& events;

  /// Appends an event of `kind` at the current clock; the caller fills in what it is about.
  Event& note(Event::Kind kind) {
    Event& event = events.emplace_back();
    event.kind = kind;
    event.at = state.now;
    return event;
  }
};

/// One step in a mask of promises or people.
constexpr std::uint32_t bit(std::size_t index) {
  return std::uint32_t{1} << index;
}

// effects.cpp: what a choice or a consequence does at once.
void score(Play& play, const Points& points, const Event& about);
inline bool is_nothing(const Points& points) {
  // Compared as arrays they would be compared as memory, by a call that costs more than the answer.
  int any = 0;
  for (const std::int8_t p : points) any |= p;
  return any == 0;
}
void move_mood(Play& play, PersonId person, int step);
void change_fact(Play& play, const FactChange& change);
void carry_out_effects(Play& play, ChoiceId choice);
/// Whose lines are said: of the three ids one is set.
struct Said {
  Event::Kind kind;
  ChoiceId choice{};
  SceneId scene{};
  EndingId ending{};
};
void say_lines(Play& play, const std::vector<Line>& lines, const Said& said);

// apology.cpp
void apologise(Play& play, ChoiceId choice, const Apology& apology);

// promises.cpp: the ledger.
void make_promise(Play& play, const PromiseDue& made);
void keep_promise(Play& play, PromiseId promise);
void renegotiate_promise(Play& play, const PromiseDue& moved);
void set_reminder(Play& play, const ReminderAt& reminder);
void fire_reminder(Play& play, PromiseId promise);
void break_promise(Play& play, PromiseId promise);

// threads.cpp: the inbox.
bool can_open(const Scenario& scenario, const SessionState& state, ThreadId thread);
Target open_thread(Play& play, ThreadId thread);
void answer_thread(Play& play, const ThreadAnswer& answer);
void leave_for_the_day(Play& play);

// clock.cpp: the passing of time.
/// Moves the clock towards `to`; what falls due on the way happens at its moment. A wait stops
/// where a reminder opens a scene. Passing the scenario's end ends the conversation.
void pass_time(Play& play, Minute to, bool waiting);
/// The moment at which the time of `choice` is over when it begins now.
Minute end_of(const Play& play, const Choice& choice);

// flow.cpp: from scene to scene.
void finish(Play& play, EndingId ending);
/// Goes to `target` and on through every scene that asks for no choice.
void follow(Play& play, Target target);
/// The first entry that holds of a choice's `goto`, or of a scene's.
Target decide(Play& play, ChoiceId choice);
Target decide(Play& play, SceneId scene);

// interruptions.cpp: what breaks in, and the way back.
bool something_pending(const SessionState& state);
void end_interruption(SessionState& state);
/// True if `"back"` can still be reached from `scene` (conditions left aside).
bool may_go_back(const Scenario& scenario, SceneId scene);
bool may_go_back(const Scenario& scenario, const Target& target);
/// Carries on after the time of `choice` has passed; `rest` is how long its wait was meant to last.
void carry_on(Play& play, ChoiceId choice, Minute rest);
/// Where `"back"` leads; none when the clock ran out on the way.
std::optional<Target> go_back(Play& play);

}  // namespace makegood
