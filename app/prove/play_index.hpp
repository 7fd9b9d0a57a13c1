#pragma once
// What the proofs ask of every explored state again and again, read off once: where it stands,
// which promises are open, and which choice each edge is. Internal to app/prove.
#include <cstdint>
#include <vector>

#include "prove/components.hpp"
#include "prove/explore.hpp"

namespace makegood {

class PlayIndex {
 public:
  /// Of an exploration that kept its edges, and its components. Both outlive it.
  PlayIndex(const Explorer& explorer, const Components& components);

  const Explorer& explorer() const { return *explorer_; }
  const Scenario& scenario() const { return explorer_->scenario(); }
  const Components& components() const { return *components_; }
  std::size_t size() const { return places_.size(); }

  bool ended(StateIndex state) const { return places_[state].ended; }
  /// Where the trainee stands; none at an ending.
  SceneId scene(StateIndex state) const {
    return ended(state) ? SceneId{} : SceneId{places_[state].where};
  }
  EndingId ending(StateIndex state) const {
    return ended(state) ? EndingId{places_[state].where} : EndingId{};
  }
  /// Bit per promise that is open; nothing at an ending, where no rule asks.
  std::uint32_t open(StateIndex state) const { return places_[state].open; }

  /// True where a choice's way on still waits for a "back".
  bool interrupted(StateIndex state) const { return places_[state].interrupted; }

  std::size_t edge_count(StateIndex state) const {
    return first_edge_[state + 1] - first_edge_[state];
  }
  StateIndex to(StateIndex state, std::size_t k) const { return edges_[first_edge_[state] + k].to; }
  /// The choice of an edge; none where a thread is opened.
  ChoiceId choice(StateIndex state, std::size_t k) const {
    return edges_[first_edge_[state] + k].choice;
  }

  /// Calls `improve(state)`, which looks at what the state leads to and answers whether its result
  /// changed, in an order in which one call a state is enough; on circles until nothing changes.
  template <class Improve>
  void fold_back(Improve improve) const {
    for (std::size_t c = 0; c < components_->size(); ++c) {
      const std::span<const StateIndex> component = (*components_)[c];
      bool again = true;
      while (again) {
        again = false;
        for (const StateIndex state : component) again = improve(state) || again;
        again = again && components_->is_circle(c);
      }
    }
  }

 private:
  struct At {
    std::uint32_t open = 0;
    std::uint16_t where = 0;
    bool ended = false;
    bool interrupted = false;
  };
  struct Arrow {
    StateIndex to = 0;
    ChoiceId choice;
  };

  const Explorer* explorer_;
  const Components* components_;
  std::vector<At> places_;
  std::vector<std::uint32_t> first_edge_;
  std::vector<Arrow> edges_;
};

}  // namespace makegood
