#pragma once
// What a trainee has reached so far, per scenario: how often played to an end, the best and the
// first result.
#include <map>
#include <string>
#include <string_view>

#include "coach/coach.hpp"
#include "scenario/diagnostic.hpp"

namespace makegood {

inline constexpr int kProgressFormat = 1;
inline constexpr int kMaxAttemptsCounted = 1'000'000;

struct Result {
  int percent = 0;
  Grade grade = Grade::kBad;
};

/// True if `a` is the better result: first by grade, then by percent.
bool better(const Result& a, const Result& b);

struct ScenarioProgress {
  int attempts = 0;  ///< played to an ending
  Result first, latest, best;
};

struct Progress {
  std::map<std::string, ScenarioProgress, std::less<>> scenarios;  ///< by scenario id

  const ScenarioProgress* find(std::string_view id) const;
  /// Adds the result of an attempt that reached an ending.
  void add(std::string_view id, const Result& result);
  /// Scenarios whose best grade is Excellent.
  int excellent_count() const;
};

/// JSON, version 1.
std::string write_progress(const Progress& progress);

struct ReadProgress {
  Progress progress;
  Diagnostics
      diagnostics;  ///< errors: the text is no progress record; `progress` holds what could be read
};
ReadProgress read_progress(std::string_view text, std::string_view name);

}  // namespace makegood
