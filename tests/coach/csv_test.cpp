#include "coach/csv.hpp"

#include "coach/strict_csv.hpp"

namespace makegood {
namespace {

using test::read_csv;

TEST_CASE("Cells come back from a strict reader as they were written") {
  const std::vector<std::string> cells = {"plain",       "",          "with, comma", "\"quoted\"",
                                          "two\r\nrows", "“curly” é", "ends in \"",  ","};
  Csv csv;
  for (const std::string& cell : cells) csv.text(cell);
  csv.end_row();
  const test::Rows rows = read_csv(csv.take());
  REQUIRE(rows.size() == 1);
  CHECK(rows[0] == cells);
}

TEST_CASE("Text that a spreadsheet would take for a formula stays text") {
  for (const std::string text :
       {"=HYPERLINK(\"http://example.org\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"}) {
    CAPTURE(text);
    CHECK(guarded(text) == "'" + text);
    Csv csv;
    csv.text(text).end_row();
    CHECK(read_csv(csv.take())[0][0] == "'" + text);
  }
  CHECK(guarded("a=b") == "a=b");
  CHECK(guarded("'quoted'") == "'quoted'");
  CHECK(guarded("") == "");
}

TEST_CASE("Numbers stay numbers, negative ones too, and what is not known stays empty") {
  Csv csv;
  csv.number(-3).number(0).nothing().number(12).end_row();
  CHECK(csv.take() == "\xEF\xBB\xBF-3,0,,12\r\n");
}

}  // namespace
}  // namespace makegood
