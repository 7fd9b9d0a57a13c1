#pragma once
// Every finding that reading can have, in one table: code, severity and title. Codes are stable:
// they stand in docs/diagnostics.md, in people's notes and in build logs, so a new finding takes a
// new number and a retired one leaves a gap. J is the text itself (is it JSON?), S what it says (is
// it a scenario?). tests/scenario/diagnostics_test.cpp walks the table: each code needs a failing
// example and a paragraph.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "scenario/diagnostic.hpp"

namespace makegood {

enum class Code : std::uint8_t {
  kFileTooLarge,
  kEmptyFile,
  kInvalidUtf8,
  kNulByte,
  kControlCharacter,
  kUnclosedString,
  kBadEscape,
  kLoneSurrogate,
  kStringTooLong,
  kBadNumber,
  kNumberTooBig,
  kWrongQuotes,
  kUnquoted,
  kStrayCharacter,
  kMissingComma,
  kMissingColon,
  kMissingValue,
  kMissingKey,
  kWrongBracket,
  kUnclosedBracket,
  kAfterEnd,
  kUnclosedComment,
  kTooDeep,
  kTooManyValues,
  kDuplicateKey,
  kNotText,
  kUnknownKey,
  kMissingRequired,
  kWrongType,
  kUnknownWord,
  kOutOfRange,
  kEmptyText,
  kTextTooLong,
  kBadId,
  kReservedId,
  kDuplicateId,
  kTooMany,
  kNoSuchTarget,
  kNoSuchPerson,
  kNoSuchPromise,
  kNoSuchFact,
  kNoSuchThread,
  kNoSuchPost,
  kNoSuchTone,
  kNoSuchEnding,
  kWrongFormat,
  kBadDuration,
  kBadMoment,
  kClockEnd,
  kBadHours,
  kBadColour,
  kEmptyList,
  kLastHasCondition,
  kEarlyWithoutCondition,
  kFlowCycle,
  kMayBeStuck,
  kNothingToDo,
  kNobodySpeaks,
  kSayAndNote,
  kSayAndDo,
  kTakesAndUntil,
  kHalfDated,
  kNothingToGoBackTo,
  kNoInbox,
  kSecondInbox,
  kLeaveOutsideInbox,
  kAskWithoutSurvey,
  kNeverMade,
  kBadComparison,
  kWrongFactValue,
  kBadFact,
  kReminderWithoutScene,
  kUnusedPromise,
  kUnreachableScene,
  kUnreachableEnding,
  kInterruptElsewhere,
  kBadCheckCode,
  kSameWording,
  kMoreFindings,
};

struct CodeInfo {
  Code code;
  std::string_view id;
  Severity severity;
  std::string_view title;
};

inline constexpr std::array<CodeInfo, 79> kCodes = {{
    {Code::kFileTooLarge, "J001", Severity::kError, "The file is too large"},
    {Code::kEmptyFile, "J002", Severity::kError, "There is nothing in the file"},
    {Code::kInvalidUtf8, "J003", Severity::kError, "The file is not UTF-8"},
    {Code::kNulByte, "J004", Severity::kError, "A NUL byte stands in the text"},
    {Code::kControlCharacter, "J005", Severity::kError, "A control character stands in a text"},
    {Code::kUnclosedString, "J006", Severity::kError,
     "A text is not closed before the end of its line"},
    {Code::kBadEscape, "J007", Severity::kError, "A backslash is followed by something unknown"},
    {Code::kLoneSurrogate, "J008", Severity::kError, "Half of a \\u pair stands alone"},
    {Code::kStringTooLong, "J009", Severity::kError, "A text is too long"},
    {Code::kBadNumber, "J010", Severity::kError, "This is not a number"},
    {Code::kNumberTooBig, "J011", Severity::kError, "A number is too big to hold"},
    {Code::kWrongQuotes, "J012", Severity::kError, "Texts stand in straight double quotes"},
    {Code::kUnquoted, "J013", Severity::kError, "A word stands without quotes"},
    {Code::kStrayCharacter, "J014", Severity::kError, "A character does not belong here"},
    {Code::kMissingComma, "J015", Severity::kError, "A comma is missing"},
    {Code::kMissingColon, "J016", Severity::kError, "A colon is missing"},
    {Code::kMissingValue, "J017", Severity::kError, "A value is missing"},
    {Code::kMissingKey, "J018", Severity::kError, "A key is missing"},
    {Code::kWrongBracket, "J019", Severity::kError, "The wrong bracket closes"},
    {Code::kUnclosedBracket, "J020", Severity::kError, "A bracket is never closed"},
    {Code::kAfterEnd, "J021", Severity::kError, "Something follows after the end"},
    {Code::kUnclosedComment, "J022", Severity::kError, "A comment is never closed"},
    {Code::kTooDeep, "J023", Severity::kError, "Brackets are nested too deep"},
    {Code::kTooManyValues, "J024", Severity::kError, "The file holds too many values"},
    {Code::kDuplicateKey, "J025", Severity::kError, "A key stands twice"},
    {Code::kNotText, "J026", Severity::kError, "The file is no plain text"},
    {Code::kUnknownKey, "S001", Severity::kError, "An unknown key"},
    {Code::kMissingRequired, "S002", Severity::kError, "A key that must be there is missing"},
    {Code::kWrongType, "S003", Severity::kError, "The wrong kind of value"},
    {Code::kUnknownWord, "S004", Severity::kError, "Not one of the allowed words"},
    {Code::kOutOfRange, "S005", Severity::kError, "A number is out of range"},
    {Code::kEmptyText, "S006", Severity::kError, "A text is empty"},
    {Code::kTextTooLong, "S007", Severity::kError, "A text is too long for its place"},
    {Code::kBadId, "S008", Severity::kError, "An id is not well formed"},
    {Code::kReservedId, "S009", Severity::kError, "An id is reserved"},
    {Code::kDuplicateId, "S010", Severity::kError, "An id is used twice"},
    {Code::kTooMany, "S011", Severity::kError, "Too many entries"},
    {Code::kNoSuchTarget, "S012", Severity::kError, "No such scene or ending"},
    {Code::kNoSuchPerson, "S013", Severity::kError, "No such person"},
    {Code::kNoSuchPromise, "S014", Severity::kError, "No such promise"},
    {Code::kNoSuchFact, "S015", Severity::kError, "No such fact"},
    {Code::kNoSuchThread, "S016", Severity::kError, "No such thread"},
    {Code::kNoSuchPost, "S017", Severity::kError, "No such post"},
    {Code::kNoSuchTone, "S018", Severity::kError, "No such tone"},
    {Code::kNoSuchEnding, "S019", Severity::kError, "No such ending"},
    {Code::kWrongFormat, "S020", Severity::kError, "A format version that is not known"},
    {Code::kBadDuration, "S021", Severity::kError, "Not a duration"},
    {Code::kBadMoment, "S022", Severity::kError, "Not a moment"},
    {Code::kClockEnd, "S023", Severity::kError, "The clock ends too early or too late"},
    {Code::kBadHours, "S024", Severity::kError, "Not working hours"},
    {Code::kBadColour, "S025", Severity::kError, "Not a colour"},
    {Code::kEmptyList, "S026", Severity::kError, "Nothing is in it"},
    {Code::kLastHasCondition, "S027", Severity::kError, "The last entry has a condition"},
    {Code::kEarlyWithoutCondition, "S028", Severity::kError,
     "An entry without a condition hides the rest"},
    {Code::kFlowCycle, "S029", Severity::kError, "Scenes flow in a circle"},
    {Code::kMayBeStuck, "S030", Severity::kError, "A scene may leave the trainee stuck"},
    {Code::kNothingToDo, "S031", Severity::kError, "A scene has neither choices nor a goto"},
    {Code::kNobodySpeaks, "S032", Severity::kError, "Nobody is there to speak"},
    {Code::kSayAndNote, "S033", Severity::kError, "A line is neither spoken nor a note, or both"},
    {Code::kSayAndDo, "S034", Severity::kError, "A choice is neither said nor done, or both"},
    {Code::kTakesAndUntil, "S035", Severity::kError, "A choice both works and waits"},
    {Code::kHalfDated, "S036", Severity::kError, "A promise has only one of made and due"},
    {Code::kNothingToGoBackTo, "S037", Severity::kError, "There is nothing to go back to"},
    {Code::kNoInbox, "S038", Severity::kError, "There is no inbox"},
    {Code::kSecondInbox, "S039", Severity::kError, "A second inbox"},
    {Code::kLeaveOutsideInbox, "S040", Severity::kError, "Leaving outside the inbox"},
    {Code::kAskWithoutSurvey, "S041", Severity::kError, "A person is asked who has no survey"},
    {Code::kNeverMade, "S042", Severity::kError, "A promise is used that nothing makes"},
    {Code::kBadComparison, "S043", Severity::kError, "A comparison that makes no sense"},
    {Code::kWrongFactValue, "S044", Severity::kError, "A value that the fact cannot have"},
    {Code::kBadFact, "S045", Severity::kError, "A fact is not declared well"},
    {Code::kReminderWithoutScene, "S046", Severity::kHint, "A reminder that opens nothing"},
    {Code::kUnusedPromise, "S047", Severity::kWarning, "A promise that nothing makes"},
    {Code::kUnreachableScene, "S048", Severity::kWarning, "A scene that nothing leads to"},
    {Code::kUnreachableEnding, "S049", Severity::kWarning, "An ending that nothing leads to"},
    {Code::kInterruptElsewhere, "S050", Severity::kError, "An interruption outside if_broken"},
    {Code::kBadCheckCode, "S051", Severity::kError, "Not the code of a check"},
    {Code::kSameWording, "S052", Severity::kError, "The same words twice"},
    {Code::kMoreFindings, "S999", Severity::kError, "More findings than are shown"},
}};

constexpr const CodeInfo& info(Code code) {
  return kCodes[static_cast<std::size_t>(code)];
}

namespace detail {
constexpr bool codes_are_in_order() {
  for (std::size_t i = 0; i < kCodes.size(); ++i) {
    if (static_cast<std::size_t>(kCodes[i].code) != i) return false;
  }
  return true;
}
}  // namespace detail
static_assert(detail::codes_are_in_order(), "kCodes stands in the order of enum Code");

}  // namespace makegood
