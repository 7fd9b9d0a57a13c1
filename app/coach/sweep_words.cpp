#include "coach/sweep_words.hpp"

#include <algorithm>

#include "coach/wording.hpp"

namespace makegood {

Outcome outcome_of(const ThreadReport& report) {
  if (!report.had_word()) return Outcome::kWithoutWord;
  if (report.answered()) return Outcome::kAnswered;
  if (report.forgotten()) return Outcome::kHeldForgotten;
  if (report.status == ThreadStatus::kUpdated) return Outcome::kUpdated;
  return report.returned != kNever ? Outcome::kHeldAndReturned : Outcome::kHeldWithFlag;
}

std::string_view short_words(Outcome outcome, const Words& words) {
  switch (outcome) {
    case Outcome::kAnswered:
      return words("sweep.answered");
    case Outcome::kUpdated:
      return words("sweep.updated");
    case Outcome::kHeldAndReturned:
      return words("sweep.came_back");
    case Outcome::kHeldWithFlag:
      return words("sweep.flagged");
    case Outcome::kHeldForgotten:
      return words("sweep.forgotten");
    case Outcome::kWithoutWord:
      return words("sweep.without");
  }
  return "";
}

std::string sweep_words(const ThreadReport& report, const SessionState& state, const Words& words) {
  if (!report.had_word()) {
    const bool over = report.left_at != kNever;
    const Minute until = over ? report.left_at : state.now;
    return words(over ? WordId("sweep.silent.left") : WordId("sweep.silent"),
                 {{"span", span_words(words, std::max<Minute>(0, until - report.arrived))}});
  }
  const Minute after = report.first_word - report.arrived;
  std::string story =
      words("sweep.first", {{"span", span_words(words, std::max<Minute>(0, after))}});
  // Each piece goes on from what has been said.
  const auto go_on = [&](WordId id, Minute moment = kNever) {
    const std::string at =
        moment == kNever ? std::string() : at_moment_beside(moment, report.arrived, words);
    story = words(id, {{"story", story}, {"at", at}});
  };
  if (report.held == kNever) {
    if (report.last_word != report.first_word) go_on("sweep.last", report.last_word);
    return story + '.';
  }
  go_on(report.held == report.first_word ? WordId("sweep.held") : WordId("sweep.held_later"));
  go_on(report.flagged ? WordId("sweep.with_flag") : WordId("sweep.no_flag"));
  if (report.returned != kNever) {
    go_on("sweep.returned", report.returned);
  } else if (report.flag != kNever) {
    go_on("sweep.comes_up", report.flag);
  } else {
    go_on(report.flagged ? WordId("sweep.came_up") : WordId("sweep.nothing_back"));
  }
  return story + '.';
}

std::string sweep_summary(const std::vector<ThreadReport>& reports, const Words& words) {
  std::size_t had_word = 0;
  std::size_t answers = 0;
  std::size_t forgotten = 0;
  for (const ThreadReport& report : reports) {
    const Outcome outcome = outcome_of(report);
    if (outcome != Outcome::kWithoutWord) ++had_word;
    if (outcome == Outcome::kAnswered) ++answers;
    if (outcome == Outcome::kHeldForgotten) ++forgotten;
  }
  const std::string all = std::to_string(reports.size());
  std::string out = had_word == reports.size()
                        ? words("sweep.all", {{"all", all}})
                        : words("sweep.some", {{"count", std::to_string(had_word)}, {"all", all}});
  out = words("sweep.answers", {{"words", out}, {"count", std::to_string(answers)}});
  if (forgotten > 0) {
    out = words("sweep.held_forgotten", {{"words", out}, {"count", std::to_string(forgotten)}});
  }
  return out + '.';
}

}  // namespace makegood
