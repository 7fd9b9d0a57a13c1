// The language of the screens: chosen, fetched, shown, kept, and followed by the tree.
#include <doctest/doctest.h>

#include "support/headless.hpp"
#include "ui/language.hpp"
#include "ui/settings.hpp"

using namespace makegood;
using namespace makegood::test;

namespace {

const char* kCatalogue =
    R"({"format":1,"scenarios":[{"id":"late-follow-up","title":"The call nobody returned",
        "teaches":"late follow-up","summary":"Dana was promised a call.","setting":"Phone",
        "minutes":13,"tenets":["response"]}]})";
const char* kGermanCatalogue =
    R"({"format":1,"locale":"de","of":"catalogue","strings":{
        "late-follow-up/title":{"text":"Der Rückruf, der nie kam","source":"HASH"}}})";

std::string german_catalogue() {
  std::string text = kGermanCatalogue;
  const std::string hash = hash_text(source_hash("The call nobody returned"));
  return text.replace(text.find("HASH"), 4, hash);
}

// Starts as a platform does: what is stored, then the catalogue.
void start(Headless& screen, const std::string& settings = {}) {
  AppEvent stored;
  stored.kind = AppEvent::Kind::kStored;
  stored.name = "settings";
  stored.text = settings;
  stored.missing = settings.empty();
  screen.app.post(stored);
  screen.file("scenarios/catalogue.json", kCatalogue);
  screen.settle();
}

void answer_german(Headless& screen) {
  screen.answer_fetch("locales/de/app.json", read_repository_file("locales/de/app.json"));
  screen.answer_fetch("locales/de/catalogue.json", german_catalogue());
  screen.settle();
}

bool asked_for(const Headless& screen, std::string_view name) {
  for (const AppRequest& request : screen.requests()) {
    if (request.kind == AppRequest::Kind::kFetch && request.name == name) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("a language is the nearest to what the system speaks") {
  CHECK(nearest_language("de-AT") == "de");
  CHECK(nearest_language("de_DE") == "de");
  CHECK(nearest_language("en-GB") == "en");
  CHECK(nearest_language("den") == "en");
  CHECK(nearest_language("") == "en");
}

TEST_CASE("nothing is fetched for English") {
  Headless screen;
  screen.app.set_system_language("en-GB");
  start(screen);
  for (const AppRequest& request : screen.requests()) CHECK(request.name.rfind("locales/", 0) != 0);
  CHECK(screen.tree().language == "en");
}

TEST_CASE("German is chosen in the settings, shown at once, and kept") {
  Headless screen;
  start(screen);
  screen.click(Role::kButton, "Reading comfort");
  screen.settle();
  screen.click(Role::kRadio, "Deutsch");
  screen.settle();
  CHECK(asked_for(screen, "locales/de/app.json"));
  CHECK(screen.tree().language == "en");  // until its words are here
  answer_german(screen);
  CHECK(screen.tree().language == "de");
  CHECK(screen.has(Role::kDialog, "Lesekomfort und Sprache"));
  const SemanticNode* german = screen.tree().find(Role::kRadio, "Deutsch");
  REQUIRE(german);
  CHECK(german->selected);
  CHECK(read_settings(screen.last_stored("settings")).language == "de");
  screen.click(Role::kButton, "Fertig");
  screen.settle();
  CHECK(screen.has(Role::kHeading, "Der Rückruf, der nie kam"));
  CHECK(screen.tree().title == "Bibliothek · Makegood");
}

TEST_CASE("the system's language is followed") {
  Headless screen;
  screen.app.set_system_language("de-DE");
  start(screen);
  answer_german(screen);
  CHECK(screen.tree().language == "de");
}

TEST_CASE("what somebody has chosen counts more than the system") {
  Headless chosen;
  chosen.app.set_system_language("de-DE");
  start(chosen, R"({"format":1,"language":"en"})");
  CHECK_FALSE(asked_for(chosen, "locales/de/app.json"));
}

TEST_CASE("a scenario waits for its overlay and is played in the language") {
  Headless screen;
  start(screen, R"({"format":1,"language":"de"})");
  answer_german(screen);
  screen.activate(Role::kButton, "Beginnen");
  screen.settle();
  screen.answer_fetch("scenarios/late-follow-up.json",
                      read_repository_file("scenarios/late-follow-up.json"));
  screen.settle();
  CHECK(screen.tree().screen == "library");  // nobody sees the English of it
  screen.answer_fetch("locales/de/late-follow-up.json",
                      read_repository_file("locales/de/late-follow-up.json"));
  screen.settle();
  REQUIRE(screen.tree().screen == "briefing");
  CHECK(screen.has(Role::kHeading, "Der Rückruf, der nie kam"));
  CHECK(screen.has(Role::kParagraph, "Es ist Do 16:38."));
  screen.activate(Role::kButton, "Gespräch beginnen");
  screen.settle();
  CHECK(screen.has(Role::kParagraph, "Dana: Zwei Nachrichten habe ich hinterlassen."));
  screen.activate(Role::kButton, "Sie haben recht. Wir haben zwei Uhr gesagt");
  screen.settle();
  CHECK(screen.has(Role::kParagraph, "Ja. Haben Sie."));
  CHECK(screen.has(Role::kParagraph, "Sie haben das Versäumnis eingestanden"));

  // Back to English in the middle of it: the conversation goes on where it is.
  screen.activate(Role::kButton, "Lesekomfort");
  screen.settle();
  screen.activate(Role::kRadio, "English");
  screen.settle();
  screen.activate(Role::kButton, "Done");
  screen.settle();
  CHECK(screen.tree().language == "en");
  CHECK(screen.has(Role::kParagraph, "Dana: I left two messages."));
  CHECK(screen.has(Role::kParagraph, "Yes. You did."));
}

TEST_CASE("an overlay that cannot be had leaves the scenario in English") {
  Headless screen;
  start(screen, R"({"format":1,"language":"de"})");
  answer_german(screen);
  screen.activate(Role::kButton, "Beginnen");
  screen.settle();
  screen.answer_fetch("scenarios/late-follow-up.json",
                      read_repository_file("scenarios/late-follow-up.json"));
  AppEvent failed;
  failed.kind = AppEvent::Kind::kFileFailed;
  failed.name = "locales/de/late-follow-up.json";
  failed.text = "not there";
  screen.app.post(failed);
  screen.settle();
  CHECK(screen.has(Role::kHeading, "The call nobody returned"));
  CHECK(screen.has(Role::kButton, "Gespräch beginnen"));
  CHECK_FALSE(screen.has(Role::kAlert, ""));
}

TEST_CASE("words that cannot be had are said, once, and English stays") {
  Headless screen;
  start(screen, R"({"format":1,"language":"de"})");
  AppEvent failed;
  failed.kind = AppEvent::Kind::kFileFailed;
  failed.name = "locales/de/app.json";
  failed.text = "this device is offline";
  screen.app.post(failed);
  screen.settle();
  CHECK(screen.tree().language == "en");
  CHECK(screen.has(Role::kParagraph, "The texts in your language could not be loaded"));
}
