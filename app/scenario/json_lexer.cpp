// How a broken token is mended: a text that is not closed ends where its line ends, less the
// brackets and commas that were surely meant as such; wrong quotes and missing quotes are read as
// if they were right. Each mistake is reported once, and where the rest of the line can only be
// guessed (quiet_line), nothing more is said about that line.
#include "scenario/json_lexer.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "scenario/decimal.hpp"
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
  if (is_doubtful(at)) return;
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
    at_ = std::min(text_.find_first_of("\r\n", at_), text_.size());
    return;
  }
  const std::size_t close = text_.find("*/", at_ + 2);
  if (close == std::string_view::npos) {
    report(Code::kUnclosedComment, at_, "The comment that opens here with /* is never closed.",
           "Put */ where it ends.");
    at_ = text_.size();
    ended_in_comment_ = true;
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
      case '=':
        return equals();
      default:
        break;
    }
    if (is_digit(c) || c == '-' || c == '+' || c == '.') return number();
    if (is_letter(c)) return word();
    if (const std::size_t minus = typographic_minus(at_); minus > 0) return negative_number(minus);
    if (const std::size_t quote = wrong_quote(at_); quote > 0) return wrongly_quoted(quote);
    stray();
  }
}

/// "=", and what other languages make of it: "=>", "==".
Lexeme Lexer::equals() {
  Lexeme lexeme = punctuation(Token::kEquals);
  if (peek() == '>' || peek() == '=') lexeme.end = static_cast<std::uint32_t>(++at_);
  return lexeme;
}

std::size_t Lexer::typographic_minus(std::size_t at) const {
  // U+2212, U+2013 and U+2014: word processors and telephones write them for a hyphen.
  constexpr std::array<std::string_view, 3> kDashes = {"−", "–", "—"};
  for (const std::string_view dash : kDashes) {
    const std::size_t digit = at + dash.size();
    if (text_.substr(at, dash.size()) == dash && digit < text_.size() && is_digit(text_[digit])) {
      return dash.size();
    }
  }
  return 0;
}

/// Read on as the number that was meant, so that nothing else has to be said about it.
Lexeme Lexer::negative_number(std::size_t minus) {
  const std::size_t from = at_;
  at_ += minus;
  Lexeme lexeme = number();
  if (lexeme.token != Token::kNumber) return lexeme;  // reported
  const std::string_view digits = slice(from + minus, lexeme.end);
  report(Code::kBadNumber, from,
         quoted(slice(from, lexeme.end)) + " starts with a dash that is no minus sign.",
         "Write -" + fragment(digits) + ", with the hyphen of the keyboard.");
  lexeme.at = static_cast<std::uint32_t>(from);
  lexeme.integer = -lexeme.integer;
  lexeme.real = -lexeme.real;
  return lexeme;
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
  std::string_view digits = source;
  lexeme.real = take_decimal(digits);
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
  // Directly behind a text it is the text before that is not right (Parser::quote_went_missing).
  const bool behind_text = at_ > 0 && text_[at_ - 1] == '"';
  if (lexeme.token == Token::kWord && !behind_text && !skipping_ && !is_doubtful(at_)) {
    const std::size_t close = lone_quote(at_);
    if (close != std::string_view::npos) return text_without_start(close);
  }
  at_ = lexeme.token == Token::kWord ? std::max(letters, end_of_bare(at_)) : letters;
  lexeme.end = static_cast<std::uint32_t>(at_);
  lexeme.length = lexeme.end - lexeme.at;
  return lexeme;
}

void Lexer::stray() {
  const std::size_t from = at_;
  at_ += std::max<std::size_t>(1, utf8_length(text_, at_));
  const std::string_view source = slice(from, at_);
  if (is_doubtful(from)) return;
  std::string what = quoted(source);
  if (source == "\xC2\xA0") {
    what = "A no-break space";
  } else if (const std::string name = invisible_in(source); !name.empty()) {
    what = "An invisible character, " + name + ",";
  }
  report(Code::kStrayCharacter, from, what + " does not belong here.",
         source == "#" ? "Comments start with //." : "Delete it.");
  quiet_line(from);
  if (source == "#") at_ = line_end(from);
}

}  // namespace makegood::json
