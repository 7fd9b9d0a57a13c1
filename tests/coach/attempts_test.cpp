#include "coach/attempts.hpp"

#include <doctest/doctest.h>

#include "coach/journal.hpp"

using namespace makegood;

namespace {

Attempt begun() {
  Attempt attempt;
  attempt.scenario = "chairs";
  attempt.mode = Mode::kPractice;
  attempt.seed = 4'000'000'000U;
  attempt.started = attempt.latest = 1000;
  return attempt;
}

std::string whole_log() {
  AttemptResult result{{92, Grade::kExcellent}, {}};
  result.tenets[0] = {4, 6};
  result.tenets[3] = {-1, 2};
  return start_line(begun()) + action_line(0, "opening/own-it", 1010) +
         action_line(1, "what-now/pass-on", 1020) + takeback_line(1, 1025) +
         action_line(1, "what-now/just-ring", 1030) + end_line(result, 1040) +
         note_line("Name \"the hour\" first.\nThen ask.", 1050);
}

}  // namespace

TEST_CASE("an attempt is read as it was written") {
  const ReadLog read = read_log(whole_log(), "1-a-1");
  CHECK(read.diagnostics.empty());
  CHECK(read.sound == whole_log());
  REQUIRE(read.attempt);
  const Attempt& attempt = *read.attempt;
  CHECK(attempt.id == "1-a-1");
  CHECK(attempt.scenario == "chairs");
  CHECK(attempt.mode == Mode::kPractice);
  CHECK(attempt.seed == 4'000'000'000U);
  CHECK(attempt.started == 1000);
  CHECK(attempt.ended == 1040);
  CHECK(attempt.latest == 1050);
  CHECK(attempt.actions == std::vector<std::string>{"opening/own-it", "what-now/just-ring"});
  CHECK(attempt.taken_back == 1);
  REQUIRE(attempt.result);
  CHECK(attempt.result->result == Result{92, Grade::kExcellent});
  CHECK(attempt.result->tenets[0].earned == 4);
  CHECK(attempt.result->tenets[0].best == 6);
  CHECK(attempt.result->tenets[3].earned == -1);
  CHECK(attempt.note == "Name \"the hour\" first.\nThen ask.");
}

TEST_CASE("what an attempt took up stands in its first line, with the decisions that it kept") {
  Attempt attempt = begun();
  attempt.own = true;
  attempt.from = Origin{"1-a-1", 1, true};
  attempt.actions = {"opening/own-it"};
  attempt.latest = 2000;
  const ReadLog read = read_log(start_line(attempt), "2-b-1");
  REQUIRE(read.attempt);
  CHECK(read.attempt->own);
  REQUIRE(read.attempt->from);
  CHECK(read.attempt->from->attempt == "1-a-1");
  CHECK(read.attempt->from->index == 1);
  CHECK(read.attempt->from->replay);
  CHECK(read.attempt->actions == attempt.actions);
  CHECK(read.attempt->started == 1000);
  CHECK(read.attempt->latest == 2000);
}

TEST_CASE("a log that ends anywhere is read up to its last whole line") {
  const std::string log = whole_log();
  for (std::size_t size = 0; size <= log.size(); ++size) {
    const ReadLog read = read_log(log.substr(0, size), "1");
    const std::size_t newline = size == 0 ? std::string::npos : log.rfind('\n', size - 1);
    const std::size_t sound = newline == std::string::npos ? 0 : newline + 1;
    CHECK(read.sound == log.substr(0, sound));
    CHECK(read.diagnostics.size() == (sound == size ? 0U : 1U));
    CHECK(read.attempt.has_value() == (sound > 0));
  }
}

TEST_CASE(
    "any damaged byte is reported or harmless, and never more than a line and what hangs on it") {
  const std::string log = whole_log();
  for (std::size_t at = 0; at < log.size(); ++at) {
    std::string damaged = log;
    damaged[at] = '\x07';
    const ReadLog read = read_log(damaged, "1");
    CHECK_FALSE(read.diagnostics.empty());
    CHECK(read.sound.size() < log.size());
  }
}

TEST_CASE("lines that come twice count once") {
  const std::string log = start_line(begun()) + action_line(0, "a/b", 1) +
                          action_line(0, "a/b", 1) + start_line(begun()) + action_line(1, "c/d", 2);
  const ReadLog read = read_log(log, "1");
  CHECK(read.diagnostics.empty());
  CHECK(read.attempt->actions == std::vector<std::string>{"a/b", "c/d"});
}

TEST_CASE("a note is cut at a whole character, and the latest one counts") {
  std::string note(kMaxNoteBytes - 1, 'x');
  const ReadLog read = read_log(start_line(begun()) + note_line(note + "€", 20), "1");
  CHECK(read.diagnostics.empty());
  CHECK(read.attempt->note == note);
  const ReadLog two =
      read_log(start_line(begun()) + note_line("later", 30) + note_line("earlier", 20), "1");
  CHECK(two.attempt->note == "later");
}

TEST_CASE("the journal knows what was played last, and what a later visit carried on") {
  Journal journal;
  Attempt first = begun();
  journal.take("a", start_line(first));
  Attempt second = begun();
  second.scenario = "invoice";
  second.latest = second.started = 3000;
  journal.take("b", start_line(second));
  CHECK(journal.latest()->id == "b");
  CHECK(journal.latest("chairs")->id == "a");
  CHECK(journal.latest("other") == nullptr);
  CHECK_FALSE(journal.carried_on("a"));
  Attempt third = begun();
  third.from = Origin{"a", 0, false};
  journal.take("c", start_line(third));
  CHECK(journal.carried_on("a"));
  journal.add("c", action_line(0, "a/b", 9000));
  CHECK(journal.latest()->id == "c");
  CHECK(journal.find("c")->actions.size() == 1);
}
