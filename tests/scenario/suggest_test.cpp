#include "scenario/suggest.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace makegood;

TEST_CASE("The edit distance counts inserts, deletes, replacements and swaps of neighbours") {
  CHECK(edit_distance("dana", "dana", 3) == 0);
  CHECK(edit_distance("dana", "dnaa", 3) == 1);
  CHECK(edit_distance("dana", "dan", 3) == 1);
  CHECK(edit_distance("dana", "diana", 3) == 1);
  CHECK(edit_distance("dana", "dona", 3) == 1);
  CHECK(edit_distance("kitten", "sitting", 5) == 3);
  CHECK(edit_distance("", "abc", 5) == 3);
  CHECK(edit_distance("kitten", "sitting", 2) == 3);
  CHECK(edit_distance("a", "abcdefgh", 2) == 3);
}

TEST_CASE("The nearest name is found where one is near") {
  const std::vector<std::string_view> names = {"dana", "omar", "asked_about_monday",
                                               "late-follow-up", "a"};
  CHECK(nearest("dnaa", names) == "dana");
  CHECK(nearest("Dana", names) == "dana");
  CHECK(nearest("asked-about-monday", names) == "asked_about_monday");
  CHECK(nearest("late", names) == "late-follow-up");
  CHECK(nearest("late-followup", names) == "late-follow-up");
  CHECK(nearest("zebra", names).empty());
  CHECK(nearest("c", names).empty());
  CHECK(nearest("", names).empty());
  CHECK(nearest(std::string(5000, 'x'), names).empty());
}

TEST_CASE("Without a near name the few that there are get listed") {
  CHECK(suggestion("dnaa", {"dana", "omar"}, "Known") == "Did you mean \"dana\"?");
  CHECK(suggestion("zebra", {"dana", "omar"}, "Known") == "Known: dana, omar.");
  CHECK(suggestion("zebra", {"dana", "omar"}, {}).empty());
  CHECK(suggestion("zebra", {}, "Known").empty());
  CHECK(suggestion("zebra", std::vector<std::string_view>(11, "dana"), "Known").empty());
}
