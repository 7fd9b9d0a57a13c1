#include "ui/widgets/meter.hpp"

#include <algorithm>

namespace makegood {

void meter(Ui& ui, std::string_view key, const MeterView& view) {
  const float start = ui.pen.y;
  const float value_w = ui.text_width(style::kSmall, view.value);
  const float label_h = ui.paint_text(style::kBodyBold, view.ink, view.label, ui.pen.x, ui.pen.y,
                                      ui.pen.w - value_w - ui.px(8));
  ui.paint_text(style::kSmall, ui.theme.muted, view.value, ui.pen.x + ui.pen.w - value_w,
                ui.pen.y + ui.px(1.5F), value_w + 1);
  const float bar_y = ui.pen.y + label_h + ui.px(1);
  const Rect track{ui.pen.x, bar_y, ui.pen.w, ui.px(8)};
  ui.fill(track, ui.theme.track, ui.px(4));
  const float shown =
      ui.ease_from(std::string(key) + "~bar", 0, std::clamp(view.fraction, 0.F, 1.F), 6);
  if (shown > 0.01F) {
    ui.fill({track.x, track.y, std::max(track.h, track.w * shown), track.h}, view.ink, ui.px(4));
  }
  if (view.tick >= 0) {
    const float x = track.x + track.w * std::clamp(view.tick, 0.F, 1.F);
    const float w = ui.px(2);
    ui.fill({std::min(x - w / 2, track.right() - w), track.y - ui.px(3), w, track.h + ui.px(6)},
            ui.theme.ink, 0);
  }
  ui.pen.y = track.bottom();
  if (SemanticNode* n = ui.node_at(
          ui.node(Role::kMeter, key, view.label, {ui.pen.x, start, ui.pen.w, ui.pen.y - start}))) {
    n->value = view.value;
    n->now = std::clamp(view.fraction, 0.F, 1.F) * 100;
    n->high = 100;
  }
}

}  // namespace makegood
