#pragma once
// The conversation: the person, the clock and the ledger; the transcript; what you can say; the
// coach.
#include <optional>
#include <string>
#include <vector>

#include "ui/model.hpp"
#include "ui/screens/side_notes.hpp"
#include "ui/ui.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/choice_card.hpp"
#include "ui/widgets/meter.hpp"
#include "ui/widgets/transcript_line.hpp"

namespace makegood {

/// The coach's remark on a decision.
struct CoachView {
  std::string key, remark, why;
  std::string heard;                   ///< how the person's temperament hears it; may be empty
  std::vector<std::string> meanwhile;  ///< why points were lost that are not for this choice
  std::vector<Chip> points;
  Color edge;
};

struct ConversationView {
  struct PromiseCard {
    std::string key, title, detail;
    Chip status;
  };
  std::string title;      ///< of the scenario
  std::string decision;   ///< "Decision 3"
  std::string mode_name;  ///< "Guided mode", "Practice mode", "Assessment"
  bool guided = true;

  std::string name, first_name, role;
  Chip kind;  ///< external or internal customer
  Portrait portrait;
  int mood = 2;
  std::string mood_words;
  Channel channel = Channel::kPhone;
  std::string channel_words;      ///< "Phone call"
  bool alone = false;             ///< nobody is in front: the person is who was there last
  std::string clock, clock_note;  ///< "Thu 16:40", "day ends 18:00"
  std::vector<PromiseCard> promises;
  Chip due;  ///< phone: "1 due"; empty text: nothing is

  std::vector<TranscriptItem> transcript;
  std::size_t first_fresh = 0;  ///< transcript items from here on came with the last decision
  std::string ask;              ///< "What do you say?"
  std::vector<std::string> choice_keys;
  std::vector<ChoiceCardView> choices;
  bool ended = false;
  std::string ending_title;

  std::optional<CoachView> coach;
  std::string coach_note;         ///< instead of a remark
  std::vector<MeterView> tenets;  ///< in guided mode only
  std::string reachable;          ///< "Still reachable from here: …"; empty until it is known
  bool can_take_back = false;
  int hear_again = 0;
  SideNotes side;           ///< who else waits, how far word has spread, who has said sorry
  std::string heard_again;  ///< what was said last, for a screen reader to say once more
};

ConversationView conversation_view(const Model& model, const Theme& theme);
std::optional<Intent> draw_conversation(Ui& ui, const ConversationView& view, bool details_open);

/// Chips for the points that are not zero: "Honesty +2".
std::vector<Chip> point_chips(const Points& points, const Theme& theme, const Words& words);
/// The points of what was said or done, and one chip for what fell into its time: a promise that
/// broke, a thread that was left.
std::vector<Chip> decision_chips(const DecisionReview& decision, const Theme& theme,
                                 const Words& words);
/// The tenets' bars of a score.
std::vector<MeterView> tenet_meters(const Score& score, const Theme& theme, const Words& words);
/// The tenet that most of the points are about, for a colour.
Color leading_color(const Points& points, const Theme& theme);

}  // namespace makegood
