// A line through the moods after each decision, with a point for each that can be pressed. The line
// is a monotone cubic (Fritsch and Carlson 1980): it never swings past a point, so it shows no mood
// that was not there.
#include <algorithm>
#include <array>
#include <cmath>

#include "imgui.h"
#include "ui/paint.hpp"
#include "ui/screens/debrief.hpp"

namespace makegood {
namespace {

constexpr float kPlotHeight = 168;

struct Plot {
  float left, top, w, h;
  std::size_t count;
  float x(std::size_t i) const {  ///< of point `i`; the best line may have points beyond the last
    return count < 2 ? left + w / 2
                     : left + w * static_cast<float>(i) / static_cast<float>(count - 1);
  }
  float y(float mood) const { return top + h * (1 - mood / static_cast<float>(kMoods - 1)); }
};

void draw_line(Ui& ui, const Plot& plot, const std::vector<DebriefView::CurvePoint>& points,
               float shown) {
  ImDrawList* draw = ui.draw_list();
  if (!draw || points.size() < 2) return;
  const std::size_t n = points.size();
  std::vector<float> slope(n, 0.F);
  const auto step = [&](std::size_t i) { return points[i + 1].mood - points[i].mood; };
  for (std::size_t i = 1; i + 1 < n; ++i) {
    const float before = step(i - 1);
    const float after = step(i);
    slope[i] = before * after <= 0 ? 0.F : 2 * before * after / (before + after);
  }
  constexpr int kPieces = 16;
  const float until = shown * static_cast<float>(n - 1);
  for (std::size_t i = 0; i + 1 < n; ++i) {
    for (int k = 0; k <= kPieces; ++k) {
      const float t = static_cast<float>(k) / kPieces;
      if (static_cast<float>(i) + t > until + 0.001F) break;
      const float t2 = t * t;
      const float t3 = t2 * t;
      const float mood = (2 * t3 - 3 * t2 + 1) * points[i].mood + (t3 - 2 * t2 + t) * slope[i] +
                         (-2 * t3 + 3 * t2) * points[i + 1].mood + (t3 - t2) * slope[i + 1];
      draw->PathLineTo({plot.x(i) + (plot.x(i + 1) - plot.x(i)) * t, plot.y(mood)});
    }
  }
  draw->PathStroke(packed(ui.theme.ink), ImDrawFlags_None, ui.px(3));
}

// The best line from the turning point: dashed, so that it is told apart without its colour too.
void draw_best_line(Ui& ui, const Plot& plot, const DebriefView& view) {
  ImDrawList* draw = ui.draw_list();
  if (!draw || view.best_curve.size() < 2) return;
  const float dash = ui.px(6);
  const float space = ui.px(4);
  float along = 0;  // of the whole line, so that dashes run on round the corners
  for (std::size_t i = 0; i + 1 < view.best_curve.size(); ++i) {
    const float x0 = plot.x(view.best_from + i);
    const float y0 = plot.y(view.best_curve[i]);
    const float x1 = plot.x(view.best_from + i + 1);
    const float y1 = plot.y(view.best_curve[i + 1]);
    const float length = std::hypot(x1 - x0, y1 - y0);
    for (float at = 0; at < length;) {
      const float phase = std::fmod(along + at, dash + space);
      const bool on = phase < dash;
      const float next = std::min(length, at + (on ? dash : dash + space) - phase);
      const float a = at / length;
      const float b = next / length;
      if (on) {
        draw->AddLine({x0 + (x1 - x0) * a, y0 + (y1 - y0) * a},
                      {x0 + (x1 - x0) * b, y0 + (y1 - y0) * b}, packed(ui.theme.ok.ink), ui.px(2));
      }
      at = std::max(next, at + 0.01F);
    }
    along += length;
  }
}

}  // namespace

std::optional<Intent> draw_mood_curve(Ui& ui, const DebriefView& view) {
  std::optional<Intent> result;
  const Theme& t = ui.theme;
  ui.heading("curve-title", 2, style::kH3, t.muted, view.curve_title);
  ui.paragraph("curve-hint", style::kSmall, t.muted,
               ui.words(view.best_curve.empty() ? WordId("debrief.curve.hint")
                                                : WordId("debrief.curve.hint_best")));
  ui.gap(14);
  const float label_w = ui.px(66);
  const Plot plot{ui.pen.x + label_w + ui.px(14), ui.pen.y + ui.px(8),
                  ui.pen.w - label_w - ui.px(30), ui.px(kPlotHeight - 24),
                  std::max(view.curve.size(), view.best_from + view.best_curve.size())};
  const Rect whole{ui.pen.x, ui.pen.y, ui.pen.w, ui.px(kPlotHeight)};
  const std::array<WordId, kMoods> labels = {"mood.furious.short", "mood.upset.short",
                                             "mood.neutral.short", "mood.pleased.short",
                                             "mood.delighted.short"};
  const TextStyle small{11.5F, 16};
  for (int m = 0; m < kMoods; ++m) {
    const float y = plot.y(static_cast<float>(m));
    ui.line(plot.left - ui.px(8), y, plot.left + plot.w + ui.px(8), y, t.track);
    ui.paint_text(small, t.muted, ui.words(labels[static_cast<std::size_t>(m)]), ui.pen.x,
                  y - ui.px(8), label_w);
  }
  ui.node(
      Role::kImage, "curve",
      ui.words("debrief.curve.image", {{"title", view.curve_title}, {"moods", view.curve_summary}}),
      whole);
  draw_best_line(ui, plot, view);
  draw_line(ui, plot, view.curve, ui.ease_from("curve~in", 0, 1, 4));
  for (std::size_t i = 0; i < view.curve.size(); ++i) {
    const DebriefView::CurvePoint& point = view.curve[i];
    const float x = plot.x(i);
    const float y = plot.y(point.mood);
    if (point.decision < 0) {
      ui.disc(x, y, ui.px(4), t.ink);
      continue;
    }
    const float spread =
        plot.count > 1 ? plot.w / static_cast<float>(plot.count - 1) : kTouchTarget;
    const float hit = std::clamp(spread, ui.px(20), kTouchTarget);
    const Rect rect{x - hit / 2, y - hit / 2, hit, hit};
    const std::string key = "curve-" + std::to_string(point.decision);
    const Press press = ui.press(key, rect, Role::kButton, point.name);
    // Smaller where many stand close: points that cover each other are none.
    const float at_rest = std::clamp(spread / 2 - 1, ui.px(3), ui.px(8));
    const float grown = ui.ease(key + "~size", press.hovered || press.focused ? 1.25F : 1.F);
    ui.disc(x, y, at_rest * grown + std::min(2.F, at_rest / 4), t.panel);
    ui.disc(x, y, at_rest * grown, point.color);
    ui.control_edge({x - ui.px(10), y - ui.px(10), ui.px(20), ui.px(20)}, ui.px(10));
    if (press.focused)
      ui.focus_ring({x - ui.px(10), y - ui.px(10), ui.px(20), ui.px(20)}, ui.px(10));
    if (press.clicked) result = Intent{Intent::Kind::kReplayFrom, point.decision};
  }
  ui.pen.y = whole.bottom();
  return result;
}

}  // namespace makegood
