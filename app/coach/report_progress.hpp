#pragma once
// Several attempts put together, as the progress report and its JSON need them.
#include <array>
#include <string>
#include <vector>

#include "coach/html.hpp"
#include "coach/report.hpp"

namespace makegood::report {

/// A scenario's finished attempts.
struct ScenarioRow {
  std::string scenario, title;
  std::size_t attempts = 0;           ///< finished ones
  std::size_t first = 0, latest = 0;  ///< positions in the list of all attempts
};
/// In the order in which they were first finished. Unfinished attempts count for nothing here.
std::vector<ScenarioRow> scenario_rows(const std::vector<AttemptSummary>& attempts);

/// Points of each tenet, added up over scenarios.
struct TenetSums {
  std::array<int, kTenets> earned{}, best{};
};
/// Over the first (or the latest) attempts of those scenarios that were finished at least twice:
/// only they can be compared.
TenetSums tenet_sums(const std::vector<AttemptSummary>& attempts,
                     const std::vector<ScenarioRow>& rows, bool latest);

/// How many of them came to an ending.
std::size_t finished_in(const std::vector<AttemptSummary>& attempts);

/// Attempts over time: the plot and the table behind it.
void add_attempts(Html& page, const std::vector<AttemptSummary>& attempts,
                  const std::vector<ScenarioRow>& rows, const Words& words);

}  // namespace makegood::report
