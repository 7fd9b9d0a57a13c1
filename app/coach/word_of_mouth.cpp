#include "coach/word_of_mouth.hpp"

#include <algorithm>
#include <optional>
#include <queue>
#include <unordered_set>
#include <utility>

#include "coach/foresight.hpp"

namespace makegood {
namespace {

constexpr Minute kShortest = 60;  // minutes that a picture shows at least
// States looked at for the earliest answer: some milliseconds. What is not found by then is not
// compared with.
constexpr std::size_t kMostStates = 3000;

bool answers(const Scenario& scenario, const Action& action, PostId post, bool in_public) {
  if (action.kind != Action::Kind::kChoose) return false;
  for (const PostAnswer& answer : scenario[action.choice].answer_post) {
    if (answer.post == post && answer.in_public == in_public) return true;
  }
  return false;
}

struct Later {
  bool operator()(const SessionState& a, const SessionState& b) const { return a.now > b.now; }
};

// The earliest state, by the clock, from which such an answer can be given, with the answer. Every
// line is followed in the order of the clock, so the first one found is the earliest.
std::optional<std::pair<SessionState, Action>> earliest(const Scenario& scenario,
                                                        const SessionState& from, PostId post,
                                                        bool in_public) {
  std::priority_queue<SessionState, std::vector<SessionState>, Later> open;
  std::unordered_set<std::uint64_t> seen{hash_of(from)};
  open.push(from);
  Events events;
  for (std::size_t looked = 0; !open.empty() && looked < kMostStates; ++looked) {
    const SessionState state = open.top();
    open.pop();
    const LegalActions legal = legal_actions(scenario, state);
    for (const Action& action : legal) {
      if (answers(scenario, action, post, in_public)) return std::make_pair(state, action);
    }
    for (const Action& action : legal) {
      SessionState next = state;
      events.clear();
      apply(scenario, next, action, events);
      if (!next.ended() && seen.insert(hash_of(next)).second) open.push(next);
    }
  }
  return std::nullopt;
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

// When a curve has come to its last number. It never falls, so halving finds the moment.
Minute settled(const Post& post, const Reach& reach, Minute from, Minute to) {
  while (from < to) {
    const Minute middle = from + (to - from) / 2;
    if (reach_at(post, reach.answers, middle) < reach.readers) {
      from = middle + 1;
    } else {
      to = middle;
    }
  }
  return to;
}

// Where a picture may end: a week in which nobody new reads it would squeeze the hour in which
// everybody did. A little level ground after the last move shows that it is over.
Minute last_move(const Post& post, const PostReport& report) {
  Minute last = settled(post, report.now, report.from, report.at);
  if (report.has_fast) last = std::max(last, settled(post, report.fast, report.from, report.at));
  return std::min(report.at, last + std::max<Minute>(10, (last - report.from) / 5));
}

}  // namespace

std::vector<PostState> earliest_answers(const Scenario& scenario) {
  std::vector<PostState> out(scenario.posts.size());
  Events events;
  const SessionState opening = begin(scenario, events);
  for (std::size_t i = 0; i < scenario.posts.size(); ++i) {
    const auto first = earliest(scenario, opening, PostId(i), true);
    if (!first) continue;
    out[i].public_answer = first->first.now;
    SessionState after = first->first;
    events.clear();
    apply(scenario, after, first->second, events);
    out[i].private_answer = after.posts[i].private_answer;
    if (out[i].private_answer != kNever || after.ended()) continue;
    const auto second = earliest(scenario, after, PostId(i), false);
    if (second) out[i].private_answer = second->first.now;
  }
  return out;
}

std::vector<PostReport> post_reports(const Session& session, const Foresight* foresight,
                                     const std::vector<PostState>& earliest) {
  const Scenario& scenario = session.scenario();
  const SessionState& state = session.state();
  std::vector<PostReport> out;
  for (std::size_t i = 0; i < scenario.posts.size(); ++i) {
    const Post& post = scenario.posts[i];
    if (post.posted > state.now) continue;
    PostReport report;
    report.post = PostId(i);
    report.at = state.now;
    // A post of yesterday would squeeze the day in play into the last inch.
    const Minute played = std::max(kShortest, state.now - scenario.start);
    report.from = std::max(post.posted, scenario.start - played);
    report.now.answers = state.posts[i];
    report.now.readers = reach(scenario, state, report.post);
    PostState fast;
    if (foresight && foresight->ready()) fast = on_the_best_line(session, *foresight, report.post);
    // The most points are not always the fewest readers: what is shown is the faster of the two.
    if (i < earliest.size() && earliest[i].public_answer != kNever &&
        (fast.public_answer == kNever ||
         reach_at(post, earliest[i], report.at) < reach_at(post, fast, report.at))) {
      fast = earliest[i];
    }
    if (fast.public_answer != kNever && !(fast == state.posts[i])) {
      report.fast.answers = fast;
      report.fast.readers = reach_at(post, fast, report.at);
      report.has_fast = report.fast.readers < report.now.readers;
    }
    report.to = last_move(post, report);
    out.push_back(report);
  }
  return out;
}

std::vector<Minute> curve_moments(const PostReport& report) {
  constexpr Minute kPieces = 40;  // each a few pixels wide on a page
  const Minute length = report.to - report.from;
  const Minute pieces = std::clamp<Minute>(length, 1, kPieces);
  std::vector<Minute> moments;
  for (Minute i = 0; i <= pieces; ++i) moments.push_back(report.from + length * i / pieces);
  return moments;
}

std::string grouped(std::int32_t number, const Words& words) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, words("number.group"));
  }
  return digits;
}

std::string growth_words(const Post& post, const PostState& answers, Minute now,
                         const Words& words) {
  constexpr Minute kSlower = 4;  // as engine/reach.cpp counts
  const bool in_public = answers.public_answer != kNever;
  if (in_public && answers.private_answer != kNever) return std::string(words("growth.still"));
  if (reach_at(post, answers, now) >= post.at_most) return std::string(words("growth.full"));
  const Minute span = (in_public ? kSlower : 1) * post.doubles_every;
  return words(in_public ? WordId("growth.slowed") : WordId("growth.doubling"),
               {{"span", span_words(words, span)}});
}

}  // namespace makegood
