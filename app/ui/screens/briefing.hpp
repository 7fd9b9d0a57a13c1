#pragma once
// The briefing: who you are, what you know, what would be good, and how you want to be coached.
#include <optional>
#include <string>
#include <vector>

#include "ui/model.hpp"
#include "ui/ui.hpp"
#include "ui/widgets/chip.hpp"

namespace makegood {

struct BriefingView {
  std::string title, line, you, goal, when;
  std::vector<std::string> know;
  struct Face {
    std::string name, role;
    Portrait portrait;
    float mood = 2;
  };
  std::vector<Face> people;
  struct ModeOption {
    std::string key, label, text;
    Mode mode = Mode::kGuided;
    bool on = false;
  };
  std::vector<ModeOption> modes;
  std::vector<Chip> tenets;
  std::string start;
  /// An assessment of this scenario was begun and left: how to go on with it, and what a new start
  /// means. Empty where there is none.
  std::string go_on, go_on_note;
};

/// Of the scenario that is briefed.
BriefingView briefing_view(const Model& model, const Theme& theme);
std::optional<Intent> draw_briefing(Ui& ui, const BriefingView& view);

}  // namespace makegood
