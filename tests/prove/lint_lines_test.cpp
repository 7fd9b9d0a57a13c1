// Lines: how long they are, who says them, and words that give the answer away.
#include <doctest/doctest.h>

#include "prove/lint_support.hpp"
#include "prove/lint_thresholds.hpp"

using namespace makegood;
using namespace makegood::test;

namespace {

std::string scene(const std::string& head, const std::string& says, const std::string& reply = "") {
  const std::string more = reply.empty() ? "" : R"(, "reply": )" + reply;
  return R"("scenes": [ { "id": "a", )" + head + R"( "says": )" + says + R"(, "choices": [)" +
         choice("x", "Yes.", R"("honesty": 1)", "over", more) + "," +
         choice("y", "No.", R"("honesty": -1)", "over") + "] } ]";
}

const std::string kOnThePhone = R"("who": "dana", "channel": "phone",)";
const std::string kSamSpeaks = R"({ "who": "sam", "says": "The van is full." })";

std::string words_of(std::size_t characters, const char* character) {
  std::string text;
  for (std::size_t i = 0; i < characters; ++i) text += character;
  return text;
}

}  // namespace

TEST_SUITE_BEGIN("lint: lines");

TEST_CASE("a line of 220 characters fits a phone, one more does not, and bytes do not count") {
  const std::size_t most = craft::kMaxBubbleCharacters;
  CHECK(Linted(scene(kOnThePhone, '"' + words_of(most, "ä") + '"')).codes().empty());
  const Linted longer(scene(kOnThePhone, '"' + words_of(most + 1, "ä") + '"'));
  REQUIRE(longer.codes() == "L015");
  CHECK(longer.findings[0].message.find("A line of \"a\" has 221 characters") == 0);
}

TEST_CASE("replies, notes, choices and endings are lines as well") {
  const std::string words = '"' + words_of(221, "x") + '"';
  CHECK(Linted(scene(kOnThePhone, R"("Hm.")", words)).codes() == "L015");
  CHECK(Linted(scene(kOnThePhone, R"({ "note": )" + words + " }")).codes() == "L015");
  CHECK(
      Linted(
          scene(kOnThePhone, R"("Hm.")") +
          R"(, "endings": [ { "id": "over", "title": "Over", "text": "Over.", "who": "dana", "says": )" +
          words + R"( }, { "id": "clock-ran-out", "title": "Late", "text": "Late." } ])")
          .codes() == "L015");
}

TEST_CASE("every wording of a line is looked at") {
  const std::string words = '"' + words_of(221, "x") + '"';
  CHECK(
      Linted(scene(kOnThePhone, R"({ "says": "Hm.", "or": [ "Well.", )" + words + "] }")).codes() ==
      "L015");
  CHECK(
      Linted(scene(kOnThePhone, R"("Hm.")", R"({ "note": "Hm.", "or": )" + words + " }")).codes() ==
      "L015");
}

TEST_CASE("a second person is announced in every wording, or not at all") {
  const auto announced = [](const std::string& line) {
    return Linted(scene(kOnThePhone, "[ " + line + ", " + kSamSpeaks + " ]")).codes();
  };
  CHECK(announced(R"({ "says": "Sam is here.", "or": "I pass you on to Sam." })").empty());
  CHECK(announced(R"({ "says": "Sam is here.", "or": "One moment." })") == "L016");
}

TEST_CASE("on the phone a second person has no voice") {
  const Linted linted(scene(kOnThePhone, R"([ "Hm.", )" + kSamSpeaks + " ]"));
  REQUIRE(linted.codes() == "L016");
  CHECK(linted.findings[0].message == "\"sam\" speaks in \"a\", but \"dana\" is at the other end.");
  CHECK(Linted(scene(kOnThePhone, R"("Hm.")", kSamSpeaks)).codes() == "L016");
}

TEST_CASE("a scene keeps the channel it is met through") {
  std::string two_scenes =
      R"("scenes": [ { "id": "b", "who": "dana", "channel": "CHANNEL", "says": "Hm.", "choices": [)" +
      choice("x", "On.", R"("honesty": 1)", "a") + "," + choice("y", "Not now.", "", "over") +
      R"(] }, { "id": "a", "who": "dana", "says": [ "Hm.", )" + kSamSpeaks + R"( ], "choices": [)" +
      choice("x", "Yes.", R"("honesty": 1)", "over") + "," + choice("y", "No.", "", "over") +
      "] } ]";
  const auto met_through = [&](const std::string& channel) {
    std::string parts = two_scenes;
    return Linted(parts.replace(parts.find("CHANNEL"), 7, channel)).codes();
  };
  CHECK(met_through("chat") == "L016");
  CHECK(met_through("in-person").empty());
  CHECK(met_through("email-to-all").empty());
  // What breaks in may change the channel on the way, so nothing is certain any more.
  two_scenes +=
      R"(, "promises": [ { "id": "call", "by": "you", "to": "dana", "text": "Call", "made": "Thu 09:30",
           "due": "Thu 12:00", "if_broken": { "score": { "honesty": -1 }, "why": "Missed.", "interrupt": "b" } } ])";
  CHECK(met_through("chat").empty());
}

TEST_CASE("somebody whom the scene has named may speak") {
  CHECK(Linted(scene(kOnThePhone, R"([ "Sam's here, ask him.", )" + kSamSpeaks + " ]"))
            .codes()
            .empty());
  CHECK(Linted(scene(kOnThePhone, R"([ "Hm.", { "who": "sam", "says": "This is Sam." } ])"))
            .codes()
            .empty());
}

TEST_CASE("an act may lead to somebody else, and so may a change of channel") {
  const auto with = [&](const std::string& words, const std::string& more) {
    return Linted(R"("scenes": [ { "id": "a", )" + kOnThePhone +
                  R"( "says": "Hm.", "choices": [ { "id": "x", )" + words +
                  R"(, "why": "She waits.", "score": { "honesty": 1 }, "goto": "over", "reply": )" +
                  kSamSpeaks + more + " }, " + choice("y", "No.", "", "over") + "] } ]")
        .codes();
  };
  CHECK(with(R"("say": "I ask.")", "") == "L016");
  CHECK(with(R"("do": "Ring the driver.")", "").empty());
  CHECK(with(R"("say": "I ask.")", R"(, "channel": "chat")").empty());
}

TEST_CASE("you may speak anywhere") {
  CHECK(
      Linted(scene(kOnThePhone, R"([ "Hm.", { "who": "you", "says": "Hm?" } ])")).codes().empty());
}

TEST_SUITE_END();

TEST_SUITE_BEGIN("lint: absolute words");

namespace {

struct Answers {
  std::string wrong, right;
  std::string wrong_or = "", right_or = "";  ///< other wordings
};

std::string other(const std::string& words) {
  return words.empty() ? "" : R"(, "or": ")" + words + '"';
}

/// A scene for each, with a third answer that is worth `third`.
std::string scenes(const std::vector<Answers>& answers, int third) {
  std::string all;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const std::string next = i + 1 < answers.size() ? "s" + std::to_string(i + 1) : "over";
    all += (i > 0 ? "," : "") + std::string(R"({ "id": "s)") + std::to_string(i) +
           R"(", "who": "dana", "says": "Hm?", "choices": [)" +
           choice("wrong", answers[i].wrong, R"("honesty": -1)", next, other(answers[i].wrong_or)) +
           "," +
           choice("right", answers[i].right, R"("honesty": 1)", next, other(answers[i].right_or)) +
           "," + choice("third", "I see.", R"("honesty": )" + std::to_string(third), next) + "] }";
  }
  return R"("scenes": [)" + all + "]";
}

const Answers kGivesAway = {"Never do so.", "I look again."};
const Answers kPlain = {"You do so.", "I look again."};
constexpr int kThirdIsRight = 1, kThirdIsWrong = -2;

bool found(const std::vector<Answers>& answers, int third = kThirdIsRight) {
  return !Linted(scenes(answers, third)).of(LintCode::kAbsolutesOnlyWrong).empty();
}

}  // namespace

TEST_CASE("absolute words that stand only in wrong answers give them away") {
  CHECK(found({kGivesAway, kGivesAway, kGivesAway, kGivesAway, kGivesAway}));
}

TEST_CASE("one right answer with such a word breaks the pattern") {
  CHECK_FALSE(found(
      {kGivesAway, kGivesAway, kGivesAway, kGivesAway, {"You do so.", "I always look again."}}));
}

TEST_CASE("a word in an other wording counts as well, on either side") {
  const Answers hidden = {"I'll see.", "You do so.", "I never do."};
  CHECK(found({hidden, hidden, hidden, hidden, hidden}));
  const Answers breaks = {"I see.", "You do so.", "", "I always look again."};
  CHECK_FALSE(found({hidden, hidden, hidden, hidden, breaks}));
}

TEST_CASE("three are no pattern yet, four are") {
  CHECK_FALSE(found({kGivesAway, kGivesAway, kGivesAway, kPlain}));
  CHECK(found({kGivesAway, kGivesAway, kGivesAway, kGivesAway}));
}

TEST_CASE("where most answers are wrong, four wrong ones are no surprise") {
  CHECK_FALSE(found({kGivesAway, kGivesAway, kGivesAway, kGivesAway}, kThirdIsWrong));
}

TEST_SUITE_END();
