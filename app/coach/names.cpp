// Names for people to read. Ids (scenario/names.hpp) are for files; these are for screens and
// sentences.
#include <string>

#include "coach/coach.hpp"
#include "coach/wording.hpp"

namespace makegood {

std::string_view name_of(Tenet tenet) {
  switch (tenet) {
    case Tenet::kHonesty:
      return "Honesty";
    case Tenet::kResponse:
      return "Response time";
    case Tenet::kRealistic:
      return "Realistic expectations";
    case Tenet::kLove:
      return "Love your customers";
  }
  return "";
}

std::string_view short_name_of(Tenet tenet) {
  switch (tenet) {
    case Tenet::kHonesty:
      return "Honesty";
    case Tenet::kResponse:
      return "Response";
    case Tenet::kRealistic:
      return "Expectations";
    case Tenet::kLove:
      return "Love";
  }
  return "";
}

std::string_view name_of(Grade grade) {
  switch (grade) {
    case Grade::kBad:
      return "Bad service";
    case Grade::kGood:
      return "Good service";
    case Grade::kExcellent:
      return "Excellent service";
  }
  return "";
}

std::string_view words_for(Mood mood) {
  switch (mood) {
    case Mood::kFurious:
      return "Furious";
    case Mood::kUpset:
      return "Losing patience";
    case Mood::kNeutral:
      return "Listening";
    case Mood::kPleased:
      return "Warming up";
    case Mood::kDelighted:
      return "Delighted";
  }
  return "";
}

std::string_view name_of(Channel channel) {
  switch (channel) {
    case Channel::kPhone:
      return "Phone call";
    case Channel::kVoicemail:
      return "Voicemail";
    case Channel::kEmail:
      return "E-mail";
    case Channel::kEmailToAll:
      return "E-mail to everyone";
    case Channel::kChat:
      return "Chat";
    case Channel::kSocial:
      return "Public post";
    case Channel::kInPerson:
      return "In person";
  }
  return "";
}

std::string label_of(const Scenario& scenario, const Action& action, Seed seed) {
  if (action.kind == Action::Kind::kChoose) {
    return action.choice ? wording(scenario[action.choice], seed) : std::string();
  }
  if (!action.thread) return {};
  const Thread& thread = scenario[action.thread];
  std::string out = "Open ";
  if (thread.who) {
    const std::string name = short_name(scenario[thread.who]);
    out += name + (name.back() == 's' ? "' " : "'s ");
  }
  switch (thread.channel) {
    case Channel::kPhone:
      out += "call";
      break;
    case Channel::kVoicemail:
      out += "voicemail";
      break;
    case Channel::kEmail:
    case Channel::kEmailToAll:
      out += "e-mail";
      break;
    case Channel::kChat:
      out += "chat";
      break;
    case Channel::kSocial:
      out += "post";
      break;
    case Channel::kInPerson:
      out += "note";
      break;
  }
  return out + ": " + thread.subject;
}

}  // namespace makegood
