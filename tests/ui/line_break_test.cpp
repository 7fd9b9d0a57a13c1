#include "ui/line_break.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace makegood;

namespace {

// Lines of a text in a font whose ideographs are two wide and everything else one.
std::vector<std::string> lines(std::string_view text, float limit) {
  std::vector<std::string> out;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at < end) {
    const char* stop = first_line_end(at, end, limit, [](const char* from, const char* to) {
      return to - from >= 3 ? 2.F : 1.F;
    });
    std::string line(at, stop);
    while (!line.empty() && line.back() == ' ') line.pop_back();
    out.push_back(line);
    at = stop;
    while (at < end && (*at == ' ' || *at == '\n')) ++at;
  }
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("ideographs break between any two of them") {
  CHECK(lines("電話をかけなおす", 8) == Lines{"電話をか", "けなおす"});
}

TEST_CASE("no line begins with a closing mark") {
  CHECK(lines("はい。そうだ", 4) == Lines{"は", "い。", "そう", "だ"});
  CHECK(lines("今日、行く", 4) == Lines{"今", "日、", "行く"});
}

TEST_CASE("no line begins with a small kana or the long mark") {
  CHECK(lines("わかった", 4) == Lines{"わ", "かっ", "た"});
  CHECK(lines("あデータ", 4) == Lines{"あ", "デー", "タ"});
}

TEST_CASE("no line ends with an opening mark") {
  CHECK(lines("私「はい」", 4) == Lines{"私", "「は", "い」"});
}

TEST_CASE("Latin words among ideographs stay whole, and blanks end a line") {
  CHECK(lines("納期はFriday", 8) == Lines{"納期は", "Friday"});
  CHECK(lines("one two 三四", 7) == Lines{"one two", "三四"});
  CHECK(lines("한국어 문장", 7) == Lines{"한국어", "문장"});
}

TEST_CASE("what is longer than a line is cut, and a line feed ends it") {
  CHECK(lines("Donaudampf三", 4) == Lines{"Dona", "udam", "pf三"});
  CHECK(lines("一\n二三", 8) == Lines{"一", "二三"});
}

TEST_CASE("only text with ideographs needs these rules") {
  CHECK(has_ideographs("納期"));
  CHECK(has_ideographs("はい"));
  CHECK_FALSE(has_ideographs("„Grüße …“ — Ελλάδα, Привет ↺"));
}

TEST_CASE("a line ends with a whole word, and in a word only where no other has room") {
  const auto line = [](std::string_view text, std::size_t stop) {
    const char* const begin = text.data();
    return std::string(begin, end_of_words(begin, begin + stop, begin + text.size()));
  };
  CHECK(line("the keys \"title\", \"minutes\"", 16) == "the keys ");
  CHECK(line("the keys \"title\", \"minutes\"", 17) == "the keys \"title\",");
  CHECK(line("twenty-eight", 9) == "twenty-");
  CHECK(line("Constantinople", 6) == "Consta");
  CHECK(line("as it is", 8) == "as it is");
}
