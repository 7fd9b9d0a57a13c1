#include "prove/grade_gaps.hpp"

#include <cstdint>

#include "engine/session.hpp"
#include "prove/lint_text.hpp"

namespace makegood {
namespace {

using Promised = std::uint32_t;  ///< bit per promise
using Ended = std::uint64_t;     ///< bit per ending

constexpr std::string_view kWhatIsBad =
    "A line ends Bad when a promise of the house breaks, when one is open at the end without a "
    "reminder, when somebody in the inbox is left without a word, or by the \"grade_at_most\" of "
    "its ending.";

class Gaps {
 public:
  explicit Gaps(const Prover& prover) : p_(prover), index_(prover.index) {}

  std::vector<GradeGap> run() {
    const Value& all = p_.values[0];
    const bool good = all.can_reach(Grade::kGood);
    const bool excellent = all.can_reach(Grade::kExcellent);
    if (all.can_reach(Grade::kBad) && good && excellent) return {};
    look();
    std::vector<GradeGap> gaps;
    if (!all.can_reach(Grade::kBad)) gaps.push_back(no_bad());
    if (!good && !excellent) {
      gaps.push_back(neither());
    } else if (!excellent) {
      gaps.push_back(no_excellent());
    } else if (!good) {
      gaps.push_back(no_good());
    }
    return gaps;
  }

 private:
  /// Some lines through, by what they did: whether any is so, and at which endings.
  struct Lines {
    bool any = false;
    Ended at = 0;
    void add(EndingId ending) {
      any = true;
      at |= Ended{1} << ending.index();
    }
  };

  void look() {
    for (StateIndex state = 0; state < index_.size(); ++state) {
      const EndingId ending = index_.ending(state);
      if (!ending) continue;
      const GradeReport report = grade(p_.scenario, p_.explorer.state(state));
      const bool spoilt = report.broken || report.forgotten || report.left_without_word;
      if (!spoilt) (report.question_asked ? asked_ : silent_).add(ending);
      if (report.question_asked && spoilt) asked_in_vain_ = true;
      broken_ = broken_ || report.broken;
      forgotten_ = forgotten_ || report.forgotten;
      left_ = left_ || report.left_without_word;
      always_left_ = always_left_ && report.left_without_word;
    }
  }

  // ---- words --------------------------------------------------------------------------------

  /// The first few of them, and how many more.
  static std::string listed(std::vector<std::string> names) {
    constexpr std::size_t kShown = 3;
    if (names.size() > kShown) {
      const std::size_t more = names.size() - kShown;
      names.resize(kShown);
      names.push_back(std::to_string(more) + " more");
    }
    return lints::listed(names);
  }

  std::string endings(Ended at) const {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < p_.scenario.endings.size(); ++i) {
      if ((at >> i & 1U) == 0) continue;
      names.push_back(quoted(p_.scenario.endings[i].id, Prover::kNameBytes));
    }
    return listed(names);
  }

  std::string promises(Promised which) const {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < p_.scenario.promises.size(); ++i) {
      if ((which >> i & 1U) != 0) names.push_back(p_.name(PromiseId{i}));
    }
    return (names.size() == 1 ? "the promise " : "the promises ") + listed(names);
  }

  static bool is_one(Promised which) { return (which & (which - 1)) == 0; }

  // ---- promises that are lost on every line ---------------------------------------------------

  /// What a line through can be spared of, by promise of the house.
  struct Spared {
    Promised breaking = 0;    ///< some line does not break it
    Promised forgetting = 0;  ///< some line does not leave it open and without a reminder
    Promised both = 0;        ///< some line does neither
    bool add(const Spared& other) {
      const Spared before = *this;
      breaking |= other.breaking;
      forgetting |= other.forgetting;
      both |= other.both;
      return breaking != before.breaking || forgetting != before.forgetting || both != before.both;
    }
  };

  /// Whether a decision can have broken a promise, or ended with one: most leave them as they are.
  bool touches_promises(StateIndex state, std::size_t k) const {
    const StateIndex to = index_.to(state, k);
    const ChoiceId choice = index_.choice(state, k);
    return index_.ended(to) || index_.open(to) != index_.open(state) ||
           (choice && !p_.scenario[choice].promise.empty());
  }

  Spared spared_by(StateIndex state, std::size_t k, const Spared& next) const {
    if (!touches_promises(state, k)) return next;
    SessionState after = p_.explorer.state(state);
    Events events;
    apply(p_.scenario, after, p_.explorer.action(state, k), events);
    Promised broken = 0;
    for (const Event& event : events) {
      if (event.kind == Event::Kind::kPromiseBroken) broken |= bit_of(event.promise.index());
    }
    Promised forgotten = 0;
    if (after.ended()) {
      for (std::size_t i = 0; i < p_.scenario.promises.size(); ++i) {
        const PromiseState& promise = after.promises[i];
        const bool flag = has_reminder(promise) || (after.pending_follow_ups & bit_of(i)) != 0;
        if (is_open(promise) && !flag) forgotten |= bit_of(i);
      }
    }
    return {next.breaking & ~broken, next.forgetting & ~forgotten,
            next.both & ~broken & ~forgotten};
  }

  /// What every line is spared of, folded from the endings back to the opening.
  Spared spared() const {
    constexpr Promised kAll = ~Promised{0};
    std::vector<Spared> by_state(index_.size());
    index_.fold_back([&](StateIndex state) {
      if (index_.ended(state)) return by_state[state].add({kAll, kAll, kAll});
      bool more = false;
      for (std::size_t k = 0; k < index_.edge_count(state); ++k) {
        const Spared& next = by_state[index_.to(state, k)];
        more = by_state[state].add(spared_by(state, k, next)) || more;
      }
      return more;
    });
    return by_state[0];
  }

  Promised ours() const {
    Promised ours = 0;
    for (std::size_t i = 0; i < p_.scenario.promises.size(); ++i) {
      if (p_.scenario.promises[i].by.kind != Party::Kind::kPerson) ours |= bit_of(i);
    }
    return ours;
  }

  static constexpr Promised bit_of(std::size_t promise) { return Promised{1} << promise; }

  /// Why no line through is free of what makes it Bad, whatever its ending allows.
  GradeGap all_spoilt() const {
    const std::string nobody = "Nobody can come to a good grade: ";
    const Spared some = spared();
    if (const Promised breaks = ours() & ~some.breaking; breaks != 0) {
      return {
          nobody + "on every line " + promises(breaks) + (is_one(breaks) ? " breaks." : " break."),
          "Let a choice \"keep\" it before it is due, \"renegotiate\" it, or give it a later "
          "\"due\"."};
    }
    if (const Promised stays = ours() & ~some.forgetting; stays != 0) {
      return {nobody + "every line ends with " + promises(stays) + " open and without a reminder.",
              "Let a choice \"keep\" it, or set a \"remind\" for it before the story ends."};
    }
    if (const Promised lost = ours() & ~some.both; lost != 0) {
      return {nobody + "every line breaks " + promises(lost) + " or ends with " +
                  (is_one(lost) ? "it" : "them") + " open and without a reminder.",
              "Let a choice \"keep\" it before it is due, or set a \"remind\" for it before the "
              "story ends."};
    }
    if (always_left_) {
      return {nobody + "every line leaves somebody in the inbox without a word.",
              "Let each thread get an answer or a holding reply within the day."};
    }
    std::string causes;
    const auto cause = [&](bool so, std::string_view what) {
      if (so) causes += (causes.empty() ? "" : ", or ") + std::string(what);
    };
    cause(broken_, "breaks a promise of the house");
    cause(forgotten_, "ends with one that is open and without a reminder");
    cause(left_, "leaves somebody in the inbox without a word");
    return {nobody + "every line " + causes + ".",
            "None of it happens on every line by itself: look for what one has to give up for the "
            "other, and leave time for both."};
  }

  // ---- the grades -----------------------------------------------------------------------------

  GradeGap no_bad() const {
    return {"Nobody can come to the grade Bad, so nothing can go wrong here.",
            std::string(kWhatIsBad) + " Let one of these be possible."};
  }

  GradeGap neither() const {
    if (!asked_.any && !silent_.any) return all_spoilt();
    return {
        "Nobody can come to a good grade: every line that keeps its promises and leaves nobody "
        "without a word ends with " +
            endings(asked_.at | silent_.at) + ", and \"grade_at_most\" makes that Bad.",
        "Leave \"grade_at_most\": \"bad\" out there, or let such a line come to another "
        "ending."};
  }

  GradeGap no_excellent() const {
    const std::string nobody = "Nobody can come to the grade Excellent: ";
    if (asked_.any) {
      return {nobody + "every line that asks a question and is not Bad otherwise ends with " +
                  endings(asked_.at) + ", and \"grade_at_most\" lowers the grade there.",
              "Raise \"grade_at_most\" there, or let such a line come to another ending."};
    }
    if (asked_in_vain_) {
      return {nobody + "a question is only asked on lines that are Bad.",
              "Give a choice on a good line \"question\": true. " + std::string(kWhatIsBad)};
    }
    std::vector<std::string> questions;
    for (std::size_t i = 0; i < p_.scenario.choices.size(); ++i) {
      if (p_.scenario.choices[i].question) questions.push_back(p_.name(ChoiceId{i}));
    }
    if (questions.empty()) {
      return {nobody + "no choice asks a question.",
              "Give a choice that asks one, on a line that is not Bad, \"question\": true."};
    }
    return {nobody + "no line comes to a choice that asks a question (" + listed(questions) + ").",
            "Let a good line come by one of them, or give another choice \"question\": true."};
  }

  GradeGap no_good() const {
    const std::string nobody = "Nobody can come to the grade Good: ";
    if (silent_.any) {
      return {nobody + "who asks no question ends with " + endings(silent_.at) +
                  ", and \"grade_at_most\" makes that Bad.",
              "Let a line without a question come to an ending that allows Good."};
    }
    return {nobody + "who is not Bad is Excellent at once.",
            "A question is asked on every good line. Leave it to the trainee to ask."};
  }

  const Prover& p_;
  const PlayIndex& index_;
  // Lines that break and forget no promise and leave nobody without a word, by whether they ask.
  Lines asked_, silent_;
  bool asked_in_vain_ = false;  ///< on another line
  bool broken_ = false, forgotten_ = false, left_ = false, always_left_ = true;
};

}  // namespace

std::vector<GradeGap> grade_gaps(const Prover& prover) {
  return Gaps(prover).run();
}

}  // namespace makegood
