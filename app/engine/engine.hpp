#pragma once
// The rule book. Two functions are all the rules of play: what may be done now, and what it does.
// The app, the checker, the debrief and the command line all call these two; there is no second
// interpreter.
//
// Both are pure and deterministic, read no clock and no randomness, and allocate nothing once the
// caller's event buffer has grown to its working size.
#include <array>
#include <cstdint>
#include <vector>

#include "engine/state.hpp"
#include "scenario/scenario.hpp"

namespace makegood {

/// One thing the trainee does.
struct Action {
  enum class Kind : std::uint8_t {
    kChoose,      ///< `choice`
    kOpenThread,  ///< `thread`, in the inbox
  };
  Kind kind = Kind::kChoose;
  ChoiceId choice;
  ThreadId thread;
  friend bool operator==(const Action& a, const Action& b) {
    return a.kind == b.kind && a.choice == b.choice && a.thread == b.thread;
  }
};

/// The actions open in a state, in the order of the script: at most nine choices and sixteen
/// threads.
class LegalActions {
 public:
  static constexpr std::size_t kMax = limits::kMaxChoicesPerScene + limits::kMaxThreads;
  const Action* begin() const { return slots_.actions; }
  const Action* end() const { return slots_.actions + size_; }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  const Action& operator[](std::size_t i) const { return slots_.actions[i]; }
  void add(Action a) { slots_.actions[size_++] = a; }

 private:
  // Left unset beyond size_: clearing all of them would cost more than finding the three that are
  // open.
  union Slots {
    Slots() {}  // NOLINT(modernize-use-equals-default): a defaulted one would set them
    Action actions[kMax];
  };
  Slots slots_;
  std::size_t size_ = 0;
};

/// Why points were given or taken. Every point has one; the debrief shows it.
enum class Reason : std::uint8_t {
  kChoice,               ///< the choice's own score; `why` of the choice
  kPromiseKept,          ///< consequence of `promise`
  kPromiseBroken,        ///< consequence of `promise`
  kApologyConcrete,      ///< an apology with something concrete and new
  kApologySecondPerson,  ///< … by somebody who had not apologised yet
  kApologyRepeated,      ///< the same words again
  kThreadLeft,           ///< consequence of `thread`: left without a word at the end of the day
};

/// What happened while an action was applied, in order. The transcript, the score, the mood curve
/// and the ledger's history are all folds over these.
struct Event {
  enum class Kind : std::uint8_t {
    kScene,       ///< `scene` is entered
    kSaid,        ///< the trainee says or does `choice`
    kReplyLine,   ///< line `line` of `choice`.reply
    kSceneLine,   ///< line `line` of `scene`.says
    kEndingLine,  ///< line `line` of `ending`.says
    kChannel,     ///< the channel is now `channel`
    kScored,      ///< `points` for `reason`
    kMood,  ///< mood of `person` moved by `step` (already stopped at the ends) and is now `mood`
    kFact,  ///< `fact` is now `value`
    kFactStopped,  ///< a change of `fact` to `value` was stopped at the edge of its range
    kWent,  ///< of several alternatives, `goto` entry `line` of `choice` (else of `scene`) held
            ///< first
    kTime,  ///< the clock moved from `from` to `at`
    kPromiseMade,          ///< `promise`, due at `value`
    kPromiseKept,          ///< `promise`
    kPromiseBroken,        ///< `promise`; `at` is the due moment that was missed
    kPromiseRenegotiated,  ///< `promise`, now due at `value`
    kPromiseTooLate,       ///< `keep` or `renegotiate` of a `promise` that is broken
    kReminderSet,          ///< for `promise`, comes up at `value`
    kReminderFired,        ///< for `promise`
    kInterrupted,   ///< `scene` breaks in, because of `promise`; `value` is 1 for the scene of its
                    ///< reminder, 0 for somebody who chases
    kBack,          ///< play returns to what was interrupted
    kApology,       ///< to `person`, by `choice`; `value` is 1 when something new came with it
    kQuestion,      ///< a question that keeps working on the customer's problem
    kAsked,         ///< `person` was asked how it went
    kThreadOpened,  ///< `thread`
    kThreadAnswered,  ///< `thread`, which is now `value` (ThreadStatus)
    kThreadLeft,      ///< `thread`: nobody had a word for it when the day ended
    kPostAnswered,    ///< `post`, in public if `value`
    kEnded,           ///< with `ending`
  };
  Kind kind = Kind::kScene;
  Reason reason = Reason::kChoice;
  Channel channel = Channel::kPhone;
  Mood mood = Mood::kNeutral;
  std::int8_t step = 0;
  Points points{};
  SceneId scene;
  ChoiceId choice;
  EndingId ending;
  PersonId person;
  PromiseId promise;
  FactId fact;
  ThreadId thread;
  PostId post;
  std::uint16_t line = 0;
  std::int32_t value = 0;
  Minute from = 0;  ///< kTime
  Minute at = 0;    ///< the clock when it happened
};

using Events = std::vector<Event>;

/// Scenes that flow on without a choice are followed at most this far in one action; the reader
/// refuses cycles of such scenes, so the bound is only a second lock.
inline constexpr int kMaxFlow = 256;

/// The state at the opening, with the opening's lines appended to `events`.
SessionState begin(const Scenario& scenario, Events& events);

/// What may be done in `state`. Empty once it has ended.
LegalActions legal_actions(const Scenario& scenario, const SessionState& state);

/// Applies a legal `action`, appending what happened to `events`. An action that is not legal
/// leaves the state as it is, appends nothing and answers false.
bool apply(const Scenario& scenario, SessionState& state, const Action& action, Events& events);

/// Whether a condition holds; none always does.
bool holds(const Scenario& scenario, const SessionState& state, ConditionId condition);

/// Readers of a post at the state's clock, by the rule in docs/scenario-format.md. Whole-number
/// arithmetic.
std::int32_t reach(const Scenario& scenario, const SessionState& state, PostId post);
/// … at any moment, given when it was answered.
std::int32_t reach_at(const Post& post, const PostState& answers, Minute at);

/// The follow-up grade of an ended session, and the facts that decide it.
struct GradeReport {
  Grade grade = Grade::kBad;
  PromiseId broken;     ///< a promise of ours that broke in play, if any
  PromiseId forgotten;  ///< one left open at the ending without a reminder, if any
  bool left_without_word = false;
  bool question_asked = false;
  bool lowered_by_ending = false;  ///< grade_at_most of the ending decided
};
GradeReport grade(const Scenario& scenario, const SessionState& state);

/// What the survey brings at an ending, one per Scenario::surveys: the entry that applies.
struct SurveyAnswer {
  std::size_t survey = 0;  ///< position in Scenario::surveys
  bool asked = false;
  std::size_t entry = 0;  ///< position in its `asked` or `silent`
};
std::vector<SurveyAnswer> survey_answers(const Scenario& scenario, const SessionState& state);

}  // namespace makegood
