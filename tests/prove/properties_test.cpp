// Properties by name, on stories that are small enough to see through, and two of them against
// trying every line on scenarios that nobody would write.
#include "prove/properties.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/session.hpp"
#include "engine/support/random_scenario.hpp"
#include "engine/support/story.hpp"
#include "prove/properties_support.hpp"
#include "prove/report.hpp"

using namespace makegood;
using namespace makegood::test;

TEST_CASE("Of scenes behind a shut door only the first is reported") {
  const std::string parts = R"("facts": { "told": false }, "scenes": [
    { "id": "call", "who": "dana", "choices": [ )" +
                            choice("a", R"("set": { "told": false },
        "goto": [ { "when": { "fact": { "told": true } }, "to": "first" }, "over" ])") +
                            R"( ] },
    { "id": "first", "who": "dana", "choices": [ )" +
                            choice("b", R"("goto": "second")") + R"( ] },
    { "id": "second", "who": "dana", "says": [ { "note": "N", "when": { "question": true } } ],
      "choices": [ )" + choice("c", R"("when": { "question": true }, "goto": "over")") +
                            ", " + choice("d", R"("goto": "over")") + " ] } ]";
  CHECK(found(parts, "E001 E002 E003 E004 E005") == "E001 first");
  CHECK(has(
      message(parts, "E001"),
      "The way from \"call/a\" asks for the fact \"told\" being true, which is never so there."));
}

TEST_CASE("Of a condition with several parts the one that fails is named") {
  const std::string parts = R"("facts": { "told": false, "asked": false }, "scenes": [
    { "id": "call", "who": "dana", "choices": [ )" +
                            choice("a", R"("set": { "asked": true }, "goto": "next")") + ", " +
                            choice("b", R"("goto": "next")") + R"( ] },
    { "id": "next", "who": "dana", "choices": [ )" +
                            choice("c", R"("when": { "fact": { "asked": true, "told": true },
                                "channel": "phone" }, "goto": "over")") +
                            ", " + choice("d", R"("goto": "over")") + " ] } ]";
  CHECK(has(message(parts, "E003"),
            "asks for the fact \"told\" being true, which is never so there"));
}

TEST_CASE("Two parts that never come together are named together") {
  const std::string parts = R"("facts": { "told": false, "asked": false }, "scenes": [
    { "id": "call", "who": "dana", "choices": [ )" +
                            choice("a", R"("set": { "asked": true }, "goto": "next")") + ", " +
                            choice("b", R"("set": { "told": true }, "goto": "next")") + R"( ] },
    { "id": "next", "who": "dana", "choices": [ )" +
                            choice("c", R"("when": { "fact": { "asked": true, "told": true },
                                "channel": "phone" }, "goto": "over")") +
                            ", " + choice("d", R"("goto": "over")") + " ] } ]";
  CHECK(has(message(parts, "E003"),
            "asks for the fact \"asked\" being true together with the fact \"told\" being true, "
            "and the two never "
            "come together there"));
}

TEST_CASE("A way that is decided after an interruption is explained as well") {
  const std::string parts =
      R"("promises": [ { "id": "ring", "to": "dana", "text": "T", "made": "Thu 09:00",
        "due": "Thu 11:00", "if_broken": { "interrupt": "chase", "why": "W" } } ], "scenes": [
    { "id": "call", "who": "dana", "choices": [ )" +
      choice("wait", R"("until": "12:00",
        "goto": [ { "when": { "promise": { "ring": "open" } }, "to": "next" }, "over" ])") +
      ", " + choice("go", R"("goto": "next")") + R"( ] },
    { "id": "next", "who": "dana", "choices": [ )" +
      choice("ring", R"("keep": "ring", "goto": "over")") + R"( ] },
    { "id": "chase", "who": "dana", "says": "Eleven, you said.", "goto": "back" } ])";
  CHECK(found(parts, "E004") == "E004 call/wait");
  CHECK(has(message(parts, "E004"), "asks for the promise \"ring\" being open"));
}

TEST_CASE("A guard that always holds is a hint, and what it hides is not reported") {
  const std::string parts =
      R"("scenes": [
    { "id": "call", "who": "dana", "choices": [ )" +
      choice("a", R"("goto": [ { "when": { "question": false }, "to": "next" },
                                { "when": { "channel": "email" }, "to": "over" }, "over" ])") +
      R"( ] },
    { "id": "next", "who": "dana", "choices": [ )" +
      choice("c", R"("goto": "over")") + " ] } ]";
  CHECK(found(parts, "E002 E004 E007") == "E007 call/a");
}

TEST_CASE("A guard is not superfluous when play runs through its scene where it fails") {
  const std::string parts = R"("facts": { "told": false }, "scenes": [
    { "id": "call", "who": "dana", "choices": [ )" +
                            choice("a", R"("set": { "told": true }, "goto": "next")") + ", " +
                            choice("b", R"("goto": "next")") + R"( ] },
    { "id": "next", "who": "dana", "choices": [ )" +
                            choice("c", R"("when": { "fact": { "told": true } }, "goto": "over")") +
                            R"( ], "goto": "over" } ])";
  CHECK(found(parts, "E003 E007") == "");
}

TEST_CASE("The net under the clock may stay out of reach") {
  CHECK(found(R"("scenes": [ { "id": "call", "who": "dana", "choices": [ )" +
                  choice("a", R"("goto": "over")") + " ] } ]",
              "E002") == "");
}

TEST_CASE("A promise that is kept on one line is fine however often it breaks") {
  const std::string kept = R"("promises": [ { "id": "ring", "to": "dana", "text": "T" } ],
    "scenes": [ { "id": "call", "who": "dana", "choices": [ )" +
                           choice("a", R"("promise": { "id": "ring", "due": "11:00" },
                               "goto": "next")") +
                           R"( ] }, { "id": "next", "who": "dana", "choices": [ )" +
                           choice("wait", R"("until": "12:00", "goto": "over")") + ", " +
                           choice("ring", R"("keep": "ring", "goto": "over")") + " ] } ]";
  CHECK(found(kept, "E020 E021 E022 E023") == "");
}

TEST_CASE("A promise is not kept where it is closed before it could be") {
  const std::string late = R"("promises": [ { "id": "ring", "to": "dana", "text": "T" } ],
    "scenes": [ { "id": "call", "who": "dana", "choices": [ )" +
                           choice("a", R"("promise": { "id": "ring", "due": "11:00" },
                               "until": "12:00", "goto": "next")") +
                           R"( ] }, { "id": "next", "who": "dana", "choices": [ )" +
                           choice("ring", R"("keep": "ring", "goto": "over")") + " ] } ]";
  CHECK(found(late, "E020 E021 E022 E023") == "E020 ring");
  CHECK(has(message(late, "E020"), "where it could be kept (\"next/ring\"), it is never open"));
}

TEST_CASE("A flag that stands when the story ends keeps the promise") {
  const std::string flagged = R"("promises": [ { "id": "ring", "to": "dana", "text": "T" } ],
    "scenes": [ { "id": "call", "who": "dana", "choices": [ )" +
                              choice("a", R"("promise": { "id": "ring", "due": "Fri 11:00" },
                                  "goto": "next")") +
                              R"( ] }, { "id": "next", "who": "dana", "choices": [ )" +
                              choice("flag", R"("remind": { "id": "ring", "at": "Fri 10:30" },
                                  "goto": "over")") +
                              ", " + choice("wait", R"("until": "Fri 12:00", "goto": "over")") +
                              " ] } ]";
  CHECK(found(flagged, "E020 E021 E022 E023") == "");
}

TEST_CASE("Promises of colleagues may break") {
  const std::string sams =
      R"("promises": [ { "id": "count", "by": "sam", "to": "you", "text": "T",
        "made": "Thu 09:00", "due": "Thu 11:00" } ],
    "scenes": [ { "id": "call", "who": "dana", "choices": [ )" +
      choice("wait", R"("until": "12:00", "goto": "over")") + " ] } ]";
  CHECK(found(sams, "E020 E021 E022 E023") == "");
}

TEST_CASE("Only a first mistake has to leave a way back") {
  const std::string parts = R"("endings": [ { "id": "over", "title": "T", "text": "T" },
      { "id": "lost", "title": "T", "text": "T", "grade_at_most": "bad" },
      { "id": "clock-ran-out", "title": "T", "text": "T" } ],
    "scenes": [ { "id": "call", "who": "dana", "choices": [ )" +
                            choice("good", R"("score": { "honesty": 1 }, "goto": "over")") + ", " +
                            choice("poor", R"("goto": "mend")") +
                            R"( ] }, { "id": "mend", "who": "dana", "choices": [ )" +
                            choice("sorry", R"("goto": "over")") + ", " +
                            choice("worse", R"("score": { "honesty": -1 }, "goto": "lost")") +
                            " ] } ]";
  CHECK(found(parts, "E031") == "");
}

TEST_CASE("A first mistake without a way back is shown with the way to it, unless it is final") {
  const auto parts = [](std::string_view final) {
    return R"("endings": [ { "id": "over", "title": "T", "text": "T" },
      { "id": "lost", "title": "T", "text": "T", "grade_at_most": "bad" },
      { "id": "clock-ran-out", "title": "T", "text": "T" } ],
    "scenes": [ { "id": "call", "who": "dana", "choices": [ )" +
           choice("good", R"("score": { "honesty": 1 }, "goto": "over")") + ", " +
           choice("hang-up", std::string(final) + R"("goto": "lost")") + " ] } ]";
  };
  const Scenario scenario = scenario_of(parts(""));
  const CheckFindings findings = prove(scenario);
  CHECK(found(scenario, findings, "E031 E032") == "E031 call/hang-up");
  for (const CheckFinding& finding : findings) {
    if (finding.code != "E031") continue;
    REQUIRE(finding.witness.size() == 1);
    CHECK(action_name(scenario, finding.witness[0]) == "call/hang-up");
  }
  CHECK(found(parts(R"("final": true, )"), "E031 E032") == "");
}

TEST_CASE("A point given and taken again is not silence about its tenet") {
  // The apology earns honesty, the promise that breaks on the way costs as much: nothing is left.
  const auto parts = [](const std::string& more) {
    return R"("promises": [ { "id": "ring", "to": "dana", "text": "T",
        "if_broken": { "score": { "honesty": -2 }, "why": "W" } } ],
      "scenes": [ { "id": "call", "who": "dana", "choices": [ )" +
           choice("a", R"("promise": { "id": "ring", "due": "10:30" }, "goto": "next")") +
           R"( ] }, { "id": "next", "who": "dana", "choices": [ )" +
           choice("wait", more + R"("until": "11:00", "goto": "over")") + ", " +
           choice("ring", R"("keep": "ring", "score": { "honesty": 1 }, "goto": "over")") +
           " ] } ]";
  };
  CHECK(found(parts(R"("score": { "honesty": 2 }, )"), "E033") == "");
  // Neither comes from the choice itself: what was kept and what broke on the way cancel out.
  const std::string two_promises =
      R"("promises": [
        { "id": "ring", "to": "dana", "text": "T", "if_broken": { "score": { "honesty": -2 }, "why": "W" } },
        { "id": "post", "to": "dana", "text": "T", "if_kept": { "score": { "honesty": 2 }, "why": "W" } } ],
      "scenes": [ { "id": "call", "who": "dana", "choices": [ )" +
      choice(
          "a",
          R"("promise": [ { "id": "ring", "due": "10:30" }, { "id": "post", "due": "12:00" } ], "goto": "next")") +
      R"( ] }, { "id": "next", "who": "dana", "choices": [ )" +
      choice("wait", R"("until": "11:00", "keep": "post", "goto": "over")") + ", " +
      choice("ring", R"("keep": "ring", "score": { "honesty": 1 }, "goto": "over")") + " ] } ]";
  CHECK(found(two_promises, "E033") == "");
  CHECK(found(parts(""), "E033") == "");  // broken: a point taken
  CHECK(found(R"("scenes": [ { "id": "call", "who": "dana", "choices": [ )" +
                  choice("a", R"("goto": "over")") + ", " +
                  choice("b", R"("score": { "honesty": 1 }, "goto": "over")") + " ] } ]",
              "E033") == "E033 honesty");
}

TEST_CASE("A time of day that some ways come to too late is the next day's for them") {
  const auto parts = [](const std::string& first, const std::string& until) {
    return R"("scenes": [ { "id": "call", "who": "dana", "choices": [ )" +
           choice("long", "\"takes\": \"" + first + R"(", "goto": "next")") + ", " +
           choice("short", R"("takes": "1 min", "goto": "next")") +
           R"( ] }, { "id": "next", "who": "dana", "choices": [ )" +
           choice("wait", "\"until\": \"" + until + R"(", "goto": "over")") + " ] } ]";
  };
  CHECK(found(parts("10 min", "10:30"), "E014") == "");
  CHECK(found(parts("29 min", "10:30"), "E014") == "");
  CHECK(found(parts("30 min", "10:30"), "E014") == "E014 next/wait");  // strictly after
  CHECK(message(parts("45 min", "10:30"), "E014") ==
        "The choice \"next/wait\" waits until 10:30, and can also be taken when that has passed: "
        "then it means Fri 10:30.");
  CHECK(found(parts("45 min", "Fri 10:30"), "E014") == "");
  CHECK(found(parts("45 min", "08:00"), "E014 E015") ==
        "E015 next/wait");  // 22 hours, whichever way
  CHECK(
      message(parts("45 min", "08:00"), "E015") ==
      "The choice \"next/wait\" waits until 08:00, and is only taken when that has passed for the "
      "day: it means Fri 08:00.");
  CHECK(found(parts("5 h", "08:00"), "E014 E015") == "");  // for some it is the night in between
}

TEST_CASE("From an evening to the next morning is no slip") {
  CHECK(found(R"("scenes": [ { "id": "call", "who": "dana", "choices": [ )" +
                  choice("a", R"("until": "17:00", "goto": "next")") +
                  R"( ] }, { "id": "next", "who": "dana", "choices": [ )" +
                  choice("wait", R"("until": "08:00", "goto": "over")") + " ] } ]",
              "E014") == "");
}

TEST_CASE("What is not finished proves nothing that needs the end, and says so") {
  const Scenario scenario = random_scenario(7);
  Budget budget;
  budget.states = 3;
  Explorer explorer(scenario, budget);
  explorer.run();
  REQUIRE_FALSE(explorer.complete());
  const Values values(explorer);
  std::set<std::string> codes;
  for (const CheckFinding& finding : prove_properties(explorer, values)) {
    codes.emplace(finding.code);
  }
  CHECK(codes.count("E090") == 1);
  for (const std::string& code : codes) {
    CHECK((code == "E090" || code == "E040" || code == "E041" || code == "E042"));
  }
}
