// One attempt on a page: what it came to, the tenets, the mood, the promises, every decision, the
// customer's own words.
#include "coach/report_page.hpp"
#include "coach/report_parts.hpp"
#include "coach/wording.hpp"

namespace makegood {
namespace report {
namespace {

std::string facts_of(const AttemptReport& attempt) {
  const AttemptSummary& summary = attempt.summary;
  std::string out = date_words(summary.when);
  if (!out.empty()) out += " · ";
  out += summary.mode == Mode::kGuided ? "guided: a remark after each choice"
                                       : "practice: the coaching waited for the end";
  out += " · " + counted(attempt.debrief.decisions.size(), "decision", "decisions");
  return out;
}

void add_verdict(Html& page, const AttemptReport& attempt) {
  const Debrief& d = attempt.debrief;
  const AttemptSummary& summary = attempt.summary;
  const std::string_view tone = summary.finished ? tone_of(summary.grade) : "warn";
  page.open("section", {{"class", "part verdict " + std::string(tone)}});
  page.open("h2").leaf("span", grade_words(summary));
  page.text(" ").leaf("span", std::to_string(summary.percent) + "%").close();
  page.leaf("p", d.grade_reason);
  if (summary.finished) {
    page.leaf("p",
              "Ending " + std::to_string(d.ending_number) + " of " +
                  std::to_string(d.ending_count) + ": " + d.ending_title + ". " + d.ending_text,
              {{"class", "faint"}});
  }
  page.close();
}

void add_note(Html& page, const AttemptSummary& summary) {
  if (summary.note.empty()) return;
  page.open("section", {{"class", "part card"}});
  page.leaf("h2", "What will you do differently tomorrow?");
  page.leaf("blockquote", summary.note)
      .leaf("p", "In the trainee's own words.", {{"class", "faint"}});
  page.close();
}

void add_tenets(Html& page, const AttemptReport& attempt) {
  const Debrief& d = attempt.debrief;
  begin_section(page, "Four tenets");
  begin_table(
      page, d.foreseen ? "Points of each tenet. Bar: you, out of the most that any line has of it; "
                         "tick: the best line of all."
                       : "Points of each tenet, out of the most that your decisions offered.");
  column(page, "Tenet");
  column(page, "Share");
  column(page, "You", true);
  if (d.foreseen) column(page, "Best line", true);
  column(page, d.foreseen ? "Most" : "Offered", true);
  begin_rows(page);
  for (std::size_t t = 0; t < kTenets; ++t) {
    const int earned = attempt.summary.earned[t];
    const int most = attempt.summary.best[t];
    page.open("tr");
    row_heading(page, name_of(kAllTenets[t]));
    page.open("td", {{"class", "graph"}});
    if (most > 0) {
      bar(page, share(earned, most), d.foreseen ? share(d.tenet_best_line[t], most) : -1,
          "t" + std::to_string(t) + "f");
    } else if (earned == 0) {
      page.text("nothing at stake here");
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

void add_survey(Html& page, const AttemptReport& attempt) {
  const Scenario& scenario = attempt.session.scenario();
  for (const Debrief::SurveyCard& card : attempt.debrief.survey) {
    if (!card.who) continue;
    const std::string name = short_name(scenario[card.who]);
    page.open("section", {{"class", "part card"}});
    if (card.asked) {
      page.leaf("h2", "You asked " + name + " how it went");
      page.leaf("p", card.question, {{"class", "faint"}});
      page.leaf("blockquote", "“" + card.says + "”");
      page.leaf("p", std::to_string(card.rating) + " of 5");
    } else {
      page.leaf("h2", "You did not ask " + name + " how it went");
      page.leaf("p", card.says);
      page.leaf("p", "No complaint is not satisfaction.", {{"class", "faint"}});
    }
    page.close();
  }
}

}  // namespace
}  // namespace report

std::string report_html(const AttemptReport& attempt, const ReportHead& head) {
  using namespace report;
  Html page =
      begin_page(head, "Makegood · practice report", attempt.summary.title, facts_of(attempt));
  add_verdict(page, attempt);
  add_note(page, attempt.summary);
  add_tenets(page, attempt);
  add_mood(page, attempt);
  add_promises(page, attempt);
  add_decisions(page, attempt);
  add_survey(page, attempt);
  return end_page(page, head,
                  attempt.debrief.foreseen
                      ? "The percent is of the points of the best line that this scenario has from "
                        "its opening."
                      : "The percent is of the points that the decisions taken here offered: the "
                        "best line of this scenario is not known.");
}

}  // namespace makegood
