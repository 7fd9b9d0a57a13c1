#pragma once
// What the coach knows of what can still come: every state of the scenario explored, and its value.
// With it a decision is judged as a chess program judges a move: by the best that could still be
// reached before it and after it.
//
// Cost of a decision: best attainable before, minus what it earned and the best attainable after.
// It is never negative, and over a whole line the costs add up exactly to what the line missed, so
// percents of different lines are comparable: all are measured against the one best line from the
// opening. (Judging each decision only against what was open at that moment, as the tally during
// play does, is kinder to one early turning, but two lines' percents then mean different things.)
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "coach/advice.hpp"
#include "engine/session.hpp"
#include "prove/explore.hpp"
#include "prove/value.hpp"

namespace makegood {

/// What can still be reached from where a session stands.
struct Reachable {
  int percent = 0;  ///< of the best line's points, with what was earned so far
  std::size_t endings = 0;
  Grade grade = Grade::kBad;
};

/// Explores a scenario in slices, then answers. The scenario outlives it.
class Foresight {
 public:
  /// What an app gives it at most: enough for any scenario of a sensible size, and no more memory
  /// than a phone can spare.
  static constexpr Budget kBudget{.states = 1'000'000, .bytes = std::size_t{192} * 1024 * 1024};

  explicit Foresight(const Scenario& scenario, Budget budget = kBudget);

  /// Does a piece of work that takes about as long as looking at `states` states. True when there
  /// is nothing more to do.
  bool advance(std::size_t states);
  void run();

  /// Everything is explored and valued: the questions below may be asked.
  bool ready() const { return values_.has_value(); }
  /// The scenario is too large for the budget: they never may.
  bool gave_up() const { return explorer_->progress() == Exploration::kExhausted; }

  const Explorer& explorer() const { return *explorer_; }
  const Values& values() const { return *values_; }

  /// 100 * earned / the best line's points from the opening, within 0 and 100.
  int percent(int earned) const;
  /// Points per tenet on the best line from the opening, and the most that any line has of it.
  const std::array<int, kTenets>& best_line_points() const { return best_line_; }
  int most(Tenet tenet) const;

  /// Decision `index` of a session of this scenario.
  Advice advice(const Session& session, std::size_t index) const;
  Reachable reachable(const Session& session) const;

 private:
  std::array<int, kTenets> points_of_line(StateIndex from) const;

  std::unique_ptr<Explorer> explorer_;  ///< values refer to it
  std::optional<ValueSolver> solver_;
  std::optional<Values> values_;
  std::array<int, kTenets> best_line_{};
};

/// Points of all decisions of a session, and of everything that followed from them.
int earned_in(const Session& session);

}  // namespace makegood
