#pragma once
// What a decision did once, it does again wherever all that it touches (locality.hpp) is the same:
// the outcome is kept as bits to write over the key, and the engine is not asked twice. States are
// many because facts multiply; outcomes are few. This is transition caching (Blom, van de Pol and
// Weber, "LTSmin: distributed and symbolic reachability", CAV 2010). Nothing is played in another
// way: every outcome is one of apply()'s, and tests/prove/transition_cache_test.cpp explores with
// and without.
//
// Where it does not pay (a decision that meets something new every time) it is given up, choice by
// choice.
#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/points.hpp"
#include "prove/blocks.hpp"
#include "prove/layout.hpp"
#include "prove/locality.hpp"
#include "prove/state_table.hpp"

namespace makegood {

class TransitionCache {
 public:
  TransitionCache(const Scenario& scenario, const StateLayout& layout);

  /// How many outcomes are kept at most, so that the cache stays small beside the states.
  static constexpr std::size_t kMostOutcomes = std::size_t{1} << 20U;

  struct Outcome {
    Points points{};
    bool open = false;  ///< false: the choice is shut there, and the rest says nothing
  };
  /// An outcome by its number; kUnknown: the engine has to be asked, and told() told; kOff: asked
  /// only.
  using Number = std::uint32_t;
  static constexpr Number kOff = 0xFFFFFFFF, kUnknown = 0xFFFFFFFE;

  /// What `choice` comes to in the state of `key`. After kUnknown, told() or shut() must follow
  /// before the next look().
  Number look(const std::uint64_t* key, ChoiceId choice);
  void shut();
  /// The key to which it led, and what of it is live (StateLayout::pack).
  void told(const std::uint64_t* after_key, const std::uint64_t* live, const Points& points);

  const Outcome& operator[](Number number) const { return outcomes_[number]; }
  /// Writes the key to which it leads from `key`.
  void lead(Number number, const std::uint64_t* key, std::uint64_t* after_key) const;

  std::size_t bytes() const;

 private:
  /// Looks before it is decided whether a choice pays, and one in how many must have been known.
  static constexpr std::uint32_t kTrial = 1024, kPays = 4;

  struct OfChoice {
    std::uint32_t looks = 0, known = 0;
    bool off = false;
  };
  const std::uint64_t* near_mask(const std::uint64_t* key, ChoiceId choice);

  std::size_t words_, local_words_;
  unsigned choice_shift_;
  std::vector<OfChoice> choices_;
  std::vector<std::uint64_t> near_;     ///< by choice: what it touches when nothing is promised
  std::vector<std::uint64_t> ledgers_;  ///< by promise: whether it is open
  std::vector<std::uint64_t> near_ledgers_;  ///< by promise: what is touched then
  std::vector<std::uint64_t> interruption_;
  std::vector<std::uint64_t> mask_, local_;  ///< of the last look()
  StateTable keys_;
  Blocks<Outcome> outcomes_;
  Blocks<std::uint64_t> words_of_outcomes_;  ///< bits that pass, then bits that are written
};

}  // namespace makegood
