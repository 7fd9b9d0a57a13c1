#pragma once
// The value of every state: what can still be earned from here, at best and at worst, and with
// which decision. An exact backward pass over the explored graph, as a chess engine's tablebase is
// made (Bellman's principle: the best from here is the best decision's points plus the best from
// there). With it the debrief knows the best line from every decision, and what each decision cost.
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "prove/components.hpp"
#include "prove/explore.hpp"

namespace makegood {

/// What can still come from a state. Points are those from here to an ending, without what was
/// earned before.
struct Value {
  /// Of the best line: most points, then the better grade, then the fewest decisions.
  std::int16_t best = 0;
  std::int16_t worst = 0;  ///< fewest points, over all lines that come to an ending
  std::array<std::int16_t, kTenets> tenet_best{}, tenet_worst{};  ///< each for itself
  float mean = 0;                ///< expected points when every open action is equally likely
  std::uint64_t endings = 0;     ///< bit per ending that can be reached
  std::uint16_t length = 0;      ///< decisions on the best line
  std::uint8_t best_action = 0;  ///< position among the legal actions; of an ending, nothing
  std::uint8_t grades = 0;       ///< bit per Grade that can be reached
  Grade best_line_grade = Grade::kBad;  ///< where the best line ends
  bool ends = false;                    ///< some line from here comes to an ending

  bool can_reach(Grade grade) const { return (grades >> static_cast<unsigned>(grade) & 1U) != 0; }
  /// The best grade that can still be reached; Bad where nothing can.
  Grade best_grade() const;
};

/// The values of an exploration that is complete and kept its edges.
class Values {
 public:
  /// Works them out in one go.
  explicit Values(const Explorer& explorer);

  const Value& operator[](StateIndex state) const { return values_[state]; }

  /// States on circles that earn points at every turn: nothing bounds their best. Empty in a sound
  /// scenario. The values of these and of all that lead to them are not to be trusted.
  const std::vector<StateIndex>& farms() const { return farms_; }

  /// The order in which they were worked out, for whoever folds the same graph once more.
  const Components& components() const { return components_; }

  /// Points of the k-th decision plus the best from where it leads.
  int of_action(StateIndex state, std::size_t k) const;

  /// The best line from a state: its actions in order.
  std::vector<Action> best_line(StateIndex state) const;

 private:
  friend class ValueSolver;
  explicit Values(Components components) : components_(std::move(components)) {}

  const Explorer* explorer_ = nullptr;
  Components components_;
  std::vector<Value> values_;
  std::vector<StateIndex> farms_;
};

/// Works values out in slices, for a caller that has other things to do.
class ValueSolver {
 public:
  explicit ValueSolver(const Explorer& explorer);

  /// Does up to about `edges` edges' worth of work. True when the values are known.
  bool advance(std::size_t edges);
  /// The values, once advance() has answered true. The solver is done for then.
  Values take() { return std::move(values_); }

 private:
  void solve(std::span<const StateIndex> component, bool is_circle);

  const Explorer* explorer_;
  Values values_;
  bool ordered_ = false;
  std::size_t next_ = 0;  ///< component
};

/// How often random play comes to each ending, from the opening: shares that add up to 1 when every
/// line comes to an ending.
std::vector<double> ending_shares(const Explorer& explorer, const Values& values);

}  // namespace makegood
