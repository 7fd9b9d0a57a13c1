#include "ui/screens/library.hpp"

#include <algorithm>
#include <cmath>

#include "ui/portrait.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"

namespace makegood {
namespace {

std::optional<Intent> draw_hero(Ui& ui, const LibraryView::Hero& hero, bool narrow) {
  std::optional<Intent> result;
  const Theme& t = ui.theme;
  const ButtonOptions look{.look = ButtonLook::kPrimary, .name = hero.button};
  const float button_w = button_width(ui, hero.button, look);
  card(ui, {t.hero, {0, 0, 0, 0}, narrow ? 20.F : 24.F, 18}, [&] {
    const Pen outer = ui.pen;
    const float top = outer.y;
    if (!narrow) ui.pen.w -= button_w + ui.px(24);
    ui.paragraph("hero-kicker", style::kSmallBold, t.on_hero_muted, hero.kicker);
    ui.heading("hero-title", 2, style::kHero, t.on_hero, hero.title);
    ui.paragraph("hero-text", style::kBody, t.on_hero_muted, hero.text);
    const float bh = button_height(ui, hero.button, narrow ? outer.w : button_w, look);
    ui.set_default_focus("hero-start");
    if (narrow) {
      ui.gap(14);
      if (button(ui, "hero-start", hero.button, {outer.x, ui.pen.y, outer.w, bh}, look))
        result = hero.intent;
      ui.pen.y += bh;
    } else {
      const float y = top + (ui.pen.y - top - bh) / 2;
      if (button(ui, "hero-start", hero.button, {outer.x + outer.w - button_w, y, button_w, bh},
                 look)) {
        result = hero.intent;
      }
      ui.pen.w = outer.w;
    }
  });
  return result;
}

std::optional<Intent> draw_filters(Ui& ui, const LibraryView& view) {
  std::optional<Intent> result;
  const Theme& t = ui.theme;
  const int group = ui.node(Role::kGroup, "filters", ui.words("library.about"),
                            {ui.pen.x, ui.pen.y, ui.pen.w, ui.px(24)});
  ui.push_parent(group);
  const bool finger = ui.input.touch || ui.design_width() < 720;
  const float h = finger ? kTouchTarget : chip_height(ui);
  const float spacing = ui.px(8);
  const float count_w = ui.text_width(style::kSmall, view.count);
  float x = ui.pen.x;
  float y = ui.pen.y;
  for (const LibraryView::Filter& filter : view.filters) {
    const float w = chip_width(ui, filter.label);
    if (x > ui.pen.x && x + w > ui.pen.x + ui.pen.w) {
      x = ui.pen.x;
      y += h + (finger ? 0 : ui.px(6));
    }
    const Rect hit{x, y, w, h};
    const std::string key = "filter-" + std::to_string(filter.tenet);
    const Press press =
        ui.press(key, hit, Role::kButton, filter.label, {.selected = filter.on, .toggles = true});
    const Rect shape{x, y + (h - chip_height(ui)) / 2, w, chip_height(ui)};
    const bool all = filter.tenet < 0;
    const Color ground =
        filter.on ? (all ? t.hero : filter.tint.ink) : (all ? t.neutral_chip : filter.tint.soft);
    const Color ink = filter.on ? (all ? t.on_hero : (t.dark ? t.bg : t.panel))
                                : (all ? t.muted : filter.tint.ink);
    ui.fill(shape, press.hovered && !filter.on ? mix(ground, t.ink, 0.08F) : ground, shape.h / 2);
    ui.control_edge(shape, shape.h / 2, filter.on);
    ui.paint_text(style::kChip, ink, filter.label, shape.x + ui.px(10),
                  shape.y + (shape.h - ui.px(20)) / 2, w);
    if (press.focused) ui.focus_ring(shape, shape.h / 2);
    if (press.clicked) result = Intent{Intent::Kind::kFilter, filter.tenet};
    x += w + spacing;
  }
  ui.pop_parent();
  if (x + count_w > ui.pen.x + ui.pen.w) {
    y += h + ui.px(4);
  }
  const float count_y = y + (h - ui.px(19)) / 2;
  ui.paint_text(style::kSmall, t.muted, view.count, ui.pen.x + ui.pen.w - count_w, count_y,
                count_w + 1);
  ui.node(Role::kStatus, "library-count", view.count,
          {ui.pen.x + ui.pen.w - count_w, count_y, count_w, ui.px(19)});
  ui.pen.y = y + h;
  return result;
}

// The card's content at the pen, without the row of chips at its foot.
void draw_card_text(Ui& ui, const LibraryView::Card& card) {
  const Theme& t = ui.theme;
  const float face = ui.px(52);
  const Pen outer = ui.pen;
  const float text_x = outer.x + face + ui.px(12);
  const float text_w = outer.w - face - ui.px(12);
  const float title_h = ui.text_height(style::kH2, card.title, text_w);
  const float line_h = ui.text_height(style::kSmall, card.line, text_w);
  const float head_h = std::max(face, title_h + line_h);
  paint_portrait(ui, card.portrait, card.mood, outer.x, outer.y + (head_h - face) / 2, face);
  const float text_y = outer.y + (head_h - title_h - line_h) / 2;
  ui.paint_text(style::kH2, t.ink, card.title, text_x, text_y, text_w);
  ui.paint_text(style::kSmall, t.muted, card.line, text_x, text_y + title_h, text_w);
  ui.pen = {outer.x, outer.y + head_h + ui.px(10), outer.w};
  if (!card.mark.text.empty()) {
    paint_chip(ui, card.mark, ui.pen.x, ui.pen.y);
    ui.pen.y += chip_height(ui) + ui.px(6);
  }
  ui.pen.y += ui.paint_text({13.5F, 20}, t.muted, card.summary, ui.pen.x, ui.pen.y, ui.pen.w);
}

float foot_height(Ui& ui, const LibraryView::Card& card, float w) {
  float chips = 0;
  for (const Chip& c : card.tenets) chips += chip_width(ui, c.text) + ui.px(6);
  const bool one_row = chips + chip_width(ui, card.result.text) <= w;
  return one_row ? chip_height(ui) : 2 * chip_height(ui) + ui.px(6);
}

void draw_foot(Ui& ui, const LibraryView::Card& card, const Rect& inner) {
  const float foot = foot_height(ui, card, inner.w);
  float x = inner.x;
  const float y = inner.bottom() - foot;
  const auto paint = [&ui](const Chip& c, float cx, float cy) {
    const float w = chip_width(ui, c.text);
    ui.fill({cx, cy, w, chip_height(ui)}, c.tint.soft, chip_height(ui) / 2);
    ui.paint_text(style::kChip, c.tint.ink, c.text, cx + ui.px(10),
                  cy + (chip_height(ui) - ui.px(20)) / 2, w);
    return w;
  };
  for (const Chip& c : card.tenets) x += paint(c, x, y) + ui.px(6);
  paint(card.result, inner.right() - chip_width(ui, card.result.text),
        inner.bottom() - chip_height(ui));
}

std::optional<Intent> draw_card(Ui& ui, const LibraryView::Card& card, const Rect& rect) {
  const Theme& t = ui.theme;
  const std::string key = "scenario-" + card.id;
  const Press press = ui.press(key, rect, Role::kButton, card.name);
  const float lift = ui.ease(key + "~lift", press.hovered || press.held ? 1.F : 0.F);
  const float radius = ui.px(14);
  if (lift > 0.01F)
    ui.fill({rect.x, rect.y + 3, rect.w, rect.h}, with_alpha(t.ink, 0.06F * lift), radius);
  ui.fill(rect, t.panel, radius);
  ui.outline(rect, mix(t.line, t.accent_text, lift), radius);
  ui.control_edge(rect, radius);
  const Rect inner = rect.inset(ui.px(16));
  const Pen outer = ui.pen;
  ui.pen = {inner.x, inner.y, inner.w};
  draw_card_text(ui, card);
  ui.pen = outer;
  draw_foot(ui, card, inner);
  if (press.focused) ui.focus_ring(rect, radius);
  if (press.clicked) return Intent{Intent::Kind::kShowBriefing, 0, card.id};
  return std::nullopt;
}

std::optional<Intent> draw_cards(Ui& ui, const LibraryView& view) {
  std::optional<Intent> result;
  const float spacing = ui.px(18);
  const auto columns = static_cast<std::size_t>(
      std::clamp(std::floor((ui.pen.w + spacing) / (ui.px(300) + spacing)), 1.F, 4.F));
  const float w =
      (ui.pen.w - spacing * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const float padding = ui.px(16);
  const int list = ui.node(Role::kGroup, "scenarios", ui.words("library.scenarios"),
                           {ui.pen.x, ui.pen.y, ui.pen.w, 0});
  ui.push_parent(list);
  for (std::size_t row = 0; row < view.cards.size(); row += columns) {
    const std::size_t end = std::min(row + columns, view.cards.size());
    float h = ui.px(columns > 1 ? 196.F : 0.F);
    for (std::size_t i = row; i < end; ++i) {
      const LibraryView::Card& c = view.cards[i];
      const float text_h = ui.measure(w - 2 * padding, [&] { draw_card_text(ui, c); });
      h = std::max(h, text_h + ui.px(14) + foot_height(ui, c, w - 2 * padding) + 2 * padding);
    }
    for (std::size_t i = row; i < end; ++i) {
      const Rect rect{ui.pen.x + static_cast<float>(i - row) * (w + spacing), ui.pen.y, w, h};
      if (const auto intent = draw_card(ui, view.cards[i], rect)) result = intent;
    }
    ui.pen.y += h + spacing;
  }
  ui.pop_parent();
  ui.close(list, ui.pen.y);
  return result;
}

}  // namespace

std::optional<Intent> draw_library(Ui& ui, const LibraryView& view) {
  std::optional<Intent> result;
  const auto take = [&result](std::optional<Intent> intent) {
    if (intent) result = std::move(intent);
  };
  const bool narrow = ui.design_width() < 720;
  const Rect area{0, ui.pen.y, ui.width(), ui.height() - ui.pen.y};
  const int main = ui.node(Role::kMain, "main", ui.words("screen.library"), area);
  ui.push_parent(main);
  ui.begin_scroll("library", area, 0, true);
  const float w = std::min(area.w - 2 * ui.px(narrow ? 16 : 40), ui.px(1360));
  ui.pen = {(area.w - w) / 2, ui.pen.y + ui.px(narrow ? 16 : 28), w};
  if (SemanticNode* n = ui.node_at(ui.node(Role::kHeading, "library-title",
                                           ui.words("screen.library"), {ui.pen.x, ui.pen.y, w, 1})))
    n->level = 1;
  if (view.hero) {
    take(draw_hero(ui, *view.hero, narrow));
    ui.gap(20);
  }
  if (!view.cards.empty() || view.filters.size() > 1) {
    take(draw_filters(ui, view));
    ui.gap(narrow ? 12 : 20);
  }
  if (!view.empty.empty()) ui.paragraph("library-empty", style::kBody, ui.theme.muted, view.empty);
  take(draw_cards(ui, view));
  if (narrow) {  // its tab may have no room in the bar
    const float h = button_height(ui);
    if (button(ui, "open-progress", ui.words("library.progress"),
               {ui.pen.x, ui.pen.y, ui.pen.w, h})) {
      result = Intent{Intent::Kind::kShowProgress};
    }
    ui.pen.y += h + ui.px(10);
  }
  if (narrow && view.can_open) {  // wide windows have it in the bar
    const float h = button_height(ui);
    if (button(ui, "open-file", ui.words("bar.open"), {ui.pen.x, ui.pen.y, ui.pen.w, h})) {
      result = Intent{Intent::Kind::kOpenFile};
    }
    ui.pen.y += h + ui.px(10);
  }
  ui.end_scroll(ui.px(10));
  ui.pop_parent();
  return result;
}

}  // namespace makegood
