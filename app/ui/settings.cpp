#include "ui/settings.hpp"

#include <algorithm>
#include <cstdlib>

#include "coach/json_fields.hpp"
#include "ui/language.hpp"

namespace makegood {
namespace {

constexpr std::array<std::string_view, 4> kThemeIds = {"system", "light", "dark", "contrast"};
constexpr std::array<std::string_view, 3> kMotionIds = {"system", "reduced", "full"};
constexpr std::string_view kReadable = "readable";

// The value whose id the text is; `otherwise` for every other text.
template <class Choice, std::size_t N>
Choice choice_of(const std::array<std::string_view, N>& ids, std::string_view text,
                 Choice otherwise) {
  for (std::size_t i = 0; i < N; ++i) {
    if (text == ids[i]) return static_cast<Choice>(i);
  }
  return otherwise;
}

}  // namespace

std::string write_settings(const Settings& settings) {
  return "{\"format\":1,\"language\":\"" + settings.language +
         "\",\"text_percent\":" + std::to_string(settings.text_percent) + ",\"theme\":\"" +
         std::string(kThemeIds[static_cast<std::size_t>(settings.theme)]) + "\",\"motion\":\"" +
         std::string(kMotionIds[static_cast<std::size_t>(settings.motion)]) + "\",\"font\":\"" +
         (settings.readable_font ? std::string(kReadable) : "usual") +
         "\",\"read_aloud\":" + (settings.read_aloud ? "true" : "false") + ",\"mode\":\"" +
         std::string(id_of(settings.mode)) + "\"}\n";
}

Settings read_settings(std::string_view text) {
  Settings out;
  Findings findings;
  const json::Document document = json::parse(text, findings);
  const json::Value root = document.root();
  const int percent = json::number_field(root, "text_percent", out.text_percent, 100, 200);
  out.text_percent = *std::min_element(
      kTextSizes.begin(), kTextSizes.end(),
      [percent](int a, int b) { return std::abs(a - percent) < std::abs(b - percent); });
  const std::string language = json::text_field(root, "language");
  for (const LanguageName& known : kLanguages) {
    if (language == known.id) out.language = language;
  }
  out.theme = choice_of(kThemeIds, json::text_field(root, "theme"), out.theme);
  // Earlier versions knew two of the three, as a yes or no.
  const bool reduced = json::flag_field(root, "reduce_motion", false);
  out.motion = choice_of(kMotionIds, json::text_field(root, "motion"),
                         reduced ? MotionChoice::kReduced : MotionChoice::kSystem);
  out.readable_font = json::text_field(root, "font") == kReadable;
  out.read_aloud = json::flag_field(root, "read_aloud", false);
  out.mode = mode_named(json::text_field(root, "mode")).value_or(out.mode);
  return out;
}

}  // namespace makegood
