#include "ui/language.hpp"

#include <algorithm>

#include "ui/model.hpp"

namespace makegood {
namespace {

constexpr std::string_view kFolder = "locales/";
constexpr std::string_view kEnglish = "en";

std::string path_of(std::string_view language, std::string_view of) {
  return std::string(kFolder) + std::string(language) + "/" + std::string(of) + ".json";
}

void fetch(std::string name, Requests& requests) {
  requests.push_back({AppRequest::Kind::kFetch, std::move(name), ""});
}

std::vector<std::string> english_of(const Scenario& scenario) {
  std::vector<std::string> texts;
  for (const OriginalText& text : texts_of(scenario)) texts.emplace_back(text.text);
  return texts;
}

// A translation is never empty, so the slots of a translated scenario are those of the English one.
void translate(const Language& language, Scenario* scenario,
               const std::vector<std::string>& english) {
  if (!scenario) return;
  const std::vector<TextSlot> slots = text_slots(*scenario);
  for (std::size_t i = 0; i < slots.size() && i < english.size(); ++i) *slots[i].text = english[i];
  if (language.shown == kEnglish) return;
  const auto overlay = language.scenarios.find(scenario->id);
  if (overlay != language.scenarios.end() && overlay->second)
    apply_locale(*scenario, *overlay->second);
}

void translate_all(Model& model) {
  translate(model.language, model.briefed.get(), model.language.briefed_english);
  translate(model.language, model.scenario.get(), model.language.played_english);
  translate_catalogue(model);
}

// The wanted language is here, in full or as far as it could be had.
void show_wanted(Model& model) {
  model.language.shown = model.language.wanted;
  translate_all(model);
}

}  // namespace

std::string_view nearest_language(std::string_view tag) {
  const std::string_view primary = tag.substr(0, tag.find_first_of("-_"));
  for (const LanguageName& language : kLanguages) {
    if (language.id == primary) return language.id;
  }
  return kEnglish;
}

void follow_language(Model& model, Requests& requests) {
  Language& language = model.language;
  if (!language.settled) return;
  const std::string wanted(nearest_language(
      model.settings.language.empty() ? language.system : model.settings.language));
  if (wanted == language.wanted) return;
  language.wanted = wanted;
  language.scenarios.clear();
  language.awaited.clear();
  language.catalogue.reset();
  if (wanted == kEnglish) {
    language.words.reset();
    show_wanted(model);
    return;
  }
  for (const LanguageName& known : kLanguages) {
    if (known.id == wanted && known.own_font) fetch("fonts/" + wanted + ".otf", requests);
  }
  fetch(path_of(wanted, "app"), requests);
  fetch(path_of(wanted, "catalogue"), requests);
  if (model.briefed) want_overlay(model, model.briefed->id, requests);
  if (model.scenario) want_overlay(model, model.scenario->id, requests);
}

void want_overlay(Model& model, const std::string& id, Requests& requests) {
  Language& language = model.language;
  if (language.wanted == kEnglish || language.scenarios.count(id) > 0) return;
  // Only what ships has overlays.
  const bool ships = std::any_of(model.catalogue.begin(), model.catalogue.end(),
                                 [&id](const CatalogueEntry& entry) { return entry.id == id; });
  if (!ships) return;
  language.scenarios.emplace(id, std::nullopt);
  language.awaited.push_back(id);
  fetch(path_of(language.wanted, id), requests);
}

bool awaits_overlay(const Model& model, std::string_view id) {
  const auto& awaited = model.language.awaited;
  return std::find(awaited.begin(), awaited.end(), id) != awaited.end();
}

bool take_locale_file(Model& model, std::string_view name, const std::string* text) {
  if (name.substr(0, kFolder.size()) != kFolder) return false;
  Language& language = model.language;
  const std::string folder = std::string(kFolder) + language.wanted + "/";
  constexpr std::string_view kEnd = ".json";
  // A language that nobody wants any more.
  if (name.substr(0, folder.size()) != folder || language.wanted == kEnglish) return true;
  const std::string of(name.substr(folder.size(), name.size() - folder.size() - kEnd.size()));
  std::optional<Locale> locale;
  if (text) locale = read_locale(*text, name).locale;
  if (of == "app") {
    if (!locale) {
      model.notices.emplace_back(language.words("notice.language"));
      language.wanted = language.shown;
      return true;
    }
    language.words.apply(*locale);
    show_wanted(model);
  } else if (of == "catalogue") {
    language.catalogue = std::move(locale);
    translate_catalogue(model);
  } else {
    language.scenarios[of] = std::move(locale);
    language.awaited.erase(std::remove(language.awaited.begin(), language.awaited.end(), of),
                           language.awaited.end());
    translate_all(model);
  }
  return true;
}

void translate_briefed(Model& model) {
  model.language.briefed_english = english_of(*model.briefed);
  translate(model.language, model.briefed.get(), model.language.briefed_english);
}

void translate_catalogue(Model& model) {
  const Language& language = model.language;
  model.catalogue = language.english_catalogue;
  if (language.shown == kEnglish || !language.catalogue) return;
  const LocaleIndex index(*language.catalogue);
  for (CatalogueEntry& entry : model.catalogue) {
    const auto put = [&](const char* key, std::string& text) {
      const Translation* found = index.find(entry.id + "/" + key);
      if (found && usable(*found, text, limits::kMaxStringBytes)) text = found->text;
    };
    put("title", entry.title);
    put("summary", entry.summary);
    put("teaches", entry.teaches);
    put("setting", entry.setting);
  }
}

}  // namespace makegood
