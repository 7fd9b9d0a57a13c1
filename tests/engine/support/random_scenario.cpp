// Built as values and not as text: the engine's tests stay independent of the reader, and a seed
// costs microseconds.
#include "engine/support/random_scenario.hpp"

#include <string>
#include <utility>
#include <vector>

#include "engine/support/random.hpp"

namespace makegood::test {
namespace {

constexpr std::size_t kPeople = 3;
constexpr std::size_t kFacts = 3;
constexpr Minute kMonday = kMinutesPerWeek;

class Maker {
 public:
  explicit Maker(std::uint64_t seed) : random_(seed) {}

  Scenario make() {
    out_.id = "random";
    out_.start = kMonday + random_.between(6 * 60, 20 * 60);
    out_.end = out_.start + random_.between(60, 4 * kMinutesPerDay);
    for (std::size_t day = 0; day < 5; ++day) out_.hours.days[day] = {9 * 60, 17 * 60 + 30};
    make_people_and_facts();
    out_.scenes.resize(static_cast<std::size_t>(random_.between(5, 14)));
    out_.endings.resize(static_cast<std::size_t>(random_.between(1, 3)));
    out_.concretes = {"loan-chairs", "refund"};
    out_.opening = SceneId{0};
    if (random_.chance(40)) make_inbox();
    make_promises();
    for (std::size_t i = 0; i < out_.scenes.size(); ++i) make_scene(SceneId{i});
    for (std::size_t i = 0; i < out_.endings.size(); ++i) {
      out_.endings[i].id = "ending-" + std::to_string(i);
      out_.endings[i].says = {line("It ends."), line("Sometimes so.")};
      out_.endings[i].says[1].when = condition();
      out_.endings[i].grade_at_most = static_cast<Grade>(random_.between(0, 2));
    }
    out_.at_end = EndingId{random_.below(out_.endings.size())};
    return std::move(out_);
  }

 private:
  PersonId person() { return PersonId{random_.below(kPeople)}; }
  PromiseId promise() { return PromiseId{random_.below(out_.promises.size())}; }
  SceneId scene() { return SceneId{random_.below(out_.scenes.size())}; }

  Party party() {
    Party party;
    party.kind = static_cast<Party::Kind>(random_.between(0, 2));
    if (party.kind == Party::Kind::kPerson) party.person = person();
    return party;
  }

  Duration duration() { return {random_.between(0, 90), random_.chance(20)}; }

  Moment moment() {
    Moment moment;
    moment.kind = static_cast<Moment::Kind>(random_.between(0, 4));
    moment.weekday = static_cast<std::int8_t>(random_.between(0, 6));
    // Few different times, so that due moments, reminders and ends of waits fall together often.
    moment.time = random_.between(8, 18) * 60 + 30 * random_.between(0, 1);
    moment.after = duration();
    return moment;
  }

  Line line(std::string text) {
    Line made;
    made.kind = Line::Kind::kNote;
    made.text = std::move(text);
    made.others = {made.text + " Or so.", made.text + " Or otherwise."};
    return made;
  }

  Points points() {
    Points points{};
    for (auto& p : points)
      p = static_cast<std::int8_t>(random_.chance(40) ? random_.between(-3, 3) : 0);
    return points;
  }

  std::vector<MoodStep> mood_steps() {
    std::vector<MoodStep> steps;
    while (random_.chance(40)) {
      steps.push_back({person(), static_cast<std::int8_t>(random_.between(-4, 4))});
    }
    return steps;
  }

  std::vector<FactChange> fact_changes() {
    std::vector<FactChange> changes;
    while (random_.chance(40)) {
      changes.push_back({FactId{random_.below(kFacts)}, random_.chance(50),
                         static_cast<std::int16_t>(random_.between(-2, 3))});
    }
    return changes;
  }

  ConditionNode leaf() {
    using Kind = ConditionNode::Kind;
    ConditionNode node;
    node.compare = static_cast<Compare>(random_.between(0, 5));
    switch (random_.between(0, 6)) {
      case 0:
        node.kind = Kind::kFact;
        node.subject = static_cast<std::uint16_t>(random_.below(kFacts));
        node.value = random_.between(0, 3);
        break;
      case 1:
        node.kind = Kind::kMood;
        node.subject = static_cast<std::uint16_t>(random_.below(kPeople));
        node.value = random_.between(0, 4);
        break;
      case 2:
        node.kind = Kind::kTime;
        node.value = random_.between(out_.start, out_.end);
        break;
      case 3:
        node.kind = Kind::kQuestion;
        node.value = random_.between(0, 1);
        break;
      case 4:
        node.kind = Kind::kApologies;
        node.subject = static_cast<std::uint16_t>(random_.below(kPeople));
        node.value = random_.between(0, 3);
        break;
      default:
        node.kind = random_.chance(70) ? Kind::kPromise : Kind::kReminder;
        node.subject = static_cast<std::uint16_t>(random_.below(out_.promises.size()));
        node.value = random_.between(0, node.kind == Kind::kPromise ? 4 : 1);
        break;
    }
    return node;
  }

  ConditionId condition() {
    const ConditionId id{out_.conditions.size()};
    if (random_.chance(60)) {
      out_.conditions.push_back(leaf());
      return id;
    }
    ConditionNode group;
    group.kind = random_.chance(50) ? ConditionNode::Kind::kAll : ConditionNode::Kind::kAny;
    group.size = 4;  // itself, a leaf, and a negated leaf
    ConditionNode negation;
    negation.kind = ConditionNode::Kind::kNot;
    negation.size = 2;
    out_.conditions.insert(out_.conditions.end(), {group, leaf(), negation, leaf()});
    return id;
  }

  void make_people_and_facts() {
    for (std::size_t i = 0; i < kPeople; ++i) {
      Person made;
      made.id = "person-" + std::to_string(i);
      made.temperament = static_cast<Temperament>(random_.between(0, 3));
      made.mood = static_cast<Mood>(random_.between(0, 4));
      out_.people.push_back(made);
    }
    out_.facts.resize(kFacts);
    out_.facts[1].kind = Fact::Kind::kWord;
    out_.facts[1].words = {"none", "some", "all"};
    out_.facts[2].kind = Fact::Kind::kNumber;
    out_.facts[2].max = 3;
    for (std::size_t i = 0; i < kFacts; ++i) out_.facts[i].id = "fact-" + std::to_string(i);
    out_.tones.push_back({"brisk", {1, -1, 0, -1}});
    Post post;
    post.id = "review";
    post.by = PersonId{0};
    post.posted = out_.start - 200;
    post.readers = 40;
    post.doubles_every = 30;
    post.at_most = 4000;
    out_.posts.push_back(post);
  }

  Consequence consequence(bool of_breaking) {
    Consequence made;
    made.mood = mood_steps();
    made.score = points();
    made.set = fact_changes();
    if (of_breaking && random_.chance(50)) made.interrupt = scene();
    return made;
  }

  void make_promises() {
    const int count = random_.between(1, 6);
    for (int i = 0; i < count; ++i) {
      Promise made;
      made.id = "promise-" + std::to_string(i);
      made.by = party();
      made.to = person();
      made.before_opening = random_.chance(30);
      if (made.before_opening) {
        made.made = out_.start - random_.between(0, 3000);
        made.due = made.made + random_.between(1, 3600);
      }
      made.if_broken = consequence(true);
      made.if_kept = consequence(false);
      if (random_.chance(60)) made.follow_up = scene();
      out_.promises.push_back(made);
    }
  }

  void make_inbox() {
    out_.inbox = SceneId{1};
    out_.scenes[1].inbox = true;
    for (int i = 0; i < random_.between(1, 3); ++i) {
      Thread thread;
      thread.id = "thread-" + std::to_string(i);
      thread.who = person();
      thread.channel = static_cast<Channel>(random_.between(0, 6));
      thread.arrives = out_.start + random_.between(-300, 300);
      thread.opens = scene();
      thread.if_left = consequence(false);
      out_.threads.push_back(thread);
    }
  }

  Target target(bool may_flow_back) {
    Target made;
    const int roll = random_.between(0, 99);
    if (roll < 6) {
      made.kind = Target::Kind::kEnding;
      made.ending = EndingId{random_.below(out_.endings.size())};
    } else if (roll < 30 && may_flow_back) {
      made.kind = Target::Kind::kBack;
    } else if (roll < 40 && out_.inbox) {
      made.kind = Target::Kind::kInbox;
    } else {
      made.scene = scene();
    }
    return made;
  }

  std::vector<Goto> gotos() {
    std::vector<Goto> made;
    while (random_.chance(30)) made.push_back({condition(), target(true)});
    made.push_back({ConditionId{}, target(true)});
    return made;
  }

  void make_scene(SceneId id) {
    Scene& made = out_.scenes[id.index()];
    made.id = "scene-" + std::to_string(id.index());
    if (random_.chance(80)) made.who = person();
    made.sets_channel = random_.chance(30);
    made.channel = static_cast<Channel>(random_.between(0, 6));
    made.says = {line("This."), line("And that.")};
    made.says[1].when = condition();
    made.first_choice = static_cast<std::uint32_t>(out_.choices.size());
    // Flow scenes stand in the second half and lead to the first one, or to the last scene: no
    // circles.
    const std::size_t half = out_.scenes.size() / 2;
    if (!made.inbox && id.index() > half && random_.chance(25)) {
      Target forward;
      forward.scene = SceneId{random_.below(half)};
      made.go = {{ConditionId{}, forward}};
      return;
    }
    made.choice_count = static_cast<std::uint32_t>(random_.between(1, 4));
    for (std::uint32_t i = 0; i < made.choice_count; ++i) make_choice(id, i);
  }

  void make_choice(SceneId scene_id, std::uint32_t position) {
    Choice made;
    made.id = "choice-" + std::to_string(position);
    made.scene = scene_id;
    // Words of different lengths, with ties among them.
    made.say = std::string(3 + (scene_id.index() + 2 * position) % 5, 'x') + ' ' + made.id;
    for (std::uint32_t i = 0; i < (scene_id.index() + position) % 4; ++i) {
      made.others.push_back(std::string(2 + 2 * i, 'y') + ' ' + made.id);
    }
    made.score = points();
    made.waits = random_.chance(30);
    made.until = moment();
    made.takes_default = random_.chance(50);
    made.takes = duration();
    made.mood = mood_steps();
    if (random_.chance(20)) made.tone = 0;
    made.set = fact_changes();
    while (random_.chance(45)) made.promise.push_back({promise(), moment()});
    while (random_.chance(15)) made.renegotiate.push_back({promise(), moment()});
    while (random_.chance(20)) made.keep.push_back(promise());
    while (random_.chance(35)) made.remind.push_back({promise(), moment()});
    while (random_.chance(20)) {
      made.apology.push_back({person(), party(), static_cast<std::int8_t>(random_.between(-1, 1))});
    }
    made.question = random_.chance(10);
    while (random_.chance(10)) made.ask.push_back(person());
    made.changes_channel = random_.chance(20);
    made.channel = static_cast<Channel>(random_.between(0, 6));
    if (random_.chance(10)) made.answer_post.push_back({PostId{0}, random_.chance(50)});
    if (!out_.threads.empty() && random_.chance(40)) {
      ThreadAnswer answer;
      answer.thread = ThreadId{random_.below(out_.threads.size())};
      answer.gets = static_cast<ThreadStatus>(random_.between(2, 5));
      if (random_.chance(30)) answer.resume = scene();
      made.thread.push_back(answer);
    }
    made.leave = random_.chance(3);
    // The first choice of a scene is always open, so nobody is ever stuck.
    if (position > 0 && random_.chance(40)) made.when = condition();
    made.reply = {line("Well.")};
    if (random_.chance(30)) made.reply[0].when = condition();
    made.go = gotos();
    out_.choices.push_back(made);
  }

  Random random_;
  Scenario out_;
};

}  // namespace

Scenario random_scenario(std::uint64_t seed) {
  return Maker(seed).make();
}

}  // namespace makegood::test
