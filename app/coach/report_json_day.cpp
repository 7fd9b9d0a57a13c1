// The end of a day with an inbox, and word of mouth, as JSON.
#include "coach/report_json_parts.hpp"
#include "coach/sweep_words.hpp"

namespace makegood::report {
namespace {

std::string_view id_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::kAnswered:
      return "answered";
    case Outcome::kUpdated:
      return "updated";
    case Outcome::kHeldAndReturned:
      return "came-back";
    case Outcome::kHeldWithFlag:
      return "flagged";
    case Outcome::kHeldForgotten:
      return "forgotten";
    case Outcome::kWithoutWord:
      return "without-word";
  }
  return "";
}

void put_minute(Json& json, std::string_view key, Minute minute) {
  json.key(key);
  minute == kNever ? json.word("null") : json.number(minute);
}

// How it went, or would have gone, minute by minute.
void put_course(Json& json, const Post& post, const PostReport& report, const Reach& reach) {
  json.key("readers").number(reach.readers);
  put_minute(json, "public_answer", reach.answers.public_answer);
  put_minute(json, "private_answer", reach.answers.private_answer);
  json.key("reach_curve").begin('[');
  for (const Minute at : curve_moments(report)) {
    json.begin('{');
    json.key("at").number(at);
    json.key("readers").number(readers_at(post, reach, at));
    json.end('}');
  }
  json.end(']');
}

}  // namespace

void put_sweep(Json& json, const AttemptReport& attempt) {
  const Scenario& scenario = attempt.session.scenario();
  json.key("sweep").begin('[');
  for (const ThreadReport& report : day_reports(attempt.session)) {
    const Thread& thread = scenario[report.thread];
    json.begin('{');
    json.key("thread").text(thread.id);
    json.key("who").text(scenario[thread.who].id);
    json.key("outcome").text(id_of(outcome_of(report)));
    json.key("arrived").number(report.arrived);
    put_minute(json, "first_word", report.first_word);
    put_minute(json, "held", report.held);
    put_minute(json, "returned", report.returned);
    put_minute(json, "flag", report.flag);
    put_tenets(json, "points", report.cost);
    json.key("mood_steps").number(report.mood_cost);
    json.end('}');
  }
  json.end(']');
}

void put_reach(Json& json, const AttemptReport& attempt) {
  const Scenario& scenario = attempt.session.scenario();
  json.key("reach").begin('[');
  for (const PostReport& report : attempt.posts) {
    const Post& post = scenario[report.post];
    json.begin('{');
    json.key("post").text(post.id);
    json.key("by").text(scenario[post.by].id);
    put_course(json, post, report, report.now);
    json.key("fast");
    if (report.has_fast) {
      json.begin('{');
      put_course(json, post, report, report.fast);
      json.end('}');
    } else {
      json.word("null");
    }
    json.end('}');
  }
  json.end(']');
}

}  // namespace makegood::report
