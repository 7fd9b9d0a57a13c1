#pragma once
// Cuts JSON text into tokens, and mends what can be mended inside one token. Used by json_text.cpp
// alone.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "scenario/findings.hpp"

namespace makegood::json {

enum class Token : std::uint8_t {
  kEnd,
  kOpenObject,
  kCloseObject,
  kOpenArray,
  kCloseArray,
  kColon,
  kEquals,  ///< = where JSON has a colon
  kComma,
  kString,
  kNumber,
  kTrue,
  kFalse,
  kNull,
  kWord,    ///< letters without quotes, as far as they seem to belong together
  kBroken,  ///< a value that could not be read, already reported
};

struct Lexeme {
  Token token = Token::kEnd;
  std::uint32_t at = 0, end = 0;
  // kString: start and length of what it says, in the text or (decoded) in the pool. kWord: in the
  // text.
  std::uint32_t text = 0, length = 0;
  bool decoded = false;
  // kNumber
  bool is_integer = false;
  std::int64_t integer = 0;
  double real = 0;
};

class Lexer {
 public:
  /// `pool` takes texts that had escapes. The text must be shorter than 4 GB.
  Lexer(std::string_view text, std::string& pool, Findings& findings, std::size_t string_bytes)
      : text_(text), pool_(pool), findings_(findings), string_bytes_(string_bytes) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (text_.substr(0, 3) == kByteOrderMark) at_ = kByteOrderMark.size();
  }

  Lexeme next();

  /// Adds a finding unless the rest of this line is doubtful anyway (quiet_line).
  void report(Code code, std::size_t at, std::string message, std::string hint = {},
              std::size_t other = 0);
  /// After a mistake that confuses the rest of its line: no more findings up to the end of the line
  /// of `at`.
  void quiet_line(std::size_t at);
  /// Nothing more would be said: there is no point in reading on.
  bool is_full() const { return !findings_.keeps_more(); }
  void stop() { findings_.stop(); }
  /// What comes is skipped: words need no look at the rest of their line, which would cost a long
  /// one its square.
  void skipping(bool on) { skipping_ = on; }
  /// True in the part of a line that is only guessed at: what stands there is not to be trusted.
  bool is_doubtful(std::size_t at) const { return at >= quiet_from_ && at < quiet_until_; }
  /// True once after anything was lost or guessed; asking resets it.
  bool take_damage();
  /// The text ended inside a comment, which was reported.
  bool ended_in_comment() const { return ended_in_comment_; }

  /// Where a curly quote closes a text that opened at `from`, within the line: its place and
  /// its bytes, or npos and 0.
  std::pair<std::size_t, std::size_t> curly_close(std::size_t from) const;

  /// The text from a byte to before another.
  std::string_view slice(std::size_t from, std::size_t to) const {
    return text_.substr(from, to - from);
  }

 private:
  void skip_space();
  void skip_comment();
  Lexeme punctuation(Token token);
  Lexeme string();
  Lexeme wrongly_quoted(std::size_t opening);
  /// Bytes of a quotation mark of the wrong kind at that place, or 0.
  std::size_t wrong_quote(std::size_t at) const;
  bool can_follow_text(std::size_t at, std::size_t last) const;
  /// The one " that is left over in the rest of a line and closes a text, or npos.
  std::size_t lone_quote(std::size_t from) const;
  /// The " that closes a text in one of the lines behind its own, or npos.
  std::size_t close_in_later_line(std::size_t from) const;
  bool all_quotes_are_curly(std::size_t found);
  Lexeme unclosed_string(Lexeme lexeme, std::size_t from);
  void escape();
  std::uint32_t hex4(std::size_t at) const;
  Lexeme equals();
  Lexeme number();
  /// Bytes of a dash that stands for the minus of a number at that place, or 0.
  std::size_t typographic_minus(std::size_t at) const;
  Lexeme negative_number(std::size_t minus);
  Lexeme bad_number(std::size_t from, std::size_t to);
  Lexeme word();
  Lexeme text_without_start(std::size_t close);
  void stray();
  std::size_t end_of_bare(std::size_t from) const;
  std::size_t line_end(std::size_t from) const;
  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }

  std::string_view text_;
  std::string& pool_;
  Findings& findings_;
  std::size_t string_bytes_;
  std::size_t at_ = 0;
  std::size_t quiet_from_ = 0, quiet_until_ = 0;
  bool damaged_ = false;
  bool skipping_ = false;
  bool ended_in_comment_ = false;
  enum class Curly : std::uint8_t { kNotAsked, kSome, kAll } curly_ = Curly::kNotAsked;
};

}  // namespace makegood::json
