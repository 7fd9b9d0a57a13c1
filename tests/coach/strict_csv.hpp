#pragma once
// A reader of CSV that takes nothing but RFC 4180: CRLF after every row, quotes only round a whole
// cell, doubled inside, rows of one length. Anything else fails the test.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace makegood::test {

using Rows = std::vector<std::vector<std::string>>;

inline Rows read_csv(std::string_view text) {
  Rows rows;
  REQUIRE(text.substr(0, 3) == "\xEF\xBB\xBF");
  text.remove_prefix(3);
  while (!text.empty()) {
    std::vector<std::string> row;
    for (bool more = true; more;) {
      std::string cell;
      if (text.substr(0, 1) == "\"") {
        text.remove_prefix(1);
        for (;;) {
          const std::size_t quote = text.find('"');
          REQUIRE(quote != std::string_view::npos);
          cell += text.substr(0, quote);
          text.remove_prefix(quote + 1);
          if (text.substr(0, 1) != "\"") break;
          cell += '"';
          text.remove_prefix(1);
        }
      } else {
        const std::size_t end = text.find_first_of(",\r\n\"");
        REQUIRE(end != std::string_view::npos);
        cell = text.substr(0, end);
        text.remove_prefix(end);
      }
      row.push_back(std::move(cell));
      more = text.substr(0, 1) == ",";
      if (more) text.remove_prefix(1);
    }
    REQUIRE(text.substr(0, 2) == "\r\n");
    text.remove_prefix(2);
    if (!rows.empty()) REQUIRE(row.size() == rows.front().size());
    rows.push_back(std::move(row));
  }
  return rows;
}

/// The cell of a row (from 1) under this heading.
inline std::string cell(const Rows& rows, std::size_t row, std::string_view heading) {
  REQUIRE(row < rows.size());
  for (std::size_t i = 0; i < rows[0].size(); ++i) {
    if (rows[0][i] == heading) return rows[row][i];
  }
  FAIL("no column ", heading);
  return {};
}

}  // namespace makegood::test
