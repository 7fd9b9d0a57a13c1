// How a broken token is mended: a text that is not closed ends where its line ends, less the
// brackets and commas that were surely meant as such; wrong quotes and missing quotes are read as
// if they were right. Each mistake is reported once, and where the rest of the line can only be
// guessed (quiet_line), nothing more is said about that line.
#include "scenario/json_lexer.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "scenario/utf8.hpp"

namespace makegood::json {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
bool ends_bare(char c) {
  return c == ',' || c == ']' || c == '}' || c == '[' || c == '{' || c == '"' || c == '\n' ||
         c == ':';
}

// Quotation marks that word processors put in, and the one that belongs to JavaScript and Python.
constexpr std::array<std::string_view, 6> kWrongQuotes = {"'", "“", "”", "„", "‘", "’"};

/// RFC 8259, section 6.
bool is_json_number(std::string_view text) {
  std::size_t i = 0;
  const auto digits = [&] {
    const std::size_t from = i;
    while (i < text.size() && is_digit(text[i])) ++i;
    return i - from;
  };
  if (i < text.size() && text[i] == '-') ++i;
  const bool zero = i < text.size() && text[i] == '0';
  const std::size_t whole = digits();
  if (whole == 0 || (zero && whole > 1)) return false;
  if (i < text.size() && text[i] == '.') {
    ++i;
    if (digits() == 0) return false;
  }
  if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
    ++i;
    if (i < text.size() && (text[i] == '+' || text[i] == '-')) ++i;
    if (digits() == 0) return false;
  }
  return i == text.size();
}

/// The integer, if the text is one that 64 bits hold.
bool to_integer(std::string_view text, std::int64_t& out) {
  const bool negative = text.front() == '-';
  std::uint64_t number = 0;
  constexpr std::uint64_t kMost = 0x7FFFFFFFFFFFFFFFULL;
  for (const char c : text.substr(negative ? 1 : 0)) {
    if (!is_digit(c)) return false;
    const auto digit = static_cast<std::uint64_t>(c - '0');
    if (number > (kMost - digit) / 10) return false;
    number = number * 10 + digit;
  }
  out = negative ? -static_cast<std::int64_t>(number) : static_cast<std::int64_t>(number);
  return true;
}

}  // namespace

void Lexer::report(Code code, std::size_t at, std::string message, std::string hint,
                   std::size_t other) {
  if (at >= quiet_from_ && at < quiet_until_) return;
  findings_.add(code, at, std::move(message), std::move(hint), other);
}

void Lexer::quiet_line(std::size_t at) {
  if (at >= quiet_until_) {  // once a line, or one long line would cost its square
    quiet_from_ = at;
    quiet_until_ = line_end(at);
  }
  damaged_ = true;
}

bool Lexer::take_damage() {
  return std::exchange(damaged_, false);
}

std::size_t Lexer::line_end(std::size_t from) const {
  const std::size_t end = text_.find('\n', from);
  return end == std::string_view::npos ? text_.size() : end;
}

std::size_t Lexer::end_of_bare(std::size_t from) const {
  std::size_t end = from;
  while (end < text_.size() && !ends_bare(text_[end])) ++end;
  while (end > from && is_space(text_[end - 1])) --end;
  return end;
}

void Lexer::skip_comment() {
  if (peek(1) == '/') {
    at_ = line_end(at_);
    return;
  }
  const std::size_t close = text_.find("*/", at_ + 2);
  if (close == std::string_view::npos) {
    report(Code::kUnclosedComment, at_, "The comment that opens here with /* is never closed.",
           "Put */ where it ends.");
    at_ = text_.size();
    return;
  }
  at_ = close + 2;
}

void Lexer::skip_space() {
  while (at_ < text_.size()) {
    const char c = text_[at_];
    if (is_space(c) || c == '\0') {  // a NUL byte was reported when the bytes were checked
      ++at_;
    } else if (c == '/' && (peek(1) == '/' || peek(1) == '*')) {
      skip_comment();
    } else {
      return;
    }
  }
}

Lexeme Lexer::punctuation(Token token) {
  Lexeme lexeme;
  lexeme.token = token;
  lexeme.at = static_cast<std::uint32_t>(at_);
  lexeme.end = static_cast<std::uint32_t>(++at_);
  return lexeme;
}

Lexeme Lexer::next() {
  for (;;) {
    skip_space();
    if (at_ >= text_.size()) {
      Lexeme lexeme;
      lexeme.at = lexeme.end = static_cast<std::uint32_t>(text_.size());
      return lexeme;
    }
    const char c = text_[at_];
    switch (c) {
      case '"':
        return string();
      case '{':
        return punctuation(Token::kOpenObject);
      case '}':
        return punctuation(Token::kCloseObject);
      case '[':
        return punctuation(Token::kOpenArray);
      case ']':
        return punctuation(Token::kCloseArray);
      case ':':
        return punctuation(Token::kColon);
      case ',':
        return punctuation(Token::kComma);
      default:
        break;
    }
    if (is_digit(c) || c == '-' || c == '+' || c == '.') return number();
    if (is_letter(c)) return word();
    for (const std::string_view quote : kWrongQuotes) {
      if (text_.substr(at_, quote.size()) == quote) return wrongly_quoted(quote);
    }
    stray();
  }
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

Lexeme Lexer::wrongly_quoted(std::string_view open) {
  Lexeme lexeme;
  lexeme.token = Token::kString;
  lexeme.at = static_cast<std::uint32_t>(at_);
  const std::size_t from = at_ + open.size();
  const std::size_t last = line_end(from);
  // The closing mark is one that something follows which can follow a text: "It's" does not end at
  // its apostrophe.
  std::size_t close = std::string_view::npos, close_length = 0;
  for (std::size_t i = from; i < last && close == std::string_view::npos; ++i) {
    std::size_t length = text_[i] == '"' ? 1 : 0;
    for (const std::string_view quote : kWrongQuotes) {
      if (text_.substr(i, quote.size()) == quote) length = quote.size();
    }
    if (length == 0) continue;
    std::size_t after = i + length;
    while (after < last && is_space(text_[after])) ++after;
    if (after == last || text_[after] == ',' || text_[after] == ':' || text_[after] == ']' ||
        text_[after] == '}') {
      close = i;
      close_length = length;
    }
  }
  if (close == std::string_view::npos) return unclosed_string(lexeme, from);
  lexeme.text = static_cast<std::uint32_t>(from);
  lexeme.length = static_cast<std::uint32_t>(close - from);
  at_ = close + close_length;
  lexeme.end = static_cast<std::uint32_t>(at_);
  report(Code::kWrongQuotes, lexeme.at,
         fragment(slice(lexeme.at, lexeme.end)) + " has the wrong quotation marks.",
         "Use straight double quotes: " + quoted(slice(from, close)) + ".");
  if (lexeme.length > string_bytes_) lexeme.token = Token::kBroken;
  return lexeme;
}

std::uint32_t Lexer::hex4(std::size_t at) const {
  constexpr std::uint32_t kNone = 0xFFFFFFFF;
  if (at + 4 > text_.size()) return kNone;
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
      return kNone;
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
  constexpr std::uint32_t kNone = 0xFFFFFFFF;
  std::uint32_t point = c == 'u' ? hex4(at_ + 1) : kNone;
  if (point == kNone) {
    const std::size_t length = std::max<std::size_t>(1, utf8_length(text_, at_));
    report(Code::kBadEscape, from,
           quoted(slice(from, std::min(text_.size(), at_ + length))) + " means nothing in a text.",
           c == 'u'
               ? "Four hexadecimal digits follow \\u, as in \\u00e9. Or write the letter itself."
               : "For a backslash write two of them. \\n is a new line, \\\" a quote.");
    if (c != '\n' && c != '\0') pool_ += text_.substr(at_, length), at_ += length;
    return;
  }
  at_ += 5;
  const auto is_high = [](std::uint32_t p) { return p >= 0xD800 && p < 0xDC00; };
  const auto is_low = [](std::uint32_t p) { return p >= 0xDC00 && p < 0xE000; };
  if (is_high(point) && peek() == '\\' && peek(1) == 'u') {
    const std::uint32_t low = hex4(at_ + 2);
    if (low != kNone && is_low(low)) {
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

Lexeme Lexer::number() {
  Lexeme lexeme;
  lexeme.token = Token::kNumber;
  lexeme.at = static_cast<std::uint32_t>(at_);
  std::size_t end = at_;
  while (end < text_.size() && (is_digit(text_[end]) || is_letter(text_[end]) ||
                                text_[end] == '+' || text_[end] == '-' || text_[end] == '.')) {
    ++end;
  }
  // "5 min" and "17:30" without quotes are one thing that was meant, not a number and then
  // something else.
  std::size_t after = end;
  while (after < text_.size() && text_[after] == ' ') ++after;
  const bool goes_on = after < text_.size() && is_letter(text_[after]);
  const bool clock = end + 1 < text_.size() && text_[end] == ':' && is_digit(text_[end + 1]);
  if (goes_on) return bad_number(at_, end_of_bare(at_));
  if (clock) return bad_number(at_, end_of_bare(end + 1));
  const std::string_view source = slice(at_, end);
  if (!is_json_number(source)) return bad_number(at_, end);
  lexeme.end = static_cast<std::uint32_t>(end);
  at_ = end;
  if (to_integer(source, lexeme.integer)) {
    lexeme.is_integer = true;
    return lexeme;
  }
  lexeme.real = std::strtod(std::string(source).c_str(), nullptr);
  if (!std::isfinite(lexeme.real)) {
    report(Code::kNumberTooBig, lexeme.at, quoted(source) + " is too big a number.");
    lexeme.token = Token::kBroken;
  }
  return lexeme;
}

Lexeme Lexer::bad_number(std::size_t from, std::size_t to) {
  const std::string_view source = slice(from, to);
  std::string hint = "Write it like 3, -2 or 0.5.";
  if (source.front() == '+' && is_json_number(source.substr(1))) {
    hint = "Write " + fragment(source.substr(1)) + " without the plus, or \"" + fragment(source) +
           "\" in quotes where a change is meant.";
  } else if (source.find_first_of(" :") != std::string_view::npos) {
    hint = "Put it in quotes: " + quoted(source) + ".";
  }
  report(Code::kBadNumber, from, quoted(source) + " is not a number.", std::move(hint));
  damaged_ = true;
  Lexeme lexeme;
  lexeme.token = Token::kBroken;
  lexeme.at = static_cast<std::uint32_t>(from);
  lexeme.end = static_cast<std::uint32_t>(to);
  at_ = to;
  return lexeme;
}

Lexeme Lexer::word() {
  Lexeme lexeme;
  lexeme.at = lexeme.text = static_cast<std::uint32_t>(at_);
  std::size_t letters = at_;
  while (letters < text_.size() && (is_letter(text_[letters]) || is_digit(text_[letters])))
    ++letters;
  const std::string_view first = slice(at_, letters);
  lexeme.token = first == "true"    ? Token::kTrue
                 : first == "false" ? Token::kFalse
                 : first == "null"  ? Token::kNull
                                    : Token::kWord;
  at_ = lexeme.token == Token::kWord ? std::max(letters, end_of_bare(at_)) : letters;
  lexeme.end = static_cast<std::uint32_t>(at_);
  lexeme.length = lexeme.end - lexeme.at;
  return lexeme;
}

void Lexer::stray() {
  const std::size_t from = at_;
  at_ += std::max<std::size_t>(1, utf8_length(text_, at_));
  const std::string_view source = slice(from, at_);
  std::string what = quoted(source);
  if (source == "\xC2\xA0") what = "A no-break space";
  report(Code::kStrayCharacter, from, what + " does not belong here.",
         source == "#" ? "Comments start with //." : "Delete it.");
  quiet_line(from);
}

}  // namespace makegood::json
