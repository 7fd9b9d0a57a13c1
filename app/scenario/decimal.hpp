#pragma once
// Reading a decimal number as a double.
//
// Every double that is written with few digits is the quotient or product of two whole numbers
// which are exact themselves: digits below 2^53, and a power of ten up to 10^22. One such operation
// is rounded once and so correctly (W. D. Clinger, "How to Read Floating Point Numbers Accurately",
// 1990). That is every number of a scenario or a portrait. What is longer goes to strtod, which
// needs the arithmetic of 128 bits: a page need not wait for that. Rejected: std::from_chars, which
// Emscripten's library does not have for doubles.
#include <string_view>

namespace makegood {

/// The number at the beginning of `text` after any spaces: JSON's grammar, of which "-", digits,
/// ".", digits and the exponent may each be missing but for one digit. Takes what it has read off
/// `text`.
/// @return the nearest double; infinity where it is too big; 0 and `text` as it was where there is
/// no number
double take_decimal(std::string_view& text);

}  // namespace makegood
