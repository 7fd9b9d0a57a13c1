#pragma once
// Where a line of Chinese, Japanese or Korean text may end. Dear ImGui breaks at blanks, and such
// text has none: it may be broken between any two ideographs, except that a line neither begins
// with a closing mark nor ends with an opening one. That is what remains of UAX 14 (Unicode line
// breaking) for what scenarios hold: classes ID, CL, NS, OP, SP and everything else. Right-to-left
// text is not laid out at all.
#include <cstdint>
#include <string_view>

namespace makegood {

/// True if something in the text asks for these rules: a character from U+3000 on.
bool has_ideographs(std::string_view text);

/// True if a line may end between these two characters, of which neither is a blank.
bool may_break(std::uint32_t before, std::uint32_t after);

/// The character at `at`, which is moved behind it; broken bytes count as one character each.
std::uint32_t next_character(const char*& at, const char* end);

/// Where a line from `begin` ends that ImGui would break at `stop`. It breaks behind quotation
/// marks, too, so that a comma could begin the next line: rather behind a space or a hyphen, if
/// there is one.
const char* end_of_words(const char* begin, const char* stop, const char* end);

/// The end of the first line of [begin, end), at most `limit` wide; blanks at its end are not
/// counted. `width(from, to)` is the width of one character. At least one character is taken. A
/// line feed ends the line and is not part of it.
template <class Width>
const char* first_line_end(const char* begin, const char* end, float limit, Width&& width) {
  const char* at = begin;
  const char* opportunity = nullptr;  // the last place where the line may end
  std::uint32_t before = 0;
  float used = 0;
  while (at < end && *at != '\n') {
    const char* next = at;
    const std::uint32_t character = next_character(next, end);
    if (at > begin && character != ' ' && (before == ' ' || may_break(before, character)))
      opportunity = at;
    used += width(at, next);
    if (used > limit && character != ' ' && at > begin) return opportunity ? opportunity : at;
    before = character;
    at = next;
  }
  return at;
}

}  // namespace makegood
