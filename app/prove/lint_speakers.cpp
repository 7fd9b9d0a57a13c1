// Who speaks has to be there. Round a counter anybody may put a word in. On the telephone, in a
// voicemail, an e-mail or a chat there is one person at the other end: a line by somebody else is
// most often a slip of "who". Somebody whom the scene has named by then ("I'll ring Dana's mobile",
// "Desmond Lyle, billing") has been brought in by the script, and may speak. An act ("Ring her")
// can lead to anybody.
#include <algorithm>

#include "prove/lint_channels.hpp"
#include "prove/lint_parts.hpp"
#include "prove/lint_text.hpp"
#include "scenario/names.hpp"

namespace makegood::lints {
namespace {

constexpr ChannelSet kOneToOne = only(Channel::kPhone) | only(Channel::kVoicemail) |
                                 only(Channel::kEmail) | only(Channel::kChat);

bool is_one_to_one(ChannelSet channels) {
  return channels != 0 && (channels & ~kOneToOne) == 0;
}

/// Follows a scene's lines and remembers who is at the other end and who was named.
class Listener {
 public:
  Listener(const Scenario& scenario, PersonId other_end) : scenario_(scenario), other_(other_end) {}

  void hear(const std::vector<std::string_view>& wordings) {
    std::vector<std::string>& heard = heard_.emplace_back();
    for (const std::string_view words : wordings) heard.push_back(plain_words(words));
  }
  /// Somebody else who speaks unannounced, if anybody does.
  PersonId hear(const Line& line) {
    hear(wordings(line));  // before it is judged: "Desmond Lyle, billing" brings himself in
    PersonId stranger;
    if (line.kind == Line::Kind::kSpoken && line.who.kind == Party::Kind::kPerson) {
      if (!other_) other_ = line.who.person;
      if (line.who.person != other_ && !was_named(line.who.person)) stranger = line.who.person;
    }
    return stranger;
  }
  /// The call ends, another begins: whoever speaks first is at its other end.
  void hang_up() { other_ = {}; }
  PersonId other_end() const { return other_; }

 private:
  /// In every play: some line names the person in each of its wordings.
  bool was_named(PersonId person) const {
    const std::string name = plain_words(scenario_[person].name);
    return std::any_of(heard_.begin(), heard_.end(), [&](const std::vector<std::string>& line) {
      return std::all_of(line.begin(), line.end(),
                         [&](const std::string& words) { return names(words, name); });
    });
  }
  /// By any word of the name: "Dana", "Ms Whitfield", "Dana's".
  static bool names(const std::string& heard, const std::string& name) {
    bool named = false;
    for_each_word(name, [&](std::string_view word) {
      constexpr std::size_t kShortestName = 3;  // "de", "Dr" and "la" name nobody
      if (word.size() < kShortestName) return;
      for (const char end : {' ', '\''}) {
        named = named || heard.find(' ' + std::string(word) + end) != std::string::npos;
      }
    });
    return named;
  }

  const Scenario& scenario_;
  PersonId other_;
  std::vector<std::vector<std::string>> heard_;  ///< by line, its wordings
};

void report(const Scenario& scenario, PersonId stranger, PersonId other_end, Subject at,
            const std::string& where, CheckFindings& out) {
  std::string message = '"' + scenario[stranger].id + "\" speaks in " + where;
  message += other_end ? ", but \"" + scenario[other_end].id + "\" is at the other end."
                       : ", but is not there.";
  add(out, LintCode::kForeignSpeaker, at, std::move(message),
      "Is \"who\" right? If a second person joins in, let a line or a note say so by name first.");
}

}  // namespace

void speakers(const Scenario& scenario, CheckFindings& out) {
  const std::vector<ChannelSet> channels = channels_of_scenes(scenario);
  for (std::size_t s = 0; s < scenario.scenes.size(); ++s) {
    const Scene& scene = scenario.scenes[s];
    Listener listener(scenario, scene.who);
    for (const Line& line : scene.says) {
      const PersonId stranger = listener.hear(line);
      if (!stranger || !is_one_to_one(channels[s])) continue;
      report(scenario, stranger, listener.other_end(), at(SceneId{s}),
             name_of(scenario, SceneId{s}), out);
    }
    for (std::uint32_t i = 0; i < scene.choice_count; ++i) {
      const ChoiceId choice{scene.first_choice + i};
      Listener in_reply = listener;
      in_reply.hear(wordings(scenario[choice]));
      if (scenario[choice].changes_channel || scenario[choice].is_act) in_reply.hang_up();
      const bool one_to_one = is_one_to_one(channel_of_reply(scenario[choice], channels[s]));
      for (const Line& line : scenario[choice].reply) {
        const PersonId stranger = in_reply.hear(line);
        if (!stranger || !one_to_one) continue;
        report(scenario, stranger, in_reply.other_end(), at(choice),
               "the reply to " + name_of(scenario, choice), out);
      }
    }
  }
}

}  // namespace makegood::lints
