#include "coach/report_progress.hpp"

#include <algorithm>

#include "coach/report_page.hpp"

namespace makegood {
namespace report {
namespace {

std::string result_words(const AttemptSummary& attempt, const Words& words) {
  return words("second.result", {{"grade", grade_words(attempt, words)},
                                 {"percent", percent_words(attempt.percent, words)}});
}

std::string change_words(const AttemptSummary& first, const AttemptSummary& latest,
                         const Words& words) {
  const int change = latest.percent - first.percent;
  return change == 0 ? std::string(words("report.same")) : signed_number(change);
}

std::string tenet_words(int earned, int best, const Words& words) {
  if (best <= 0 && earned == 0) return "–";
  return words("tally.of", {{"count", number(earned)}, {"all", number(best)}});
}

std::string facts_of(const std::vector<AttemptSummary>& attempts,
                     const std::vector<ScenarioRow>& rows, const Words& words) {
  const std::string finished = counted("report.finished", finished_in(attempts), words);
  std::string out = words("report.at_scenarios", rows.size(),
                          {{"attempts", finished}, {"count", std::to_string(rows.size())}});
  std::int64_t first = 0;
  std::int64_t last = 0;
  for (const AttemptSummary& attempt : attempts) {
    if (attempt.when <= 0) continue;
    first = first == 0 ? attempt.when : std::min(first, attempt.when);
    last = std::max(last, attempt.when);
  }
  const std::string from = day_words(first, words);
  const std::string to = day_words(last, words);
  if (!from.empty()) {
    out += " · " + (from == to ? from : words("report.from_to", {{"from", from}, {"to", to}}));
  }
  return out;
}

void add_scenarios(Html& page, const std::vector<AttemptSummary>& attempts,
                   const std::vector<ScenarioRow>& rows, const Words& words) {
  begin_section(page, words("progress.scenarios"));
  begin_table(page, words("report.scenarios"));
  column(page, words("report.scenario"));
  column(page, words("report.attempts.head"), true);
  column(page, words("report.first"));
  column(page, words("report.latest"));
  column(page, words("report.change"), true);
  begin_rows(page);
  for (const ScenarioRow& row : rows) {
    const AttemptSummary& first = attempts[row.first];
    const AttemptSummary& latest = attempts[row.latest];
    page.open("tr");
    row_heading(page, row.title);
    cell(page, std::to_string(row.attempts), true);
    cell(page, result_words(first, words));
    cell(page, row.attempts > 1 ? result_words(latest, words) : std::string("–"));
    cell(page, row.attempts > 1 ? change_words(first, latest, words) : std::string("–"), true);
    page.close();
  }
  end_table(page);
  page.close();
}

void add_tenet_totals(Html& page, const std::vector<AttemptSummary>& attempts,
                      const std::vector<ScenarioRow>& rows, const Words& words) {
  const TenetSums first = tenet_sums(attempts, rows, false);
  const TenetSums latest = tenet_sums(attempts, rows, true);
  begin_table(page, words("report.totals"));
  column(page, words("report.tenet"));
  column(page, words("report.share"));
  column(page, words("report.first"), true);
  column(page, words("report.latest"), true);
  begin_rows(page);
  for (std::size_t t = 0; t < kTenets; ++t) {
    const std::string fill = "t" + std::to_string(t) + "f";
    page.open("tr");
    row_heading(page, name_of(kAllTenets[t], words));
    page.open("td", {{"class", "graph"}});
    bar(page, share(first.earned[t], first.best[t]), -1, "first " + fill);
    bar(page, share(latest.earned[t], latest.best[t]), -1, fill);
    page.close();
    cell(page, tenet_words(first.earned[t], first.best[t], words), true);
    cell(page, tenet_words(latest.earned[t], latest.best[t], words), true);
    page.close();
  }
  end_table(page);
}

void add_tenets(Html& page, const std::vector<AttemptSummary>& attempts,
                const std::vector<ScenarioRow>& rows, const Words& words) {
  begin_section(page, words("progress.tenets"));
  const bool any = std::any_of(rows.begin(), rows.end(),
                               [](const ScenarioRow& row) { return row.attempts > 1; });
  if (any) {
    add_tenet_totals(page, attempts, rows, words);
  } else {
    page.leaf("p", words("report.no_pair"));
  }
  begin_table(page, words("report.by_scenario"));
  column(page, words("report.scenario"));
  for (const Tenet tenet : kAllTenets) column(page, short_name_of(tenet, words));
  begin_rows(page);
  for (const ScenarioRow& row : rows) {
    page.open("tr");
    row_heading(page, row.title);
    for (std::size_t t = 0; t < kTenets; ++t) {
      const AttemptSummary& first = attempts[row.first];
      const AttemptSummary& latest = attempts[row.latest];
      std::string told = tenet_words(latest.earned[t], latest.best[t], words);
      if (row.attempts > 1 && told != "–") told.insert(0, number(first.earned[t]) + " → ");
      cell(page, told);
    }
    page.close();
  }
  end_table(page);
  page.close();
}

void add_notes(Html& page, const std::vector<AttemptSummary>& attempts, const Words& words) {
  bool begun = false;
  for (std::size_t i = 0; i < attempts.size(); ++i) {
    if (attempts[i].note.empty()) continue;
    if (!begun) {
      begin_section(page, words("note.title"));
      page.leaf("p", words("report.own_words"), {{"class", "faint"}}).open("dl");
      begun = true;
    }
    std::string after = words("report.after_attempt",
                              {{"number", std::to_string(i + 1)}, {"title", attempts[i].title}});
    if (attempts[i].when > 0) after += ", " + day_words(attempts[i].when, words);
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
  const Words& words = head.words;
  const std::vector<ScenarioRow> rows = scenario_rows(attempts);
  Html page = begin_page(head, words("report.progress.kicker"), words("report.progress.title"),
                         facts_of(attempts, rows, words));
  if (!rows.empty()) {
    add_scenarios(page, attempts, rows, words);
    add_tenets(page, attempts, rows, words);
  }
  if (attempts.empty()) {
    begin_section(page, words("report.no_attempts"));
    page.leaf("p", words("report.no_attempts.text")).close();
  } else {
    add_attempts(page, attempts, rows, words);
  }
  add_notes(page, attempts, words);
  return end_page(page, head, words("report.percent.several"));
}

}  // namespace makegood
