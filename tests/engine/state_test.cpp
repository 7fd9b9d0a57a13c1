// Equality and hash of states: no field may be forgotten in either.
#include "engine/state.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <type_traits>
#include <vector>

using namespace makegood;

namespace {

// One change for every field of the state.
const std::vector<std::function<void(SessionState&)>> kChanges = {
    [](SessionState& s) { s.now = 1; },
    [](SessionState& s) { s.scene = SceneId{1}; },
    [](SessionState& s) { s.ending = EndingId{1}; },
    [](SessionState& s) { s.channel = Channel::kChat; },
    [](SessionState& s) { s.question_asked = true; },
    [](SessionState& s) { s.left_for_the_day = true; },
    [](SessionState& s) { s.left_without_word = true; },
    [](SessionState& s) { s.resume_choice = ChoiceId{1}; },
    [](SessionState& s) { s.resume_until = 1; },
    [](SessionState& s) { s.interrupted = true; },
    [](SessionState& s) { s.pending_follow_ups = 1; },
    [](SessionState& s) { s.pending_chases = 1; },
    [](SessionState& s) { s.asked = 1; },
    [](SessionState& s) { s.thread = ThreadId{1}; },
    [](SessionState& s) { s.moods.back() = Mood::kDelighted; },
    [](SessionState& s) { s.facts.back() = 1; },
    [](SessionState& s) { s.promises.back().status = PromiseStatus::kKept; },
    [](SessionState& s) { s.promises.back().reminder_fired = true; },
    [](SessionState& s) { s.promises.back().broke_in_play = true; },
    [](SessionState& s) { s.promises.back().made = 1; },
    [](SessionState& s) { s.promises.back().due = 1; },
    [](SessionState& s) { s.promises.back().closed = 1; },
    [](SessionState& s) { s.promises.back().reminder = 1; },
    [](SessionState& s) { s.apologies.back().count = 1; },
    [](SessionState& s) { s.apologies.back().bare = 1; },
    [](SessionState& s) { s.apologies.back().speakers = 1; },
    [](SessionState& s) { s.apologies.back().concretes = 1; },
    [](SessionState& s) { s.threads.back().status = ThreadStatus::kHolding; },
    [](SessionState& s) { s.threads.back().resume = SceneId{1}; },
    [](SessionState& s) { s.posts.back().public_answer = 1; },
    [](SessionState& s) { s.posts.back().private_answer = 1; },
};

}  // namespace

TEST_SUITE_BEGIN("state");

TEST_CASE("a change of any field makes another state with another hash") {
  for (std::size_t i = 0; i < kChanges.size(); ++i) {
    CAPTURE(i);
    SessionState changed;
    kChanges[i](changed);
    CHECK(changed != SessionState{});
    CHECK(hash_of(changed) != hash_of(SessionState{}));
    for (std::size_t j = 0; j < i; ++j) {
      SessionState other;
      kChanges[j](other);
      CHECK(hash_of(changed) != hash_of(other));
    }
  }
}

TEST_CASE("the hash is the same on every machine") {
  // Written down once: a record made natively is compared with one made in the browser.
  CHECK(hash_of(SessionState{}) == 4258980529444544075ULL);
}

TEST_CASE("a state is a small plain value") {
  CHECK(std::is_trivially_copyable_v<SessionState>);
  CHECK(sizeof(SessionState) < 2048);
}

TEST_SUITE_END();
