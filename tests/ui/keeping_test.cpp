// What is kept of a play, line by line, and what a later start makes of it.
#include <doctest/doctest.h>

#include "coach/attempts.hpp"
#include "coach/export.hpp"
#include "support/chairs.hpp"
#include "ui/support/headless.hpp"

using namespace makegood;
using makegood::test::Headless;

namespace {

constexpr const char* kNoCatalogue = R"({"format":1,"scenarios":[]})";
constexpr const char* kCatalogue = R"({"format":1,"scenarios":[
  {"id":"chairs","title":"Eleven chairs","teaches":"late follow-up","summary":"Dana was to be rung.","setting":"Phone","minutes":3,"tenets":["response"]}]})";

void begin(Headless& screen) {
  screen.file("scenarios/catalogue.json", kNoCatalogue);
  screen.settle();
  screen.open("chairs.json", std::string(test::kChairs));
  screen.click(Role::kButton, "Start the conversation");
}

void play_to_the_end(Headless& screen) {
  for (int i = 0; i < 12 && !screen.has(Role::kButton, "Read the debrief"); ++i)
    screen.press(Key::k1);
}

Attempt attempt(const Headless& screen, const std::string& name) {
  const ReadLog read = read_log(screen.appended(name), name.substr(kLogPrefix.size()));
  CHECK(read.diagnostics.empty());
  REQUIRE(read.attempt);
  return *read.attempt;
}

AppEvent failure(const std::string& name, const std::string& why) {
  AppEvent event;
  event.kind = AppEvent::Kind::kStorageFailed;
  event.name = name;
  event.text = why;
  return event;
}

}  // namespace

TEST_CASE("an attempt is written decision by decision, with the time that the platform tells") {
  Headless screen;
  screen.app.tell_time(1000);
  begin(screen);
  REQUIRE(screen.logs().size() == 1);
  const std::string name = screen.logs().front();
  CHECK(attempt(screen, name).actions.empty());
  screen.app.tell_time(1007);
  screen.press(Key::k1);
  CHECK(attempt(screen, name).actions.size() == 1);
  CHECK(screen.appended(name).find("\"n\":0,\"at\":1007") != std::string::npos);
  screen.press(Key::kU);
  CHECK(attempt(screen, name).actions.empty());
  CHECK(attempt(screen, name).taken_back == 1);
  play_to_the_end(screen);
  const Attempt whole = attempt(screen, name);
  CHECK(whole.started == 1000);
  CHECK(whole.ended == 1007);
  CHECK(whole.own);
  REQUIRE(whole.finished());
  CHECK(whole.result->result.percent == 100);
  CHECK(whole.result->tenets[0].best > 0);
}

TEST_CASE("a new start goes on where the last one stopped, in an attempt that carries it on") {
  Headless first;
  first.app.tell_time(1000);
  begin(first);
  first.press(Key::k1);
  first.press(Key::k2);
  Headless second;
  second.app.tell_time(5000);
  second.start_after(first);
  second.route("/practice/chairs");
  second.file("scenarios/catalogue.json", kNoCatalogue);
  second.settle();
  CHECK(second.tree().screen == "conversation");
  CHECK(second.text() == first.text());
  CHECK(second.logs().empty());  // looking writes nothing
  second.press(Key::k1);
  REQUIRE(second.logs().size() == 1);
  const Attempt carried = attempt(second, second.logs().front());
  REQUIRE(carried.from);
  CHECK("attempt-" + carried.from->attempt == first.logs().front());
  CHECK(carried.from->index == 2);
  CHECK_FALSE(carried.from->replay);
  CHECK(carried.started == 1000);
  CHECK(carried.actions.size() == 3);
}

TEST_CASE("two visits that carry the same attempt on have one each, and neither loses a decision") {
  Headless first;
  begin(first);
  first.press(Key::k1);
  const auto go_on = [&](const std::string& visit, Key key) {
    Headless screen;
    screen.start_after(first);
    AppEvent event;
    event.kind = AppEvent::Kind::kVisit;
    event.name = visit;
    screen.app.post(event);
    screen.route("/practice/chairs");
    screen.file("scenarios/catalogue.json", kNoCatalogue);
    screen.settle();
    screen.press(key);
    REQUIRE(screen.logs().size() == 1);
    return std::pair(screen.logs().front(), screen.appended(screen.logs().front()));
  };
  const auto one = go_on("one", Key::k1);
  const auto two = go_on("two", Key::k2);
  CHECK(one.first != two.first);
  Journal journal;
  journal.take("one", one.second);
  journal.take("two", two.second);
  CHECK(journal.find("one")->actions.size() == 2);
  CHECK(journal.find("two")->actions.size() == 2);
  CHECK(journal.find("one")->actions != journal.find("two")->actions);
}

TEST_CASE("a replay from a decision is an attempt of its own; the one before stays as it was") {
  Headless screen;
  begin(screen);
  play_to_the_end(screen);
  const std::string before = screen.appended(screen.logs().front());
  screen.click(Role::kButton, "Read the debrief");
  screen.activate(Role::kButton, "Replay from decision 2");
  CHECK(screen.appended(screen.logs().front()) == before);
  REQUIRE(screen.logs().size() == 2);
  const Attempt replayed = attempt(screen, screen.logs().back());
  REQUIRE(replayed.from);
  CHECK(replayed.from->replay);
  CHECK("attempt-" + replayed.from->attempt == screen.logs().front());
  CHECK(replayed.from->index == 1);
  CHECK(replayed.actions.size() == 1);
}

TEST_CASE("taking the last decision of a finished attempt back does not unfinish it") {
  Headless screen;
  begin(screen);
  play_to_the_end(screen);
  const std::string first = screen.logs().front();
  screen.press(Key::kU);
  CHECK(attempt(screen, first).finished());
  CHECK(screen.logs().size() == 2);
  CHECK(attempt(screen, screen.logs().back()).from->replay);
}

TEST_CASE("lines that could not be kept come again with the next ones, and it is said once") {
  Headless screen;
  begin(screen);
  const std::string name = screen.logs().front();
  screen.press(Key::k1);
  const std::string lost = screen.requests().back().kind == AppRequest::Kind::kAppend
                               ? screen.requests().back().text
                               : std::string();
  REQUIRE_FALSE(lost.empty());
  screen.app.post(failure(name, "The disk is full."));
  screen.settle();
  CHECK(screen.has(Role::kParagraph, "The disk is full."));
  screen.click(Role::kButton, "Dismiss this notice");
  screen.press(Key::k1);
  CHECK(screen.requests().back().text.rfind(lost, 0) == 0);
  CHECK(screen.requests().back().text.size() > lost.size());
  screen.app.post(failure(name, "The disk is full."));
  screen.settle();
  CHECK_FALSE(screen.has(Role::kAlert, ""));
  screen.press(Key::k1);
  CHECK(screen.requests().back().text.rfind(lost, 0) == 0);
}

TEST_CASE("what was kept before there was a journal is taken over, and only once") {
  const char* const progress =
      R"({"format":1,"scenarios":{"chairs":{"attempts":2,"first":{"percent":40,"grade":"bad"},"latest":{"percent":70,"grade":"good"},"best":{"percent":92,"grade":"excellent"}}}})";
  const char* const session =
      R"({"makegood_record":1,"scenario":"chairs","mode":"practice","actions":["dana-calls/own-it"]})";
  Headless first;
  first.stored("progress", progress);
  first.stored("own", std::string(test::kChairs));
  first.stored("session", session);
  first.file("scenarios/catalogue.json", kCatalogue);
  first.settle();
  CHECK(first.has(Role::kButton, "Best 92% · Excellent."));
  CHECK(first.logs() ==
        std::vector<std::string>{"attempt-before-chairs", "attempt-session-before"});
  CHECK(attempt(first, "attempt-session-before").own);
  CHECK(attempt(first, "attempt-session-before").actions.size() == 1);
  CHECK(first.last_stored("own-chairs") == test::kChairs);
  CHECK(first.has(Role::kButton, "Go on"));
  for (const AppRequest& request : first.requests())
    CHECK(request.kind != AppRequest::Kind::kSetAside);

  Headless second;
  second.stored("progress", progress);
  second.stored("own", std::string(test::kChairs));
  second.stored("session", session);
  second.start_after(first);
  second.file("scenarios/catalogue.json", kCatalogue);
  second.settle();
  CHECK(second.logs().empty());
  CHECK(second.has(Role::kButton, "Best 92% · Excellent."));
}

TEST_CASE("what cannot be read is set aside as it is, and reported") {
  Headless screen;
  screen.stored("session", "{\"format\": 1, \"scen");
  screen.log("attempt-1", "{\"makegood_attempt\":9,\"scenario\":\"chairs\"}\n");
  const std::string sound =
      "{\"makegood_attempt\":1,\"scenario\":\"chairs\",\"mode\":\"guided\",\"seed\":0,\"at\":1}\n";
  screen.log("attempt-2", sound + "{\"action\":\"a/b\",\"n\n");
  screen.log("attempt-3", sound + "{\"action\":\"a/b\",\"n");  // cut off: nothing to report
  screen.file("scenarios/catalogue.json", kNoCatalogue);
  screen.settle();
  CHECK(screen.tree().screen == "library");
  std::vector<std::pair<std::string, std::string>> aside;
  for (const AppRequest& request : screen.requests()) {
    if (request.kind == AppRequest::Kind::kSetAside) aside.emplace_back(request.name, request.text);
  }
  CHECK(aside == std::vector<std::pair<std::string, std::string>>{
                     {"attempt-1", ""}, {"attempt-2", sound}, {"session", ""}});
  CHECK(screen.has(Role::kParagraph, "An earlier attempt could not be read and was set aside."));
  screen.click(Role::kButton, "Dismiss this notice");
  CHECK(screen.has(Role::kParagraph, "Part of an earlier attempt could not be read"));
  screen.click(Role::kButton, "Dismiss this notice");
  CHECK(screen.has(Role::kParagraph, "The conversation that was running could not be read"));
  screen.click(Role::kButton, "Dismiss this notice");
  CHECK_FALSE(screen.has(Role::kAlert, ""));
}

TEST_CASE("everything goes out into one file, and comes back in a fresh place") {
  Headless old;
  begin(old);
  old.press(Key::k1);
  play_to_the_end(old);
  old.press(Key::kEscape);
  old.click(Role::kButton, "Reading comfort");
  old.click(Role::kRadio, "Dark");
  old.activate(Role::kButton, "Export everything");
  REQUIRE(old.requests().back().kind == AppRequest::Kind::kSaveFile);
  const std::string exported = old.requests().back().text;

  Headless fresh;
  fresh.file("scenarios/catalogue.json", kCatalogue);
  fresh.settle();
  fresh.open("makegood-export.json", exported);
  CHECK(fresh.tree().screen == "library");
  CHECK(fresh.has(Role::kParagraph, "one attempt; one scenario of your own; your settings."));
  CHECK(fresh.has(Role::kButton, "Best 100% · Excellent."));
  CHECK(fresh.last_stored("settings") == old.last_stored("settings"));
  CHECK(fresh.last_stored("own-chairs") == old.last_stored("own-chairs"));
  CHECK(fresh.appended(old.logs().front()) == old.appended(old.logs().front()));
  fresh.click(Role::kButton, "Dismiss this notice");
  fresh.open("makegood-export.json", exported);  // again: nothing twice
  CHECK(fresh.has(Role::kParagraph, "There was nothing new in it."));
  CHECK(fresh.logs().size() == 1);
}

TEST_CASE("a wrong file for an import is told on the problems screen, with its place") {
  Headless screen;
  screen.file("scenarios/catalogue.json", kNoCatalogue);
  screen.settle();
  screen.click(Role::kButton, "Reading comfort");
  screen.activate(Role::kButton, "Import…");
  CHECK(screen.requests().back().kind == AppRequest::Kind::kChooseFile);
  screen.open("shopping.json", "{\n  \"milk\": 2\n}");
  CHECK(screen.tree().screen == "problems");
  CHECK(screen.has(Role::kHeading, "This file can't be imported"));
  CHECK(screen.has(Role::kParagraph, "line 1, column 1"));
  CHECK(screen.text().find("X001") != std::string::npos);
  screen.open("export.json", "{\"makegood_export\":1,\n \"attempts\": 7}");
  CHECK(screen.text().find("line 2, column 14") != std::string::npos);
  CHECK(screen.text().find("X003") != std::string::npos);
}

TEST_CASE("what another tab keeps meanwhile is taken in") {
  Headless screen;
  screen.file("scenarios/catalogue.json", kCatalogue);
  screen.settle();
  CHECK(screen.has(Role::kButton, "Not tried."));
  Headless other;
  begin(other);
  play_to_the_end(other);
  screen.log(other.logs().front(), other.appended(other.logs().front()));
  screen.settle();
  CHECK(screen.has(Role::kButton, "Best 100% · Excellent."));
}
