#pragma once
// Random walks, and comparing events field by field.
#include <tuple>

#include "engine/session.hpp"
#include "engine/support/random.hpp"

namespace makegood::test {

inline auto fields_of(const Event& e) {
  return std::tuple(e.kind, e.reason, e.channel, e.mood, e.step, e.points, e.scene.value,
                    e.choice.value, e.ending.value, e.person.value, e.promise.value, e.fact.value,
                    e.thread.value, e.post.value, e.line, e.value, e.from, e.at);
}

inline bool same(const Events& a, const Events& b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (fields_of(a[i]) != fields_of(b[i])) return false;
  }
  return true;
}

/// Plays random legal actions until the end, or `most` of them.
inline void walk(Session& session, Random& random, std::size_t most) {
  for (std::size_t i = 0; i < most; ++i) {
    const LegalActions legal = session.legal();
    if (legal.empty()) return;
    session.play(legal[random.below(legal.size())]);
  }
}

}  // namespace makegood::test
