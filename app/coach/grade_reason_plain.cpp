// The reason for a grade in whole sentences, for languages other than English. The English one
// (grade_reason.cpp) is put together from verbs and pronouns, which no table can translate; here
// each fact of the grade is one sentence with names and times filled in, and the facts are the
// same.
#include "coach/grade_facts.hpp"
#include "coach/grade_reason.hpp"
#include "coach/wording.hpp"

namespace makegood {
namespace {

class PlainTeller : private GradeFacts {
 public:
  PlainTeller(const Session& session, PersonId in_front, const Words& words)
      : GradeFacts(session, in_front), words_(words) {}

  std::string excellent() const { return kept_words() + ' ' + asked_words(); }
  std::string good(const GradeReport& grade) const;
  std::string bad(const GradeReport& grade) const;
  std::string unfinished() const;

 private:
  std::string text(WordId id) const { return std::string(words_(id)); }
  std::string name(PersonId id) const {
    return id ? short_name(scenario_[id]) : text("pronoun.them");
  }
  std::string quoted(std::string_view what) const { return in_quotes(what, words_); }
  std::string beside(Minute t, Minute near) const { return moment_beside(t, near, words_); }
  std::string at(Minute t, Minute near) const { return at_moment_beside(t, near, words_); }

  std::string kept_sentence(PromiseId id) const;
  std::string kept_words() const;
  std::string asked_words() const;
  std::string question_words() const;
  std::string told(PromiseId id) const;
  std::string broken_words(PromiseId id) const;
  std::string ending_title() const {
    return state_.ending ? quoted(scenario_[state_.ending].title) : std::string();
  }

  const Words& words_;
};

// "Dana had your word for 17:30, and you kept it at 17:18."
std::string PlainTeller::kept_sentence(PromiseId id) const {
  const Promise& promise = scenario_[id];
  const PromiseState& state = of(id);
  // The day is said when it was another one than that of the promise.
  const Minute near = promise.before_opening ? scenario_.start : state.made;
  const WordId how = moved(id)                ? WordId("why.kept_moved")
                     : promise.before_opening ? WordId("why.kept_before")
                                              : WordId("why.kept_at");
  return capitalised(
      words_(how, {{"name", name(promise.to)},
                   {"due", beside(state.due, near)},
                   {"at", state.closed == state.due ? text("why.on_the_minute")
                                                    : at(state.closed, state.due)}}));
}

std::string PlainTeller::kept_words() const {
  const std::vector<PromiseId> all = kept();
  if (all.empty()) {
    const PromiseId id = on_its_way();
    if (!id) return text("why.nobody_waited");
    return words_("why.on_its_way",
                  {{"name", name(scenario_[id].to)}, {"time", beside(of(id).due, state_.now)}});
  }
  std::string one = kept_sentence(all.front());
  if (all.size() == 1) return one;
  if (all.size() == 2) return words_("why.kept_both", {{"one", one}});
  return words_("why.kept_all", {{"count", count_word(all.size(), words_)}, {"one", one}});
}

std::string PlainTeller::asked_words() const {
  const auto asked = question_asked();
  if (!asked) return text("why.asked");
  if (!asked->text.empty()) return words_("why.asked_this", {{"question", quoted(asked->text)}});
  return words_("why.asked_at", {{"at", at(asked->at, state_.now)}});
}

std::string PlainTeller::question_words() const {
  const auto offered = question_offered();
  if (!offered) return text("why.no_question");
  return words_("why.no_question_at",
                {{"why", words_("why.no_question")}, {"at", at(*offered, state_.now)}});
}

std::string PlainTeller::good(const GradeReport& grade) const {
  return kept_words() + ' ' +
         (grade.lowered_by_ending ? words_("why.ending", {{"ending", ending_title()}})
                                  : question_words());
}

// What was promised to whom for when, as the beginning of a sentence.
std::string PlainTeller::told(PromiseId id) const {
  const Promise& promise = scenario_[id];
  const Minute near = promise.before_opening ? scenario_.start : of(id).made;
  return words_(moved(id) ? WordId("why.told_moved") : WordId("why.told"),
                {{"promise", quoted(promise.text)},
                 {"name", name(promise.to)},
                 {"time", beside(of(id).due, near)}});
}

std::string PlainTeller::broken_words(PromiseId id) const {
  const Minute due = of(id).due;
  const std::string to = name(person_of(id));
  const std::string story = told(id);
  const auto late = kept_late(id);
  std::string out;
  const auto add = [&out](const std::string& sentence) {
    out += (out.empty() ? "" : " ") + sentence;
  };
  if (const std::size_t past = broken(); past > 1)
    add(capitalised(words_("why.ran_past", {{"count", count_word(past, words_)}})));
  if (find(Event::Kind::kInterrupted, id)) {
    add(words_("why.chased", {{"story", story}, {"name", to}}));
  } else if (late) {
    add(words_("why.late", {{"story", story}, {"at", at(*late, due)}}));
  } else {
    add(words_("why.passed", {{"story", story}}));
  }
  if (const std::size_t after = kept_after(of(id).closed); after > 0)
    add(words_("why.after", after, {{"count", count_word(after, words_)}}));
  add(words_("why.missing_word", {{"name", to}, {"time", beside(due, due)}}));
  return out;
}

std::string PlainTeller::bad(const GradeReport& grade) const {
  if (grade.broken) return broken_words(grade.broken);
  // A promise that is still open is the smaller matter where the customer is lost anyway.
  if (grade.forgotten && !lost()) {
    const bool reminded = of(grade.forgotten).reminder_fired;
    return words_(reminded ? WordId("why.reminded") : WordId("why.still_open"),
                  {{"story", told(grade.forgotten)}}) +
           ' ' + text("why.missing_kept");
  }
  if (grade.left_without_word) {
    const std::vector<std::string> names = left_names();
    return words_("why.left", std::max<std::size_t>(1, names.size()),
                  {{"names", names.empty() ? text("why.somebody") : listed(names, words_)}});
  }
  const PersonId who =
      state_.ending && scenario_[state_.ending].who ? scenario_[state_.ending].who : in_front_;
  return words_("why.no_answer",
                {{"ending", ending_title()}, {"name", who ? name(who) : text("why.somebody")}});
}

std::string PlainTeller::unfinished() const {
  std::string out = text("why.unfinished");
  const PromiseId next = next_due();
  if (!next) return out;
  return out + ' ' +
         words_("why.has_word", {{"name", name(scenario_[next].to)},
                                 {"time", beside(of(next).due, state_.now)},
                                 {"promise", quoted(scenario_[next].text)}});
}

}  // namespace

std::string plain_grade_reason(const Session& session, const GradeReport& grade, PersonId in_front,
                               const Words& words) {
  const PlainTeller teller(session, in_front, words);
  return told_by(teller, session, grade);
}

}  // namespace makegood
