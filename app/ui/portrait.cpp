// The art is written on a 100 x 100 field, as curves and as paths in the small part of SVG's
// language that it needs (M, L, Q, Z, absolute), so that a designer can try a shape in any drawing
// program and paste it here; hair is in portrait_hair.cpp. Brows and mouth are quadratic curves,
// one per mood, and are interpolated: a mood change moves the face instead of swapping it.
#include "ui/portrait.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "imgui.h"
#include "ui/paint.hpp"
#include "ui/portrait_art.hpp"

namespace makegood {
namespace {

constexpr std::array<Curve, kMoods> kMouths = {
    Curve{38, 67, 50, 57, 62, 67}, Curve{40, 65, 50, 60, 60, 65}, Curve{41, 64, 50, 64.5F, 59, 64},
    Curve{40, 62, 50, 70, 60, 62}, Curve{38, 61, 50, 76, 62, 61}};
constexpr std::array<Curve, kMoods> kLeftBrows = {
    Curve{31, 41, 37, 43, 43, 46.5F}, Curve{31, 43, 37, 43, 43, 44.5F},
    Curve{31, 42, 37, 41, 43, 42}, Curve{31, 41, 37, 38, 43, 41}, Curve{31, 39, 37, 35, 43, 39}};

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

// Lines of age, subtle: what a face has learnt from its moods.
void paint_age(const Field& f, const Portrait& portrait, ImU32 line) {
  if (portrait.age == Age::kYoung) return;
  const bool old = portrait.age == Age::kOld;
  const float width = old ? 1.3F : 1.1F;
  stroke_both(f, {29.5F, 50.5F, 31, 51.3F, 32.5F, 51.5F}, line, width);  // beside the eyes
  stroke_both(f, {34.5F, 57.6F, 39, 59.4F, 43, 57.8F}, line, width);     // below them
  if (!portrait.beard) stroke_both(f, {40, 58.8F, 36, 61.5F, 35, 66}, line, width);
  if (!old) return;
  stroke_both(f, {29.8F, 54.5F, 31.3F, 54, 32.6F, 53.6F}, line, width);
  if (portrait.hair != "turban") stroke(f, {42, 36.2F, 50, 35, 58, 36.2F}, line, width);
  if (!portrait.beard) stroke_both(f, {37, 69, 36.8F, 71, 38, 73}, line, width);
}

// Under a cloth nobody sees the hair, and the beard is not of the cloth's colour.
ImU32 natural_beard(Age age) {
  return packed(age == Age::kOld ? Color{0xB8, 0xB4, 0xAC, 255} : Color{0x24, 0x1B, 0x17, 255});
}

void paint_earrings(const Field& f) {
  for (const float x : {25.6F, 74.4F}) {
    f.disc(x, 62, 3, packed(Color{0x6B, 0x4E, 0x12, 255}));
    f.disc(x, 62, 2.4F, packed(Color{0xF4, 0xC8, 0x53, 255}));
  }
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
  const Color hair_color = parse_color(portrait.hair_color);
  const Color night{0x14, 0x18, 0x2B, 255};
  const PortraitInks inks = {
      skin,
      neck,
      packed(hair_color),
      packed(mix(hair_color, night, 0.3F)),
      packed(mix(hair_color, skin_color, 0.3F)),
      packed(mix(skin_color, Color{60, 20, 10, 255}, portrait.age == Age::kOld ? 0.26F : 0.2F))};
  const ImU32 dark = packed(Color{0x1D, 0x25, 0x40, 255});
  const ImU32 lips = packed(mix(Color{0x7A, 0x2E, 0x2E, 255}, skin_color, 0.08F));
  draw->AddCircleFilled(f.at(50, 50), 50 * f.scale, packed(ui.theme.portrait_ground), 0);

  paint_hair_behind(f, portrait.hair, inks);
  fill_shoulders(f, packed(parse_color(portrait.top)));
  draw->AddRectFilled(f.at(42, 70), f.at(58, 87), neck, 7 * f.scale);
  draw->AddEllipseFilled(f.at(50, 52), {25 * f.scale, 28 * f.scale}, skin, 0, 48);
  if (portrait.beard) {
    fill_path(f, "M26 58 Q30 66 38 62 Q50 57 62 62 Q70 66 74 58 Q73 82 50 81 Q27 82 26 58 Z",
              is_cloth(portrait.hair) ? natural_beard(portrait.age) : inks.hair);
  }
  paint_hair_front(f, portrait.hair, inks);
  if (portrait.earrings && !covers_ears(portrait.hair)) paint_earrings(f);
  paint_age(f, portrait, inks.line);

  draw->AddCircleFilled(f.at(39, 52), 3 * f.scale, dark);
  draw->AddCircleFilled(f.at(61, 52), 3 * f.scale, dark);
  if (portrait.glasses) {
    draw->AddCircle(f.at(39, 52), 8 * f.scale, dark, 0, 1.8F * f.scale);
    draw->AddCircle(f.at(61, 52), 8 * f.scale, dark, 0, 1.8F * f.scale);
    draw->AddLine(f.at(47, 51), f.at(53, 51), dark, 1.8F * f.scale);
  }
  const Curve brow = between(kLeftBrows, mood);
  stroke_both(f, brow, dark, 2.6F);
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
