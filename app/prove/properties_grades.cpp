// The three grades, and the way back.
//
// A first mistake is a decision that gives points away for good: what can still be earned falls
// below the best of that situation, and no decision before it did. From there a trainee must still
// be able to come to a good ending, or practice teaches that one slip loses the customer. An author
// who means exactly that says so with "final".
#include <deque>

#include "engine/session.hpp"
#include "prove/grade_gaps.hpp"
#include "prove/prover.hpp"

namespace makegood {
namespace {

bool still_good(const Value& value) {
  return value.can_reach(Grade::kGood) || value.can_reach(Grade::kExcellent);
}

class Grades {
 public:
  explicit Grades(Prover& prover) : p_(prover), index_(prover.index) {}

  void run() {
    grades();
    if (!still_good(p_.values[0])) return;  // there is no good grade to lose
    first_mistakes();
    finals();
  }

 private:
  void grades() {
    for (GradeGap& gap : grade_gaps(p_)) {
      p_.add("E030", {}, std::move(gap.message), std::move(gap.hint));
    }
  }

  /// What can be earned with the k-th decision of a state, against the best there.
  bool is_mistake(StateIndex state, std::size_t k) const {
    return p_.values.of_action(state, k) < p_.values[state].best;
  }
  bool loses_good(StateIndex state, std::size_t k) const {
    return still_good(p_.values[state]) && !still_good(p_.values[index_.to(state, k)]);
  }

  void first_mistakes() {
    std::vector<bool> reported(p_.scenario.choices.size());
    std::vector<bool> seen(index_.size());
    std::deque<StateIndex> faultless = {0};  // breadth-first: the first found has the shortest way
    seen[0] = true;
    while (!faultless.empty()) {
      const StateIndex state = faultless.front();
      faultless.pop_front();
      for (std::size_t k = 0; k < index_.edge_count(state); ++k) {
        if (is_mistake(state, k)) {
          const ChoiceId choice = index_.choice(state, k);
          if (!choice || !loses_good(state, k) || reported[choice.index()]) continue;
          reported[choice.index()] = true;
          if (!p_.scenario[choice].final) report(state, k, choice);
        } else if (const StateIndex to = index_.to(state, k); !seen[to]) {
          seen[to] = true;
          faultless.push_back(to);
        }
      }
    }
  }

  void report(StateIndex state, std::size_t k, ChoiceId choice) {
    p_.add("E031", {Subject::Kind::kChoice, choice.index()},
           "After " + p_.name(choice) +
               " as the first mistake there is no way back: no good grade can be reached any more.",
           "Let a later choice make it good, or say that it is meant with \"final\": true.",
           p_.way(state, k));
  }

  void finals() {
    std::vector<bool> meant(p_.scenario.choices.size());
    bool any = false;
    for (const Choice& choice : p_.scenario.choices) any = any || choice.final;
    if (!any) return;
    for (StateIndex state = 0; state < index_.size(); ++state) {
      for (std::size_t k = 0; k < index_.edge_count(state); ++k) {
        const ChoiceId choice = index_.choice(state, k);
        if (!choice || !p_.scenario[choice].final) continue;
        if (is_mistake(state, k) && loses_good(state, k)) meant[choice.index()] = true;
      }
    }
    for (std::size_t i = 0; i < meant.size(); ++i) {
      if (!p_.scenario.choices[i].final || meant[i] || !p_.coverage.choices[i]) continue;
      p_.add("E032", {Subject::Kind::kChoice, i},
             "The choice " + p_.name(ChoiceId{i}) +
                 " is marked \"final\", but it is no mistake that loses the good grade.",
             "Leave \"final\" out.", p_.way(p_.coverage.choices[i]));
    }
  }

  Prover& p_;
  const PlayIndex& index_;
};

}  // namespace

void prove_grades(Prover& prover) {
  Grades(prover).run();
}

}  // namespace makegood
