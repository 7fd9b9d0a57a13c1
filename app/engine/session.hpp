#pragma once
// A session is its action list. Save, resume, rewind, replay and take-back are the same mechanism:
// keep a prefix of the list and apply it again from the opening.
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/presentation.hpp"
#include "scenario/diagnostic.hpp"

namespace makegood {

/// Decisions in one session at most. A play of a scenario takes ten to forty; the limit only stops
/// a script or a record that goes round in circles.
inline constexpr std::size_t kMaxActions = 4096;

/// One decision and what came of it.
struct Step {
  Action action;
  SessionState before;          ///< the state in which it was taken
  std::size_t first_event = 0;  ///< its events are [first_event, next step's first_event)
};

/// A conversation being played. Holds its scenario by reference: the scenario outlives it.
class Session {
 public:
  /// Starts at the opening. `seed` chooses words and order for showing (presentation.hpp) and
  /// changes nothing else.
  explicit Session(const Scenario& scenario, Seed seed = kAsWritten);

  const Scenario& scenario() const { return *scenario_; }
  Seed seed() const { return seed_; }
  const SessionState& state() const { return state_; }
  const std::vector<Step>& steps() const { return steps_; }
  const Events& events() const { return events_; }
  /// Events before the first decision: [0, opening_events()).
  std::size_t opening_events() const { return opening_events_; }
  /// Past-the-end event index of step `i`.
  std::size_t events_end(std::size_t i) const {
    return i + 1 < steps_.size() ? steps_[i + 1].first_event : events_.size();
  }
  /// What is open, in the order of the script.
  LegalActions legal() const { return legal_actions(*scenario_, state_); }
  /// The same in the order in which it is shown: the numbers that a person sees count here.
  LegalActions shown() const { return presented_order(*scenario_, legal(), seed_); }

  /// Applies a legal action; false (and no change) for another, and after kMaxActions of them.
  bool play(const Action& action);
  /// Back to the moment before decision `count`: keeps the first `count` actions.
  void rewind(std::size_t count);

  std::vector<Action> actions() const;

 private:
  const Scenario* scenario_;
  Seed seed_;
  SessionState state_;
  std::vector<Step> steps_;
  Events events_;
  std::size_t opening_events_ = 0;
};

/// The action as it stands in a record: "scene-id/choice-id" or "inbox/thread-id".
std::string action_name(const Scenario& scenario, const Action& action);
/// The inverse; none if there is no such choice or thread.
std::optional<Action> action_named(const Scenario& scenario, std::string_view name);

// ---- records
// ----------------------------------------------------------------------------------------------------

inline constexpr int kRecordFormat = 1;
/// First key of a record; its value is the format's version. It tells a record from a scenario.
inline constexpr std::string_view kRecordKey = "makegood_record";
inline constexpr std::size_t kMaxRecordBytes = std::size_t{1024} * 1024;

/// How a conversation is coached.
enum class Mode : std::uint8_t {
  kGuided,      ///< a remark after each choice, and each can be taken back
  kPractice,    ///< the customer's reaction at once, the coaching in the debrief
  kAssessment,  ///< neither remark nor tally nor way back until it is over; shuffled, with a mark
};
inline constexpr std::array kModes = {Mode::kGuided, Mode::kPractice, Mode::kAssessment};
std::string_view id_of(Mode);
/// The mode with this id; none if there is no such mode.
std::optional<Mode> mode_named(std::string_view id);
/// The seed of a play: the one that is wished, but an assessment is never as it is written, so
/// there kAsWritten becomes 1.
constexpr Seed seed_in(Mode mode, Seed wished) {
  return mode == Mode::kAssessment && wished == kAsWritten ? Seed{1} : wished;
}

/// What is saved of a session: enough to play it again, byte for byte the same on every machine.
struct Record {
  std::string scenario;  ///< id
  Mode mode = Mode::kGuided;
  Seed seed = kAsWritten;
  std::vector<std::string> actions;  ///< action_name of each
};

Record record_of(const Session& session, Mode mode);
/// JSON, version 1, stable key order, newline at the end. With `with_result`, also the outcome of
/// the session (ending, grade, points, ledger, moods, clock, hash of the state) so that two
/// machines can be compared. The seed is left out when it is 0. Moments are minutes on the
/// scenario's axis (scenario/time.hpp).
std::string write_record(const Session& session, Mode mode, bool with_result);
struct ReadRecordResult {
  std::optional<Record> record;  ///< empty when a diagnostic is an error
  Diagnostics diagnostics;       ///< in the order of the text
};
/// Reads a record, a `result` in it or not. Codes R… of docs/diagnostics.md, J… for the text
/// itself. Never throws.
ReadRecordResult read_record(std::string_view text, std::string_view file);

/// Plays a record's actions. Stops at the first that is not legal any more (the scenario changed)
/// and says which: everything before it is kept.
struct ReplayResult {
  Session session;
  std::size_t played = 0;     ///< actions applied
  std::string first_refused;  ///< empty when all were
};
ReplayResult replay(const Scenario& scenario, const Record& record);

}  // namespace makegood
