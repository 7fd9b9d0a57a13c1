#pragma once
// A day with an inbox: who waits, for how long, with what word, and at the end what became of
// everybody. Folded from the session's events; the rules of play are in engine/threads.cpp.
#include <cstddef>
#include <vector>

#include "engine/session.hpp"

namespace makegood {

/// How one thread stands, and what came of it.
struct ThreadReport {
  ThreadId thread;
  ThreadStatus status = ThreadStatus::kUnopened;
  Minute arrived = 0;
  Minute first_word = kNever;  ///< the first answer, holding reply or update; kNever: none
  Minute last_word = kNever;
  Minute held = kNever;      ///< the first holding reply
  Minute returned = kNever;  ///< after `held`: the first update, answer, or promise to them kept
  bool flagged = false;      ///< a flag was set for something promised in this thread
  Minute flag = kNever;      ///< when a flag comes up that has not fired yet
  Minute left_at = kNever;   ///< when the day ended and nobody had had a word for them
  /// Open or broken promises of ours that this thread waits for: those made while it was in hand,
  /// and for the first thread of a person also all others made to that person.
  std::vector<PromiseId> owed;
  /// What leaving it, and missing what was promised in it, has cost.
  Points cost{};
  int mood_cost = 0;  ///< steps of their mood, 0 or less

  bool had_word() const { return first_word != kNever; }
  bool answered() const { return status == ThreadStatus::kAnswered; }
  /// Since the last word, or since it arrived; 0 once it is answered. Minutes.
  Minute waiting(Minute now) const;
  /// A holding reply that nobody came back to, and no flag that would still bring one back.
  bool forgotten() const;
};

/// Every thread that has arrived, in the order of the script.
std::vector<ThreadReport> thread_reports(const Session& session);

/// Those that the end of the day is about: without whoever wrote when one had gone already.
std::vector<ThreadReport> sweep_reports(const Session& session);

/// The same, empty where the scenario has no inbox: what a debrief tells of.
std::vector<ThreadReport> day_reports(const Session& session);

/// The same as thread_reports() in the order of a desk: who has waited longest first, the answered
/// ones at the end.
std::vector<ThreadReport> desk_order(const Session& session);

/// Threads that have arrived and have had no word yet.
std::size_t without_a_word(const Scenario& scenario, const SessionState& state);

/// Threads that arrived while decision `index` took its time.
std::vector<ThreadId> arrivals(const Session& session, std::size_t index);

/// The end of the day that `now` belongs to: closing time while the house is open, and never after
/// the scenario's own end.
Minute end_of_day(const Scenario& scenario, Minute now);

/// True where the trainee stands before the inbox and picks the next thread.
bool at_the_inbox(const Scenario& scenario, const SessionState& state);

}  // namespace makegood
