// Decisions that decide nothing.
#include <doctest/doctest.h>

#include "prove/lint_support.hpp"

using namespace makegood;
using namespace makegood::test;

namespace {

std::string one_scene(const std::string& choices, const std::string& more = "") {
  return R"("scenes": [ { "id": "a", "who": "dana", "says": "What now?", "choices": [)" + choices +
         "] }" + more + "]";
}

}  // namespace

TEST_SUITE_BEGIN("lint: choices");

TEST_CASE("two choices that lead to the same place with the same points are one") {
  const Linted linted(one_scene(choice("x", "Yes.", R"("honesty": -1)", "over") + "," +
                                choice("y", "Well.", R"("honesty": -1)", "over") + "," +
                                choice("z", "No.", R"("honesty": 1)", "over")));
  const CheckFindings found = linted.of(LintCode::kFakeChoice);
  REQUIRE(found.size() == 1);
  CHECK(found[0].message ==
        "Whether the trainee takes \"a/y\" or \"a/x\", the points, the moods and everything that "
        "follows are the same.");
}

TEST_CASE("a mood, an own target or a fact that is read later makes a choice of its own") {
  const std::string second =
      R"(, { "id": "b", "who": "dana", "says": "And?", "choices": [)" +
      choice("x", "Yes.", R"("honesty": 1)", "over", R"(, "when": { "fact": { "told": true } })") +
      "," + choice("y", "No.", "", "over") + "] }";
  const std::string plain = choice("x", "Yes.", "", "b");
  for (const std::string& other : {choice("y", "Well.", "", "b", R"(, "mood": { "dana": -1 })"),
                                   choice("y", "Well.", "", "over"),
                                   choice("y", "Well.", "", "b", R"(, "set": { "told": true })")}) {
    CAPTURE(other);
    const Linted linted(R"("facts": { "told": false }, )" + one_scene(plain + "," + other, second));
    CHECK(linted.of(LintCode::kFakeChoice).empty());
  }
}

TEST_CASE("variants of which only one is ever open are no fake choice") {
  const Linted linted(
      R"("facts": { "told": false }, )" +
      one_scene(choice("x", "Yes.", "", "over", R"(, "when": { "fact": { "told": true } })") + "," +
                choice("y", "No.", "", "over", R"(, "when": { "fact": { "told": false } })") + "," +
                choice("z", "Hm.", R"("honesty": 1)", "over")));
  CHECK(linted.of(LintCode::kFakeChoice).empty());
}

TEST_CASE("a scene in which every choice is as good as the best decides nothing") {
  const Linted linted(one_scene(choice("x", "Yes.", R"("honesty": 1)", "over") + "," +
                                choice("y", "No.", R"("response": 1)", "over")));
  REQUIRE(linted.codes() == "L012");
  CHECK(linted.findings[0].message.find("\"a\"") != std::string::npos);
}

TEST_CASE("a scene whose choices take turns in being good decides something") {
  const std::string told = R"(, "when": { "fact": { "told": true } })";
  const std::string later =
      R"(, { "id": "b", "who": "dana", "says": "And?", "choices": [)" +
      choice("x", "Yes.", R"("honesty": 1)", "c", R"(, "set": { "told": true })") + "," +
      choice("y", "No.", R"("honesty": 2)", "c") +
      R"(] }, { "id": "c", "who": "dana", "says": "So?", "choices": [)" +
      choice("x", "Yes.", R"("honesty": 1)", "over", told) + "," +
      choice("y", "No.", R"("response": 2)", "over", R"(, "when": { "fact": { "told": false } })") +
      "," + choice("z", "Hm.", R"("response": 1)", "over") + "] }";
  const Linted linted(R"("facts": { "told": false }, )" +
                      one_scene(choice("x", "Go on.", "", "b"), later));
  CHECK(linted.of(LintCode::kAllGood).empty());
}

TEST_CASE("a scene in which every choice loses points is a trap, unless a kept promise pays") {
  const std::string bad = choice("x", "Yes.", R"("honesty": -1)", "over") + "," +
                          choice("y", "No.", R"("honesty": -2)", "over");
  CHECK(Linted(one_scene(bad)).of(LintCode::kAllBad).size() == 1);
  const Linted paid(
      R"("promises": [ { "id": "call", "by": "you", "to": "dana", "text": "Call", "made": "Thu 09:30", "due": "Thu 12:00",
         "if_kept": { "score": { "honesty": 3 }, "why": "You rang." } } ], )" +
      one_scene(bad + "," +
                choice("z", "Ring.", R"("honesty": -1)", "over", R"(, "keep": "call")")));
  CHECK(paid.of(LintCode::kAllBad).empty());
}

TEST_CASE("two answers side by side in the same words cannot be told apart") {
  const std::string other = choice("y", "yes", R"("honesty": -1)", "over");
  const Linted linted(one_scene(choice("x", "Yes!", R"("honesty": 1)", "over") + "," + other));
  REQUIRE(linted.of(LintCode::kSameWords).size() == 1);
  CHECK(linted.of(LintCode::kSameWords)[0].message ==
        "\"a/y\" and \"a/x\" stand side by side and read the same.");
  const Linted worded(one_scene(
      choice("x", "No.", R"("honesty": 1)", "over", R"(, "or": [ "Yes." ])") + "," + other));
  CHECK(worded.of(LintCode::kSameWords).size() == 1);
}

TEST_CASE("variants of which only one is ever open may read the same, and so may dots") {
  const Linted variants(R"("facts": { "told": false }, )" +
                        one_scene(choice("x", "Yes.", R"("honesty": 1)", "over",
                                         R"(, "when": { "fact": { "told": true } })") +
                                  "," +
                                  choice("y", "Yes.", R"("honesty": -1)", "over",
                                         R"(, "when": { "fact": { "told": false } })") +
                                  "," + choice("z", "No.", R"("response": 1)", "over")));
  CHECK(variants.of(LintCode::kSameWords).empty());
  const Linted dots(one_scene(choice("x", "...", R"("honesty": 1)", "over") + "," +
                              choice("y", "?!", R"("honesty": -1)", "over")));
  CHECK(dots.of(LintCode::kSameWords).empty());
}

TEST_CASE("a line that costs much, hurts and brings nothing is nobody's") {
  const std::string good = choice("x", "Yes.", R"("honesty": 1)", "over");
  const std::string costs = R"("honesty": -2, "response": -2)";
  const std::string hurts = R"(, "mood": { "dana": -1 })";
  const Linted straw(one_scene(good + "," + choice("y", "Not my job.", costs, "over", hurts)));
  REQUIRE(straw.of(LintCode::kStrawMan).size() == 1);
  CHECK(straw.of(LintCode::kStrawMan)[0].message.find("\"a/y\" is worse than \"a/x\"") == 0);
  // Each of these is a reason to say it.
  for (const std::string& other :
       {choice("y", "Hm.", R"("honesty": -2, "response": -1)", "over", hurts),  // it costs little
        choice("y", "Hm.", costs, "over"),                                      // nobody minds
        choice("y", "Hm.", costs, "over", R"(, "mood": { "dana": -1, "sam": 1 })"),
        choice("y", "Hm.", costs, "over", hurts + R"(, "question": true)"),
        choice("y", "Hm.", R"("honesty": -3, "response": -3, "love": 1)", "over", hurts)}) {
    CAPTURE(other);
    CHECK(Linted(one_scene(good + "," + other)).of(LintCode::kStrawMan).empty());
  }
}

TEST_CASE("beside an answer that costs something as well, a rough line is no straw man") {
  CHECK(Linted(one_scene(choice("x", "Yes.", R"("honesty": 2, "response": -1)", "over") + "," +
                         choice("y", "Not my job.", R"("honesty": -2, "response": -2)", "over",
                                R"(, "mood": { "dana": -1 })")))
            .of(LintCode::kStrawMan)
            .empty());
}

TEST_CASE("a rough line that saves time over the better one has its reason") {
  const std::string rough = choice("y", "No.", R"("honesty": -2, "response": -2)", "over",
                                   R"(, "takes": "1 min", "mood": { "dana": -1 })");
  const auto good = [](const char* takes) {
    return choice("x", "Yes.", R"("honesty": 1)", "over", takes);
  };
  CHECK(Linted(one_scene(good(R"(, "takes": "9 min")") + "," + rough))
            .of(LintCode::kStrawMan)
            .empty());
  CHECK(Linted(one_scene(good(R"(, "takes": "1 min")") + "," + rough))
            .of(LintCode::kStrawMan)
            .size() == 1);
}

TEST_CASE("a finding about a choice shows the fewest decisions that lead to it") {
  const Linted linted(one_scene(
      choice("x", "Go on.", R"("honesty": 1)", "b") + "," + choice("y", "Hm.", "", "over"),
      R"(, { "id": "b", "who": "dana", "says": "And?", "choices": [)" +
          choice("x", "Yes.", "", "over") + "," + choice("y", "No.", "", "over") + "] }"));
  const CheckFindings found = linted.of(LintCode::kFakeChoice);
  REQUIRE(found.size() == 1);
  REQUIRE(found[0].witness.size() == 1);
  CHECK(linted.scenario[found[0].witness[0].choice].id == "x");
}

TEST_SUITE_END();
