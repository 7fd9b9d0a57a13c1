#pragma once
// What an exploration has seen happen, and where it first did: the raw material of the proofs. It
// is read off the events of every transition, so "never" means never on any way, once the
// exploration is complete.
#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/engine.hpp"
#include "scenario/scenario.hpp"

namespace makegood {

/// The first transition on which something happened; or, for what happens at the opening, no
/// transition at all.
struct Sighting {
  bool seen = false;
  bool at_opening = false;  ///< before the first decision; then `state` and `action` say nothing
  std::uint32_t state = 0;  ///< StateIndex in which the decision was taken
  std::uint8_t action = 0;  ///< position among its legal actions
  explicit operator bool() const { return seen; }
  bool operator==(const Sighting&) const = default;
};

/// What became of a list of alternatives or of lines: bit i for entry i. At most 64 entries
/// (limits::kMaxListEntries, limits::kMaxLinesPerScene).
struct Branches {
  std::uint64_t taken = 0;    ///< gone that way; the line was said
  std::uint64_t skipped = 0;  ///< its condition did not hold when it was asked
  bool operator==(const Branches&) const = default;
};

struct Coverage {
  explicit Coverage(const Scenario& scenario);

  std::vector<Sighting> scenes;   ///< entered
  std::vector<Sighting> endings;  ///< reached
  std::vector<Sighting> choices;  ///< taken, so it was open
  std::vector<bool> choice_shut;  ///< its `when` did not hold where it could have been taken
  std::vector<Branches> choice_goes, scene_goes;
  std::vector<Branches> replies, scene_lines, ending_lines;

  struct OfPromise {
    Sighting made, kept, broken, moved, too_late, reminder_set, reminder_fired, followed_up, chased;
  };
  std::vector<OfPromise> promises;

  struct OfFact {
    Sighting stopped;  ///< a change went beyond the range and was stopped at its edge
    std::int16_t low = 0, high = 0;
  };
  std::vector<OfFact> facts;

  /// A time of day without a day, at a choice: the moments that it meant when the choice was open.
  struct OfTime {
    Moment moment;
    struct Meant {
      Minute at = 0;
      Sighting first;
    };
    std::vector<Meant> meant;
  };
  /// By choice: `until`, each `promise`, each `renegotiate`, each `remind`, in this order, those
  /// that are a time of day (clock_moments).
  std::vector<std::vector<OfTime>> times;

  std::vector<Sighting> threads_opened, threads_left;
  struct OfSurvey {
    Branches asked, silent;
  };
  std::vector<OfSurvey> surveys;
};

/// Adds what `events` tell. `sighting` says where they happened.
void add_events(Coverage& coverage, const Scenario& scenario, const Events& events,
                const Sighting& sighting);
/// Adds what the times of day of an open choice mean in `state`; `where` is the decision for it.
void add_times(Coverage& coverage, const Scenario& scenario, ChoiceId choice,
               const SessionState& state, const Sighting& where);

/// A moment of a choice, and what it is for.
struct ClockMoment {
  enum class Use : std::uint8_t { kUntil, kPromise, kRenegotiate, kRemind };
  Use use = Use::kUntil;
  Moment moment;
  PromiseId promise;
};
/// The moments of a choice that are a time of day without a day, in the order of OfTime.
std::vector<ClockMoment> clock_moments(const Choice& choice);
/// Adds what the survey brings in a state at an ending.
void add_survey(Coverage& coverage, const Scenario& scenario, const SessionState& state);

}  // namespace makegood
