// A mark's shape tells the grade as well as its colour: a disc, a square on its corner, a triangle.
// Each mark and each pair of bars is an item of a list with a whole sentence: the table behind the
// plot, for whoever does not see it.
#include "ui/screens/progress_plots.hpp"

#include <algorithm>

#include "imgui.h"
#include "ui/paint.hpp"
#include "ui/widgets/card.hpp"

namespace makegood {
namespace {

constexpr float kPlotHeight = 180;
constexpr float kMarkSize = 7;  // from its middle to its edge
constexpr float kBarHeight = 8;
constexpr int kGridLines = 5;

struct Plot {
  float left, top, w, h;
  std::size_t count;
  float x(std::size_t i) const {
    return count < 2 ? left + w / 2
                     : left + w * static_cast<float>(i) / static_cast<float>(count - 1);
  }
  float y(float height) const { return top + h * (1 - height); }
};

const Tint& tint_of(const Theme& t, Grade grade) {
  return grade == Grade::kExcellent ? t.ok : grade == Grade::kGood ? t.warn : t.bad;
}

void paint_mark(Ui& ui, Grade grade, float x, float y, float size) {
  ImDrawList* draw = ui.draw_list();
  if (!draw) return;
  // A seam in the ground's colour keeps marks apart that touch.
  const float seam = size + 2;
  const ImU32 ground = packed(ui.theme.panel);
  const ImU32 ink = packed(tint_of(ui.theme, grade).ink);
  switch (grade) {
    case Grade::kExcellent:
      ui.disc(x, y, seam, ui.theme.panel);
      ui.disc(x, y, size, tint_of(ui.theme, grade).ink);
      break;
    case Grade::kGood:
      draw->AddQuadFilled({x, y - seam - 1}, {x + seam + 1, y}, {x, y + seam + 1},
                          {x - seam - 1, y}, ground);
      draw->AddQuadFilled({x, y - size - 1}, {x + size + 1, y}, {x, y + size + 1},
                          {x - size - 1, y}, ink);
      break;
    case Grade::kBad:
      draw->AddTriangleFilled({x, y - seam - 2}, {x + seam + 2, y + seam}, {x - seam - 2, y + seam},
                              ground);
      draw->AddTriangleFilled({x, y - size}, {x + size, y + size * 0.8F},
                              {x - size, y + size * 0.8F}, ink);
      break;
  }
}

void draw_legend(Ui& ui, const ProgressView& view) {
  const float h = ui.px(style::kSmall.line);
  float x = ui.pen.x;
  for (const ProgressView::Legend& item : view.legend) {
    const float text_w = ui.text_width(style::kSmall, item.label);
    const float w = ui.px(22) + text_w;
    if (x > ui.pen.x && x + w > ui.pen.x + ui.pen.w) {
      x = ui.pen.x;
      ui.pen.y += h;
    }
    paint_mark(ui, item.grade, x + ui.px(8), ui.pen.y + h / 2, ui.px(6));
    ui.paint_text(style::kSmall, ui.theme.muted, item.label, x + ui.px(22), ui.pen.y, text_w + 1);
    x += w + ui.px(16);
  }
  ui.pen.y += h;
}

void draw_grid(Ui& ui, const Plot& plot, float label_w) {
  const TextStyle small{11.5F, 16};
  for (int i = 0; i < kGridLines; ++i) {
    const int percent = i * 100 / (kGridLines - 1);
    const float y = plot.y(static_cast<float>(percent) / 100);
    ui.line(plot.left - ui.px(8), y, plot.left + plot.w + ui.px(8), y, ui.theme.track);
    ui.paint_text(small, ui.theme.muted, std::to_string(percent), plot.left - ui.px(12) - label_w,
                  y - ui.px(8), label_w, Align::kRight);
  }
}

void draw_marks(Ui& ui, const ProgressView& view) {
  const float label_w = ui.px(28);
  const Plot plot{ui.pen.x + label_w + ui.px(12), ui.pen.y + ui.px(12),
                  ui.pen.w - label_w - ui.px(26), ui.px(kPlotHeight - 24), view.marks.size()};
  draw_grid(ui, plot, label_w);
  ui.node(Role::kImage, "attempts-plot", view.marks_summary,
          {ui.pen.x, ui.pen.y, ui.pen.w, ui.px(kPlotHeight)});
  for (std::size_t i = 0; i < view.marks.size(); ++i) {
    const ProgressView::Mark& mark = view.marks[i];
    if (mark.before < 0) continue;
    const auto from = static_cast<std::size_t>(mark.before);
    ui.line(plot.x(from), plot.y(view.marks[from].height), plot.x(i), plot.y(mark.height),
            mix(ui.theme.muted, ui.theme.panel, ui.theme.outlines ? 0.F : 0.45F), ui.px(1.5F));
  }
  const int list = ui.node(Role::kList, "attempts", ui.words("progress.attempts"),
                           {ui.pen.x, ui.pen.y, ui.pen.w, ui.px(kPlotHeight)});
  ui.push_parent(list);
  const float crowd =
      view.marks.size() > 1 ? plot.w / static_cast<float>(view.marks.size() - 1) : plot.w;
  const float size = std::clamp(crowd * 0.45F, ui.px(4), ui.px(kMarkSize));
  for (std::size_t i = 0; i < view.marks.size(); ++i) {
    const ProgressView::Mark& mark = view.marks[i];
    const float x = plot.x(i);
    const float y = plot.y(mark.height);
    paint_mark(ui, mark.grade, x, y, size);
    const float ring = size + ui.px(4);
    const Rect around{x - ring, y - ring, 2 * ring, 2 * ring};
    if (mark.recheck) ui.outline(around, ui.theme.ink, ring, ui.px(1.5F));
    ui.node(Role::kListItem, "attempt-" + std::to_string(i), mark.name,
            {x - size, y - size, 2 * size, 2 * size});
  }
  ui.pop_parent();
  ui.pen.y += ui.px(kPlotHeight);
}

void draw_bar(Ui& ui, float share, const Color& ground, const Color& ink) {
  const Rect track{ui.pen.x, ui.pen.y, ui.pen.w, ui.px(kBarHeight)};
  const float radius = track.h / 2;
  ui.fill(track, ui.theme.track, radius);
  const Rect bar{track.x, track.y, std::max(track.h, track.w * std::clamp(share, 0.F, 1.F)),
                 track.h};
  if (share > 0) {
    ui.fill(bar, ground, radius);
    ui.outline(bar, ink, radius);
  }
  ui.control_edge(track, radius);
  ui.pen.y += track.h;
}

void draw_pair(Ui& ui, const ProgressView::Pair& pair) {
  const Theme& t = ui.theme;
  const float start = ui.pen.y;
  const float value_w = ui.text_width(style::kSmall, pair.value);
  const float beside_w = ui.pen.w - value_w - ui.px(10);
  const bool beside = beside_w >= ui.px(120);
  const float label_h = ui.paint_text(style::kBodyBold, t.ink, pair.label, ui.pen.x, ui.pen.y,
                                      beside ? beside_w : ui.pen.w);
  if (beside) {
    ui.paint_text(style::kSmall, t.muted, pair.value, ui.pen.x + ui.pen.w - value_w,
                  ui.pen.y + ui.px(1.5F), value_w + 1);
    ui.pen.y += label_h;
  } else {
    ui.pen.y += label_h;
    ui.pen.y += ui.paint_text(style::kSmall, t.muted, pair.value, ui.pen.x, ui.pen.y, ui.pen.w);
  }
  ui.gap(2);
  if (pair.first >= 0) {
    draw_bar(ui, pair.first, mix(pair.ink, t.panel, 0.7F), pair.ink);
    ui.gap(3);
  }
  draw_bar(ui, pair.latest, pair.ink, pair.ink);
  ui.node(Role::kListItem, pair.key, pair.name, {ui.pen.x, start, ui.pen.w, ui.pen.y - start});
}

void draw_pairs(Ui& ui, std::string_view key, std::string_view title, std::string_view hint,
                const std::vector<ProgressView::Pair>& pairs) {
  if (pairs.empty()) return;
  const Theme& t = ui.theme;
  const std::string name(key);
  card(ui, panel_card(ui), [&] {
    ui.heading(name + "-title", 2, style::kH3, t.muted, title);
    ui.gap(4);
    ui.paragraph(name + "-hint", style::kSmall, t.muted, hint);
    const int list = ui.node(Role::kList, name, title, {ui.pen.x, ui.pen.y, ui.pen.w, 0});
    ui.push_parent(list);
    for (const ProgressView::Pair& pair : pairs) {
      ui.gap(12);
      draw_pair(ui, pair);
    }
    ui.pop_parent();
    ui.close(list, ui.pen.y);
  });
  ui.gap(16);
}

}  // namespace

void draw_plots(Ui& ui, const ProgressView& view) {
  const Theme& t = ui.theme;
  if (!view.marks.empty()) {
    card(ui, panel_card(ui), [&] {
      ui.heading("attempts-title", 2, style::kH3, t.muted, ui.words("progress.attempts"));
      ui.gap(4);
      ui.paragraph("attempts-hint", style::kSmall, t.muted, ui.words("progress.attempts.hint"));
      if (!view.marks_note.empty())
        ui.paragraph("attempts-note", style::kSmall, t.muted, view.marks_note);
      ui.gap(8);
      draw_legend(ui, view);
      ui.gap(8);
      draw_marks(ui, view);
    });
    ui.gap(16);
  }
  draw_pairs(ui, "scenario-pairs", ui.words("progress.scenarios"),
             ui.words("progress.scenarios.hint"), view.scenarios);
  draw_pairs(ui, "tenet-pairs", ui.words("progress.tenets"), view.tenets_hint, view.tenets);
}

}  // namespace makegood
