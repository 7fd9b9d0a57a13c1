#include "ui/widgets/reach_curve.hpp"

#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "ui/paint.hpp"

namespace makegood {
namespace {

// A dashed path through the points: told apart from the solid one without its colour too.
void dashes(ImDrawList& draw, const std::vector<ImVec2>& points, ImU32 color, float dash,
            float space, float thickness) {
  float along = 0;
  for (std::size_t i = 0; i + 1 < points.size(); ++i) {
    const ImVec2 a = points[i];
    const ImVec2 b = points[i + 1];
    const float length = std::hypot(b.x - a.x, b.y - a.y);
    for (float at = 0; at < length;) {
      const float phase = std::fmod(along + at, dash + space);
      const bool on = phase < dash;
      const float next = std::min(length, at + (on ? dash : dash + space) - phase);
      const auto point = [&](float d) {
        return ImVec2(a.x + (b.x - a.x) * d / length, a.y + (b.y - a.y) * d / length);
      };
      if (on) draw.AddLine(point(at), point(next), color, thickness);
      at = std::max(next, at + 0.01F);
    }
    along += length;
  }
}

std::vector<ImVec2> path_of(const std::vector<float>& heights, const Rect& rect) {
  std::vector<ImVec2> points;
  const float last = static_cast<float>(std::max<std::size_t>(heights.size(), 2) - 1);
  for (std::size_t i = 0; i < heights.size(); ++i) {
    points.emplace_back(rect.x + rect.w * static_cast<float>(i) / last,
                        rect.bottom() - rect.h * heights[i]);
  }
  return points;
}

}  // namespace

void reach_curve(Ui& ui, const ReachCurveView& view, const Rect& rect) {
  ImDrawList* draw = ui.draw_list();
  if (!draw) return;
  const Theme& t = ui.theme;
  ui.line(rect.x, rect.bottom(), rect.right(), rect.bottom(), t.track, ui.px(1));
  dashes(*draw, path_of(view.fast, rect), packed(t.ok.ink), ui.px(6), ui.px(4), ui.px(2));
  const std::vector<ImVec2> path = path_of(view.now, rect);
  for (const ImVec2& point : path) draw->PathLineTo(point);
  draw->PathStroke(packed(t.ink), ImDrawFlags_None, ui.px(2.5F));
  for (const ReachCurveView::Mark& mark : view.marks) {
    const float x = rect.x + rect.w * mark.at;
    const float y = rect.bottom() - rect.h * mark.height;
    const Color color = mark.fast ? t.ok.ink : t.accent_text;
    ui.disc(x, y, ui.px(7), t.panel);
    ui.disc(x, y, ui.px(5.5F), color);
    if (!mark.in_public) ui.disc(x, y, ui.px(2.5F), t.panel);
  }
}

}  // namespace makegood
