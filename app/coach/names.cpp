// Names for people to read. Ids (scenario/names.hpp) are for files; these are for screens and
// sentences.
#include <string>

#include "coach/coach.hpp"
#include "coach/wording.hpp"

namespace makegood {

std::string_view name_of(Tenet tenet, const Words& words) {
  switch (tenet) {
    case Tenet::kHonesty:
      return words("tenet.honesty");
    case Tenet::kResponse:
      return words("tenet.response");
    case Tenet::kRealistic:
      return words("tenet.realistic");
    case Tenet::kLove:
      return words("tenet.love");
  }
  return "";
}

std::string_view short_name_of(Tenet tenet, const Words& words) {
  switch (tenet) {
    case Tenet::kHonesty:
      return words("tenet.honesty.short");
    case Tenet::kResponse:
      return words("tenet.response.short");
    case Tenet::kRealistic:
      return words("tenet.realistic.short");
    case Tenet::kLove:
      return words("tenet.love.short");
  }
  return "";
}

std::string_view name_of(Grade grade, const Words& words) {
  switch (grade) {
    case Grade::kBad:
      return words("grade.bad");
    case Grade::kGood:
      return words("grade.good");
    case Grade::kExcellent:
      return words("grade.excellent");
  }
  return "";
}

std::string_view words_for(Mood mood, const Words& words) {
  switch (mood) {
    case Mood::kFurious:
      return words("mood.furious");
    case Mood::kUpset:
      return words("mood.upset");
    case Mood::kNeutral:
      return words("mood.neutral");
    case Mood::kPleased:
      return words("mood.pleased");
    case Mood::kDelighted:
      return words("mood.delighted");
  }
  return "";
}

std::string_view name_of(Channel channel, const Words& words) {
  switch (channel) {
    case Channel::kPhone:
      return words("channel.phone");
    case Channel::kVoicemail:
      return words("channel.voicemail");
    case Channel::kEmail:
      return words("channel.email");
    case Channel::kEmailToAll:
      return words("channel.email_to_all");
    case Channel::kChat:
      return words("channel.chat");
    case Channel::kSocial:
      return words("channel.social");
    case Channel::kInPerson:
      return words("channel.in_person");
  }
  return "";
}

std::string label_of(const Scenario& scenario, const Action& action, Seed seed,
                     const Words& words) {
  if (action.kind == Action::Kind::kChoose) {
    return action.choice ? wording(scenario[action.choice], seed) : std::string();
  }
  if (!action.thread) return {};
  const Thread& thread = scenario[action.thread];
  const std::string whose = possessive(words, short_name(scenario[thread.who]));
  const auto open = [&](WordId how) {
    return words(how, {{"whose", whose}, {"subject", thread.subject}});
  };
  switch (thread.channel) {
    case Channel::kPhone:
      return open("open.call");
    case Channel::kVoicemail:
      return open("open.voicemail");
    case Channel::kEmail:
    case Channel::kEmailToAll:
      return open("open.email");
    case Channel::kChat:
      return open("open.chat");
    case Channel::kSocial:
      return open("open.post");
    case Channel::kInPerson:
      return open("open.note");
  }
  return {};
}

}  // namespace makegood
