#pragma once
// The little that reading needs to know of UTF-8.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace makegood {

/// Bytes of the well-formed sequence at `text[at]` (1 to 4), or 0 when there is none: overlong
/// forms, surrogates, numbers beyond U+10FFFF and cut sequences are not well-formed (RFC 3629).
std::size_t utf8_length(std::string_view text, std::size_t at);

/// Appends the code point; it must not be a surrogate.
void append_utf8(std::string& out, std::uint32_t code_point);

/// Number of code points (of bytes that do not continue one, in broken text).
std::size_t count_code_points(std::string_view text);

/// The beginning of `text` within `most` bytes, cut behind the last whole character.
std::string_view within_bytes(std::string_view text, std::size_t most);

/// "U+200B" for the first character of `text` that nobody sees or that only looks like a space
/// (web pages and word processors bring them along); empty when there is none.
std::string invisible_in(std::string_view text);

/// `text` without them.
std::string without_invisible(std::string_view text);

/// `text` fit for a message: at most `most` code points (then "…"), control characters as spaces,
/// broken bytes as U+FFFD.
std::string fragment(std::string_view text, std::size_t most = 40);

/// The same for people to read: it stops behind a whole word, " …" after it.
std::string beginning(std::string_view text, std::size_t most);

/// fragment() in double quotes.
std::string quoted(std::string_view text, std::size_t most = 40);

}  // namespace makegood
