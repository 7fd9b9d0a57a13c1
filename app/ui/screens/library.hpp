#pragma once
// The library: what there is to practise, how far one is, and the one thing to do next.
#include <optional>
#include <string>
#include <vector>

#include "ui/model.hpp"
#include "ui/ui.hpp"
#include "ui/widgets/chip.hpp"

namespace makegood {

struct LibraryView {
  struct Card {
    std::string id, title, line, summary;
    Portrait portrait;
    float mood = 2;
    std::vector<Chip> tenets;
    Chip result;
    Chip mark;         ///< that it is due again, or was forgotten; may be empty
    std::string name;  ///< all of it in one sentence, for the button's name
  };
  struct Filter {
    std::string label;
    int tenet = -1;
    Tint tint;
    bool on = false;
  };
  struct Hero {
    std::string kicker, title, text, button;
    Intent intent;
  };
  std::optional<Hero> hero;
  std::vector<Filter> filters;
  std::string count;  ///< "1 of 3 at Excellent"
  std::vector<Card> cards;
  std::string empty;  ///< said instead of cards
  bool can_open = true;
};

LibraryView library_view(const Model& model, const Theme& theme);
std::optional<Intent> draw_library(Ui& ui, const LibraryView& view);

}  // namespace makegood
