#include "ui/report_file.hpp"

#include "coach/report.hpp"

namespace makegood {

AppRequest report_request(const Model& model) {
  const Session& session = *model.session;
  const Words& words = model.language.words;
  const Foresight* foresight = foresight_of(model);
  const Debrief known = debrief(session, foresight, words);
  const Attempt* attempt = attempt_on_stage(model.keeping);
  const RealTime when = !attempt ? 0 : attempt->ended > 0 ? attempt->ended : attempt->latest;
  const AttemptSummary summary =
      summary_of(session, known, model.mode, when, std::string(note_on_stage(model.keeping)));
  AppRequest request;
  request.kind = AppRequest::Kind::kSaveFile;
  request.name = "makegood-" + session.scenario().id + ".html";
  ReportHead head;
  head.written = model.keeping.now;
  if (!words.english()) {
    head.words = words;
    head.language = model.language.shown;
  }
  request.text = report_html(
      AttemptReport{session, known, summary, post_reports(session, foresight, model.fast_answers)},
      head);
  request.type = "text/html";
  return request;
}

}  // namespace makegood
