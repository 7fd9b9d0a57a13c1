#pragma once
// The ledger on an axis of time: when each promise was made, when it was due, and what became of it
// when. A promise of Wednesday and a telephone call of forty minutes do not fit on one even scale,
// so long stretches in which nothing happens are shortened; where a night lies between two moments
// the axis has a mark with the new day's name.
#include <string>
#include <vector>

#include "coach/coach.hpp"
#include "ui/ui.hpp"
#include "ui/widgets/chip.hpp"

namespace makegood {

/// Places on the axis are parts of its length, 0 to 1.
struct LedgerAxisView {
  enum class Outcome : std::uint8_t { kOpen, kKept, kBroken };
  struct Row {
    std::string key;
    std::string text;  ///< "Ring Dana, by Thu 17:30"
    std::string name;  ///< the whole story in a sentence
    Chip status;
    float made = 0, due = 0;
    float end = 0;             ///< where the story ends: kept, broken, or the last moment played
    float first_due = -1;      ///< before it was moved; -1: it never was
    std::vector<float> moved;  ///< when it was moved
    Outcome outcome = Outcome::kOpen;
  };
  struct Day {
    float at = 0;
    std::string name;
  };
  std::string title, key_to_marks;
  std::vector<Row> rows;
  std::vector<Day> days;  ///< the first one at 0
};

LedgerAxisView ledger_axis_view(const Session& session, const Debrief& debrief, const Theme& theme,
                                const Words& words);
/// Nothing where nothing was promised.
void draw_ledger_axis(Ui& ui, const LedgerAxisView& view);

}  // namespace makegood
