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

std::string judged_words(const DecisionAdvice* advice) {
  if (advice == nullptr) return {};
  if (advice->advice.forced) return "The only way on";
  std::string out = advice->label;
  if (advice->advice.cost > 0) {
    out += ", cost " + counted(static_cast<std::size_t>(advice->advice.cost), "point", "points");
  }
  return out;
}

void add_glance(Html& page, const AttemptReport& attempt) {
  const Debrief& debrief = attempt.debrief;
  begin_table(page, "All decisions at a glance", Length::kLong);
  column(page, "Decision");
  if (debrief.foreseen) column(page, "Judged");
  column(page, "Points");
  if (debrief.mood_person) {
    column(page, short_name(attempt.session.scenario()[debrief.mood_person]) + " after it");
  }
  begin_rows(page);
  for (const DecisionReview& review : debrief.decisions) {
    page.open("tr");
    row_heading(page, std::to_string(review.index + 1) + " · " + format_clock(review.at));
    if (const DecisionAdvice* advice = advice_of(debrief, review.index)) {
      page.open("td");
      chip(page, judged_words(advice),
           advice->advice.forced ? "plain" : tone_of(advice->advice.label));
      page.close();
    }
    const std::string points = points_words(review.points);
    cell(page, points.empty() ? "none" : points);
    if (debrief.mood_person) {
      const std::size_t after = review.index + 1;
      cell(page, after < debrief.mood_curve.size() ? words_for(debrief.mood_curve[after].mood)
                                                   : std::string_view("–"));
    }
    page.close();
  }
  end_table(page);
}

void add_chips(Html& page, const DecisionReview& review, const DecisionAdvice* advice) {
  page.open("p", {{"class", "chips"}});
  if (advice != nullptr) {
    chip(page, judged_words(advice),
         advice->advice.forced ? "plain" : tone_of(advice->advice.label));
    page.text(" ");
  }
  for (std::size_t t = 0; t < kTenets; ++t) {
    if (review.points[t] == 0) continue;
    chip(page, std::string(short_name_of(kAllTenets[t])) + ' ' + signed_number(review.points[t]),
         "t" + std::to_string(t));
    page.text(" ");
  }
  page.close();
}

void add_best(Html& page, const Debrief& debrief, const DecisionReview& review,
              const DecisionAdvice* advice) {
  if (advice == nullptr || advice->best_here.empty()) return;
  page.open("div", {{"class", "best"}});
  page.leaf("p", advice->best_here);
  if (!advice->best_why.empty()) page.leaf("p", advice->best_why);
  std::string left;
  for (std::size_t t = 0; t < kTenets; ++t) {
    const int points = advice->advice.left[t];
    if (points <= 0) continue;
    if (!left.empty()) left += ", ";
    left += std::string(short_name_of(kAllTenets[t])) + ' ' + signed_number(points);
  }
  if (!left.empty()) {
    page.leaf("p", "The best line from here ends with more: " + left + '.', {{"class", "faint"}});
  }
  if (debrief.turning_point == review.index && advice->line.size() > 1) {
    std::string words;
    for (std::size_t i = 0; i < advice->line.size() && i < kMostOfLine; ++i) {
      words += (i == 0 ? "" : " → ") + advice->line[i];
    }
    if (advice->line.size() > kMostOfLine) {
      words += " → " + std::to_string(advice->line.size() - kMostOfLine) + " more";
    }
    page.leaf("p", "This decision cost the most. How the best line goes on: " + words,
              {{"class", "faint"}});
  }
  page.close();
}

void add_decision(Html& page, const AttemptReport& attempt, const DecisionReview& review) {
  const Debrief& debrief = attempt.debrief;
  const DecisionAdvice* advice = advice_of(debrief, review.index);
  page.open("li");
  std::string heading = std::to_string(review.index + 1) + " · " + format_clock(review.at);
  if (!review.scene_title.empty()) heading += " · " + review.scene_title;
  page.leaf("h3", heading);
  page.leaf("p", said_words(review.said, review.is_act), {{"class", "said"}});
  add_chips(page, review, advice);
  if (!review.why.empty()) page.leaf("p", review.why);
  if (!review.heard.empty()) page.leaf("p", review.heard);
  for (const PointReason& reason : review.reasons) {
    if (reason.reason == Reason::kChoice) continue;
    const std::string points = points_words(reason.points);
    page.leaf("p", points.empty() ? reason.text : points + ": " + reason.text);
  }
  if (review.person && review.mood_before != review.mood_after) {
    page.leaf("p",
              short_name(attempt.session.scenario()[review.person]) + "'s mood: from " +
                  std::string(words_for(review.mood_before)) + " to " +
                  std::string(words_for(review.mood_after)),
              {{"class", "faint"}});
  }
  add_best(page, debrief, review, advice);
  page.close();
}

}  // namespace

void add_decisions(Html& page, const AttemptReport& attempt) {
  const Debrief& debrief = attempt.debrief;
  if (debrief.decisions.empty()) return;
  begin_section(page, "Your decisions");
  if (debrief.foreseen) {
    page.leaf("p",
              "The cost of a decision is what the best line before it had more than the best line "
              "after it, in points: up to " +
                  std::to_string(kMostForGood) + " is good, up to " +
                  std::to_string(kMostForInaccurate) + " inaccurate, up to " +
                  std::to_string(kMostForMistake) +
                  " a mistake, more a blunder. One that puts a better grade out of reach is a "
                  "mistake at least.",
              {{"class", "faint"}});
    if (attempt.session.scenario().inbox) {
      page.leaf("p",
                "On a day with an inbox, whom to turn to next is judged by the same points as an "
                "order: right, good, fair, wrong or costly. So is the moment to go.",
                {{"class", "faint"}});
    }
  }
  add_glance(page, attempt);
  page.close();
  begin_section(page, "Decision by decision");
  page.open("ol", {{"class", "decisions"}});
  for (const DecisionReview& review : debrief.decisions) add_decision(page, attempt, review);
  page.close().close();
}

}  // namespace makegood::report
