#pragma once
// What can still be read. A fact that no line, guard or goto ahead asks about is the same whether
// it is yes or no, so two states that differ in nothing else are one state to whoever explores.
// This is the live-variable analysis of compilers (Aho, Lam, Sethi, Ullman, "Compilers", 9.2.5),
// taken over scenes instead of instructions. Everything is an over-approximation: what is called
// dead is dead on every way, conditions left aside. tests/prove/layout_test.cpp walks both ways
// side by side.
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/state.hpp"
#include "scenario/scenario.hpp"

namespace makegood {

/// What some way ahead reads, as masks by position.
struct LiveSet {
  std::uint64_t facts = 0;
  std::uint32_t promises = 0;  ///< status: asked about, or kept, moved, made or flagged again
  std::uint16_t moods = 0;
  std::uint16_t asked = 0;
  std::uint16_t counted = 0;     ///< people: how many apologies they have had
  std::uint16_t apologised = 0;  ///< people: an apology to them is still to come
  std::uint8_t posts = 0;
  bool channel = false;
  /// By person: who may still apologise to them, and what may still come with it (bits of
  /// ApologyState).
  std::array<std::uint32_t, limits::kMaxPeople> speakers{}, concretes{};

  LiveSet& operator|=(const LiveSet& other);
  friend bool operator==(const LiveSet& a, const LiveSet& b) {
    return a.facts == b.facts && a.promises == b.promises && a.moods == b.moods &&
           a.asked == b.asked && a.counted == b.counted && a.apologised == b.apologised &&
           a.posts == b.posts && a.channel == b.channel && a.speakers == b.speakers &&
           a.concretes == b.concretes;
  }
};

template <class Mask>
void add_bit(Mask& mask, std::size_t index) {
  mask = static_cast<Mask>(mask | (Mask{1} << index));
}

/// Adds what `condition` asks about; what every state keeps is not in a LiveSet.
void add_asked(LiveSet& set, const Scenario& scenario, ConditionId condition);

/// Computed once a scenario: what is live in each scene, behind each choice, and at each ending.
/// What may break in is live only while its promise is open or flagged, or where it can still be
/// made: a chase for a promise that was kept an hour ago keeps nothing alive.
class Liveness {
 public:
  explicit Liveness(const Scenario& scenario);

  /// What is live in `state`, that is, after its scene was entered or its ending was told. Where
  /// nothing can break in that is a set worked out before; `room` is for the other case.
  const LiveSet& of(const SessionState& state, LiveSet& room) const;
  /// What is live anywhere.
  LiveSet ever() const;

 private:
  friend class LivenessBuilder;
  std::vector<LiveSet> scenes_;     ///< by scene, when the trainee stands in it
  std::vector<LiveSet> resumes_;    ///< by choice: what its `goto` reads on the way back
  std::vector<LiveSet> breaks_in_;  ///< by promise: what its scenes read when they break in
  std::vector<bool> leads_on_;      ///< by promise: false where that is nothing
  LiveSet ended_;                   ///< what the survey reads
};

}  // namespace makegood
