#pragma once
// Reading a scenario: text in, Scenario or diagnostics out. All findings of a text come together.
#include <optional>
#include <string_view>

#include "scenario/diagnostic.hpp"
#include "scenario/places.hpp"
#include "scenario/scenario.hpp"

namespace makegood {

struct ReadResult {
  std::optional<Scenario> scenario;  ///< empty when a diagnostic is an error
  Places places;                     ///< of the scenario's parts in the text
  Diagnostics diagnostics;  ///< in the order of the text; warnings may stand beside a scenario
};

/// Reads the UTF-8 `text` of a scenario file. `file` is only named in diagnostics. Never throws.
ReadResult read_scenario(std::string_view text, std::string_view file);

}  // namespace makegood
