#include "ui/settings.hpp"

#include <algorithm>
#include <cstdlib>

#include "coach/json_fields.hpp"
#include "ui/language.hpp"

namespace makegood {
namespace {

constexpr std::array<std::string_view, 3> kThemeIds = {"system", "light", "dark"};

}  // namespace

std::string write_settings(const Settings& settings) {
  return "{\"format\":1,\"language\":\"" + settings.language +
         "\",\"text_percent\":" + std::to_string(settings.text_percent) + ",\"theme\":\"" +
         std::string(kThemeIds[static_cast<std::size_t>(settings.theme)]) +
         "\",\"reduce_motion\":" + (settings.reduce_motion ? "true" : "false") + ",\"mode\":\"" +
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
  const std::string theme = json::text_field(root, "theme");
  for (std::size_t i = 0; i < kThemeIds.size(); ++i) {
    if (theme == kThemeIds[i]) out.theme = static_cast<ThemeChoice>(i);
  }
  out.reduce_motion = json::flag_field(root, "reduce_motion", false);
  if (json::text_field(root, "mode") == id_of(Mode::kPractice)) out.mode = Mode::kPractice;
  return out;
}

}  // namespace makegood
