#pragma once
// A session's state as a few machine words. SessionState is a kilobyte of everything that any
// scenario might need; of one scenario, in one scene, a few dozen bits matter. The layout is worked
// out from what the scenario declares: its scenes, the ranges of its facts, the promises that can
// be made and how late they can be due.
//
// Two states that no rule of play and no property can ever tell apart get the same key. Left out
// are: what is dead by liveness.hpp; when a promise was made, and when it was closed (only the
// debrief tells); the due moment of a closed promise; which promise of ours it was that broke, once
// nothing asks (the grade only wants to know whether one did); minutes that cannot matter
// (slack.hpp); the clock once all is over. Everything else is exact, so an explored graph is the
// graph of play (a bisimulation), and not an abstraction that might see ways which are none.
// tests/prove/layout_test.cpp walks states and their unpacked twins side by side.
#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/state.hpp"
#include "prove/liveness.hpp"
#include "prove/slack.hpp"
#include "scenario/scenario.hpp"

namespace makegood {

class StateLayout {
 public:
  explicit StateLayout(const Scenario& scenario);

  /// 64-bit words of a key; at most kMaxWords.
  std::size_t words() const { return words_; }
  /// Bits of a key that are used.
  std::size_t bits() const { return bits_; }

  /// Writes words() words.
  void pack(const SessionState& state, std::uint64_t* key) const;
  /// The same, and a mask of words() words with ones where the key of this state holds something.
  void pack(const SessionState& state, std::uint64_t* key, std::uint64_t* live) const;
  /// A state with that key: it plays exactly as every state that was packed into it. What the key
  /// leaves out has the least value of its range.
  SessionState unpack(const std::uint64_t* key) const;

  /// What can be read without looking at what is live.
  struct Front {
    SceneId scene;    ///< where play stands; none if it has ended
    EndingId ending;  ///< set if it has ended
    bool interrupted = false;
    std::uint32_t open = 0;  ///< bit per promise; nothing at an ending, where no rule asks
  };
  Front front(const std::uint64_t* key) const;

  /// Of a key, where play stands: the scene, none if it has ended.
  SceneId scene(const std::uint64_t* key) const {
    const std::size_t place = place_of(key);
    return place < scenario_->scenes.size() ? SceneId{place} : SceneId{};
  }

  // Masks of words() words each, ones where a key holds something.
  /// Whatever can be dead and is in `fields`, and all that is never dead, of a state in which
  /// nothing is promised.
  void mark(const LiveSet& fields, std::uint64_t* mask) const;
  /// All ones that say that the promise is open, flagged, or waits to break in.
  void mark_ledger(PromiseId promise, std::uint64_t* mask) const;
  /// What says that something was broken into.
  void mark_interruption(std::uint64_t* mask) const;

  /// Room for any scenario within limits.hpp.
  static constexpr std::size_t kMaxWords = 64;

 private:
  struct Ranged {  ///< a field of `index`, written as an offset from `base`
    std::uint16_t index = 0;
    std::uint8_t bits = 0;
    std::int32_t base = 0;
  };
  struct Ledger {  ///< widths of one promise's fields; 0: it cannot have that field
    std::uint16_t index = 0;
    std::uint8_t due = 0, reminder = 0, closed = 0;
    bool follows_up = false;
  };
  struct Sorry {
    std::uint16_t index = 0;
    bool counted = false;
    std::vector<std::uint8_t> speakers, concretes;  ///< the bits that anything asks about
  };

  template <class Bits, class State>
  void transfer(Bits& bits, State& state, const LiveSet* live_instead = nullptr) const;
  /// A scene, or behind all of them an ending.
  std::size_t place_of(const std::uint64_t* key) const {
    return static_cast<std::size_t>(key[0] & ((std::uint64_t{1} << place_bits_) - 1));
  }
  bool broke_one_of_ours(const SessionState& state) const;
  bool forgot_one_of_ours(const SessionState& state) const;
  void measure_promises(const Scenario& scenario);
  void measure_facts(const Scenario& scenario, const LiveSet& ever);
  void measure_people(const Scenario& scenario, const LiveSet& ever);

  const Scenario* scenario_;
  Liveness liveness_;
  TimeSlack slack_;
  std::uint8_t place_bits_ = 0, clock_bits_ = 0, rest_bits_ = 0, choice_bits_ = 0, scene_bits_ = 0;
  bool has_channel_ = false, has_threads_ = false, has_question_ = false, breaks_in_ = false;
  bool clock_at_ending_ = false;  ///< the survey asks what time it was
  std::uint32_t resumed_ = 0;     ///< bit per thread that can be taken up elsewhere
  std::uint32_t ours_ = 0;        ///< bit per promise of the house
  std::size_t first_of_ours_ = 0;
  std::vector<Ranged> facts_;
  std::vector<std::uint16_t> moods_, asked_, posts_;
  std::vector<Ledger> promises_;
  std::vector<Sorry> apologies_;
  std::size_t bits_ = 0, words_ = 0;
  // Bits of a key:
  std::size_t interruption_at_ = 0;  ///< whether something was broken into
  std::vector<std::size_t>
      open_at_;  ///< by ledger: the first of two, one of which is set if it is open
};

}  // namespace makegood
