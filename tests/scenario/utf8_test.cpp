#include "scenario/utf8.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace makegood;

TEST_CASE("Every code point survives the way into UTF-8") {
  for (std::uint32_t point = 0; point <= 0x10FFFF; ++point) {
    if (point >= 0xD800 && point < 0xE000) continue;
    std::string text;
    append_utf8(text, point);
    const std::size_t expected = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (text.size() != expected || utf8_length(text, 0) != expected ||
        count_code_points(text) != 1) {
      FAIL("U+" << point);
    }
  }
}

TEST_CASE("Broken sequences have no length") {
  for (const std::string text :
       {"\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xED\xBF\xBF",
        "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "\xC3", "\xE2\x82",
        "\xF0\x9F\x98", "\xC3(", "\xE2(\xAC", ""}) {
    CHECK(utf8_length(text, 0) == 0);
  }
}

TEST_CASE("the beginning of a text for people stops behind a whole word") {
  CHECK(beginning("They had it all, and then some", 40) == "They had it all, and then some");
  CHECK(beginning("They had it all, and then some", 13) == "They had it …");
  CHECK(beginning("They had it all, and then some", 17) == "They had it all …");
  CHECK(beginning("Unbreakable", 5) == "Unbre …");
  CHECK(beginning("It ends…", 20) == "It ends…");
}

TEST_CASE("Fragments are short, on one line and well-formed") {
  CHECK(fragment("abc", 3) == "abc");
  CHECK(fragment("abcd", 3) == "abc…");
  CHECK(fragment("é€😀x", 3) == "é€😀…");
  CHECK(fragment("a\n    b\tc") == "a b c");
  CHECK(fragment("a\xC3z") == "a\xEF\xBF\xBDz");
  CHECK(fragment(std::string("a\x01z")) == "a z");
  CHECK(quoted("x") == "\"x\"");
}
