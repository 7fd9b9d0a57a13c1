// The words of the debrief.
#include <algorithm>
#include <cstdlib>

#include "coach/assessment.hpp"
#include "ui/screens/conversation.hpp"
#include "ui/screens/debrief.hpp"
#include "ui/screens/transcript_view.hpp"

namespace makegood {
namespace {

// "+2 Honesty left", and the whole sentence for who hears it.
Chip left_chip(int left, Tenet tenet, WordId whole, const Theme& theme, const Words& words) {
  const std::string count = std::to_string(left);
  return {words("debrief.left", {{"count", count}, {"tenet", short_name_of(tenet, words)}}),
          {theme.muted, theme.neutral_chip},
          words(whole, {{"count", count}, {"tenet", name_of(tenet, words)}})};
}

std::vector<Chip> left_chips(const DecisionReview& decision, const Theme& theme,
                             const Words& words) {
  std::vector<Chip> chips;
  for (const Tenet tenet : kAllTenets) {
    const int left = decision.left[static_cast<std::size_t>(tenet)];
    if (left <= 0) continue;
    chips.push_back(left_chip(left, tenet, "debrief.left.here", theme, words));
  }
  return chips;
}

std::string in_quotes_if_said(const std::string& said, bool is_act, const Words& words) {
  return is_act ? said : words("quotes", {{"text", said}});
}

Chip label_chip(const DecisionAdvice& judged, const Theme& theme) {
  if (judged.advice.forced) return {};
  switch (judged.advice.label) {
    case Label::kBest:
    case Label::kGood:
      return {judged.label, theme.ok};
    case Label::kInaccurate:
      return {judged.label, theme.warn};
    case Label::kMistake:
    case Label::kBlunder:
      return {judged.label, theme.bad};
  }
  return {};
}

// What the best line would have had more in the end. Where a decision cost nothing there is nothing
// left, even if it went another way.
std::vector<Chip> left_chips(const Advice& advice, const Theme& theme, const Words& words) {
  std::vector<Chip> chips;
  for (const Tenet tenet : kAllTenets) {
    const int left = advice.cost > 0 ? advice.left[static_cast<std::size_t>(tenet)] : 0;
    if (left <= 0) continue;
    chips.push_back(left_chip(left, tenet, "debrief.left.line", theme, words));
  }
  return chips;
}

// The words of a line, one after the other; a long one stops after a few.
std::string line_of(const DecisionAdvice& advice, const Debrief& debrief, const Words& words) {
  constexpr std::size_t kMostShown = 4;
  std::string out(words("debrief.line"));
  const std::size_t shown = std::min(advice.line.size(), kMostShown);
  for (std::size_t i = 0; i < shown; ++i) {
    out += (i == 0 ? " " : " → ") + advice.line[i];
  }
  const std::size_t more = advice.line.size() - shown;
  if (more > 0) out += " → " + words("debrief.line.more", {{"count", std::to_string(more)}});
  if (debrief.best_ending.empty()) return out;
  return words("debrief.line.ending", {{"line", out},
                                       {"ending", words("quotes", {{"text", debrief.best_ending}})},
                                       {"grade", name_of(debrief.best_grade, words)}});
}

void add_advice(DebriefView& view, const Debrief& d, const Theme& theme, const Words& words) {
  for (std::size_t i = 0; i < d.advice.size() && i < view.decisions.size(); ++i) {
    const DecisionAdvice& advice = d.advice[i];
    DebriefView::Decision& out = view.decisions[i];
    out.label = label_chip(advice, theme);
    out.left = left_chips(advice.advice, theme, words);
    out.best = advice.best_here;
    out.best_why = advice.best_why;
    if (d.turning_point == i && advice.line.size() > 1) out.line = line_of(advice, d, words);
  }
  for (std::size_t t = 0; t < view.tenets.size(); ++t) {
    MeterView& meter = view.tenets[t];
    const int earned = d.score.tenets[t].earned;
    const int most = d.tenet_most[t];
    if (most <= 0) continue;
    const float scale = static_cast<float>(most);
    const std::string count = (earned < 0 ? "−" : "") + std::to_string(std::abs(earned));
    const int line = d.tenet_best_line[t];
    const std::string best = (line < 0 ? "−" : "") + std::to_string(std::abs(line));
    meter.value = words("tally.best_line", {{"count", count}, {"best", best}});
    meter.fraction = static_cast<float>(std::max(earned, 0)) / scale;
    meter.tick = static_cast<float>(std::max(d.tenet_best_line[t], 0)) / scale;
  }
  view.tenets_note = words("debrief.tenets.best");
  if (d.turning_point && d.best_curve.size() > 1) {
    view.best_from = *d.turning_point;
    for (const MoodPoint& point : d.best_curve) {
      view.best_curve.push_back(static_cast<float>(point.mood));
    }
    view.curve_summary =
        words("debrief.curve.best",
              {{"moods", view.curve_summary}, {"number", std::to_string(*d.turning_point + 1)}});
    for (std::size_t i = 1; i < d.best_curve.size(); ++i) {
      view.curve_summary +=
          (i > 1 ? ", " : "") + std::string(words_for(d.best_curve[i].mood, words));
    }
  }
}

DebriefView::Decision decision_of(const DecisionReview& review, const Theme& theme,
                                  const Words& words) {
  DebriefView::Decision out;
  out.index = static_cast<int>(review.index);
  out.time = clock_words(words, review.at);
  const std::string number = std::to_string(review.index + 1);
  out.scene = review.scene_title.empty() ? words("decision.number", {{"number", number}})
                                         : review.scene_title;
  out.said = in_quotes_if_said(review.said, review.is_act, words);
  out.why = review.why;
  out.points = decision_chips(review, theme, words);
  out.left = left_chips(review, theme, words);
  for (const PointReason& reason : review.reasons) {
    if (reason.reason == Reason::kChoice) continue;
    std::string line;
    for (const Chip& chip : point_chips(reason.points, theme, words))
      line += (line.empty() ? "" : ", ") + chip.text;
    out.reasons.push_back(line.empty() ? reason.text : line + ": " + reason.text);
  }
  if (!review.heard.empty()) out.reasons.push_back(review.heard);
  out.replay_name = words("debrief.replay.name", {{"number", number}, {"scene", out.scene}});
  return out;
}

}  // namespace

DebriefView debrief_view(const Model& model, const Theme& theme) {
  const Words& words = model.language.words;
  const Session& session = *model.session;
  const Scenario& scenario = session.scenario();
  const Debrief d = debrief(session, foresight_of(model), words);
  DebriefView view;
  view.finished = session.state().ended();
  view.kicker = scenario.title;
  if (view.finished) {
    view.kicker = words("debrief.ending", {{"title", scenario.title},
                                           {"number", std::to_string(d.ending_number)},
                                           {"all", std::to_string(d.ending_count)},
                                           {"ending", d.ending_title}});
  }
  view.grade = name_of(d.grade.grade, words);
  view.percent = std::to_string(d.percent) + "%";
  if (model.mode == Mode::kAssessment && view.finished) {
    view.mark = mark_words(d.percent, scenario.pass, words);
    view.mark_means = mark_means(words);
    view.replay_note = words("debrief.replay.note");
  }
  view.ending_text = d.ending_text;
  view.reason = d.grade_reason;
  view.save = words("debrief.save");
  view.save_name = words("debrief.save.name");
  view.tenets = tenet_meters(d.score, theme, words);
  view.tenets_note = words("debrief.tenets.note");
  view.second_try = second_try_view(model, d);
  view.ledger = ledger_axis_view(session, d, theme, words);
  view.aftermath = aftermath_view(model, d, theme);
  if (d.mood_person) {
    view.curve_title = words("debrief.curve", {{"name", first_name(scenario[d.mood_person])}});
    for (const MoodPoint& point : d.mood_curve) {
      DebriefView::CurvePoint out;
      out.mood = static_cast<float>(point.mood);
      out.decision = static_cast<int>(point.decision) - 1;
      out.color = theme.ink;
      const std::string mood(words_for(point.mood, words));
      if (point.decision > 0 && point.decision <= d.decisions.size()) {
        out.color = leading_color(d.decisions[point.decision - 1].points, theme);
        out.name = words("debrief.curve.point",
                         {{"number", std::to_string(point.decision)}, {"mood", mood}});
      }
      view.curve_summary += (view.curve_summary.empty() ? "" : ", ") + mood;
      view.curve.push_back(std::move(out));
    }
  }
  view.note = {view.finished && attempt_on_stage(model.keeping), std::string(words("note.title")),
               std::string(words("note.hint")), std::string(words("note.placeholder")),
               std::string(note_on_stage(model.keeping))};
  for (const DecisionReview& review : d.decisions)
    view.decisions.push_back(decision_of(review, theme, words));
  if (d.foreseen) add_advice(view, d, theme, words);
  return view;
}

}  // namespace makegood
