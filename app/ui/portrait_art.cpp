#include "ui/portrait_art.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "scenario/decimal.hpp"

namespace makegood {
namespace {

// The soft edge of a filled path is drawn along its corners' bisectors; at the tip of a lock of
// hair, where the outline turns right round, it shoots far out. A tip that is a short edge has none
// of that.
void blunt_tips(const Field& f) {
  constexpr float kBlunt = 0.9F;  // of the portrait's hundred
  constexpr float kSharp = 0.7F;  // cosine of the angle between the edges: less than 45 degrees
  const std::vector<ImVec2> path(f.draw._Path.begin(), f.draw._Path.end());
  const std::size_t n = path.size();
  f.draw.PathClear();
  for (std::size_t i = 0; i < n; ++i) {
    const ImVec2 at = path[i];
    const ImVec2 before = path[(i + n - 1) % n];
    const ImVec2 after = path[(i + 1) % n];
    const float ax = before.x - at.x;
    const float ay = before.y - at.y;
    const float bx = after.x - at.x;
    const float by = after.y - at.y;
    const float a = std::hypot(ax, ay);
    const float b = std::hypot(bx, by);
    const bool sharp = a > 0 && b > 0 && (ax * bx + ay * by) / (a * b) > kSharp;
    if (!sharp) {
      f.draw.PathLineTo(at);
      continue;
    }
    const float back = std::min(kBlunt * f.scale, a / 2) / a;
    const float on = std::min(kBlunt * f.scale, b / 2) / b;
    f.draw.PathLineTo({at.x + ax * back, at.y + ay * back});
    f.draw.PathLineTo({at.x + bx * on, at.y + by * on});
  }
}

}  // namespace

void Field::disc(float cx, float cy, float radius, ImU32 color) const {
  draw.AddCircleFilled(at(cx, cy), radius * scale, color);
}

void Field::oval(float cx, float cy, float rx, float ry, ImU32 color) const {
  draw.AddEllipseFilled(at(cx, cy), {rx * scale, ry * scale}, color, 0, 48);
}

void fill_path(const Field& f, std::string_view path, ImU32 color, bool mirrored) {
  const auto number = [&path] { return static_cast<float>(take_decimal(path)); };
  const auto point = [&] {
    const float px = number();
    const float py = number();
    return f.at(mirrored ? 100 - px : px, py);
  };
  while (!path.empty()) {
    const char command = path.front();
    path.remove_prefix(1);
    if (command == 'M' || command == 'L') {
      f.draw.PathLineTo(point());
    } else if (command == 'Q') {
      const ImVec2 control = point();
      f.draw.PathBezierQuadraticCurveTo(control, point());
    }
  }
  blunt_tips(f);
  f.draw.PathFillConcave(color);
}

void stroke(const Field& f, const Curve& c, ImU32 color, float width) {
  f.draw.PathLineTo(f.at(c.x0, c.y0));
  f.draw.PathBezierQuadraticCurveTo(f.at(c.cx, c.cy), f.at(c.x1, c.y1));
  f.draw.PathStroke(color, ImDrawFlags_None, width * f.scale);
  f.disc(c.x0, c.y0, width / 2, color);
  f.disc(c.x1, c.y1, width / 2, color);
}

void stroke_both(const Field& f, const Curve& c, ImU32 color, float width) {
  stroke(f, c, color, width);
  stroke(f, {100 - c.x0, c.y0, 100 - c.cx, c.cy, 100 - c.x1, c.y1}, color, width);
}

}  // namespace makegood
