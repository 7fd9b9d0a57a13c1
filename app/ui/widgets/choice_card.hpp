#pragma once
#include <string>
#include <string_view>

#include "ui/ui.hpp"

namespace makegood {

struct ChoiceCardView {
  int number = 1;
  std::string text;
  bool is_act = false;  ///< something done rather than said: set in the hand of a stage direction
};

/// One thing to say, as a card at the pen. True when it was chosen.
bool choice_card(Ui& ui, std::string_view key, const ChoiceCardView& view);

}  // namespace makegood
