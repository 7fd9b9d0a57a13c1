#pragma once
// Which keys each kind of object may have, and which it must have. The reader refuses all others,
// and tests/scenario/schema_test.cpp compares these tables with scenarios/scenario.schema.json:
// `name` is the schema's definition ("" is the whole document).
#include <array>
#include <span>
#include <string_view>

namespace makegood::reading {

struct Key {
  std::string_view name;
  bool must = false;
};

struct KeyTable {
  std::string_view name;  ///< in the schema's $defs
  std::string_view what;  ///< for messages: "A choice"
  std::span<const Key> keys;
  std::string_view example = {};  ///< for messages, where its keys alone would not say it
};

inline constexpr bool kMust = true;

namespace keys {
inline constexpr std::array kScenario = {
    Key{"$schema"},        Key{"format", kMust},  Key{"id", kMust},      Key{"title", kMust},
    Key{"summary", kMust}, Key{"teaches", kMust}, Key{"setting", kMust}, Key{"minutes", kMust},
    Key{"phase"},          Key{"tenets", kMust},  Key{"pass"},           Key{"briefing", kMust},
    Key{"clock", kMust},   Key{"facts"},          Key{"people", kMust},  Key{"promises"},
    Key{"tones"},          Key{"threads"},        Key{"posts"},          Key{"opening"},
    Key{"scenes", kMust},  Key{"endings", kMust}, Key{"survey"},         Key{"checks"}};
inline constexpr std::array kBriefing = {Key{"you", kMust}, Key{"know", kMust}, Key{"goal", kMust}};
inline constexpr std::array kClock = {Key{"start", kMust}, Key{"hours"}, Key{"end", kMust},
                                      Key{"at_end", kMust}};
inline constexpr std::array kNumberFact = {Key{"min", kMust}, Key{"max", kMust},
                                           Key{"start", kMust}};
inline constexpr std::array kPerson = {
    Key{"id", kMust},          Key{"name", kMust}, Key{"role", kMust}, Key{"customer", kMust},
    Key{"temperament", kMust}, Key{"mood", kMust}, Key{"pronouns"},    Key{"portrait", kMust}};
inline constexpr std::array kPortrait = {
    Key{"skin", kMust}, Key{"hair", kMust}, Key{"hair_color", kMust}, Key{"top", kMust}, Key{"age"},
    Key{"glasses"},     Key{"beard"},       Key{"earrings"}};
inline constexpr std::array kPromise = {Key{"id", kMust},   Key{"by"},      Key{"to", kMust},
                                        Key{"text", kMust}, Key{"made"},    Key{"due"},
                                        Key{"if_broken"},   Key{"if_kept"}, Key{"follow_up"}};
inline constexpr std::array kIfBroken = {Key{"mood"}, Key{"score"}, Key{"set"}, Key{"why"},
                                         Key{"interrupt"}};
inline constexpr std::array kConsequence = {Key{"mood"}, Key{"score"}, Key{"set"}, Key{"why"}};
inline constexpr std::array kThread = {
    Key{"id", kMust},      Key{"who", kMust},   Key{"channel", kMust}, Key{"subject", kMust},
    Key{"arrives", kMust}, Key{"opens", kMust}, Key{"if_left"}};
inline constexpr std::array kPost = {Key{"id", kMust},      Key{"by", kMust},
                                     Key{"text", kMust},    Key{"posted", kMust},
                                     Key{"readers", kMust}, Key{"doubles_every", kMust},
                                     Key{"at_most", kMust}};
inline constexpr std::array kTone = {Key{"direct"}, Key{"anxious"}, Key{"analytical"}, Key{"warm"}};
inline constexpr std::array kScene = {Key{"id", kMust}, Key{"title"}, Key{"who"},
                                      Key{"channel"},   Key{"inbox"}, Key{"says"},
                                      Key{"choices"},   Key{"goto"}};
inline constexpr std::array kSpokenLine = {Key{"says", kMust}, Key{"or"}, Key{"who"}, Key{"when"}};
inline constexpr std::array kNoteLine = {Key{"note", kMust}, Key{"or"}, Key{"when"}};
/// Both kinds of line together: what the reader accepts before it knows which kind it has.
inline constexpr std::array kLine = {Key{"says"}, Key{"note"}, Key{"or"}, Key{"who"}, Key{"when"}};
inline constexpr std::array kChoice = {
    Key{"id", kMust},   Key{"say"},        Key{"do"},         Key{"or"},     Key{"takes"},
    Key{"until"},       Key{"score"},      Key{"why", kMust}, Key{"remark"}, Key{"mood"},
    Key{"tone"},        Key{"set"},        Key{"promise"},    Key{"keep"},   Key{"renegotiate"},
    Key{"remind"},      Key{"apology"},    Key{"question"},   Key{"ask"},    Key{"channel"},
    Key{"answer_post"}, Key{"thread"},     Key{"leave"},      Key{"final"},  Key{"when"},
    Key{"reply"},       Key{"goto", kMust}};
inline constexpr std::array kPromiseDue = {Key{"id", kMust}, Key{"due", kMust}};
inline constexpr std::array kReminder = {Key{"id", kMust}, Key{"at", kMust}};
inline constexpr std::array kApology = {Key{"to", kMust}, Key{"by"}, Key{"with"}};
inline constexpr std::array kAnswerPost = {Key{"id", kMust}, Key{"how", kMust}};
inline constexpr std::array kThreadAnswer = {Key{"id", kMust}, Key{"gets", kMust}, Key{"resume"}};
inline constexpr std::array kGoto = {Key{"when", kMust}, Key{"to", kMust}};
inline constexpr std::array kScore = {Key{"honesty"}, Key{"response"}, Key{"realistic"},
                                      Key{"love"}};
inline constexpr std::array kCondition = {
    Key{"fact"},     Key{"promise"},  Key{"mood"},      Key{"time"},  Key{"channel"},
    Key{"asked"},    Key{"question"}, Key{"apologies"}, Key{"reach"}, Key{"thread"},
    Key{"reminder"}, Key{"any"},      Key{"all"},       Key{"not"}};
inline constexpr std::array kEnding = {Key{"id", kMust}, Key{"title", kMust}, Key{"says"},
                                       Key{"who"},       Key{"text", kMust},  Key{"grade_at_most"}};
inline constexpr std::array kSurvey = {Key{"who", kMust}, Key{"question", kMust},
                                       Key{"asked", kMust}, Key{"silent", kMust}};
inline constexpr std::array kAsked = {Key{"when"}, Key{"rating", kMust}, Key{"says", kMust}};
inline constexpr std::array kSilent = {Key{"when"}, Key{"says", kMust}};
inline constexpr std::array kChecks = {Key{"severity"}, Key{"accept"}};
inline constexpr std::array kAccepted = {Key{"code", kMust}, Key{"at"}, Key{"because", kMust}};
}  // namespace keys

inline constexpr KeyTable kScenarioTable = {"", "A scenario", keys::kScenario};
inline constexpr KeyTable kBriefingTable = {"briefing", "A briefing", keys::kBriefing};
inline constexpr KeyTable kClockTable = {"clock", "The clock", keys::kClock};
inline constexpr KeyTable kNumberFactTable = {"number_fact", "A number fact", keys::kNumberFact};
inline constexpr KeyTable kPersonTable = {"person", "A person", keys::kPerson};
inline constexpr KeyTable kPortraitTable = {"portrait", "A portrait", keys::kPortrait};
inline constexpr KeyTable kPromiseTable = {"promise", "A promise", keys::kPromise};
inline constexpr KeyTable kIfBrokenTable = {"if_broken", "A consequence", keys::kIfBroken};
inline constexpr KeyTable kConsequenceTable = {"consequence", "A consequence", keys::kConsequence};
inline constexpr KeyTable kThreadTable = {"thread", "A thread", keys::kThread};
inline constexpr KeyTable kPostTable = {"post", "A post", keys::kPost};
inline constexpr KeyTable kToneTable = {"tone", "A tone", keys::kTone};
inline constexpr KeyTable kSceneTable = {"scene", "A scene", keys::kScene};
inline constexpr KeyTable kSpokenLineTable = {"spoken_line", "A spoken line", keys::kSpokenLine};
inline constexpr KeyTable kNoteLineTable = {"note_line", "A note", keys::kNoteLine};
inline constexpr KeyTable kLineTable = {"line", "A line", keys::kLine};
inline constexpr KeyTable kChoiceTable = {"choice", "A choice", keys::kChoice};
inline constexpr KeyTable kPromiseDueTable = {"promise_due", "A promise made in play",
                                              keys::kPromiseDue};
inline constexpr KeyTable kReminderTable = {"reminder", "A reminder", keys::kReminder};
inline constexpr KeyTable kApologyTable = {"apology", "An apology", keys::kApology,
                                           "{ \"to\": \"dana\" }"};
inline constexpr KeyTable kAnswerPostTable = {"post_answer", "An answer to a post",
                                              keys::kAnswerPost};
inline constexpr KeyTable kThreadAnswerTable = {"thread_answer", "An answer to a thread",
                                                keys::kThreadAnswer};
inline constexpr KeyTable kGotoTable = {"conditional_goto", "A conditional goto", keys::kGoto};
inline constexpr KeyTable kScoreTable = {"score", "A score", keys::kScore, "{ \"honesty\": 2 }"};
inline constexpr KeyTable kConditionTable = {"condition", "A condition", keys::kCondition,
                                             "{ \"mood\": { \"dana\": \">= neutral\" } }"};
inline constexpr KeyTable kEndingTable = {"ending", "An ending", keys::kEnding};
inline constexpr KeyTable kSurveyTable = {"survey", "A survey", keys::kSurvey};
inline constexpr KeyTable kAskedTable = {"asked_answer", "An answer", keys::kAsked};
inline constexpr KeyTable kSilentTable = {"silent_answer", "A silent customer's words",
                                          keys::kSilent};

inline constexpr KeyTable kChecksTable = {"checks", "\"checks\"", keys::kChecks};
inline constexpr KeyTable kAcceptedTable = {"accepted_finding", "An accepted finding",
                                            keys::kAccepted};

/// All that the schema defines (kLineTable is the reader's alone).
inline constexpr std::array kSchemaTables = {
    &kScenarioTable,     &kBriefingTable,   &kClockTable,    &kNumberFactTable,  &kPersonTable,
    &kPortraitTable,     &kPromiseTable,    &kIfBrokenTable, &kConsequenceTable, &kThreadTable,
    &kPostTable,         &kToneTable,       &kSceneTable,    &kSpokenLineTable,  &kNoteLineTable,
    &kChoiceTable,       &kPromiseDueTable, &kReminderTable, &kApologyTable,     &kAnswerPostTable,
    &kThreadAnswerTable, &kGotoTable,       &kScoreTable,    &kConditionTable,   &kEndingTable,
    &kSurveyTable,       &kAskedTable,      &kSilentTable,   &kChecksTable,      &kAcceptedTable};

}  // namespace makegood::reading
