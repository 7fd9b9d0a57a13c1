#pragma once
// Everything that judges a running or finished session: the tally of the tenets, the remark after a
// choice, the debrief. All of it is computed from the scenario and the session's events; nothing
// here changes play.
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "coach/advice.hpp"
#include "engine/session.hpp"
#include "words/words.hpp"

namespace makegood {

/// Points of one tenet so far. `best` sums, over the decisions taken, what the best open choice had
/// of it there, or one's own where that had more (the choice's points and what the engine adds for
/// its apologies, at least 0), plus what kept promises earned; never negative. `earned` may be.
struct Tally {
  int earned = 0;
  int best = 0;
};

struct Score {
  std::array<Tally, kTenets> tenets{};
  int earned = 0;  ///< all tenets, penalties included
  int best = 0;    ///< per decision the best total open there, plus what kept promises earned
  /// 100 * earned / best, held within 0 and 100; 0 before the first decision.
  int percent = 0;
};

/// The score after the first `decisions` decisions.
Score score_after(const Session& session, std::size_t decisions);
inline Score score_now(const Session& session) {
  return score_after(session, session.steps().size());
}

/// One reason for points within a decision.
struct PointReason {
  Reason reason = Reason::kChoice;
  Points points{};
  std::string text;  ///< why, in a sentence
};

/// True for points that were not for what was said or done but fell into its time: a promise that
/// broke, a thread that was left.
inline bool fell_into_its_time(Reason reason) {
  return reason == Reason::kPromiseBroken || reason == Reason::kThreadLeft;
}

/// The coach's view of one decision.
struct DecisionReview {
  std::size_t index = 0;  ///< position in Session::steps()
  Minute at = 0;
  std::string scene_title;  ///< title of the scene, or "" when it has none
  std::string said;         ///< what the trainee said or did
  bool is_act = false;
  std::string remark, why;
  std::string heard;  ///< how the temperament of the person in front hears it; may be empty
  Points points{};    ///< all points of this decision, consequences included
  std::vector<PointReason> reasons;  ///< behind every point
  Points meanwhile{};                ///< of `points`, what only fell into its time
  Mood mood_before = Mood::kNeutral, mood_after = Mood::kNeutral;  ///< of `person`
  PersonId person;  ///< who was in front of the trainee
  Points left{};    ///< per tenet: the most that another open choice offered here minus what this
                    ///< choice scored itself, at least 0
  std::vector<PromiseId> made, kept, broken, renegotiated;
};

/// The review of decision `index`; an empty one when there is no such decision.
DecisionReview review(const Session& session, std::size_t index, const Words& words = {});

/// `why` without what the remark has already said: when the remark is the beginning of `why`, the
/// rest of it (possibly empty), else the whole.
std::string why_beyond_remark(const DecisionReview& review);

/// The words of an action, as a button shows them in a play with this seed: what is said or done,
/// or "Open Omar's voicemail: …". Afterwards coach/desk_words.hpp has other words for the latter.
std::string label_of(const Scenario& scenario, const Action& action, Seed seed,
                     const Words& words = {});

/// A row of the ledger.
struct LedgerRow {
  PromiseId promise;
  PromiseState state;
  bool ours = false;  ///< by you or the team
  bool before_opening = false;
  Minute early = 0;  ///< kept: minutes before it was due
};
/// Every promise that has been made, open ones by due moment first, then closed ones by when they
/// closed, latest first.
std::vector<LedgerRow> ledger(const Scenario& scenario, const SessionState& state);

struct MoodPoint {
  std::size_t decision = 0;  ///< 0 is the opening, n is after decision n
  Mood mood = Mood::kNeutral;
};

class Foresight;

/// A decision beside the best line from there (coach/foresight.hpp).
struct DecisionAdvice {
  Advice advice;
  std::string label;      ///< "Mistake", "Wrong order" (coach/desk_words.hpp)
  std::string best_here;  ///< the sentence "Best here: …"; empty for a best decision
  std::string best_said;  ///< what the best line says or does there; empty for a best decision
  bool best_is_act = false;
  std::string best_why;           ///< the rule behind it
  std::vector<std::string> line;  ///< how it goes on from there, in the scenario's own words
};

/// The whole debrief of a session (finished or not).
struct Debrief {
  std::string ending_title, ending_text;
  std::size_t ending_number = 0, ending_count = 0;  ///< 1-based place among the scenario's endings
  GradeReport grade;
  std::string grade_reason;  ///< one or two sentences: what decided the grade and what was missing
                             ///< to the next
  Score score;
  int percent = 0;  ///< of the best line from the opening where that is known, else score.percent
  std::vector<DecisionReview> decisions;

  /// True when the whole scenario is known; everything until `best_grade` is only filled in then.
  bool foreseen = false;
  std::array<int, kTenets> tenet_most{};       ///< the most that any line has of each tenet
  std::array<int, kTenets> tenet_best_line{};  ///< what the best line has of it
  std::vector<DecisionAdvice> advice;          ///< one a decision
  /// The decision that cost the most, if one cost anything; and the moods along the best line from
  /// there, the first one beside it.
  std::optional<std::size_t> turning_point;
  std::vector<MoodPoint> best_curve;
  std::string best_ending;  ///< title of the ending that the best line from there comes to
  Grade best_grade = Grade::kBad;

  std::vector<LedgerRow> ledger;
  PersonId mood_person;  ///< whose curve: the person whose mood moved most, of several the one who
                         ///< was in front most often
  std::vector<MoodPoint> mood_curve;
  struct SurveyCard {
    PersonId who;
    bool asked = false;
    std::string question;
    int rating = 0;  ///< asked only
    std::string says;
    Mood mood = Mood::kNeutral;
  };
  std::vector<SurveyCard> survey;
};
/// `foresight`, where it is ready, adds the best lines.
Debrief debrief(const Session& session, const Foresight* foresight = nullptr,
                const Words& words = {});

// Names for people to read, in the language of `words`; good for as long as those are not changed.
// Without words they are English.

/// "Honesty", "Response time", "Realistic expectations", "Love your customers".
std::string_view name_of(Tenet, const Words& words = {});
/// Short: "Honesty", "Response", "Expectations", "Love".
std::string_view short_name_of(Tenet, const Words& words = {});
/// "Bad service", "Good service", "Excellent service".
std::string_view name_of(Grade, const Words& words = {});
/// In words for the person in front: "Furious", "Losing patience", "Listening", "Warming up",
/// "Delighted".
std::string_view words_for(Mood, const Words& words = {});
/// "Phone call", "E-mail", "E-mail to everyone", …
std::string_view name_of(Channel, const Words& words = {});

}  // namespace makegood
