// Conditions: every kind of leaf, every comparison, every group. The reader's part is only how they
// are written.
#include <doctest/doctest.h>

#include "engine/support/story.hpp"

using namespace makegood;
using makegood::test::Story;

namespace {

// A state in which every kind of condition has something to see.
class Seen {
 public:
  Seen() {
    scenario_.end = 40000;
    scenario_.posts.resize(1);
    scenario_.posts[0].posted = 100;
    scenario_.posts[0].readers = 40;
    scenario_.posts[0].at_most = 4000;
    state_.now = 100;
    state_.channel = Channel::kEmail;
    state_.facts[3] = 2;
    state_.moods[1] = Mood::kPleased;
    state_.asked = 0b10;
    state_.question_asked = true;
    state_.apologies[1].count = 2;
    state_.threads[0].status = ThreadStatus::kHolding;
    state_.promises[0].status = PromiseStatus::kOpen;
    state_.promises[1].status = PromiseStatus::kRenegotiated;
    state_.promises[2].status = PromiseStatus::kKept;
    state_.promises[3].status = PromiseStatus::kBroken;
    state_.promises[0].reminder = 200;
    state_.promises[1].reminder = 50;
    state_.promises[1].reminder_fired = true;
  }

  bool operator()(std::vector<ConditionNode> nodes) {
    scenario_.conditions = std::move(nodes);
    return holds(scenario_, state_, ConditionId{0});
  }

 private:
  Scenario scenario_;
  SessionState state_;
};

ConditionNode leaf(ConditionNode::Kind kind, std::uint16_t subject, int value,
                   Compare compare = Compare::kEqual) {
  ConditionNode node;
  node.kind = kind;
  node.subject = subject;
  node.value = value;
  node.compare = compare;
  return node;
}

ConditionNode group(ConditionNode::Kind kind, std::uint16_t size) {
  ConditionNode node;
  node.kind = kind;
  node.size = size;
  return node;
}

using Kind = ConditionNode::Kind;

const ConditionNode kYes = leaf(Kind::kQuestion, 0, 1);
const ConditionNode kNo = leaf(Kind::kQuestion, 0, 0);

}  // namespace

TEST_SUITE_BEGIN("conditions");

TEST_CASE("no condition always holds") {
  CHECK(holds(Scenario{}, SessionState{}, ConditionId{}));
}

TEST_CASE("every comparison compares, below, at and above") {
  Seen seen;
  const auto fact = [&](Compare how, int value) {
    return seen({leaf(Kind::kFact, 3, value, how)});
  };
  CHECK(fact(Compare::kEqual, 2));
  CHECK_FALSE(fact(Compare::kEqual, 3));
  CHECK(fact(Compare::kNotEqual, 3));
  CHECK_FALSE(fact(Compare::kNotEqual, 2));
  CHECK(fact(Compare::kLess, 3));
  CHECK_FALSE(fact(Compare::kLess, 2));
  CHECK(fact(Compare::kLessEqual, 2));
  CHECK_FALSE(fact(Compare::kLessEqual, 1));
  CHECK(fact(Compare::kGreater, 1));
  CHECK_FALSE(fact(Compare::kGreater, 2));
  CHECK(fact(Compare::kGreaterEqual, 2));
  CHECK_FALSE(fact(Compare::kGreaterEqual, 3));
}

TEST_CASE("a promise is none, open, renegotiated, kept or broken, and renegotiated is open too") {
  Seen seen;
  const auto is = [&](std::uint16_t promise, PromiseStatus status) {
    return seen({leaf(Kind::kPromise, promise, static_cast<int>(status))});
  };
  CHECK(is(0, PromiseStatus::kOpen));
  CHECK_FALSE(is(0, PromiseStatus::kRenegotiated));
  CHECK(is(1, PromiseStatus::kOpen));
  CHECK(is(1, PromiseStatus::kRenegotiated));
  CHECK(is(2, PromiseStatus::kKept));
  CHECK_FALSE(is(2, PromiseStatus::kOpen));
  CHECK(is(3, PromiseStatus::kBroken));
  CHECK(is(4, PromiseStatus::kNone));
  CHECK_FALSE(is(4, PromiseStatus::kOpen));
}

TEST_CASE("mood, time, channel, asked, question, apologies, reach, thread and reminder are seen") {
  Seen seen;
  const auto pleased = static_cast<int>(Mood::kPleased);
  CHECK(seen({leaf(Kind::kMood, 1, pleased)}));
  CHECK_FALSE(seen({leaf(Kind::kMood, 0, pleased, Compare::kGreaterEqual)}));
  CHECK(seen({leaf(Kind::kTime, 0, 100, Compare::kLessEqual)}));
  CHECK_FALSE(seen({leaf(Kind::kTime, 0, 100, Compare::kLess)}));
  CHECK(seen({leaf(Kind::kChannel, 0, static_cast<int>(Channel::kEmail))}));
  CHECK_FALSE(seen({leaf(Kind::kChannel, 0, static_cast<int>(Channel::kPhone))}));
  CHECK(seen({leaf(Kind::kAsked, 1, 0)}));
  CHECK_FALSE(seen({leaf(Kind::kAsked, 0, 0)}));
  CHECK(seen({kYes}));
  CHECK_FALSE(seen({kNo}));
  CHECK(seen({leaf(Kind::kApologies, 1, 2, Compare::kGreaterEqual)}));
  CHECK_FALSE(seen({leaf(Kind::kApologies, 0, 1, Compare::kGreaterEqual)}));
  CHECK(seen({leaf(Kind::kReach, 0, 40)}));
  CHECK_FALSE(seen({leaf(Kind::kReach, 0, 40, Compare::kGreater)}));
  CHECK(seen({leaf(Kind::kThread, 0, static_cast<int>(ThreadStatus::kHolding))}));
  CHECK_FALSE(seen({leaf(Kind::kThread, 1, static_cast<int>(ThreadStatus::kHolding))}));
  CHECK(seen({leaf(Kind::kReminder, 0, 1)}));
  CHECK(seen({leaf(Kind::kReminder, 1, 0)}));  // it has come up already
  CHECK(seen({leaf(Kind::kReminder, 2, 0)}));
}

TEST_CASE("all, any and not hold as the words say, nested as deep as you like") {
  Seen seen;
  CHECK(seen({group(Kind::kAll, 3), kYes, kYes}));
  CHECK_FALSE(seen({group(Kind::kAll, 3), kYes, kNo}));
  CHECK(seen({group(Kind::kAny, 3), kNo, kYes}));
  CHECK_FALSE(seen({group(Kind::kAny, 3), kNo, kNo}));
  CHECK(seen({group(Kind::kNot, 2), kNo}));
  CHECK_FALSE(seen({group(Kind::kNot, 2), kYes}));
  CHECK(seen({group(Kind::kAll, 1)}));
  CHECK_FALSE(seen({group(Kind::kAny, 1)}));
  // yes and (no or not (yes and no))
  CHECK(seen({group(Kind::kAll, 8), kYes, group(Kind::kAny, 6), kNo, group(Kind::kNot, 4),
              group(Kind::kAll, 3), kYes, kNo}));
  // (no or no) or (yes and not yes)
  CHECK_FALSE(seen({group(Kind::kAny, 8), group(Kind::kAny, 3), kNo, kNo, group(Kind::kAll, 4),
                    kYes, group(Kind::kNot, 2), kYes}));
}

TEST_CASE("a choice is open, a line is said and a way is taken only when its condition holds") {
  Story story(R"("facts": { "told": false },
    "scenes": [ { "id": "a", "who": "dana", "says": [ "Always.", { "says": "Once told.", "when": { "fact": { "told": true } } } ], "choices": [
      { "id": "tell", "say": "It is Monday.", "why": "Told.", "set": { "told": true }, "goto": "a" },
      { "id": "end", "say": "Bye.", "why": "Done.", "when": { "fact": { "told": true } }, "goto": [ { "when": { "mood": { "dana": "pleased" } }, "to": "clock-ran-out" }, "over" ] },
      { "id": "smile", "say": "Bye!", "why": "Done.", "mood": { "dana": 1 }, "goto": [ { "when": { "mood": { "dana": "pleased" } }, "to": "clock-ran-out" }, "over" ] } ] } ])");
  CHECK_FALSE(story.offers("a/end"));
  CHECK(story.trace("line") == "line 0");
  CHECK(story.play("a/tell").trace("line") == "line 0, line 1");
  CHECK(story.offers("a/end"));
  CHECK(story.play("a/end").ending() == "over");
  story.session.rewind(1);
  CHECK(story.play("a/smile").ending() == "clock-ran-out");
}

TEST_SUITE_END();
