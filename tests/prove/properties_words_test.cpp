// What a finding says is wrong is what is wrong: why a grade is out of reach, what is done to a
// promise that is not open, and where "back" leads to nothing.
#include "prove/properties_support.hpp"

using namespace makegood;
using namespace makegood::test;

namespace {

std::string hint(std::string_view parts, std::string_view code) {
  const Scenario scenario = scenario_of(parts);
  for (const CheckFinding& finding : prove(scenario)) {
    if (finding.code == code) return finding.hint;
  }
  return "";
}

std::string scene(std::string_view id, const std::string& choices) {
  return R"({ "id": ")" + std::string(id) + R"(", "who": "dana", "choices": [ )" + choices + " ] }";
}

std::string scenes(const std::string& list) {
  return "\"scenes\": [ " + list + " ]";
}

constexpr std::string_view kRing = R"("promises": [ { "id": "ring", "to": "dana", "text": "Ring" )";
std::string ring(const std::string& more = "") {
  return std::string(kRing) + more + " } ], ";
}

constexpr std::string_view kBadEnding =
    R"(, "endings": [ { "id": "over", "title": "T", "text": "T", "grade_at_most": "bad" },
                      { "id": "clock-ran-out", "title": "T", "text": "T", "grade_at_most": "bad" } ])";

}  // namespace

TEST_SUITE_BEGIN("what a proof says");

TEST_CASE("A promise that breaks on every line is named where no good grade can be reached") {
  const std::string parts =
      ring() +
      scenes(scene("call", choice("a", R"("question": true, "promise": { "id": "ring", "due":
                 "Thu 10:30" }, "takes": "1 h", "goto": "over")")));
  const Scenario scenario = scenario_of(parts);
  const CheckFindings findings = prove(scenario);
  CHECK(found(scenario, findings, "E030 E031 E032") == "E030 ");
  CHECK(message(parts, "E030") ==
        "Nobody can come to a good grade: on every line the promise \"ring\" breaks.");
  CHECK(has(hint(parts, "E030"), "\"keep\""));
}

TEST_CASE("A promise that every line ends with, open and without a reminder, is named") {
  CHECK(message(ring() + scenes(scene(
                             "call", choice("a", R"("promise": { "id": "ring", "due": "Thu 17:00" },
                             "goto": "over")") +
                                         ", " + choice("b", R"("question": true,
                             "promise": { "id": "ring", "due": "Thu 16:00" }, "goto": "over")"))),
                "E030") ==
        "Nobody can come to a good grade: every line ends with the promise \"ring\" open and "
        "without a reminder.");
}

TEST_CASE("A promise that breaks on one line and is forgotten on the other is named") {
  CHECK(message(ring() + scenes(scene(
                             "call", choice("a", R"("promise": { "id": "ring", "due": "Thu 17:00" },
                             "goto": "over")") +
                                         ", " + choice("b", R"("takes": "2 h",
                             "promise": { "id": "ring", "due": "Thu 11:00" }, "goto": "over")"))),
                "E030") ==
        "Nobody can come to a good grade: every line breaks the promise \"ring\" or ends with it "
        "open and without a reminder.");
}

TEST_CASE("Of two promises that cannot both be kept neither is blamed alone") {
  const std::string parts =
      R"("promises": [
        { "id": "ring", "to": "dana", "text": "R", "made": "Thu 09:30", "due": "Thu 11:00" },
        { "id": "post", "to": "dana", "text": "P", "made": "Thu 09:30", "due": "Thu 11:00" } ], )" +
      scenes(scene("call", choice("a", R"("keep": "ring", "takes": "2 h", "goto": "over")") + ", " +
                               choice("b", R"("keep": "post", "takes": "2 h", "goto": "over")")));
  CHECK(message(parts, "E030") ==
        "Nobody can come to a good grade: every line breaks a promise of the house.");
  CHECK(has(hint(parts, "E030"), "give up for the other"));
}

TEST_CASE("An ending that lowers the grade is named") {
  const std::string parts = scenes(scene("call", choice("a", R"("final": true, "goto": "over")"))) +
                            std::string(kBadEnding);
  CHECK(message(parts, "E030") ==
        "Nobody can come to a good grade: every line that keeps its promises and leaves nobody "
        "without a word ends with \"over\", and \"grade_at_most\" makes that Bad.");
  CHECK(found(parts, "E032") == "");  // no good grade to lose
}

TEST_CASE("Excellent: no choice asks, none that asks is come by, or only bad lines ask") {
  const std::string start = ring(R"(, "made": "Thu 09:30", "due": "Thu 11:00")");
  const std::string keep = choice("a", R"("keep": "ring", "goto": "over")");
  const auto e030 = [&](const std::string& other) {
    return message(R"("facts": { "told": false }, )" + start +
                       scenes(scene("call", keep + ", " + choice("b", other))),
                   "E030");
  };
  const std::string nobody = "Nobody can come to the grade Excellent: ";
  CHECK(e030(R"("takes": "2 h", "goto": "over")") == nobody + "no choice asks a question.");
  CHECK(e030(R"("takes": "2 h", "question": true, "goto": "over")") ==
        nobody + "a question is only asked on lines that are Bad.");
  CHECK(message(R"("facts": { "told": false }, )" + start +
                    scenes(scene("call",
                                 keep + ", " + choice("b", R"("takes": "2 h", "goto": "over")") +
                                     ", " + choice("c", R"("when": { "fact": { "told": true } },
                                                   "question": true, "goto": "over")"))),
                "E030") == nobody + "no line comes to a choice that asks a question (\"call/c\").");
}

TEST_CASE("A promise is kept where it is not made yet or kept already; too late is said in play") {
  const std::string make =
      choice("make", R"("promise": { "id": "ring", "due": "Thu 12:00" }, "goto": "next")");
  const std::string keep = choice("keep", R"("keep": "ring", "goto": "last")");
  const std::string once_more = choice("again", R"("keep": "ring", "goto": "over")");
  const auto parts = [&](const std::string& first, const std::string& next,
                         const std::string& last) {
    return ring() +
           scenes(scene("call", first) + ", " + scene("next", next) + ", " + scene("last", last));
  };
  CHECK(found(parts(make, keep, choice("end", R"("goto": "over")")), "E026") == "");
  const std::string kept = parts(make, keep, once_more);
  CHECK(found(kept, "E026") == "E026 last/again");
  CHECK(message(kept, "E026") ==
        "The choice \"last/again\" keeps the promise \"ring\", but wherever it is taken the "
        "promise is kept already, so nothing happens.");
  const std::string early = choice("early", R"("remind": { "id": "ring", "at": "Thu 11:00" },
      "goto": "call")");
  CHECK(message(ring() + R"("opening": "first", )" +
                    scenes(scene("first", early) + ", " + scene("call", make) + ", " +
                           scene("next", keep) + ", " +
                           scene("last", choice("end", R"("goto": "over")"))),
                "E026") ==
        "The choice \"first/early\" sets a reminder of the promise \"ring\", but wherever it is "
        "taken the promise is not made yet, so nothing happens.");
  const std::string slow = choice("slow", R"("takes": "3 h", "goto": "last")");
  const std::string broken = parts(make, keep + ", " + slow, once_more);
  CHECK(found(broken, "E026") == "");
}

TEST_CASE("A reminder of a broken promise is none of a closed matter") {
  CHECK(found(ring(R"(, "made": "Thu 09:30", "due": "Thu 10:30")") +
                  scenes(scene("call", choice("a", R"("takes": "1 h", "goto": "next")") + ", " +
                                           choice("b", R"("keep": "ring", "goto": "over")")) +
                         ", " +
                         scene("next", choice("c", R"("remind": { "id": "ring", "at": "Thu 15:00" },
                             "goto": "over")"))),
              "E026") == "");
}

TEST_CASE("Variants of a decision may carry the same list of promises") {
  CHECK(found(ring() +
                  scenes(scene("call", choice("make",
                                              R"("promise": { "id": "ring", "due": "Thu 12:00" },
               "goto": "next")") + ", " + choice("not", R"("goto": "other")")) +
                         ", " + scene("next", choice("a", R"("keep": "ring", "goto": "over")")) +
                         ", " + scene("other", choice("b", R"("keep": "ring", "goto": "over")"))),
              "E026") == "E026 other/b");
  // The same in one scene.
  CHECK(found(ring() +
                  scenes(scene("call", choice("make", R"("promise": { "id": "ring",
                  "due": "Thu 12:00" }, "goto": "next")") +
                                           ", " + choice("not", R"("goto": "next")")) +
                         ", " +
                         scene("next", choice("a", R"("keep": "ring", "goto": "over")") + ", " +
                                           choice("b", R"("when": { "promise": { "ring": "none" } },
                  "keep": "ring", "goto": "over")"))),
              "E026") == "");
}

TEST_CASE("On an inbox day back leads to the inbox where nothing was broken into") {
  const std::string threads = R"("threads": [ { "id": "mail", "subject": "S", "who": "dana",
      "channel": "email", "arrives": "Thu 09:10", "opens": "letter",
      "if_left": { "score": { "response": -1 }, "why": "W" } } ], )";
  CHECK(found(threads + ring(R"(, "follow_up": "letter")") +
                  scenes(R"({ "id": "desk", "inbox": true, "choices": [ )" +
                         choice("home", R"("leave": true, "goto": "over")") + ", " +
                         choice("flag", R"("promise": { "id": "ring", "due": "Thu 15:00" },
                             "remind": { "id": "ring", "at": "Thu 11:00" }, "until": "Thu 12:00",
                             "goto": "inbox")") +
                         " ] }, " + scene("letter", choice("a", R"("keep": "ring",
                             "thread": { "id": "mail", "gets": "answer" }, "goto": "back")"))),
              "E001 E003 E016") == "");
}

TEST_CASE("A promise that nobody can keep, and one that is never made, are said elsewhere") {
  CHECK(found(ring() + scenes(scene("call", choice("a", R"("promise": { "id": "ring",
                  "due": "Thu 10:10" }, "takes": "1 h", "goto": "next")")) +
                              ", " + scene("next", choice("b", R"("keep": "ring",
                  "goto": "over")"))),
              "E020 E026") == "E020 ring");
  CHECK(found(R"("facts": { "told": false }, )" + ring() +
                  scenes(scene("call", choice("a", R"("when": { "fact": { "told": true } },
                  "promise": { "id": "ring", "due": "Thu 12:00" }, "goto": "over")") +
                                           ", " + choice("b", R"("keep": "ring",
                  "goto": "over")"))),
              "E026") == "");
}

TEST_CASE("Back is said only where nothing was broken into") {
  const auto parts = [](const std::string& also) {
    return ring(R"(, "follow_up": "flag")") +
           scenes(scene("call", choice("wait", R"("until": "Thu 12:00",
               "promise": { "id": "ring", "due": "Thu 15:00" },
               "remind": { "id": "ring", "at": "Thu 11:00" }, "goto": "over")") +
                                    also) +
                  ", " + scene("flag", choice("ring", R"("keep": "ring", "goto": "back")")));
  };
  CHECK(found(parts(""), "E016") == "");
  // One and the same choice, in the scene of the reminder and without one.
  const std::string both = parts(", " + choice("straight", R"("goto": "flag")"));
  CHECK(found(both, "E016") == "E016 flag/ring");
  CHECK(message(both, "E016") ==
        "The choice \"flag/ring\" goes \"back\" where nothing was broken into, so the same scene "
        "begins once more.");
}

TEST_CASE("Going round by a way back to nothing is said once") {
  const std::string parts =
      ring(R"(, "follow_up": "flag")") +
      scenes(scene("call", choice("wait", R"("until": "Fri 12:00",
          "promise": { "id": "ring", "due": "Fri 15:00" },
          "remind": { "id": "ring", "at": "Fri 11:00" }, "goto": "over")") +
                               ", " + choice("again", R"("score": { "honesty": 1 },
          "takes": "20 min", "goto": "back")")) +
             ", " + scene("flag", choice("ring", R"("keep": "ring", "goto": "back")")));
  CHECK(found(parts, "E013 E016") == "E016 call/again");
}

TEST_SUITE_END();
