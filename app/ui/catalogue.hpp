#pragma once
// The catalogue of shipped scenarios: what the library shows before any of them is read.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/scenario.hpp"

namespace makegood {

struct CatalogueEntry {
  std::string id, title, teaches, summary, setting, person;
  int minutes = 5;
  int pass = Scenario{}.pass;  ///< percent
  std::vector<Tenet> tenets;
  bool internal = false;  ///< the first person is a colleague
  Portrait portrait;
  Mood mood = Mood::kNeutral;
};

/// The entries of a catalogue text, in its order; nothing if it is no catalogue.
std::optional<std::vector<CatalogueEntry>> read_catalogue(std::string_view text);

/// The entry that a scenario makes.
CatalogueEntry entry_of(const Scenario& scenario);

}  // namespace makegood
