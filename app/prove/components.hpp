#pragma once
// The explored graph in an order in which it can be folded backwards: its strongly connected
// components, each after all the components that it leads to (Tarjan, "Depth-first search and
// linear graph algorithms", 1972). The clock moves with almost every decision, so nearly every
// component is a single state; the others are circles of decisions that cost no time.
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "prove/explore.hpp"

namespace makegood {

class Components {
 public:
  /// Of an exploration that kept its edges. States that were found and not expanded count as having
  /// none. Nothing is worked out yet: advance() does.
  explicit Components(const Explorer& explorer);

  /// Follows up to `edges` more edges. True when all components are known.
  bool advance(std::size_t edges);
  void run() {
    while (!advance(std::size_t{1} << 20U)) {
    }
  }

  std::size_t size() const { return begin_.size() - 1; }
  /// The states of the i-th component; whatever they lead to is in it or in an earlier one.
  std::span<const StateIndex> operator[](std::size_t i) const {
    return std::span(states_).subspan(begin_[i], begin_[i + 1] - begin_[i]);
  }
  /// The component of a state.
  std::size_t of(StateIndex state) const { return low_[state] - kDone; }
  /// Whether the i-th component's states can come back to themselves.
  bool is_circle(std::size_t i) const { return circle_[i]; }

 private:
  struct Step {
    StateIndex state;
    std::uint32_t next = 0;  ///< edge to look at
    bool is_root = true;     ///< nothing earlier on the path can be reached from it, so far
    bool leads_to_itself = false;
  };

  void close(StateIndex root);

  const Explorer* explorer_;
  std::vector<StateIndex> states_;
  std::vector<std::uint32_t> begin_;
  std::vector<bool> circle_;
  // Tarjan's two numbers in one (Pearce's variant): the order of discovery, lowered to the earliest
  // state on the path that can still be reached. Of what is done, which is above all others, its
  // component. There is room for both: a table has fewer states (StateTable::kMost).
  static constexpr std::uint32_t kUnseen = 0;
  static constexpr std::uint32_t kDone = 0x80000000;
  std::vector<std::uint32_t> low_;
  // Between two slices: where the search stands.
  std::vector<Step>
      path_;  ///< explicit: a line of a million decisions is no reason for as many frames
  std::vector<StateIndex> waiting_;
  StateIndex next_root_ = 0;
  std::uint32_t number_ = 1;
};

}  // namespace makegood
