// The words of the debrief.
#include <algorithm>

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

std::string said_in_quotes(const DecisionReview& decision) {
  return decision.is_act ? decision.said : "“" + decision.said + "”";
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

DebriefView::Decision decision_of(const DecisionReview& review, const Theme& theme) {
  DebriefView::Decision out;
  out.index = static_cast<int>(review.index);
  out.time = format_clock(review.at);
  out.scene = review.scene_title.empty() ? "Decision " + std::to_string(review.index + 1)
                                         : review.scene_title;
  out.said = said_in_quotes(review);
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
  out.replay_name = "Replay from decision " + std::to_string(review.index + 1) + ", " + out.scene;
  return out;
}

}  // namespace

DebriefView debrief_view(const Session& session, const Theme& theme) {
  const Scenario& scenario = session.scenario();
  const Debrief d = debrief(session);
  DebriefView view;
  view.finished = session.state().ended();
  view.kicker = scenario.title;
  if (view.finished) {
    view.kicker += " · ending " + std::to_string(d.ending_number) + " of " +
                   std::to_string(d.ending_count) + ": " + d.ending_title;
  }
  view.grade = name_of(d.grade.grade);
  view.percent = std::to_string(d.score.percent) + "%";
  view.ending_text = d.ending_text;
  view.reason = d.grade_reason;
  view.tenets = tenet_meters(d.score, theme);
  for (const LedgerRow& row : d.ledger) {
    const Promise& promise = scenario[row.promise];
    view.promises.push_back({"ledger-" + promise.id,
                             without_stop(promise.text) + ", by " + format_clock(row.state.due),
                             promise_chip(row, theme)});
  }
  for (const Debrief::SurveyCard& card : d.survey) {
    const Person& person = scenario[card.who];
    DebriefView::SurveyCard out;
    out.portrait = person.portrait;
    out.mood = static_cast<float>(card.mood);
    const std::string whom = first_name(person);
    out.kicker = card.asked ? "You asked " + whom + " how it went"
                            : "You did not ask " + whom + " how it went";
    out.text = card.asked ? std::to_string(card.rating) + " of 5 · “" + card.says + "”" : card.says;
    view.survey.push_back(std::move(out));
  }
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
  return view;
}

}  // namespace makegood
