#include "ui/theme.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace makegood;

namespace {

constexpr double kTextContrast = 4.5;  // WCAG 2.2, 1.4.3
constexpr double kHighContrast = 7.0;  // 1.4.6
constexpr double kMarkContrast = 3.0;  // 1.4.11: borders of what has the focus, bars

struct Pair {
  std::string name;
  Color ink, ground;
};

struct Palette {
  std::string name;
  const Theme& theme;
  double least;
};

const std::vector<Palette>& palettes() {
  static const std::vector<Palette> all = {{"light", light_theme(), kTextContrast},
                                           {"dark", dark_theme(), kTextContrast},
                                           {"high contrast", contrast_theme(), kHighContrast}};
  return all;
}

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
      {"words under the pointer", t.ink, mix(t.panel, t.ink, 0.06F)},
      {"on accent, held", t.on_accent, mix(t.accent, Color{0, 0, 0, 255}, 0.18F)},
      {"ink on a choice that is held", t.ink, mix(t.panel, t.accent_soft, 0.7F)},
      {"a mode's sentence, chosen", mix(t.muted, t.ink, 0.4F), t.accent_soft},
      {"a letter of one's own", t.ink, mix(t.panel, t.accent_soft, 0.75F)},
      {"all of them, chosen", t.on_hero, t.hero},
      {"the mark of the brand", t.on_brand, t.brand},
  };
  for (const Tenet tenet : kAllTenets) {
    pairs.push_back({"tenet chip", t[tenet].ink, t[tenet].soft});
    pairs.push_back({"tenet on panel", t[tenet].ink, t.panel});
    pairs.push_back({"chosen filter", t.dark ? t.bg : t.panel, t[tenet].ink});
  }
  for (const Tint& tint : {t.ok, t.warn, t.bad}) {
    pairs.push_back({"status chip", tint.ink, tint.soft});
    pairs.push_back({"status words on panel", tint.ink, t.panel});
    pairs.push_back({"status words on raised", tint.ink, t.raise});
  }
  for (int m = 0; m < kMoods; ++m)
    pairs.push_back({"mood words", t.mood(static_cast<Mood>(m)).ink, t.raise});
  return pairs;
}

}  // namespace

TEST_CASE("every pair of text and ground has at least 4.5, in high contrast 7") {
  for (const Palette& palette : palettes()) {
    for (const Pair& pair : text_pairs(palette.theme)) {
      CHECK_MESSAGE(
          contrast(pair.ink, pair.ground) >= palette.least,
          palette.name << ": " << pair.name << " has " << contrast(pair.ink, pair.ground));
    }
  }
}

TEST_CASE("the focus ring and the bars stand out from their ground in every theme") {
  for (const Palette& palette : palettes()) {
    const Theme& theme = palette.theme;
    CHECK(contrast(theme.accent_text, theme.panel) >= kMarkContrast);
    CHECK(contrast(theme.accent_text, theme.bg) >= kMarkContrast);
    for (const Tenet tenet : kAllTenets)
      CHECK(contrast(theme[tenet].ink, theme.track) >= kMarkContrast);
  }
}

TEST_CASE("in high contrast lines stand out like words, and only there controls have them") {
  const Theme& theme = contrast_theme();
  for (const Color ground : {theme.bg, theme.panel, theme.raise, theme.hero, theme.accent_soft}) {
    CHECK(contrast(theme.line, ground) >= kHighContrast);
    CHECK(contrast(theme.ink, ground) >= kHighContrast);
  }
  CHECK(theme.outlines);
  CHECK_FALSE(light_theme().outlines);
  CHECK_FALSE(dark_theme().outlines);
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
