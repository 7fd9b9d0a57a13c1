// The verdict in the words of the field, and what the survey brings. Both are read off the state at
// the ending.
#include <algorithm>

#include "engine/play.hpp"

namespace makegood {
namespace {

bool is_ours(const Promise& promise) {
  return promise.by.kind != Party::Kind::kPerson;
}

// The flag still stands: it has not come up, or its scene never got its turn.
bool is_flagged(const SessionState& state, std::size_t promise) {
  return has_reminder(state.promises[promise]) || (state.pending_follow_ups & bit(promise)) != 0;
}

}  // namespace

GradeReport grade(const Scenario& scenario, const SessionState& state) {
  GradeReport report;
  for (std::size_t i = 0; i < scenario.promises.size(); ++i) {
    if (!is_ours(scenario.promises[i])) continue;
    const PromiseState& promise = state.promises[i];
    if (!report.broken && promise.broke_in_play) report.broken = PromiseId{i};
    if (!report.forgotten && is_open(promise) && !is_flagged(state, i)) {
      report.forgotten = PromiseId{i};
    }
  }
  report.left_without_word = state.left_without_word;
  report.question_asked = state.question_asked;

  const bool bad = report.broken || report.forgotten || report.left_without_word;
  report.grade = bad ? Grade::kBad : state.question_asked ? Grade::kExcellent : Grade::kGood;
  if (state.ended() && scenario[state.ending].grade_at_most < report.grade) {
    report.grade = scenario[state.ending].grade_at_most;
    report.lowered_by_ending = true;
  }
  return report;
}

std::vector<SurveyAnswer> survey_answers(const Scenario& scenario, const SessionState& state) {
  std::vector<SurveyAnswer> answers;
  for (std::size_t i = 0; i < scenario.surveys.size(); ++i) {
    const Survey& survey = scenario.surveys[i];
    SurveyAnswer answer;
    answer.survey = i;
    answer.asked = (state.asked & bit(survey.who.index())) != 0;
    const std::vector<SurveyEntry>& entries = answer.asked ? survey.asked : survey.silent;
    const auto applies = [&](const SurveyEntry& entry) {
      return holds(scenario, state, entry.when);
    };
    const auto entry = std::find_if(entries.begin(), entries.end(), applies);
    if (entry == entries.end()) continue;  // a survey without such entries has nothing to say
    answer.entry = static_cast<std::size_t>(entry - entries.begin());
    answers.push_back(answer);
  }
  return answers;
}

}  // namespace makegood
