// The reasons for a grade in German: the facts of the English ones, in whole sentences.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "coach/day_play.hpp"
#include "coach/play_through.hpp"
#include "words/words.hpp"

namespace makegood {
namespace {

using test::chairs;
using test::play_numbers;

Words german() {
  std::ifstream in(MAKEGOOD_SOURCE_DIR "/locales/de/app.json", std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  const LocaleResult read = read_locale(text, "app.json");
  REQUIRE(read.locale);
  Words words;
  words.apply(*read.locale);
  return words;
}

std::string reason_after(std::initializer_list<std::size_t> numbers, Grade expected) {
  const Scenario scenario = chairs();
  Session session(scenario);
  play_numbers(session, numbers);
  const Debrief d = debrief(session, nullptr, german());
  CHECK(d.grade.grade == expected);
  return d.grade_reason;
}

TEST_CASE("Excellent in German: the time that was beaten, and the question") {
  CHECK(reason_after({1, 1, 1, 1, 1}, Grade::kExcellent) ==
        "Dana hatte Ihre Zusage für 17:30 Uhr, und Sie haben sie um 17:15 Uhr gehalten. Und Sie "
        "haben am Problem weitergearbeitet: „What would save Monday if they can't come?“");
}

TEST_CASE("Good in German: the time that was beaten, and where the question was missing") {
  CHECK(reason_after({1, 2, 2, 1, 1}, Grade::kGood) ==
        "Dana hatte Ihre Zusage für 17:30 Uhr, und Sie haben sie um 16:42 Uhr gehalten. Für "
        "„Hervorragend“ hätte es eine Frage gebraucht, die am Problem weiterarbeitet. Stellen ließ "
        "sich eine "
        "um 16:40 Uhr.");
}

TEST_CASE("A promise moved before it was due is told as moved in German") {
  CHECK(reason_after({1, 2, 3, 2, 1, 1}, Grade::kGood)
            .find("Sie haben den Termin mit Dana rechtzeitig auf 18:00 Uhr verschoben und um 16:43 "
                  "Uhr gehalten.") == 0);
}

TEST_CASE("Bad in German names the promise and the word that was missing") {
  const std::string reason = reason_after({1, 2, 1, 1, 1}, Grade::kBad);
  CHECK(reason.find("war Dana für 17:30 Uhr zugesagt, und Dana musste nachfragen.") !=
        std::string::npos);
  CHECK(reason.find("Für „Gut“ hätte es zuerst ein Wort an Dana vor 17:30 Uhr gebraucht") !=
        std::string::npos);
}

TEST_CASE("Who was left without a word is named in German, and the verb agrees") {
  const Scenario scenario = test::inbox_day();
  const Words words = german();
  Session session(scenario);
  test::play_named(session, {"inbox/omar", "omar-message/gentle", "inbox/lena", "lena-chat/gentle",
                             "inbox/tom", "tom-post/brisk", "tom-private/facts", "desk/leave"});
  CHECK(debrief(session, nullptr, words).grade_reason ==
        "Der Tag ist vorbei, und Priya hat nichts von Ihnen gehört. Für „Gut“ hätte ein Satz "
        "genügt, und "
        "sei es nur, wann die Antwort kommt.");
  Session three(scenario);
  test::play_named(three, {"inbox/omar", "omar-message/gentle", "desk/leave"});
  const std::string all = debrief(three, nullptr, words).grade_reason;
  CHECK(all.find("Der Tag ist vorbei, und Priya, Lena und Tom haben nichts von Ihnen gehört.") ==
        0);
}

TEST_CASE("Before the ending German says so, and what is still owed") {
  const Scenario scenario = chairs();
  Session session(scenario);
  play_numbers(session, {1, 1});
  CHECK(debrief(session, nullptr, german())
            .grade_reason.find("Das Gespräch ist noch nicht zu Ende.") == 0);
}

}  // namespace
}  // namespace makegood
