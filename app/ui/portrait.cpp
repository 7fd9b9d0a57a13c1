// The art is written as paths on a 100 x 100 field, in the small part of SVG's path language that
// it needs (M, L, Q, Z, absolute), so that a designer can try a shape in any drawing program and
// paste it here. Brows and mouth are quadratic curves, one per mood, and are interpolated: a mood
// change moves the face instead of swapping it.
#include "ui/portrait.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "imgui.h"
#include "ui/paint.hpp"

namespace makegood {
namespace {

struct Curve {  // start, control, end
  float x0, y0, cx, cy, x1, y1;
};

constexpr std::array<Curve, kMoods> kMouths = {
    Curve{38, 67, 50, 57, 62, 67}, Curve{40, 65, 50, 60, 60, 65}, Curve{41, 64, 50, 64.5F, 59, 64},
    Curve{40, 62, 50, 70, 60, 62}, Curve{38, 61, 50, 76, 62, 61}};
constexpr std::array<Curve, kMoods> kLeftBrows = {
    Curve{31, 41, 37, 43, 43, 46.5F}, Curve{31, 43, 37, 43, 43, 44.5F},
    Curve{31, 42, 37, 41, 43, 42}, Curve{31, 41, 37, 38, 43, 41}, Curve{31, 39, 37, 35, 43, 39}};

struct HairArt {
  std::string_view style;
  std::string_view behind;  ///< painted before the head
  std::string_view front;
  float bun_x = 0, bun_y = 0, bun_radius = 0;
};

constexpr std::array<HairArt, 8> kHair = {
    HairArt{"bun", "", "M24 50 Q22 20 50 20 Q78 20 76 50 Q72 34 50 33 Q28 34 24 50 Z", 50, 15, 9},
    HairArt{"short", "",
            "M25 46 Q22 18 50 18 Q78 18 75 46 Q70 32 58 32 Q40 34 32 30 Q27 36 25 46 Z"},
    HairArt{"long", "M22 82 Q16 18 50 18 Q84 18 78 82 Z",
            "M25 52 Q22 19 50 19 Q78 19 75 52 Q72 38 64 33 Q50 39 36 33 Q28 38 25 52 Z"},
    HairArt{"bald", "", "M26 48 Q26 40 29 36 L30 46 Z"},
    HairArt{"curly",
            "M20 52 Q14 40 22 32 Q22 20 34 19 Q40 10 50 14 Q60 10 66 19 Q78 20 78 32 Q86 40 80 52 "
            "Q82 60 76 62 L24 62 Q18 60 20 52 Z",
            "M26 46 Q24 36 32 33 Q36 27 43 30 Q50 25 57 30 Q64 27 68 33 Q76 36 74 46 Q78 22 50 20 "
            "Q22 22 26 46 Z"},
    HairArt{"bob", "M23 66 Q18 18 50 18 Q82 18 77 66 Q70 70 66 64 L34 64 Q30 70 23 66 Z",
            "M25 50 Q22 19 50 19 Q78 19 75 50 Q73 36 62 31 Q44 38 30 36 Q27 40 25 50 Z"},
    HairArt{
        "grey-short", "",
        "M25 48 Q23 20 50 20 Q77 20 75 48 Q73 38 69 34 Q60 30 50 30 Q40 30 31 34 Q27 38 25 48 Z"},
    HairArt{"ponytail", "M66 24 Q92 26 86 62 Q84 74 78 70 Q82 46 66 36 Z",
            "M25 48 Q22 19 50 19 Q78 19 75 48 Q72 33 50 31 Q30 33 25 48 Z"},
};

struct Field {  // the 100 x 100 field on the screen
  ImDrawList& draw;
  float x, y, scale;
  ImVec2 at(float fx, float fy) const { return {x + fx * scale, y + fy * scale}; }
};

void fill_path(const Field& f, std::string_view path, ImU32 color) {
  const std::string text(path);  // strtof wants an end
  const char* at = text.c_str();
  const auto number = [&at] {
    char* end = nullptr;
    const float value = std::strtof(at, &end);
    at = end;
    return value;
  };
  while (*at != '\0') {
    const char command = *at++;
    if (command == 'M' || command == 'L') {
      const float px = number();
      const float py = number();
      f.draw.PathLineTo(f.at(px, py));
    } else if (command == 'Q') {
      const float cx = number();
      const float cy = number();
      const float px = number();
      const float py = number();
      f.draw.PathBezierQuadraticCurveTo(f.at(cx, cy), f.at(px, py));
    }
  }
  f.draw.PathFillConcave(color);
}

std::string mirrored(std::string_view path) {
  std::string out;
  const std::string text(path);
  const char* at = text.c_str();
  bool is_x = true;
  while (*at != '\0') {
    if ((*at >= '0' && *at <= '9') || *at == '.') {
      char* end = nullptr;
      const float value = std::strtof(at, &end);
      out += std::to_string(is_x ? 100 - value : value);
      is_x = !is_x;
      at = end;
    } else {
      out += *at++;
    }
  }
  return out;
}

void stroke(const Field& f, const Curve& c, ImU32 color, float width) {
  f.draw.PathLineTo(f.at(c.x0, c.y0));
  f.draw.PathBezierQuadraticCurveTo(f.at(c.cx, c.cy), f.at(c.x1, c.y1));
  f.draw.PathStroke(color, ImDrawFlags_None, width * f.scale);
  f.draw.AddCircleFilled(f.at(c.x0, c.y0), width * f.scale / 2, color);
  f.draw.AddCircleFilled(f.at(c.x1, c.y1), width * f.scale / 2, color);
}

Curve between(const std::array<Curve, kMoods>& curves, float mood) {
  const float m = std::clamp(mood, 0.F, static_cast<float>(kMoods - 1));
  const auto low = static_cast<std::size_t>(std::min(m, static_cast<float>(kMoods) - 2));
  const float t = m - static_cast<float>(low);
  const Curve& a = curves[low];
  const Curve& b = curves[low + 1];
  const auto lerp = [t](float p, float q) { return p + (q - p) * t; };
  return {lerp(a.x0, b.x0), lerp(a.y0, b.y0), lerp(a.cx, b.cx),
          lerp(a.cy, b.cy), lerp(a.x1, b.x1), lerp(a.y1, b.y1)};
}

// Shoulders are a dome cut off by the disc: the dome's edge inside the disc, then the disc's own
// arc below it.
void fill_shoulders(const Field& f, ImU32 color) {
  std::vector<ImVec2> dome;
  constexpr int kSteps = 24;
  const auto add = [&](float x0, float y0, float cx, float cy, float x1, float y1) {
    for (int i = 0; i <= kSteps; ++i) {
      const float t = static_cast<float>(i) / kSteps;
      const float u = 1 - t;
      const float px = u * u * x0 + 2 * u * t * cx + t * t * x1;
      const float py = u * u * y0 + 2 * u * t * cy + t * t * y1;
      if ((px - 50) * (px - 50) + (py - 50) * (py - 50) < 49.9F * 49.9F) dome.push_back({px, py});
    }
  };
  add(16, 104, 18, 80, 50, 80);
  add(50, 80, 82, 80, 84, 104);
  if (dome.size() < 2) return;
  for (const ImVec2& p : dome) f.draw.PathLineTo(f.at(p.x, p.y));
  const float from = std::atan2(dome.back().y - 50, dome.back().x - 50);
  const float to = std::atan2(dome.front().y - 50, dome.front().x - 50);
  f.draw.PathArcTo(f.at(50, 50), 50 * f.scale, from, to, 24);
  f.draw.PathFillConvex(color);
}

}  // namespace

void paint_portrait(Ui& ui, const Portrait& portrait, float mood, float x, float y,
                    float diameter) {
  ImDrawList* draw = ui.draw_list();
  if (!draw) return;
  const Field f{*draw, x, y, diameter / 100};
  const Color skin_color = parse_color(portrait.skin);
  const ImU32 skin = packed(skin_color);
  const ImU32 neck = packed(mix(skin_color, Color{60, 20, 10, 255}, 0.12F));
  const ImU32 hair = packed(parse_color(portrait.hair_color));
  const ImU32 dark = packed(Color{0x1D, 0x25, 0x40, 255});
  const ImU32 lips = packed(mix(Color{0x7A, 0x2E, 0x2E, 255}, skin_color, 0.08F));
  draw->AddCircleFilled(f.at(50, 50), 50 * f.scale, packed(ui.theme.portrait_ground), 0);

  const auto art = std::find_if(kHair.begin(), kHair.end(),
                                [&](const HairArt& h) { return h.style == portrait.hair; });
  const HairArt& style = art == kHair.end() ? kHair[1] : *art;
  if (!style.behind.empty()) fill_path(f, style.behind, hair);
  fill_shoulders(f, packed(parse_color(portrait.top)));
  draw->AddRectFilled(f.at(42, 70), f.at(58, 87), neck, 7 * f.scale);
  draw->AddEllipseFilled(f.at(50, 52), {25 * f.scale, 28 * f.scale}, skin, 0, 48);
  if (portrait.beard) {
    fill_path(f, "M26 58 Q27 82 50 81 Q73 82 74 58 Q70 66 62 62 Q50 57 38 62 Q30 66 26 58 Z", hair);
  }
  fill_path(f, style.front, hair);
  if (style.style == "bald") fill_path(f, mirrored(style.front), hair);
  if (style.bun_radius > 0) {
    draw->AddCircleFilled(f.at(style.bun_x, style.bun_y), style.bun_radius * f.scale, hair);
  }

  draw->AddCircleFilled(f.at(39, 52), 3 * f.scale, dark);
  draw->AddCircleFilled(f.at(61, 52), 3 * f.scale, dark);
  if (portrait.glasses) {
    draw->AddCircle(f.at(39, 52), 8 * f.scale, dark, 0, 1.8F * f.scale);
    draw->AddCircle(f.at(61, 52), 8 * f.scale, dark, 0, 1.8F * f.scale);
    draw->AddLine(f.at(47, 51), f.at(53, 51), dark, 1.8F * f.scale);
  }
  const Curve brow = between(kLeftBrows, mood);
  stroke(f, brow, dark, 2.6F);
  stroke(f, {100 - brow.x0, brow.y0, 100 - brow.cx, brow.cy, 100 - brow.x1, brow.y1}, dark, 2.6F);
  const Curve mouth = between(kMouths, mood);
  const float open = std::clamp(mood - 3, 0.F, 1.F);
  if (open > 0) {  // a delighted mouth shows teeth
    draw->PathLineTo(f.at(mouth.x0, mouth.y0));
    draw->PathBezierQuadraticCurveTo(f.at(mouth.cx, mouth.cy), f.at(mouth.x1, mouth.y1));
    draw->PathFillConvex(packed(with_alpha(Color{255, 255, 255, 255}, open)));
    stroke(f, {mouth.x0, mouth.y0, 50, mouth.y0, mouth.x1, mouth.y1},
           packed(with_alpha(Color{0x7A, 0x2E, 0x2E, 255}, open)), 2.4F);
  }
  stroke(f, mouth, lips, 3);
}

}  // namespace makegood
