#pragma once
// Rectangles in logical pixels, origin at the window's upper left corner.

namespace makegood {

struct Rect {
  float x = 0, y = 0, w = 0, h = 0;
  float right() const { return x + w; }
  float bottom() const { return y + h; }
  bool contains(float px, float py) const {
    return px >= x && py >= y && px < right() && py < bottom();
  }
  Rect inset(float by) const { return {x + by, y + by, w - 2 * by, h - 2 * by}; }
  friend bool operator==(const Rect& a, const Rect& b) {
    return a.x == b.x && a.y == b.y && a.w == b.w && a.h == b.h;
  }
};

}  // namespace makegood
