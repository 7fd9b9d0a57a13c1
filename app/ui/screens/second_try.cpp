#include "ui/screens/second_try.hpp"

#include <algorithm>

#include "ui/widgets/card.hpp"

namespace makegood {
namespace {

void paint(Ui& ui, TextStyle style, Color color, std::string_view text) {
  ui.pen.y += ui.paint_text(style, color, text, ui.pen.x, ui.pen.y, ui.pen.w);
}

void draw_try(Ui& ui, const SecondTryView::Try& one) {
  const Theme& t = ui.theme;
  const Pen column = ui.pen;
  const int list = ui.node(Role::kList, one.key, one.title, {column.x, column.y, column.w, 0});
  ui.push_parent(list);
  paint(ui, style::kSmallBold, t.muted, one.title);
  for (const SecondTryView::Line& line : one.lines) {
    ui.gap(8);
    const float top = ui.pen.y;
    paint(ui, style::kBody, t.ink, line.said);
    paint(ui, style::kSmall, t.muted, line.points);
    ui.node(Role::kListItem, line.key, line.name, {column.x, top, column.w, ui.pen.y - top});
  }
  if (!one.more.empty()) {
    ui.gap(8);
    const float top = ui.pen.y;
    paint(ui, style::kSmall, t.muted, one.more);
    ui.node(Role::kListItem, one.key + "-more", one.more,
            {column.x, top, column.w, ui.pen.y - top});
  }
  ui.gap(10);
  const float top = ui.pen.y;
  paint(ui, style::kBodyBold, t.ink, one.result);
  paint(ui, style::kSmall, t.ink, one.ending);
  ui.node(Role::kListItem, one.key + "-sum", one.name, {column.x, top, column.w, ui.pen.y - top});
  ui.pop_parent();
  ui.close(list, ui.pen.y);
}

}  // namespace

void draw_second_try(Ui& ui, const SecondTryView& view) {
  if (view.title.empty()) return;
  const Theme& t = ui.theme;
  card(ui, panel_card(ui), [&] {
    ui.heading("second-try", 2, style::kH3, t.muted, view.title);
    ui.gap(2);
    ui.paragraph("second-try-parts", style::kSmall, t.muted, view.parts);
    ui.gap(10);
    const Pen outer = ui.pen;
    if (outer.w >= ui.px(460)) {
      const float gutter = ui.px(28);
      const float w = (outer.w - gutter) / 2;
      ui.pen.w = w;
      draw_try(ui, view.tries[0]);
      const float bottom = ui.pen.y;
      ui.pen = {outer.x + w + gutter, outer.y, w};
      draw_try(ui, view.tries[1]);
      ui.pen = {outer.x, std::max(bottom, ui.pen.y), outer.w};
      const float middle = outer.x + w + gutter / 2;
      ui.line(middle, outer.y, middle, ui.pen.y, t.line, 1);
    } else {
      draw_try(ui, view.tries[0]);
      ui.gap(12);
      ui.line(outer.x, ui.pen.y, outer.x + outer.w, ui.pen.y, t.line, 1);
      ui.gap(12);
      draw_try(ui, view.tries[1]);
    }
  });
  ui.gap(16);
}

}  // namespace makegood
