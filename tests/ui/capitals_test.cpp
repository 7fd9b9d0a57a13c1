#include "ui/capitals.hpp"

#include <doctest/doctest.h>

#include <string>

#include "scenario/utf8.hpp"
#include "ui/line_break.hpp"

using namespace makegood;

namespace {

std::string in_capitals(std::string_view text) {
  std::string out;
  const char* at = text.data();
  while (at < text.data() + text.size())
    append_utf8(out, capital_of(next_character(at, text.data() + text.size())));
  return out;
}

}  // namespace

TEST_CASE("headings have capitals in every alphabet that is drawn") {
  CHECK(in_capitals("Was gut wäre: größer, 3 × 4 ÷ 2") == "WAS GUT WÄRE: GRÖßER, 3 × 4 ÷ 2");
  CHECK(in_capitals("żółć, příliš, œuvre, ÿ") == "ŻÓŁĆ, PŘÍLIŠ, ŒUVRE, Ÿ");
  CHECK(in_capitals("λόγος").substr(0, 2) == "Λ");
  CHECK(in_capitals("сёстры, їжак") == "СЁСТРЫ, ЇЖАК");
  CHECK(in_capitals("ŻÓŁĆ, ЇЖАК 納期") == "ŻÓŁĆ, ЇЖАК 納期");
}
