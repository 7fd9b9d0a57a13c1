#pragma once
// A small scenario and a play of it, for tests that read like the rule they prove.
#include <string>
#include <string_view>

#include "engine/session.hpp"

namespace makegood::test {

/// The scenario that `parts` (members of the top level, in JSON) describes. What a test does not
/// care about is filled in: title and briefing, a customer `dana` (direct, neutral) and a colleague
/// `sam`, the clock from Thu 10:00 to the next Thu 18:00 with hours Mon-Fri 09:00-17:00, the
/// endings `over` and `clock-ran-out`.
Scenario scenario_of(std::string_view parts);

class Story {
 public:
  explicit Story(std::string_view parts) : scenario(scenario_of(parts)), session(scenario) {}
  Story(const Story&) = delete;
  Story& operator=(const Story&) = delete;

  /// Plays "scene/choice" or "inbox/thread"; the test fails when that is not open.
  Story& play(std::string_view action);
  bool offers(std::string_view action) const;

  const SessionState& state() const { return session.state(); }
  std::string clock() const { return format_clock(state().now); }
  std::string scene() const;   ///< id of the scene in which the trainee stands, or "" at an ending
  std::string ending() const;  ///< id, or ""
  const PromiseState& promise(std::string_view id) const;
  std::string status(std::string_view promise) const;  ///< as in conditions: "open", "kept", …
  std::string mood(std::string_view person = "dana") const;
  int fact(std::string_view id) const;
  std::string thread(std::string_view id) const;  ///< status as in conditions
  int points(Tenet tenet) const;                  ///< sum over the whole play
  Grade grade() const { return makegood::grade(scenario, state()).grade; }

  /// The last decision's events (before the first decision: the opening's), one after the other,
  /// like "said own-it, dana +1, Thu 10:02, scene next".
  std::string trace() const;
  /// Only those whose words start with one of the space-separated `words` ("broke kept").
  std::string trace(std::string_view words) const;

  const Scenario scenario;
  Session session;
};

/// An event in a few words; empty for lines, which have a trace of their own ("line 1").
std::string describe(const Scenario& scenario, const Event& event);

}  // namespace makegood::test
