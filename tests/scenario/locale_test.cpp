#include "scenario/locale.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "scenario/reader.hpp"

using namespace makegood;

namespace {

const std::filesystem::path kRoot = MAKEGOOD_SOURCE_DIR;

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE_MESSAGE(in.good(), path.string());
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

Scenario everything() {
  ReadResult read =
      read_scenario(read_file(kRoot / "tests/scenario/everything.json"), "everything");
  REQUIRE(read.scenario);
  return std::move(*read.scenario);
}

std::vector<std::string> all_texts(const Scenario& scenario) {
  std::vector<std::string> texts;
  for (const OriginalText& text : texts_of(scenario)) texts.emplace_back(text.text);
  return texts;
}

// An overlay of everything, made by `translate`.
template <class Translate>
Locale locale_of(const Scenario& scenario, Translate translate) {
  Locale locale;
  locale.locale = "de";
  locale.of = scenario.id;
  for (const OriginalText& text : texts_of(scenario)) {
    locale.strings.push_back({text.id, translate(text), source_hash(text.text), 0});
  }
  return locale;
}

std::string shouted(const OriginalText& original) {
  return "» " + std::string(original.text.substr(0, 20));
}

const std::string* text_of(const Scenario& scenario, std::string_view id) {
  auto& open = const_cast<Scenario&>(scenario);
  for (const TextSlot& slot : text_slots(open)) {
    if (slot.id == id) return slot.text;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("the hash of a text is FNV-1a with 32 bits") {
  CHECK(hash_text(source_hash("")) == "811c9dc5");
  CHECK(hash_text(source_hash("a")) == "e40c292c");
  CHECK(hash_text(source_hash("foobar")) == "bf9cf968");
}

TEST_CASE("no two texts of a scenario share an id") {
  for (const auto& entry : std::filesystem::directory_iterator(kRoot / "scenarios")) {
    const std::string name = entry.path().filename().string();
    if (name.find(".schema.") != std::string::npos || entry.path().extension() != ".json") continue;
    CAPTURE(name);
    const ReadResult read = read_scenario(read_file(entry.path()), name);
    REQUIRE(read.scenario);
    std::set<std::string> ids;
    for (const OriginalText& text : texts_of(*read.scenario)) {
      CAPTURE(text.id);
      CHECK(ids.insert(text.id).second);
    }
    CHECK(ids.size() > 100);
  }
}

TEST_CASE("parts of different kinds may have the same id and keep apart") {
  Scenario scenario = everything();
  const std::string same = "same";
  for (Person& person : scenario.people) person.id = "p" + person.id;
  scenario.people[0].id = scenario.promises[0].id = scenario.scenes[0].id = same;
  scenario.threads[0].id = scenario.posts[0].id = scenario.endings[0].id = "other";
  std::set<std::string> ids;
  for (const OriginalText& text : texts_of(scenario)) {
    CAPTURE(text.id);
    CHECK(ids.insert(text.id).second);
  }
}

TEST_CASE("ids are made of the scenario's own") {
  const ReadResult read =
      read_scenario(read_file(kRoot / "scenarios/late-follow-up.json"), "late-follow-up");
  REQUIRE(read.scenario);
  const auto text = [&](std::string_view id) {
    const std::string* found = text_of(*read.scenario, id);
    return found ? *found : std::string();
  };
  CHECK(text("title") == "The call nobody returned");
  CHECK(text("briefing/know/0").rfind("Eleven Tarn chairs", 0) == 0);
  CHECK(text("dana/role") == "Office manager, Harlow & Finch");
  CHECK(text("dana-calls/says/0").rfind("I left two messages.", 0) == 0);
  CHECK(text("dana-calls/own-it/say").rfind("You're right.", 0) == 0);
  CHECK(text("dana-calls/own-it/why").rfind("Owned before", 0) == 0);
  CHECK(text("dana-calls/own-it/remark") == "You owned the miss before explaining it.");
  CHECK(text("dana-calls/own-it/reply/0") == "Yes. You did.");
  CHECK(text("ring/promise") == "Ring Dana with the warehouse's answer");
  CHECK(text("ring/kept").rfind("You named a time", 0) == 0);
  CHECK(text("loan-chairs/with") == "loan chairs");  // what the debrief says of the id
  CHECK(text("says-why/title") == "She stays, and says why");
  CHECK(text("says-why/ending").rfind("The arms are fitted", 0) == 0);
  CHECK(text("dana/survey/question") == "How did we do, one to five?");
  CHECK(text("dana/survey/silent/0").rfind("To her director", 0) == 0);
}

TEST_CASE("a translation replaces every text of a scenario") {
  Scenario scenario = everything();
  const Scenario english = everything();
  CHECK(apply_locale(scenario, locale_of(english, shouted)) == texts_of(english).size());
  for (const std::string& text : all_texts(scenario)) {
    CAPTURE(text);
    CHECK(text.rfind("» ", 0) == 0);
  }
}

TEST_CASE("what is missing, empty, stale, too long or has other placeholders stays English") {
  Scenario scenario = everything();
  const std::string title = scenario.title;
  const auto applied = [&](Translation translation) {
    Locale locale;
    translation.id = "title";
    locale.strings.push_back(std::move(translation));
    return apply_locale(scenario, locale) == 1;
  };
  CHECK_FALSE(applied({{}, "", source_hash(title), 0}));
  CHECK_FALSE(applied({{}, "Alles", source_hash(title + "!"), 0}));
  CHECK_FALSE(applied({{}, std::string(3000, 'a'), source_hash(title), 0}));
  CHECK_FALSE(applied({{}, "Alles {name}", source_hash(title), 0}));
  CHECK(scenario.title == title);
  CHECK(applied({{}, "Alles", source_hash(title), 0}));
  CHECK(scenario.title == "Alles");
}

TEST_CASE("placeholders are words in braces") {
  CHECK(placeholders("{count} of {all} in { } and {Not} {un") ==
        std::vector<std::string_view>{"{all}", "{count}"});
}

TEST_CASE("a broken entry costs that entry alone") {
  const LocaleResult read = read_locale(R"({ "format": 1, "locale": "de", "of": "x",
    "strings": { "a": 7, "b": { "text": "ja", "source": "00000001" }, "c": { "text": [] } } })",
                                        "x.json");
  REQUIRE(read.locale);
  REQUIRE(read.locale->strings.size() == 1);
  CHECK(read.locale->strings[0].id == "b");
  REQUIRE(read.diagnostics.size() == 2);
  CHECK(read.diagnostics[0].line == 2);
  CHECK(read.diagnostics[0].where == "a");
}

TEST_CASE("an id that stands twice is found") {
  const LocaleResult read = read_locale(R"({ "format": 1, "locale": "de", "of": "x",
    "strings": { "a": { "text": "ja", "source": "00000001" },
                 "a": { "text": "nein", "source": "00000001" } } })",
                                        "x.json");
  REQUIRE(read.diagnostics.size() == 1);
  CHECK(read.diagnostics[0].code == "J025");
  CHECK(read.diagnostics[0].line == 3);
}

TEST_CASE("an unknown id is answered with the one that was meant") {
  Locale locale = locale_of(everything(), shouted);
  locale.strings.push_back({"titel", "Alles", 0, 0});
  const Scenario scenario = everything();
  const Diagnostics found = check_locale(locale, texts_of(scenario), "{}", "x.json");
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == "T011");
  CHECK(found[0].hint == "Did you mean \"title\"?");
}

TEST_CASE("extracting keeps translations, empties what is new and keeps orphans") {
  const std::vector<OriginalText> originals = {
      {"kept", "Kept"}, {"changed", "New"}, {"new", "And"}};
  Locale old;
  old.locale = "de";
  old.of = "x";
  old.strings = {{"kept", "Gehalten", source_hash("Kept"), 0},
                 {"changed", "Alt", source_hash("Old"), 0},
                 {"gone", "Weg", source_hash("Gone"), 0}};
  const std::string text = write_locale(old, originals);
  CAPTURE(text);
  const LocaleResult read = read_locale(text, "x.json");
  REQUIRE(read.locale);
  CHECK(read.diagnostics.empty());
  REQUIRE(read.locale->strings.size() == 3);
  CHECK(read.locale->strings[0].text == "Gehalten");
  CHECK(read.locale->strings[1].text == "Alt");
  CHECK(read.locale->strings[1].source == source_hash("Old"));
  CHECK(read.locale->strings[2].text.empty());
  REQUIRE(read.locale->orphans.size() == 1);
  CHECK(read.locale->orphans[0].text == "Weg");
  CHECK(text.find("\"english\": \"And\"") != std::string::npos);
  // Once more changes nothing.
  CHECK(write_locale(*read.locale, originals) == text);
}
