// Attempts in their order: a point for each, and the table behind it.
#include <algorithm>

#include "coach/report_page.hpp"
#include "coach/report_progress.hpp"

namespace makegood::report {
namespace {

constexpr int kTop = 14;
constexpr int kPlotHeight = 160;  // pixels from 0 to 100 percent
constexpr int kHeight = kTop + kPlotHeight + 34;
constexpr std::size_t kMostNumbers = 10;  // under the axis: more would touch on a telephone

int y_of(int percent) {
  return kTop + (100 - std::clamp(percent, 0, 100)) * kPlotHeight / 100;
}

void draw_plot(Html& page, const std::vector<AttemptSummary>& attempts,
               const std::vector<ScenarioRow>& rows, const std::string& told, const Words& words) {
  const std::size_t last = attempts.size() > 1 ? attempts.size() - 1 : 1;
  const auto x = [last](std::size_t i) {
    return across(static_cast<double>(i) / static_cast<double>(last));
  };
  page.open("div", {{"class", "plot"}});
  page.open("svg", {{"class", "scale short"}, {"height", px(kHeight)}, {"aria-hidden", "true"}});
  for (int percent = 0; percent <= 100; percent += 25) {
    page.leaf("text", percent_words(percent, words), {{"x", "0"}, {"y", px(y_of(percent) + 4)}});
  }
  page.close();
  page.open("svg", {{"height", px(kHeight)}, {"role", "img"}, {"aria-label", told}});
  for (int percent = 0; percent <= 100; percent += 25) {
    line(page, "0%", y_of(percent), "100%", y_of(percent), "grid");
  }
  for (const ScenarioRow& row : rows) {
    std::size_t before = row.first;
    for (std::size_t i = row.first + 1; i <= row.latest; ++i) {
      if (!attempts[i].finished || attempts[i].scenario != row.scenario) continue;
      line(page, x(before), y_of(attempts[before].percent), x(i), y_of(attempts[i].percent),
           "thread");
      before = i;
    }
  }
  const std::size_t every = attempts.size() / kMostNumbers + 1;
  for (std::size_t i = 0; i < attempts.size(); ++i) {
    if (i % every == 0) {
      page.leaf("text", std::to_string(i + 1),
                {{"x", x(i)}, {"y", px(kHeight - 8)}, {"text-anchor", "middle"}});
    }
    if (!attempts[i].finished) continue;
    const int y = y_of(attempts[i].percent);
    switch (attempts[i].grade) {
      case Grade::kBad:
        mark(page, Mark::kCross, x(i), y, "fillbad");
        break;
      case Grade::kGood:
        mark(page, Mark::kDisc, x(i), y, "fillok");
        break;
      case Grade::kExcellent:
        mark(page, Mark::kDiamond, x(i), y, "solid fillok");
        break;
    }
  }
  page.close().close();
}

WordId mode_id(Mode mode) {
  switch (mode) {
    case Mode::kGuided:
      return "report.mode.guided";
    case Mode::kPractice:
      return "report.mode.practice";
    case Mode::kAssessment:
      return "report.mode.assessment";
  }
  return "report.mode.practice";
}

}  // namespace

void add_attempts(Html& page, const std::vector<AttemptSummary>& attempts,
                  const std::vector<ScenarioRow>& rows, const Words& words) {
  begin_section(page, words("progress.attempts"));
  const bool any_when = std::any_of(attempts.begin(), attempts.end(),
                                    [](const AttemptSummary& a) { return a.when > 0; });
  if (finished_in(attempts) > 1) {
    std::string list;
    for (const AttemptSummary& attempt : attempts) {
      if (attempt.finished) list += (list.empty() ? "" : ", ") + std::to_string(attempt.percent);
    }
    page.open("figure");
    draw_plot(page, attempts, rows, words("report.attempts.words", {{"list", list}}), words);
    page.leaf("figcaption", words("report.attempts.key"));
    page.close();
  }
  begin_table(page, words("report.attempts"), Length::kLong);
  column(page, words("report.number"), true);
  if (any_when) column(page, words("report.when"));
  for (const WordId heading :
       {WordId("report.scenario"), WordId("report.mode"), WordId("report.grade")}) {
    column(page, words(heading));
  }
  column(page, words("report.in_percent"), true);
  begin_rows(page);
  for (std::size_t i = 0; i < attempts.size(); ++i) {
    const AttemptSummary& attempt = attempts[i];
    page.open("tr");
    page.leaf("th", std::to_string(i + 1), {{"scope", "row"}, {"class", "number"}});
    if (any_when) cell(page, attempt.when > 0 ? date_words(attempt.when, words) : std::string("–"));
    cell(page, attempt.title);
    cell(page, words(mode_id(attempt.mode)));
    cell(page, grade_words(attempt, words));
    cell(page, attempt.finished ? percent_words(attempt.percent, words) : std::string("–"), true);
    page.close();
  }
  end_table(page);
  page.close();
}

}  // namespace makegood::report
