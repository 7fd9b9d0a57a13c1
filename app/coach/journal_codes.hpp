#pragma once
// Every finding that reading an attempt's log (A…) or an export (X…) can have. Stable, like
// scenario/codes.hpp. tests/coach/journal_diagnostics_test.cpp walks the table: each code needs a
// failing example and a paragraph in docs/diagnostics.md.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "scenario/diagnostic.hpp"

namespace makegood {

enum class JournalCode : std::uint8_t {
  kNotALog,
  kLogVersion,
  kDamagedLine,
  kUnknownLine,
  kGap,
  kTornLine,
  kBadStart,
  kTooLong,
  kNotAnExport,
  kExportVersion,
  kExportType,
  kUnknownExportKey,
};

struct JournalCodeInfo {
  JournalCode code;
  std::string_view id;
  Severity severity;
  std::string_view title;
};

inline constexpr std::array<JournalCodeInfo, 12> kJournalCodes = {{
    {JournalCode::kNotALog, "A001", Severity::kError, "This is not the log of an attempt"},
    {JournalCode::kLogVersion, "A002", Severity::kError, "A log version that is not known"},
    {JournalCode::kDamagedLine, "A003", Severity::kWarning, "A damaged line"},
    {JournalCode::kUnknownLine, "A004", Severity::kWarning, "A line that is not known"},
    {JournalCode::kGap, "A005", Severity::kWarning, "A decision is missing"},
    {JournalCode::kTornLine, "A006", Severity::kWarning, "The last line was cut off"},
    {JournalCode::kBadStart, "A007", Severity::kError, "The first line lacks something"},
    {JournalCode::kTooLong, "A008", Severity::kWarning, "Too much for one attempt"},
    {JournalCode::kNotAnExport, "X001", Severity::kError, "This is not an export"},
    {JournalCode::kExportVersion, "X002", Severity::kError, "An export version that is not known"},
    {JournalCode::kExportType, "X003", Severity::kError, "The wrong kind of value"},
    {JournalCode::kUnknownExportKey, "X004", Severity::kWarning, "A key that is not known"},
}};

constexpr const JournalCodeInfo& info(JournalCode code) {
  return kJournalCodes[static_cast<std::size_t>(code)];
}

}  // namespace makegood
