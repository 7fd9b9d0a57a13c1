#include "cli/text.hpp"

#include <doctest/doctest.h>

namespace makegood::cli {
namespace {

using Lines = std::vector<std::string>;

TEST_CASE("Safe text has no control characters and no broken bytes") {
  CHECK(safe_text("a\x1b[0mb\x7f"
                  "c") == "a[0mbc");
  CHECK(safe_text("a\nb\tc\rd") == "a b cd");
  CHECK(safe_text("caf\xC3\xA9") == "caf\xC3\xA9");
  CHECK(safe_text("\xC2\x9B"
                  "2J") == "2J");
  CHECK(safe_text("\xE2\x80\xAE"
                  "abc") == "abc");
  CHECK(safe_text("\xFF") == "\xEF\xBF\xBD");
}

TEST_CASE("A fragment is cut by characters, not bytes") {
  CHECK(safe_fragment("abcdef", 3) == "abc…");
  CHECK(safe_fragment("abc", 3) == "abc");
  CHECK(safe_fragment("ééé", 2) == "éé…");
  CHECK(safe_fragment(std::string(100000, 'x'), 4) == "xxxx…");
}

TEST_CASE("Width counts columns") {
  CHECK(display_width("abc") == 3);
  CHECK(display_width("é“”") == 3);
  CHECK(display_width("日本") == 4);
  CHECK(display_width("e\xCC\x81") == 1);
}

TEST_CASE("Lines are broken at spaces and long words are cut") {
  CHECK(wrap("one two three", 7) == Lines{"one two", "three"});
  CHECK(wrap("one  two", 80) == Lines{"one two"});
  CHECK(wrap("abcdefgh", 3) == Lines{"abc", "def", "gh"});
  CHECK(wrap("a bcdefgh", 3) == Lines{"a", "bcd", "efg", "h"});
  CHECK(wrap("", 10) == Lines{""});
  CHECK(wrap("日本語", 2) == Lines{"日", "本", "語"});
  CHECK(wrap("日本", 1) == Lines{"日", "本"});
}

}  // namespace
}  // namespace makegood::cli
