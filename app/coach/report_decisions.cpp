// Decision by decision: first all at a glance, then one after the other with its reasons.
#include "coach/report_page.hpp"
#include "coach/report_parts.hpp"
#include "coach/wording.hpp"

namespace makegood::report {
namespace {

constexpr std::size_t kMostOfLine = 6;  // steps of a best line that are written out

const DecisionAdvice* advice_of(const Debrief& debrief, std::size_t index) {
  return debrief.foreseen && index < debrief.advice.size() ? &debrief.advice[index] : nullptr;
}

std::string judged_words(const DecisionAdvice* advice, const Words& words) {
  if (advice == nullptr) return {};
  if (advice->advice.forced) return std::string(words("report.forced"));
  if (advice->advice.cost <= 0) return advice->label;
  return words("report.cost", static_cast<std::size_t>(advice->advice.cost),
               {{"label", advice->label}, {"count", std::to_string(advice->advice.cost)}});
}

void add_glance(Html& page, const AttemptReport& attempt, const Words& words) {
  const Debrief& debrief = attempt.debrief;
  begin_table(page, words("report.glance"), Length::kLong);
  column(page, words("report.decision"));
  if (debrief.foreseen) column(page, words("report.judged"));
  column(page, words("report.points"));
  if (debrief.mood_person) {
    column(page, words("report.after",
                       {{"name", short_name(attempt.session.scenario()[debrief.mood_person])}}));
  }
  begin_rows(page);
  for (const DecisionReview& review : debrief.decisions) {
    page.open("tr");
    row_heading(page, std::to_string(review.index + 1) + " · " + clock_words(words, review.at));
    if (const DecisionAdvice* advice = advice_of(debrief, review.index)) {
      page.open("td");
      chip(page, judged_words(advice, words),
           advice->advice.forced ? "plain" : tone_of(advice->advice.label));
      page.close();
    }
    const std::string points = points_words(review.points, words);
    cell(page, points.empty() ? words("report.none") : std::string_view(points));
    if (debrief.mood_person) {
      const std::size_t after = review.index + 1;
      cell(page, after < debrief.mood_curve.size()
                     ? words_for(debrief.mood_curve[after].mood, words)
                     : std::string_view("–"));
    }
    page.close();
  }
  end_table(page);
}

void add_chips(Html& page, const DecisionReview& review, const DecisionAdvice* advice,
               const Words& words) {
  page.open("p", {{"class", "chips"}});
  if (advice != nullptr) {
    chip(page, judged_words(advice, words),
         advice->advice.forced ? "plain" : tone_of(advice->advice.label));
    page.text(" ");
  }
  for (std::size_t t = 0; t < kTenets; ++t) {
    if (review.points[t] == 0) continue;
    chip(page,
         std::string(short_name_of(kAllTenets[t], words)) + ' ' + signed_number(review.points[t]),
         "t" + std::to_string(t));
    page.text(" ");
  }
  page.close();
}

void add_best(Html& page, const Debrief& debrief, const DecisionReview& review,
              const DecisionAdvice* advice, const Words& words) {
  if (advice == nullptr || advice->best_here.empty()) return;
  page.open("div", {{"class", "best"}});
  page.leaf("p", advice->best_here);
  if (!advice->best_why.empty()) page.leaf("p", advice->best_why);
  std::string left;
  for (std::size_t t = 0; t < kTenets; ++t) {
    const int points = advice->advice.left[t];
    if (points <= 0) continue;
    if (!left.empty()) left += ", ";
    left += std::string(short_name_of(kAllTenets[t], words)) + ' ' + signed_number(points);
  }
  if (!left.empty()) {
    page.leaf("p", words("report.left", {{"list", left}}), {{"class", "faint"}});
  }
  if (debrief.turning_point == review.index && advice->line.size() > 1) {
    std::string line;
    for (std::size_t i = 0; i < advice->line.size() && i < kMostOfLine; ++i) {
      line += (i == 0 ? "" : " → ") + advice->line[i];
    }
    if (advice->line.size() > kMostOfLine) {
      const std::string more = std::to_string(advice->line.size() - kMostOfLine);
      line += " → " + words("debrief.line.more", {{"count", more}});
    }
    page.leaf("p", words("report.turning", {{"line", line}}), {{"class", "faint"}});
  }
  page.close();
}

void add_decision(Html& page, const AttemptReport& attempt, const DecisionReview& review,
                  const Words& words) {
  const Debrief& debrief = attempt.debrief;
  const DecisionAdvice* advice = advice_of(debrief, review.index);
  page.open("li");
  std::string heading = std::to_string(review.index + 1) + " · " + clock_words(words, review.at);
  if (!review.scene_title.empty()) heading += " · " + review.scene_title;
  page.leaf("h3", heading);
  page.leaf("p", said_words(review.said, review.is_act, words), {{"class", "said"}});
  add_chips(page, review, advice, words);
  if (!review.why.empty()) page.leaf("p", review.why);
  if (!review.heard.empty()) page.leaf("p", review.heard);
  for (const PointReason& reason : review.reasons) {
    if (reason.reason == Reason::kChoice) continue;
    const std::string points = points_words(reason.points, words);
    page.leaf("p", points.empty() ? reason.text : points + ": " + reason.text);
  }
  if (review.person && review.mood_before != review.mood_after) {
    page.leaf("p",
              words("report.mood.change",
                    {{"name", short_name(attempt.session.scenario()[review.person])},
                     {"from", words_for(review.mood_before, words)},
                     {"to", words_for(review.mood_after, words)}}),
              {{"class", "faint"}});
  }
  add_best(page, debrief, review, advice, words);
  page.close();
}

}  // namespace

void add_decisions(Html& page, const AttemptReport& attempt, const Words& words) {
  const Debrief& debrief = attempt.debrief;
  if (debrief.decisions.empty()) return;
  begin_section(page, words("debrief.decisions"));
  if (debrief.foreseen) {
    page.leaf("p",
              words("report.cost.means", {{"good", std::to_string(kMostForGood)},
                                          {"inaccurate", std::to_string(kMostForInaccurate)},
                                          {"mistake", std::to_string(kMostForMistake)}}),
              {{"class", "faint"}});
    if (attempt.session.scenario().inbox) {
      page.leaf("p", words("report.order.means"), {{"class", "faint"}});
    }
  }
  add_glance(page, attempt, words);
  page.close();
  begin_section(page, words("report.by_decision"));
  page.open("ol", {{"class", "decisions"}});
  for (const DecisionReview& review : debrief.decisions) add_decision(page, attempt, review, words);

  page.close().close();
}

}  // namespace makegood::report
