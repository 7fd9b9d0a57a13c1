#include "ui/widgets/chip.hpp"

#include <algorithm>

namespace makegood {

float chip_width(Ui& ui, std::string_view text) {
  return ui.text_width(style::kChip, text) + ui.px(20);
}

float chip_height(Ui& ui) {
  return ui.px(24);
}

float paint_chip(Ui& ui, const Chip& c, float x, float y) {
  const float w = chip_width(ui, c.text);
  const float h = chip_height(ui);
  ui.fill({x, y, w, h}, c.tint.soft, h / 2);
  if (ui.theme.outlines) ui.outline({x, y, w, h}, c.tint.ink, h / 2);
  ui.paint_text(style::kChip, c.tint.ink, c.text, x + ui.px(10),
                y + (h - ui.px(style::kChip.line)) / 2, w);
  return w;
}

float chip(Ui& ui, std::string_view key, const Chip& c, float x, float y) {
  const float w = paint_chip(ui, c, x, y);
  ui.node(Role::kParagraph, key, c.name.empty() ? c.text : c.name, {x, y, w, chip_height(ui)});
  return w;
}

void chip_row(Ui& ui, std::string_view key, const std::vector<Chip>& chips, Align align) {
  const float spacing = ui.px(6);
  std::size_t at = 0;
  while (at < chips.size()) {
    std::size_t end = at;
    float used = 0;
    while (end < chips.size()) {
      const float w = chip_width(ui, chips[end].text) + (end > at ? spacing : 0);
      if (end > at && used + w > ui.pen.w) break;
      used += w;
      ++end;
    }
    float x = ui.pen.x;
    if (align == Align::kRight) x += std::max(0.F, ui.pen.w - used);
    for (; at < end; ++at) {
      x += chip(ui, std::string(key) + "-" + std::to_string(at), chips[at], x, ui.pen.y) + spacing;
    }
    ui.pen.y += chip_height(ui) + (at < chips.size() ? spacing : 0);
  }
}

float chip_row_width(Ui& ui, const std::vector<Chip>& chips, float w) {
  float widest = 0;
  float used = 0;
  for (const Chip& c : chips) {
    const float cw = chip_width(ui, c.text);
    used = used > 0 && used + ui.px(6) + cw <= w ? used + ui.px(6) + cw : cw;
    widest = std::max(widest, used);
  }
  return std::min(widest, w);
}

}  // namespace makegood
