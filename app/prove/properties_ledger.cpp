// Entries in the ledger that change nothing. To keep, move or flag a promise that is not made yet,
// or kept already, is no error to the rules of play, which pass over it; the script says that
// something is done there, and on no way of playing is it done.
//
// Two such entries are meant. What comes when the promise is broken is too late, and play says so;
// and variants of one decision often carry the same list, with promises that some of the ways to
// the scene never made: where a variant beside it does it in earnest, nothing is said.
#include <algorithm>
#include <cstdint>

#include "engine/state.hpp"
#include "prove/prover.hpp"

namespace makegood {
namespace {

using Promised = std::uint32_t;  ///< bit per promise

constexpr Promised bit_of(PromiseId promise) {
  return Promised{1} << promise.index();
}

enum class Use : std::uint8_t { kKeep, kMove, kRemind };

std::string_view doing(Use use) {
  switch (use) {
    case Use::kKeep:
      return "keeps";
    case Use::kMove:
      return "moves";
    case Use::kRemind:
      return "sets a reminder of";
  }
  return "names";
}

std::string_view key_of(Use use) {
  switch (use) {
    case Use::kKeep:
      return "\"keep\"";
    case Use::kMove:
      return "\"renegotiate\"";
    case Use::kRemind:
      return "\"remind\"";
  }
  return "it";
}

/// What a choice does with promises, without those that it makes itself.
struct Uses {
  Promised keep = 0, move = 0, remind = 0;
  Promised all() const { return keep | move | remind; }
  Use first(Promised promise) const {
    if ((keep & promise) != 0) return Use::kKeep;
    return (move & promise) != 0 ? Use::kMove : Use::kRemind;
  }
};

Uses uses_of(const Choice& choice) {
  Uses uses;
  for (const PromiseId promise : choice.keep) uses.keep |= bit_of(promise);
  for (const PromiseDue& moved : choice.renegotiate) uses.move |= bit_of(moved.promise);
  for (const ReminderAt& flag : choice.remind) uses.remind |= bit_of(flag.promise);
  for (const PromiseDue& made : choice.promise) {
    uses.keep &= ~bit_of(made.promise);
    uses.move &= ~bit_of(made.promise);
    uses.remind &= ~bit_of(made.promise);
  }
  return uses;
}

class Ledger {
 public:
  explicit Ledger(Prover& prover) : p_(prover), index_(prover.index) {}

  void run() {
    const std::size_t choices = p_.scenario.choices.size();
    uses_.reserve(choices);
    for (const Choice& choice : p_.scenario.choices) uses_.push_back(uses_of(choice));
    look();
    for (std::size_t c = 0; c < choices; ++c) {
      if (!p_.coverage.choices[c]) continue;
      for (std::size_t p = 0; p < p_.scenario.promises.size(); ++p) {
        const Promised bit = bit_of(PromiseId{p});
        const Promised in_earnest = done_[p_.scenario.choices[c].scene.index()];
        if ((uses_[c].all() & ~open_[c] & ~in_earnest & bit) == 0) continue;
        if (!is_said(PromiseId{p})) judge(ChoiceId{c}, PromiseId{p}, uses_[c].first(bit));
      }
    }
  }

 private:
  void look() {
    open_.assign(uses_.size(), 0);
    done_.assign(p_.scenario.scenes.size(), 0);
    for (StateIndex state = 0; state < index_.size(); ++state) {
      for (std::size_t k = 0; k < index_.edge_count(state); ++k) {
        const ChoiceId choice = index_.choice(state, k);
        if (!choice) continue;
        open_[choice.index()] |= index_.open(state);
        done_[index_.scene(state).index()] |= index_.open(state) & uses_[choice.index()].all();
      }
    }
  }

  /// A promise that is never made is said elsewhere: where its choice is shut, or by the reader.
  bool is_said(PromiseId promise) const {
    if (!p_.coverage.promises[promise.index()].made && !p_.scenario[promise].before_opening) {
      return true;
    }
    const Subject at{Subject::Kind::kPromise, promise.index()};
    return std::any_of(p_.findings.begin(), p_.findings.end(), [&](const CheckFinding& finding) {
      return finding.code == "E020" && finding.at == at;
    });
  }

  /// How the promise stands where the choice is taken.
  struct Standing {
    bool unmade = false, kept = false, broken = false;
  };
  Standing standing(ChoiceId choice, PromiseId promise) const {
    Standing found;
    for (StateIndex state = 0; state < index_.size(); ++state) {
      for (std::size_t k = 0; k < index_.edge_count(state); ++k) {
        if (index_.choice(state, k) != choice) continue;
        const SessionState at = p_.explorer.state(state);
        const PromiseStatus status = at.promises[promise.index()].status;
        found.unmade = found.unmade || status == PromiseStatus::kNone;
        found.kept = found.kept || status == PromiseStatus::kKept;
        found.broken = found.broken || status == PromiseStatus::kBroken;
      }
    }
    return found;
  }

  void judge(ChoiceId choice, PromiseId promise, Use use) {
    const Standing at = standing(choice, promise);
    if (at.broken) return;
    const std::string why = !at.kept     ? "not made yet"
                            : !at.unmade ? "kept already"
                                         : "not made yet or kept already";
    p_.add("E026", {Subject::Kind::kChoice, choice.index()},
           "The choice " + p_.name(choice) + " " + std::string(doing(use)) + " the promise " +
               p_.name(promise) + ", but wherever it is taken the promise is " + why +
               ", so nothing happens.",
           "Move " + std::string(key_of(use)) +
               " to a choice where the promise is open, or leave it out.",
           p_.way(p_.coverage.choices[choice.index()]));
  }

  Prover& p_;
  const PlayIndex& index_;
  std::vector<Uses> uses_;      ///< by choice
  std::vector<Promised> open_;  ///< by choice: open in some situation in which it is taken
  std::vector<Promised> done_;  ///< by scene: open where some choice of it does something with them
};

}  // namespace

void prove_ledger(Prover& prover) {
  Ledger(prover).run();
}

}  // namespace makegood
