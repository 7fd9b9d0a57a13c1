#include "prove/locality.hpp"

#include <bitset>
#include <cstddef>
#include <limits>

namespace makegood {
namespace {

/// Collects into one set what one decision, or what breaks in, can touch.
class Touching {
 public:
  Touching(const Scenario& scenario, LiveSet& into) : scenario_(scenario), out_(into) {
    // Nobody tells these apart.
    out_.channel = true;
    out_.posts = std::numeric_limits<std::uint8_t>::max();
  }

  void choice(ChoiceId id) {
    const Choice& choice = scenario_[id];
    ask(choice.when);
    for (const Apology& apology : choice.apology) apologise(apology.to);
    for (const PersonId person : choice.ask) add_bit(out_.asked, person.index());
    if (choice.tone >= 0 && scenario_[choice.scene].who) move(scenario_[choice.scene].who);
    change(choice.mood, choice.set);
    for (const PromiseId promise : choice.keep) {
      add_bit(out_.promises, promise.index());
      change(scenario_[promise].if_kept.mood, scenario_[promise].if_kept.set);
    }
    // What is promised here can be broken before the decision has run its time.
    for (const PromiseDue& made : choice.promise) promise(made.promise);
    for (const PromiseDue& moved : choice.renegotiate) promise(moved.promise);
    for (const ReminderAt& flag : choice.remind) promise(flag.promise);
    lines(choice.reply);
    passing_time();
    follow(choice.go, choice.scene);
  }

  void promise(PromiseId id) {
    const Promise& promise = scenario_[id];
    add_bit(out_.promises, id.index());
    change(promise.if_broken.mood, promise.if_broken.set);
    breaking_in_ = true;
    if (promise.follow_up) enter(promise.follow_up);
    if (promise.if_broken.interrupt) enter(promise.if_broken.interrupt);
    breaking_in_ = false;
  }

 private:
  void ask(ConditionId condition) { add_asked(out_, scenario_, condition); }

  void move(PersonId person) { add_bit(out_.moods, person.index()); }

  void apologise(PersonId to) {
    add_bit(out_.counted, to.index());
    add_bit(out_.apologised, to.index());
    out_.speakers[to.index()] = out_.concretes[to.index()] =
        std::numeric_limits<std::uint32_t>::max();
    move(to);
  }

  void change(const std::vector<MoodStep>& mood, const std::vector<FactChange>& set) {
    for (const MoodStep& step : mood) move(step.person);
    for (const FactChange& fact : set) add_bit(out_.facts, fact.fact.index());
  }

  void lines(const std::vector<Line>& lines) {
    for (const Line& line : lines) ask(line.when);
  }

  /// Whatever is promised: the day may end.
  void passing_time() {
    for (const Thread& thread : scenario_.threads) change(thread.if_left.mood, thread.if_left.set);
    if (scenario_.at_end) lines(scenario_[scenario_.at_end].says);
  }

  void follow(const std::vector<Goto>& go, SceneId here) {
    for (const Goto& entry : go) {
      ask(entry.when);
      switch (entry.target.kind) {
        case Target::Kind::kScene:
          enter(entry.target.scene);
          break;
        case Target::Kind::kEnding:
          lines(scenario_[entry.target.ending].says);
          break;
        case Target::Kind::kInbox:
          if (scenario_.inbox) enter(scenario_.inbox);
          break;
        case Target::Kind::kBack:
          // Back to the decision in hand, whose own `goto` is decided then. If nothing was broken
          // into, play stays where it is.
          if (breaking_in_) break;
          enter(here);
          if (scenario_.inbox) enter(scenario_.inbox);
          break;
      }
    }
  }

  void enter(SceneId id) {
    if (seen_[id.index()]) return;
    seen_[id.index()] = true;
    const Scene& scene = scenario_[id];
    lines(scene.says);
    if (scene.go.empty()) return;  // it waits for the trainee
    for (std::uint32_t i = 0; i < scene.choice_count; ++i) {
      ask(scenario_.choices[scene.first_choice + i].when);
    }
    follow(scene.go, id);
  }

  const Scenario& scenario_;
  LiveSet& out_;
  bool breaking_in_ = false;
  std::bitset<limits::kMaxScenes> seen_;
};

}  // namespace

LiveSet all_fields() {
  LiveSet set;
  set.facts = std::numeric_limits<decltype(set.facts)>::max();
  set.promises = std::numeric_limits<decltype(set.promises)>::max();
  set.moods = std::numeric_limits<decltype(set.moods)>::max();
  set.asked = std::numeric_limits<decltype(set.asked)>::max();
  set.counted = std::numeric_limits<decltype(set.counted)>::max();
  set.apologised = std::numeric_limits<decltype(set.apologised)>::max();
  set.posts = std::numeric_limits<decltype(set.posts)>::max();
  set.channel = true;
  set.speakers.fill(std::numeric_limits<std::uint32_t>::max());
  set.concretes.fill(std::numeric_limits<std::uint32_t>::max());
  return set;
}

Locality::Locality(const Scenario& scenario)
    : choices_(scenario.choices.size()), promises_(scenario.promises.size()) {
  for (std::size_t i = 0; i < choices_.size(); ++i) {
    Touching(scenario, choices_[i]).choice(ChoiceId{i});
  }
  for (std::size_t i = 0; i < promises_.size(); ++i) {
    Touching(scenario, promises_[i]).promise(PromiseId{i});
  }
}

}  // namespace makegood
