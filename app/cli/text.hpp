#pragma once
// Text on its way to a terminal: made safe, measured, wrapped.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace makegood::cli {

/// `bytes` as text that a terminal can only print: control characters (C0, DEL, C1) and marks that
/// reorder text (U+202A to U+202E, U+2066 to U+2069) are left out, line breaks and tabs become
/// spaces, broken UTF-8 becomes U+FFFD.
std::string safe_text(std::string_view bytes);

/// safe_text(), cut after `most` code points with "…".
std::string safe_fragment(std::string_view bytes, std::size_t most = 40);

/// Columns that `text` takes: combining marks none, East Asian wide characters and emoji two. An
/// approximation of Unicode's TR 11 and enough to align a column; `text` is safe_text().
std::size_t display_width(std::string_view text);

/// `text` broken at spaces into lines of at most `width` columns; a longer word is cut. At least
/// one line.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

}  // namespace makegood::cli
