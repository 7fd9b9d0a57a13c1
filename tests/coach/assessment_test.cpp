#include "coach/assessment.hpp"

#include <doctest/doctest.h>

using namespace makegood;

TEST_CASE("the mark itself passes, one percent less is not yet enough") {
  CHECK(mark_words(60, 60) == "Passed: 60%, the mark is 60%.");
  CHECK(mark_words(59, 60) == "Not yet: 59%, the mark is 60%.");
  CHECK(mark_words(72, 60) == "Passed: 72%, the mark is 60%.");
  CHECK(mark_words(0, 0) == "Passed: 0%, the mark is 0%.");
}

TEST_CASE("what it means is said of the conversation, and denied of real customers") {
  CHECK(mark_means().find("this conversation") != std::string_view::npos);
  CHECK(mark_means().find("does not measure how you are with customers") != std::string_view::npos);
}
