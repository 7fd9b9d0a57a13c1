#include "ui/theme.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace makegood;

namespace {

constexpr double kTextContrast = 4.5;  // WCAG 2.2, 1.4.3
constexpr double kMarkContrast = 3.0;  // 1.4.11: borders of what has the focus, bars

struct Pair {
  std::string name;
  Color ink, ground;
};

std::vector<Pair> text_pairs(const Theme& t) {
  std::vector<Pair> pairs = {
      {"ink on panel", t.ink, t.panel},
      {"ink on background", t.ink, t.bg},
      {"ink on raised", t.ink, t.raise},
      {"muted on panel", t.muted, t.panel},
      {"muted on background", t.muted, t.bg},
      {"muted on raised", t.muted, t.raise},
      {"muted on a neutral chip", t.muted, t.neutral_chip},
      {"on accent", t.on_accent, t.accent},
      {"accent words on panel", t.accent_text, t.panel},
      {"accent words on soft accent", t.accent_text, t.accent_soft},
      {"ink on soft accent", t.ink, t.accent_soft},
      {"on hero", t.on_hero, t.hero},
      {"muted on hero", t.on_hero_muted, t.hero},
      {"ink on a warning", t.ink, t.warn.soft},
  };
  for (const Tenet tenet : kAllTenets) {
    pairs.push_back({"tenet chip", t[tenet].ink, t[tenet].soft});
    pairs.push_back({"tenet on panel", t[tenet].ink, t.panel});
    pairs.push_back({"chosen filter", t.dark ? t.bg : t.panel, t[tenet].ink});
  }
  for (const Tint& tint : {t.ok, t.warn, t.bad})
    pairs.push_back({"status chip", tint.ink, tint.soft});
  for (int m = 0; m < kMoods; ++m)
    pairs.push_back({"mood words", t.mood(static_cast<Mood>(m)).ink, t.raise});
  return pairs;
}

}  // namespace

TEST_CASE("every pair of text and ground has at least the contrast 4.5 in both themes") {
  for (const Theme* theme : {&light_theme(), &dark_theme()}) {
    for (const Pair& pair : text_pairs(*theme)) {
      CHECK_MESSAGE(contrast(pair.ink, pair.ground) >= kTextContrast,
                    (theme->dark ? "dark: " : "light: ")
                        << pair.name << " has " << contrast(pair.ink, pair.ground));
    }
  }
}

TEST_CASE("the focus ring and the bars stand out from their ground in both themes") {
  for (const Theme* theme : {&light_theme(), &dark_theme()}) {
    CHECK(contrast(theme->accent_text, theme->panel) >= kMarkContrast);
    CHECK(contrast(theme->accent_text, theme->bg) >= kMarkContrast);
    for (const Tenet tenet : kAllTenets)
      CHECK(contrast((*theme)[tenet].ink, theme->track) >= kMarkContrast);
  }
}

TEST_CASE("contrast is what WCAG says of black, white and grey") {
  const Color black{0, 0, 0, 255};
  const Color white{255, 255, 255, 255};
  CHECK(contrast(black, white) == doctest::Approx(21.0));
  CHECK(contrast(white, white) == doctest::Approx(1.0));
  CHECK(contrast(Color{119, 119, 119, 255}, white) == doctest::Approx(4.48).epsilon(0.01));
}

TEST_CASE("a colour is six hex digits behind a hash, anything else is black") {
  CHECK(parse_color("#D9A47a") == Color{0xD9, 0xA4, 0x7A, 255});
  CHECK(parse_color("D9A47A") == Color{});
  CHECK(parse_color("#D9A47") == Color{});
  CHECK(parse_color("#GGGGGG") == Color{});
}
