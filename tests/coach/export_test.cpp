#include "coach/export.hpp"

#include <doctest/doctest.h>

using namespace makegood;

namespace {

std::string begun(const char* scenario) {
  Attempt attempt;
  attempt.scenario = scenario;
  attempt.started = attempt.latest = 1000;
  return start_line(attempt);
}

Kept something() {
  Kept kept;
  kept.settings = "{\"format\":1,\"theme\":\"dark\"}\n";
  kept.own["own-parcel"] = "{\n \"id\": \"parcel\", \"title\": \"Ünder \\\"the\\\" stairs\" }";
  kept.logs["1-a-1"] =
      begun("chairs") + action_line(0, "a/b", 1010) + note_line("two\nlines, \"quoted\"", 1020);
  kept.logs["2-a-2"] = begun("parcel");
  return kept;
}

Kept read(const std::string& text) {
  const ReadExport out = read_export(text, "export.json");
  CHECK(out.diagnostics.empty());
  REQUIRE(out.kept);
  return *out.kept;
}

}  // namespace

TEST_CASE("an export comes back byte for byte") {
  const Kept kept = something();
  const std::string text = write_export(kept);
  CHECK(looks_like_export(text));
  const Kept back = read(text);
  CHECK(back.settings == kept.settings);
  CHECK(back.own == kept.own);
  CHECK(back.logs == kept.logs);
  CHECK(write_export(back) == text);
  CHECK(read(write_export({})).logs.empty());
}

TEST_CASE("an export that somebody laid out anew is the same export") {
  std::string text = write_export(something());
  for (std::size_t at = 0; (at = text.find("\"at\":", at)) != std::string::npos; at += 12)
    text.replace(at, 5, "\n    \"at\" : ");
  CHECK(read(text).logs == something().logs);
}

TEST_CASE("into a fresh place everything is taken; a second time nothing") {
  const Merge all = merge({}, something());
  CHECK(all.settings == something().settings);
  CHECK(all.own == something().own);
  CHECK(all.logs == something().logs);
  CHECK(in_words(all) == "Imported: 2 attempts; one scenario of your own; your settings.");
  const Merge none = merge(something(), something());
  CHECK_FALSE(none.settings);
  CHECK(none.own.empty());
  CHECK(none.logs.empty());
  CHECK(in_words(none) == "There was nothing new in it. 3 were here already.");
}

TEST_CASE("settings that are here stay") {
  Kept here;
  here.settings = "{}";
  CHECK_FALSE(merge(here, something()).settings);
}

TEST_CASE("an attempt that goes on from the one here is appended to; an older one is skipped") {
  Kept here;
  here.logs["1-a-1"] = begun("chairs");
  Kept come;
  come.logs["1-a-1"] = begun("chairs") + action_line(0, "a/b", 1010);
  const Merge grown = merge(here, come);
  CHECK(grown.logs.at("1-a-1") == action_line(0, "a/b", 1010));
  CHECK(grown.attempts_grown == 1);
  const Merge older = merge(come, here);
  CHECK(older.logs.empty());
  CHECK(older.attempts_known == 1);
}

TEST_CASE("what contradicts is kept side by side, once") {
  Kept here = something();
  Kept come = something();
  come.logs["1-a-1"] = begun("chairs") + action_line(0, "a/other", 1010);
  come.own["own-parcel"] = "{\"id\":\"parcel\",\"title\":\"Another\"}";
  const Merge beside = merge(here, come);
  CHECK(beside.attempts_beside == 1);
  CHECK(beside.own_beside == 1);
  CHECK(beside.logs.at("1-a-1-2") == come.logs["1-a-1"]);
  CHECK(beside.own.at("own-parcel-2") == come.own["own-parcel"]);
  CHECK(beside.logs.count("1-a-1") == 0);
  here.logs.insert(beside.logs.begin(), beside.logs.end());
  here.own.insert(beside.own.begin(), beside.own.end());
  const Merge again = merge(here, come);
  CHECK(again.logs.empty());
  CHECK(again.own.empty());
  CHECK(again.attempts_known == 2);
}

TEST_CASE("a damaged line of an export is left out and said with its place") {
  std::string text = write_export(something());
  const std::size_t at = text.find("\"n\":0");
  text.replace(at, 5, "\"m\":0");
  const ReadExport out = read_export(text, "export.json");
  REQUIRE(out.kept);
  REQUIRE(out.diagnostics.size() == 1);
  CHECK(out.diagnostics[0].code == "A003");
  CHECK(out.diagnostics[0].where == "attempts[0].log[1]");
  CHECK(out.diagnostics[0].line == 7);
  CHECK(out.kept->logs.at("1-a-1").find("action") == std::string::npos);
  CHECK(out.kept->logs.at("1-a-1").find("note") != std::string::npos);
}

TEST_CASE("a cut export is refused as a whole, wherever it was cut") {
  const std::string text = write_export(something());
  for (std::size_t size = 0; size + 2 < text.size(); ++size) {
    const ReadExport out = read_export(text.substr(0, size), "export.json");
    CHECK_FALSE(out.kept);
    CHECK_FALSE(out.diagnostics.empty());
  }
}
