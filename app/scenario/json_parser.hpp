#pragma once
// From tokens to nodes. Used by json_text.cpp alone.
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "scenario/json_lexer.hpp"
#include "scenario/json_text.hpp"

namespace makegood::json {

enum class Expect { kValue, kElement, kKey, kColon, kComma, kNothing };

struct Frame {
  std::uint32_t node = 0;
  bool object = false;
  std::uint32_t indent = 0;  ///< column of the first character of its line
  bool told = false;         ///< that its entries are of the wrong kind, which is said once
};

class Parser {
 public:
  Parser(Document& document, Findings& findings, const Limits& limits)
      : document_(document),
        limits_(limits),
        lexer_(document.text, document.decoded, findings, limits.string_bytes) {}

  void run();

 private:
  // Each handles the current token and answers whether it used it up.
  bool value();
  bool element();
  bool key();
  bool colon();
  bool comma();

  void bare_word();
  /// The rest of the line of `at` is guesswork, and what is open is no longer complete.
  void doubt_line(std::size_t at);
  /// The key that was read last, as it stands in the text.
  std::string last_key() const;

  /// What a closing bracket of the wrong kind comes from.
  enum class Mismatch : std::uint8_t {
    kForgotten,  ///< the right one is missing before it
    kTooMany,    ///< it closes nothing
    kWrongKind,  ///< it stands for the right one
    kUnknown,    ///< kForgotten or kTooMany
  };
  Mismatch mismatch() const;
  /// What follows on the current token: brackets that close, and the kind of entry behind them.
  struct Sequel {
    std::string closing;
    enum class Entry : std::uint8_t { kUnknown, kEnd, kMember, kElement } entry = Entry::kUnknown;
  };
  Sequel sequel() const;
  bool fits(std::size_t depth, const Sequel& sequel) const;
  bool close();
  bool close_mismatched();
  void open(bool object);
  void skip_too_deep();
  void finish_container();
  void mark_damaged();
  void check_duplicates(const Node& object);
  void add(Kind kind);
  void add_key(std::uint32_t text, std::uint32_t length, bool decoded);
  void add_broken();
  void missing_value(std::string message);
  bool quote_went_missing();
  void wrong_structure(Code code, std::size_t at, std::string message, std::string hint = {},
                       std::size_t other = 0);
  void unclosed();
  void unwind();
  bool first_on_line(std::size_t at) const;
  std::uint32_t indent_of(std::size_t at) const;
  bool in_object() const { return !stack_.empty() && stack_.back().object; }
  bool token_is_value() const;
  std::string_view source() const { return lexer_.slice(token_.at, token_.end); }

  Document& document_;
  const Limits& limits_;
  Lexer lexer_;
  Lexeme token_;
  Expect expect_ = Expect::kValue;
  std::vector<Frame> stack_;
  std::vector<std::pair<std::string_view, std::uint32_t>> keys_;  ///< memory of check_duplicates()
  std::uint32_t last_end_ = 0;  ///< behind the last value or bracket
  std::uint32_t suspect_ = 0;   ///< first bracket whose closing one stood in another column
  bool has_suspect_ = false;
};

}  // namespace makegood::json
