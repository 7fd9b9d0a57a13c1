#include "coach/reach_words.hpp"

#include "coach/wording.hpp"

namespace makegood {
namespace {

// "in public at 16:12 and in private at 16:20"; empty when it was never answered.
std::string answers_in_words(const PostState& answers, Minute near) {
  std::string words;
  if (answers.public_answer != kNever) {
    words = "in public " + at_moment_beside(answers.public_answer, near);
  }
  if (answers.private_answer != kNever) {
    words += (words.empty() ? "" : " and ") + std::string("in private ") +
             at_moment_beside(answers.private_answer, near);
  }
  return words;
}

std::string with_readers(std::int32_t count) {
  return grouped(count) + (count == 1 ? " reader" : " readers");
}

}  // namespace

std::string reach_words(const PostReport& report) {
  const std::string answered = answers_in_words(report.now.answers, report.to);
  return with_readers(report.now.readers) + " in the end. " +
         (answered.empty() ? "Nobody answered." : "You answered " + answered + ".");
}

std::string fast_reach_words(const PostReport& report) {
  if (!report.has_fast) return {};
  return "Answered " + answers_in_words(report.fast.answers, report.to) + ", it would have had " +
         with_readers(report.fast.readers) + ": " +
         grouped(report.now.readers - report.fast.readers) + " fewer.";
}

std::string reach_in_full(const Scenario& scenario, const PostReport& report) {
  const Post& post = scenario[report.post];
  std::string words =
      with_readers(readers_at(post, report.now, report.from)) + " at " + format_clock(report.from);
  const PostState& answers = report.now.answers;
  for (const bool in_public : {true, false}) {
    const Minute at = in_public ? answers.public_answer : answers.private_answer;
    if (at == kNever) continue;
    words += ", " + grouped(readers_at(post, report.now, at)) + " when you answered in " +
             (in_public ? "public " : "private ") + at_moment_beside(at, report.to);
  }
  words += ", " + grouped(report.now.readers) + " at " + format_clock(report.to) + '.';
  const std::string fast = fast_reach_words(report);
  return fast.empty() ? words : words + " Dashed: " + fast;
}

}  // namespace makegood
