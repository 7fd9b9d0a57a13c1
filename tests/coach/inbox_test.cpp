// The coach on an inbox day: threads as decisions, people left without a word, apologies by several
// people, a promise that was open before the opening.
#include <string>

#include "coach/play_through.hpp"

namespace makegood {
namespace {

using test::play_numbers;

constexpr std::string_view kInboxDay = R"json({
  "format": 1, "id": "inbox-day", "title": "Before you leave", "summary": "Two messages.", "teaches": "everyone gets a word",
  "setting": "Inbox", "minutes": 3, "tenets": ["response"],
  "briefing": { "you": "You", "know": ["It is four."], "goal": "Everyone has a word." },
  "clock": { "start": "Thu 16:00", "end": "Thu 20:00", "at_end": "left" },
  "people": [
    { "id": "omar", "name": "Omar Haddad", "role": "Customer", "customer": "external", "temperament": "warm",
      "mood": "neutral", "pronouns": "he",
      "portrait": { "skin": "#D9A47A", "hair": "short", "hair_color": "#3A2A22", "top": "#0B7A75" } },
    { "id": "priya", "name": "Priya Nair", "role": "Colleague", "customer": "internal", "temperament": "direct",
      "mood": "neutral", "pronouns": "she",
      "portrait": { "skin": "#D9A47A", "hair": "long", "hair_color": "#3A2A22", "top": "#0B7A75" } }
  ],
  "promises": [
    { "id": "invoice", "by": "team", "to": "omar", "text": "Write to Omar about the invoice", "made": "Thu 09:00", "due": "Thu 17:00" }
  ],
  "threads": [
    { "id": "omar", "who": "omar", "channel": "voicemail", "subject": "Second message about the invoice.", "arrives": "Thu 15:10", "opens": "omar-message",
      "if_left": { "score": { "response": -2 } } },
    { "id": "priya", "who": "priya", "channel": "email", "subject": "Slides", "arrives": "Thu 15:30", "opens": "priya-message",
      "if_left": { "score": { "response": -1 }, "why": "Colleagues are customers." } }
  ],
  "scenes": [
    { "id": "desk", "inbox": true, "says": { "note": "Your desk." },
      "choices": [ { "id": "leave", "do": "Leave for the day.", "leave": true, "why": "The day is over.", "takes": "1 min", "goto": "left" } ] },
    { "id": "omar-message", "title": "Omar's message", "who": "omar", "says": "It's Omar.",
      "choices": [
        { "id": "answer", "say": "Here it is.", "why": "Answered.", "takes": "5 min", "keep": "invoice",
          "thread": { "id": "omar", "gets": "answer" }, "goto": "inbox" },
        { "id": "sorry", "say": "Sorry.", "why": "Words.", "takes": "1 min", "apology": { "to": "omar" }, "goto": "inbox" },
        { "id": "boss", "do": "Let Priya say it.", "why": "Two people.", "takes": "1 min",
          "apology": { "to": "omar", "by": "priya", "with": "credit" }, "goto": "inbox" }
      ] },
    { "id": "priya-message", "who": "priya", "says": "Slides?",
      "choices": [ { "id": "later", "say": "Tomorrow.", "why": "A word.", "takes": "5 min",
        "thread": { "id": "priya", "gets": "holding" }, "goto": "inbox" } ] }
  ],
  "endings": [ { "id": "left", "title": "Home", "text": "You went home." } ]
})json";

Scenario inbox_day() {
  ReadResult read = read_scenario(kInboxDay, "inbox.json");
  for (const Diagnostic& d : read.diagnostics) {
    if (d.severity == Severity::kError) MESSAGE(to_line(d));
  }
  REQUIRE(read.scenario);
  return *read.scenario;
}

TEST_CASE("Opening a thread is a decision with words, and nothing to judge") {
  const Scenario scenario = inbox_day();
  Session session(scenario);
  CHECK(label_of(scenario, session.legal()[1], kAsWritten) ==
        "Open Omar's voicemail: Second message about the invoice.");
  CHECK(label_of(scenario, session.legal()[2], kAsWritten) == "Open Priya's e-mail: Slides");
  play_numbers(session, {2});
  const DecisionReview decision = review(session, 0);
  CHECK(decision.said == "You turned to Omar first: Second message about the invoice.");
  CHECK(decision.is_act);
  CHECK(decision.remark.empty());
  CHECK(decision.points == Points{});
  CHECK(score_now(session).best == 0);
}

TEST_CASE("People left without a word are named, with the reason for the points") {
  const Scenario scenario = inbox_day();
  Session session(scenario);
  play_numbers(session, {2, 1, 1});  // Omar is answered, Priya is not
  const Debrief d = debrief(session);
  CHECK(d.grade.grade == Grade::kBad);
  CHECK(d.grade_reason ==
        "The day is over, and Priya had no word from you. What Good would have needed: one line, "
        "even "
        "only to say "
        "when the answer comes.");
  REQUIRE(d.decisions.back().reasons.size() == 1);
  CHECK(d.decisions.back().reasons[0].text == "Colleagues are customers.");
}

TEST_CASE("A promise of the house that is left open is told as given before") {
  const Scenario scenario = inbox_day();
  Session session(scenario);
  play_numbers(session, {1});
  // Both were left, and the promise is open: forgotten weighs first.
  const Debrief d = debrief(session);
  CHECK(d.grade_reason.find(
            "Omar had been told 17:00 for “Write to Omar about the invoice”, and nothing will") ==
        0);
  REQUIRE(d.decisions[0].reasons.size() == 2);
  CHECK(d.decisions[0].reasons[0].reason == Reason::kThreadLeft);
  CHECK_FALSE(d.decisions[0].reasons[0].text.empty());
}

TEST_CASE("A promise of the house that the trainee keeps is told so") {
  const Scenario scenario = inbox_day();
  Session session(scenario);
  play_numbers(session, {2, 1, 2, 1, 1});
  const Debrief d = debrief(session);
  CHECK(d.grade.grade == Grade::kGood);
  REQUIRE(d.decisions[1].reasons.size() == 1);
  CHECK(d.decisions[1].reasons[0].text ==
        "A promise to Omar was kept 1 h early: “Write to Omar about the invoice”.");
  CHECK(d.grade_reason.find("Omar had been told 17:00, and you wrote at 16:00.") == 0);
}

TEST_CASE("An apology by a second person, with something new, has two reasons") {
  const Scenario scenario = inbox_day();
  Session session(scenario);
  play_numbers(session, {2, 2, 2, 3});
  const DecisionReview decision = review(session, 3);
  REQUIRE(decision.reasons.size() == 2);
  CHECK(decision.reasons[0].reason == Reason::kApologyConcrete);
  CHECK(decision.reasons[1].reason == Reason::kApologySecondPerson);
  CHECK(
      decision.reasons[1].text ==
      "Omar heard it from a second person too: the whole house means it, and not one voice alone.");
}

TEST_CASE("The same apology a third time costs, and says why") {
  const Scenario scenario = inbox_day();
  Session session(scenario);
  play_numbers(session, {2, 2, 2, 2, 2, 2});
  const DecisionReview decision = review(session, 5);
  REQUIRE(decision.reasons.size() == 1);
  CHECK(decision.reasons[0].reason == Reason::kApologyRepeated);
  CHECK(decision.points[static_cast<std::size_t>(Tenet::kHonesty)] == -1);
  CHECK(decision.reasons[0].text.find("Omar had heard that apology already") == 0);
}

}  // namespace
}  // namespace makegood
