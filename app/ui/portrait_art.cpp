#include "ui/portrait_art.hpp"

#include "scenario/decimal.hpp"

namespace makegood {

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
