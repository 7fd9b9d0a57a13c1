// The report as JSON (docs/report-format.md). Same order of keys every time, so that two reports
// can be compared as text.
#include <optional>

#include "coach/report_json_parts.hpp"
#include "coach/report_progress.hpp"
#include "coach/report_words.hpp"

namespace makegood {
namespace {

using report::Json;
using report::put_tenets;

void put_head(Json& json, const ReportHead& head, std::string_view kind) {
  json.begin('{');
  json.key("makegood_report").number(kReportFormat);
  json.key("kind").text(kind);
  json.key("name").text_or_null(head.name);
  json.key("written").text_or_null(report::iso_time(head.written));
  json.key("measures").text("decisions in a simulation, not service to real customers");
}

void put_summary(Json& json, const AttemptSummary& attempt) {
  json.begin('{');
  json.key("scenario").text(attempt.scenario);
  json.key("title").text(attempt.title);
  json.key("when").text_or_null(report::iso_time(attempt.when));
  json.key("mode").text(id_of(attempt.mode));
  json.key("finished").flag(attempt.finished);
  json.key("grade").text_or_null(attempt.finished ? id_of(attempt.grade) : std::string_view());
  json.key("percent").number(attempt.percent);
  put_tenets(json, "earned", attempt.earned);
  put_tenets(json, "best", attempt.best);
  json.key("note").text_or_null(attempt.note);
  json.end('}');
}

void put_ending(Json& json, const AttemptReport& attempt) {
  const Debrief& d = attempt.debrief;
  json.key("ending");
  if (!attempt.summary.finished) {
    json.word("null");
    return;
  }
  json.begin('{');
  json.key("title").text(d.ending_title);
  json.key("text").text(d.ending_text);
  json.key("number").number(static_cast<std::int64_t>(d.ending_number));
  json.key("of").number(static_cast<std::int64_t>(d.ending_count));
  json.end('}');
}

void put_advice(Json& json, const Debrief& d, std::size_t index) {
  const bool known = d.foreseen && index < d.advice.size();
  json.key("forced");
  if (!known) {
    json.word("null");
    json.key("label").word("null");
    json.key("cost").word("null");
    json.key("best").word("null");
    return;
  }
  const DecisionAdvice& entry = d.advice[index];
  json.flag(entry.advice.forced);
  json.key("label").text(name_of(entry.advice.label));
  json.key("cost").number(entry.advice.cost);
  json.key("best");
  if (entry.best_said.empty()) {
    json.word("null");
    return;
  }
  json.begin('{');
  json.key("said").text(entry.best_said);
  json.key("act").flag(entry.best_is_act);
  json.key("why").text_or_null(entry.best_why);
  json.end('}');
}

void put_decision(Json& json, const AttemptReport& attempt, const DecisionReview& review) {
  const Scenario& scenario = attempt.session.scenario();
  json.begin('{');
  json.key("number").number(static_cast<std::int64_t>(review.index) + 1);
  json.key("action").text(action_name(scenario, attempt.session.steps()[review.index].action));
  json.key("clock").text(format_clock(review.at));
  json.key("minute").number(review.at);
  json.key("scene").text_or_null(review.scene_title);
  json.key("said").text(review.said);
  json.key("act").flag(review.is_act);
  json.key("why").text_or_null(review.why);
  put_tenets(json, "points", review.points);
  json.key("person").text_or_null(review.person ? std::string_view(scenario[review.person].id)
                                                : std::string_view());
  json.key("mood_before")
      .text_or_null(review.person ? id_of(review.mood_before) : std::string_view());
  json.key("mood_after")
      .text_or_null(review.person ? id_of(review.mood_after) : std::string_view());
  put_advice(json, attempt.debrief, review.index);
  json.end('}');
}

void put_promises(Json& json, const AttemptReport& attempt) {
  const Scenario& scenario = attempt.session.scenario();
  json.key("promises").begin('[');
  for (const report::PromiseStory& story : report::promise_stories(attempt)) {
    const Promise& promise = scenario[story.row->promise];
    const PromiseState& state = story.row->state;
    json.begin('{');
    json.key("id").text(promise.id);
    json.key("text").text(promise.text);
    json.key("by").text(promise.by.kind == Party::Kind::kPerson && promise.by.person
                            ? std::string_view(scenario[promise.by.person].id)
                        : promise.by.kind == Party::Kind::kTeam ? std::string_view("team")
                                                                : std::string_view("you"));
    json.key("to").text(promise.to ? std::string_view(scenario[promise.to].id)
                                   : std::string_view("you"));
    json.key("status").text(report::outcome_id(story));
    json.key("made").number(state.made);
    json.key("due").number(state.due);
    json.key("moves").begin('[');
    for (const report::PromiseStory::Move& move : story.moves) {
      json.begin('{');
      json.key("at").number(move.at);
      json.key("due").number(move.due);
      json.end('}');
    }
    json.end(']');
    json.key("closed");
    state.closed == kNever ? json.word("null") : json.number(state.closed);
    json.end('}');
  }
  json.end(']');
}

void put_curve(Json& json, std::string_view key, const std::vector<MoodPoint>& curve) {
  json.key(key).begin('[');
  for (const MoodPoint& point : curve) {
    json.begin('{');
    json.key("after").number(static_cast<std::int64_t>(point.decision));
    json.key("mood").text(id_of(point.mood));
    json.end('}');
  }
  json.end(']');
}

void put_survey(Json& json, const AttemptReport& attempt) {
  const Scenario& scenario = attempt.session.scenario();
  json.key("survey").begin('[');
  for (const Debrief::SurveyCard& card : attempt.debrief.survey) {
    json.begin('{');
    json.key("who").text_or_null(card.who ? std::string_view(scenario[card.who].id)
                                          : std::string_view());
    json.key("asked").flag(card.asked);
    json.key("question").text(card.question);
    json.key("rating");
    card.asked ? json.number(card.rating) : json.word("null");
    json.key("says").text(card.says);
    json.end('}');
  }
  json.end(']');
}

}  // namespace

std::string report_json(const AttemptReport& attempt, const ReportHead& head) {
  const Debrief& d = attempt.debrief;
  Json json;
  put_head(json, head, "attempt");
  json.key("attempt");
  put_summary(json, attempt.summary);
  json.key("percent_of").text(d.foreseen ? "best line" : "offered");
  json.key("grade_reason").text(d.grade_reason);
  put_ending(json, attempt);
  if (d.foreseen) {
    put_tenets(json, "best_line", d.tenet_best_line);
  } else {
    json.key("best_line").word("null");
  }
  json.key("turning_point");
  d.turning_point ? json.number(static_cast<std::int64_t>(*d.turning_point) + 1)
                  : json.word("null");
  json.key("decisions").begin('[');
  for (const DecisionReview& review : d.decisions) put_decision(json, attempt, review);
  json.end(']');
  put_promises(json, attempt);
  const Scenario& scenario = attempt.session.scenario();
  json.key("mood").begin('{');
  json.key("person").text_or_null(d.mood_person ? std::string_view(scenario[d.mood_person].id)
                                                : std::string_view());
  put_curve(json, "curve", d.mood_curve);
  put_curve(json, "best_curve", d.best_curve);
  json.end('}');
  put_survey(json, attempt);
  report::put_sweep(json, attempt);
  report::put_reach(json, attempt);
  json.end('}');
  return json.take();
}

std::string report_json(const std::vector<AttemptSummary>& attempts, const ReportHead& head) {
  Json json;
  put_head(json, head, "progress");
  json.key("attempts").begin('[');
  for (const AttemptSummary& attempt : attempts) put_summary(json, attempt);
  json.end(']');
  json.key("scenarios").begin('[');
  for (const report::ScenarioRow& row : report::scenario_rows(attempts)) {
    json.begin('{');
    json.key("scenario").text(row.scenario);
    json.key("title").text(row.title);
    json.key("attempts").number(static_cast<std::int64_t>(row.attempts));
    json.key("first").number(static_cast<std::int64_t>(row.first) + 1);
    json.key("latest").number(static_cast<std::int64_t>(row.latest) + 1);
    json.end('}');
  }
  json.end(']');
  json.end('}');
  return json.take();
}

}  // namespace makegood
