#pragma once
// Word of mouth: how many read a public post, minute by minute, as it went and as it would have
// gone with a fast answer. The rule of growth is engine/reach.cpp; this module only asks it.
#include <string>
#include <vector>

#include "engine/session.hpp"
#include "words/words.hpp"

namespace makegood {

class Foresight;

/// When a post was answered, and what that came to.
struct Reach {
  PostState answers;
  std::int32_t readers = 0;  ///< now
};

struct PostReport {
  PostId post;
  Minute at = 0;            ///< the clock now: what the numbers are of
  Minute from = 0, to = 0;  ///< the stretch of the clock that a picture of it shows: up to now, or
                            ///< to where nothing moves any more
  Reach now;                ///< as it went
  /// What it would have come to with a fast answer: that of the best line from the opening where
  /// that is known and answers in public, or the earliest that any line has, whichever is faster.
  /// `has_fast` is false when the session was that fast itself, or nothing is known of a faster
  /// one.
  bool has_fast = false;
  Reach fast;
};

/// One a post: the earliest moments at which any line answers it in public, and then in private. A
/// search of some milliseconds, for once a scenario and not for every frame; kNever where it found
/// none.
std::vector<PostState> earliest_answers(const Scenario& scenario);

/// Every post that is out, as of now. `foresight` may be null, or not ready yet; `earliest` is
/// earliest_answers() of the scenario, or empty where nothing is to be compared.
std::vector<PostReport> post_reports(const Session& session, const Foresight* foresight,
                                     const std::vector<PostState>& earliest);

/// Readers at `moment`.
inline std::int32_t readers_at(const Post& post, const Reach& reach, Minute moment) {
  return reach_at(post, reach.answers, moment);
}

/// The moments that a curve of the report is drawn through: evenly from `from` to `to`.
std::vector<Minute> curve_moments(const PostReport& report);

/// "12,400": whole numbers with a comma (or what the language has) a thousand.
std::string grouped(std::int32_t number, const Words& words = {});

/// How it grows now: "doubling every 30 min", "slowed by your public answer: doubling every 2 h",
/// "standing still since your private answer", "as many as it will reach".
std::string growth_words(const Post& post, const PostState& answers, Minute now,
                         const Words& words = {});

}  // namespace makegood
