// The reason for a grade in whole sentences, for languages other than English. The English one
// (grade_reason.cpp) is put together from verbs and pronouns, which no table can translate; here
// each fact of the grade is one sentence, with names and times filled in.
#include "coach/grade_reason.hpp"
#include "coach/wording.hpp"

namespace makegood {
namespace {

std::string kept_words(const Scenario& scenario, const SessionState& state, const Words& words) {
  std::size_t kept = 0;
  PromiseId first;
  for (std::size_t i = 0; i < scenario.promises.size(); ++i) {
    if (scenario.promises[i].by.kind == Party::Kind::kPerson) continue;
    if (state.promises[i].status != PromiseStatus::kKept) continue;
    if (kept++ == 0) first = PromiseId(i);
  }
  if (kept == 0) return std::string(words("why.nobody_waited"));
  return words(
      "why.kept", kept,
      {{"count", std::to_string(kept)}, {"promise", in_quotes(scenario[first].text, words)}});
}

std::string bad_words(const Scenario& scenario, const SessionState& state, const GradeReport& grade,
                      const Words& words) {
  const PromiseId id = grade.broken ? grade.broken : grade.forgotten;
  if (id) {
    const Promise& promise = scenario[id];
    return words(grade.broken ? WordId("why.broken") : WordId("why.forgotten"),
                 {{"promise", in_quotes(promise.text, words)},
                  {"name", promise.to ? short_name(scenario[promise.to])
                                      : std::string(words("pronoun.them"))},
                  {"time", clock_words(words, state.promises[id.index()].due)}});
  }
  if (grade.left_without_word) return std::string(words("why.left"));
  return words("why.no_answer", {{"ending", in_quotes(scenario[state.ending].title, words)}});
}

}  // namespace

std::string plain_grade_reason(const Session& session, const GradeReport& grade,
                               const Words& words) {
  const Scenario& scenario = session.scenario();
  const SessionState& state = session.state();
  if (!state.ended()) return std::string(words("why.unfinished"));
  if (grade.grade == Grade::kBad) return bad_words(scenario, state, grade, words);
  const std::string kept = kept_words(scenario, state, words) + " ";
  if (grade.grade == Grade::kExcellent) return kept + std::string(words("why.asked"));
  if (grade.lowered_by_ending) {
    return kept + words("why.ending", {{"ending", in_quotes(scenario[state.ending].title, words)}});
  }
  return kept + std::string(words("why.no_question"));
}

}  // namespace makegood
