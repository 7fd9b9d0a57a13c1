// The cards that an inbox day, a post, tones and apologies bring into the debrief.
#include <doctest/doctest.h>

#include "ui/support/headless.hpp"

using namespace makegood;
using makegood::test::Headless;

namespace {

void begin(Headless& screen) {
  screen.settle();
  screen.open("inbox-day.json", test::read_repository_file("tests/support/inbox-day.json"));
  screen.activate(Role::kButton, "Start the conversation");
}

bool says(const Headless& screen, std::string_view words) {
  return screen.text().find(words) != std::string::npos;
}

// Opens somebody's thread and says a line there.
void tell(Headless& screen, std::string_view who, std::string_view line) {
  screen.activate(Role::kButton, who);
  screen.activate(Role::kButton, line);
}

void go_home(Headless& screen) {
  screen.activate(Role::kButton, "Leave for the day.");
  screen.activate(Role::kButton, "Read the debrief");
}

// Everything that can happen on one day: an answer, a holding reply with a flag that brings one
// back, one without, and somebody whom nobody opens.
void play_a_mixed_day(Headless& screen) {
  begin(screen);
  tell(screen, "Omar Haddad", "I'm sorry about all this.");
  tell(screen, "Omar Haddad", "Omar, you had to ring twice");
  tell(screen, "Priya Nair", "Thank you for asking");
  tell(screen, "Lena Brandt", "Will ring before five.");
  while (!screen.has(Role::kButton, "Tomorrow at nine, Priya.")) {
    screen.activate(Role::kButton, "Do: Wait twenty minutes.");
  }
  screen.activate(Role::kButton, "Tomorrow at nine, Priya.");
  screen.activate(Role::kButton, "Do: Ring round: how did it go?");
  go_home(screen);
}

}  // namespace

TEST_CASE(
    "the sweep lists everybody: answered, brought back by a flag, forgotten, without a word") {
  Headless screen;
  play_a_mixed_day(screen);
  CHECK(screen.has(Role::kHeading, "Before you left: everybody in the inbox"));
  CHECK(screen.has(Role::kParagraph, "3 of 4 had a word, 2 an answer; 1 held and forgotten."));
  CHECK(screen.has(Role::kListItem,
                   "Omar Haddad, Voicemail, Second message about the invoice: answered. First "
                   "reply after 2 h 10 min."));
  CHECK(screen.has(Role::kListItem,
                   "Priya Nair, E-mail, Which slot for the tandem?: answered. First reply after 50 "
                   "min: a holding reply with a flag; you came back at 17:00."));
  // Her mood was at its lowest already: the miss could not move it.
  CHECK(screen.has(Role::kListItem,
                   "Lena Brandt, Chat, Are the six bikes ready?: forgotten. First reply after 45 "
                   "min: a holding reply without a flag; nothing brought you back. It cost: "
                   "Realistic expectations minus 2."));
  const SemanticNode* tom = screen.tree().find(Role::kListItem, "Tom Ellery, Public post");
  REQUIRE(tom);
  CHECK(tom->name.find("left without a word. No word in") != std::string::npos);
}

TEST_CASE("word of mouth says what it came to and what a fast answer would have") {
  Headless screen;
  begin(screen);
  screen.work();
  screen.activate(Role::kButton, "Do: Wait twenty minutes.");
  screen.activate(Role::kButton, "Do: Wait twenty minutes.");
  tell(screen, "Tom Ellery", "Pads were fitted on 3 May");
  CHECK(screen.has(Role::kHeading, "Readers of Tom's post"));
  CHECK(says(screen, "slowed by your public answer: doubling every 2 h"));
  screen.activate(Role::kButton, "I have the job card here.");
  go_home(screen);
  CHECK(screen.has(Role::kHeading, "Word of mouth: readers of Tom's post"));
  CHECK(says(screen, "You answered in public at 16:40 and in private at 17:00."));
  CHECK(says(screen, "Dashed: Answered in public at 16:20"));
  CHECK(says(screen, " fewer."));
  CHECK(screen.has(Role::kImage, "Word of mouth: readers of Tom's post. 40 readers at Thu 15:00"));
}

TEST_CASE("asked people are quoted, silent ones tell others, all four of them") {
  Headless screen;
  play_a_mixed_day(screen);
  CHECK(screen.has(Role::kParagraph,
                   "You asked 2 of 4. People who are not asked tell somebody else."));
  CHECK(screen.has(Role::kListItem,
                   "You asked Omar how it went, “How did we do, one to five?”: 4 of 5 · “You rang "
                   "back. I like that.”"));
  CHECK(screen.has(Role::kListItem, "You asked Lena how it went"));
  CHECK(screen.has(Role::kListItem,
                   "You did not ask Tom how it went: He wrote the second part of his post."));
  CHECK(screen.has(Role::kListItem, "You did not ask Priya how it went"));
}

TEST_CASE("the same answers stand side by side for four temperaments, with what was said marked") {
  for (const float width : {1280.F, 390.F}) {
    Headless screen(width, 844);
    play_a_mixed_day(screen);
    CHECK(screen.has(Role::kHeading, "The same words, different people"));
    CHECK(screen.has(Role::kListItem,
                     "Omar, warm: Brisk, mood one step down; Gentle, mood one step up (you said "
                     "this)"));
    CHECK(screen.has(
        Role::kListItem,
        "Priya, direct: Brisk, mood one step up; Gentle, mood as it was (you said this)"));
    CHECK(screen.has(Role::kListItem,
                     "Tom, analytical: Brisk, mood as it was; Gentle, mood one step down"));
  }
}

TEST_CASE("the remark after a choice with a tone says how this temperament hears it") {
  Headless screen;
  begin(screen);
  tell(screen, "Lena Brandt", "Will ring before five.");
  CHECK(screen.has(Role::kParagraph,
                   "Lena is anxious, someone who needs to know that it is in hand: put like this, "
                   "it lands badly."));
}

TEST_CASE("apologies are told by voice, by what came with them, and by what they did") {
  Headless screen;
  begin(screen);
  tell(screen, "Omar Haddad", "I'm sorry about all this.");
  screen.activate(Role::kButton, "Omar Haddad");
  CHECK(screen.has(Role::kHeading, "Said sorry to Omar so far"));
  CHECK(screen.has(Role::kListItem, "You, bare words: mood one step up"));
  screen.activate(Role::kButton, "I'm sorry about all this.");
  tell(screen, "Omar Haddad", "Do: Let Priya say it, with a free service.");
  go_home(screen);
  CHECK(screen.has(Role::kHeading, "Apologies to Omar"));
  CHECK(screen.has(Role::kParagraph, "Three apologies by two voices, one with something new."));
  CHECK(says(screen, "Priya, with free service: mood one step up"));
  CHECK(says(screen, "You, bare words: mood as it was"));
}

TEST_CASE("a scenario with none of all this has none of these cards") {
  Headless screen;
  screen.settle();
  screen.open("late.json", test::read_repository_file("scenarios/late-follow-up.json"));
  screen.activate(Role::kButton, "Start the conversation");
  for (int i = 0; i < 40 && !screen.has(Role::kButton, "Read the debrief"); ++i)
    screen.press(Key::k1);
  screen.activate(Role::kButton, "Read the debrief");
  CHECK_FALSE(says(screen, "everybody in the inbox"));
  CHECK_FALSE(says(screen, "Word of mouth"));
  CHECK_FALSE(says(screen, "different people"));
}
