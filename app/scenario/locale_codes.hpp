#pragma once
// Every finding about a translation. Stable, like scenario/codes.hpp, whose J codes (is it JSON at
// all? does a key stand twice?) an overlay shares. tests/scenario/locale_diagnostics_test.cpp walks
// the table: each code needs a failing example and a paragraph in docs/diagnostics.md.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "scenario/diagnostic.hpp"

namespace makegood {

enum class LocaleCode : std::uint8_t {
  kNotALocale,
  kMissingKey,
  kWrongType,
  kWrongFormat,
  kUnknownKey,
  kBadLanguage,
  kMissing,
  kEmpty,
  kTooLong,
  kStale,
  kUnknownId,
  kOrphan,
  kPlaceholders,
  kBadSource,
  kNoSuchOriginal,
};

struct LocaleCodeInfo {
  LocaleCode code;
  std::string_view id;
  Severity severity;
  std::string_view title;
};

inline constexpr std::array<LocaleCodeInfo, 15> kLocaleCodes = {{
    {LocaleCode::kNotALocale, "T001", Severity::kError, "This is not a translation"},
    {LocaleCode::kMissingKey, "T002", Severity::kError, "A key that must be there is missing"},
    {LocaleCode::kWrongType, "T003", Severity::kError, "The wrong kind of value"},
    {LocaleCode::kWrongFormat, "T004", Severity::kError, "A format version that is not known"},
    {LocaleCode::kUnknownKey, "T005", Severity::kWarning, "A key that is not known"},
    {LocaleCode::kBadLanguage, "T006", Severity::kError, "Not the name of a language"},
    {LocaleCode::kMissing, "T007", Severity::kWarning, "A text is not in the file"},
    {LocaleCode::kEmpty, "T008", Severity::kWarning, "A text is not translated yet"},
    {LocaleCode::kTooLong, "T009", Severity::kError, "A translation is too long for its place"},
    {LocaleCode::kStale, "T010", Severity::kWarning, "The English has changed since"},
    {LocaleCode::kUnknownId, "T011", Severity::kWarning, "There is no such text"},
    {LocaleCode::kOrphan, "T012", Severity::kHint, "A translation without a text"},
    {LocaleCode::kPlaceholders, "T013", Severity::kError, "The placeholders differ"},
    {LocaleCode::kBadSource, "T014", Severity::kError, "Not the hash of a text"},
    {LocaleCode::kNoSuchOriginal, "T015", Severity::kError, "There is nothing of that name"},
}};

constexpr const LocaleCodeInfo& info(LocaleCode code) {
  return kLocaleCodes[static_cast<std::size_t>(code)];
}

namespace detail {
constexpr bool locale_codes_are_in_order() {
  for (std::size_t i = 0; i < kLocaleCodes.size(); ++i) {
    if (static_cast<std::size_t>(kLocaleCodes[i].code) != i) return false;
  }
  return true;
}
}  // namespace detail
static_assert(detail::locale_codes_are_in_order(), "kLocaleCodes stands in the order of its enum");

}  // namespace makegood
