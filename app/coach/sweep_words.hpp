#pragma once
// What became of a thread, in words that the screen and the terminal share.
#include <string>

#include "coach/inbox_day.hpp"
#include "words/words.hpp"

namespace makegood {

/// How a thread stood when the day was over, from fine to bad.
enum class Outcome : std::uint8_t {
  kAnswered,
  kUpdated,
  kHeldAndReturned,  ///< a holding reply, and somebody came back to it
  kHeldWithFlag,     ///< a holding reply, and the flag is still to come
  kHeldForgotten,    ///< a holding reply that nothing brings back
  kWithoutWord,
};
Outcome outcome_of(const ThreadReport& report);

/// "answered", "updated", "came back", "holding, flagged", "forgotten", "left without a word".
std::string_view short_words(Outcome outcome, const Words& words = {});

/// "First reply after 1 h 30 min. A holding reply without a flag: nothing brought you back."
std::string sweep_words(const ThreadReport& report, const SessionState& state,
                        const Words& words = {});

/// "3 of 4 had a word, 2 of them an answer." How the day as a whole went.
std::string sweep_summary(const std::vector<ThreadReport>& reports, const Words& words = {});

}  // namespace makegood
