#include "ui/support/painted_text.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <vector>

namespace makegood::test {
namespace {

/// Part of the smaller letter: less is a letter that reaches into its neighbour's place, as a "j"
/// does.
constexpr float kOverlap = 0.3F;

struct Box {
  float left, top, right, bottom;

  float area() const { return std::max(0.F, right - left) * std::max(0.F, bottom - top); }
  Box within(const Box& other) const {
    return {std::max(left, other.left), std::max(top, other.top), std::min(right, other.right),
            std::min(bottom, other.bottom)};
  }
};

using Corner = const ImDrawVert*;

bool is_opaque(ImU32 color) {
  return (color >> IM_COL32_A_SHIFT & 0xFFU) == 0xFF;
}

/// The letter that a quad of the texture is; nothing if it is an area, or a line (whose strip of
/// the texture has no height).
std::optional<Box> letter(const std::array<Corner, 4>& quad) {
  const auto& [a, b, c, d] = quad;
  const bool upright =
      a->pos.y == b->pos.y && b->pos.x == c->pos.x && c->pos.y == d->pos.y && d->pos.x == a->pos.x;
  const bool textured = a->uv.x < c->uv.x && a->uv.y < c->uv.y;
  if (!upright || !textured) return std::nullopt;
  return Box{a->pos.x, a->pos.y, c->pos.x, c->pos.y};
}

float side(const ImVec2& a, const ImVec2& b, float x, float y) {
  return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
}

class Page {
 public:
  void put(const Box& letter) {
    for (const Box& other : letters_) {
      if (other.right <= letter.left || other.left >= letter.right) continue;
      if (other.bottom <= letter.top || other.top >= letter.bottom) continue;
      const float smaller = std::min(letter.area(), other.area());
      if (found_ || letter.within(other).area() <= kOverlap * smaller) continue;
      found_ = "at " + std::to_string(static_cast<int>(letter.left)) + ", " +
               std::to_string(static_cast<int>(letter.top));
    }
    letters_.push_back(letter);
  }

  void cover(Corner a, Corner b, Corner c, const Box& clip) {
    // Most triangles are far from most letters.
    const auto [left, right] = std::minmax({a->pos.x, b->pos.x, c->pos.x});
    const auto [top, bottom] = std::minmax({a->pos.y, b->pos.y, c->pos.y});
    const Box around = Box{left, top, right, bottom}.within(clip);
    if (around.area() <= 0) return;
    const auto is_inside = [&](float x, float y) {
      if (x < around.left || x > around.right || y < around.top || y > around.bottom) return false;
      const float ab = side(a->pos, b->pos, x, y);
      const float bc = side(b->pos, c->pos, x, y);
      const float ca = side(c->pos, a->pos, x, y);
      return (ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0);
    };
    // One that the edge of the area cuts through is read no more either.
    const auto is_under = [&](const Box& letter) {
      if (letter.right < around.left || letter.left > around.right) return false;
      if (letter.bottom < around.top || letter.top > around.bottom) return false;
      const float x = (letter.left + letter.right) / 2;
      return is_inside(x, (letter.top + letter.bottom) / 2) || is_inside(x, letter.top) ||
             is_inside(x, letter.bottom);
    };
    letters_.erase(std::remove_if(letters_.begin(), letters_.end(), is_under), letters_.end());
  }

  std::optional<std::string> found() && { return std::move(found_); }

 private:
  std::vector<Box> letters_;
  std::optional<std::string> found_;
};

void read(const ImDrawList& list, const ImDrawCmd& command, Page& page) {
  const Box clip{command.ClipRect.x, command.ClipRect.y, command.ClipRect.z, command.ClipRect.w};
  const auto corner = [&](unsigned i) {
    const unsigned index = list.IdxBuffer[static_cast<int>(command.IdxOffset + i)];
    return &list.VtxBuffer[static_cast<int>(command.VtxOffset + index)];
  };
  for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
    const Corner a = corner(i), b = corner(i + 1), c = corner(i + 2);
    // A quad is two triangles: a b c, then a c d.
    if (i + 5 < command.ElemCount && corner(i + 3) == a && corner(i + 4) == c) {
      if (const std::optional<Box> found = letter({a, b, c, corner(i + 5)})) {
        const Box seen = found->within(clip);
        if (seen.area() > found->area() / 4) page.put(seen);
        i += 3;
        continue;
      }
    }
    if (is_opaque(a->col) && is_opaque(b->col) && is_opaque(c->col)) page.cover(a, b, c, clip);
  }
}

}  // namespace

std::optional<std::string> text_over_text(const ImDrawData& painted) {
  Page page;
  for (const ImDrawList* list : painted.CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) read(*list, command, page);
  }
  return std::move(page).found();
}

}  // namespace makegood::test
