#include "ui/screens/inbox_rows.hpp"

#include <algorithm>
#include <cmath>

#include "ui/portrait.hpp"
#include "ui/widgets/channel_icon.hpp"

namespace makegood {
namespace {

constexpr float kWideRow = 560;  // design pixels from which the status stands beside the words

bool shows_keys(const Ui& ui) {
  return !ui.input.touch && ui.design_width() >= 720;
}

// The mark at a row's left edge goes from new over opened and holding to answered.
Color stage_color(const Theme& t, float stage) {
  const Color colors[] = {t[Tenet::kHonesty].ink, t.bad.ink, t.warn.ink, t.ok.ink};
  const float low = std::clamp(std::floor(stage), 0.F, 3.F);
  const float high = std::min(low + 1, 3.F);
  return mix(colors[static_cast<std::size_t>(low)], colors[static_cast<std::size_t>(high)],
             std::clamp(stage - low, 0.F, 1.F));
}

void key_badge(Ui& ui, int number, float x, float y, float glow) {
  if (number == 0) return;
  const Theme& t = ui.theme;
  const Rect badge{x, y, ui.px(26), ui.px(26)};
  const TextStyle digit{13, 20, true};
  ui.fill(badge, mix(t.bg, t.accent, glow), ui.px(8));
  ui.paint_text(digit, mix(t.muted, t.on_accent, glow), std::to_string(number), badge.x,
                badge.y + (badge.h - ui.px(digit.line)) / 2, badge.w, Align::kCenter);
}

// Channel and subject on one line where they fit, icon before them.
void subject_line(Ui& ui, const InboxView::Row& row) {
  const Theme& t = ui.theme;
  const float icon = ui.px(16);
  const Color ink = row.answered ? t.muted : t.ink;
  channel_icon(ui, row.channel, ui.pen.x, ui.pen.y + ui.px(3), icon, t.muted);
  const float x = ui.pen.x + icon + ui.px(7);
  const float w = ui.pen.x + ui.pen.w - x;
  const float words_w = ui.text_width(style::kSmall, row.channel_words) + ui.px(8);
  const bool one_line = words_w + ui.text_width(style::kBody, row.subject) <= w;
  ui.paint_text(style::kSmall, t.muted, row.channel_words, x, ui.pen.y + ui.px(2), w);
  if (one_line) {
    ui.paint_text(style::kBody, ink, row.subject, x + words_w, ui.pen.y, w - words_w + 1);
    ui.pen.y += ui.px(style::kBody.line);
  } else {
    ui.pen.y += ui.px(style::kBody.line);
    ui.pen.y += ui.paint_text(style::kBody, ink, row.subject, ui.pen.x, ui.pen.y, ui.pen.w);
  }
}

void promise_line(Ui& ui, const InboxView::Row& row) {
  if (row.promised.empty()) return;
  const Theme& t = ui.theme;
  ui.gap(4);
  const float chip_w = row.due.text.empty() ? 0 : chip_width(ui, row.due.text) + ui.px(8);
  const std::string words = ui.words("inbox.promised", {{"promise", row.promised}});
  const bool beside = ui.text_width(style::kSmall, words) + chip_w <= ui.pen.w;
  const float h = ui.text_height(style::kSmall, words, beside ? ui.pen.w - chip_w : ui.pen.w);
  ui.paint_text(style::kSmall, t.muted, words, ui.pen.x, ui.pen.y + ui.px(beside ? 2.5F : 0.F),
                beside ? ui.pen.w - chip_w + 1 : ui.pen.w);
  if (chip_w == 0) {
    ui.pen.y += h + ui.px(beside ? 2.5F : 0.F);
  } else if (beside) {
    const float x = ui.pen.x + ui.text_width(style::kSmall, words) + ui.px(8);
    paint_chip(ui, row.due, x, ui.pen.y);
    ui.pen.y += chip_height(ui);
  } else {
    paint_chip(ui, row.due, ui.pen.x, ui.pen.y + h + ui.px(3));
    ui.pen.y += h + ui.px(3) + chip_height(ui);
  }
}

void who_lines(Ui& ui, const InboxView::Row& row) {
  const Theme& t = ui.theme;
  const Color ink = row.answered ? t.muted : t.ink;
  const float who_w = ui.text_width(style::kBodyBold, row.who) + ui.px(8);
  const bool beside = who_w + ui.text_width(style::kSmall, row.role) <= ui.pen.w;
  if (beside) {
    ui.paint_text(style::kSmall, t.muted, row.role, ui.pen.x + who_w, ui.pen.y + ui.px(2),
                  ui.pen.w - who_w + 1);
  }
  ui.pen.y += ui.paint_text(style::kBodyBold, ink, row.who, ui.pen.x, ui.pen.y, ui.pen.w);
  if (beside) return;
  ui.pen.y += ui.paint_text(style::kSmall, t.muted, row.role, ui.pen.x, ui.pen.y, ui.pen.w);
}

// Status and waiting time: at the right in a wide row, below each other.
void status_beside(Ui& ui, const InboxView::Row& row) {
  const Theme& t = ui.theme;
  const float w = chip_width(ui, row.status.text);
  paint_chip(ui, row.status, ui.pen.x + ui.pen.w - w, ui.pen.y);
  ui.pen.y += chip_height(ui) + ui.px(4);
  ui.pen.y += ui.paint_text(row.answered ? style::kSmall : style::kSmallBold,
                            row.answered ? t.muted : t.ink, row.waiting, ui.pen.x, ui.pen.y,
                            ui.pen.w, Align::kRight);
}

void status_below(Ui& ui, const InboxView::Row& row) {
  const Theme& t = ui.theme;
  ui.gap(6);
  const float w = chip_width(ui, row.status.text);
  const float waiting_w = ui.text_width(style::kSmallBold, row.waiting);
  const bool beside = w + ui.px(10) + waiting_w <= ui.pen.w;
  paint_chip(ui, row.status, ui.pen.x, ui.pen.y);
  if (beside) {
    ui.paint_text(style::kSmallBold, row.answered ? t.muted : t.ink, row.waiting,
                  ui.pen.x + w + ui.px(10), ui.pen.y + ui.px(2.5F), waiting_w + 1);
    ui.pen.y += chip_height(ui);
  } else {
    ui.pen.y += chip_height(ui) + ui.px(3);
    ui.pen.y += ui.paint_text(style::kSmallBold, row.answered ? t.muted : t.ink, row.waiting,
                              ui.pen.x, ui.pen.y, ui.pen.w);
  }
}

// Everything in a row but its ground, within the pen.
void row_words(Ui& ui, const InboxView::Row& row, float glow) {
  const Pen outer = ui.pen;
  const bool wide = outer.w >= ui.px(kWideRow);
  const float face = ui.px(row.answered ? 32 : wide ? 46 : 40);
  float x = outer.x;
  if (shows_keys(ui)) {
    key_badge(ui, row.number, x, outer.y + (face - ui.px(26)) / 2, glow);
    x += ui.px(40);
  }
  paint_portrait(ui, row.portrait, ui.ease("face-" + row.key, row.mood, 6), x, outer.y, face);
  x += face + ui.px(12);
  const float side = wide ? ui.px(232) : 0;
  ui.pen = {x, outer.y, outer.x + outer.w - x - side - (wide ? ui.px(12) : 0)};
  who_lines(ui, row);
  // On a phone the rest has the whole width.
  if (!wide) ui.pen = {outer.x, std::max(ui.pen.y, outer.y + face) + ui.px(6), outer.w};
  if (wide) ui.gap(3);
  subject_line(ui, row);
  promise_line(ui, row);
  float bottom = ui.pen.y;
  if (wide) {
    ui.pen = {outer.x + outer.w - side, outer.y, side};
    status_beside(ui, row);
    bottom = std::max({bottom, ui.pen.y, outer.y + face});
  } else {
    status_below(ui, row);
    bottom = ui.pen.y;
  }
  ui.pen = {outer.x, bottom, outer.w};
}

}  // namespace

bool draw_inbox_row(Ui& ui, const InboxView::Row& row) {
  const float pad_x = ui.px(16);
  const float pad_y = ui.px(row.answered ? 8 : 12);
  const float inner_w = ui.pen.w - 2 * pad_x;
  const float h =
      std::max(ui.measure(inner_w, [&] { row_words(ui, row, 0); }) + 2 * pad_y, kTouchTarget);
  const Rect rect{ui.pen.x, ui.pen.y, ui.pen.w, h};
  const Pen outer = ui.pen;
  ui.pen.y += h;
  if (ui.measuring()) return false;

  const Theme& t = ui.theme;
  Press press;
  if (row.action >= 0) {
    press = ui.press(row.key, rect, Role::kButton, row.name);
  } else {
    ui.node(Role::kParagraph, row.key, row.name, rect);
  }
  const bool lit = press.hovered || press.held || press.focused;
  const float glow = ui.ease(row.key + "~lit", lit ? 1.F : 0.F, 18);
  const float radius = ui.px(12);
  const float stage = ui.ease(row.key + "~stage", row.stage, 4);
  // What has just changed lights up once and settles.
  const std::string flash = row.key + "~news-" + row.status.text;
  const float news = row.changed ? ui.ease_from(flash, 1, 0, 2.5F) : 0.F;
  Color ground = row.answered ? t.bg : t.panel;
  ground = mix(ground, t.accent_soft, std::max(press.held ? 0.7F : 0.F, news * 0.8F));
  const float edge = ui.px(4);
  if (glow > 0.01F)
    ui.outline(rect.inset(-1.5F), with_alpha(t.accent_soft, glow), radius + 1.5F, 3);
  const Color mark = stage_color(t, stage);
  if (row.answered) {  // quiet: no card, a pale mark
    ui.fill(rect, ground, radius);
    ui.fill({rect.x, rect.y + ui.px(6), edge, rect.h - ui.px(12)}, mix(t.bg, mark, 0.45F),
            edge / 2);
  } else {
    ui.fill(rect, mark, radius);
    ui.fill({rect.x + edge, rect.y, rect.w - edge, rect.h}, ground, radius - ui.px(2));
  }
  if (!row.answered) ui.outline(rect, mix(t.line, t.accent_text, glow), radius);
  if (row.action >= 0) ui.control_edge(rect, radius);
  ui.pen = {rect.x + pad_x, rect.y + pad_y, inner_w};
  row_words(ui, row, glow);
  ui.pen = {outer.x, rect.bottom(), outer.w};
  if (press.focused) ui.focus_ring(rect, radius);
  return press.clicked;
}

bool draw_inbox_other(Ui& ui, const InboxView::Other& other) {
  const Theme& t = ui.theme;
  const float pad = ui.px(14);
  const float badge = shows_keys(ui) ? ui.px(40) : 0;
  const float text_w = ui.pen.w - 2 * pad - badge;
  const float words_h = ui.text_height(style::kBody, other.text, text_w);
  const float note_h =
      other.note.empty() ? 0 : ui.text_height(style::kSmallBold, other.note, text_w) + ui.px(2);
  const float h = std::max(words_h + note_h + 2 * ui.px(11), kTouchTarget);
  const Rect rect{ui.pen.x, ui.pen.y, ui.pen.w, h};
  ui.pen.y += h;
  if (ui.measuring()) return false;
  const Press press = ui.press(other.key, rect, Role::kButton, other.name);
  const bool lit = press.hovered || press.held || press.focused;
  const float glow = ui.ease(other.key + "~lit", lit ? 1.F : 0.F, 18);
  const float radius = ui.px(12);
  ui.fill(rect, press.held ? mix(t.panel, t.accent_soft, 0.7F) : t.panel, radius);
  ui.outline(rect, mix(t.line, t.accent_text, glow), radius);
  ui.control_edge(rect, radius);
  if (badge > 0) key_badge(ui, other.number, rect.x + pad, rect.y + (h - ui.px(26)) / 2, glow);
  const float top = rect.y + (h - words_h - note_h) / 2;
  ui.paint_text(style::kBody, t.ink, other.text, rect.x + pad + badge, top, text_w);
  if (note_h > 0) {
    ui.paint_text(style::kSmallBold, other.warns ? t.bad.ink : t.ok.ink, other.note,
                  rect.x + pad + badge, top + words_h + ui.px(2), text_w);
  }
  if (press.focused) ui.focus_ring(rect, radius);
  return press.clicked;
}

}  // namespace makegood
