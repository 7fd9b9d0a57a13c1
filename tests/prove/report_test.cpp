// Findings become diagnostics: placed in the text, with the severity that the author wants, without
// those that are accepted, and with what is wrong about the accepting.
#include "prove/report.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "scenario/reader.hpp"

using namespace makegood;

namespace {

struct Text {
  explicit Text(std::string_view checks) {
    text = R"({ "format": 1, "id": "test", "title": "T", "summary": "S", "teaches": "t",
 "setting": "Phone", "minutes": 1, "tenets": ["honesty"],
 "briefing": { "you": "You", "know": ["Nothing"], "goal": "Know" },
 "clock": { "start": "Thu 10:00", "end": "Fri 18:00", "at_end": "over" },
 "people": [ { "id": "dana", "name": "Dana", "role": "R", "customer": "external",
   "temperament": "direct", "mood": "neutral",
   "portrait": { "skin": "#D9A47A", "hair": "bun", "hair_color": "#3A2A22", "top": "#0B7A75" } } ],
 "promises": [ { "id": "ring", "to": "dana", "text": "Ring", "made": "Thu 09:00", "due": "12:00" } ],
 "scenes": [
  { "id": "call", "who": "dana", "choices": [
    { "id": "a", "say": "A", "why": "W", "goto": "over" },
    { "id": "b", "say": "B", "why": "W", "when": { "promise": { "ring": "open" } }, "goto": "over" }
  ] } ],
 "endings": [ { "id": "over", "title": "O", "text": "O" } ])";
    if (!checks.empty()) text += ",\n \"checks\": " + std::string(checks);
    text += "\n}";
    ReadResult result = read_scenario(text, "x.json");
    for (const Diagnostic& diagnostic : result.diagnostics) FAIL_CHECK(to_line(diagnostic));
    REQUIRE(result.scenario);
    scenario = *result.scenario;
    places = result.places;
  }
  Diagnostics report(const CheckFindings& findings) const {
    return makegood::report(scenario, places, text, "x.json", findings);
  }

  std::string text;
  Scenario scenario;
  Places places;
};

CheckFinding finding(std::string_view code, Subject::Kind kind, std::size_t index = 0) {
  return {code, {kind, index}, "Something is the matter.", "Mend it.", {}};
}

std::string lines(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics) out += to_line(diagnostic) + "\n";
  return out;
}

}  // namespace

TEST_CASE("A finding stands where its subject does, with its code's severity") {
  const Text text("");
  const Diagnostics found = text.report({finding("E003", Subject::Kind::kChoice, 1)});
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == "E003");
  CHECK(found[0].severity == Severity::kError);
  CHECK(found[0].file == "x.json");
  CHECK(found[0].line == 12);
  CHECK(found[0].column == 13);
  CHECK(found[0].where == "scenes[0].choices[1]");
  CHECK(found[0].message == "Something is the matter.");
  CHECK(found[0].hint == "Mend it.");
}

TEST_CASE("Findings come in the order of the text") {
  const Text text("");
  const Diagnostics found = text.report(
      {finding("E002", Subject::Kind::kEnding), finding("E007", Subject::Kind::kCondition),
       finding("E020", Subject::Kind::kPromise), finding("E034", Subject::Kind::kTenet),
       finding("E030", Subject::Kind::kScenario)});
  REQUIRE(found.size() == 5);
  CHECK(found[0].code == "E030");
  CHECK(found[0].line == 1);
  CHECK(found[1].code == "E034");
  CHECK(found[2].code == "E020");
  CHECK(found[2].where == "promises[0]");
  CHECK(found[3].code == "E007");
  CHECK(found[3].where == "scenes[0].choices[1].when");
  CHECK(found[4].code == "E002");
}

TEST_CASE("The way that shows a finding stands in its hint and in a field of its own") {
  const Text text("");
  CheckFinding shown = finding("E040", Subject::Kind::kPromise);
  Action action;
  action.choice = ChoiceId{std::size_t{0}};
  shown.witness = {action, action};
  const Diagnostics found = text.report({shown});
  REQUIRE(found.size() == 1);
  CHECK(found[0].hint == "Mend it. Shortest way there: call/a, call/a.");
  CHECK(found[0].witness == std::vector<std::string>{"call/a", "call/a"});
}

TEST_CASE("The author may give a finding another severity, or none") {
  const Text text(R"({ "severity": { "E003": "hint", "E020": "off" } })");
  const Diagnostics found = text.report(
      {finding("E003", Subject::Kind::kChoice), finding("E020", Subject::Kind::kPromise)});
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == "E003");
  CHECK(found[0].severity == Severity::kHint);
}

TEST_CASE("A finding that is accepted at its place is silent, and only there") {
  const Text text(
      R"({ "accept": [ { "code": "E003", "at": "call/b", "because": "It is meant." } ] })");
  const Diagnostics found = text.report(
      {finding("E003", Subject::Kind::kChoice, 0), finding("E003", Subject::Kind::kChoice, 1)});
  REQUIRE(found.size() == 1);
  CHECK(found[0].line == 11);
}

TEST_CASE("Accepted without a place, a finding is silent everywhere") {
  const Text text(R"({ "accept": { "code": "E003", "because": "It is meant." } })");
  CHECK(lines(text.report({finding("E003", Subject::Kind::kChoice, 0),
                           finding("E003", Subject::Kind::kChoice, 1)})) == "");
}

TEST_CASE("A condition is accepted under the name of the choice that has it") {
  const Text text(R"({ "accept": { "code": "E007", "at": "call/b", "because": "It is meant." } })");
  CHECK(lines(text.report({finding("E007", Subject::Kind::kCondition, 0)})) == "");
}

TEST_CASE("An acceptance that accepts nothing is a finding, and says where it would") {
  const Text text(
      R"({ "accept": [ { "code": "E003", "at": "call/c", "because": "It is meant." } ] })");
  const Diagnostics found = text.report({finding("E003", Subject::Kind::kChoice, 1)});
  REQUIRE(found.size() == 2);
  CHECK(found[1].code == "E092");
  CHECK(found[1].severity == Severity::kHint);
  CHECK(found[1].where == "checks.accept[0].code");
  CHECK(found[1].message == "Nothing here needs E003 to be accepted at \"call/c\".");
  CHECK(found[1].hint == "It is found at \"call/b\".");
}

TEST_CASE("A code that does not exist is named, with the one that was probably meant") {
  const Text text(
      R"({ "severity": { "E903": "off" }, "accept": { "code": "S012", "because": "B" } })");
  const Diagnostics found = text.report({});
  REQUIRE(found.size() == 2);
  CHECK(found[0].code == "E091");
  CHECK(found[0].message == "There is no check \"E903\".");
  CHECK(found[1].code == "E091");
  CHECK(found[1].hint.find("mended") != std::string::npos);
}
