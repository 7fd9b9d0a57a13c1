// One decision, seen by the coach: what was said, the rule behind it, and a reason for every point
// that came of it.
//
// The points are read off the decision's events, so the review can never disagree with the score.
// Texts that an author wrote come first; where there are none, a plain sentence says what the rule
// is and names the promise or the person.
#include <algorithm>

#include "coach/coach.hpp"
#include "coach/desk_words.hpp"
#include "coach/offers.hpp"
#include "coach/temperaments.hpp"
#include "coach/wording.hpp"

namespace makegood {
namespace {

std::string name_of(const Scenario& scenario, PersonId person, const Words& words) {
  return person ? short_name(scenario[person]) : std::string(words("pronoun.them"));
}

std::string kept_sentence(const Scenario& scenario, const SessionState& after, PromiseId id,
                          const Words& words) {
  const Promise& promise = scenario[id];
  const PromiseState& state = after.promises[id.index()];
  const std::string name = name_of(scenario, promise.to, words);
  const std::string what = in_quotes(promise.text, words);
  const Minute early = state.due - state.closed;
  if (early <= 0) return words("review.kept", {{"name", name}, {"promise", what}});
  return words("review.kept_early",
               {{"name", name}, {"span", span_words(words, early)}, {"promise", what}});
}

std::string broken_sentence(const Scenario& scenario, const SessionState& after, PromiseId id,
                            const Words& words) {
  const Promise& promise = scenario[id];
  const PromiseState& state = after.promises[id.index()];
  return words("review.broken", {{"promise", in_quotes(promise.text, words)},
                                 {"time", clock_words(words, state.due)},
                                 {"name", capitalised(name_of(scenario, promise.to, words))}});
}

// The author's words; a consequence that nobody wrote is explained by naming the promise.
std::string promise_text(const Scenario& scenario, const SessionState& after, const Event& event,
                         const Words& words) {
  const Promise& promise = scenario[event.promise];
  const bool kept = event.reason == Reason::kPromiseKept;
  const Consequence& consequence = kept ? promise.if_kept : promise.if_broken;
  if (consequence.authored && !consequence.why.empty()) return consequence.why;
  return kept ? kept_sentence(scenario, after, event.promise, words)
              : broken_sentence(scenario, after, event.promise, words);
}

std::string thread_sentence(const Scenario& scenario, ThreadId id, const Words& words) {
  const Thread& thread = scenario[id];
  return words("review.left", {{"name", capitalised(name_of(scenario, thread.who, words))},
                               {"subject", in_quotes(thread.subject, words)}});
}

std::string apology_sentence(const Scenario& scenario, Reason reason, PersonId to,
                             const Words& words) {
  const std::string name = name_of(scenario, to, words);
  if (reason == Reason::kApologyConcrete) return words("review.concrete", {{"name", name}});
  return words(reason == Reason::kApologySecondPerson ? WordId("review.second_person")
                                                      : WordId("review.repeated"),
               {{"name", capitalised(name)}});
}

// The promises named by events of one kind, in order, each once.
void collect(std::vector<PromiseId>& into, PromiseId promise) {
  if (promise && std::find(into.begin(), into.end(), promise) == into.end())
    into.push_back(promise);
}

}  // namespace

DecisionReview review(const Session& session, std::size_t index, const Words& words) {
  DecisionReview out;
  const auto& steps = session.steps();
  if (index >= steps.size()) return out;
  const Scenario& scenario = session.scenario();
  const Step& step = steps[index];
  const SessionState& after = index + 1 < steps.size() ? steps[index + 1].before : session.state();

  out.index = index;
  out.at = step.before.now;
  if (step.before.scene) {
    const Scene& scene = scenario[step.before.scene];
    out.scene_title = scene.title;
    out.person = scene.who;
  }
  out.said = step.action.kind == Action::Kind::kOpenThread
                 ? turned_to(session, index, words)
                 : label_of(scenario, step.action, session.seed(), words);
  out.is_act = true;
  const Choice* choice = nullptr;
  if (step.action.kind == Action::Kind::kChoose) {
    choice = &scenario[step.action.choice];
    out.is_act = choice->is_act;
    out.why = choice->why;
    out.heard = heard_as(scenario, *choice, words);
    out.remark = choice->remark.empty() ? std::string(first_sentence(choice->why)) : choice->remark;
  }
  if (out.person) {
    out.mood_before = step.before.mood(out.person);
    out.mood_after = after.mood(out.person);
  }

  PersonId apologised_to;
  for (std::size_t e = step.first_event; e < session.events_end(index); ++e) {
    const Event& event = session.events()[e];
    switch (event.kind) {
      case Event::Kind::kApology:
        apologised_to = event.person;
        break;
      case Event::Kind::kPromiseMade:
        collect(out.made, event.promise);
        break;
      case Event::Kind::kPromiseKept:
        collect(out.kept, event.promise);
        break;
      case Event::Kind::kPromiseBroken:
        collect(out.broken, event.promise);
        break;
      case Event::Kind::kPromiseRenegotiated:
        collect(out.renegotiated, event.promise);
        break;
      case Event::Kind::kScored: {
        add_points(out.points, event.points);
        if (event.points == Points{}) break;
        if (fell_into_its_time(event.reason)) add_points(out.meanwhile, event.points);
        PointReason reason;
        reason.reason = event.reason;
        reason.points = event.points;
        switch (event.reason) {
          case Reason::kChoice:
            reason.text = out.why;
            break;
          case Reason::kPromiseKept:
          case Reason::kPromiseBroken:
            reason.text = promise_text(scenario, after, event, words);
            break;
          case Reason::kThreadLeft:
            reason.text = scenario[event.thread].if_left.why;
            if (reason.text.empty()) reason.text = thread_sentence(scenario, event.thread, words);
            break;
          case Reason::kApologyConcrete:
          case Reason::kApologySecondPerson:
          case Reason::kApologyRepeated:
            reason.text = apology_sentence(scenario, event.reason,
                                           event.person ? event.person : apologised_to, words);
            break;
        }
        out.reasons.push_back(std::move(reason));
        break;
      }
      default:
        break;
    }
  }

  Events scratch;
  const Points own = offered(scenario, step.before, step.action, scratch);
  for (const Action& action : legal_actions(scenario, step.before)) {
    if (action == step.action) continue;
    const Points offer = offered(scenario, step.before, action, scratch);
    for (std::size_t t = 0; t < kTenets; ++t) {
      const int left = std::clamp(offer[t] - own[t], 0, 127);
      out.left[t] = std::max(out.left[t], static_cast<std::int8_t>(left));
    }
  }
  return out;
}

std::string why_beyond_remark(const DecisionReview& review) {
  const std::string_view why = review.why;
  const std::string_view remark = review.remark;
  if (remark.empty() || why.substr(0, remark.size()) != remark) return review.why;
  std::string_view rest = why.substr(remark.size());
  // A remark that stops in the middle of a sentence ("You owned the miss" of "You owned the miss
  // before …") is no reason to cut the sentence.
  const char last = remark.back();
  const bool whole = last == '.' || last == '!' || last == '?' || last == '"' || last == ')' ||
                     rest.empty() || first_sentence(why) == remark;
  if (!whole && rest.front() != '.') return review.why;
  while (!rest.empty() && (rest.front() == '.' || rest.front() == ' ')) rest.remove_prefix(1);
  return std::string(rest);
}

}  // namespace makegood
