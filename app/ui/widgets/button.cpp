#include "ui/widgets/button.hpp"

#include <algorithm>

namespace makegood {
namespace {

constexpr float kLabelInset = 6;  // design pixels that a label keeps from each edge, at least

}  // namespace

float button_width(Ui& ui, std::string_view label, const ButtonOptions& options) {
  const float padding = options.look == ButtonLook::kQuiet ? 10 : 14;
  return std::max(ui.text_width(style::kLabel, label) + 2 * ui.px(padding),
                  button_height(ui, options));
}

float button_height(Ui& ui, const ButtonOptions& options) {
  // On touch screens everything grows to the touch target, compact or not.
  if (ui.input.touch || ui.design_width() < 720)
    return std::max(kTouchTarget, ui.px(options.compact ? 34 : 40));
  return ui.px(options.compact ? 34 : 40);
}

float button_height(Ui& ui, std::string_view label, float w, const ButtonOptions& options) {
  const float text = ui.text_height(style::kLabel, label, w - 2 * ui.px(kLabelInset));
  return std::max(button_height(ui, options), text + 2 * ui.px(kLabelInset));
}

bool button(Ui& ui, std::string_view key, std::string_view label, const Rect& rect,
            const ButtonOptions& options) {
  const Press press = ui.press(key, rect, options.role, options.name.empty() ? label : options.name,
                               {.selected = options.selected, .toggles = options.toggles});
  if (ui.measuring()) return false;
  const Theme& t = ui.theme;
  const float radius = ui.px(10);
  const float lift = ui.ease(std::string(key) + "~hover", press.held      ? 1.F
                                                          : press.hovered ? 0.6F
                                                                          : 0.F);
  Color ground = t.panel;
  Color text = t.ink;
  switch (options.look) {
    case ButtonLook::kPrimary:
      ground = mix(t.accent, Color{0, 0, 0, 255}, 0.18F * lift);
      text = t.on_accent;
      break;
    case ButtonLook::kPlain:
      ground = mix(t.panel, t.ink, 0.06F * lift);
      break;
    case ButtonLook::kQuiet:
      ground = options.selected ? t.bg : with_alpha(t.bg, lift);
      text = options.selected ? t.ink : mix(t.muted, t.ink, lift);
      break;
  }
  if (options.toggles && options.selected) {
    ground = t.accent_soft;
    text = t.accent_text;
  }
  ui.fill(rect, ground, radius);
  if (options.look == ButtonLook::kPlain) {
    ui.outline(rect, options.toggles && options.selected ? t.accent_text : t.line, radius);
  }
  ui.control_edge(rect, radius, options.selected);
  const float inset = ui.px(kLabelInset);
  const float w = rect.w - 2 * inset;
  const float h = ui.text_height(style::kLabel, label, w);
  ui.paint_text(style::kLabel, text, label, rect.x + inset, rect.y + (rect.h - h) / 2, w,
                Align::kCenter);
  if (press.focused) ui.focus_ring(rect, radius);
  return press.clicked;
}

bool button_at(Ui& ui, std::string_view key, std::string_view label, float x, float y,
               const ButtonOptions& options) {
  return button(ui, key, label,
                {x, y, button_width(ui, label, options), button_height(ui, options)}, options);
}

bool back_button(Ui& ui, std::string_view key, std::string_view name, float h) {
  const Rect rect{0, (h - kTouchTarget) / 2, kTouchTarget, kTouchTarget};
  const bool pressed = button(ui, key, "", rect, {.look = ButtonLook::kQuiet, .name = name});
  const float arrow = ui.px(6);  // drawn, not typed: the font's own is too small for a target
  const float tip = rect.x + rect.w / 2 - arrow / 2;
  ui.line(tip + arrow, h / 2 - arrow, tip, h / 2, ui.theme.ink, ui.px(2));
  ui.line(tip, h / 2, tip + arrow, h / 2 + arrow, ui.theme.ink, ui.px(2));
  return pressed;
}

}  // namespace makegood
