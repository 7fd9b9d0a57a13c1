// A session is its action list; names, rewinding and limits.
#include "engine/session.hpp"

#include <doctest/doctest.h>

#include "engine/support/story.hpp"
#include "engine/support/walk.hpp"

using namespace makegood;
using namespace makegood::test;

namespace {

const char* const kLoop =
    R"("threads": [ { "id": "omar", "who": "dana", "channel": "chat", "subject": "Hm", "arrives": "Thu 09:00", "opens": "b" } ],
  "scenes": [ { "id": "a", "inbox": true, "choices": [
    { "id": "again", "say": "Again.", "why": "Round.", "takes": "0 min", "goto": "a" },
    { "id": "end", "say": "Bye.", "why": "Done.", "takes": "0 min", "leave": true, "goto": "over" } ] },
  { "id": "b", "who": "dana", "choices": [
    { "id": "again", "say": "Again.", "why": "Round.", "takes": "0 min", "goto": "inbox" } ] } ])";

}  // namespace

TEST_SUITE_BEGIN("session");

TEST_CASE(
    "an action is named by its scene and choice, or by the inbox and its thread, and found by it") {
  Story story(kLoop);
  for (const char* name : {"a/again", "a/end", "b/again", "inbox/omar"}) {
    const std::optional<Action> action = action_named(story.scenario, name);
    REQUIRE(action.has_value());
    CHECK(action_name(story.scenario, *action) == name);
  }
  for (const char* name :
       {"", "a", "a/", "/again", "a/nobody", "c/again", "inbox/dana", "a/again/b"}) {
    CHECK_FALSE(action_named(story.scenario, name).has_value());
  }
}

TEST_CASE("each step remembers the state before it and its events") {
  Story story(kLoop);
  story.play("inbox/omar").play("b/again").play("a/end");
  const Session& session = story.session;
  REQUIRE(session.steps().size() == 3);
  CHECK(session.steps()[0].first_event == session.opening_events());
  CHECK(session.events_end(0) == session.steps()[1].first_event);
  CHECK(session.events_end(2) == session.events().size());
  CHECK(session.events()[session.steps()[1].first_event].kind == Event::Kind::kSaid);
  CHECK(session.steps()[1].before.thread == ThreadId{0});
}

TEST_CASE("rewinding keeps that many decisions; more than there are changes nothing") {
  Story story(kLoop);
  story.play("inbox/omar").play("b/again").play("a/end");
  story.session.rewind(7);
  CHECK(story.session.steps().size() == 3);
  story.session.rewind(1);
  CHECK(story.scene() == "b");
  story.session.rewind(0);
  CHECK(story.session.events().size() == story.session.opening_events());
  Session fresh(story.scenario);
  CHECK(story.session.state() == fresh.state());
  CHECK(same(story.session.events(), fresh.events()));
}

TEST_CASE("a session takes kMaxActions decisions and no more") {
  Story story(kLoop);
  const Action again = *action_named(story.scenario, "a/again");
  for (std::size_t i = 0; i < kMaxActions; ++i) REQUIRE(story.session.play(again));
  CHECK_FALSE(story.session.play(again));
  CHECK(story.session.steps().size() == kMaxActions);
  story.session.rewind(1);
  CHECK(story.session.play(again));
}

TEST_CASE("replay keeps what still holds and names the first decision that does not") {
  Story story(kLoop);
  Record record;
  record.scenario = "test";
  record.actions = {"inbox/omar", "b/again", "b/again", "a/end"};
  const ReplayResult closed = replay(story.scenario, record);
  CHECK(closed.played == 2);
  CHECK(closed.first_refused == "b/again");
  CHECK(closed.session.steps().size() == 2);
  record.actions = {"a/again", "a/gone"};
  const ReplayResult gone = replay(story.scenario, record);
  CHECK(gone.played == 1);
  CHECK(gone.first_refused == "a/gone");
}

TEST_SUITE_END();
