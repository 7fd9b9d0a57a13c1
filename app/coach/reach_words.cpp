#include "coach/reach_words.hpp"

#include "coach/wording.hpp"

namespace makegood {
namespace {

// "in public at 16:12 and in private at 16:20"; empty when it was never answered.
std::string answers_in_words(const PostState& answers, Minute near, const Words& words) {
  std::string in_public;
  std::string in_private;
  if (answers.public_answer != kNever) {
    in_public =
        words("reach.public", {{"at", at_moment_beside(answers.public_answer, near, words)}});
  }
  if (answers.private_answer != kNever) {
    in_private =
        words("reach.private", {{"at", at_moment_beside(answers.private_answer, near, words)}});
  }
  if (in_public.empty() || in_private.empty()) return in_public + in_private;
  return words("reach.both", {{"public", in_public}, {"private", in_private}});
}

std::string with_readers(std::int32_t count, const Words& words) {
  return words("reach.readers", static_cast<std::size_t>(count),
               {{"count", grouped(count, words)}});
}

}  // namespace

std::string reach_words(const PostReport& report, const Words& words) {
  const std::string answered = answers_in_words(report.now.answers, report.to, words);
  return words("reach.end", static_cast<std::size_t>(report.now.readers),
               {{"count", grouped(report.now.readers, words)}}) +
         ' ' +
         (answered.empty() ? std::string(words("reach.nobody"))
                           : words("reach.answered", {{"when", answered}}));
}

std::string fast_reach_words(const PostReport& report, const Words& words) {
  if (!report.has_fast) return {};
  return words("reach.fast", {{"when", answers_in_words(report.fast.answers, report.to, words)},
                              {"readers", with_readers(report.fast.readers, words)},
                              {"fewer", grouped(report.now.readers - report.fast.readers, words)}});
}

std::string reach_in_full(const Scenario& scenario, const PostReport& report, const Words& words) {
  const Post& post = scenario[report.post];
  const PostState& answers = report.now.answers;
  std::string out = words(
      "reach.at", {{"readers", with_readers(readers_at(post, report.now, report.from), words)},
                   {"time", clock_words(words, report.from)}});
  for (const bool in_public : {true, false}) {
    const Minute at = in_public ? answers.public_answer : answers.private_answer;
    if (at == kNever) continue;
    out += ", " + words(in_public ? WordId("reach.at.public") : WordId("reach.at.private"),
                        {{"readers", grouped(readers_at(post, report.now, at), words)},
                         {"at", at_moment_beside(at, report.to, words)}});
  }
  out += ", " +
         words("reach.at", {{"readers", grouped(report.now.readers, words)},
                            {"time", clock_words(words, report.to)}}) +
         '.';
  const std::string fast = fast_reach_words(report, words);
  return fast.empty() ? out : out + ' ' + words("reach.dashed", {{"fast", fast}});
}

}  // namespace makegood
