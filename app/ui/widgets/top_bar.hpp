#pragma once
#include <string>
#include <vector>

#include "ui/intent.hpp"
#include "ui/ui.hpp"

namespace makegood {

struct TopBarView {
  struct Item {
    std::string key, label, name;
    Intent intent;
    bool selected = false;   ///< tabs
    bool primary = false;    ///< buttons
    bool wide_only = false;  ///< left out where there is little room
  };
  std::vector<Item> tabs;
  std::string note;  ///< grey words before the buttons; wide windows only
  std::string chip;  ///< "Decision 3"
  std::vector<Item> buttons;
};

inline constexpr float kTopBarHeight = 56;  ///< design pixels

/// The bar across the top; the pen is below it afterwards. Where not even two tabs have room beside
/// the buttons (a phone with large text), the tabs have rows of their own. Answers what was asked
/// for.
std::optional<Intent> top_bar(Ui& ui, const TopBarView& view);

}  // namespace makegood
