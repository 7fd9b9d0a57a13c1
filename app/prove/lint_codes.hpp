#pragma once
// Every lint of the craft, in one table: what is playable and provable and still teaches badly,
// because the right answer gives itself away or the wrong one is nobody's. Codes are stable;
// docs/diagnostics.md has a paragraph for each, and tests/prove/diagnostics a failing example
// (tests/prove/lint_codes_test.cpp walks the table). None is an error: a scenario with lints plays.
#include <array>
#include <cstddef>
#include <cstdint>

#include "prove/finding.hpp"

namespace makegood {

enum class LintCode : std::uint8_t {
  kLongestWins,  // the seven cues stand in the order of enum Strategy (lint_strategies.hpp)
  kShortestWins,
  kFirstWins,
  kLastWins,
  kPolitestWins,
  kMostHedgedWins,
  kEchoWins,
  kFakeChoice,
  kWhyRepeated,
  kWhyAgainstScore,
  kWhyIsVerdict,
  kAllGood,
  kAllBad,
  kStrawMan,
  kLongLine,
  kForeignSpeaker,
  kAbsolutesOnlyWrong,
  kSameWords,
};

inline constexpr std::array<CheckCode, 18> kLintCodes = {{
    {"L001", Severity::kWarning, "The longest line wins too often"},
    {"L002", Severity::kWarning, "The shortest line wins too often"},
    {"L003", Severity::kWarning, "The first line wins too often"},
    {"L004", Severity::kWarning, "The last line wins too often"},
    {"L005", Severity::kWarning, "The most polite line wins too often"},
    {"L006", Severity::kWarning, "The most hedged line wins too often"},
    {"L007", Severity::kWarning, "The line that echoes the customer wins too often"},
    {"L008", Severity::kWarning, "Two choices do the same"},
    {"L009", Severity::kWarning, "The same reason stands at two choices"},
    {"L010", Severity::kWarning, "A reason contradicts its score"},
    {"L011", Severity::kWarning, "A reason only says right or wrong"},
    {"L012", Severity::kHint, "Every choice is a good one"},
    {"L013", Severity::kHint, "Every choice is a bad one"},
    {"L014", Severity::kHint, "Nobody would have a reason to say this"},
    {"L015", Severity::kWarning, "A line is too long for a phone"},
    {"L016", Severity::kWarning, "Somebody speaks who is not there"},
    {"L017", Severity::kWarning, "Absolute words stand only in wrong answers"},
    {"L018", Severity::kWarning, "Two answers read the same"},
}};

constexpr const CheckCode& info(LintCode code) {
  return kLintCodes[static_cast<std::size_t>(code)];
}

namespace detail {
/// L001, L002, … without a gap, so that a LintCode is a position in the table.
constexpr bool lint_codes_are_in_order() {
  for (std::size_t i = 0; i < kLintCodes.size(); ++i) {
    const std::string_view id = kLintCodes[i].id;
    if (id.size() != 4 || id[0] != 'L' ||
        (id[1] - '0') * 100 + (id[2] - '0') * 10 + (id[3] - '0') != static_cast<int>(i) + 1)
      return false;
  }
  return kLintCodes.size() == static_cast<std::size_t>(LintCode::kSameWords) + 1;
}
}  // namespace detail
static_assert(detail::lint_codes_are_in_order(), "kLintCodes stands in the order of enum LintCode");

}  // namespace makegood
