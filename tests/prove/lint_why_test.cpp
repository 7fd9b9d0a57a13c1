// Reasons that are none.
#include <doctest/doctest.h>

#include "prove/lint_support.hpp"

using namespace makegood;
using namespace makegood::test;

namespace {

std::string with(const std::string& id, int points, const std::string& why,
                 const std::string& more = "") {
  return R"({ "id": ")" + id + R"(", "say": "Words of )" + id + R"(.", "score": { "honesty": )" +
         std::to_string(points) + R"( }, "why": ")" + why + R"(", "goto": "over")" + more + " }";
}

std::string codes_of(const std::string& choices) {
  return Linted(
             R"("facts": { "told": false }, "scenes": [ { "id": "a", "who": "dana", "says": "What now?", "choices": [)" +
             choices + "] } ]")
      .codes();
}

std::string codes_of_reason(int points, const std::string& why) {
  return codes_of(with("x", points, why) + "," +
                  with("y", -points + 1, "She hears what she came for."));
}

}  // namespace

TEST_SUITE_BEGIN("lint: reasons");

TEST_CASE("a reason that only says right or wrong is none") {
  for (const char* why : {"Correct.", "Wrong answer", "Good choice!",
                          "That was not the best answer.", "No, this is really wrong."}) {
    CAPTURE(why);
    CHECK(codes_of_reason(-1, why) == "L011");
  }
  CHECK(codes_of_reason(-1, "Wrong: she asked for a date.").empty());
}

TEST_CASE("a reason that is still to be written is none") {
  for (const char* why : {"TODO", "TBD", "...", "\u2026", "Explanation follows.", "xxx", "???",
                          "TODO: ask Priya", "To be done", "N/A", "-"}) {
    CAPTURE(why);
    CHECK(codes_of_reason(-1, why) == "L011");
    CHECK(codes_of_reason(1, why) == "L011");
  }
  CHECK(codes_of_reason(-1, "Todos belong into the ticket, not into her ear.").empty());
  CHECK(codes_of_reason(-1, "The reason follows from what she said.").empty());
}

TEST_CASE("praise where points are lost, and blame where they are earned, contradict the score") {
  CHECK(codes_of_reason(-1, "Well done, she knows where to turn.") == "L010");
  CHECK(codes_of_reason(2, "You shouldn't have told her.") == "L010");
  CHECK(codes_of_reason(-1, "Correct. She knows where to turn.") == "L010");
  CHECK(codes_of_reason(2, "Wrong. She knew it.") == "L010");
}

TEST_CASE("a reason that sees two sides contradicts nothing") {
  CHECK(codes_of_reason(-1, "Correct and cold. She gets a note for her files.").empty());
  CHECK(codes_of_reason(-1, "A good answer, but a day too late.").empty());
  CHECK(codes_of_reason(1, "You shouldn't have had to say it, yet you did.").empty());
  CHECK(codes_of_reason(1, "Well done, she knows where to turn.").empty());
  CHECK(codes_of_reason(0, "Well done, she knows where to turn.").empty());
}

TEST_CASE("the same reason at two choices says nothing particular about either") {
  const std::string why = "She hears what she came for.";
  CHECK(codes_of(with("x", 1, why) + "," + with("y", -1, "She hears, what she came for!")) ==
        "L009");
}

TEST_CASE("variants of which only one is ever open may share their reason") {
  const std::string why = "She hears what she came for.";
  CHECK(codes_of(with("x", 1, why, R"(, "when": { "fact": { "told": true } })") + "," +
                 with("y", 1, why, R"(, "when": { "fact": { "told": false } })") + "," +
                 with("z", -1, "She waits for it."))
            .empty());
}

TEST_SUITE_END();
