#pragma once
#include <string_view>

#include "ui/ui.hpp"

namespace makegood {

struct CardLook {
  Color ground;
  Color border;        ///< alpha 0: none
  float padding = 16;  ///< design pixels
  float radius = 14;
  Color edge = {0, 0, 0, 0};  ///< a coloured left edge; alpha 0: none
  float min_height = 0;       ///< logical pixels
};

inline CardLook panel_card(const Ui& ui) {
  return {ui.theme.panel, ui.theme.line};
}

/// Draws `body` on a card at the pen, as wide as the pen; the pen ends below the card.
template <class Body>
Rect card(Ui& ui, const CardLook& look, Body&& body) {
  const float padding = ui.px(look.padding);
  const Pen outer = ui.pen;
  const float inner_w = outer.w - 2 * padding;
  float h = ui.measure(inner_w, body) + 2 * padding;
  if (h < look.min_height) h = look.min_height;
  const Rect rect{outer.x, outer.y, outer.w, h};
  if (!ui.measuring()) {
    if (look.edge.a > 0) {
      const float edge = ui.px(4);
      ui.fill(rect, look.edge, ui.px(look.radius));
      ui.fill({rect.x + edge, rect.y, rect.w - edge, rect.h}, look.ground, ui.px(look.radius - 2));
    } else {
      ui.fill(rect, look.ground, ui.px(look.radius));
    }
    if (look.border.a > 0) ui.outline(rect, look.border, ui.px(look.radius));
  }
  ui.pen = {outer.x + padding, outer.y + padding, inner_w};
  if (!ui.measuring()) body();
  ui.pen = {outer.x, outer.y + h, outer.w};
  return rect;
}

}  // namespace makegood
