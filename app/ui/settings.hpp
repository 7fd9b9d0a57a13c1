#pragma once
// What a person chose about the look of things; kept between visits.
#include <array>
#include <string>
#include <string_view>

#include "engine/session.hpp"

namespace makegood {

enum class ThemeChoice : std::uint8_t { kSystem, kLight, kDark };

inline constexpr std::array<int, 5> kTextSizes = {100, 125, 150, 175, 200};  ///< percent

struct Settings {
  std::string language;  ///< a tag of kLanguages (ui/language.hpp); empty: as the system
  int text_percent = 100;
  ThemeChoice theme = ThemeChoice::kSystem;
  bool reduce_motion = false;  ///< even if the system does not ask for it
  Mode mode = Mode::kGuided;   ///< chosen last

  friend bool operator==(const Settings& a, const Settings& b) {
    return a.language == b.language && a.text_percent == b.text_percent && a.theme == b.theme &&
           a.reduce_motion == b.reduce_motion && a.mode == b.mode;
  }
};

std::string write_settings(const Settings& settings);
/// What can be read of `text`, defaults for the rest.
Settings read_settings(std::string_view text);

}  // namespace makegood
