// The parts of the debrief that only some scenarios have: the sweep of an inbox day, word of mouth,
// the same words to different people, apologies.
#include <cstdlib>

#include "cli/script.hpp"
#include "coach/reach_words.hpp"
#include "coach/recovery.hpp"
#include "coach/sweep_words.hpp"
#include "coach/temperaments.hpp"
#include "coach/wording.hpp"

namespace makegood::cli {
namespace {

constexpr std::size_t kOutcomeColumn = 24;
constexpr std::size_t kNameColumn = 24;

Ink ink_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::kAnswered:
    case Outcome::kHeldAndReturned:
      return Ink::kGood;
    case Outcome::kUpdated:
    case Outcome::kHeldWithFlag:
      return Ink::kWarn;
    case Outcome::kHeldForgotten:
    case Outcome::kWithoutWord:
      return Ink::kBad;
  }
  return Ink::kPlain;
}

std::string signed_step(int step) {
  if (step == 0) return "0";
  return (step > 0 ? "+" : "−") + std::to_string(std::abs(step));
}

}  // namespace

void Script::sweep(const Session& session) {
  const std::vector<ThreadReport> reports = day_reports(session);
  if (reports.empty()) return;
  page_.text("Before you left: everybody in the inbox", Ink::kStrong);
  page_.text(sweep_summary(reports), Ink::kPlain, 2);
  for (const ThreadReport& report : reports) {
    const Thread& thread = scenario_[report.thread];
    const Outcome outcome = outcome_of(report);
    std::string text = scenario_[thread.who].name + ", " + without_stop(thread.subject);
    text += text.back() == '?' || text.back() == '!' ? " " : ". ";
    text += sweep_words(report, session.state());
    std::string cost = points_text(report.cost);
    if (report.mood_cost < 0) {
      cost += (cost.empty() ? "" : " · ") + std::string("Mood ") + signed_step(report.mood_cost);
    }
    if (!cost.empty()) text += " It cost: " + cost + ".";
    page_.labelled(short_words(outcome), ink_of(outcome), kOutcomeColumn, text, Ink::kPlain, 2);
  }
  page_.gap();
}

void Script::word_of_mouth(const Session& session, const Foresight& foresight) {
  for (const PostReport& report : post_reports(session, &foresight, earliest_answers(scenario_))) {
    page_.text("Word of mouth: readers of " + name(scenario_[report.post].by) + "'s post",
               Ink::kStrong);
    page_.text(reach_words(report), Ink::kPlain, 2);
    const std::string fast = fast_reach_words(report);
    if (!fast.empty()) page_.text(fast, Ink::kGood, 2);
    page_.gap();
  }
}

void Script::tones(const Session& session) {
  const ToneTable table = tone_table(session);
  if (table.rows.empty()) return;
  page_.text("The same words, different people", Ink::kStrong);
  for (const ToneTable::Row& row : table.rows) {
    std::string text;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const ToneCell& cell = row.cells[i];
      if (!cell.there) continue;
      text += (text.empty() ? "" : "; ") + table.answers[i] + " " + signed_step(cell.step) +
              (cell.said ? " (you said this)" : "");
    }
    page_.labelled(
        name(row.person) + ", " + std::string(words_for(scenario_[row.person].temperament)),
        Ink::kPlain, kNameColumn, text, Ink::kPlain, 2);
  }
  page_.gap();
}

void Script::apologies(const Session& session) {
  for (const Recovery& recovery : recoveries(session)) {
    page_.text("Apologies to " + name(recovery.to), Ink::kStrong);
    for (const ApologyMade& made : recovery.apologies) {
      page_.text(format_clock(made.at) + " · " + apology_words(scenario_, made),
                 made.step < 0 ? Ink::kBad : Ink::kPlain, 2);
    }
    page_.gap();
  }
}

}  // namespace makegood::cli
