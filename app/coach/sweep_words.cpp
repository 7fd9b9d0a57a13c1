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

std::string_view short_words(Outcome outcome) {
  switch (outcome) {
    case Outcome::kAnswered:
      return "answered";
    case Outcome::kUpdated:
      return "updated";
    case Outcome::kHeldAndReturned:
      return "came back";
    case Outcome::kHeldWithFlag:
      return "holding, flagged";
    case Outcome::kHeldForgotten:
      return "forgotten";
    case Outcome::kWithoutWord:
      return "left without a word";
  }
  return "";
}

std::string sweep_words(const ThreadReport& report, const SessionState& state) {
  if (!report.had_word()) {
    const bool over = report.left_at != kNever;
    const Minute until = over ? report.left_at : state.now;
    const std::string waited = format_span(std::max<Minute>(0, until - report.arrived));
    return "No word in " + waited + (over ? ", and you left." : " so far.");
  }
  const Minute after = report.first_word - report.arrived;
  std::string words = "First reply after " + format_span(std::max<Minute>(0, after));
  const auto at = [&report](Minute moment) { return at_moment_beside(moment, report.arrived); };
  if (report.held == kNever) {
    if (report.last_word != report.first_word) {
      words += ", the last word " + at(report.last_word);
    }
    return words + '.';
  }
  words += report.held == report.first_word ? ": a holding reply" : ", a holding reply later on";
  words += report.flagged ? " with a flag" : " without a flag";
  if (report.returned != kNever) return words + "; you came back " + at(report.returned) + '.';
  if (report.flag != kNever) return words + "; it comes up " + at(report.flag) + '.';
  return words +
         (report.flagged ? "; it came up, and nothing followed." : "; nothing brought you back.");
}

std::string sweep_summary(const std::vector<ThreadReport>& reports) {
  std::size_t words = 0;
  std::size_t answers = 0;
  std::size_t forgotten = 0;
  for (const ThreadReport& report : reports) {
    const Outcome outcome = outcome_of(report);
    if (outcome != Outcome::kWithoutWord) ++words;
    if (outcome == Outcome::kAnswered) ++answers;
    if (outcome == Outcome::kHeldForgotten) ++forgotten;
  }
  const std::string all = std::to_string(reports.size());
  std::string out = words == reports.size() ? "All " + all + " had a word"
                                            : std::to_string(words) + " of " + all + " had a word";
  out += ", " + std::to_string(answers) + " an answer";
  if (forgotten > 0) out += "; " + std::to_string(forgotten) + " held and forgotten";
  return out + '.';
}

}  // namespace makegood
