// The debrief: everything above put together, and the mood curve of the person who was in front of
// the trainee most.
#include <algorithm>
#include <array>
#include <cstdlib>

#include "coach/coach.hpp"
#include "coach/desk_words.hpp"
#include "coach/foresight.hpp"
#include "coach/grade_reason.hpp"

namespace makegood {
namespace {

// Whose curve tells most: the person whose mood moved most, of several the one who was in front
// most often, of those who came first. Without anybody in front (an inbox of notes), the first
// customer of the script.
PersonId person_of_curve(const Session& session, const std::vector<DecisionReview>& decisions) {
  const Scenario& scenario = session.scenario();
  struct Seen {
    int moved = 0;
    int times = 0;
    bool operator<(const Seen& other) const {
      return moved != other.moved ? moved < other.moved : times < other.times;
    }
  };
  std::array<Seen, limits::kMaxPeople> seen{};
  for (const DecisionReview& decision : decisions) {
    if (decision.person) ++seen[decision.person.index()].times;
  }
  for (const Event& event : session.events()) {
    if (event.kind == Event::Kind::kMood) seen[event.person.index()].moved += std::abs(event.step);
  }
  PersonId most;
  for (const DecisionReview& decision : decisions) {
    if (!decision.person) continue;
    if (!most || seen[most.index()] < seen[decision.person.index()]) most = decision.person;
  }
  if (most) return most;
  for (std::size_t i = 0; i < scenario.people.size(); ++i) {
    if (scenario.people[i].customer != CustomerKind::kNone) return PersonId(i);
  }
  return scenario.people.empty() ? PersonId() : PersonId(std::size_t{0});
}

std::vector<MoodPoint> curve_of(const Session& session, PersonId person) {
  std::vector<MoodPoint> curve;
  if (!person) return curve;
  const auto& steps = session.steps();
  curve.reserve(steps.size() + 1);
  for (std::size_t i = 0; i < steps.size(); ++i) curve.push_back({i, steps[i].before.mood(person)});
  curve.push_back({steps.size(), session.state().mood(person)});
  return curve;
}

std::vector<Debrief::SurveyCard> survey_of(const Session& session) {
  const Scenario& scenario = session.scenario();
  std::vector<Debrief::SurveyCard> cards;
  for (const SurveyAnswer& answer : survey_answers(scenario, session.state())) {
    const Survey& survey = scenario.surveys[answer.survey];
    const auto& entries = answer.asked ? survey.asked : survey.silent;
    Debrief::SurveyCard card;
    card.who = survey.who;
    card.asked = answer.asked;
    card.question = survey.question;
    if (answer.entry < entries.size()) {
      card.says = entries[answer.entry].says;
      if (answer.asked) card.rating = entries[answer.entry].rating;
    }
    if (survey.who) card.mood = session.state().mood(survey.who);
    cards.push_back(std::move(card));
  }
  return cards;
}

// Moods of `person` along a line from the state of decision `from`.
std::vector<MoodPoint> curve_along(const Session& session, std::size_t from,
                                   const std::vector<Action>& line, PersonId person) {
  std::vector<MoodPoint> curve;
  if (!person) return curve;
  SessionState state = session.steps()[from].before;
  Events events;
  curve.push_back({from, state.mood(person)});
  for (const Action& action : line) {
    events.clear();
    if (!apply(session.scenario(), state, action, events)) break;
    curve.push_back({from + curve.size(), state.mood(person)});
  }
  return curve;
}

void add_foresight(Debrief& out, const Session& session, const Foresight& foresight,
                   const Words& words) {
  const Scenario& scenario = session.scenario();
  out.foreseen = true;
  out.percent = foresight.percent(earned_in(session));
  out.tenet_best_line = foresight.best_line_points();
  for (const Tenet tenet : kAllTenets) {
    out.tenet_most[static_cast<std::size_t>(tenet)] = foresight.most(tenet);
  }
  int most = 0;
  for (std::size_t i = 0; i < session.steps().size(); ++i) {
    DecisionAdvice& entry = out.advice.emplace_back();
    entry.advice = foresight.advice(session, i);
    if (entry.advice.cost > most) {
      most = entry.advice.cost;
      out.turning_point = i;
    }
    entry.label = label_words(session, i, entry.advice, words);
    if (entry.advice.cost <= 0) continue;
    entry.best_here = better_words(session, i, entry.advice, words);
    entry.best_said = step_words(scenario, entry.advice.best, session.seed(), words);
    entry.best_is_act = true;
    if (entry.advice.best.kind == Action::Kind::kChoose) {
      const Choice& choice = scenario[entry.advice.best.choice];
      entry.best_is_act = choice.is_act;
      entry.best_why = choice.why;
    }
    for (const Action& action : entry.advice.line) {
      const bool said = action.kind == Action::Kind::kChoose && !scenario[action.choice].is_act;
      const std::string step = step_words(scenario, action, session.seed(), words);
      entry.line.push_back(said ? words("quotes", {{"text", step}}) : step);
    }
  }
  if (!out.turning_point) return;
  const std::vector<Action>& line = out.advice[*out.turning_point].advice.line;
  out.best_curve = curve_along(session, *out.turning_point, line, out.mood_person);
  SessionState state = session.steps()[*out.turning_point].before;
  Events events;
  for (const Action& action : line) apply(scenario, state, action, events);
  if (state.ended()) {
    out.best_ending = scenario[state.ending].title;
    out.best_grade = grade(scenario, state).grade;
  }
}

}  // namespace

Debrief debrief(const Session& session, const Foresight* foresight, const Words& words) {
  const Scenario& scenario = session.scenario();
  const SessionState& state = session.state();
  Debrief out;
  out.ending_count = scenario.endings.size();
  if (state.ended()) {
    const Ending& ending = scenario[state.ending];
    out.ending_title = ending.title;
    out.ending_text = ending.text;
    out.ending_number = state.ending.index() + 1;
    out.grade = grade(scenario, state);
    out.survey = survey_of(session);
  }
  out.score = score_now(session);
  out.decisions.reserve(session.steps().size());
  for (std::size_t i = 0; i < session.steps().size(); ++i)
    out.decisions.push_back(review(session, i, words));
  out.ledger = ledger(scenario, state);
  out.mood_person = person_of_curve(session, out.decisions);
  out.mood_curve = curve_of(session, out.mood_person);
  out.grade_reason = words.english()
                         ? grade_reason(session, out.grade, out.mood_person)
                         : plain_grade_reason(session, out.grade, out.mood_person, words);
  out.percent = out.score.percent;
  if (foresight && foresight->ready()) add_foresight(out, session, *foresight, words);
  return out;
}

}  // namespace makegood
