#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "ui/ui.hpp"

namespace makegood {

/// A small rounded label with its colours.
struct Chip {
  std::string text;
  Tint tint;
  std::string name = {};  ///< what is read, when it should say more than the text
};

float chip_width(Ui& ui, std::string_view text);
float chip_height(Ui& ui);

/// A chip's picture at x, y, for a place whose words are told as one. Answers its width.
float paint_chip(Ui& ui, const Chip& chip, float x, float y);

/// A chip at x, y; a paragraph to the semantic tree. Answers its width.
float chip(Ui& ui, std::string_view key, const Chip& chip, float x, float y);

/// Chips in rows, from the pen; moves the pen below them.
void chip_row(Ui& ui, std::string_view key, const std::vector<Chip>& chips,
              Align align = Align::kLeft);

/// Widest row of these chips when they may take `w`.
float chip_row_width(Ui& ui, const std::vector<Chip>& chips, float w);

}  // namespace makegood
