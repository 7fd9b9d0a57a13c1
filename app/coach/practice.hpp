#pragma once
// What the attempts say about practice: what was played when, what has changed since the first
// time, what is due again, and what to do next.
//
// The honest measure of progress is the first attempt against the latest. The best attempt only
// ever rises, and an average hides both ends.
//
// Pure: nothing is read but what is given. Real time is told, and 0 is "unknown".
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "coach/journal.hpp"
#include "coach/schedule.hpp"
#include "scenario/scenario.hpp"

namespace makegood {

/// A scenario that can be played.
struct PracticeScenario {
  std::string id, title;
  std::vector<Tenet> tenets;   ///< what it asks for
  int pass = Scenario{}.pass;  ///< percent from which a play counts as held
};

/// An attempt that reached its ending.
struct PracticeAttempt {
  std::size_t row = 0;  ///< position of its scenario in Practice::rows
  RealTime ended = 0;
  Result result;
  bool held = false;       ///< a good grade, and the pass mark reached
  bool recheck = false;    ///< it came days after the one before
  bool forgotten = false;  ///< … and what had been held was not
  /// The attempt before it at the same scenario, as a position in Practice::attempts.
  std::optional<std::size_t> before;
};

/// A scenario that was played to an ending.
struct PracticeRow {
  std::string id, title;  ///< `title` is the id where the scenario is not among the given ones
  bool own = false;       ///< an opened scenario and not a shipped one
  bool listed = false;    ///< it is among the given scenarios
  std::size_t attempts = 0;
  Result first, latest;
  Standing standing;  ///< `due` is 0 where nobody knows when it was played
  bool held = false;  ///< the latest attempt
};

/// Points of one tenet as percent of the best that could be, added up over scenarios.
struct TenetPractice {
  /// Over the latest attempt of each scenario that asked for it; nothing if none did.
  std::optional<int> percent;
  std::size_t repeated = 0;   ///< scenarios that asked for it and were finished more than once
  int first = 0, latest = 0;  ///< percent over those alone: only they can be compared
};

/// What to do next, and why.
struct NextPractice {
  enum class Why : std::uint8_t {
    kStart,         ///< nothing was played yet
    kDue,           ///< the longest overdue
    kWeakestTenet,  ///< never tried, and it asks for the weakest tenet
    kUntried,       ///< never tried
    kWeakest        ///< the weakest latest result
  };
  Why why = Why::kStart;
  std::string scenario;           ///< id, one of those that were given
  Tenet tenet = Tenet::kHonesty;  ///< kWeakestTenet
  int percent = 0;                ///< kWeakestTenet: of the tenet; kWeakest: of the result
  Standing standing;              ///< kDue
  bool held = false;              ///< kDue: the play that it is due after went well
};

struct Practice {
  std::vector<PracticeAttempt> attempts;  ///< in the order in which they ended
  std::vector<PracticeRow> rows;          ///< in the order in which they were first finished
  std::array<TenetPractice, kTenets> tenets{};
  /// Positions in `rows` of listed scenarios that have a due time, the earliest first.
  std::vector<std::size_t> due;
  std::optional<NextPractice> next;  ///< nothing: everything is excellent and nothing is due

  /// The row of a given scenario; null if it was never played to an ending.
  const PracticeRow* find(std::string_view id) const;
};

/// True from the evening on from which a play counts as in time (schedule.hpp): four hours before
/// its due time.
bool is_due(const Standing& standing, RealTime now);
/// Whole days until it is due, rounded up; 0 once it is.
int days_until_due(const Standing& standing, RealTime now);

Practice practice_of(const Journal& journal, const std::vector<PracticeScenario>& scenarios,
                     RealTime now);

}  // namespace makegood
