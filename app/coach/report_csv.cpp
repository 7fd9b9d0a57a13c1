// The report as rows (docs/report-format.md). The columns are part of the format: new ones go to
// the end.
#include <string>

#include "coach/csv.hpp"
#include "coach/report.hpp"
#include "coach/report_words.hpp"
#include "scenario/names.hpp"

namespace makegood {
namespace {

void put_names(Csv& csv, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) csv.text(name);
}

void put_tenet_names(Csv& csv, std::string_view suffix) {
  for (const Tenet tenet : kAllTenets) csv.text(std::string(id_of(tenet)) + std::string(suffix));
}

}  // namespace

std::string attempts_csv(const std::vector<AttemptSummary>& attempts, const ReportHead& head) {
  Csv csv;
  put_names(csv, {"name", "attempt", "scenario", "title", "when", "mode", "finished", "grade",
                  "percent"});
  put_tenet_names(csv, "_earned");
  put_tenet_names(csv, "_best");
  put_names(csv, {"note", "threads", "without_word", "held_forgotten"});
  csv.end_row();
  for (std::size_t i = 0; i < attempts.size(); ++i) {
    const AttemptSummary& attempt = attempts[i];
    csv.text(head.name).number(static_cast<std::int64_t>(i) + 1);
    csv.text(attempt.scenario).text(attempt.title).text(report::iso_time(attempt.when));
    csv.text(id_of(attempt.mode)).text(attempt.finished ? "yes" : "no");
    csv.text(attempt.finished ? id_of(attempt.grade) : std::string_view());
    csv.number(attempt.percent);
    for (const int points : attempt.earned) csv.number(points);
    for (const int points : attempt.best) csv.number(points);
    csv.text(attempt.note);
    csv.number(attempt.threads).number(attempt.without_word).number(attempt.held_forgotten);
    csv.end_row();
  }
  return csv.take();
}

std::string decisions_csv(const std::vector<AttemptReport>& attempts, const ReportHead& head) {
  Csv csv;
  put_names(csv, {"name", "attempt", "scenario", "decision", "action", "clock", "minute", "scene",
                  "said", "act", "label", "cost"});
  put_tenet_names(csv, "");
  put_names(csv, {"person", "mood_before", "mood_after", "why", "best", "best_why"});
  csv.end_row();
  for (std::size_t i = 0; i < attempts.size(); ++i) {
    const AttemptReport& attempt = attempts[i];
    const Debrief& d = attempt.debrief;
    const Scenario& scenario = attempt.session.scenario();
    for (const DecisionReview& review : d.decisions) {
      const DecisionAdvice* advice =
          d.foreseen && review.index < d.advice.size() ? &d.advice[review.index] : nullptr;
      csv.text(head.name).number(static_cast<std::int64_t>(i) + 1).text(scenario.id);
      csv.number(static_cast<std::int64_t>(review.index) + 1);
      csv.text(action_name(scenario, attempt.session.steps()[review.index].action));
      csv.text(format_clock(review.at)).number(review.at).text(review.scene_title);
      csv.text(review.said).text(review.is_act ? "yes" : "no");
      if (advice != nullptr) {
        csv.text(advice->advice.forced ? std::string_view("Forced")
                                       : name_of(advice->advice.label));
        csv.number(advice->advice.cost);
      } else {
        csv.nothing().nothing();
      }
      for (const std::int8_t points : review.points) csv.number(points);
      if (review.person) {
        csv.text(scenario[review.person].id);
        csv.text(id_of(review.mood_before)).text(id_of(review.mood_after));
      } else {
        csv.nothing().nothing().nothing();
      }
      csv.text(review.why);
      csv.text(advice != nullptr ? std::string_view(advice->best_said) : std::string_view());
      csv.text(advice != nullptr ? std::string_view(advice->best_why) : std::string_view());
      csv.end_row();
    }
  }
  return csv.take();
}

std::string reach_csv(const std::vector<AttemptReport>& attempts, const ReportHead& head) {
  Csv csv;
  put_names(csv,
            {"name", "attempt", "scenario", "post", "minute", "clock", "readers", "readers_fast"});
  csv.end_row();
  for (std::size_t i = 0; i < attempts.size(); ++i) {
    const Scenario& scenario = attempts[i].session.scenario();
    for (const PostReport& report : attempts[i].posts) {
      const Post& post = scenario[report.post];
      for (const Minute at : curve_moments(report)) {
        csv.text(head.name).number(static_cast<std::int64_t>(i) + 1).text(scenario.id);
        csv.text(post.id).number(at).text(format_clock(at));
        csv.number(readers_at(post, report.now, at));
        report.has_fast ? csv.number(readers_at(post, report.fast, at)) : csv.nothing();
        csv.end_row();
      }
    }
  }
  return csv.take();
}

}  // namespace makegood
