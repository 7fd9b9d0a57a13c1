#include "ui/widgets/choice_card.hpp"

#include <algorithm>

namespace makegood {

bool choice_card(Ui& ui, std::string_view key, const ChoiceCardView& view) {
  const float pad_x = ui.px(14);
  const float pad_y = ui.px(11);
  const float key_size = ui.px(26);
  const float text_x = ui.pen.x + pad_x + key_size + ui.px(14);
  const float text_w = ui.pen.x + ui.pen.w - pad_x - text_x;
  const float label_h = view.is_act ? ui.px(style::kSmallBold.line) : 0;
  const float text_h = ui.text_height(style::kBody, view.text, text_w) + label_h;
  const float h = std::max({text_h + 2 * pad_y, key_size + 2 * pad_y, kTouchTarget});
  const Rect rect{ui.pen.x, ui.pen.y, ui.pen.w, h};
  ui.pen.y += h;
  if (ui.measuring()) return false;

  const std::string name = ui.words(view.is_act ? WordId("choice.name.act") : WordId("choice.name"),
                                    {{"number", std::to_string(view.number)}, {"text", view.text}});
  const Press press = ui.press(key, rect, Role::kButton, name);
  const Theme& t = ui.theme;
  // The pointer only draws the edge: lit like the keyboard's place, two choices would seem chosen.
  const bool lit = press.held || press.focused;
  const float hover = press.hovered ? 0.5F : 0.F;
  const float glow = ui.ease(std::string(key) + "~lit", lit ? 1.F : 0.F, 18);
  const float radius = ui.px(12);
  if (glow > 0.01F)
    ui.outline(rect.inset(-1.5F), with_alpha(t.accent_soft, glow), radius + 1.5F, 3);
  ui.fill(rect, press.held ? mix(t.panel, t.accent_soft, 0.7F) : t.panel, radius);
  ui.outline(rect, mix(t.line, t.accent_text, std::max(glow, hover)), radius);
  ui.control_edge(rect, radius);
  const Rect badge{rect.x + pad_x, rect.y + std::max(pad_y - ui.px(2), 0.F), key_size, key_size};
  ui.fill(badge, mix(t.bg, t.accent, glow), ui.px(8));
  const TextStyle digit{13, 20, true};
  ui.paint_text(digit, mix(t.muted, t.on_accent, glow), std::to_string(view.number), badge.x,
                badge.y + (badge.h - ui.px(digit.line)) / 2, badge.w, Align::kCenter);
  const float top = rect.y + (h - text_h) / 2;
  if (view.is_act)
    ui.paint_text(style::kSmallBold, t.muted, ui.words("choice.act"), text_x, top, text_w);
  ui.paint_text(style::kBody, t.ink, view.text, text_x, top + label_h, text_w);
  if (press.focused) ui.focus_ring(rect, radius);
  return press.clicked;
}

}  // namespace makegood
