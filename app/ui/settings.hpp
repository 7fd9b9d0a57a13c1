#pragma once
// What a person chose about the look of things; kept between visits.
#include <array>
#include <string>
#include <string_view>

#include "engine/session.hpp"

namespace makegood {

enum class ThemeChoice : std::uint8_t { kSystem, kLight, kDark, kContrast };
enum class MotionChoice : std::uint8_t { kSystem, kReduced, kFull };

inline constexpr std::array<int, 5> kTextSizes = {100, 125, 150, 175, 200};  ///< percent

struct Settings {
  std::string language;  ///< a tag of kLanguages (ui/language.hpp); empty: as the system
  int text_percent = 100;
  ThemeChoice theme = ThemeChoice::kSystem;
  MotionChoice motion = MotionChoice::kSystem;
  bool readable_font = false;  ///< letters that are hard to mistake for one another
  bool read_aloud = false;     ///< what others say is spoken
  Mode mode = Mode::kGuided;   ///< chosen last

  friend bool operator==(const Settings& a, const Settings& b) {
    return a.language == b.language && a.text_percent == b.text_percent && a.theme == b.theme &&
           a.motion == b.motion && a.readable_font == b.readable_font &&
           a.read_aloud == b.read_aloud && a.mode == b.mode;
  }
};

std::string write_settings(const Settings& settings);
/// What can be read of `text`, defaults for the rest.
Settings read_settings(std::string_view text);

}  // namespace makegood
