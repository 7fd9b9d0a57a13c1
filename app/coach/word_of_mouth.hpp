#pragma once
// Word of mouth: how many read a public post, minute by minute, as it went and as it would have
// gone with a fast answer. The rule of growth is engine/reach.cpp; this module only asks it.
#include <string>
#include <vector>

#include "engine/session.hpp"

namespace makegood {

class Foresight;

/// When a post was answered, and what that came to.
struct Reach {
  PostState answers;
  std::int32_t readers = 0;  ///< at the end of what is shown
};

struct PostReport {
  PostId post;
  Minute from = 0, to = 0;  ///< the stretch of the clock that a picture of it shows
  Reach now;                ///< as it went
  /// What it would have come to with a fast answer: that of the best line from the opening where
  /// that is known and answers in public, else at the first decision of this session that offered
  /// one. `has_fast` is false when the session was that fast itself, or no answer was ever open.
  bool has_fast = false;
  Reach fast;
};

/// Every post that is out, as of now. `foresight` may be null, or not ready yet.
std::vector<PostReport> post_reports(const Session& session, const Foresight* foresight);

/// Readers at `moment`.
inline std::int32_t readers_at(const Post& post, const Reach& reach, Minute moment) {
  return reach_at(post, reach.answers, moment);
}

/// "12,400": whole numbers with a comma a thousand.
std::string grouped(std::int32_t number);

/// How it grows now: "doubling every 30 min", "slowed by your public answer: doubling every 2 h",
/// "standing still since your private answer", "as many as it will reach".
std::string growth_words(const Post& post, const PostState& answers, Minute now);

}  // namespace makegood
