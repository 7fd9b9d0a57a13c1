// One attempt on a page: what it came to, the tenets, the mood, the promises, every decision, the
// customer's own words.
#include "coach/report_page.hpp"
#include "coach/report_parts.hpp"
#include "coach/wording.hpp"

namespace makegood {
namespace report {
namespace {

WordId mode_id(Mode mode) {
  switch (mode) {
    case Mode::kGuided:
      return "report.guided";
    case Mode::kPractice:
      return "report.practice";
    case Mode::kAssessment:
      return "report.assessment";
  }
  return "report.practice";
}

std::string facts_of(const AttemptReport& attempt, const Words& words) {
  const AttemptSummary& summary = attempt.summary;
  std::string out = date_words(summary.when, words);
  if (!out.empty()) out += " · ";
  out += words(mode_id(summary.mode));
  return out + " · " + counted("report.decisions", attempt.debrief.decisions.size(), words);
}

void add_verdict(Html& page, const AttemptReport& attempt, const Words& words) {
  const Debrief& d = attempt.debrief;
  const AttemptSummary& summary = attempt.summary;
  const std::string_view tone = summary.finished ? tone_of(summary.grade) : "warn";
  page.open("section", {{"class", "part verdict " + std::string(tone)}});
  page.open("h2").leaf("span", grade_words(summary, words));
  page.text(" ").leaf("span", percent_words(summary.percent, words)).close();
  page.leaf("p", d.grade_reason);
  if (summary.finished) {
    page.leaf("p",
              words("report.ending", {{"number", std::to_string(d.ending_number)},
                                      {"all", std::to_string(d.ending_count)},
                                      {"title", d.ending_title},
                                      {"text", d.ending_text}}),
              {{"class", "faint"}});
  }
  page.close();
}

void add_note(Html& page, const AttemptSummary& summary, const Words& words) {
  if (summary.note.empty()) return;
  page.open("section", {{"class", "part card"}});
  page.leaf("h2", words("note.title"));
  page.leaf("blockquote", summary.note).leaf("p", words("report.own_words"), {{"class", "faint"}});
  page.close();
}

void add_tenets(Html& page, const AttemptReport& attempt, const Words& words) {
  const Debrief& d = attempt.debrief;
  begin_section(page, words("debrief.tenets"));
  begin_table(page,
              words(d.foreseen ? WordId("report.tenets.best") : WordId("report.tenets.offered")));
  column(page, words("report.tenet"));
  column(page, words("report.share"));
  column(page, words("report.you"), true);
  if (d.foreseen) column(page, words("report.best_line"), true);
  column(page, words(d.foreseen ? WordId("report.most") : WordId("report.offered")), true);
  begin_rows(page);
  for (std::size_t t = 0; t < kTenets; ++t) {
    const int earned = attempt.summary.earned[t];
    const int most = d.foreseen ? d.tenet_most[t] : attempt.summary.best[t];
    page.open("tr");
    row_heading(page, name_of(kAllTenets[t], words));
    page.open("td", {{"class", "graph"}});
    if (most > 0) {
      bar(page, share(earned, most), d.foreseen ? share(d.tenet_best_line[t], most) : -1,
          "t" + std::to_string(t) + "f");
    } else if (earned == 0) {
      page.text(words("report.no_stake"));
    }
    page.close();
    cell(page, number(earned), true);
    if (d.foreseen) cell(page, number(d.tenet_best_line[t]), true);
    cell(page, number(most), true);
    page.close();
  }
  end_table(page);
  page.close();
}

void add_survey(Html& page, const AttemptReport& attempt, const Words& words) {
  const Scenario& scenario = attempt.session.scenario();
  for (const Debrief::SurveyCard& card : attempt.debrief.survey) {
    if (!card.who) continue;
    const std::string name = short_name(scenario[card.who]);
    page.open("section", {{"class", "part card"}});
    if (card.asked) {
      page.leaf("h2", words("debrief.asked", {{"name", name}}));
      page.leaf("p", card.question, {{"class", "faint"}});
      page.leaf("blockquote", words("quotes", {{"text", card.says}}));
      page.leaf("p", words("report.rating", {{"rating", std::to_string(card.rating)}}));
    } else {
      page.leaf("h2", words("debrief.not_asked", {{"name", name}}));
      page.leaf("p", card.says);
      page.leaf("p", words("report.no_complaint"), {{"class", "faint"}});
    }
    page.close();
  }
}

}  // namespace
}  // namespace report

std::string report_html(const AttemptReport& attempt, const ReportHead& head) {
  using namespace report;
  const Words& words = head.words;
  Html page =
      begin_page(head, words("report.kicker"), attempt.summary.title, facts_of(attempt, words));
  add_verdict(page, attempt, words);
  add_note(page, attempt.summary, words);
  add_tenets(page, attempt, words);
  add_sweep(page, attempt, words);
  add_mood(page, attempt, words);
  add_reach(page, attempt, words);
  add_promises(page, attempt, words);
  add_decisions(page, attempt, words);
  add_survey(page, attempt, words);
  return end_page(page, head,
                  words(attempt.debrief.foreseen ? WordId("report.percent.best")
                                                 : WordId("report.percent.offered")));
}

}  // namespace makegood
