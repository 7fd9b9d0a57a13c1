// The inbox of a day with threads, as somebody at the desk meets it.
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

// Position of the first node whose key is this, in reading order.
std::size_t place_of(const Headless& screen, std::string_view key) {
  const auto& nodes = screen.tree().nodes;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].key == key) return i;
  }
  return nodes.size();
}

}  // namespace

TEST_CASE("the inbox shows who waits, longest first, and what a desk knows of each") {
  Headless screen;
  begin(screen);
  CHECK(screen.tree().screen == "inbox");
  CHECK(screen.has(Role::kHeading, "Inbox"));
  CHECK(screen.has(Role::kButton,
                   "1. Omar Haddad, Commuter · customer. Voicemail: Second message about the "
                   "invoice. New. Waiting 2 h 10 min. Write to Omar about the invoice, by 17:00. "
                   "Due in 1 h."));
  CHECK(screen.has(Role::kButton, "2. Priya Nair, Workshop · colleague. E-mail: Which slot"));
  CHECK(screen.has(Role::kButton, "3. Lena Brandt, Tours leader · customer. Chat:"));
  CHECK_FALSE(says(screen, "Tom Ellery"));  // his post comes in ten minutes
  CHECK(place_of(screen, "thread-omar") < place_of(screen, "thread-priya"));
  CHECK(place_of(screen, "thread-priya") < place_of(screen, "thread-lena"));
  CHECK(screen.has(Role::kParagraph, "3 messages without a word yet"));
  CHECK(
      says(screen, "The day [2 h left, until 18:00. Due: 17:00 Write to Omar about the invoice]"));
}

TEST_CASE("the debrief says whom to turn to, in what order, and when to go") {
  Headless screen;
  begin(screen);
  screen.activate(Role::kButton, "3. Lena Brandt");
  screen.press(Key::k1);  // a holding reply without a flag
  screen.activate(Role::kButton, "1. Omar Haddad");
  screen.press(Key::k3);  // a bare apology
  screen.activate(Role::kButton, "Wait twenty minutes.");
  screen.activate(Role::kButton, "Wait twenty minutes.");
  screen.activate(Role::kButton, "Leave for the day.");
  screen.activate(Role::kButton, "Read the debrief");
  screen.work();
  CHECK(screen.has(Role::kParagraph, "You turned to Lena first: Are the six bikes ready?"));
  CHECK(screen.has(Role::kParagraph, "Good order"));
  CHECK(screen.has(Role::kParagraph, "Right order"));
  CHECK(screen.has(Role::kParagraph, "3 without a word"));
  CHECK(screen.has(Role::kParagraph,
                   "Better here: Omar, with “Write to Omar about the invoice” promised for 17:00"));
  CHECK(says(screen, "The best line from here: Turn to Omar: Second message about the invoice."));
  CHECK_FALSE(says(screen, "Open Omar's voicemail"));
}

TEST_CASE("leaving says before it is done how many would be left without a word") {
  Headless screen;
  begin(screen);
  CHECK(screen.has(Role::kButton, "Leave for the day. (3 messages would be left without a word)"));
  screen.activate(Role::kButton, "Leave for the day.");
  CHECK(screen.has(Role::kButton, "Read the debrief"));  // and nobody asks twice
}

TEST_CASE("a number key opens a thread, and what it came to is seen on the way back") {
  Headless screen;
  begin(screen);
  screen.press(Key::k1);
  CHECK(screen.tree().screen == "conversation");
  CHECK(says(screen, "It's Omar again, about the invoice."));
  CHECK(screen.has(Role::kParagraph, "2 others waiting, longest 30 min"));
  screen.press(Key::k2);
  CHECK(screen.tree().screen == "inbox");
  CHECK(says(screen, "Omar: That's kind of you."));  // the answer is not lost
  CHECK(says(screen,
             "Omar Haddad, Commuter · customer. Voicemail: Second message about the "
             "invoice. Answered. Answered at 16:00."));
  CHECK_FALSE(screen.has(Role::kButton, "Omar Haddad"));
  CHECK(place_of(screen, "thread-lena") < place_of(screen, "thread-omar"));
  CHECK(screen.has(Role::kParagraph, "3 messages without a word yet"));
  CHECK(screen.has(Role::kButton, "1. Priya Nair"));
}

TEST_CASE("what can be done stands together, before what is done") {
  Headless screen;
  begin(screen);
  for (const std::string_view step :
       {"Omar Haddad", "I'm sorry about all this.", "Lena Brandt", "Will ring before five.",
        "Tom Ellery", "Pads were fitted", "Dear riders", "Before they had to ask."}) {
    screen.activate(Role::kButton, step);
  }
  REQUIRE(screen.tree().screen == "inbox");
  CHECK(place_of(screen, "threads") < place_of(screen, "choices"));
  CHECK(screen.has(Role::kHeading, "Answered"));
  CHECK(place_of(screen, "choices") < place_of(screen, "answered"));
}

TEST_CASE("a new arrival is announced, on the desk and in the middle of a conversation") {
  Headless screen;
  begin(screen);
  screen.activate(Role::kButton, "Do: Wait twenty minutes.");
  CHECK(screen.has(Role::kStatus, "New: Tom Ellery, a public post: Your brakes, my knee"));
  CHECK(screen.has(Role::kButton, "Tom Ellery, Rider with a blog · customer. Public post:"));
}

TEST_CASE("only a flag counts the minutes: a holding reply without one looks settled") {
  Headless screen;
  begin(screen);
  screen.activate(Role::kButton, "Priya Nair");
  screen.activate(Role::kButton, "Thank you for asking");
  screen.activate(Role::kButton, "Lena Brandt");
  screen.activate(Role::kButton, "Will ring before five.");
  const SemanticNode* lena = screen.tree().find(Role::kButton, "Lena Brandt");
  const SemanticNode* priya = screen.tree().find(Role::kButton, "Priya Nair");
  REQUIRE(lena);
  REQUIRE(priya);
  CHECK(lena->name.find("Holding reply") != std::string::npos);
  CHECK(lena->name.find("Ring Lena about the six bikes, by 16:55.") != std::string::npos);
  CHECK(lena->name.find("ue in") == std::string::npos);
  CHECK(lena->name.find("flag") == std::string::npos);
  CHECK(priya->name.find("flag at 17:00. Due in") != std::string::npos);
  const std::string day = screen.tree().find(Role::kMeter, "The day")->value;
  CHECK(day.find("Tell Priya the slot") != std::string::npos);
  CHECK(day.find("Ring Lena") == std::string::npos);
}

TEST_CASE("arrows and Enter alone work the inbox, with the focus always in sight") {
  Headless screen;
  begin(screen);
  screen.press(Key::kDown);
  CHECK(screen.tree().focused == "thread-omar");
  screen.press(Key::kDown);
  CHECK(screen.tree().focused == "thread-priya");
  screen.press(Key::kEnter);
  CHECK(says(screen, "The tandem needs a slot."));
  screen.press(Key::kEnter);  // what has the focus there is the first thing to say
  CHECK(screen.tree().screen == "inbox");
  CHECK(screen.tree().focused == "thread-omar");
}

// Frames that it takes to come to rest after Priya has been answered.
int frames_after_an_answer(bool reduced_motion) {
  Headless screen;
  Environment environment;
  environment.reduced_motion = reduced_motion;
  screen.environment(environment);
  begin(screen);
  screen.press(Key::k2);
  AppEvent key;
  key.kind = AppEvent::Kind::kKey;
  key.key = Key::k1;
  screen.app.post(key);
  return screen.settle(Headless::kFrame);
}

TEST_CASE("the status mark eases when it changes, and stands still where motion is reduced") {
  CHECK(frames_after_an_answer(false) > 30);
  CHECK(frames_after_an_answer(true) < 8);
}

TEST_CASE("on a phone a strip says who else waits, and guided mode takes a thread back") {
  Headless screen(390, 844);
  Environment finger;
  finger.touch = true;
  screen.environment(finger);
  begin(screen);
  CHECK(screen.has(Role::kButton, "Pause, back to the library"));
  screen.activate(Role::kButton, "Lena Brandt");
  CHECK(screen.has(Role::kParagraph, "2 others waiting, longest 2 h 10 min"));
  screen.activate(Role::kButton, "They're on the stand");
  CHECK(screen.tree().screen == "inbox");
  screen.activate(Role::kButton, "Take the last line back");
  CHECK(screen.tree().screen == "conversation");
}
