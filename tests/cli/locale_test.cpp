#include <nlohmann/json.hpp>

#include "run.hpp"
#include "scenario/locale.hpp"

using namespace makegood;
using namespace makegood::test;

TEST_CASE("extract writes what there is to translate, and check lists it") {
  const Folder folder("locale");
  const std::string scenario = folder.write("scenarios/parcel.json", parcel());
  const std::string overlay = folder.path() + "/locales/de/parcel.json";
  Ran ran = run({"locale", "extract", scenario, "--locale", "de", "--output", overlay});
  CHECK(ran.result.exit_code == kExitOk);
  CHECK(ran.err.empty());
  ran = run({"locale", "check", overlay});
  CHECK(ran.result.exit_code == kExitOk);  // warnings alone
  CHECK(has(ran.out, overlay + ":6:5: warning T008 \"title\" is not translated yet"));
  CHECK(run({"locale", "check", overlay, "--strict"}).result.exit_code == kExitFindings);
  CHECK(run({"locale", "check", overlay, "--quiet"}).out.empty());
  CHECK(has(run({"locale", "check", overlay, "--strict", "--quiet"}).out, "warning T008 "));
}

TEST_CASE("extract keeps translations, and check finds what is stale, orphaned and wrong") {
  const Folder folder("locale-update");
  const std::string scenario = folder.write("scenarios/parcel.json", parcel());
  const std::string title = "The parcel on the stairs";
  const std::string overlay =
      folder.write("locales/de/parcel.json",
                   R"({ "format": 1, "locale": "de", "of": "parcel", "strings": {
  "title": { "text": "Das Paket", "source": ")" +
                       hash_text(source_hash(title)) + R"(" },
  "teaches": { "text": "zuerst dazu stehen", "source": "00000000" },
  "subtitle": { "text": "Nass", "source": "00000000" } } })");
  Ran ran = run({"locale", "check", overlay});
  CHECK(has(ran.out, "warning T010 \"teaches\""));
  CHECK(has(ran.out, "warning T011 There is no text \"subtitle\""));
  CHECK(has(ran.out, "warning T007 \"summary\" is missing"));
  run({"locale", "extract", scenario, "--locale", "de", "-o", overlay});
  const std::string text = read_file(overlay);
  CHECK(has(text, "\"title\": { \"text\": \"Das Paket\""));
  CHECK(has(text, "\"orphans\""));
  CHECK(has(text, "\"english\": \"own it first\""));
  ran = run({"locale", "check", overlay, "--json"});
  const auto found = nlohmann::json::parse(ran.out);
  REQUIRE(found.is_array());
  CHECK(count_of(ran.out, "\"T012\"") == 1);
  CHECK(count_of(ran.out, "\"T010\"") == 1);
  CHECK(count_of(ran.out, "\"T007\"") == 0);
}

TEST_CASE("the words of the screens are extracted by the name app") {
  const Ran ran = run({"locale", "extract", "app", "--locale", "fr", "-o", "-"});
  CHECK(ran.result.exit_code == kExitOk);
  CHECK(has(ran.out, "\"of\": \"app\""));
  CHECK(has(ran.out, "\"briefing.start\": { \"text\": \"\""));
  const Ran checked = run({"locale", "check", "-"}, ran.out);
  CHECK(has(checked.out, "T008"));
}

TEST_CASE("what ships is complete") {
  const Ran ran = run({"locale", "check", MAKEGOOD_SOURCE_DIR "/locales", "--strict"});
  CAPTURE(ran.out);
  CHECK(ran.result.exit_code == kExitOk);
  CHECK(has(ran.out, "4 translations: nothing to mend."));
}

TEST_CASE("a broken overlay is not written over") {
  const Folder folder("locale-broken");
  const std::string overlay = folder.write("de.json", "{ \"format\": 1, ");
  const Ran ran = run({"locale", "extract", "parcel", "--locale", "de", "-o", overlay});
  CHECK(ran.result.exit_code == kExitFindings);
  CHECK(has(ran.err, "was left as it is"));
  CHECK(read_file(overlay) == "{ \"format\": 1, ");
}
