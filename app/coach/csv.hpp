#pragma once
// Comma-separated values by RFC 4180, for spreadsheets: CRLF after each row, a byte order mark
// first (without it, common spreadsheets take UTF-8 for something else), and no cell of text that a
// spreadsheet would take for a formula (docs/report-format.md).
#include <cstdint>
#include <string>
#include <string_view>

namespace makegood {

inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// `text` as a cell that stays text: with an apostrophe before it where it begins with = + - @, a
/// tab or the beginning of a line. Nothing else is changed.
std::string guarded(std::string_view text);

/// Rows of cells.
class Csv {
 public:
  Csv() : out_(kByteOrderMark) {}

  /// Guarded, and quoted where it has to be.
  Csv& text(std::string_view text);
  Csv& number(std::int64_t value);
  /// A cell with nothing in it: not known.
  Csv& nothing();
  void end_row();

  std::string take();

 private:
  void separate();

  std::string out_;
  bool row_begun_ = false;
};

}  // namespace makegood
