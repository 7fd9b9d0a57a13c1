// The sentences under the grade, word for word: they are the product's voice.
#include <string>

#include "coach/play_through.hpp"

namespace makegood {
namespace {

using test::chairs;
using test::play_numbers;

std::string reason_after(std::initializer_list<std::size_t> numbers, Grade expected) {
  const Scenario scenario = chairs();
  Session session(scenario);
  play_numbers(session, numbers);
  const Debrief d = debrief(session);
  CHECK(session.state().ended());
  CHECK(d.grade.grade == expected);
  return d.grade_reason;
}

TEST_CASE("Excellent tells the time that was beaten and the question that was asked") {
  CHECK(reason_after({1, 1, 1, 1, 1}, Grade::kExcellent) ==
        "You told Dana 17:30 and rang at 17:15. And you went on working on her problem: “What "
        "would save "
        "Monday if they can't come?”");
}

TEST_CASE("Good tells the time that was beaten and the question that was missing") {
  CHECK(reason_after({1, 2, 2, 1, 1}, Grade::kGood) ==
        "You told Dana 17:30 and rang at 16:42. What Excellent would have needed: a question that "
        "keeps "
        "working on her problem. There was one to ask at 16:40.");
}

TEST_CASE("A promise moved before it was due is told as moved") {
  CHECK(reason_after({1, 2, 3, 2, 1, 1}, Grade::kGood)
            .find("You moved Dana's time to 18:00 before it was due, and rang at 16:43.") == 0);
}

TEST_CASE("Bad names the promise, the chase, and the word that was missing") {
  CHECK(reason_after({1, 2, 1, 1, 1}, Grade::kBad) ==
        "You told Dana 17:30 for “Ring Dana with the warehouse's answer”, and she had to chase "
        "you. What "
        "Good would have needed first: one word to her before 17:30, even one to say that you need "
        "longer.");
}

TEST_CASE("Bad by a promise that nothing will remind anybody of") {
  CHECK(reason_after({1, 4}, Grade::kBad) ==
        "You told Dana Friday 10:00 for “Ring Dana with the warehouse's answer”, and nothing will "
        "remind you "
        "of it. What Good would have needed: the promise kept, or a reminder that makes it true.");
}

TEST_CASE("Where the customer is lost anyway, an open promise is not the reason that is told") {
  Scenario scenario = chairs();
  for (Ending& ending : scenario.endings) ending.grade_at_most = Grade::kBad;
  Session session(scenario);
  play_numbers(session, {1, 4});
  CHECK(debrief(session).grade_reason.find("No promise of yours was broken") == 0);
}

TEST_CASE("The verb of a promise is used when its past is certain") {
  Scenario scenario = chairs();
  const auto sentence = [&](const char* text) {
    scenario.promises[1].text = text;
    Session session(scenario);
    play_numbers(session, {1, 2, 2, 1, 1});
    const std::string reason = debrief(session).grade_reason;
    return reason.substr(0, reason.find('.'));
  };
  CHECK(sentence("Tell Dana the day") == "You told Dana 17:30 and told her at 16:42");
  CHECK(sentence("Call Dana back") == "You told Dana 17:30 and called back at 16:42");
  CHECK(sentence("Six chairs at Dana's") == "You told Dana 17:30 and kept it at 16:42");
}

TEST_CASE("It is the customer's problem, also when a colleague was in front more often") {
  Scenario scenario = chairs();
  for (Scene& scene : scenario.scenes) {
    if (scene.who && scene.id != "what-now") scene.who = PersonId(std::size_t{1});  // Sam
  }
  Session session(scenario);
  play_numbers(session, {1, 2, 2, 1, 1});
  CHECK(debrief(session).grade_reason.find("working on her problem") != std::string::npos);
}

TEST_CASE("A promise that was moved and then left open is told as moved") {
  CHECK(reason_after({1, 2, 3, 4}, Grade::kBad)
            .find("You moved “Ring Dana with the warehouse's answer” to 18:00 in time, and nothing "
                  "will remind you of it.") == 0);
}

TEST_CASE("Good because the ending allows no more") {
  Scenario scenario = chairs();
  scenario.endings[0].grade_at_most = Grade::kGood;
  Session session(scenario);
  play_numbers(session, {1, 1, 1, 1, 1});
  CHECK(debrief(session).grade_reason ==
        "You told Dana 17:30 and rang at 17:15. What Excellent would have needed: an ending that "
        "helps her further than “She stays, and says why”.");
}

TEST_CASE("A miss that was followed by a kept promise says so") {
  Scenario scenario = chairs();
  Promise& second = scenario.promises.emplace_back(scenario.promises[1]);
  second.id = "again";
  const PromiseId again(scenario.promises.size() - 1);
  for (Choice& choice : scenario.choices) {
    if (choice.id == "sorry")
      choice.promise.push_back({again, Moment{Moment::Kind::kTimeOfDay, 0, 18 * 60, {}}});
    if (choice.id == "bye") choice.keep.push_back(again);
  }
  Session session(scenario);
  play_numbers(session, {1, 2, 1, 1, 1});
  CHECK(debrief(session).grade_reason.find(
            "she had to chase you. You kept the promise after it. What Good") != std::string::npos);
}

TEST_CASE("Good by a reminder that will make the promise true") {
  CHECK(reason_after({1, 1, 4}, Grade::kExcellent)
            .find("Dana has your word for 17:30, and you set a reminder that will make it true.") ==
        0);
}

TEST_CASE("Bad because of how it ended") {
  CHECK(reason_after({1, 3}, Grade::kBad) ==
        "No promise of yours was broken, and still it ended with “She hangs up”. What Good would "
        "have needed: "
        "Dana going away with an answer, or with a time for one.");
}

TEST_CASE("A running conversation says what is still owed") {
  const Scenario scenario = chairs();
  Session session(scenario);
  CHECK(debrief(session).grade_reason == "The conversation is not over yet.");
  play_numbers(session, {1, 1});
  CHECK(debrief(session).grade_reason ==
        "The conversation is not over yet. Dana has your word for 17:30: “Ring Dana with the "
        "warehouse's "
        "answer”.");
}

}  // namespace
}  // namespace makegood
