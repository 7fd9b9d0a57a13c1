#include "coach/report_progress.hpp"

#include <algorithm>

#include "coach/report_page.hpp"

namespace makegood {
namespace report {
namespace {

std::string result_words(const AttemptSummary& attempt) {
  return grade_words(attempt) + ", " + std::to_string(attempt.percent) + "%";
}

std::string change_words(const AttemptSummary& first, const AttemptSummary& latest) {
  const int change = latest.percent - first.percent;
  return change == 0 ? "same" : signed_number(change);
}

std::string tenet_words(int earned, int best) {
  return best <= 0 && earned == 0 ? "–" : number(earned) + " of " + number(best);
}

std::string facts_of(const std::vector<AttemptSummary>& attempts,
                     const std::vector<ScenarioRow>& rows) {
  const std::size_t finished = finished_in(attempts);
  std::string out = counted(finished, "finished attempt", "finished attempts") + " at " +
                    counted(rows.size(), "scenario", "scenarios");
  std::int64_t first = 0;
  std::int64_t last = 0;
  for (const AttemptSummary& attempt : attempts) {
    if (attempt.when <= 0) continue;
    first = first == 0 ? attempt.when : std::min(first, attempt.when);
    last = std::max(last, attempt.when);
  }
  const std::string from = day_words(first);
  const std::string to = day_words(last);
  if (!from.empty()) out += " · " + (from == to ? from : from + " to " + to);
  return out;
}

void add_scenarios(Html& page, const std::vector<AttemptSummary>& attempts,
                   const std::vector<ScenarioRow>& rows) {
  begin_section(page, "First against latest, by scenario");
  begin_table(
      page,
      "Grade and percent of the first and the latest finished attempt; the change is in percentage "
      "points");
  for (const std::string_view heading : {"Scenario", "Attempts", "First", "Latest", "Change"}) {
    column(page, heading, heading == "Attempts" || heading == "Change");
  }
  begin_rows(page);
  for (const ScenarioRow& row : rows) {
    const AttemptSummary& first = attempts[row.first];
    const AttemptSummary& latest = attempts[row.latest];
    page.open("tr");
    row_heading(page, row.title);
    cell(page, std::to_string(row.attempts), true);
    cell(page, result_words(first));
    cell(page, row.attempts > 1 ? result_words(latest) : std::string("–"));
    cell(page, row.attempts > 1 ? change_words(first, latest) : std::string("–"), true);
    page.close();
  }
  end_table(page);
  page.close();
}

void add_tenet_totals(Html& page, const std::vector<AttemptSummary>& attempts,
                      const std::vector<ScenarioRow>& rows) {
  const TenetSums first = tenet_sums(attempts, rows, false);
  const TenetSums latest = tenet_sums(attempts, rows, true);
  begin_table(page,
              "Points out of the most that any line has, over all scenarios that were finished "
              "more than once. Pale: first attempts; full: latest.");
  column(page, "Tenet");
  column(page, "Share");
  column(page, "First", true);
  column(page, "Latest", true);
  begin_rows(page);
  for (std::size_t t = 0; t < kTenets; ++t) {
    const std::string fill = "t" + std::to_string(t) + "f";
    page.open("tr");
    row_heading(page, name_of(kAllTenets[t]));
    page.open("td", {{"class", "graph"}});
    bar(page, share(first.earned[t], first.best[t]), -1, "first " + fill);
    bar(page, share(latest.earned[t], latest.best[t]), -1, fill);
    page.close();
    cell(page, tenet_words(first.earned[t], first.best[t]), true);
    cell(page, tenet_words(latest.earned[t], latest.best[t]), true);
    page.close();
  }
  end_table(page);
}

void add_tenets(Html& page, const std::vector<AttemptSummary>& attempts,
                const std::vector<ScenarioRow>& rows) {
  begin_section(page, "First against latest, by tenet");
  const bool any = std::any_of(rows.begin(), rows.end(),
                               [](const ScenarioRow& row) { return row.attempts > 1; });
  if (any) {
    add_tenet_totals(page, attempts, rows);
  } else {
    page.leaf("p", "No scenario has been finished twice yet: there is nothing to compare.");
  }
  begin_table(page, "Points by scenario, first → latest, out of the most that any line has");
  column(page, "Scenario");
  for (const Tenet tenet : kAllTenets) column(page, short_name_of(tenet));
  begin_rows(page);
  for (const ScenarioRow& row : rows) {
    page.open("tr");
    row_heading(page, row.title);
    for (std::size_t t = 0; t < kTenets; ++t) {
      const AttemptSummary& first = attempts[row.first];
      const AttemptSummary& latest = attempts[row.latest];
      std::string words = tenet_words(latest.earned[t], latest.best[t]);
      if (row.attempts > 1 && words != "–") words = number(first.earned[t]) + " → " + words;
      cell(page, words);
    }
    page.close();
  }
  end_table(page);
  page.close();
}

void add_notes(Html& page, const std::vector<AttemptSummary>& attempts) {
  bool begun = false;
  for (std::size_t i = 0; i < attempts.size(); ++i) {
    if (attempts[i].note.empty()) continue;
    if (!begun) {
      begin_section(page, "What will you do differently tomorrow?");
      page.leaf("p", "In the trainee's own words.", {{"class", "faint"}}).open("dl");
      begun = true;
    }
    std::string after = "After attempt " + std::to_string(i + 1) + ", " + attempts[i].title;
    if (attempts[i].when > 0) after += ", " + day_words(attempts[i].when);
    page.leaf("dt", after).open("dd").leaf("blockquote", attempts[i].note).close();
  }
  if (begun) page.close().close();
}

}  // namespace

std::size_t finished_in(const std::vector<AttemptSummary>& attempts) {
  return static_cast<std::size_t>(
      std::count_if(attempts.begin(), attempts.end(),
                    [](const AttemptSummary& attempt) { return attempt.finished; }));
}

std::vector<ScenarioRow> scenario_rows(const std::vector<AttemptSummary>& attempts) {
  std::vector<ScenarioRow> rows;
  for (std::size_t i = 0; i < attempts.size(); ++i) {
    if (!attempts[i].finished) continue;
    auto found = std::find_if(rows.begin(), rows.end(), [&](const ScenarioRow& row) {
      return row.scenario == attempts[i].scenario;
    });
    if (found == rows.end()) {
      rows.push_back({attempts[i].scenario, {}, 0, i, i});
      found = rows.end() - 1;
    }
    ++found->attempts;
    found->latest = i;
    found->title = attempts[i].title;
  }
  return rows;
}

TenetSums tenet_sums(const std::vector<AttemptSummary>& attempts,
                     const std::vector<ScenarioRow>& rows, bool latest) {
  TenetSums sums;
  for (const ScenarioRow& row : rows) {
    if (row.attempts < 2) continue;
    const AttemptSummary& attempt = attempts[latest ? row.latest : row.first];
    for (std::size_t t = 0; t < kTenets; ++t) {
      sums.earned[t] += attempt.earned[t];
      sums.best[t] += attempt.best[t];
    }
  }
  return sums;
}

}  // namespace report

std::string report_html(const std::vector<AttemptSummary>& attempts, const ReportHead& head) {
  using namespace report;
  const std::vector<ScenarioRow> rows = scenario_rows(attempts);
  Html page = begin_page(head, "Makegood · progress report", "Progress in practice",
                         facts_of(attempts, rows));
  if (!rows.empty()) {
    add_scenarios(page, attempts, rows);
    add_tenets(page, attempts, rows);
  }
  if (attempts.empty()) {
    begin_section(page, "No attempts yet");
    page.leaf("p", "Play a scenario to its end, and it stands here.").close();
  } else {
    add_attempts(page, attempts, rows);
  }
  add_notes(page, attempts);
  return end_page(page, head,
                  "The percent is of the points of the best line that a scenario has from its "
                  "opening, or, where that is not known, of the points that the decisions taken "
                  "offered.");
}

}  // namespace makegood
