// From a session to what is kept of it.
#include "coach/report.hpp"
#include "coach/sweep_words.hpp"

namespace makegood {

AttemptSummary summary_of(const Session& session, const Debrief& debrief, Mode mode,
                          std::int64_t when, std::string note) {
  AttemptSummary out;
  out.scenario = session.scenario().id;
  out.title = session.scenario().title;
  out.when = when;
  out.mode = mode;
  out.finished = session.state().ended();
  out.percent = debrief.percent;
  out.grade = debrief.grade.grade;
  for (std::size_t t = 0; t < kTenets; ++t) {
    out.earned[t] = debrief.score.tenets[t].earned;
    out.best[t] = debrief.score.tenets[t].best;
  }
  for (const ThreadReport& thread : day_reports(session)) {
    const Outcome outcome = outcome_of(thread);
    ++out.threads;
    if (outcome == Outcome::kWithoutWord) ++out.without_word;
    if (outcome == Outcome::kHeldForgotten) ++out.held_forgotten;
  }
  out.note = std::move(note);
  return out;
}

}  // namespace makegood
