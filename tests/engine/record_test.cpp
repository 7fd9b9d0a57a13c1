// Session records: what is written, and that it reads back.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "engine/support/story.hpp"

using namespace makegood;
using makegood::test::Story;

namespace {

const char* const kCall =
    R"("promises": [ { "id": "ring", "to": "dana", "text": "Ring Dana" }, { "id": "never", "to": "dana", "text": "Never" } ],
  "scenes": [ { "id": "call", "who": "dana", "says": "Well?", "choices": [
    { "id": "own", "say": "We dropped it.", "why": "Owned.", "score": { "honesty": 2 }, "promise": { "id": "ring", "due": "11:00" }, "goto": "now" } ] },
  { "id": "now", "choices": [
    { "id": "keep", "do": "Ring.", "why": "Kept.", "keep": "ring", "goto": "over" },
    { "id": "again", "say": "Never.", "why": "Never.", "when": { "question": true }, "promise": { "id": "never", "due": "11:00" }, "goto": "over" } ] } ])";

}  // namespace

TEST_SUITE_BEGIN("records");

TEST_CASE("a record is written byte for byte like this") {
  Story story(kCall);
  CHECK(write_record(story.session, Mode::kGuided, false) ==
        "{\n  \"makegood_record\": 1,\n  \"scenario\": \"test\",\n  \"mode\": \"guided\",\n  "
        "\"actions\": []\n}\n");
  story.play("call/own").play("now/keep");
  CHECK(write_record(story.session, Mode::kPractice, true) == R"({
  "makegood_record": 1,
  "scenario": "test",
  "mode": "practice",
  "actions": [
    "call/own",
    "now/keep"
  ],
  "result": {
    "ending": "over",
    "grade": "good",
    "clock": "Thu 10:02",
    "minute": 15002,
    "points": { "honesty": 2, "response": 0, "realistic": 1, "love": 0 },
    "promises": [
      { "id": "ring", "status": "kept", "made": 15000, "due": 15060, "closed": 15001 }
    ],
    "moods": { "dana": "neutral", "sam": "neutral" },
    "state": "e59025d38bdec3b9"
  }
}
)");
}

TEST_CASE("what is written is JSON, finished or not, with a result or without") {
  Story story(kCall);
  for (const char* action : {"call/own", "now/keep"}) {
    for (const bool with_result : {false, true}) {
      const std::string text = write_record(story.session, Mode::kGuided, with_result);
      const auto json = nlohmann::json::parse(text, nullptr, false);
      REQUIRE_FALSE(json.is_discarded());
      CHECK(json["actions"].size() == story.session.steps().size());
      CHECK(json.contains("result") == with_result);
    }
    story.play(action);
  }
}

TEST_CASE("record, text, record again: the same") {
  Story story(kCall);
  story.play("call/own");
  const Record record = record_of(story.session, Mode::kPractice);
  CHECK(record.scenario == "test");
  CHECK(record.actions == std::vector<std::string>{"call/own"});
  const ReadRecordResult read =
      read_record(write_record(story.session, Mode::kPractice, true), "a.json");
  REQUIRE(read.record.has_value());
  CHECK(read.record->scenario == record.scenario);
  CHECK(read.record->mode == record.mode);
  CHECK(read.record->actions == record.actions);
}

TEST_CASE("the seed is part of a record, unless the scenario is shown as it is written") {
  Story story(kCall);
  const auto text_with = [&](Seed seed) {
    Session session(story.scenario, seed);
    for (const char* action : {"call/own", "now/keep"}) {
      REQUIRE(session.play(*action_named(story.scenario, action)));
    }
    return write_record(session, Mode::kGuided, true);
  };
  CHECK(text_with(0).find("seed") == std::string::npos);
  CHECK(text_with(7).find("\"mode\": \"guided\",\n  \"seed\": 7,\n  \"actions\"") !=
        std::string::npos);
  for (const Seed seed : {0U, 1U, 7U, 4294967295U}) {
    const std::string text = text_with(seed);
    const ReadRecordResult read = read_record(text, "a.json");
    REQUIRE(read.record.has_value());
    CHECK(read.record->seed == seed);
    const ReplayResult again = replay(story.scenario, *read.record);
    CHECK(again.session.seed() == seed);
    CHECK(write_record(again.session, Mode::kGuided, true) == text);
  }
}

TEST_CASE("a record of before there were seeds reads: it was shown as it is written") {
  const ReadRecordResult read = read_record(
      R"({ "makegood_record": 1, "scenario": "test", "mode": "guided", "actions": ["call/own"] })",
      "a.json");
  REQUIRE(read.record.has_value());
  CHECK(read.record->seed == kAsWritten);
}

TEST_CASE("a seed is a whole number of 32 bits") {
  const auto codes = [](std::string_view seed) {
    std::string all;
    const std::string text =
        R"({ "makegood_record": 1, "scenario": "a", "mode": "guided", "actions": [], "seed": )" +
        std::string(seed) + " }";
    for (const Diagnostic& d : read_record(text, "a.json").diagnostics) all += d.code;
    return all;
  };
  CHECK(codes("0").empty());
  CHECK(codes("4294967295").empty());
  for (const char* bad : {"-1", "4294967296", "1.5", "1e99"}) CHECK(codes(bad) == "R010");
  CHECK(codes("\"7\"") == "R003");
  CHECK(codes("null") == "R003");
}

TEST_CASE("a record at its limit reads, one beyond does not") {
  const auto record = [](std::size_t actions) {
    std::string text = R"({ "makegood_record": 1, "scenario": "a", "mode": "guided", "actions": [)";
    for (std::size_t i = 0; i < actions; ++i) text += i == 0 ? "\"a/b\"" : ", \"a/b\"";
    return text + "] }";
  };
  const ReadRecordResult most = read_record(record(kMaxActions), "a.json");
  REQUIRE(most.record.has_value());
  CHECK(most.record->actions.size() == kMaxActions);
  CHECK_FALSE(read_record(record(kMaxActions + 1), "a.json").record.has_value());
}

TEST_CASE("a text larger than a record may be is refused before it is read") {
  const ReadRecordResult read = read_record(std::string(kMaxRecordBytes + 1, ' '), "a.json");
  CHECK_FALSE(read.record.has_value());
  REQUIRE(read.diagnostics.size() == 1);
  CHECK(read.diagnostics[0].code == "J001");
}

TEST_CASE("whatever is cut off or changed in a record, reading it answers") {
  Story story(kCall);
  story.play("call/own");
  const std::string text = write_record(story.session, Mode::kGuided, true);
  for (std::size_t i = 0; i < text.size(); ++i) {
    CHECK(read_record(text.substr(0, i), "a.json").record.has_value() == (i + 1 >= text.size()));
    std::string changed = text;
    for (const char c : {'\0', '"', '[', '}', ',', '9', '\xFF'}) {
      changed[i] = c;
      const ReadRecordResult read = read_record(changed, "a.json");
      CHECK((read.record.has_value() || has_errors(read.diagnostics)));
    }
  }
}

TEST_SUITE_END();

TEST_CASE("a record carries each mode and reads it back, and knows no other") {
  const Story story(kCall);
  for (const Mode mode : kModes) {
    const std::string text = write_record(story.session, mode, false);
    CHECK(text.find("\"mode\": \"" + std::string(id_of(mode)) + "\"") != std::string::npos);
    const ReadRecordResult read = read_record(text, "a.json");
    REQUIRE(read.record);
    CHECK(read.record->mode == mode);
    CHECK(mode_named(id_of(mode)) == mode);
  }
  CHECK(id_of(Mode::kAssessment) == "assessment");
  CHECK_FALSE(mode_named("exam"));
}

TEST_CASE("an assessment is never as it is written, the other modes are as they are wished") {
  CHECK(seed_in(Mode::kAssessment, kAsWritten) != kAsWritten);
  CHECK(seed_in(Mode::kAssessment, 7) == 7);
  CHECK(seed_in(Mode::kPractice, kAsWritten) == kAsWritten);
  CHECK(seed_in(Mode::kGuided, kAsWritten) == kAsWritten);
}
