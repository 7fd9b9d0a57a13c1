// From a session to what is kept of it.
#include "coach/report.hpp"

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
    out.best[t] = debrief.foreseen ? debrief.tenet_most[t] : debrief.score.tenets[t].best;
  }
  out.note = std::move(note);
  return out;
}

}  // namespace makegood
