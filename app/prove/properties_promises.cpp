// Promises of the house: can they be kept from where they are made?
//
// A promise is out of reach of every rule of play once it is closed, so it is enough to know, for
// every situation in which it is open, whether some way on from there keeps it: a backward pass
// over all promises at once, a bit each. A flag that still stands when the story ends counts as
// keeping: the grade says so too. Promises by customers and colleagues may be broken; that is what
// stories are made of.
#include <algorithm>

#include "engine/session.hpp"
#include "prove/prover.hpp"

namespace makegood {
namespace {

constexpr std::uint32_t bit_of(std::size_t i) {
  return std::uint32_t{1} << i;
}

bool makes(const Choice& choice, std::size_t promise) {
  return std::any_of(choice.promise.begin(), choice.promise.end(),
                     [&](const PromiseDue& made) { return made.promise.index() == promise; });
}

class Promises {
 public:
  explicit Promises(Prover& prover) : p_(prover), index_(prover.index) {}

  void run() {
    for (std::size_t i = 0; i < p_.scenario.promises.size(); ++i) {
      if (p_.scenario.promises[i].by.kind != Party::Kind::kPerson) ours_ |= bit_of(i);
    }
    if (ours_ == 0) return;
    fold();
    for (std::size_t i = 0; i < p_.scenario.promises.size(); ++i) {
      if ((ours_ & bit_of(i)) != 0) judge(i);
    }
  }

 private:
  std::uint32_t kept_by(ChoiceId choice) const { return choice ? kept_by_[choice.index()] : 0; }

  /// Promises that stand at an ending with a flag to come, after the k-th decision.
  std::uint32_t flagged_at_end(StateIndex state, std::size_t k) const {
    SessionState after = p_.explorer.state(state);
    Events events;
    apply(p_.scenario, after, p_.explorer.action(state, k), events);
    std::uint32_t flagged = 0;
    for (std::size_t i = 0; i < p_.scenario.promises.size(); ++i) {
      const PromiseState& promise = after.promises[i];
      const bool flag = has_reminder(promise) || (after.pending_follow_ups & bit_of(i)) != 0;
      if (is_open(promise) && flag) flagged |= bit_of(i);
    }
    return flagged;
  }

  void fold() {
    kept_by_.resize(p_.scenario.choices.size());
    for (std::size_t i = 0; i < p_.scenario.choices.size(); ++i) {
      for (const PromiseId promise : p_.scenario.choices[i].keep)
        kept_by_[i] |= bit_of(promise.index());
    }
    // Flags matter at an ending only for a promise that can have one and that nothing keeps: the
    // decision has to be made once more to see it.
    std::uint32_t flags = 0;
    for (std::size_t i = 0; i < p_.scenario.promises.size(); ++i) {
      if (p_.coverage.promises[i].reminder_set) flags |= bit_of(i);
    }
    flags_ = flags & ours_;
    keeps_.assign(index_.size(), 0);
    index_.fold_back([&](StateIndex state) {
      std::uint32_t keeps = 0;
      const std::uint32_t open = index_.open(state);
      if (open == 0) return false;
      for (std::size_t k = 0; k < index_.edge_count(state); ++k) {
        const StateIndex to = index_.to(state, k);
        keeps |= kept_by(index_.choice(state, k)) | keeps_[to];
        if (index_.ended(to) && (open & flags_ & ~keeps) != 0) keeps |= flagged_at_end(state, k);
      }
      keeps &= open;
      const bool more = (keeps & ~keeps_[state]) != 0;
      keeps_[state] |= keeps;
      return more;
    });
  }

  /// How often a promise is made by a choice, and how often in vain.
  struct Making {
    std::size_t all = 0, in_vain = 0;
    StateIndex state = 0;  ///< of the first in vain
    std::size_t k = 0;
  };

  void look_at(std::size_t promise, StateIndex state, std::size_t k, Making& making) const {
    const std::uint32_t bit = bit_of(promise);
    if ((index_.open(state) & bit) != 0) return;  // said again: moved, and not made
    const StateIndex to = index_.to(state, k);
    bool good = (keeps_[to] & bit) != 0;
    if ((index_.open(to) & bit) == 0) {
      // Closed before, or made and closed in one decision: it has to be made once more to see.
      SessionState after = p_.explorer.state(state);
      Events events;
      apply(p_.scenario, after, p_.explorer.action(state, k), events);
      const bool made = std::any_of(events.begin(), events.end(), [&](const Event& event) {
        return event.kind == Event::Kind::kPromiseMade && event.promise.index() == promise;
      });
      if (!made) return;
      good = index_.ended(to) && (flagged_at_end(state, k) & bit) != 0;
    }
    ++making.all;
    if (good) return;
    if (making.in_vain++ == 0) {
      making.state = state;
      making.k = k;
    }
  }

  std::vector<Making> makings(std::size_t promise) const {
    std::vector<Making> found(p_.scenario.choices.size());
    std::vector<bool> makers(p_.scenario.choices.size());
    for (std::size_t i = 0; i < makers.size(); ++i)
      makers[i] = makes(p_.scenario.choices[i], promise);
    for (StateIndex state = 0; state < index_.size(); ++state) {
      for (std::size_t k = 0; k < index_.edge_count(state); ++k) {
        const ChoiceId choice = index_.choice(state, k);
        if (choice && makers[choice.index()]) look_at(promise, state, k, found[choice.index()]);
      }
    }
    return found;
  }

  void judge(std::size_t i) {
    const Coverage::OfPromise& seen = p_.coverage.promises[i];
    const bool at_opening = (index_.open(0) & bit_of(i)) != 0;
    if (!seen.made && !at_opening) return;
    const std::string name = p_.name(PromiseId{i});
    const std::vector<Action> made = seen.made ? p_.way(seen.made) : std::vector<Action>{};
    if (!seen.kept && !seen.broken && !seen.moved && !seen.reminder_set) {
      p_.add("E023", {Subject::Kind::kPromise, i},
             "The promise " + name +
                 " is made and forgotten: before the story ends it is never kept, never broken and "
                 "never moved, and no reminder is set for it.",
             "Let a choice keep it, set a \"remind\" for later, or let the story go on until it is "
             "due.",
             made);
      return;
    }
    const std::vector<Making> found = makings(i);
    std::size_t all = 0;
    std::size_t in_vain = 0;
    for (const Making& making : found) {
      all += making.all;
      in_vain += making.in_vain;
    }
    const bool opening_in_vain = at_opening && (keeps_[0] & bit_of(i)) == 0;
    if (in_vain == all && (!at_opening || opening_in_vain)) {
      p_.add("E020", {Subject::Kind::kPromise, i},
             "Nobody can keep the promise " + name + ": " + why_never_kept(i) + ".",
             "Let a choice that comes before it is due \"keep\" it, or give it a later \"due\".",
             made);
      return;
    }
    for (std::size_t c = 0; c < found.size(); ++c) {
      const Making& making = found[c];
      if (making.in_vain == 0) continue;
      const bool always = making.in_vain == making.all;
      p_.add(always ? "E021" : "E022", {Subject::Kind::kChoice, c},
             always ? "The choice " + p_.name(ChoiceId{c}) + " makes the promise " + name +
                          ", and from there no way on keeps it."
                    : "The choice " + p_.name(ChoiceId{c}) + " can make the promise " + name +
                          " when no way on keeps it any more.",
             always ? "Promise a moment that can be met, or let a choice on the way \"keep\" it."
                    : "Close the choice with a \"when\" for that case, or let a choice on the way "
                      "\"keep\" it.",
             p_.way(making.state, making.k));
    }
  }

  std::string why_never_kept(std::size_t promise) const {
    constexpr std::size_t kShown = 3;
    std::size_t count = 0;
    std::string keepers;
    for (std::size_t i = 0; i < kept_by_.size(); ++i) {
      if ((kept_by_[i] & bit_of(promise)) == 0) continue;
      if (++count <= kShown) keepers += (keepers.empty() ? "" : ", ") + p_.name(ChoiceId{i});
    }
    if (count > kShown) keepers += " and " + std::to_string(count - kShown) + " more";
    if (keepers.empty()) return "no choice keeps it";
    return "where it could be kept (" + keepers + "), it is never open";
  }

  Prover& p_;
  const PlayIndex& index_;
  std::uint32_t ours_ = 0;
  std::uint32_t flags_ = 0;
  std::vector<std::uint32_t> kept_by_;  ///< by choice
  std::vector<std::uint32_t> keeps_;    ///< by state: open promises that some way on keeps
};

}  // namespace

void prove_promises(Prover& prover) {
  Promises(prover).run();
}

}  // namespace makegood
