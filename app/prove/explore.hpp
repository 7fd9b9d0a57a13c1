#pragma once
// Every state that play can reach, found by playing: breadth-first over legal_actions() and
// apply(), the same two functions that the trainee plays with. There is no model of the script
// beside the script, so nothing can be proved of one that is not true of the other.
//
// Breadth-first makes parent links shortest ways: the witness of a state is the fewest decisions
// that lead there from the opening, and it replays in the app. Keys (layout.hpp) are compared
// whole, not by hash: two states are one only if they are equal.
//
// An exploration that ran out of its budget has proved nothing that needs completeness, and says
// so.
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "engine/engine.hpp"
#include "prove/blocks.hpp"
#include "prove/coverage.hpp"
#include "prove/layout.hpp"
#include "prove/state_table.hpp"
#include "prove/transition_cache.hpp"

namespace makegood {

/// How far an exploration goes at most.
struct Budget {
  std::size_t states = kDefaultStates;
  std::size_t bytes = kDefaultBytes;
  static constexpr std::size_t kDefaultStates = 8'000'000;
  static constexpr std::size_t kDefaultBytes = std::size_t{1024} * 1024 * 1024;
};

/// Position of a state in the order in which it was found. The opening is 0.
using StateIndex = std::uint32_t;
inline constexpr StateIndex kNoState = 0xFFFFFFFF;

/// What one decision leads to. A state's edges stand in the order of its legal_actions().
struct Edge {
  StateIndex to = 0;
  Points points{};  ///< everything that was scored on the way, consequences included
};

enum class Exploration : std::uint8_t {
  kRunning,   ///< there is more to explore
  kComplete,  ///< every reachable state is known
  kExhausted  ///< the budget is used up
};

/// Explores in slices. The scenario outlives it.
class Explorer {
 public:
  enum class Edges : std::uint8_t { kKeep, kDrop };      ///< values and proofs need them
  enum class Outcomes : std::uint8_t { kCache, kPlay };  ///< kPlay: the engine is always asked

  explicit Explorer(const Scenario& scenario, Budget budget = {}, Edges edges = Edges::kKeep,
                    Outcomes outcomes = Outcomes::kCache);

  /// Takes up to `states` more states out of the frontier. Stopping between two slices is always
  /// safe: a caller that cancels just lets go.
  Exploration advance(std::size_t states);
  /// To the end, or to the end of the budget.
  Exploration run();

  Exploration progress() const { return progress_; }
  bool complete() const { return progress_ == Exploration::kComplete; }
  const Scenario& scenario() const { return *scenario_; }
  const StateLayout& layout() const { return layout_; }

  std::size_t states() const { return table_.size(); }
  std::size_t transitions() const { return transitions_; }
  /// States whose decisions have been followed.
  std::size_t expanded() const { return expanded_; }
  /// Bytes held for states, links and edges.
  std::size_t bytes() const;

  /// A state with that index: plays as every state that it stands for.
  SessionState state(StateIndex index) const;
  /// Quicker, for a look at every state.
  StateLayout::Front front(StateIndex index) const { return layout_.front(table_.key(index)); }
  /// Where play stands in it; none if it has ended.
  SceneId scene(StateIndex index) const { return layout_.scene(table_.key(index)); }
  /// The index of the state that `state` is one with; none if it was not reached (yet).
  std::optional<StateIndex> find(const SessionState& state) const;
  /// Its edges, if they are kept and it has been expanded. The k-th belongs to the k-th legal
  /// action.
  std::size_t edge_count(StateIndex index) const {
    if (index >= first_edges_.size()) return 0;
    const std::size_t next = std::size_t{index} + 1;
    const std::size_t end = next < first_edges_.size() ? first_edges_[next] : edge_to_.size();
    return end - first_edges_[index];
  }
  Edge edge(StateIndex index, std::size_t k) const {
    const std::size_t at = first_edges_[index] + k;
    return {edge_to_[at], edge_points_[at]};
  }
  /// The action of an edge, without asking the rules again.
  Action action(StateIndex index, std::size_t k) const {
    return action_of(index, edge_offers_[first_edges_[index] + k]);
  }

  /// The fewest decisions from the opening to it.
  std::vector<Action> witness(StateIndex index) const;

  /// What was seen on the way.
  const Coverage& coverage() const { return coverage_; }

 private:
  /// An action among all that its scene can offer: the choices, then the threads.
  using Offer = std::uint8_t;
  static Offer offer_of(const Scene& scene, const Action& action);
  Action action_of(StateIndex index, Offer offer) const;

  /// States whose successors are worked out together, so that the memory which all of them will
  /// look at is on its way into the cache before the first one looks.
  static constexpr std::size_t kBatch = 16;

  std::size_t batch_size() const;
  void expand(std::size_t count);
  void follow_all(StateIndex index);
  /// Asks the engine; notes in `live`, if given, what of the outcome is live.
  void play(StateIndex index, const SessionState& before, const Action& action,
            std::uint64_t* live = nullptr);
  void end(StateIndex index);
  std::uint64_t* next_key() { return keys_.data() + successor_count_ * layout_.words(); }
  const std::uint64_t* last_key() { return next_key() - layout_.words(); }
  void add_successor(StateIndex parent, Offer offer, const Points& points);

  const Scenario* scenario_;
  Budget budget_;
  StateLayout layout_;
  StateTable table_;
  std::optional<TransitionCache> cache_;
  bool keeps_edges_;
  Blocks<StateIndex> parents_;
  Blocks<Offer> offers_;               ///< by state: what was taken in its parent
  Blocks<std::uint32_t> first_edges_;  ///< by expanded state; the end is the next one's first
  Blocks<StateIndex> edge_to_;
  Blocks<Points> edge_points_;
  Blocks<Offer> edge_offers_;
  std::size_t transitions_ = 0;
  std::size_t expanded_ = 0;
  Exploration progress_ = Exploration::kRunning;
  Coverage coverage_;
  Events events_;
  struct Successor {
    std::uint64_t hash = 0;
    StateIndex parent = 0;
    Offer offer = 0;
    Points points{};
  };
  std::vector<std::uint64_t> keys_;  ///< of the successors of a batch
  std::vector<std::uint64_t> live_;  ///< of the last one that was played for the cache
  std::array<Successor, kBatch * LegalActions::kMax> successors_;
  std::size_t successor_count_ = 0;
  std::uint8_t taken_ = 0;  ///< decisions followed of the state in hand
};

}  // namespace makegood
