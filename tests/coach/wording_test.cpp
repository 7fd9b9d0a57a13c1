#include "coach/wording.hpp"

#include <doctest/doctest.h>

#include "coach/coach.hpp"

namespace makegood {
namespace {

TEST_CASE(
    "A first sentence ends at its stop and not at an abbreviation, a time or inside quotation "
    "marks") {
  CHECK(first_sentence("One. Two.") == "One.");
  CHECK(first_sentence("Only one") == "Only one");
  CHECK(first_sentence("Ring by 17.30 sharp. Then wait.") == "Ring by 17.30 sharp.");
  CHECK(first_sentence("Say a word, e.g. Sorry. Then act.") == "Say a word, e.g. Sorry.");
  CHECK(first_sentence("She said “Never.” Then she left.") == "She said “Never.”");
  CHECK(first_sentence("“Never!” she said. Then she left.") == "“Never!” she said.");
  CHECK(first_sentence("Well… It went.") == "Well…");
  CHECK(first_sentence("").empty());
}

TEST_CASE("The last question of a text is found") {
  CHECK(last_question("I'll ring. What would help?") == "What would help?");
  CHECK(last_question("Why? I'll ring.") == "Why?");
  CHECK(last_question("No question.").empty());
  CHECK(last_question("").empty());
}

TEST_CASE("People are called by their first name, unless it is a title") {
  Person person;
  person.name = "Dana Whitfield";
  CHECK(short_name(person) == "Dana");
  person.name = "Dr Okafor";
  CHECK(short_name(person) == "Dr Okafor");
  person.name = "Cher";
  CHECK(short_name(person) == "Cher");
}

TEST_CASE("Pronouns follow the person, and they is the default") {
  Person person;
  person.pronouns = "he";
  CHECK(pronouns_of(person).object == "him");
  CHECK(pronouns_of(person).possessive == "his");
  person.pronouns = "";
  CHECK(pronouns_of(person).subject == "they");
}

TEST_CASE("A moment on another day has its day") {
  const Minute thursday = kMinutesPerWeek + 3 * kMinutesPerDay;
  CHECK(moment_beside(thursday + 1050, thursday + 600) == "17:30");
  CHECK(moment_beside(thursday + kMinutesPerDay + 600, thursday) == "Friday 10:00");
  CHECK(at_moment_beside(thursday + 600, thursday + kMinutesPerDay) == "on Thursday at 10:00");
  // The same weekday twice is two days: a week is said.
  CHECK(moment_beside(thursday + 7 * kMinutesPerDay + 600, thursday) ==
        "Thursday 10:00 the week after");
  CHECK(at_moment_beside(thursday + 600, thursday + 10 * kMinutesPerDay) ==
        "on Thursday at 10:00 the week before");
  CHECK(moment_beside(thursday + 15 * kMinutesPerDay + 600, thursday) ==
        "Friday 10:00 two weeks after");
}

TEST_CASE("Lists of names read like a sentence") {
  CHECK(listed({"Dana"}) == "Dana");
  CHECK(listed({"Dana", "Omar"}) == "Dana and Omar");
  CHECK(listed({"Dana", "Omar", "Priya"}) == "Dana, Omar and Priya");
  CHECK(listed({"Dana", "Omar", "Priya", "Sam"}) == "Dana, Omar and two more");
}

TEST_CASE("Everything that people read has a name") {
  CHECK(name_of(Tenet::kRealistic) == "Realistic expectations");
  CHECK(short_name_of(Tenet::kRealistic) == "Expectations");
  CHECK(name_of(Grade::kExcellent) == "Excellent service");
  CHECK(words_for(Mood::kUpset) == "Losing patience");
  for (std::size_t c = 0; c < kChannels; ++c) CHECK_FALSE(name_of(static_cast<Channel>(c)).empty());
}

}  // namespace
}  // namespace makegood
