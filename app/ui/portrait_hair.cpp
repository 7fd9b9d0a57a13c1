// Each style is a path behind the head and one before it, and some have a touch that paths are
// clumsy at: a bun, plaits, the folds of a cloth. Styles stand in the order of kHairStyles.
#include <algorithm>
#include <array>
#include <cmath>

#include "scenario/names.hpp"
#include "ui/portrait_art.hpp"

namespace makegood {
namespace {

struct HairArt {
  std::string_view style;
  std::string_view behind;  ///< painted before the head
  std::string_view front;
};

constexpr std::array<HairArt, kHairStyles.size()> kHair = {
    HairArt{"bun", "", "M24 50 Q22 20 50 20 Q78 20 76 50 Q72 34 50 33 Q28 34 24 50 Z"},
    HairArt{"short", "",
            "M25 46 Q22 18 50 18 Q78 18 75 46 Q70 32 58 32 Q40 34 32 30 Q27 36 25 46 Z"},
    HairArt{"long", "M22 82 Q16 18 50 18 Q84 18 78 82 Z",
            "M25 52 Q22 19 50 19 Q78 19 75 52 Q72 38 64 33 Q50 39 36 33 Q28 38 25 52 Z"},
    HairArt{"bald", "", "M26 48 Q26 40 29 36 L30 46 Z"},
    HairArt{"curly",
            "M20 52 Q14 40 22 32 Q22 20 34 19 Q40 10 50 14 Q60 10 66 19 Q78 20 78 32 Q86 40 80 52 "
            "Q82 60 76 62 L24 62 Q18 60 20 52 Z",
            "M26 46 Q22 22 50 20 Q78 22 74 46 Q76 36 68 33 Q64 27 57 30 Q50 25 43 30 Q36 27 32 33 "
            "Q24 36 26 46 Z"},
    HairArt{"bob", "M23 66 Q18 18 50 18 Q82 18 77 66 Q70 70 66 64 L34 64 Q30 70 23 66 Z",
            "M25 50 Q22 19 50 19 Q78 19 75 50 Q73 36 62 31 Q44 38 30 36 Q27 40 25 50 Z"},
    HairArt{
        "grey-short", "",
        "M25 48 Q23 20 50 20 Q77 20 75 48 Q73 38 69 34 Q60 30 50 30 Q40 30 31 34 Q27 38 25 48 Z"},
    HairArt{"ponytail", "M66 24 Q92 26 86 62 Q84 74 78 70 Q82 46 66 36 Z",
            "M25 48 Q22 19 50 19 Q78 19 75 48 Q72 33 50 31 Q30 33 25 48 Z"},
    HairArt{"headscarf", "",
            "M21 52 Q18 15 50 15 Q82 15 79 52 Q79 68 84 80 Q70 92 50 93 Q30 92 16 80 Q21 68 21 52 "
            "Z"},
    HairArt{"turban", "",
            "M25 48 Q14 30 27 19 Q36 10 50 10 Q64 10 73 19 Q86 30 75 48 Q68 37 50 32 Q32 37 25 48 "
            "Z"},
    HairArt{"braids", "", "M25 50 Q21 18 50 18 Q79 18 75 50 Q74 37 50 27 Q26 37 25 50 Z"},
    HairArt{"afro", "",
            "M25.5 48 Q18 22 50 17 Q82 22 74.5 48 Q76 35 66 31 Q50 25 34 31 Q24 35 25.5 48 Z"},
    HairArt{"wavy",
            "M25 80 Q13 75 19 65 Q11 56 18 46 Q13 17 50 16 Q87 17 82 46 Q89 56 81 65 Q87 75 75 80 "
            "Q69 83 66 75 L34 75 Q31 83 25 80 Z",
            "M25 52 Q21 40 26 31 Q31 17 52 17 Q78 18 75 52 Q75 43 68 39 Q58 40 53 32 Q45 40 34 37 "
            "Q27 42 25 52 Z"},
    HairArt{"buzz", "",
            "M25.5 46 Q25 23 50 23 Q75 23 74.5 46 Q73 35 63 31.5 Q50 28.5 37 31.5 Q27 35 25.5 46 "
            "Z"},
};

constexpr bool every_style_has_art() {
  for (std::size_t i = 0; i < kHair.size(); ++i) {
    if (kHair[i].style != kHairStyles[i]) return false;
  }
  return true;
}
static_assert(every_style_has_art(), "kHair stands in the order of kHairStyles");

const HairArt& art_of(std::string_view style) {
  const auto art =
      std::find_if(kHair.begin(), kHair.end(), [&](const HairArt& h) { return h.style == style; });
  return art == kHair.end() ? kHair[1] : *art;
}

// A crown of curls round the head, open below where the neck is.
void paint_afro(const Field& f, ImU32 hair) {
  constexpr int kCurls = 11;
  constexpr float kFrom = 2.75F, kTo = 6.67F;  // radians, clockwise from the right: left to right
  f.disc(50, 41, 29, hair);
  for (int i = 0; i < kCurls; ++i) {
    const float angle = kFrom + (kTo - kFrom) * static_cast<float>(i) / (kCurls - 1);
    f.disc(50 + 25 * std::cos(angle), 40 + 24 * std::sin(angle), 9, hair);
  }
}

void paint_plaits(const Field& f, const PortraitInks& inks) {
  constexpr std::array<float, 5> kKnots = {54, 61.5F, 69, 76.5F, 84};
  for (const float side : {-1.F, 1.F}) {
    for (std::size_t i = 0; i < kKnots.size(); ++i) {
      const bool tip = i + 1 == kKnots.size();
      const float x = 50 + side * (26.5F - (tip ? 1 : 0));
      const float r = tip ? 4 : 5.5F;
      f.oval(x, kKnots[i], r + 0.9F, r, inks.shade);
      f.oval(x, kKnots[i] - 0.9F, r, r - 0.7F, inks.hair);
    }
  }
}

// The cloth frames the face: what the head showed of itself around it is covered first.
void paint_scarf_face(const Field& f, const PortraitInks& inks) {
  f.oval(50, 53.5F, 23.4F, 26.4F, inks.shade);
  f.oval(50, 54, 22, 24.8F, inks.skin);
  stroke(f, {29, 70, 42, 88, 72, 84}, inks.shade, 1.6F);
  stroke(f, {24, 78, 38, 92, 60, 90}, inks.shade, 1.6F);
}

void paint_turban_folds(const Field& f, const PortraitInks& inks) {
  stroke(f, {24.5F, 40, 36, 26, 59, 15}, inks.shade, 1.6F);
  stroke(f, {22.5F, 31, 32, 19, 50, 13}, inks.shade, 1.6F);
  stroke(f, {29, 43, 42, 29, 67, 21}, inks.shade, 1.6F);
  stroke(f, {75.5F, 40, 67, 31, 56, 27}, inks.shade, 1.6F);
}

}  // namespace

void paint_hair_behind(const Field& f, std::string_view style, const PortraitInks& inks) {
  const HairArt& art = art_of(style);
  if (!art.behind.empty()) fill_path(f, art.behind, inks.hair);
  if (art.style == "afro") paint_afro(f, inks.hair);
}

void paint_hair_front(const Field& f, std::string_view style, const PortraitInks& inks) {
  const HairArt& art = art_of(style);
  if (art.style == "braids") paint_plaits(f, inks);
  fill_path(f, art.front, art.style == "buzz" ? inks.cropped : inks.hair);
  if (art.style == "bald") fill_path(f, art.front, inks.hair, true);
  if (art.style == "bun") f.disc(50, 15, 9, inks.hair);
  if (art.style == "braids") stroke(f, {50, 19, 50, 23, 50, 27}, inks.shade, 1.2F);
  if (art.style == "headscarf") paint_scarf_face(f, inks);
  if (art.style == "turban") paint_turban_folds(f, inks);
}

bool covers_ears(std::string_view style) {
  return style == "headscarf";
}

bool is_cloth(std::string_view style) {
  return style == "headscarf" || style == "turban";
}

}  // namespace makegood
