#pragma once
// What a trainee has reached so far: a fold over the attempts, per scenario and per tenet.
#include <array>
#include <map>
#include <string>
#include <string_view>

#include "coach/journal.hpp"
#include "scenario/diagnostic.hpp"

namespace makegood {

struct ScenarioProgress {
  int attempts = 0;  ///< played to an ending
  Result first, latest, best;
};

/// Percent of a tenet's points, in the attempts that asked for it.
struct TenetProgress {
  int attempts = 0;
  int first = 0, latest = 0, best = 0;
};

struct Progress {
  std::map<std::string, ScenarioProgress, std::less<>> scenarios;  ///< by scenario id
  std::array<TenetProgress, kTenets> tenets{};

  const ScenarioProgress* find(std::string_view id) const;
  /// Adds the result of an attempt that reached an ending.
  void add(std::string_view id, const Result& result);
  /// Adds what it earned of each tenet.
  void add(const std::array<Tally, kTenets>& tenets);
  /// Adds what was counted before there was a journal.
  void add(std::string_view id, const Earlier& earlier);
  /// Scenarios whose best grade is Excellent.
  int excellent_count() const;
};

/// The progress that the attempts make, in the order in which they ended.
Progress progress_of(const Journal& journal);

// ---- the record that was kept before there was a journal ----------------------------------------

inline constexpr int kProgressFormat = 1;

struct ReadProgress {
  std::map<std::string, Earlier> scenarios;  ///< by scenario id
  Diagnostics diagnostics;  ///< errors: the text is no progress record; `scenarios` holds what
                            ///< could be read
};
ReadProgress read_progress(std::string_view text, std::string_view name);

}  // namespace makegood
