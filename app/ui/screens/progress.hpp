#pragma once
// Progress: what was played and how it went, what has changed since the first time, what is due
// again, and the one thing to do next. Plots for the eye; behind each, sentence by sentence, the
// table for whoever listens.
#include <optional>
#include <string>
#include <vector>

#include "coach/practice.hpp"
#include "ui/model.hpp"
#include "ui/ui.hpp"
#include "ui/widgets/chip.hpp"

namespace makegood {

struct ProgressView {
  struct Next {
    std::string kicker, title, why, button;
    Intent intent;
  };
  std::optional<Next> next;
  std::string nothing;  ///< said where nothing is next, or nothing was played

  struct DueRow {
    std::string id, title, why;
    Chip chip;
    std::string name;  ///< all of it in one sentence
  };
  std::vector<DueRow> due;

  struct Mark {
    Grade grade = Grade::kBad;
    float height = 0;      ///< 0 to 1
    bool recheck = false;  ///< has a ring
    int before = -1;       ///< the mark that a line comes from; -1: none
    std::string name;      ///< the whole sentence
  };
  std::vector<Mark> marks;
  std::string marks_summary, marks_note;
  struct Legend {
    Grade grade;
    std::string label;
  };
  std::vector<Legend> legend;

  /// The first against the latest.
  struct Pair {
    std::string key, label, value, name;
    float first = -1,
          latest = 0;  ///< 0 to 1; `first` is negative where there is nothing to compare
    Color ink;
  };
  std::vector<Pair> scenarios, tenets;
  std::string tenets_hint;
};

/// Attempts that the plot shows at most: as many as a phone has room for.
inline constexpr std::size_t kMostMarks = 30;

ProgressView progress_view(const Model& model, const Theme& theme);
std::optional<Intent> draw_progress(Ui& ui, const ProgressView& view);

/// What the attempts that are kept say of the scenarios that are there. Worked out for each frame
/// that shows it: a few hundred attempts take less than painting does, and nothing can be stale.
Practice practice_of(const Model& model);
/// Why this is next, in a sentence; empty at the very start.
std::string why_next(const Words& words, const NextPractice& next, RealTime now);

}  // namespace makegood
