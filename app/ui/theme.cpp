// The tokens of the three themes. The light one is the product's face; the dark one keeps each hue
// and turns its lightness around, because the same hue on a dark ground would fall below the
// contrast that people need. The one in high contrast is white on black with yellow for what can be
// done, hues so pale that they only support what words and lines say, and no grey that matters.
#include "ui/theme.hpp"

#include <cmath>
#include <string>

namespace makegood {
namespace {

constexpr Color rgb(unsigned value) {
  return {static_cast<std::uint8_t>(value >> 16U), static_cast<std::uint8_t>(value >> 8U),
          static_cast<std::uint8_t>(value), 255};
}

double linear(std::uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Color c) {
  return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

Theme make_light() {
  Theme t;
  t.bg = rgb(0xF6F4F0);
  t.panel = rgb(0xFFFFFF);
  t.raise = rgb(0xFBFAF8);
  t.ink = rgb(0x1D2540);
  t.muted = rgb(0x5B6380);
  t.line = rgb(0xE3DFD8);
  t.track = rgb(0xECE9E3);
  t.accent = rgb(0x2F5DDB);
  t.on_accent = rgb(0xFFFFFF);
  t.accent_soft = rgb(0xE8EEFC);
  t.accent_text = rgb(0x2F5DDB);
  t.hero = rgb(0x1D2540);
  t.on_hero = rgb(0xFFFFFF);
  t.on_hero_muted = rgb(0xC9CDDA);
  t.brand = rgb(0x1D2540);
  t.on_brand = rgb(0xFFFFFF);
  t.neutral_chip = rgb(0xECEAE5);
  t.portrait_ground = rgb(0xE9E4DA);
  t.tenets = {Tint{rgb(0x5A4FCF), rgb(0xECEAFB)}, Tint{rgb(0xB93C17), rgb(0xFCEBE4)},
              Tint{rgb(0x0A716C), rgb(0xE0F3F1)}, Tint{rgb(0xB0326E), rgb(0xFBE7F0)}};
  t.ok = {rgb(0x1B7249), rgb(0xE2F4EA)};
  t.warn = {rgb(0x8A5A00), rgb(0xFFF2D6)};
  t.bad = {rgb(0xB3261E), rgb(0xFBE9E7)};
  return t;
}

Theme make_dark() {
  Theme t;
  t.dark = true;
  t.bg = rgb(0x12151F);
  t.panel = rgb(0x1C2131);
  t.raise = rgb(0x171B28);
  t.ink = rgb(0xEEF0F6);
  t.muted = rgb(0xAAB1C8);
  t.line = rgb(0x343C53);
  t.track = rgb(0x303850);
  t.accent = rgb(0x2F5DDB);
  t.on_accent = rgb(0xFFFFFF);
  t.accent_soft = rgb(0x25325A);
  t.accent_text = rgb(0x8FADFF);
  t.hero = rgb(0x232B47);
  t.on_hero = rgb(0xFFFFFF);
  t.on_hero_muted = rgb(0xC9CDDA);
  t.brand = rgb(0xEEF0F6);
  t.on_brand = rgb(0x1D2540);
  t.neutral_chip = rgb(0x2A3146);
  t.portrait_ground = rgb(0x3A4159);
  t.tenets = {Tint{rgb(0xB3ABFF), rgb(0x2C2952)}, Tint{rgb(0xFFA483), rgb(0x42261B)},
              Tint{rgb(0x63D2C9), rgb(0x163839)}, Tint{rgb(0xF695C4), rgb(0x421F34)}};
  t.ok = {rgb(0x74D6A8), rgb(0x173A2B)};
  t.warn = {rgb(0xF2C566), rgb(0x3F3114)};
  t.bad = {rgb(0xFF9A92), rgb(0x472220)};
  return t;
}

Theme make_contrast() {
  Theme t;
  t.dark = true;
  t.outlines = true;
  t.bg = rgb(0x000000);
  t.panel = rgb(0x000000);
  t.raise = rgb(0x000000);
  t.ink = rgb(0xFFFFFF);
  t.muted = rgb(0xE8E8E8);
  t.line = rgb(0xFFFFFF);
  t.track = rgb(0x404040);
  t.accent = rgb(0xFFD60A);
  t.on_accent = rgb(0x000000);
  t.accent_soft = rgb(0x2B2400);
  t.accent_text = rgb(0xFFD60A);
  t.hero = rgb(0x1A1A1A);
  t.on_hero = rgb(0xFFFFFF);
  t.on_hero_muted = rgb(0xE8E8E8);
  t.brand = rgb(0xFFFFFF);
  t.on_brand = rgb(0x000000);
  t.neutral_chip = rgb(0x262626);
  t.portrait_ground = rgb(0x3A3A3A);
  t.tenets = {Tint{rgb(0xCFCAFF), rgb(0x1B1838)}, Tint{rgb(0xFFC4AD), rgb(0x331507)},
              Tint{rgb(0x86EBE2), rgb(0x052B2B)}, Tint{rgb(0xFFBBDC), rgb(0x351020)}};
  t.ok = {rgb(0x96F2C4), rgb(0x062A1A)};
  t.warn = {rgb(0xFFDE8F), rgb(0x302400)};
  t.bad = {rgb(0xFFBDB8), rgb(0x3B100D)};
  return t;
}

const Theme kLight = make_light();
const Theme kDark = make_dark();
const Theme kContrast = make_contrast();

}  // namespace

Color parse_color(const std::string& text) {
  if (text.size() != 7 || text[0] != '#') return {};
  int channel[3] = {};
  for (std::size_t i = 0; i < 3; ++i) {
    const int high = hex_digit(text[1 + 2 * i]);
    const int low = hex_digit(text[2 + 2 * i]);
    if (high < 0 || low < 0) return {};
    channel[i] = high * 16 + low;
  }
  return {static_cast<std::uint8_t>(channel[0]), static_cast<std::uint8_t>(channel[1]),
          static_cast<std::uint8_t>(channel[2]), 255};
}

Color mix(Color a, Color b, float t) {
  const auto blend = [t](std::uint8_t x, std::uint8_t y) {
    const float way = static_cast<float>(y) - static_cast<float>(x);
    return static_cast<std::uint8_t>(std::lround(static_cast<float>(x) + way * t));
  };
  return {blend(a.r, b.r), blend(a.g, b.g), blend(a.b, b.b), blend(a.a, b.a)};
}

double contrast(Color a, Color b) {
  const double la = luminance(a);
  const double lb = luminance(b);
  const double high = la > lb ? la : lb;
  const double low = la > lb ? lb : la;
  return (high + 0.05) / (low + 0.05);
}

const Tint& Theme::mood(Mood m) const {
  switch (m) {
    case Mood::kFurious:
      return bad;
    case Mood::kUpset:
      return (*this)[Tenet::kResponse];
    case Mood::kNeutral:
      return warn;
    case Mood::kPleased:
      return (*this)[Tenet::kRealistic];
    case Mood::kDelighted:
      return ok;
  }
  return warn;
}

const Theme& light_theme() {
  return kLight;
}
const Theme& dark_theme() {
  return kDark;
}
const Theme& contrast_theme() {
  return kContrast;
}

}  // namespace makegood
