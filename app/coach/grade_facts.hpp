#pragma once
// What happened in a session, as the reasons for its grade need it, in whatever language they are
// said (grade_reason.cpp, grade_reason_plain.cpp).
#include <optional>
#include <string>
#include <vector>

#include "engine/session.hpp"

namespace makegood {

/// Looks things up in a session, which outlives it.
class GradeFacts {
 public:
  /// `in_front`: whom the sentences are about where nobody else is named.
  GradeFacts(const Session& session, PersonId in_front)
      : session_(session),
        scenario_(session.scenario()),
        state_(session.state()),
        in_front_(in_front) {}

  const PromiseState& of(PromiseId id) const { return state_.promises[id.index()]; }
  /// By you or the team.
  bool ours(PromiseId id) const { return scenario_[id].by.kind != Party::Kind::kPerson; }
  bool open(PromiseId id) const { return is_open(of(id)); }
  /// The person of `promise`, or the one in front.
  PersonId person_of(PromiseId id) const { return id ? scenario_[id].to : in_front_; }

  /// Whose problem it is: of the person in front, unless that is a colleague beside whom a customer
  /// waits.
  PersonId customer() const;
  /// Promises of ours that were kept, in the order of the script.
  std::vector<PromiseId> kept() const;
  /// How many of them were kept after `moment`.
  std::size_t kept_after(Minute moment) const;
  /// How many of ours broke while the trainee was there.
  std::size_t broken() const;
  /// An open promise of ours that a reminder will make true, if there is one.
  PromiseId on_its_way() const;
  /// The open promise of ours that is due first, if there is one.
  PromiseId next_due() const;
  /// What people who were left without a word are called, each once.
  std::vector<std::string> left_names() const;
  /// The customer is lost, whatever else is open.
  bool lost() const {
    return state_.ending && scenario_[state_.ending].grade_at_most == Grade::kBad;
  }
  /// When a question that keeps working on the problem could first have been asked.
  std::optional<Minute> question_offered() const;
  struct Asked {
    Minute at = 0;
    PersonId who;           ///< whose problem it works on
    std::string_view text;  ///< empty where what was said has no sentence with a question mark
  };
  /// The first such question that was asked.
  std::optional<Asked> question_asked() const;

  /// The decision that an event belongs to.
  std::size_t step_of(std::size_t event) const;
  /// The first event of a kind about a promise.
  std::optional<std::size_t> find(Event::Kind kind, PromiseId id) const;
  bool moved(PromiseId id) const { return find(Event::Kind::kPromiseRenegotiated, id).has_value(); }
  /// When the trainee did what had been promised, after it had broken.
  std::optional<Minute> kept_late(PromiseId id) const;

 protected:
  const Session& session_;
  const Scenario& scenario_;
  const SessionState& state_;
  PersonId in_front_;
};

/// What a teller of a language has to say of the grade, or of a play that has not ended.
template <class Teller>
std::string told_by(const Teller& teller, const Session& session, const GradeReport& grade) {
  if (!session.state().ended()) return teller.unfinished();
  switch (grade.grade) {
    case Grade::kBad:
      return teller.bad(grade);
    case Grade::kGood:
      return teller.good(grade);
    case Grade::kExcellent:
      return teller.excellent();
  }
  return {};
}

}  // namespace makegood
