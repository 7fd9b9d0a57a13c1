#pragma once
// The words that all forms of a report share: moments, points, what became of a promise.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "coach/report.hpp"

namespace makegood::report {

/// "2026-11-26T14:05:00Z"; empty for 0. Any year from 1 to 9999, others are empty too.
std::string iso_time(std::int64_t when);
/// "26 November 2026, 14:05 UTC"; empty for 0.
std::string date_words(std::int64_t when, const Words& words = {});
/// "26 November 2026"; empty for 0.
std::string day_words(std::int64_t when, const Words& words = {});

/// "+2", "0", "−1" (with a minus sign as wide as the plus).
std::string signed_number(int value);
/// "3", "−1".
std::string number(int value);
/// "Honesty +2, Love −1"; empty where there are none.
std::string points_words(const Points& points, const Words& words = {});
/// "1 decision", "3 decisions".
std::string counted(FormsId what, std::size_t count, const Words& words);
/// "72%".
std::string percent_words(int percent, const Words& words);

/// What was said, in quotes; what was done, as it is.
std::string said_words(std::string_view said, bool is_act, const Words& words);

/// "“Excellent service”", or that it was not finished.
std::string grade_words(const AttemptSummary& attempt, const Words& words);

/// How good or bad something is, as a class of the style sheet.
std::string_view tone_of(Label label);
std::string_view tone_of(Grade grade);

/// A promise through the session: the row of the ledger with what its events add.
struct PromiseStory {
  const LedgerRow* row = nullptr;
  Minute first_due = 0;  ///< before it was moved
  struct Move {
    Minute at = 0, due = 0;
  };
  std::vector<Move> moves;
};
/// In the order of the ledger.
std::vector<PromiseStory> promise_stories(const AttemptReport& attempt);

/// "kept, 15 min early", "broken", "moved, still open" and the like.
std::string outcome_words(const PromiseStory& story, const Words& words = {});
/// "kept", "broken", "renegotiated", "open": as in JSON and CSV.
std::string_view outcome_id(const PromiseStory& story);
std::string_view tone_of(const PromiseStory& story);
/// "you", "your team", or the name.
std::string party_words(const Scenario& scenario, const Party& party, const Words& words);
/// Whom a promise was made to.
std::string receiver_words(const Scenario& scenario, const Promise& promise, const Words& words);

}  // namespace makegood::report
