#pragma once
// Colours, sizes and spacings: the design tokens, light, dark and in high contrast. Every pair of
// text and ground that a screen uses has at least the contrast 4.5:1 (WCAG 2.2, 1.4.3), in high
// contrast 7:1 (1.4.6); tests/ui/theme_test.cpp computes it.
#include <array>
#include <cstdint>

#include "scenario/scenario.hpp"

namespace makegood {

struct Color {
  std::uint8_t r = 0, g = 0, b = 0, a = 255;
  friend bool operator==(const Color& x, const Color& y) {
    return x.r == y.r && x.g == y.g && x.b == y.b && x.a == y.a;
  }
};

/// "#RRGGBB"; anything else is black.
Color parse_color(const std::string& text);
/// `a` towards `b`; t in 0..1.
Color mix(Color a, Color b, float t);
inline Color with_alpha(Color c, float alpha) {
  c.a = static_cast<std::uint8_t>(static_cast<float>(c.a) * alpha);
  return c;
}
/// Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, relative luminance).
double contrast(Color a, Color b);

/// A colour for words and marks, and its pale ground for chips.
struct Tint {
  Color ink, soft;
};

struct Theme {
  bool dark = false;
  /// Every control has a line around it, and what is chosen a second one: neither a place to press
  /// nor a choice is told by colour alone. Widgets draw them with Ui::control_edge.
  bool outlines = false;
  Color bg, panel, raise, ink, muted, line, track;
  Color accent, on_accent, accent_soft, accent_text;
  Color hero, on_hero, on_hero_muted;
  Color brand, on_brand;
  Color neutral_chip, portrait_ground;
  std::array<Tint, kTenets> tenets;
  Tint ok, warn, bad;

  const Tint& operator[](Tenet tenet) const { return tenets[static_cast<std::size_t>(tenet)]; }
  /// For a mood's bar and words: red, orange, grey, teal, green.
  const Tint& mood(Mood mood) const;
};

const Theme& light_theme();
const Theme& dark_theme();
const Theme& contrast_theme();

/// A text style: font size and line height in logical pixels at 100 % text size.
struct TextStyle {
  float size = 15, line = 22;
  bool bold = false;
  bool spaced_caps = false;  ///< small headings: capitals, a little apart
};

namespace style {
inline constexpr TextStyle kBody{15, 22};
inline constexpr TextStyle kBodyBold{15, 22, true};
inline constexpr TextStyle kSmall{13, 19};
inline constexpr TextStyle kSmallBold{13, 19, true};
inline constexpr TextStyle kChip{12.5F, 20, true};
inline constexpr TextStyle kLabel{14, 20, true};
inline constexpr TextStyle kBrand{17, 24, true};
inline constexpr TextStyle kH1{26, 34, true};
inline constexpr TextStyle kH2{17, 24, true};
inline constexpr TextStyle kH3{12, 18, true, true};
inline constexpr TextStyle kHero{22, 32, true};
inline constexpr TextStyle kVerdict{34, 42, true};
inline constexpr TextStyle kClock{22, 28, true};
}  // namespace style

/// Smallest height of anything that is tapped on a phone, logical pixels (WCAG 2.2, 2.5.5 asks for
/// 44).
inline constexpr float kTouchTarget = 48;

}  // namespace makegood
