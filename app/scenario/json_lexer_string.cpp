// Texts in quotes. One that is not closed ends where its line ends, less the brackets and commas
// that were surely meant as such; one in wrong quotes is read as if they were right. Texts without
// escapes stay where they are in the file.
#include <algorithm>
#include <array>
#include <utility>

#include "scenario/json_lexer.hpp"
#include "scenario/utf8.hpp"

namespace makegood::json {
namespace {

constexpr std::uint32_t kNoNumber = 0xFFFFFFFF;
constexpr std::size_t kShown = 40;  ///< characters of a text in a message

// Quotation marks that word processors put in, and the one that belongs to JavaScript and Python.
constexpr std::array<std::string_view, 6> kWrongQuotes = {"'", "“", "”", "„", "‘", "’"};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

constexpr std::array<std::string_view, 3> kCurlyQuotes = {"“", "”", "„"};

/// Bytes of a curly double quote at that place, or 0.
std::size_t curly_quote(std::string_view text, std::size_t at) {
  for (const std::string_view quote : kCurlyQuotes) {
    if (text.substr(at, quote.size()) == quote) return quote.size();
  }
  return 0;
}

}  // namespace

/// Whether what stands at that place of a line, or its end, can follow a text.
bool Lexer::can_follow_text(std::size_t at, std::size_t last) const {
  while (at < last && is_space(text_[at])) ++at;
  return at == last || text_[at] == ',' || text_[at] == ':' || text_[at] == ']' || text_[at] == '}';
}

std::size_t Lexer::lone_quote(std::size_t from) const {
  // No text is longer, and a long line must not be walked again for each of its words.
  const std::size_t most = std::min(text_.size(), from + string_bytes_);
  std::size_t first = std::string_view::npos, count = 0, at = from;
  for (; at < most && text_[at] != '\n'; ++at) {
    if (text_[at] == '\\') {
      ++at;
    } else if (text_[at] == '"' && count++ == 0) {
      first = at;
    }
  }
  if (at < text_.size() && text_[at] != '\n') return std::string_view::npos;
  return count % 2 == 1 && can_follow_text(first + 1, at) ? first : std::string_view::npos;
}

Lexeme Lexer::text_without_start(std::size_t close) {
  Lexeme lexeme;
  lexeme.token = Token::kString;
  lexeme.at = lexeme.text = static_cast<std::uint32_t>(at_);
  lexeme.length = static_cast<std::uint32_t>(close - at_);
  report(Code::kUnquoted, at_,
         "The text " + quoted(slice(at_, close), 24) + " has a quote at its end alone.",
         "Put a \" before it, too.");
  at_ = close + 1;
  lexeme.end = static_cast<std::uint32_t>(at_);
  return lexeme;
}

std::size_t Lexer::close_in_later_line(std::size_t from) const {
  const std::size_t most = std::min(text_.size(), from + string_bytes_);
  for (std::size_t line = line_end(from) + 1; line < most; line = line_end(line) + 1) {
    std::size_t start = line;
    while (start < most && is_space(text_[start])) ++start;
    constexpr std::string_view kStructure = "\"{}[]/";
    if (start >= most || kStructure.find(text_[start]) != std::string_view::npos) break;
    if (const std::size_t close = lone_quote(start); close != std::string_view::npos) return close;
    if (text_.substr(start, line_end(start) - start).find('"') != std::string_view::npos) break;
  }
  return std::string_view::npos;
}

std::pair<std::size_t, std::size_t> Lexer::curly_close(std::size_t from) const {
  const std::size_t most = std::min(text_.size(), from + string_bytes_);
  const std::size_t last = std::min(most, line_end(from));
  bool inside = false;  // of curly quotes of the text's own
  for (std::size_t at = from; at < last; ++at) {
    const std::size_t length = curly_quote(text_, at);
    if (length == 0) continue;
    if (!inside && can_follow_text(at + length, last)) return {at, length};
    inside = !inside;
  }
  return {std::string_view::npos, 0};
}

/// Whether the file went through a word processor, which leaves hardly a straight quote: then that
/// is said once, at `found`, and not again for each of its texts.
bool Lexer::all_quotes_are_curly(std::size_t found) {
  if (curly_ != Curly::kNotAsked) return curly_ == Curly::kAll;
  constexpr std::size_t kMany = 10;
  std::size_t curly = 0, straight = 0;
  for (std::size_t at = 0; at < text_.size(); ++at) {
    if (text_[at] == '"') ++straight;
    if (curly_quote(text_, at) > 0) ++curly;
  }
  curly_ = curly >= kMany && curly > 2 * straight ? Curly::kAll : Curly::kSome;
  if (curly_ == Curly::kAll) {
    report(Code::kWrongQuotes, found,
           "The quotes of this file are curly, as a word processor makes them.",
           "In a text editor replace each “ and ” by a straight \", and save it as plain text.");
  }
  return curly_ == Curly::kAll;
}

std::size_t Lexer::wrong_quote(std::size_t at) const {
  for (const std::string_view quote : kWrongQuotes) {
    if (text_.substr(at, quote.size()) == quote) return quote.size();
  }
  return 0;
}

Lexeme Lexer::string() {
  Lexeme lexeme;
  lexeme.token = Token::kString;
  lexeme.at = static_cast<std::uint32_t>(at_++);
  std::size_t from = at_;  // of the stretch that is not yet in the pool
  const std::size_t pool_from = pool_.size();
  for (;;) {
    while (at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\\' &&
           static_cast<unsigned char>(text_[at_]) >= 0x20) {
      ++at_;
    }
    const char c = peek();
    if (at_ >= text_.size() || c == '\n') return unclosed_string(lexeme, lexeme.at + 1U);
    if (c == '"') break;
    if (c == '\\') {
      lexeme.decoded = true;
      pool_ += text_.substr(from, at_ - from);
      escape();
      from = at_;
      continue;
    }
    // A carriage return before the line's end belongs to the line's end; NUL bytes are reported
    // elsewhere.
    if (c != '\0' && !(c == '\r' && peek(1) == '\n')) {
      report(Code::kControlCharacter, at_,
             "A " + std::string(c == '\t' ? "tab" : "control character") +
                 " stands inside a text in quotes.",
             c == '\t' ? "Write \\t, or use spaces." : "Delete it.");
    }
    ++at_;
  }
  if (lexeme.decoded) {
    pool_ += text_.substr(from, at_ - from);
    lexeme.text = static_cast<std::uint32_t>(pool_from);
    lexeme.length = static_cast<std::uint32_t>(pool_.size() - pool_from);
  } else {
    lexeme.text = static_cast<std::uint32_t>(from);
    lexeme.length = static_cast<std::uint32_t>(at_ - from);
  }
  lexeme.end = static_cast<std::uint32_t>(++at_);
  if (lexeme.length > string_bytes_) {
    report(Code::kStringTooLong, lexeme.at,
           "The text " + quoted(slice(lexeme.at + 1U, lexeme.end - 1U), 24) + " is " +
               std::to_string(lexeme.length) + " bytes long; at most " +
               std::to_string(string_bytes_) + " are allowed.",
           "Split it into several lines.");
    lexeme.token = Token::kBroken;
  }
  return lexeme;
}

Lexeme Lexer::unclosed_string(Lexeme lexeme, std::size_t from) {
  const bool told = is_doubtful(lexeme.at);
  if (const auto [close, bytes] =
          told ? std::pair{std::string_view::npos, std::size_t{0}} : curly_close(from);
      bytes > 0) {
    report(Code::kWrongQuotes, lexeme.at,
           "The text " + quoted(slice(from, close), 24) + " closes with " +
               fragment(slice(close, close + bytes)) + ", a curly quote.",
           "Write a straight \" at its end.");
    lexeme.text = static_cast<std::uint32_t>(from);
    lexeme.length = static_cast<std::uint32_t>(close - from);
    lexeme.decoded = false;
    lexeme.token = lexeme.length > string_bytes_ ? Token::kBroken : Token::kString;
    at_ = close + bytes;
    lexeme.end = static_cast<std::uint32_t>(at_);
    return lexeme;
  }
  if (const std::size_t close = told ? std::string_view::npos : close_in_later_line(from);
      close != std::string_view::npos) {
    report(Code::kUnclosedString, lexeme.at,
           "The text " + quoted(slice(from, line_end(from)), 24) + " goes on in the next line.",
           "A text stands on one line; for several lines write a list of texts.");
    lexeme.token = Token::kBroken;
    at_ = close + 1;
    lexeme.end = static_cast<std::uint32_t>(at_);
    return lexeme;
  }
  std::size_t end = line_end(from);
  const auto surely_outside = [](char c) {
    return is_space(c) || c == ',' || c == ']' || c == '}';
  };
  while (end > from && surely_outside(text_[end - 1])) --end;
  report(
      Code::kUnclosedString, lexeme.at,
      "The text " + quoted(slice(from, end), 24) + " is not closed before its line ends.",
      "Put a \" at its end. A text stands on one line; for several lines write a list of texts.");
  quiet_line(lexeme.at);
  at_ = end;
  lexeme.token = Token::kBroken;  // its escapes were not all looked at
  lexeme.end = static_cast<std::uint32_t>(end);
  lexeme.text = static_cast<std::uint32_t>(from);
  lexeme.length = static_cast<std::uint32_t>(end - from);
  lexeme.decoded = false;
  return lexeme;
}

Lexeme Lexer::wrongly_quoted(std::size_t opening) {
  Lexeme lexeme;
  lexeme.token = Token::kString;
  lexeme.at = static_cast<std::uint32_t>(at_);
  const std::size_t from = at_ + opening;
  const std::size_t last = line_end(from);
  // The closing mark is one that something follows which can follow a text: "It's" does not end at
  // its apostrophe.
  std::size_t close = std::string_view::npos, close_length = 0;
  for (std::size_t i = from; i < last && close == std::string_view::npos; ++i) {
    const std::size_t length = text_[i] == '"' ? 1 : wrong_quote(i);
    if (length == 0) continue;
    if (can_follow_text(i + length, last)) {
      close = i;
      close_length = length;
    }
  }
  if (close == std::string_view::npos) return unclosed_string(lexeme, from);
  lexeme.text = static_cast<std::uint32_t>(from);
  lexeme.length = static_cast<std::uint32_t>(close - from);
  at_ = close + close_length;
  lexeme.end = static_cast<std::uint32_t>(at_);
  if (!all_quotes_are_curly(lexeme.at)) {
    const std::string words = beginning(slice(from, close), kShown);
    report(Code::kWrongQuotes, lexeme.at,
           fragment(slice(lexeme.at, from)) + words + fragment(slice(close, at_)) +
               " has the wrong quotation marks.",
           "Use straight double quotes: \"" + words + "\".");
  }
  if (lexeme.length > string_bytes_) lexeme.token = Token::kBroken;
  return lexeme;
}

std::uint32_t Lexer::hex4(std::size_t at) const {
  if (at + 4 > text_.size()) return kNoNumber;
  std::uint32_t number = 0;
  for (std::size_t i = at; i < at + 4; ++i) {
    const char c = text_[i];
    std::uint32_t digit = 0;
    if (is_digit(c)) {
      digit = static_cast<std::uint32_t>(c - '0');
    } else if (c >= 'a' && c <= 'f') {
      digit = static_cast<std::uint32_t>(c - 'a' + 10);
    } else if (c >= 'A' && c <= 'F') {
      digit = static_cast<std::uint32_t>(c - 'A' + 10);
    } else {
      return kNoNumber;
    }
    number = number * 16 + digit;
  }
  return number;
}

void Lexer::escape() {
  const std::size_t from = at_++;  // the backslash
  const char c = peek();
  constexpr std::string_view kLetters = "\"\\/bfnrt";
  constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
  const std::size_t simple = c == '\0' ? std::string_view::npos : kLetters.find(c);
  if (simple != std::string_view::npos) {
    pool_ += kMeanings[simple];
    ++at_;
    return;
  }
  std::uint32_t point = c == 'u' ? hex4(at_ + 1) : kNoNumber;
  if (point == kNoNumber) {
    const std::size_t length = std::max<std::size_t>(1, utf8_length(text_, at_));
    report(Code::kBadEscape, from,
           quoted(slice(from, std::min(text_.size(), at_ + length))) + " means nothing in a text.",
           c == 'u'
               ? "Four hexadecimal digits follow \\u, as in \\u00e9. Or write the letter itself."
               : "For a backslash write two of them. \\n is a new line, \\\" a quote.");
    if (c != '\n' && c != '\0') {
      pool_ += text_.substr(at_, length);
      at_ += length;
    }
    return;
  }
  at_ += 5;
  const auto is_high = [](std::uint32_t p) { return p >= 0xD800 && p < 0xDC00; };
  const auto is_low = [](std::uint32_t p) { return p >= 0xDC00 && p < 0xE000; };
  if (is_high(point) && peek() == '\\' && peek(1) == 'u') {
    const std::uint32_t low = hex4(at_ + 2);
    if (low != kNoNumber && is_low(low)) {
      point = 0x10000 + ((point - 0xD800) << 10U) + (low - 0xDC00);
      at_ += 6;
    }
  }
  if (is_high(point) || is_low(point)) {
    report(Code::kLoneSurrogate, from,
           quoted(slice(from, at_)) + " is only half of a character; two such belong together.",
           "Write the character itself instead.");
    point = 0xFFFD;
  }
  append_utf8(pool_, point);
}

}  // namespace makegood::json
