// Which attempt is the first one, where the two part, and the words for both.
#include <algorithm>

#include "scenario/utf8.hpp"
#include "ui/model.hpp"
#include "ui/screens/conversation.hpp"
#include "ui/screens/second_try.hpp"

namespace makegood {
namespace {

constexpr std::size_t kMostLetters = 90;  // of what was said

// The nearest attempt that reached an ending and that this one was played anew from. One that was
// left half way, or only carried on by another visit, is passed over.
const Attempt* first_try_of(const Attempt& attempt, const Journal& journal) {
  bool anew = false;
  const Attempt* at = &attempt;
  for (std::size_t steps = journal.attempts().size(); at->from && steps > 0; --steps) {
    anew = anew || at->from->replay;
    at = journal.find(at->from->attempt);
    if (!at) return nullptr;
    if (anew && at->finished()) return at;
  }
  return nullptr;
}

std::size_t alike(const Session& a, const Session& b) {
  const std::size_t both = std::min(a.steps().size(), b.steps().size());
  std::size_t count = 0;
  while (count < both && action_name(a.scenario(), a.steps()[count].action) ==
                             action_name(b.scenario(), b.steps()[count].action))
    ++count;
  return count;
}

std::string points_words(const Points& points, const Theme& theme, const Words& words) {
  std::string out;
  for (const Chip& chip : point_chips(points, theme, words))
    out += (out.empty() ? "" : ", ") + chip.text;
  return out.empty() ? std::string(words("second.no_points")) : out;
}

SecondTryView::Try try_of(std::string key, std::string title, const Session& session,
                          std::size_t from, const Result& result, const Words& words) {
  SecondTryView::Try out;
  out.key = std::move(key);
  out.title = std::move(title);
  const std::size_t count = session.steps().size();
  for (std::size_t i = from; i < std::min(count, from + kDecisionsBeside); ++i) {
    const DecisionReview decision = review(session, i, words);
    SecondTryView::Line line;
    line.key = out.key + "-" + std::to_string(i);
    line.said = beginning(decision.said, kMostLetters);
    if (!decision.is_act) line.said = words("quotes", {{"text", line.said}});
    // The colours of the points are not shown here, only their words.
    line.points = points_words(decision.points, light_theme(), words);
    line.name =
        words("second.line", {{"try", out.title}, {"said", line.said}, {"points", line.points}});
    out.lines.push_back(std::move(line));
  }
  if (count > from + kDecisionsBeside) {
    const std::size_t more = count - from - kDecisionsBeside;
    out.more = words(FormsId("second.more"), more, {{"count", std::to_string(more)}});
  }
  const std::string grade(name_of(result.grade, words));
  const std::string percent = std::to_string(result.percent) + "%";
  out.ending = session.scenario()[session.state().ending].title;
  out.result = words("second.result", {{"grade", grade}, {"percent", percent}});
  out.name = words("second.sum", {{"try", out.title},
                                  {"grade", grade},
                                  {"percent", percent},
                                  {"ending", words("quotes", {{"text", out.ending}})}});
  return out;
}

}  // namespace

SecondTryView second_try_view(const Model& model, const Debrief& debrief) {
  SecondTryView view;
  const Attempt* attempt = attempt_on_stage(model.keeping);
  const Session& session = *model.session;
  if (!attempt || !attempt->from || !session.state().ended()) return view;
  const Attempt* first = first_try_of(*attempt, model.keeping.journal);
  if (!first || first->scenario != session.scenario().id) return view;
  const ReplayResult replayed = replay(session.scenario(), record_of(*first));
  if (!replayed.session.state().ended()) return view;  // the scenario has changed since
  const std::size_t parting = alike(replayed.session, session);
  if (parting >= session.steps().size() || parting >= replayed.session.steps().size()) return view;
  const Words& words = model.language.words;
  const std::string number = std::to_string(parting + 1);
  const std::string& scene = debrief.decisions[parting].scene_title;
  view.title = words("second.title");
  view.parts =
      words("second.parts",
            {{"number", number},
             {"scene", scene.empty() ? words("decision.number", {{"number", number}}) : scene}});
  view.tries[0] = try_of("first-try", std::string(words("second.first")), replayed.session, parting,
                         first->result->result, words);
  view.tries[1] = try_of("this-try", std::string(words("second.this")), session, parting,
                         Result{debrief.percent, debrief.grade.grade}, words);
  return view;
}

}  // namespace makegood
