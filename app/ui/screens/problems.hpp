#pragma once
// What is wrong with a scenario that somebody opened: on the screen, all of it, in words.
#include <optional>
#include <string>
#include <vector>

#include "ui/model.hpp"
#include "ui/ui.hpp"
#include "ui/widgets/chip.hpp"

namespace makegood {

struct ProblemsView {
  std::string title, summary;
  struct Row {
    std::string key, place, message, hint;
    Chip severity;
  };
  std::vector<Row> rows;
  bool can_open = true;
};

ProblemsView problems_view(const Model& model, const Theme& theme);
std::optional<Intent> draw_problems(Ui& ui, const ProblemsView& view);

}  // namespace makegood
