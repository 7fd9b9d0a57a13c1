// "back" where nothing was broken into. The rules of play have nowhere to go back to then and stay
// in play: the scene begins once more. The reader cannot see that (a scene may be come to in both
// ways), so it is looked for in play. On an inbox day "back" leads to the inbox then, which is
// where whoever opened the scene came from: that is a way on, and authors use it.
#include <algorithm>

#include "engine/session.hpp"
#include "prove/prover.hpp"

namespace makegood {
namespace {

bool says_back(const std::vector<Goto>& go) {
  return std::any_of(go.begin(), go.end(),
                     [](const Goto& one) { return one.target.kind == Target::Kind::kBack; });
}

class Back {
 public:
  explicit Back(Prover& prover) : p_(prover), index_(prover.index) {}

  void run() {
    if (p_.scenario.inbox) return;
    mark_ways();
    if (std::find(may_.begin(), may_.end(), true) == may_.end()) return;
    choices_.resize(p_.scenario.choices.size());
    scenes_.resize(p_.scenario.scenes.size());
    for (StateIndex state = 0; state < index_.size(); ++state) {
      if (index_.interrupted(state)) continue;
      for (std::size_t k = 0; k < index_.edge_count(state); ++k) {
        const ChoiceId choice = index_.choice(state, k);
        if (choice && may_[choice.index()]) look(state, k, choice);
      }
    }
  }

 private:
  /// Which choices may go "back", themselves or by scenes that ask nothing.
  void mark_ways() {
    std::vector<bool> scenes(p_.scenario.scenes.size());
    const auto leads_back = [&](const std::vector<Goto>& go) {
      return says_back(go) || std::any_of(go.begin(), go.end(), [&](const Goto& one) {
               return one.target.kind == Target::Kind::kScene && scenes[one.target.scene.index()];
             });
    };
    for (bool again = true; again;) {
      again = false;
      for (std::size_t i = 0; i < scenes.size(); ++i) {
        if (scenes[i] || !leads_back(p_.scenario.scenes[i].go)) continue;
        scenes[i] = true;
        again = true;
      }
    }
    may_.reserve(p_.scenario.choices.size());
    for (const Choice& choice : p_.scenario.choices) may_.push_back(leads_back(choice.go));
  }

  /// Takes the decision once more and follows where it goes, event by event.
  void look(StateIndex state, std::size_t k, ChoiceId choice) {
    SessionState after = p_.explorer.state(state);
    events_.clear();
    apply(p_.scenario, after, p_.explorer.action(state, k), events_);
    const auto broke_in = [](const Event& event) {
      return event.kind == Event::Kind::kInterrupted;
    };
    if (std::any_of(events_.begin(), events_.end(), broke_in)) return;
    const std::vector<Goto>* go = &p_.scenario[choice].go;  // of the place that is being left
    Subject from{Subject::Kind::kChoice, choice.index()};
    std::size_t entry = 0;
    for (const Event& event : events_) {
      if (event.kind == Event::Kind::kWent) entry = event.line;
      if (event.kind != Event::Kind::kScene) continue;
      if ((*go)[entry].target.kind == Target::Kind::kBack) {
        report(from, state, k);
        return;
      }
      go = &p_.scenario[event.scene].go;
      if (go->empty()) return;  // it waits for the trainee
      from = {Subject::Kind::kScene, event.scene.index()};
      entry = 0;
    }
  }

  void report(Subject from, StateIndex state, std::size_t k) {
    const bool is_choice = from.kind == Subject::Kind::kChoice;
    std::vector<bool>& reported = is_choice ? choices_ : scenes_;
    if (reported[from.index]) return;
    reported[from.index] = true;
    const std::string name =
        is_choice ? p_.name(ChoiceId{from.index}) : p_.name(SceneId{from.index});
    p_.add("E016", from,
           (is_choice ? "The choice " : "The scene ") + name +
               " goes \"back\" where nothing was broken into, so the same scene begins once more.",
           "Name the scene or the ending that comes next. \"back\" is for what a reminder or an "
           "interruption opened.",
           p_.way(state, k));
  }

  Prover& p_;
  const PlayIndex& index_;
  std::vector<bool> may_;               ///< by choice
  std::vector<bool> choices_, scenes_;  ///< reported
  Events events_;
};

}  // namespace

void prove_back(Prover& prover) {
  Back(prover).run();
}

}  // namespace makegood
