#pragma once
// Every finding that reading a record can have. Stable, like scenario/codes.hpp, whose J codes (is
// it JSON at all?) a record shares. tests/engine/record_diagnostics_test.cpp walks the table: each
// code needs a failing example and a paragraph in docs/diagnostics.md.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "scenario/diagnostic.hpp"

namespace makegood {

enum class RecordCode : std::uint8_t {
  kNotARecord,
  kMissingKey,
  kWrongType,
  kWrongVersion,
  kUnknownMode,
  kUnknownKey,
  kTooManyActions,
  kBadAction,
  kBadScenarioId,
  kBadSeed,
};

struct RecordCodeInfo {
  RecordCode code;
  std::string_view id;
  Severity severity;
  std::string_view title;
};

inline constexpr std::array<RecordCodeInfo, 10> kRecordCodes = {{
    {RecordCode::kNotARecord, "R001", Severity::kError, "This is not a session record"},
    {RecordCode::kMissingKey, "R002", Severity::kError, "A key that must be there is missing"},
    {RecordCode::kWrongType, "R003", Severity::kError, "The wrong kind of value"},
    {RecordCode::kWrongVersion, "R004", Severity::kError, "A record version that is not known"},
    {RecordCode::kUnknownMode, "R005", Severity::kError, "A mode that is not known"},
    {RecordCode::kUnknownKey, "R006", Severity::kWarning, "A key that is not known"},
    {RecordCode::kTooManyActions, "R007", Severity::kError, "Too many decisions"},
    {RecordCode::kBadAction, "R008", Severity::kError, "Not a decision"},
    {RecordCode::kBadScenarioId, "R009", Severity::kError, "Not the id of a scenario"},
    {RecordCode::kBadSeed, "R010", Severity::kError, "Not a seed"},
}};

constexpr const RecordCodeInfo& info(RecordCode code) {
  return kRecordCodes[static_cast<std::size_t>(code)];
}

}  // namespace makegood
