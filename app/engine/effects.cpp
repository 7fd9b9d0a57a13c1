// What a choice does at the moment it is made, before any time passes. The order is part of the
// format (docs/scenario-format.md, "Choices"): an apology is heard in the mood that it meets, facts
// are set before moods move, and a promise is kept before the clock can run past it.
#include <algorithm>

#include "engine/play.hpp"

namespace makegood {
namespace {

// The range of a fact. A word's range is its list, a flag's is no or yes, whatever `min` and `max`
// say.
std::pair<int, int> range_of(const Fact& fact) {
  switch (fact.kind) {
    case Fact::Kind::kFlag:
      return {0, 1};
    case Fact::Kind::kWord:
      return {0, std::max(1, static_cast<int>(fact.words.size())) - 1};
    case Fact::Kind::kNumber:
      return {fact.min, fact.max};
  }
  return {0, 0};
}

void ask(Play& play, PersonId person) {
  const auto mask = static_cast<std::uint16_t>(bit(person.index()));
  if ((play.state.asked & mask) != 0) return;
  play.state.asked = static_cast<std::uint16_t>(play.state.asked | mask);
  play.note(Event::Kind::kAsked).person = person;
}

void answer_post(Play& play, const PostAnswer& answer) {
  PostState& post = play.state.posts[answer.post.index()];
  Minute& when = answer.in_public ? post.public_answer : post.private_answer;
  if (when == kNever) when = play.state.now;  // only the first answer changes how word spreads
  Event& event = play.note(Event::Kind::kPostAnswered);
  event.post = answer.post;
  event.value = answer.in_public ? 1 : 0;
}

void change_tone(Play& play, const Choice& choice) {
  const PersonId who = play.scenario[choice.scene].who;
  if (choice.tone < 0 || !who) return;
  const Tone& tone = play.scenario.tones[static_cast<std::size_t>(choice.tone)];
  const auto temperament = static_cast<std::size_t>(play.scenario[who].temperament);
  move_mood(play, who, tone.step[temperament]);
}

}  // namespace

void score(Play& play, const Points& points, const Event& about) {
  if (is_nothing(points)) return;
  const Event copy = about;  // `about` may live in the vector that is about to grow
  Event& event = play.note(Event::Kind::kScored);
  event.reason = copy.reason;
  event.choice = copy.choice;
  event.promise = copy.promise;
  event.person = copy.person;
  event.thread = copy.thread;
  event.points = points;
}

void move_mood(Play& play, PersonId person, int step) {
  Mood& mood = play.state.moods[person.index()];
  const int before = static_cast<int>(mood);
  const int after = std::clamp(before + step, 0, kMoods - 1);
  if (after == before) return;
  mood = static_cast<Mood>(after);
  Event& event = play.note(Event::Kind::kMood);
  event.person = person;
  event.step = static_cast<std::int8_t>(after - before);
  event.mood = mood;
}

void change_fact(Play& play, const FactChange& change) {
  std::int16_t& fact = play.state.facts[change.fact.index()];
  const auto [lowest, highest] = range_of(play.scenario[change.fact]);
  const int wanted = change.relative ? fact + change.value : change.value;
  const auto value = static_cast<std::int16_t>(std::clamp(wanted, lowest, highest));
  if (value != wanted) {
    Event& event = play.note(Event::Kind::kFactStopped);
    event.fact = change.fact;
    event.value = wanted;
  }
  if (value == fact) return;
  fact = value;
  Event& event = play.note(Event::Kind::kFact);
  event.fact = change.fact;
  event.value = value;
}

void say_lines(Play& play, const std::vector<Line>& lines, const Said& said) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!holds(play.scenario, play.state, lines[i].when)) continue;
    Event& event = play.note(said.kind);
    event.choice = said.choice;
    event.scene = said.scene;
    event.ending = said.ending;
    event.line = static_cast<std::uint16_t>(i);
  }
}

void carry_out_effects(Play& play, ChoiceId id) {
  const Choice& choice = play.scenario[id];
  play.note(Event::Kind::kSaid).choice = id;
  if (!is_nothing(choice.score)) {
    Event& scored = play.note(Event::Kind::kScored);
    scored.reason = Reason::kChoice;
    scored.choice = id;
    scored.points = choice.score;
  }

  for (const Apology& apology : choice.apology) apologise(play, id, apology);
  if (choice.question) {
    play.state.question_asked = true;
    play.note(Event::Kind::kQuestion).choice = id;
  }
  for (const PersonId person : choice.ask) ask(play, person);
  for (const PostAnswer& answer : choice.answer_post) answer_post(play, answer);
  for (const ThreadAnswer& answer : choice.thread) answer_thread(play, answer);
  if (choice.leave) leave_for_the_day(play);

  for (const FactChange& change : choice.set) change_fact(play, change);
  change_tone(play, choice);
  for (const MoodStep& step : choice.mood) move_mood(play, step.person, step.step);

  for (const PromiseId promise : choice.keep) keep_promise(play, promise);
  for (const PromiseDue& moved : choice.renegotiate) renegotiate_promise(play, moved);
  for (const PromiseDue& made : choice.promise) make_promise(play, made);
  for (const ReminderAt& reminder : choice.remind) set_reminder(play, reminder);

  if (choice.changes_channel && choice.channel != play.state.channel) {
    play.state.channel = choice.channel;
    play.note(Event::Kind::kChannel).channel = choice.channel;
  }
  // The reply comes last of what happens at once: its conditions see what the words have done.
  say_lines(play, choice.reply, {Event::Kind::kReplyLine, id, {}, {}});
}

}  // namespace makegood
