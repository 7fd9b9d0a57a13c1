#pragma once
// The debrief: what it came to, why, and where to try again.
#include <optional>
#include <string>
#include <vector>

#include "ui/model.hpp"
#include "ui/screens/aftermath.hpp"
#include "ui/screens/ledger_axis.hpp"
#include "ui/screens/second_try.hpp"
#include "ui/ui.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/meter.hpp"

namespace makegood {

struct DebriefView {
  std::string kicker, grade, percent, reason, ending_text;
  std::string mark, mark_means;  ///< of an assessment: "Passed: …"; empty in the other modes
  std::string replay_note;       ///< what a replay counts as, where that needs saying
  std::vector<MeterView> tenets;
  SecondTryView second_try;
  LedgerAxisView ledger;
  AftermathView aftermath;
  struct CurvePoint {
    float mood = 2;
    Color color;
    std::string name;   ///< "After decision 2: listening. Replay from here."
    int decision = -1;  ///< replaying from it; -1: the opening
  };
  std::string curve_title, curve_summary;
  std::vector<CurvePoint> curve;
  std::vector<float> best_curve;  ///< moods along the best line …
  std::size_t best_from = 0;      ///< … from this point of `curve` on
  struct Decision {
    int index = 0;
    std::string time, scene, said, why;
    std::vector<Chip> points;
    std::vector<Chip> left;
    std::vector<std::string> reasons;  ///< behind points that are not the choice's own
    Chip label;                        ///< "Best", "Wrong order"; empty text: not known
    std::string best, best_why;        ///< "Best here: “…”"; empty: this was it, or not known
    std::string line;                  ///< how the best line goes on; only at the turning point
    std::string replay_name;
  };
  std::vector<Decision> decisions;
  std::string tenets_note;
  std::string save, save_name;  ///< the button, and what it is read as
  struct Note {
    bool asked = false;  ///< once it is over
    std::string title, hint, placeholder, text;
  } note;
  bool finished = true;
};

DebriefView debrief_view(const Model& model, const Theme& theme);
std::optional<Intent> draw_debrief(Ui& ui, const DebriefView& view);

/// The curve of moods at the pen, as wide as the pen.
std::optional<Intent> draw_mood_curve(Ui& ui, const DebriefView& view);

}  // namespace makegood
