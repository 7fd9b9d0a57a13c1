#include "ui/report_file.hpp"

#include "coach/report.hpp"

namespace makegood {

AppRequest report_request(const Model& model) {
  const Session& session = *model.session;
  const Debrief known = debrief(session, foresight_of(model));
  const Attempt* attempt = attempt_on_stage(model.keeping);
  const RealTime when = !attempt ? 0 : attempt->ended > 0 ? attempt->ended : attempt->latest;
  const AttemptSummary summary =
      summary_of(session, known, model.mode, when, std::string(note_on_stage(model.keeping)));
  AppRequest request;
  request.kind = AppRequest::Kind::kSaveFile;
  request.name = "makegood-" + session.scenario().id + ".html";
  request.text =
      report_html(AttemptReport{session, known, summary}, ReportHead{"", model.keeping.now});
  request.type = "text/html";
  return request;
}

}  // namespace makegood
