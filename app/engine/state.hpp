#pragma once
// The state of a running conversation: a small value that holds everything a rule or a condition
// can read, and nothing else. Points are not in it: no rule of play reads the score, so it is
// folded from the events instead, and lines that differ only in their score meet again in the
// explored graph.
#include <array>
#include <cstddef>
#include <cstdint>

#include "scenario/scenario.hpp"

namespace makegood {

inline constexpr Minute kNever = -1;

struct PromiseState {
  PromiseStatus status = PromiseStatus::kNone;
  bool reminder_fired = false;
  bool broke_in_play = false;  ///< false for one that was broken before the curtain rose
  Minute made = kNever;
  Minute due = kNever;
  Minute closed = kNever;    ///< when it was kept or broke
  Minute reminder = kNever;  ///< when its flag comes up; kNever: no flag
  friend bool operator==(const PromiseState& a, const PromiseState& b) {
    return a.status == b.status && a.reminder_fired == b.reminder_fired &&
           a.broke_in_play == b.broke_in_play && a.made == b.made && a.due == b.due &&
           a.closed == b.closed && a.reminder == b.reminder;
  }
};

/// True while it can still be kept or broken.
inline bool is_open(const PromiseState& promise) {
  return promise.status == PromiseStatus::kOpen || promise.status == PromiseStatus::kRenegotiated;
}
/// True if it has a flag that has not come up yet.
inline bool has_reminder(const PromiseState& promise) {
  return promise.reminder != kNever && !promise.reminder_fired;
}

/// Apologies made to one person.
struct ApologyState {
  std::uint8_t count = 0;       ///< all, stops at 3
  std::uint8_t bare = 0;        ///< without anything new, stops at 3
  std::uint32_t speakers = 0;   ///< bit 0 you, bit 1 team, bit 2+n person n
  std::uint32_t concretes = 0;  ///< bit per Scenario::concretes already offered
  friend bool operator==(const ApologyState& a, const ApologyState& b) {
    return a.count == b.count && a.bare == b.bare && a.speakers == b.speakers &&
           a.concretes == b.concretes;
  }
};

struct ThreadState {
  ThreadStatus status = ThreadStatus::kUnopened;
  SceneId resume;  ///< where it opens next time
  friend bool operator==(const ThreadState& a, const ThreadState& b) {
    return a.status == b.status && a.resume == b.resume;
  }
};

struct PostState {
  Minute public_answer = kNever;
  Minute private_answer = kNever;
  friend bool operator==(const PostState& a, const PostState& b) {
    return a.public_answer == b.public_answer && a.private_answer == b.private_answer;
  }
};

/// Copyable, comparable, hashable; about one kilobyte, no pointers.
struct SessionState {
  Minute now = 0;
  SceneId scene;    ///< where the trainee stands; none once it has ended
  EndingId ending;  ///< set once it has ended
  Channel channel = Channel::kPhone;
  bool question_asked = false;
  bool left_for_the_day = false;
  bool left_without_word = false;  ///< some thread was left without a word at the end of the day

  // What was broken into, and what waits its turn to break in.
  ChoiceId resume_choice;        ///< while `interrupted`: whose `goto` is decided after "back"
  Minute resume_until = kNever;  ///< the rest of a wait that a reminder cut short
  bool interrupted = false;
  std::uint32_t pending_follow_ups = 0;  ///< bit per promise: its reminder's scene waits to open
  std::uint32_t pending_chases = 0;      ///< bit per promise: its interruption waits to open

  std::uint16_t asked = 0;  ///< bit per person who was asked how it went
  ThreadId thread;          ///< the thread in hand, on an inbox day

  std::array<Mood, limits::kMaxPeople> moods{};
  std::array<std::int16_t, limits::kMaxFacts> facts{};
  std::array<PromiseState, limits::kMaxPromises> promises{};
  std::array<ApologyState, limits::kMaxPeople> apologies{};
  std::array<ThreadState, limits::kMaxThreads> threads{};
  std::array<PostState, limits::kMaxPosts> posts{};

  bool ended() const { return static_cast<bool>(ending); }
  Mood mood(PersonId p) const { return moods[p.index()]; }
};

bool operator==(const SessionState& a, const SessionState& b);
inline bool operator!=(const SessionState& a, const SessionState& b) {
  return !(a == b);
}

/// Equal states hash alike, on every machine.
std::uint64_t hash_of(const SessionState& state);

}  // namespace makegood
