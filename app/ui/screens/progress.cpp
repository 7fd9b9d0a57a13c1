#include "ui/screens/progress.hpp"

#include <algorithm>

#include "ui/screens/progress_plots.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"

namespace makegood {
namespace {

using Asked = std::optional<Intent>;

Asked draw_next(Ui& ui, const ProgressView::Next& next) {
  Asked result;
  const Theme& t = ui.theme;
  const ButtonOptions look{.look = ButtonLook::kPrimary, .name = next.button};
  ui.set_default_focus("next-start");
  card(ui, {t.hero, {0, 0, 0, 0}, 18, 14}, [&] {
    ui.paragraph("next-kicker", style::kSmallBold, t.on_hero_muted, next.kicker);
    ui.heading("next-title", 2, style::kHero, t.on_hero, next.title);
    if (!next.why.empty()) {
      ui.gap(4);
      ui.paragraph("next-why", style::kBody, t.on_hero_muted, next.why);
    }
    ui.gap(14);
    const float w = std::min(button_width(ui, next.button, look), ui.pen.w);
    const Rect rect{ui.pen.x, ui.pen.y, w, button_height(ui, next.button, w, look)};
    if (button(ui, "next-start", next.button, rect, look)) result = next.intent;
    ui.pen.y += rect.h;
  });
  ui.gap(16);
  return result;
}

// The words of a row that is due, at the pen; its chip beside the title where there is room.
void due_words(Ui& ui, const ProgressView::DueRow& row) {
  const Theme& t = ui.theme;
  const float chip_w = chip_width(ui, row.chip.text);
  const float beside_w = ui.pen.w - chip_w - ui.px(10);
  const bool beside = beside_w >= ui.px(120);
  const float title_w = beside ? beside_w : ui.pen.w;
  const float top = ui.pen.y;
  const float title_h = ui.paint_text(style::kBodyBold, t.ink, row.title, ui.pen.x, top, title_w);
  ui.pen.y += title_h;
  if (beside) {
    paint_chip(ui, row.chip, ui.pen.x + ui.pen.w - chip_w, top);
    ui.pen.y = std::max(ui.pen.y, top + chip_height(ui));
  } else {
    ui.gap(4);
    paint_chip(ui, row.chip, ui.pen.x, ui.pen.y);
    ui.pen.y += chip_height(ui);
  }
  ui.gap(2);
  ui.pen.y += ui.paint_text(style::kSmall, t.muted, row.why, ui.pen.x, ui.pen.y, ui.pen.w);
}

Asked draw_due_row(Ui& ui, const ProgressView::DueRow& row) {
  Asked result;
  const Theme& t = ui.theme;
  const Pen outer = ui.pen;
  const float padding = ui.px(12);
  const float inner_w = outer.w - 2 * padding;
  const float h =
      std::max(kTouchTarget, ui.measure(inner_w, [&] { due_words(ui, row); }) + 2 * padding);
  const Rect rect{outer.x, outer.y, outer.w, h};
  if (!ui.measuring()) {
    const std::string key = "due-" + row.id;
    const int item = ui.node(Role::kListItem, key + "-item", "", rect);
    ui.push_parent(item);
    const Press press = ui.press(key, rect, Role::kButton, row.name);
    const float radius = ui.px(10);
    ui.fill(rect, press.hovered || press.held ? mix(t.raise, t.ink, 0.06F) : t.raise, radius);
    ui.control_edge(rect, radius);
    ui.pen = {outer.x + padding, outer.y + padding, inner_w};
    due_words(ui, row);
    if (press.focused) ui.focus_ring(rect, radius);
    if (press.clicked) result = Intent{Intent::Kind::kShowBriefing, 0, row.id};
    ui.pop_parent();
  }
  ui.pen = {outer.x, outer.y + h, outer.w};
  return result;
}

Asked draw_due(Ui& ui, const ProgressView& view) {
  Asked result;
  if (view.due.empty()) return result;
  const Theme& t = ui.theme;
  card(ui, panel_card(ui), [&] {
    ui.heading("due-title", 2, style::kH3, t.muted, ui.words("progress.due"));
    ui.gap(4);
    ui.paragraph("due-hint", style::kSmall, t.muted, ui.words("progress.due.hint"));
    const int list =
        ui.node(Role::kList, "due", ui.words("progress.due"), {ui.pen.x, ui.pen.y, ui.pen.w, 0});
    ui.push_parent(list);
    for (const ProgressView::DueRow& row : view.due) {
      ui.gap(10);
      if (Asked asked = draw_due_row(ui, row)) result = std::move(asked);
    }
    ui.pop_parent();
    ui.close(list, ui.pen.y);
  });
  ui.gap(16);
  return result;
}

Asked draw_left(Ui& ui, const ProgressView& view) {
  Asked result;
  if (!view.nothing.empty()) {
    card(ui, panel_card(ui),
         [&] { ui.paragraph("progress-nothing", style::kBody, ui.theme.ink, view.nothing); });
    ui.gap(16);
  }
  if (view.next) result = draw_next(ui, *view.next);
  if (Asked asked = draw_due(ui, view)) result = std::move(asked);
  return result;
}

}  // namespace

std::optional<Intent> draw_progress(Ui& ui, const ProgressView& view) {
  Asked result;
  const bool plots = !view.scenarios.empty();
  const bool wide = ui.design_width() >= 960 && plots;
  const bool roomy = ui.design_width() >= 720;
  const Rect area{0, ui.pen.y, ui.width(), ui.height() - ui.pen.y};
  const int main = ui.node(Role::kMain, "main", ui.words("screen.progress"), area);
  ui.push_parent(main);
  ui.begin_scroll("progress", area, 0, true);
  const float w = std::min(area.w - 2 * ui.px(wide ? 40 : 14), ui.px(wide    ? 1320
                                                                     : roomy ? 720
                                                                             : 1320));
  ui.pen = {(area.w - w) / 2, ui.pen.y + ui.px(wide ? 24 : 14), w};
  ui.heading("progress-title", 1, style::kH1, ui.theme.ink, ui.words("screen.progress"));
  ui.gap(12);
  const Pen top = ui.pen;
  if (wide) ui.pen.w = ui.px(380);
  result = draw_left(ui, view);
  if (wide) {
    const float left_bottom = ui.pen.y;
    const float x = top.x + ui.px(402);
    ui.pen = {x, top.y, top.x + w - x};
    draw_plots(ui, view);
    ui.pen = {top.x, std::max(left_bottom, ui.pen.y), w};
  } else if (plots) {
    draw_plots(ui, view);
  }
  ui.end_scroll(ui.px(24));
  ui.pop_parent();
  return result;
}

}  // namespace makegood
