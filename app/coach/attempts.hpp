#pragma once
// The journal of attempts: what somebody played, decision by decision, kept for good.
//
// An attempt is an append-only log of small JSON lines, written as it is played: what is once
// written is never changed, so a crash costs at most the line that was being written. An attempt
// has one writer, the visit (a tab, a window) that began it; another visit that goes on with it
// begins an attempt of its own that says which one it carries on. So two tabs at once, or two
// machines that are merged later, never contradict each other. (A note may come from anywhere: the
// latest counts.)
//
//   {"makegood_attempt":1,"scenario":"late-follow-up","mode":"guided","seed":0,"at":1764122400}
//   {"action":"opening/own-it","n":0,"at":1764122410}
//   {"takeback":0,"at":1764122415}
//   {"end":{"percent":92,"grade":"excellent","tenets":{"honesty":[4,6]}},"at":1764122700}
//   {"note":"Name the hour first.","at":1764122760}
//
// Its id is the log's name, and not in the text. "at" is real time, told by the platform.
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coach/coach.hpp"
#include "coach/real_time.hpp"
#include "scenario/diagnostic.hpp"

namespace makegood {

inline constexpr int kAttemptFormat = 1;
/// First key of a log; its value is the format's version.
inline constexpr std::string_view kAttemptKey = "makegood_attempt";
/// What a log's name begins with; the attempt's id follows.
inline constexpr std::string_view kLogPrefix = "attempt-";
inline constexpr std::size_t kMaxAttemptIdBytes = 100;
inline constexpr std::size_t kMaxLogBytes = std::size_t{4} * 1024 * 1024;
inline constexpr std::size_t kMaxNoteBytes = 2000;  ///< UTF-8 bytes of a note
inline constexpr int kMaxAttemptsCounted = 1'000'000;

struct Result {
  int percent = 0;
  Grade grade = Grade::kBad;
  friend bool operator==(const Result&, const Result&) = default;
};

/// True if `a` is the better result: first by grade, then by percent.
bool better(const Result& a, const Result& b);

/// What an attempt that reached an ending came to.
struct AttemptResult {
  Result result;
  /// Per tenet what was earned, and the best that could be; both 0 where it was not asked for.
  std::array<Tally, kTenets> tenets{};
};

/// The attempt that this one takes up, and how many of its decisions it keeps.
struct Origin {
  std::string attempt;  ///< id
  std::size_t index = 0;
  bool replay = false;  ///< played anew from there; false: the same attempt, carried on by another
                        ///< visit
};

/// What was counted of a scenario before there was a journal.
struct Earlier {
  int attempts = 0;
  Result first, latest, best;
};

struct Attempt {
  std::string id, scenario;
  bool own = false;  ///< an opened scenario and not a shipped one
  Mode mode = Mode::kGuided;
  std::uint32_t seed = 0;
  RealTime started = 0, ended = 0;   ///< `ended`: when it reached its ending, else 0
  RealTime latest = 0;               ///< when anything was last done in it
  std::vector<std::string> actions;  ///< action_name() of each that stands, in order
  std::size_t taken_back = 0;        ///< how often decisions were taken back
  std::optional<AttemptResult> result;
  std::optional<Origin> from;
  std::string note;  ///< what to do differently tomorrow, in the trainee's own words
  std::optional<Earlier> earlier;

  bool finished() const { return result.has_value(); }
};

// ---- writing: each answers one line with its newline --------------------------------------------

/// The first line. `actions` are the decisions that were kept from `attempt.from`.
std::string start_line(const Attempt& attempt);
/// Decision number `n`, counted from 0.
std::string action_line(std::size_t n, std::string_view action, RealTime at);
/// All decisions from number `n` on were taken back.
std::string takeback_line(std::size_t n, RealTime at);
std::string end_line(const AttemptResult& result, RealTime at);
/// `note` is cut behind the last whole character within kMaxNoteBytes.
std::string note_line(std::string_view note, RealTime at);
std::string earlier_line(const Earlier& earlier);

// ---- reading ------------------------------------------------------------------------------------

struct ReadLog {
  std::optional<Attempt> attempt;  ///< nothing if the log cannot be read at all
  /// Codes A… (docs/diagnostics.md). A damaged line is left out and costs that line alone;
  /// decisions behind a missing one are left out, since nobody knows what they answered.
  Diagnostics diagnostics;
  /// The lines that count, as they stand in the text. Shorter than the text: something was left
  /// out.
  std::string sound;
};
/// Reads the log of attempt `id`. A last line without its newline was never finished: it is left
/// out. Never throws.
ReadLog read_log(std::string_view text, std::string_view id);

/// A record of the attempt, to be replayed.
Record record_of(const Attempt& attempt);
/// True if it can be an attempt's id: a-z, 0-9 and -, at most kMaxAttemptIdBytes.
bool is_attempt_id(std::string_view id);

}  // namespace makegood
