// Word of mouth over the clock, and the same words to different people.
#include <algorithm>

#include "ui/portrait.hpp"
#include "ui/screens/aftermath.hpp"
#include "ui/widgets/card.hpp"

namespace makegood {
namespace {

constexpr float kPlotHeight = 120;
constexpr float kWideTable = 520;  // design pixels that four answers beside each other need

void paint_legend(Ui& ui) {
  const Theme& t = ui.theme;
  const TextStyle small = style::kSmall;
  float x = ui.pen.x;
  const float y = ui.pen.y + ui.px(9);
  const auto words = [&](std::string_view text) {
    ui.paint_text(small, t.muted, text, x, ui.pen.y, ui.pen.w);
    x += ui.text_width(small, text) + ui.px(14);
  };
  ui.disc(x + ui.px(6), y, ui.px(5.5F), t.accent_text);
  x += ui.px(16);
  words(ui.words("reach.legend.public"));
  ui.disc(x + ui.px(6), y, ui.px(5.5F), t.accent_text);
  ui.disc(x + ui.px(6), y, ui.px(2.5F), t.panel);
  x += ui.px(16);
  words(ui.words("reach.legend.private"));
  ui.pen.y += ui.px(small.line);
}

void cell_at(Ui& ui, const AftermathView::ToneRow::Cell& cell, float x, float y, float w) {
  const Theme& t = ui.theme;
  const std::string_view said = ui.words("tones.you");  // the mark on what the trainee said
  if (cell.step.text.empty()) {
    ui.paint_text(style::kSmall, t.muted, "–", x, y + ui.px(2), w, Align::kCenter);
    return;
  }
  const float chip_w = chip_width(ui, cell.step.text);
  const float mark_w = cell.said ? ui.text_width(style::kChip, said) + ui.px(6) : 0;
  const float left = x + (w - chip_w - mark_w) / 2;
  paint_chip(ui, cell.step, left, y);
  if (!cell.said) return;
  ui.outline({left - 3, y - 3, chip_w + mark_w + 8, chip_height(ui) + 6}, t.accent_text,
             (chip_height(ui) + 6) / 2, 2);
  ui.paint_text(style::kChip, t.accent_text, said, left + chip_w + ui.px(5),
                y + (chip_height(ui) - ui.px(style::kChip.line)) / 2, mark_w + 4);
}

void draw_grid(Ui& ui, const AftermathView& view) {
  const Theme& t = ui.theme;
  const Pen outer = ui.pen;
  const float first = ui.px(190);
  const float column = (outer.w - first) / static_cast<float>(view.answers.size());
  float head = 0;
  for (std::size_t i = 0; i < view.answers.size(); ++i) {
    head = std::max(head, ui.paint_text(style::kSmallBold, t.muted, view.answers[i],
                                        outer.x + first + column * static_cast<float>(i) + ui.px(4),
                                        outer.y, column - ui.px(8), Align::kCenter));
  }
  ui.pen.y += head + ui.px(8);
  for (const AftermathView::ToneRow& row : view.tones) {
    const float face = ui.px(38);
    const float h = std::max(face, ui.px(42));
    const float y = ui.pen.y;
    ui.line(outer.x, y, outer.x + outer.w, y, t.track);
    const float inner = y + ui.px(8);
    paint_portrait(ui, row.portrait, row.mood, outer.x, inner + (h - face) / 2, face);
    const float text_x = outer.x + face + ui.px(10);
    ui.paint_text(style::kBodyBold, t.ink, row.who, text_x, inner, first - face);
    ui.paint_text(style::kSmall, t.muted, row.temper, text_x, inner + ui.px(22), first - face);
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      cell_at(ui, row.cells[i], outer.x + first + column * static_cast<float>(i),
              inner + (h - chip_height(ui)) / 2, column);
    }
    ui.node(Role::kListItem, row.key, row.name, {outer.x, y, outer.w, h + ui.px(16)});
    ui.pen.y = inner + h + ui.px(8);
  }
}

void draw_stacked(Ui& ui, const AftermathView& view) {
  const Theme& t = ui.theme;
  for (std::size_t r = 0; r < view.tones.size(); ++r) {
    const AftermathView::ToneRow& row = view.tones[r];
    if (r > 0) ui.gap(14);
    const Pen outer = ui.pen;
    const float face = ui.px(38);
    paint_portrait(ui, row.portrait, row.mood, outer.x, outer.y, face);
    const float text_x = outer.x + face + ui.px(10);
    const float text_w = outer.w - face - ui.px(10);
    float y = outer.y;
    y += ui.paint_text(style::kBodyBold, t.ink, row.who, text_x, y, text_w);
    y += ui.paint_text(style::kSmall, t.muted, row.temper, text_x, y, text_w);
    ui.pen.y = std::max(y, outer.y + face) + ui.px(6);
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (row.cells[i].step.text.empty()) continue;
      const float cell_w = ui.px(96);
      const float words_w = outer.w - cell_w;
      const float words_h = ui.text_height(style::kSmall, view.answers[i], words_w);
      const float h = std::max(words_h, chip_height(ui)) + ui.px(8);
      ui.paint_text(row.cells[i].said ? style::kSmallBold : style::kSmall, t.ink, view.answers[i],
                    outer.x, ui.pen.y + (h - words_h) / 2, words_w);
      cell_at(ui, row.cells[i], outer.x + words_w, ui.pen.y + (h - chip_height(ui)) / 2, cell_w);
      ui.pen.y += h;
    }
    ui.node(Role::kListItem, row.key, row.name, {outer.x, outer.y, outer.w, ui.pen.y - outer.y});
  }
}

}  // namespace

void draw_reach_cards(Ui& ui, const AftermathView& view) {
  const Theme& t = ui.theme;
  for (const AftermathView::ReachCard& reach : view.reach) {
    card(ui, panel_card(ui), [&] {
      ui.heading(reach.key + "-title", 2, style::kH3, t.muted, reach.title);
      ui.gap(2);
      ui.paragraph(reach.key + "-words", style::kBodyBold, t.ink, reach.words);
      if (!reach.fast_words.empty()) {
        ui.paragraph(reach.key + "-fast", style::kSmall, t.ok.ink, reach.fast_words);
      }
      ui.gap(10);
      const float top_w = ui.text_width(style::kSmall, reach.top) + ui.px(10);
      const Rect whole{ui.pen.x, ui.pen.y, ui.pen.w, ui.px(kPlotHeight)};
      const Rect plot{whole.x + top_w, whole.y + ui.px(10), whole.w - top_w - ui.px(10),
                      whole.h - ui.px(10)};
      ui.paint_text(style::kSmall, t.muted, reach.top, whole.x, plot.y - ui.px(9), top_w);
      ui.paint_text(style::kSmall, t.muted, "0", whole.x, plot.bottom() - ui.px(12), top_w);
      ui.node(Role::kImage, reach.key, reach.name, whole);
      reach_curve(ui, reach.curve, plot);
      ui.pen.y = whole.bottom() + ui.px(3);
      ui.paint_text(style::kSmall, t.muted, reach.from, plot.x, ui.pen.y, plot.w);
      ui.paint_text(style::kSmall, t.muted, reach.to, plot.x, ui.pen.y, plot.w, Align::kRight);
      ui.pen.y += ui.px(style::kSmall.line);
      if (!reach.curve.marks.empty()) {
        ui.gap(4);
        paint_legend(ui);
      }
    });
    ui.gap(16);
  }
}

void draw_tone_table(Ui& ui, const AftermathView& view) {
  if (view.tones.empty()) return;
  const Theme& t = ui.theme;
  card(ui, panel_card(ui), [&] {
    ui.heading("tones-title", 2, style::kH3, t.muted, ui.words("tones.title"));
    ui.gap(2);
    ui.paragraph("tones-note", style::kSmall, t.muted, ui.words("tones.note"));
    ui.gap(12);
    const int list =
        ui.node(Role::kList, "tones", ui.words("tones.title"), {ui.pen.x, ui.pen.y, ui.pen.w, 0});
    ui.push_parent(list);
    if (ui.pen.w >= ui.px(kWideTable)) {
      draw_grid(ui, view);
    } else {
      draw_stacked(ui, view);
    }
    ui.pop_parent();
    ui.close(list, ui.pen.y);
  });
  ui.gap(16);
}

}  // namespace makegood
