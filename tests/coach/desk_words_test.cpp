#include "coach/desk_words.hpp"

#include "coach/day_play.hpp"
#include "coach/foresight.hpp"
#include "coach/report.hpp"

namespace makegood {
namespace {

using test::inbox_day;
using test::play_named;

// What foresight might say of a decision: what it cost, and what was best instead.
Advice advised(const Scenario& scenario, int cost, Label label, const char* best) {
  Advice advice;
  advice.cost = cost;
  advice.label = label;
  const auto action = action_named(scenario, best);
  REQUIRE_MESSAGE(action, best);
  advice.best = *action;
  return advice;
}

// What was better than the last of the decisions `played`.
std::string better(const Scenario& scenario, std::initializer_list<const char*> played,
                   const char* best) {
  Session session(scenario);
  play_named(session, played);
  return better_words(session, played.size() - 1, advised(scenario, 4, Label::kMistake, best));
}

std::string label(const Scenario& scenario, std::initializer_list<const char*> played, int cost,
                  Label judged, const char* best) {
  Session session(scenario);
  play_named(session, played);
  return label_words(session, played.size() - 1, advised(scenario, cost, judged, best));
}

TEST_CASE("Opening a thread says to whom one turned: first, next, or again") {
  const Scenario scenario = inbox_day();
  Session session(scenario);
  play_named(session, {"inbox/lena", "lena-chat/brisk", "inbox/omar", "omar-message/sorry",
                       "inbox/omar", "omar-message/gentle"});
  CHECK(review(session, 0).said == "You turned to Lena first: Are the six bikes ready?");
  CHECK(review(session, 1).said == "Will ring before five.");
  CHECK(review(session, 2).said == "You turned to Omar next: Second message about the invoice.");
  CHECK(review(session, 4).said == "You came back to Omar: Second message about the invoice.");
  CHECK(review(session, 4).is_act);
}

TEST_CASE("Whom to turn to is judged as an order, what is said as before") {
  const Scenario scenario = inbox_day();
  const char* omar = "inbox/omar";
  CHECK(label(scenario, {"inbox/lena"}, 0, Label::kBest, omar) == "Right order");
  CHECK(label(scenario, {"inbox/lena"}, 1, Label::kGood, omar) == "Good order");
  CHECK(label(scenario, {"inbox/lena"}, 3, Label::kInaccurate, omar) == "Fair order");
  CHECK(label(scenario, {"inbox/lena"}, 4, Label::kMistake, omar) == "Wrong order");
  CHECK(label(scenario, {"inbox/lena"}, 9, Label::kBlunder, omar) == "Costly order");
  CHECK(label(scenario, {"inbox/lena", "lena-chat/brisk"}, 4, Label::kMistake,
              "lena-chat/gentle") == "Mistake");
  CHECK(label(scenario, {"desk/wait"}, 4, Label::kMistake, omar) == "Mistake");
}

TEST_CASE("Where going home would have been better, the order is not what was wrong") {
  const Scenario scenario = inbox_day();
  CHECK(label(scenario, {"inbox/lena"}, 4, Label::kMistake, "desk/leave") == "Mistake");
  CHECK(better(scenario, {"inbox/lena"}, "desk/leave") == "Better here: Leave for the day.");
}

TEST_CASE("Leaving says how many messages are left, or that it was too early") {
  Scenario scenario = inbox_day();
  CHECK(label(scenario, {"desk/leave"}, 9, Label::kBlunder, "inbox/omar") == "3 without a word");
  CHECK(label(scenario,
              {"inbox/omar", "omar-message/gentle", "inbox/tom", "tom-post/brisk",
               "tom-private/facts", "inbox/priya", "priya-mail/brisk", "desk/leave"},
              9, Label::kBlunder, "inbox/lena") == "1 without a word");
  // The best that could be done, and still somebody had no word: no praise for the moment.
  CHECK(label(scenario, {"desk/leave"}, 0, Label::kBest, "desk/leave") == "Best");
  scenario.threads.resize(1);
  const auto all_answered = {"inbox/omar", "omar-message/gentle", "desk/leave"};
  CHECK(label(scenario, all_answered, 0, Label::kBest, "desk/leave") == "Right time to go");
  CHECK(label(scenario, all_answered, 2, Label::kInaccurate, "desk/ask-round") == "A little early");
  CHECK(label(scenario, all_answered, 5, Label::kMistake, "desk/ask-round") == "Too early to go");
  CHECK(label(scenario, all_answered, 5, Label::kMistake, "desk/leave") == "Mistake");
}

TEST_CASE("Better was somebody to whom a promise falls due before any other") {
  const Scenario scenario = inbox_day();
  CHECK(better(scenario, {"inbox/priya"}, "inbox/omar") ==
        "Better here: Omar, with “Write to Omar about the invoice” promised for 17:00");
  // Lena was told before five: now hers comes first, and Omar has only waited longest.
  CHECK(better(scenario, {"inbox/lena", "lena-chat/brisk", "inbox/priya"}, "inbox/lena") ==
        "Better here: Lena, with “Ring Lena about the six bikes” promised for 16:55");
  CHECK(better(scenario, {"inbox/lena", "lena-chat/brisk", "inbox/priya"}, "inbox/omar") ==
        "Better here: Omar, who had waited longest: 2 h 30 min");
}

TEST_CASE("A promise for another day, or for the same minute as somebody else's, is no reason") {
  Scenario scenario = inbox_day();
  scenario.promises[0].due += kMinutesPerDay;
  scenario.end += 2 * kMinutesPerDay;
  CHECK(better(scenario, {"inbox/priya"}, "inbox/omar") ==
        "Better here: Omar, who had waited longest: 2 h 10 min");
  scenario = inbox_day();
  scenario.promises[0].due -= 5;  // as soon as Lena's
  CHECK(better(scenario,
               {"inbox/omar", "omar-message/sorry", "inbox/lena", "lena-chat/brisk", "inbox/priya"},
               "inbox/lena") == "Better here: Lena, about “Are the six bikes ready?”");
}

TEST_CASE("Better was somebody without a word, when the day was ended or others had one") {
  const Scenario scenario = inbox_day();
  CHECK(better(scenario, {"desk/leave"}, "inbox/priya") ==
        "Better here: Priya, who had had no word yet");
  CHECK(better(scenario, {"inbox/lena", "lena-chat/brisk", "inbox/lena"}, "inbox/priya") ==
        "Better here: Priya, who had had no word yet");
  // Neither of the two has had one: that is no difference between them.
  CHECK(better(scenario, {"inbox/lena"}, "inbox/priya") ==
        "Better here: Priya, about “Which slot for the tandem?”");
}

TEST_CASE("Better was who had waited longest, by the clock of that moment") {
  const Scenario scenario = inbox_day();
  CHECK(better(scenario, {"inbox/omar", "omar-message/gentle", "inbox/lena"}, "inbox/priya") ==
        "Better here: Priya, who had waited longest: 50 min");
  Session session(scenario);
  play_named(session, {"inbox/omar", "omar-message/gentle", "inbox/lena", "lena-chat/gentle",
                       "inbox/priya", "priya-mail/brisk"});
  CHECK(better_words(session, 2, advised(scenario, 4, Label::kMistake, "inbox/priya")) ==
        "Better here: Priya, who had waited longest: 50 min");
}

TEST_CASE("Who wrote twice is told by the message, and has had a word if either had one") {
  Scenario scenario = inbox_day();
  scenario.threads[1].who = scenario.threads[2].who;  // the tandem is Lena's as well
  CHECK(better(scenario, {"inbox/omar", "omar-message/gentle", "desk/wait"}, "inbox/priya") ==
        "Better here: Lena (“Which slot for the tandem?”), who had waited longest: 50 min");
  // A holding reply in one thread: to say that she had no word, or waited since the other, is
  // false.
  CHECK(
      better(scenario,
             {"inbox/omar", "omar-message/gentle", "inbox/lena", "lena-chat/gentle", "desk/leave"},
             "inbox/priya") == "Better here: Lena, about “Which slot for the tandem?”");
}

TEST_CASE("What is said or done is best here, as before, and a best decision has nothing better") {
  const Scenario scenario = inbox_day();
  CHECK(better(scenario, {"inbox/lena", "lena-chat/brisk"}, "lena-chat/gentle") ==
        "Best here: “They're on the stand, all six. I'll bring them round myself.”");
  CHECK(better(scenario, {"desk/wait"}, "desk/ask-round") ==
        "Best here: Ring round: how did it go?");
  CHECK(better(scenario, {"desk/wait"}, "inbox/priya") ==
        "Better here: Priya, about “Which slot for the tandem?”");
  Session session(scenario);
  play_named(session, {"inbox/omar"});
  CHECK(better_words(session, 0, advised(scenario, 0, Label::kBest, "inbox/omar")).empty());
}

TEST_CASE("Debrief and report have the words of the desk, and the line turns to people") {
  const Scenario scenario = inbox_day();
  Session session(scenario);
  play_named(session, {"inbox/lena", "lena-chat/brisk", "inbox/omar", "omar-message/sorry",
                       "desk/wait", "desk/wait", "desk/leave"});
  Foresight foresight(scenario);
  foresight.run();
  const Debrief d = debrief(session, &foresight);
  REQUIRE(d.advice.size() == 7);
  CHECK(d.advice[2].label == "Right order");
  CHECK(d.advice[6].label == "3 without a word");
  CHECK(d.advice[6].best_here ==
        "Better here: Omar, with “Write to Omar about the invoice” promised for 17:00");
  REQUIRE(d.turning_point == 6);
  CHECK(d.advice[6].line[0] == "Turn to Omar: Second message about the invoice.");
  CHECK(d.advice[6].best_said == d.advice[6].line[0]);
  const AttemptReport attempt{session, d, summary_of(session, d, Mode::kPractice, 0, {})};
  const std::string html = report_html(attempt, {});
  for (const char* words :
       {"Right order", "3 without a word, cost 12 points",
        "Better here: Omar, with “Write to Omar about the invoice” promised for 17:00",
        "You turned to Lena first: Are the six bikes ready?",
        "whom to turn to next is judged by the same points as an order"}) {
    CHECK_MESSAGE(html.find(words) != std::string::npos, words);
  }
}

}  // namespace
}  // namespace makegood
