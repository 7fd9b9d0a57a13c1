// The words of the debrief.
#include <algorithm>
#include <cstdlib>

#include "coach/assessment.hpp"
#include "ui/screens/conversation.hpp"
#include "ui/screens/debrief.hpp"
#include "ui/screens/transcript_view.hpp"

namespace makegood {
namespace {

Chip promise_chip(const LedgerRow& row, const Theme& theme) {
  switch (row.state.status) {
    case PromiseStatus::kKept:
      return {row.early >= 5 ? "kept, " + format_span(row.early) + " early" : std::string("kept"),
              theme.ok};
    case PromiseStatus::kBroken:
      return {row.before_opening && !row.state.broke_in_play ? "broken before you" : "broken",
              theme.bad};
    case PromiseStatus::kOpen:
    case PromiseStatus::kRenegotiated:
      return {row.state.reminder != kNever ? "open, flagged" : "left open",
              row.state.reminder != kNever ? theme.warn : theme.bad};
    case PromiseStatus::kNone:
      break;
  }
  return {};
}

std::vector<Chip> left_chips(const DecisionReview& decision, const Theme& theme) {
  std::vector<Chip> chips;
  for (const Tenet tenet : kAllTenets) {
    const int left = decision.left[static_cast<std::size_t>(tenet)];
    if (left <= 0) continue;
    chips.push_back({"+" + std::to_string(left) + " " + std::string(short_name_of(tenet)) + " left",
                     {theme.muted, theme.neutral_chip},
                     "Another line here offered " + std::to_string(left) + " more for " +
                         std::string(name_of(tenet))});
  }
  return chips;
}

std::string in_quotes_if_said(const std::string& words, bool is_act) {
  return is_act ? words : "“" + words + "”";
}

Chip label_chip(const Advice& advice, const Theme& theme) {
  if (advice.forced) return {};
  const std::string name(name_of(advice.label));
  switch (advice.label) {
    case Label::kBest:
    case Label::kGood:
      return {name, theme.ok};
    case Label::kInaccurate:
      return {name, theme.warn};
    case Label::kMistake:
    case Label::kBlunder:
      return {name, theme.bad};
  }
  return {};
}

// What the best line would have had more in the end. Where a decision cost nothing there is nothing
// left, even if it went another way.
std::vector<Chip> left_chips(const Advice& advice, const Theme& theme) {
  std::vector<Chip> chips;
  for (const Tenet tenet : kAllTenets) {
    const int left = advice.cost > 0 ? advice.left[static_cast<std::size_t>(tenet)] : 0;
    if (left <= 0) continue;
    chips.push_back({"+" + std::to_string(left) + " " + std::string(short_name_of(tenet)) + " left",
                     {theme.muted, theme.neutral_chip},
                     "The best line from here has " + std::to_string(left) + " more for " +
                         std::string(name_of(tenet))});
  }
  return chips;
}

// The words of a line, one after the other; a long one stops after a few.
std::string line_of(const DecisionAdvice& advice, const Debrief& debrief) {
  constexpr std::size_t kMostShown = 4;
  std::string out = "The best line from here:";
  const std::size_t shown = std::min(advice.line.size(), kMostShown);
  for (std::size_t i = 0; i < shown; ++i) {
    out += (i == 0 ? " " : " → ") + advice.line[i];
  }
  const std::size_t more = advice.line.size() - shown;
  if (more > 0) out += " → " + std::to_string(more) + " more";
  if (!debrief.best_ending.empty()) {
    out += ". It ends in “" + debrief.best_ending +
           "”: " + std::string(name_of(debrief.best_grade)) + ".";
  }
  return out;
}

void add_advice(DebriefView& view, const Debrief& d, const Theme& theme) {
  for (std::size_t i = 0; i < d.advice.size() && i < view.decisions.size(); ++i) {
    const DecisionAdvice& advice = d.advice[i];
    DebriefView::Decision& out = view.decisions[i];
    out.label = label_chip(advice.advice, theme);
    out.left = left_chips(advice.advice, theme);
    if (!advice.best_said.empty()) {
      out.best = "Best here: " + in_quotes_if_said(advice.best_said, advice.best_is_act);
      out.best_why = advice.best_why;
    }
    if (d.turning_point == i && advice.line.size() > 1) out.line = line_of(advice, d);
  }
  for (std::size_t t = 0; t < view.tenets.size(); ++t) {
    MeterView& meter = view.tenets[t];
    const int earned = d.score.tenets[t].earned;
    const int most = d.tenet_most[t];
    if (most <= 0) continue;
    const float scale = static_cast<float>(most);
    meter.value =
        (earned < 0 ? "−" : "") + std::to_string(std::abs(earned)) + " of " + std::to_string(most);
    meter.fraction = static_cast<float>(std::max(earned, 0)) / scale;
    meter.tick = static_cast<float>(std::max(d.tenet_best_line[t], 0)) / scale;
  }
  view.tenets_note = "Bar: you, out of the most that any line has. Tick: the best line.";
  if (d.turning_point && d.best_curve.size() > 1) {
    view.best_from = *d.turning_point;
    for (const MoodPoint& point : d.best_curve) {
      view.best_curve.push_back(static_cast<float>(point.mood));
    }
    view.curve_summary +=
        ". On the best line from decision " + std::to_string(*d.turning_point + 1) + ": ";
    for (std::size_t i = 1; i < d.best_curve.size(); ++i) {
      view.curve_summary += (i > 1 ? ", " : "") + std::string(words_for(d.best_curve[i].mood));
    }
  }
}

DebriefView::Decision decision_of(const DecisionReview& review, const Theme& theme) {
  DebriefView::Decision out;
  out.index = static_cast<int>(review.index);
  out.time = format_clock(review.at);
  out.scene = review.scene_title.empty() ? "Decision " + std::to_string(review.index + 1)
                                         : review.scene_title;
  out.said = in_quotes_if_said(review.said, review.is_act);
  out.why = review.why;
  out.points = point_chips(review.points, theme);
  out.left = left_chips(review, theme);
  for (const PointReason& reason : review.reasons) {
    if (reason.reason == Reason::kChoice) continue;
    std::string line;
    for (const Chip& chip : point_chips(reason.points, theme))
      line += (line.empty() ? "" : ", ") + chip.text;
    out.reasons.push_back(line.empty() ? reason.text : line + ": " + reason.text);
  }
  if (!review.heard.empty()) out.reasons.push_back(review.heard);
  out.replay_name = "Replay from decision " + std::to_string(review.index + 1) + ", " + out.scene;
  return out;
}

}  // namespace

DebriefView debrief_view(const Model& model, const Theme& theme) {
  const Session& session = *model.session;
  const Scenario& scenario = session.scenario();
  const Debrief d = debrief(session, foresight_of(model));
  DebriefView view;
  view.finished = session.state().ended();
  view.kicker = scenario.title;
  if (view.finished) {
    view.kicker += " · ending " + std::to_string(d.ending_number) + " of " +
                   std::to_string(d.ending_count) + ": " + d.ending_title;
  }
  view.grade = name_of(d.grade.grade);
  view.percent = std::to_string(d.percent) + "%";
  if (model.mode == Mode::kAssessment && view.finished) {
    view.mark = mark_words(d.percent, scenario.pass);
    view.mark_means = kMarkMeans;
    view.replay_note = "A replay from here is practice. The assessment stays as it is.";
  }
  view.ending_text = d.ending_text;
  view.reason = d.grade_reason;
  view.tenets = tenet_meters(d.score, theme);
  view.tenets_note = "Points out of the most that your decisions offered.";
  for (const LedgerRow& row : d.ledger) {
    const Promise& promise = scenario[row.promise];
    view.promises.push_back({"ledger-" + promise.id,
                             without_stop(promise.text) + ", by " + format_clock(row.state.due),
                             promise_chip(row, theme)});
  }
  view.aftermath = aftermath_view(model, d, theme);
  if (d.mood_person) {
    view.curve_title = first_name(scenario[d.mood_person]) + "'s mood, decision by decision";
    for (const MoodPoint& point : d.mood_curve) {
      DebriefView::CurvePoint out;
      out.mood = static_cast<float>(point.mood);
      out.decision = static_cast<int>(point.decision) - 1;
      out.color = theme.ink;
      const std::string mood(words_for(point.mood));
      if (point.decision > 0 && point.decision <= d.decisions.size()) {
        out.color = leading_color(d.decisions[point.decision - 1].points, theme);
        out.name = "After decision " + std::to_string(point.decision) + ": " + mood +
                   ". Replay from this decision";
      }
      view.curve_summary += (view.curve_summary.empty() ? "" : ", ") + mood;
      view.curve.push_back(std::move(out));
    }
  }
  for (const DecisionReview& review : d.decisions)
    view.decisions.push_back(decision_of(review, theme));
  if (d.foreseen) add_advice(view, d, theme);
  return view;
}

}  // namespace makegood
