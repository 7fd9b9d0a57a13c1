#include "coach/word_of_mouth.hpp"

#include <algorithm>
#include <optional>

#include "coach/foresight.hpp"

namespace makegood {
namespace {

constexpr Minute kShortest = 60;  // minutes that a picture shows at least

bool answers(const Scenario& scenario, const Action& action, PostId post, bool in_public) {
  if (action.kind != Action::Kind::kChoose) return false;
  for (const PostAnswer& answer : scenario[action.choice].answer_post) {
    if (answer.post == post && answer.in_public == in_public) return true;
  }
  return false;
}

// The moment of the first decision of this session, not before `from`, that offered such an answer.
Minute first_offer(const Session& session, PostId post, bool in_public, Minute from) {
  for (const Step& step : session.steps()) {
    if (step.before.now < from) continue;
    for (const Action& action : legal_actions(session.scenario(), step.before)) {
      if (answers(session.scenario(), action, post, in_public)) return step.before.now;
    }
  }
  return kNever;
}

// The answers that the best line from the opening gives; none in public when it gives none.
PostState on_the_best_line(const Session& session, const Foresight& foresight, PostId post) {
  Events events;
  SessionState state = begin(session.scenario(), events);
  for (const Action& action : foresight.values().best_line(0)) {
    events.clear();
    if (!apply(session.scenario(), state, action, events)) break;
  }
  return state.posts[post.index()];
}

PostState fast_answers(const Session& session, const Foresight* foresight, PostId post) {
  PostState fast;
  if (foresight && foresight->ready()) fast = on_the_best_line(session, *foresight, post);
  if (fast.public_answer != kNever) return fast;
  fast = PostState{};
  fast.public_answer = first_offer(session, post, true, session.scenario().start);
  if (fast.public_answer == kNever) return fast;
  fast.private_answer = first_offer(session, post, false, fast.public_answer);
  return fast;
}

}  // namespace

std::vector<PostReport> post_reports(const Session& session, const Foresight* foresight) {
  const Scenario& scenario = session.scenario();
  const SessionState& state = session.state();
  std::vector<PostReport> out;
  for (std::size_t i = 0; i < scenario.posts.size(); ++i) {
    const Post& post = scenario.posts[i];
    if (post.posted > state.now) continue;
    PostReport report;
    report.post = PostId(i);
    report.to = state.now;
    // A post of yesterday would squeeze the day in play into the last inch.
    const Minute played = std::max(kShortest, state.now - scenario.start);
    report.from = std::max(post.posted, scenario.start - played);
    report.now.answers = state.posts[i];
    report.now.readers = reach(scenario, state, report.post);
    const PostState fast = fast_answers(session, foresight, report.post);
    if (fast.public_answer != kNever && !(fast == state.posts[i])) {
      report.fast.answers = fast;
      report.fast.readers = reach_at(post, fast, report.to);
      report.has_fast = report.fast.readers < report.now.readers;
    }
    out.push_back(report);
  }
  return out;
}

std::string grouped(std::int32_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, 1, ',');
  }
  return digits;
}

std::string growth_words(const Post& post, const PostState& answers, Minute now) {
  constexpr Minute kSlower = 4;  // as engine/reach.cpp counts
  const bool in_public = answers.public_answer != kNever;
  if (in_public && answers.private_answer != kNever) return "standing still since both answers";
  if (reach_at(post, answers, now) >= post.at_most) return "as many as it will reach";
  if (in_public) {
    return "slowed by your public answer: doubling every " +
           format_span(kSlower * post.doubles_every);
  }
  return "doubling every " + format_span(post.doubles_every);
}

}  // namespace makegood
