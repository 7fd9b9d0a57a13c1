#pragma once
// A conversation as a script on a page: who speaks beside what is said, notes in brackets, a line
// where the channel or the hour changes.
#include <cstddef>
#include <string>

#include "cli/page.hpp"
#include "coach/coach.hpp"

namespace makegood {
class Foresight;
}

namespace makegood::cli {

/// "Honesty +2 · Love −1"; empty when there are none.
std::string points_text(const Points& points);
/// The points, and their reason where it is not the choice's own `why`.
std::string reason_text(const PointReason& reason);
/// A promise's text as a part of a sentence.
std::string without_stop(std::string_view text);

class Script {
 public:
  Script(const Scenario& scenario, Page& page);

  /// Title and briefing.
  void briefing();
  /// The opening's lines.
  void opening(const Session& session);
  /// What came of decision `index`. With `coached`, the coach's remark stands where the words have
  /// been answered and before time passes, and the reason for points that time brought stands where
  /// they fell.
  void decision(const Session& session, std::size_t index, bool coached);
  /// The clock, who is in front and in what mood, what is owed, and what is open.
  void open_choices(const Session& session);
  /// Every promise.
  void promises(const SessionState& state);
  /// Everything that the coach has to say at the end; of an assessment also whether it reached the
  /// mark.
  void debrief(const Session& session, Mode mode = Mode::kGuided);

 private:
  void events(const Session& session, std::size_t first, std::size_t last,
              const DecisionReview* coached);
  void remark(const DecisionReview& decision, std::size_t reasons);
  void reason(const PointReason& reason);
  void speak(std::string_view name, Ink name_ink, std::string_view text, Ink ink = Ink::kPlain);
  void line(const Line& line, Seed seed);
  void where_we_stand(const Session& session);
  void ledger_rows(const std::vector<LedgerRow>& rows, Minute now, std::size_t indent);
  void tenets(const Debrief& debrief);
  void advice(const DecisionAdvice& entry, bool turning_point);
  void mood(const Debrief& debrief);
  void survey(const Debrief& debrief);
  void decisions(const Debrief& debrief, Minute now);
  // debrief_day.cpp: nothing where the scenario has nothing of the kind.
  void sweep(const Session& session);
  void word_of_mouth(const Session& session, const Foresight& foresight);
  void tones(const Session& session);
  void apologies(const Session& session);
  std::string name(PersonId person) const;
  std::string name(const Party& party) const;

  const Scenario& scenario_;
  Page& page_;
  std::size_t column_ = 0;  ///< where text beside a name starts
  std::string speaker_;     ///< who spoke last, within one call of events()
  PromiseId noted_;         ///< likewise the promise of the latest note, when it was printed last
};

}  // namespace makegood::cli
