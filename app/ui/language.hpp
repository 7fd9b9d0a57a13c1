#pragma once
// Which language the screens speak. English is in the program and in the scenarios; every other
// language is overlays (scenario/locale.hpp) that are fetched when somebody wants it:
//
//   locales/de/app.json          the words of the screens
//   locales/de/catalogue.json    titles and summaries of the shipped scenarios, for the library
//   locales/de/<scenario>.json   one scenario's texts
//   fonts/ja.otf                 the letters of a language that the fonts of everybody lack
//
// Texts are replaced in place, in a scenario that is being played too: sessions refer to texts by
// number, so a change of language shows at once and changes nothing else.
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/locale.hpp"
#include "ui/app.hpp"
#include "ui/catalogue.hpp"
#include "words/words.hpp"

namespace makegood {

struct LanguageName {
  std::string_view id;    ///< a language tag, as in locales/<id>/ and in the page's lang attribute
  std::string_view name;  ///< in that language: whoever cannot read this one must find theirs
  bool own_font = false;  ///< its letters are in fonts/<id>.otf (Chinese, Japanese, Korean)
};
inline constexpr std::array<LanguageName, 2> kLanguages = {LanguageName{"en", "English"},
                                                           LanguageName{"de", "Deutsch"}};

/// The language of kLanguages that serves somebody who reads `tag` ("de-AT"); English where none
/// does.
std::string_view nearest_language(std::string_view tag);

struct Language {
  std::string shown = "en";   ///< what the screens speak now
  std::string wanted = "en";  ///< differs while its words are on their way
  std::string system;         ///< what the browser or system speaks, a tag
  bool settled = false;       ///< the settings are known: before that nothing is fetched
  Words words;
  std::optional<Locale> catalogue;
  std::vector<CatalogueEntry> english_catalogue;
  /// Overlays of scenarios in the wanted language, by id. One that is nothing was asked for and is
  /// still on its way or could not be had.
  std::map<std::string, std::optional<Locale>, std::less<>> scenarios;
  std::vector<std::string> awaited;  ///< ids of scenarios whose overlay is on its way
  /// English texts of the briefed and of the played scenario, in the order of text_slots().
  std::vector<std::string> briefed_english, played_english;
  /// A scenario that came before its overlay: it waits, so that nobody sees it change.
  std::optional<AppEvent> held;
};

struct Model;
using Requests = std::vector<AppRequest>;

/// Follows the settings and the system: asks for what the wanted language needs.
void follow_language(Model& model, Requests& requests);
/// Asks for the overlay of a scenario, if there is need for one and it was not asked for before.
void want_overlay(Model& model, const std::string& id, Requests& requests);
/// True if the scenario of that id should wait for its overlay.
bool awaits_overlay(const Model& model, std::string_view id);
/// Takes a file below locales/, or that it could not be had (`text` is null). False: it is none.
/// What was held comes back in `model.language.held`, for the caller to handle.
bool take_locale_file(Model& model, std::string_view name, const std::string* text);
/// Remembers the English of what has just been briefed, and puts it into the language.
void translate_briefed(Model& model);
/// The English catalogue in the language.
void translate_catalogue(Model& model);

}  // namespace makegood
