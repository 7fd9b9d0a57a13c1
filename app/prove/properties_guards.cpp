// Conditions that let nobody through, and conditions that let everybody through.
#include "prove/prover.hpp"

namespace makegood {
namespace {

constexpr std::string_view kMendNever =
    "Set what it asks for on a way that leads there, or delete it.";
constexpr std::string_view kMendAlways = "Leave the condition out, and what stands behind it.";

bool has(std::uint64_t mask, std::size_t i) {
  return (mask >> i & 1U) != 0;
}

class Guards {
 public:
  Guards(Prover& prover, const ShutOut& shut_out) : p_(prover), shut_out_(shut_out) {}

  void run() {
    const Scenario& scenario = p_.scenario;
    for (std::size_t i = 0; i < scenario.choices.size(); ++i) {
      choice(i);
      const std::string name = p_.name(ChoiceId{i});
      ways(Guard::Kind::kChoiceGoto, i, scenario.choices[i].go, p_.coverage.choice_goes[i],
           p_.coverage.choices[i], name);
      lines(Guard::Kind::kReplyLine, i, scenario.choices[i].reply, p_.coverage.replies[i],
            p_.coverage.choices[i], "the reply to " + name);
    }
    for (std::size_t i = 0; i < scenario.scenes.size(); ++i) {
      const std::string name = p_.name(SceneId{i});
      ways(Guard::Kind::kSceneGoto, i, scenario.scenes[i].go, p_.coverage.scene_goes[i],
           p_.coverage.scenes[i], name);
      lines(Guard::Kind::kSceneLine, i, scenario.scenes[i].says, p_.coverage.scene_lines[i],
            p_.coverage.scenes[i], "the scene " + name);
    }
    for (std::size_t i = 0; i < scenario.endings.size(); ++i) {
      lines(Guard::Kind::kEndingLine, i, scenario.endings[i].says, p_.coverage.ending_lines[i],
            p_.coverage.endings[i],
            "the ending " + quoted(scenario.endings[i].id, Prover::kNameBytes));
    }
    for (std::size_t i = 0; i < scenario.surveys.size(); ++i) survey(i);
  }

 private:
  static Subject at(ConditionId when) { return {Subject::Kind::kCondition, when.index()}; }

  void always(ConditionId when, const std::string& what, const Sighting& where) {
    p_.add("E007", at(when), what + " always holds where it is asked.", std::string(kMendAlways),
           p_.way(where));
  }

  /// Play runs through a scene with a `goto` when no choice is open: then the conditions were asked
  /// as well, and did not hold.
  bool may_be_passed(const Scene& scene) const {
    if (scene.go.empty()) return false;
    for (std::uint32_t i = 0; i < scene.choice_count; ++i) {
      if (!p_.scenario.choices[scene.first_choice + i].when) return false;
    }
    return true;
  }

  void choice(std::size_t i) {
    const Choice& choice = p_.scenario.choices[i];
    if (!choice.when || !p_.coverage.scenes[choice.scene.index()]) return;
    const Sighting& scene = p_.coverage.scenes[choice.scene.index()];
    const std::string name = p_.name(ChoiceId{i});
    if (!p_.coverage.choices[i]) {
      p_.add("E003", {Subject::Kind::kChoice, i},
             "The choice " + name + " is never open: its \"when\" " +
                 p_.probe.why_never({Guard::Kind::kChoice, i, 0}) + ".",
             std::string(kMendNever), p_.way(scene));
    } else if (!p_.coverage.choice_shut[i] && !may_be_passed(p_.scenario[choice.scene])) {
      p_.add("E007", at(choice.when),
             "The \"when\" of " + name + " always holds where it is asked.",
             "Leave the condition out.", p_.way(scene));
    }
  }

  bool leads_to_shut_out(const Target& target) const {
    switch (target.kind) {
      case Target::Kind::kScene:
        return shut_out_.scenes[target.scene.index()];
      case Target::Kind::kEnding:
        return shut_out_.endings[target.ending.index()];
      case Target::Kind::kInbox:
        return shut_out_.scenes[p_.scenario.inbox.index()];
      case Target::Kind::kBack:
        return false;
    }
    return false;
  }

  std::string words(const Target& target) const {
    switch (target.kind) {
      case Target::Kind::kScene:
        return p_.name(target.scene);
      case Target::Kind::kEnding:
        return quoted(p_.scenario[target.ending].id, Prover::kNameBytes);
      case Target::Kind::kInbox:
        return "the inbox";
      case Target::Kind::kBack:
        return "\"back\"";
    }
    return {};
  }

  void ways(Guard::Kind kind, std::size_t owner, const std::vector<Goto>& go, const Branches& been,
            const Sighting& where, const std::string& name) {
    for (std::size_t e = 0; e + 1 < go.size(); ++e) {
      const bool taken = has(been.taken, e);
      if (!taken && has(been.skipped, e) && !leads_to_shut_out(go[e].target)) {
        p_.add("E004", at(go[e].when),
               "The way from " + name + " to " + words(go[e].target) +
                   " is never taken: its \"when\" " + p_.probe.why_never({kind, owner, e}) + ".",
               std::string(kMendNever), p_.way(where));
      }
      if (!taken || has(been.skipped, e)) continue;
      // What stands behind it is never looked at. If that is why something is out of reach, it has
      // been said there.
      bool said = false;
      for (std::size_t rest = e + 1; rest < go.size(); ++rest) {
        said = said || leads_to_shut_out(go[rest].target);
      }
      if (!said) {
        always(go[e].when, "The \"when\" on the way from " + name + " to " + words(go[e].target),
               where);
      }
    }
  }

  void lines(Guard::Kind kind, std::size_t owner, const std::vector<Line>& lines,
             const Branches& been, const Sighting& where, const std::string& of) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (!lines[i].when) continue;
      std::string line = "line ";
      line.append(quoted(lines[i].text)).append(" of ").append(of);
      if (!has(been.taken, i) && has(been.skipped, i)) {
        p_.add("E005", at(lines[i].when),
               "The " + line + " is never said: its \"when\" " +
                   p_.probe.why_never({kind, owner, i}) + ".",
               std::string(kMendNever), p_.way(where));
      } else if (has(been.taken, i) && !has(been.skipped, i)) {
        p_.add("E007", at(lines[i].when),
               "The \"when\" of the " + line + " always holds where it is asked.",
               "Leave the condition out.", p_.way(where));
      }
    }
  }

  void survey(std::size_t i) {
    const Survey& survey = p_.scenario.surveys[i];
    const Coverage::OfSurvey& been = p_.coverage.surveys[i];
    const std::string& who = p_.scenario[survey.who].id;
    answers(Guard::Kind::kAsked, i, survey.asked, been.asked, "the answer");
    answers(Guard::Kind::kSilent, i, survey.silent, been.silent, "what others hear,");
    if (been.asked.taken == 0 && been.silent.taken != 0) {
      p_.add("E006", {Subject::Kind::kSurvey, i},
             "Nobody can ever ask " + quoted(who, Prover::kNameBytes) +
                 " how it went: no answer of the survey is ever heard.",
             "Give a choice \"ask\", so that the trainee may find out.");
    }
  }

  void answers(Guard::Kind kind, std::size_t owner, const std::vector<SurveyEntry>& entries,
               const Branches& been, const std::string& what) {
    for (std::size_t e = 0; e + 1 < entries.size(); ++e) {
      const std::string words = what + " " + quoted(entries[e].says);
      if (!has(been.taken, e) && has(been.skipped, e)) {
        p_.add("E006", at(entries[e].when),
               "In the survey " + words + " never comes: its \"when\" " +
                   p_.probe.why_never({kind, owner, e}) + ".",
               std::string(kMendNever));
      } else if (has(been.taken, e) && !has(been.skipped, e)) {
        p_.add("E007", at(entries[e].when),
               "In the survey the \"when\" of " + words + " always holds where it is asked.",
               std::string(kMendAlways));
      }
    }
  }

  Prover& p_;
  const ShutOut& shut_out_;
};

}  // namespace

void prove_guards(Prover& prover, const ShutOut& shut_out) {
  Guards(prover, shut_out).run();
}

}  // namespace makegood
