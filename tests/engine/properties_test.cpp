// What must hold for every scenario and every way through it, walked at random by the thousand. A
// failure names the scenario and the walk; the same numbers walk the same way on every machine.
#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/session.hpp"
#include "engine/support/corpus.hpp"
#include "engine/support/slow_clock.hpp"
#include "engine/support/walk.hpp"

using namespace makegood;
using namespace makegood::test;

namespace {

constexpr std::size_t kWalksEach = 20;
constexpr std::size_t kWalksEachShipped = 2000;
constexpr std::size_t kMostSteps = 60;

// Walks every scenario and hands each walk over when it is done.
void for_every_walk(const std::function<void(const Session&, Random&)>& check) {
  for (const Named& named : corpus()) {
    const bool generated = named.name.rfind("random", 0) == 0;
    const std::size_t walks = generated ? kWalksEach : kWalksEachShipped;
    for (std::size_t i = 0; i < walks; ++i) {
      CAPTURE(named.name);
      CAPTURE(i);
      Random random(i);
      Session session(named.scenario);
      walk(session, random, kMostSteps);
      check(session, random);
    }
  }
}

Session replayed(const Session& session, std::size_t count) {
  Session again(session.scenario());
  for (std::size_t i = 0; i < count; ++i) REQUIRE(again.play(session.steps()[i].action));
  return again;
}

// One assertion for a whole loop: a million single ones would take longer than the walks.
template <class Range, class Holds>
bool all(const Range& range, Holds holds) {
  return std::all_of(range.begin(), range.end(), holds);
}

}  // namespace

TEST_CASE("replaying any action list gives the same state, events and hash") {
  for_every_walk([](const Session& session, Random&) {
    const Session again = replayed(session, session.steps().size());
    CHECK(again.state() == session.state());
    CHECK(hash_of(again.state()) == hash_of(session.state()));
    CHECK(same(again.events(), session.events()));
  });
}

TEST_CASE("a record read back and replayed gives the same session") {
  for_every_walk([](const Session& session, Random& random) {
    if (!random.chance(10)) return;
    const std::string text = write_record(session, Mode::kPractice, true);
    const ReadRecordResult read = read_record(text, "session.json");
    REQUIRE(read.record.has_value());
    CHECK(read.diagnostics.empty());
    const ReplayResult again = replay(session.scenario(), *read.record);
    CHECK(again.first_refused.empty());
    CHECK(again.played == session.steps().size());
    CHECK(write_record(again.session, read.record->mode, true) == text);
  });
}

TEST_CASE("rewinding and choosing the same again gives the same end") {
  for_every_walk([](const Session& session, Random& random) {
    Session again = session;
    const std::size_t keep = random.below(session.steps().size() + 1);
    again.rewind(keep);
    for (std::size_t i = keep; i < session.steps().size(); ++i) {
      REQUIRE(again.play(session.steps()[i].action));
    }
    CHECK(again.state() == session.state());
    CHECK(same(again.events(), session.events()));
  });
}

TEST_CASE("taking back is exact: state, events and hash are those of never having chosen") {
  for_every_walk([](const Session& session, Random& random) {
    const std::size_t keep = random.below(session.steps().size() + 1);
    Session back = session;
    back.rewind(keep);
    const Session never = replayed(session, keep);
    CHECK(back.state() == never.state());
    CHECK(hash_of(back.state()) == hash_of(never.state()));
    CHECK(same(back.events(), never.events()));
    CHECK(back.steps().size() == keep);
    CHECK(back.actions() == never.actions());
  });
}

TEST_CASE("a promise is never both kept and broken, nor closed twice") {
  for_every_walk([](const Session& session, Random&) {
    std::vector<int> closed(session.scenario().promises.size(), 0);
    for (std::size_t i = 0; i < closed.size(); ++i) {
      const Promise& promise = session.scenario().promises[i];
      if (promise.before_opening && promise.due < session.scenario().start) closed[i] = 1;
    }
    for (const Event& event : session.events()) {
      if (event.kind == Event::Kind::kPromiseKept || event.kind == Event::Kind::kPromiseBroken) {
        ++closed[event.promise.index()];
      }
    }
    CHECK(all(closed, [](int times) { return times <= 1; }));
    for (std::size_t i = 0; i < closed.size(); ++i) {
      const PromiseState& state = session.state().promises[i];
      const bool is_closed =
          state.status == PromiseStatus::kKept || state.status == PromiseStatus::kBroken;
      CHECK(is_closed == (closed[i] == 1));
      CHECK(is_closed == (state.closed != kNever));
    }
  });
}

TEST_CASE("no promise stays open once the clock is past its due moment") {
  for_every_walk([](const Session& session, Random&) {
    const SessionState& now = session.state();
    CHECK(all(now.promises, [&](const PromiseState& p) {
      const bool open =
          p.status == PromiseStatus::kOpen || p.status == PromiseStatus::kRenegotiated;
      return !open || p.due >= now.now;
    }));
  });
}

TEST_CASE("the clock never runs back and never passes the end") {
  for_every_walk([](const Session& session, Random&) {
    Minute now = session.scenario().start;
    bool forward = true;
    for (const Event& event : session.events()) {
      if (event.kind == Event::Kind::kTime)
        forward = forward && event.from == now && event.at > now;
      forward = forward && event.at >= now;
      if (event.kind == Event::Kind::kTime) now = event.at;
      forward = forward && event.at == now;
    }
    CHECK(forward);
    CHECK(session.state().now == now);
    CHECK(now <= session.scenario().end);
  });
}

TEST_CASE("legal actions are exactly what apply accepts, and a refused action changes nothing") {
  for_every_walk([](const Session& session, Random& random) {
    const Scenario& scenario = session.scenario();
    const std::size_t at = random.below(session.steps().size() + 1);
    SessionState state = at < session.steps().size() ? session.steps()[at].before : session.state();
    const LegalActions legal = legal_actions(scenario, state);
    std::vector<Action> every(scenario.choices.size() + scenario.threads.size() + 2);
    for (std::size_t i = 0; i < scenario.choices.size(); ++i) every[i].choice = ChoiceId{i};
    for (std::size_t i = 0; i < scenario.threads.size(); ++i) {
      every[scenario.choices.size() + i].kind = Action::Kind::kOpenThread;
      every[scenario.choices.size() + i].thread = ThreadId{i};
    }
    every.back().kind = Action::Kind::kOpenThread;  // the last two name nothing at all
    Events events(3);
    for (const Action& action : every) {
      const bool offered = std::find(legal.begin(), legal.end(), action) != legal.end();
      SessionState copy = state;
      events.resize(3);
      const bool accepted = apply(scenario, copy, action, events);
      if (accepted != offered) FAIL_CHECK("offered and accepted differ");
      if (!accepted && (copy != state || events.size() != 3)) FAIL_CHECK("a refusal left traces");
    }
  });
}

TEST_CASE("nobody is stuck: something may be done until the conversation has ended") {
  for_every_walk([](const Session& session, Random&) {
    CHECK(session.legal().empty() == session.state().ended());
    CHECK(static_cast<bool>(session.state().scene) != session.state().ended());
  });
}

TEST_CASE("facts and moods stay in their ranges, and the events say how they moved") {
  for_every_walk([](const Session& session, Random&) {
    const Scenario& scenario = session.scenario();
    std::vector<int> moods;
    std::vector<int> facts;
    for (const Person& p : scenario.people) moods.push_back(static_cast<int>(p.mood));
    for (const Fact& f : scenario.facts) facts.push_back(f.start);
    bool steps_fit = true;
    for (const Event& event : session.events()) {
      if (event.kind == Event::Kind::kMood) {
        int& mood = moods[event.person.index()];
        mood += event.step;
        steps_fit = steps_fit && event.step != 0 && mood == static_cast<int>(event.mood) &&
                    mood >= 0 && mood < kMoods;
      }
      if (event.kind == Event::Kind::kFact) facts[event.fact.index()] = event.value;
    }
    CHECK(steps_fit);
    for (std::size_t i = 0; i < moods.size(); ++i) {
      CHECK(moods[i] == static_cast<int>(session.state().moods[i]));
    }
    for (std::size_t i = 0; i < facts.size(); ++i) {
      const Fact& fact = scenario.facts[i];
      const int highest =
          fact.kind == Fact::Kind::kWord ? static_cast<int>(fact.words.size()) - 1 : fact.max;
      CHECK(facts[i] == session.state().facts[i]);
      CHECK(facts[i] >= fact.min);
      CHECK(facts[i] <= highest);
    }
  });
}

TEST_CASE("an engine that counts every minute agrees about every promise and reminder") {
  for_every_walk([](const Session& session, Random&) {
    SlowClock slow(session.scenario());
    for (std::size_t i = 0; i < session.steps().size(); ++i) {
      const std::string difference = slow.follow(session, i);
      if (difference.empty()) continue;
      FAIL_CHECK("decision " << i << ": " << difference);
      return;
    }
  });
}

TEST_CASE("what is remembered of an interruption is gone when the interruption is") {
  for_every_walk([](const Session& session, Random&) {
    // Back where play was broken into, nothing is interrupted, unless something broke in once more.
    for (std::size_t i = 0; i < session.steps().size(); ++i) {
      bool back = false;
      for (std::size_t e = session.steps()[i].first_event; e < session.events_end(i); ++e) {
        const Event::Kind kind = session.events()[e].kind;
        if (kind == Event::Kind::kBack) back = true;
        if (kind == Event::Kind::kInterrupted) back = false;
      }
      const SessionState& after =
          i + 1 < session.steps().size() ? session.steps()[i + 1].before : session.state();
      if (back && after.interrupted) FAIL_CHECK("decision " << i << " came back, and did not");
    }
    CHECK(all(session.steps(), [](const Step& step) {
      const SessionState& s = step.before;
      return s.interrupted == static_cast<bool>(s.resume_choice) &&
             (s.interrupted || s.resume_until == kNever);
    }));
  });
}

TEST_CASE("different states of the walks have different hashes") {
  std::unordered_map<std::uint64_t, SessionState> seen;
  std::size_t collisions = 0;
  for_every_walk([&](const Session& session, Random&) {
    const auto [place, fresh] = seen.emplace(hash_of(session.state()), session.state());
    if (!fresh && place->second != session.state()) ++collisions;
  });
  CHECK(seen.size() > 1000);
  CHECK(collisions == 0);
}

TEST_CASE("the walks go where the rules are: every kind of event happens often") {
  std::vector<std::size_t> counts(static_cast<std::size_t>(Event::Kind::kEnded) + 1, 0);
  for_every_walk([&](const Session& session, Random&) {
    for (const Event& event : session.events()) ++counts[static_cast<std::size_t>(event.kind)];
  });
  for (std::size_t kind = 0; kind < counts.size(); ++kind) {
    CAPTURE(kind);
    CHECK(counts[kind] > 100);
  }
}
