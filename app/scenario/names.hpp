#pragma once
// The words of the format: each enumeration with its ids as they stand in JSON, in both directions.
// The reader, the schema test and everything that prints a word use these tables, so a word is
// spelt in one place.
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "scenario/scenario.hpp"

namespace makegood {

template <class Enum>
struct Name {
  std::string_view id;
  Enum value;
};

inline constexpr std::array<Name<Tenet>, kTenets> kTenetNames = {{{"honesty", Tenet::kHonesty},
                                                                  {"response", Tenet::kResponse},
                                                                  {"realistic", Tenet::kRealistic},
                                                                  {"love", Tenet::kLove}}};
inline constexpr std::array<Name<Mood>, kMoods> kMoodNames = {{{"furious", Mood::kFurious},
                                                               {"upset", Mood::kUpset},
                                                               {"neutral", Mood::kNeutral},
                                                               {"pleased", Mood::kPleased},
                                                               {"delighted", Mood::kDelighted}}};
inline constexpr std::array<Name<Temperament>, kTemperaments> kTemperamentNames = {
    {{"direct", Temperament::kDirect},
     {"anxious", Temperament::kAnxious},
     {"analytical", Temperament::kAnalytical},
     {"warm", Temperament::kWarm}}};
inline constexpr std::array<Name<Channel>, kChannels> kChannelNames = {
    {{"phone", Channel::kPhone},
     {"voicemail", Channel::kVoicemail},
     {"email", Channel::kEmail},
     {"email-to-all", Channel::kEmailToAll},
     {"chat", Channel::kChat},
     {"social", Channel::kSocial},
     {"in-person", Channel::kInPerson}}};
inline constexpr std::array<Name<CustomerKind>, 3> kCustomerNames = {
    {{"external", CustomerKind::kExternal},
     {"internal", CustomerKind::kInternal},
     {"none", CustomerKind::kNone}}};
inline constexpr std::array<Name<Phase>, 3> kPhaseNames = {
    {{"before", Phase::kBefore}, {"during", Phase::kDuring}, {"after", Phase::kAfter}}};
inline constexpr std::array<Name<Grade>, 3> kGradeNames = {
    {{"bad", Grade::kBad}, {"good", Grade::kGood}, {"excellent", Grade::kExcellent}}};
inline constexpr std::array<Name<PromiseStatus>, 5> kPromiseStatusNames = {
    {{"none", PromiseStatus::kNone},
     {"open", PromiseStatus::kOpen},
     {"kept", PromiseStatus::kKept},
     {"broken", PromiseStatus::kBroken},
     {"renegotiated", PromiseStatus::kRenegotiated}}};
inline constexpr std::array<Name<ThreadStatus>, 6> kThreadStatusNames = {
    {{"unopened", ThreadStatus::kUnopened},
     {"waiting", ThreadStatus::kWaiting},
     {"answered", ThreadStatus::kAnswered},
     {"holding", ThreadStatus::kHolding},
     {"updated", ThreadStatus::kUpdated},
     {"nothing", ThreadStatus::kNothing}}};
/// What a choice gives a thread (`gets`), and the status that it has then.
inline constexpr std::array<Name<ThreadStatus>, 4> kThreadGetsNames = {
    {{"answer", ThreadStatus::kAnswered},
     {"holding", ThreadStatus::kHolding},
     {"update", ThreadStatus::kUpdated},
     {"nothing", ThreadStatus::kNothing}}};
inline constexpr std::array<Name<bool>, 2> kPublicNames = {{{"public", true}, {"private", false}}};
inline constexpr std::array<Name<Checks::Severity>, 4> kCheckSeverityNames = {
    {{"error", Checks::Severity::kError},
     {"warning", Checks::Severity::kWarning},
     {"hint", Checks::Severity::kHint},
     {"off", Checks::Severity::kOff}}};
inline constexpr std::array<std::string_view, 3> kPronouns = {"she", "he", "they"};
inline constexpr std::array<std::string_view, 14> kHairStyles = {
    "bun",      "short",     "long",   "bald",   "curly", "bob",  "grey-short",
    "ponytail", "headscarf", "turban", "braids", "afro",  "wavy", "buzz"};
inline constexpr std::array<Name<Age>, 3> kAgeNames = {
    {{"young", Age::kYoung}, {"middle", Age::kMiddle}, {"old", Age::kOld}}};

/// The value that `id` names in `names`; empty when none does.
template <class Enum, std::size_t kSize>
constexpr std::optional<Enum> value_of(const std::array<Name<Enum>, kSize>& names,
                                       std::string_view id) {
  for (const Name<Enum>& name : names) {
    if (name.id == id) return name.value;
  }
  return std::nullopt;
}

std::string_view id_of(CustomerKind);
std::string_view id_of(Phase);
std::string_view id_of(PromiseStatus);
std::string_view id_of(ThreadStatus);

/// An id in words: "loan-chairs" is "loan chairs".
std::string words_of_id(std::string id);

}  // namespace makegood
