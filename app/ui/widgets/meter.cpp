#include "ui/widgets/meter.hpp"

#include <algorithm>

namespace makegood {
namespace {

float longest_word(Ui& ui, TextStyle style, std::string_view text) {
  float most = 0;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    most = std::max(most, ui.text_width(style, word));
    text.remove_prefix(std::min(word.size() + 1, text.size()));
  }
  return most;
}

}  // namespace

void meter(Ui& ui, std::string_view key, const MeterView& view) {
  const float start = ui.pen.y;
  const float value_w = ui.text_width(style::kSmall, view.value);
  // The value stands beside the label; below it where a word of the label would break.
  const float beside_w = ui.pen.w - value_w - ui.px(8);
  const bool below = longest_word(ui, style::kBodyBold, view.label) > beside_w;
  const float label_h = ui.paint_text(style::kBodyBold, view.ink, view.label, ui.pen.x, ui.pen.y,
                                      below ? ui.pen.w : beside_w);
  const float value_y = ui.pen.y + (below ? label_h : ui.px(1.5F));
  ui.paint_text(style::kSmall, ui.theme.muted, view.value, ui.pen.x + ui.pen.w - value_w, value_y,
                value_w + 1);
  const float bar_y = ui.pen.y + label_h + (below ? ui.px(style::kSmall.line) : 0) + ui.px(1);
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
