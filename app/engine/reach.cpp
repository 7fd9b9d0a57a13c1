// Word of mouth. Readers double in every period; between two doublings they grow in a straight
// line, so that the number on the screen moves with every minute. Time is counted in quarters of a
// minute: after a public answer a minute is worth one quarter instead of four (four times slower),
// after both answers none. Whole numbers only, so that every machine counts alike.
#include <algorithm>

#include "engine/engine.hpp"

namespace makegood {
namespace {

constexpr std::int64_t kFullSpeed = 4;  // quarters of a minute

std::int64_t quarters(const Post& post, const PostState& answers, Minute at) {
  const std::int64_t from = post.posted;
  std::int64_t to = at;
  const bool in_public = answers.public_answer != kNever;
  if (in_public && answers.private_answer != kNever) {
    to = std::min<std::int64_t>(to, std::max(answers.public_answer, answers.private_answer));
  }
  const std::int64_t slow_from =
      in_public ? std::clamp<std::int64_t>(answers.public_answer, from, std::max(from, to)) : to;
  return kFullSpeed * std::max<std::int64_t>(0, slow_from - from) +
         std::max<std::int64_t>(0, to - slow_from);
}

}  // namespace

std::int32_t reach_at(const Post& post, const PostState& answers, Minute at) {
  if (at < post.posted) return 0;
  const std::int64_t most = post.at_most;
  const std::int64_t period = kFullSpeed * std::max<std::int64_t>(1, post.doubles_every);
  std::int64_t left = quarters(post, answers, at);
  std::int64_t readers = post.readers;
  for (; left >= period && readers > 0 && readers < most; left -= period) readers *= 2;
  if (left < period) readers += readers * left / period;
  return static_cast<std::int32_t>(std::min(readers, most));
}

std::int32_t reach(const Scenario& scenario, const SessionState& state, PostId post) {
  return reach_at(scenario[post], state.posts[post.index()], state.now);
}

}  // namespace makegood
