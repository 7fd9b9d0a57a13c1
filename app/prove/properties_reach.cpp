// Scenes and endings that play never comes to, and which way in is shut.
//
// Of a chain of scenes behind a shut door only the first is reported: one that a scene leads to
// which play does come to. What no way leads to at all, conditions left aside, the reader has said
// (S048, S049).
#include <algorithm>
#include <optional>

#include "engine/session.hpp"
#include "prove/prover.hpp"

namespace makegood {
namespace {

/// A `goto` entry that leads to something.
struct WayIn {
  ChoiceId choice;  ///< its owner; else the scene
  SceneId scene;
  std::size_t entry = 0;
};

class Reach {
 public:
  explicit Reach(Prover& prover) : p_(prover) {}

  ShutOut run() {
    ShutOut out{std::vector<bool>(p_.scenario.scenes.size()),
                std::vector<bool>(p_.scenario.endings.size())};
    for (std::size_t i = 0; i < p_.scenario.scenes.size(); ++i) {
      if (p_.coverage.scenes[i]) continue;
      out.scenes[i] = true;
      report("E001", {Subject::Kind::kScene, i},
             "Play never comes to the scene " + p_.name(SceneId{i}), ways_to(SceneId{i}));
    }
    for (std::size_t i = 0; i < p_.scenario.endings.size(); ++i) {
      if (p_.coverage.endings[i]) continue;
      out.endings[i] = true;
      report(
          "E002", {Subject::Kind::kEnding, i},
          "Play never comes to the ending " + quoted(p_.scenario.endings[i].id, Prover::kNameBytes),
          ways_to(EndingId{i}));
    }
    threads();
    return out;
  }

 private:
  template <class Leads>
  std::vector<WayIn> ways(Leads leads) const {
    std::vector<WayIn> found;
    const Scenario& scenario = p_.scenario;
    for (std::size_t i = 0; i < scenario.choices.size(); ++i) {
      if (!p_.coverage.choices[i]) continue;
      const std::vector<Goto>& go = scenario.choices[i].go;
      for (std::size_t e = 0; e < go.size(); ++e) {
        if (leads(go[e].target)) found.push_back({ChoiceId{i}, {}, e});
      }
    }
    for (std::size_t i = 0; i < scenario.scenes.size(); ++i) {
      if (!p_.coverage.scenes[i]) continue;
      const std::vector<Goto>& go = scenario.scenes[i].go;
      for (std::size_t e = 0; e < go.size(); ++e) {
        if (leads(go[e].target)) found.push_back({{}, SceneId{i}, e});
      }
    }
    return found;
  }

  std::vector<WayIn> ways_to(SceneId scene) const {
    return ways([&](const Target& target) {
      return (target.kind == Target::Kind::kScene && target.scene == scene) ||
             (target.kind == Target::Kind::kInbox && scene == p_.scenario.inbox);
    });
  }
  std::vector<WayIn> ways_to(EndingId ending) const {
    return ways([&](const Target& target) {
      return target.kind == Target::Kind::kEnding && target.ending == ending;
    });
  }

  void report(std::string_view code, Subject at, std::string what, const std::vector<WayIn>& ways) {
    if (ways.empty()) return;  // what leads there is out of reach itself, or has a code of its own
    constexpr std::size_t kShown = 2;
    std::string message = std::move(what) + ".";
    for (std::size_t i = 0; i < std::min(ways.size(), kShown); ++i) message += " " + why(ways[i]);
    if (ways.size() > kShown) {
      const std::size_t others = ways.size() - kShown;
      message += others == 1 ? std::string(" The third way is shut as well.")
                             : " The other " + std::to_string(others) + " ways are shut as well.";
    }
    p_.add(code, at, std::move(message),
           "Mend the condition on the way, or delete what nobody can see.", way_to(ways.front()));
  }

  /// Why nobody goes that way.
  std::string why(const WayIn& way) {
    const std::string from =
        "The way from " + (way.choice ? p_.name(way.choice) : p_.name(way.scene));
    const std::vector<Goto>& go =
        way.choice ? p_.scenario[way.choice].go : p_.scenario[way.scene].go;
    const Branches branches = way.choice ? p_.coverage.choice_goes[way.choice.index()]
                                         : p_.coverage.scene_goes[way.scene.index()];
    if ((branches.skipped >> way.entry & 1U) != 0) {
      Guard guard;
      guard.kind = way.choice ? Guard::Kind::kChoiceGoto : Guard::Kind::kSceneGoto;
      guard.owner = way.choice ? way.choice.index() : way.scene.index();
      guard.entry = way.entry;
      return from + " " + p_.probe.why_never(guard) + ".";
    }
    if (branches.taken != 0 && go.size() > 1) {
      return from + " is never looked at: an entry before it always holds.";
    }
    if (way.choice) {
      return from +
             " is never gone: something else always comes first, the end of the clock or "
             "somebody who breaks in.";
    }
    return from +
           " is never gone: a choice is always open there, and its \"goto\" is for when none is.";
  }

  std::vector<Action> way_to(const WayIn& way) const {
    return p_.way(way.choice ? p_.coverage.choices[way.choice.index()]
                             : p_.coverage.scenes[way.scene.index()]);
  }

  void threads() {
    const SceneId inbox = p_.scenario.inbox;
    if (!inbox || !p_.coverage.scenes[inbox.index()]) return;
    for (std::size_t i = 0; i < p_.scenario.threads.size(); ++i) {
      if (p_.coverage.threads_opened[i]) continue;
      const Thread& thread = p_.scenario.threads[i];
      p_.add("E008", {Subject::Kind::kThread, i},
             "Nobody can ever open the thread " + quoted(thread.id, Prover::kNameBytes) +
                 ": it arrives " + format_clock(thread.arrives) +
                 ", and the inbox is never seen after that.",
             "Let it arrive earlier, or the day end later.",
             p_.way(p_.coverage.scenes[inbox.index()]));
    }
  }

  Prover& p_;
};

}  // namespace

ShutOut prove_reach(Prover& prover) {
  return Reach(prover).run();
}

}  // namespace makegood
