// The debrief: everything above put together, and the mood curve of the person who was in front of
// the trainee most.
#include <algorithm>
#include <array>

#include "coach/coach.hpp"
#include "coach/grade_reason.hpp"

namespace makegood {
namespace {

// Who was in front most often; between equals, who came first. Without anybody in front (an inbox
// of notes), the first customer of the script.
PersonId person_in_front_most(const Scenario& scenario,
                              const std::vector<DecisionReview>& decisions) {
  std::array<std::size_t, limits::kMaxPeople> times{};
  PersonId most;
  for (const DecisionReview& decision : decisions) {
    if (decision.person) ++times[decision.person.index()];
  }
  for (const DecisionReview& decision : decisions) {
    if (!decision.person) continue;
    if (!most || times[decision.person.index()] > times[most.index()]) most = decision.person;
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

}  // namespace

Debrief debrief(const Session& session) {
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
    out.decisions.push_back(review(session, i));
  out.ledger = ledger(scenario, state);
  out.mood_person = person_in_front_most(scenario, out.decisions);
  out.mood_curve = curve_of(session, out.mood_person);
  out.grade_reason = grade_reason(session, out.grade, out.mood_person);
  return out;
}

}  // namespace makegood
