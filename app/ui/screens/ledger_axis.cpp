#include "ui/screens/ledger_axis.hpp"

#include <algorithm>

#include "ui/widgets/card.hpp"

namespace makegood {
namespace {

constexpr float kLane = 22;  // height of a row's picture, design pixels
constexpr float kMark = 5;   // radius of a mark

struct Span {
  float x, w;
  float at(float part) const { return x + part * w; }
};

// A mark at either end stays within the pen.
Span span_of(const Ui& ui) {
  const float margin = ui.px(kMark + 2);
  return {ui.pen.x + margin, std::max(ui.pen.w - 2 * margin, 1.F)};
}

void paint_cross(Ui& ui, float x, float y, Color color) {
  const float r = ui.px(kMark);
  ui.line(x - r, y - r, x + r, y + r, color, ui.px(2.5F));
  ui.line(x - r, y + r, x + r, y - r, color, ui.px(2.5F));
}

void paint_lane(Ui& ui, const LedgerAxisView& view, const LedgerAxisView::Row& row) {
  if (ui.measuring()) return;
  const Theme& t = ui.theme;
  const Span span = span_of(ui);
  const float top = ui.pen.y;
  const float h = ui.px(kLane);
  const float y = top + h / 2;
  for (const LedgerAxisView::Day& day : view.days) {
    if (day.at > 0) ui.line(span.at(day.at), top, span.at(day.at), top + h, t.line, 1);
  }
  ui.line(span.at(0), y, span.at(1), y, t.track, ui.px(2));
  const Color ink = row.status.tint.ink;
  ui.line(span.at(row.made), y, span.at(row.end), y, ink, ui.px(3));
  const auto upright = [&](float part, Color color, float inset) {
    ui.line(span.at(part), top + ui.px(inset), span.at(part), top + h - ui.px(inset), color,
            ui.px(2));
  };
  if (row.first_due >= 0) upright(row.first_due, t.muted, 6);
  upright(row.due, t.ink, 2);
  ui.disc(span.at(row.made), y, ui.px(kMark), ink);
  ui.disc(span.at(row.made), y, ui.px(kMark - 2), t.panel);
  for (const float at : row.moved) {
    ui.disc(span.at(at), y, ui.px(kMark - 1), t.panel);
    ui.disc(span.at(at), y, ui.px(kMark - 2), t.warn.ink);
  }
  switch (row.outcome) {
    case LedgerAxisView::Outcome::kKept:
      ui.disc(span.at(row.end), y, ui.px(kMark), ink);
      break;
    case LedgerAxisView::Outcome::kBroken:
      paint_cross(ui, span.at(row.end), y, ink);
      break;
    case LedgerAxisView::Outcome::kOpen:
      break;
  }
}

// The promise, what became of it, and its lane; told as one item.
void draw_row(Ui& ui, const LedgerAxisView& view, const LedgerAxisView::Row& row) {
  const float top = ui.pen.y;
  const float chip_w = chip_width(ui, row.status.text);
  const float text_w = ui.pen.w - chip_w - ui.px(10);
  // Side by side unless the words then take more lines than the chip below them would.
  const bool beside =
      text_w > ui.px(120) && ui.text_height(style::kBody, row.text, text_w) <=
                                 ui.text_height(style::kBody, row.text, ui.pen.w) + chip_height(ui);
  const float w = beside ? text_w : ui.pen.w;
  const float text_h = ui.text_height(style::kBody, row.text, w);
  const float chip_h = chip_height(ui);
  const float words_h = beside ? std::max(text_h, chip_h) : text_h + chip_h + ui.px(4);
  ui.paint_text(style::kBody, ui.theme.ink, row.text, ui.pen.x,
                top + (beside ? (words_h - text_h) / 2 : 0), w);
  paint_chip(ui, row.status, beside ? ui.pen.x + ui.pen.w - chip_w : ui.pen.x,
             beside ? top + (words_h - chip_h) / 2 : top + text_h + ui.px(4));
  ui.pen.y = top + words_h + ui.px(2);
  paint_lane(ui, view, row);
  ui.pen.y += ui.px(kLane);
  ui.node(Role::kListItem, row.key, row.name, {ui.pen.x, top, ui.pen.w, ui.pen.y - top});
}

// The days' names, each only where the one before it leaves room.
void paint_days(Ui& ui, const LedgerAxisView& view) {
  const Span span = span_of(ui);
  float free = ui.pen.x;
  for (const LedgerAxisView::Day& day : view.days) {
    const float w = ui.text_width(style::kSmall, day.name);
    const float x =
        std::min(day.at > 0 ? span.at(day.at) + ui.px(3) : ui.pen.x, ui.pen.x + ui.pen.w - w);
    if (x < free) continue;
    ui.paint_text(style::kSmall, ui.theme.muted, day.name, x, ui.pen.y, w + 1);
    free = x + w + ui.px(8);
  }
  ui.pen.y += ui.px(style::kSmall.line);
}

}  // namespace

void draw_ledger_axis(Ui& ui, const LedgerAxisView& view) {
  if (view.rows.empty()) return;
  ui.gap(16);
  card(ui, panel_card(ui), [&] {
    ui.heading("ledger-title", 2, style::kH3, ui.theme.muted, view.title);
    const int list = ui.node(Role::kList, "ledger", view.title, {ui.pen.x, ui.pen.y, ui.pen.w, 0});
    ui.push_parent(list);
    for (const LedgerAxisView::Row& row : view.rows) {
      ui.gap(10);
      draw_row(ui, view, row);
    }
    ui.pop_parent();
    ui.close(list, ui.pen.y);
    paint_days(ui, view);
    ui.gap(4);
    ui.paragraph("ledger-key", style::kSmall, ui.theme.muted, view.key_to_marks);
  });
}

}  // namespace makegood
