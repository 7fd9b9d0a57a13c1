#pragma once
// Attempts at the small scenario, with all that a report needs of them.
#include <memory>
#include <string>
#include <string_view>

#include "coach/foresight.hpp"
#include "coach/play_through.hpp"
#include "coach/report.hpp"

namespace makegood::test {

/// A scenario, a session played by numbers, its debrief.
struct Told {
  explicit Told(std::initializer_list<std::size_t> numbers, bool foresight = true)
      : scenario(chairs()), session(scenario) {
    play_numbers(session, numbers);
    Foresight known(scenario);
    if (foresight) known.run();
    debrief = makegood::debrief(session, &known);
  }
  Told(const Told&) = delete;
  Told& operator=(const Told&) = delete;

  AttemptReport report(std::string note = {}, std::int64_t when = 0) const {
    return {session, debrief, summary_of(session, debrief, Mode::kPractice, when, std::move(note))};
  }

  Scenario scenario;
  Session session;
  Debrief debrief;
};

inline bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// 26 November 2026, 14:05:09 UTC.
inline constexpr std::int64_t kNovember = 1'795'701'909;

}  // namespace makegood::test
