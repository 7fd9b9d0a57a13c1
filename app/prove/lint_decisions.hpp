#pragma once
// What each choice is worth wherever it is open: one look at every explored state, shared by the
// lints that ask. The cost of a decision is what could still be earned before it minus what can
// still be earned after it; a choice's own is the least of these, since a choice that is the best
// somewhere is a good one to have.
#include <cstdint>
#include <limits>
#include <vector>

#include "prove/lint_menus.hpp"
#include "prove/value.hpp"

namespace makegood::lints {

/// A choice, over all states in which it is open.
struct Worth {
  std::uint32_t open = 0;  ///< in how many
  int least_cost = std::numeric_limits<int>::max();
  int most_cost = 0;
  int best_points = std::numeric_limits<int>::min();  ///< scored at once, consequences included
  std::uint16_t open_with = 0;  ///< bit per choice of its scene that is open beside it somewhere
  /// Bit per choice of its scene that, wherever this one is open, is open as well and leaves more
  /// within reach in every tenet that the scenario exercises, and no less in any other.
  std::uint16_t beaten_by = 0xFFFF;
  /// Bit per choice of its scene that led to the same place with the same points wherever both were
  /// open. Without `open_with` it says nothing.
  std::uint16_t same_as = 0xFFFF;
  bool decided = false;  ///< somewhere there was something else to do
};

class Decisions {
 public:
  /// Of an exploration that is complete and kept its edges.
  Decisions(const Explorer& explorer, const Values& values, const Menus& menus);

  const Worth& operator[](ChoiceId choice) const { return worth_[choice.index()]; }
  /// Open somewhere, and nowhere the best: it always costs something.
  bool costs(ChoiceId choice) const;
  bool free(ChoiceId choice) const;

 private:
  void look(const Explorer& explorer, const Values& values, const Menu& menu, StateIndex state);

  std::vector<Worth> worth_;
};

}  // namespace makegood::lints
