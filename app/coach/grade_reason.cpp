// Why a session got its grade, said by somebody who watched it.
//
// The rule (docs/scenario-format.md, "Follow-up grade") gives a fact: this promise broke, that
// question was asked. A trainee learns from the moment behind the fact, so each sentence goes back
// to the session for it: what was promised to whom for when, and what happened at which minute. A
// promise's text is free ("Ring Dana with the answer"), so only its first word is used as a verb,
// and only when it is one of a few whose past tense is certain; otherwise the sentence says "kept
// it".
#include <algorithm>
#include <array>
#include <optional>

#include "coach/grade_facts.hpp"
#include "coach/grade_reason.hpp"
#include "coach/wording.hpp"

namespace makegood {
namespace {

struct Verb {
  std::string_view word, past;
  bool by_phone;
};
constexpr std::array<Verb, 13> kVerbs = {{{"ring", "rang", true},
                                          {"call", "called", true},
                                          {"phone", "phoned", true},
                                          {"telephone", "telephoned", true},
                                          {"write", "wrote", false},
                                          {"e-mail", "e-mailed", false},
                                          {"email", "e-mailed", false},
                                          {"mail", "e-mailed", false},
                                          {"answer", "answered", false},
                                          {"reply", "replied", false},
                                          {"report", "reported", false},
                                          {"visit", "visited", false},
                                          {"update", "gave the update", false}}};

bool is_phone(Channel channel) {
  return channel == Channel::kPhone || channel == Channel::kVoicemail;
}

// The sentences, from what happened.
class Teller : private GradeFacts {
 public:
  using GradeFacts::GradeFacts;

  std::string excellent() const;
  std::string good(const GradeReport& grade) const;
  std::string bad(const GradeReport& grade) const;
  std::string unfinished() const;

 private:
  std::string name(PersonId id) const { return id ? short_name(scenario_[id]) : "them"; }
  Pronouns pronouns(PersonId id) const {
    return id ? pronouns_of(scenario_[id]) : Pronouns{"they", "them", "their"};
  }

  std::string told(PromiseId id) const;
  std::string told_of(PromiseId id) const;
  std::string verb(PromiseId id) const;
  std::string kept_sentence(PromiseId id) const;
  std::string kept_all() const;
  PromiseId told_kept(const std::vector<PromiseId>& kept) const;
  std::string whose(PersonId id) const;
  std::string kept_afterwards(Minute after) const;
  std::string missing_question() const;
  std::string asked_sentence() const;
};

// "you told Dana 17:30", "we told Dana 17:30", "Dana had been told 14:00".
std::string Teller::told(PromiseId id) const {
  const Promise& promise = scenario_[id];
  // The day is said when it was another one than that of the promise.
  const Minute near = promise.before_opening ? scenario_.start : of(id).made;
  const std::string when = moment_beside(of(id).due, near);
  const std::string who = name(promise.to);
  if (promise.before_opening) return who + " had been told " + when;
  if (moved(id)) return "you moved " + who + "'s time to " + when + " before it was due";
  return (promise.by.kind == Party::Kind::kYou ? "you told " : "we told ") + who + ' ' + when;
}

// The same with what it was about.
std::string Teller::told_of(PromiseId id) const {
  const std::string what = in_quotes(scenario_[id].text);
  if (!moved(id)) return told(id) + " for " + what;
  return "you moved " + what + " to " + moment_beside(of(id).due, of(id).made) + " in time";
}

std::string Teller::verb(PromiseId id) const {
  const std::string_view text = scenario_[id].text;
  std::string first(text.substr(0, text.find(' ')));
  for (char& c : first) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (first == "tell") return "told " + std::string(pronouns(scenario_[id].to).object);
  for (const Verb& candidate : kVerbs) {
    if (candidate.word != first) continue;
    if (candidate.by_phone) {
      // "Ring Dana" that was kept by e-mail was kept, but nobody rang.
      const auto kept = find(Event::Kind::kPromiseKept, id);
      if (!kept) return "kept it";
      const std::size_t step = step_of(*kept);
      const SessionState& before = session_.steps()[step].before;
      const SessionState& after =
          step + 1 < session_.steps().size() ? session_.steps()[step + 1].before : state_;
      if (!is_phone(before.channel) && !is_phone(after.channel)) return "kept it";
    }
    const bool back = text.size() > 5 && text.substr(text.size() - 5) == " back";
    return std::string(candidate.past) + (back ? " back" : "");
  }
  return "kept it";
}

// "you told Dana 17:30 and rang at 17:18"
std::string Teller::kept_sentence(PromiseId id) const {
  const PromiseState& promise = of(id);
  const bool by_you = scenario_[id].by.kind == Party::Kind::kYou && !scenario_[id].before_opening;
  std::string out = told(id);
  // "You moved … before it was due, and rang": a comma where the clause before is a long one.
  out += by_you && !moved(id) ? " and " : by_you ? ", and " : ", and you ";
  out += verb(id) + ' ';
  if (promise.closed == promise.due) return out + "on the minute";
  return out + at_moment_beside(promise.closed, promise.due);
}

// Of several the one whose verb says most.
PromiseId Teller::told_kept(const std::vector<PromiseId>& kept) const {
  std::size_t best = 0;
  for (std::size_t i = kept.size(); i-- > 0;) {
    if (verb(kept[i]) != "kept it") best = i;
  }
  return kept[best];
}

// "her" where the sentence before has just named her, else "Dana's".
std::string Teller::whose(PersonId id) const {
  const std::vector<PromiseId> kept = this->kept();
  const PromiseId named = kept.empty() ? on_its_way() : told_kept(kept);
  const bool just_named = named && scenario_[named].to == id;
  return just_named || !id ? std::string(pronouns(id).possessive) : name(id) + "'s";
}

std::string Teller::kept_all() const {
  const std::vector<PromiseId> kept = this->kept();
  if (kept.empty()) {
    // Nothing kept yet, perhaps something on its way.
    const PromiseId id = on_its_way();
    if (!id) return {};
    return name(scenario_[id].to) + " has your word for " + moment_beside(of(id).due, state_.now) +
           ", and you set a reminder that will make it true.";
  }
  const std::string sentence = kept_sentence(told_kept(kept));
  if (kept.size() == 1) return capitalised(sentence) + '.';
  const std::string all =
      kept.size() == 2 ? "both promises" : "all " + count_word(kept.size()) + " promises";
  return "You kept " + all + ": " + sentence + '.';
}

// What was mended after a miss: it did not undo it, and it was not nothing.
std::string Teller::kept_afterwards(Minute after) const {
  const std::size_t kept = kept_after(after);
  if (kept == 0) return {};
  if (kept == 1) return "You kept the promise after it. ";
  if (kept == 2) return "You kept both promises after it. ";
  return "You kept all " + count_word(kept) + " promises after it. ";
}

// Where a question that keeps working could have been asked and was not.
std::string Teller::missing_question() const {
  std::string out = "What Excellent would have needed: a question that keeps working on " +
                    whose(customer()) + " problem.";
  const auto offered = question_offered();
  if (!offered) return out;
  return out + " There was one to ask " + at_moment_beside(*offered, state_.now) + '.';
}

std::string Teller::asked_sentence() const {
  const auto asked = question_asked();
  if (!asked) return "And you asked a question that kept working on the problem.";
  const std::string problem = whose(asked->who) + " problem";
  if (!asked->text.empty())
    return "And you went on working on " + problem + ": " + in_quotes(asked->text);
  return "And " + at_moment_beside(asked->at, state_.now) +
         " you asked a question that kept working on " + problem + '.';
}

std::string Teller::excellent() const {
  std::string kept = kept_all();
  if (kept.empty()) kept = "Nobody was left waiting.";
  return kept + ' ' + asked_sentence();
}

std::string Teller::good(const GradeReport& grade) const {
  std::string kept = kept_all();
  if (kept.empty()) kept = "Nobody was left waiting.";
  if (grade.lowered_by_ending) {
    return kept + " What Excellent would have needed: an ending that helps " +
           std::string(pronouns(customer()).object) + " further than " +
           in_quotes(scenario_[state_.ending].title) + '.';
  }
  return kept + ' ' + missing_question();
}

std::string Teller::bad(const GradeReport& grade) const {
  if (grade.broken) {
    const PromiseId id = grade.broken;
    const PersonId to = person_of(id);
    const Minute due = of(id).due;
    std::string out;
    const std::size_t past = broken();
    if (past > 1) out = capitalised(count_word(past)) + " promises ran past their time. ";
    out += capitalised(told_of(id));
    const auto late = kept_late(id);
    if (find(Event::Kind::kInterrupted, id)) {
      out += ", and " + std::string(pronouns(to).subject) + " had to chase you";
    } else if (late) {
      out += ", and it was " + moment_beside(*late, due) + " when it came";
    } else {
      out += ", and the time passed";
    }
    out += ". " + kept_afterwards(of(id).closed);
    return out + "What Good would have needed first: one word to " +
           std::string(pronouns(to).object) + " before " + moment_beside(due, due) +
           ", even one to say that you need longer.";
  }
  // A promise that is still open is the smaller matter where the customer is lost anyway.
  if (grade.forgotten && !lost()) {
    const PromiseId id = grade.forgotten;
    return capitalised(told_of(id)) +
           (of(id).reminder_fired ? ". Your reminder came up, and it is still open"
                                  : ", and nothing will remind you of it") +
           ". What Good would have needed: the promise kept, or a reminder that makes it true.";
  }
  if (grade.left_without_word) {
    const std::vector<std::string> names = left_names();
    const std::string who = names.empty() ? "somebody" : listed(names);
    return "The day is over, and " + who +
           " had no word from you. What Good would have needed: one line" +
           (names.size() > 1 ? " to each" : "") + ", even only to say when the answer comes.";
  }
  const std::string title = state_.ending ? scenario_[state_.ending].title : std::string();
  const PersonId who =
      state_.ending && scenario_[state_.ending].who ? scenario_[state_.ending].who : in_front_;
  return "No promise of yours was broken, and still it ended with " + in_quotes(title) +
         ". What Good would have needed: " + (who ? name(who) : "somebody") +
         " going away with an answer, or with a time for one.";
}

std::string Teller::unfinished() const {
  std::string out = "The conversation is not over yet.";
  const PromiseId next = next_due();
  if (!next) return out;
  return out + ' ' + name(scenario_[next].to) + " has your word for " +
         moment_beside(of(next).due, state_.now) + ": " + in_quotes(scenario_[next].text) + '.';
}

}  // namespace

std::string grade_reason(const Session& session, const GradeReport& grade, PersonId in_front) {
  const Teller teller(session, in_front);
  return told_by(teller, session, grade);
}

}  // namespace makegood
