#include "ui/catalogue.hpp"

#include "coach/json_fields.hpp"
#include "scenario/names.hpp"

namespace makegood {

std::optional<std::vector<CatalogueEntry>> read_catalogue(std::string_view text) {
  Findings findings;
  const json::Document document = json::parse(text, findings);
  if (findings.errors() > 0) return std::nullopt;
  const json::Value list = json::field(document.root(), "scenarios");
  if (!list || !list.is(json::Kind::kArray)) return std::nullopt;
  std::vector<CatalogueEntry> entries;
  for (const json::Value item : list.elements()) {
    CatalogueEntry entry;
    entry.id = json::text_field(item, "id");
    entry.title = json::text_field(item, "title");
    entry.teaches = json::text_field(item, "teaches");
    entry.summary = json::text_field(item, "summary");
    entry.setting = json::text_field(item, "setting");
    entry.person = json::text_field(item, "person");
    entry.minutes = json::number_field(item, "minutes", entry.minutes, 1, 60);
    entry.pass = json::number_field(item, "pass", entry.pass, 0, 100);
    entry.internal = json::flag_field(item, "internal", false);
    if (const json::Value tenets = json::field(item, "tenets")) {
      for (const json::Value tenet : tenets.elements()) {
        if (!tenet.is(json::Kind::kString)) continue;
        if (const auto value = value_of(kTenetNames, tenet.text())) entry.tenets.push_back(*value);
      }
    }
    const json::Value portrait = json::field(item, "portrait");
    entry.portrait.skin = json::text_field(portrait, "skin", "#D9A47A");
    entry.portrait.hair = json::text_field(portrait, "hair", "short");
    entry.portrait.hair_color = json::text_field(portrait, "hair_color", "#3A2A22");
    entry.portrait.top = json::text_field(portrait, "top", "#0B7A75");
    entry.portrait.glasses = json::flag_field(portrait, "glasses", false);
    entry.portrait.beard = json::flag_field(portrait, "beard", false);
    entry.portrait.earrings = json::flag_field(portrait, "earrings", false);
    entry.portrait.age =
        value_of(kAgeNames, json::text_field(portrait, "age")).value_or(Age::kYoung);
    entry.mood = value_of(kMoodNames, json::text_field(item, "mood")).value_or(Mood::kNeutral);
    if (!entry.id.empty()) entries.push_back(std::move(entry));
  }
  return entries;
}

CatalogueEntry entry_of(const Scenario& scenario) {
  CatalogueEntry entry;
  entry.id = scenario.id;
  entry.title = scenario.title;
  entry.teaches = scenario.teaches;
  entry.summary = scenario.summary;
  entry.setting = scenario.setting;
  entry.minutes = scenario.minutes;
  entry.pass = scenario.pass;
  entry.tenets = scenario.tenets;
  if (!scenario.people.empty()) {
    const Person& person = scenario.people.front();
    entry.person = person.name;
    entry.internal = person.customer == CustomerKind::kInternal;
    entry.portrait = person.portrait;
    entry.mood = person.mood;
  }
  return entry;
}

}  // namespace makegood
