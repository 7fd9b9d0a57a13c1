#pragma once
// The immutable scenario: what a file means, after reading. Plain values and strong ids; built once
// by read_scenario() (reader.hpp), never changed afterwards. docs/scenario-format.md is the
// author's view of the same.
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/ids.hpp"
#include "scenario/limits.hpp"
#include "scenario/time.hpp"

namespace makegood {

enum class Tenet : std::uint8_t { kHonesty, kResponse, kRealistic, kLove };
inline constexpr std::size_t kTenets = 4;
inline constexpr std::array<Tenet, kTenets> kAllTenets = {Tenet::kHonesty, Tenet::kResponse,
                                                          Tenet::kRealistic, Tenet::kLove};

enum class Mood : std::int8_t { kFurious, kUpset, kNeutral, kPleased, kDelighted };
inline constexpr int kMoods = 5;

enum class Temperament : std::uint8_t { kDirect, kAnxious, kAnalytical, kWarm };
inline constexpr std::size_t kTemperaments = 4;

enum class Channel : std::uint8_t {
  kPhone,
  kVoicemail,
  kEmail,
  kEmailToAll,
  kChat,
  kSocial,
  kInPerson
};
inline constexpr std::size_t kChannels = 7;
/// Minutes that a choice costs on each channel when its author says nothing else.
inline constexpr std::array<Minute, kChannels> kChannelMinutes = {1, 2, 5, 10, 1, 3, 1};

enum class CustomerKind : std::uint8_t { kExternal, kInternal, kNone };
enum class Phase : std::uint8_t { kBefore, kDuring, kAfter };
enum class Grade : std::uint8_t { kBad, kGood, kExcellent };

/// Points per tenet, indexed by Tenet.
using Points = std::array<std::int8_t, kTenets>;

/// The ids as they stand in JSON ("honesty", "email-to-all", "delighted", …).
std::string_view id_of(Tenet);
std::string_view id_of(Mood);
std::string_view id_of(Temperament);
std::string_view id_of(Channel);
std::string_view id_of(Grade);

/// How many lines a face has.
enum class Age : std::uint8_t { kYoung, kMiddle, kOld };

struct Portrait {
  std::string skin, hair, hair_color, top;  ///< colours as "#RRGGBB"; `hair` names a style
  Age age = Age::kYoung;
  bool glasses = false;
  bool beard = false;
  bool earrings = false;
};

struct Person {
  std::string id, name, role, pronouns;
  CustomerKind customer = CustomerKind::kExternal;
  Temperament temperament = Temperament::kDirect;
  Mood mood = Mood::kNeutral;  ///< at the opening
  Portrait portrait;
};

/// Who acts: a person, the trainee, or the trainee's house.
struct Party {
  enum class Kind : std::uint8_t { kYou, kTeam, kPerson };
  Kind kind = Kind::kYou;
  PersonId person;
  friend bool operator==(const Party& a, const Party& b) {
    return a.kind == b.kind && a.person == b.person;
  }
};

struct Fact {
  enum class Kind : std::uint8_t { kFlag, kWord, kNumber };
  std::string id;
  Kind kind = Kind::kFlag;
  std::vector<std::string> words;            ///< kWord
  std::int16_t min = 0, max = 1, start = 0;  ///< a flag is 0 or 1, a word its index
};

// ---- conditions
// -------------------------------------------------------------------------------------------------

enum class Compare : std::uint8_t { kEqual, kNotEqual, kLess, kLessEqual, kGreater, kGreaterEqual };

enum class PromiseStatus : std::uint8_t { kNone, kOpen, kRenegotiated, kKept, kBroken };
enum class ThreadStatus : std::uint8_t {
  kUnopened,
  kWaiting,
  kAnswered,
  kHolding,
  kUpdated,
  kNothing
};

/// One node of a condition, in prefix order: a group is followed by its `size` - 1 descendants.
struct ConditionNode {
  enum class Kind : std::uint8_t {
    kAll,
    kAny,
    kNot,        ///< groups; kNot has one child
    kFact,       ///< `subject` fact, `compare`, `value`
    kPromise,    ///< `subject` promise has status `value` (PromiseStatus; kOpen holds for
                 ///< kRenegotiated too)
    kMood,       ///< `subject` person, `compare`, `value` (Mood)
    kTime,       ///< clock `compare` `value` (absolute Minute, resolved when read)
    kChannel,    ///< channel is `value`
    kAsked,      ///< person `subject` was asked how it went
    kQuestion,   ///< (a question was asked) == `value`
    kApologies,  ///< apologies made to person `subject` `compare` `value`
    kReach,      ///< readers of post `subject` `compare` `value`
    kThread,     ///< thread `subject` has status `value`
    kReminder,   ///< (promise `subject` has a reminder that has not fired) == `value`
  };
  Kind kind = Kind::kAll;
  Compare compare = Compare::kEqual;
  std::uint16_t subject = 0;
  std::int32_t value = 0;
  std::uint16_t size = 1;  ///< nodes in this subtree, this one included
};

// ---- effects
// ----------------------------------------------------------------------------------------------------

struct MoodStep {
  PersonId person;
  std::int8_t step = 0;
};

struct FactChange {
  FactId fact;
  bool relative =
      false;  ///< add `value`; otherwise set it. Numbers stop at the edge of their range.
  std::int16_t value = 0;
};

/// What keeping or breaking a promise does.
struct Consequence {
  bool authored =
      false;  ///< false: the default of docs/scenario-format.md was filled in by the reader
  std::vector<MoodStep> mood;
  Points score{};
  std::vector<FactChange> set;
  std::string why;
  SceneId interrupt;  ///< broken only
};

struct Promise {
  std::string id, text;
  Party by;
  PersonId to;  ///< none: the trainee (`"to": "you"`, only when a person makes it)
  bool before_opening = false;
  Minute made = 0, due = 0;  ///< before_opening only
  Consequence if_broken, if_kept;
  SceneId follow_up;
};

struct PromiseDue {  ///< `promise` and `renegotiate`
  PromiseId promise;
  Moment due;
};

struct ReminderAt {
  PromiseId promise;
  Moment at;
};

struct Apology {
  PersonId to;
  Party by;
  std::int8_t with = -1;  ///< position in Scenario::concretes, or -1 for a bare apology
};

struct PostAnswer {
  PostId post;
  bool in_public = true;
};

struct ThreadAnswer {
  ThreadId thread;
  ThreadStatus gets = ThreadStatus::kAnswered;  ///< kAnswered, kHolding, kUpdated or kNothing
  SceneId resume;
};

/// Where play goes: a scene, an ending, back to what was interrupted, or the inbox.
struct Target {
  enum class Kind : std::uint8_t { kScene, kEnding, kBack, kInbox };
  Kind kind = Kind::kScene;
  SceneId scene;
  EndingId ending;
};

struct Goto {
  ConditionId when;  ///< none: holds
  Target target;
};

/// A line of the transcript. Exactly one of a spoken line or a note.
struct Line {
  enum class Kind : std::uint8_t { kSpoken, kNote };
  Kind kind = Kind::kSpoken;
  Party who;  ///< kSpoken
  std::string text;
  std::vector<std::string> others;  ///< `or`: other words for the same, see engine/presentation.hpp
  ConditionId when;
};

struct Choice {
  std::string id, say, why, remark;
  std::vector<std::string> others;  ///< `or`: other words for `say`
  bool is_act = false;              ///< written with `do`: something done rather than said
  SceneId scene;
  Points score{};
  bool waits = false;  ///< `until` was written
  Duration takes{};    ///< used when !waits; `takes_default`: what the channel costs
  bool takes_default = true;
  Moment until{};  ///< used when waits
  std::vector<MoodStep> mood;
  std::int8_t tone = -1;  ///< position in Scenario::tones
  std::vector<FactChange> set;
  std::vector<PromiseDue> promise, renegotiate;
  std::vector<PromiseId> keep;
  std::vector<ReminderAt> remind;
  std::vector<Apology> apology;
  bool question = false;
  std::vector<PersonId> ask;
  bool changes_channel = false;
  Channel channel = Channel::kPhone;
  std::vector<PostAnswer> answer_post;
  std::vector<ThreadAnswer> thread;
  bool leave = false;
  bool final = false;  ///< meant to have no way back to a good grade, if it is a mistake
  ConditionId when;
  std::vector<Line> reply;
  std::vector<Goto> go;  ///< never empty; the last has no condition
};

struct Scene {
  std::string id, title;  ///< title may be empty
  PersonId who;           ///< may be none
  bool sets_channel = false;
  Channel channel = Channel::kPhone;
  bool inbox = false;
  std::vector<Line> says;
  std::uint32_t first_choice = 0, choice_count = 0;  ///< in Scenario::choices
  std::vector<Goto> go;                              ///< empty: the choices decide
};

struct Ending {
  std::string id, title, text;
  PersonId who;
  std::vector<Line> says;
  Grade grade_at_most = Grade::kExcellent;
};

struct SurveyEntry {
  ConditionId when;
  std::int8_t rating = 0;  ///< 1 to 5; asked only
  std::string says;
};

struct Survey {
  PersonId who;
  std::string question;
  std::vector<SurveyEntry> asked, silent;  ///< the last of each has no condition
};

struct Thread {
  std::string id, subject;
  PersonId who;
  Channel channel = Channel::kEmail;
  Minute arrives = 0;
  SceneId opens;
  Consequence if_left;
};

struct Post {
  std::string id, text;
  PersonId by;
  Minute posted = 0;
  std::int32_t readers = 0;
  Minute doubles_every = 60;
  std::int32_t at_most = 0;
};

struct Tone {
  std::string id;
  std::string name;                               ///< the id in words, or its translation
  std::array<std::int8_t, kTemperaments> step{};  ///< mood step by Temperament
};

struct Briefing {
  std::string you, goal;
  std::vector<std::string> know;
};

/// What the author says about the checks beyond reading (app/prove).
struct Checks {
  enum class Severity : std::uint8_t { kError, kWarning, kHint, kOff };
  struct Change {
    std::string code;
    Severity severity = Severity::kHint;
  };
  struct Accepted {
    std::string code;
    std::string at;  ///< "scene/choice", or the id of another part; empty: wherever it is found
    std::string because;
  };
  std::vector<Change> severity;
  std::vector<Accepted> accept;
};

struct Scenario {
  std::string id, title, summary, teaches, setting;
  int minutes = 5;  ///< real minutes of one play
  Phase phase = Phase::kAfter;
  std::vector<Tenet> tenets;
  int pass = 60;  ///< percent
  Briefing briefing;

  Minute start = 0, end = 0;
  EndingId at_end;
  WorkingHours hours;

  std::vector<Fact> facts;
  std::vector<Person> people;
  std::vector<Promise> promises;
  std::vector<Tone> tones;
  std::vector<std::string> concretes;       ///< every `with` of an apology, once
  std::vector<std::string> concrete_names;  ///< each of them in words, or their translation
  std::vector<Thread> threads;
  std::vector<Post> posts;
  std::vector<Scene> scenes;
  std::vector<Choice> choices;  ///< grouped by scene
  std::vector<Ending> endings;
  std::vector<Survey> surveys;
  std::vector<ConditionNode> conditions;
  SceneId opening, inbox;
  Checks checks;

  const Person& operator[](PersonId key) const { return people[key.index()]; }
  const Fact& operator[](FactId key) const { return facts[key.index()]; }
  const Promise& operator[](PromiseId key) const { return promises[key.index()]; }
  const Scene& operator[](SceneId key) const { return scenes[key.index()]; }
  const Choice& operator[](ChoiceId key) const { return choices[key.index()]; }
  const Ending& operator[](EndingId key) const { return endings[key.index()]; }
  const Thread& operator[](ThreadId key) const { return threads[key.index()]; }
  const Post& operator[](PostId key) const { return posts[key.index()]; }
};

}  // namespace makegood
