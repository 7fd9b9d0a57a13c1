#include "ui/widgets/top_bar.hpp"

#include <algorithm>

#include "imgui.h"
#include "ui/paint.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/chip.hpp"

namespace makegood {
namespace {

// The tick of a kept promise, in a rounded square.
void brand_mark(Ui& ui, float x, float y, float size) {
  ui.fill({x, y, size, size}, ui.theme.brand, size * 0.29F);
  ImDrawList* draw = ui.draw_list();
  if (!draw) return;
  draw->PathLineTo({x + size * 0.27F, y + size * 0.52F});
  draw->PathLineTo({x + size * 0.44F, y + size * 0.68F});
  draw->PathLineTo({x + size * 0.74F, y + size * 0.34F});
  draw->PathStroke(packed(ui.theme.on_brand), ImDrawFlags_None, size * 0.125F);
}

float tab_gap(const Ui& ui) {
  return ui.px(ui.design_width() < 720 ? 4 : 12);
}

struct Tabs {
  std::vector<Rect> places;  // of those that are there
  float bottom = 0;
};

// The tabs in the first row between `from` and `right`, and the last ones not where there is too
// little room; in rows of their own where that would leave but one.
Tabs place_tabs(Ui& ui, const TopBarView& view, float margin, float from, float right, float row) {
  const ButtonOptions look{.look = ButtonLook::kQuiet, .compact = true};
  const float gap = tab_gap(ui);
  const float h = button_height(ui, look);
  Tabs beside{{}, row};
  float x = from;
  for (const TopBarView::Item& tab : view.tabs) {
    const float w = button_width(ui, tab.label, look);
    if (x + w > right) break;
    beside.places.push_back({x, (row - h) / 2, w, h});
    x += w + gap;
  }
  constexpr std::size_t kFewest = 2;
  if (beside.places.size() >= std::min(kFewest, view.tabs.size())) return beside;
  Tabs below;
  x = margin;
  float y = row - ui.px(4);
  for (const TopBarView::Item& tab : view.tabs) {
    const float w = button_width(ui, tab.label, look);
    if (x > margin && x + w > ui.width() - margin) {
      x = margin;
      y += h;
    }
    below.places.push_back({x, y, w, h});
    x += w + gap;
  }
  below.bottom = y + h + ui.px(4);
  return below;
}

}  // namespace

std::optional<Intent> top_bar(Ui& ui, const TopBarView& view) {
  std::optional<Intent> result;
  const Theme& t = ui.theme;
  const float h = std::max(ui.px(kTopBarHeight), button_height(ui, {.compact = true}) + ui.px(8));
  const bool narrow = ui.design_width() < 720;
  const float margin = ui.px(narrow ? 14 : 24);

  const float button_gap = ui.px(narrow ? 8 : 16);
  float right = ui.width() - margin + button_gap;
  for (const TopBarView::Item& item : view.buttons) {
    if (!(item.wide_only && narrow))
      right -= button_width(ui, item.label, {.compact = true}) + button_gap;
  }

  const float mark = ui.px(24);
  const float name_w = ui.text_width(style::kBrand, "Makegood");
  float tabs_w = 0;
  for (const TopBarView::Item& tab : view.tabs) {
    tabs_w +=
        button_width(ui, tab.label, {.look = ButtonLook::kQuiet, .compact = true}) + tab_gap(ui);
  }
  // Where there is little room the name goes first, then the last tab: the mark always stays.
  float x = margin + mark + ui.px(10);
  const bool named = x + name_w + ui.px(20) + tabs_w <= right;
  const float name_x = x;
  if (named) x += name_w + ui.px(narrow ? 10 : 20);
  const Tabs tabs = place_tabs(ui, view, margin, x, right, h);

  const Rect bar{0, 0, ui.width(), tabs.bottom};
  ui.fill(bar, t.panel);
  ui.line(0, bar.h - 0.5F, ui.width(), bar.h - 0.5F, t.line);
  const int banner = ui.node(Role::kBanner, "top", "", bar);
  ui.push_parent(banner);
  brand_mark(ui, margin, (h - mark) / 2, mark);
  if (named) {
    const float y = (h - ui.px(style::kBrand.line)) / 2;
    ui.paint_text(style::kBrand, t.ink, "Makegood", name_x, y, name_w + 1);
    ui.node(Role::kParagraph, "brand", "Makegood",
            {name_x, (h - ui.px(24)) / 2, name_w, ui.px(24)});
  }
  const float nav_top = tabs.places.empty() ? 0 : tabs.places.front().y;
  const int nav = ui.node(Role::kNavigation, "tabs", ui.words("bar.screens"),
                          {0, nav_top, ui.width(), tabs.bottom - nav_top});
  ui.push_parent(nav);
  for (std::size_t i = 0; i < tabs.places.size(); ++i) {
    const TopBarView::Item& tab = view.tabs[i];
    const ButtonOptions look{
        .look = ButtonLook::kQuiet, .selected = tab.selected, .compact = true, .name = tab.name};
    if (button(ui, tab.key, tab.label, tabs.places[i], look)) result = tab.intent;
    x = tabs.places[i].right() + ui.px(12);
  }
  ui.pop_parent();

  float button_x = right;
  for (const TopBarView::Item& item : view.buttons) {
    if (item.wide_only && narrow) continue;
    const ButtonOptions look{.look = item.primary ? ButtonLook::kPrimary : ButtonLook::kPlain,
                             .compact = true,
                             .name = item.name};
    const float w = button_width(ui, item.label, look);
    const float bh = button_height(ui, look);
    if (button(ui, item.key, item.label, {button_x, (h - bh) / 2, w, bh}, look))
      result = item.intent;
    button_x += w + button_gap;
  }
  if (!narrow) {
    float left = right - ui.px(16);
    if (!view.chip.empty()) {
      left -= chip_width(ui, view.chip);
      chip(ui, "top-chip", {view.chip, {t.muted, t.neutral_chip}}, left, (h - chip_height(ui)) / 2);
      left -= ui.px(16);
    }
    const float note_w = ui.text_width(style::kSmall, view.note);
    if (!view.note.empty() && left - note_w > x) {
      ui.paint_text(style::kSmall, t.muted, view.note, left - note_w, (h - ui.px(19)) / 2,
                    note_w + 1);
      ui.node(Role::kParagraph, "top-note", view.note,
              {left - note_w, (h - ui.px(19)) / 2, note_w, ui.px(19)});
    }
  }
  ui.pop_parent();
  ui.pen = {0, bar.h, ui.width()};
  return result;
}

}  // namespace makegood
