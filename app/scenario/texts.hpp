#pragma once
// Every text of a scenario that a person can see, each under an id made of the scenario's own ids.
// Translations are written against these ids (locale.hpp); docs/languages.md lists the scheme.
//
// Two texts never share an id: what stands behind the scenario's own ids differs for each kind of
// part ("ring/promise" is a promise, "ring/title" a scene), so a promise, a person and a scene may
// have the same id, as they may in a scenario.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/scenario.hpp"

namespace makegood {

/// A text as its author wrote it. The view is good for as long as what it was taken from, which
/// must not be moved meanwhile: a short text moves with its string.
struct OriginalText {
  std::string id;  ///< "dana-calls/own-it/say", without the scenario's id
  std::string_view text;
  std::size_t most = limits::kMaxStringBytes;  ///< bytes that a translation may have
};

/// All texts that are not empty, in the order in which a person who translates wants to read them.
std::vector<OriginalText> texts_of(const Scenario& scenario);

/// The same texts to be replaced; nothing else of a scenario can be reached through them.
struct TextSlot {
  std::string id;
  std::string* text = nullptr;
  std::size_t most = limits::kMaxStringBytes;
};
std::vector<TextSlot> text_slots(Scenario& scenario);

}  // namespace makegood
