// The parser: a loop over tokens with an explicit stack, so that depth costs no call stack. It
// knows at each moment what may come (Expect). When something else comes it says so, assumes the
// most likely intention and goes on: a missing comma or colon is taken as written, a missing value
// becomes Kind::kBroken. Only brackets that do not match make everything behind them doubtful: then
// nothing more is said about structure, and Document::lost tells the caller not to look for
// meaning.
#include "scenario/json_parser.hpp"

#include "scenario/utf8.hpp"

namespace makegood::json {

void Parser::run() {
  for (;;) {
    token_ = lexer_.next();
    if (lexer_.take_damage()) mark_damaged();
    if (token_.token == Token::kEnd) return unclosed();
    for (bool used = false; !used;) {
      switch (expect_) {
        case Expect::kValue:
          used = value();
          break;
        case Expect::kElement:
          used = element();
          break;
        case Expect::kKey:
          used = key();
          break;
        case Expect::kColon:
          used = colon();
          break;
        case Expect::kComma:
          used = comma();
          break;
        case Expect::kNothing:
          wrong_structure(Code::kAfterEnd, token_.at,
                          quoted(source()) + " stands behind the end of the document.",
                          "A file holds one { … }. Look for a bracket too many before this.");
          return;
      }
      if (document_.nodes.size() > limits_.values) {
        lexer_.report(Code::kTooManyValues, token_.at,
                      "The file holds more than " + std::to_string(limits_.values) +
                          " values; reading stops here.");
        document_.lost = true;
        return unwind();
      }
    }
    if (lexer_.take_damage()) mark_damaged();
  }
}

bool Parser::token_is_value() const {
  switch (token_.token) {
    case Token::kEnd:
    case Token::kCloseObject:
    case Token::kCloseArray:
    case Token::kColon:
    case Token::kComma:
      return false;
    default:
      return true;
  }
}

bool Parser::value() {
  switch (token_.token) {
    case Token::kOpenObject:
      open(true);
      return true;
    case Token::kOpenArray:
      open(false);
      return true;
    case Token::kString:
      add(Kind::kString);
      break;
    case Token::kNumber:
      add(Kind::kNumber);
      break;
    case Token::kTrue:
    case Token::kFalse:
      add(Kind::kBool);
      break;
    case Token::kNull:
      add(Kind::kNull);
      break;
    case Token::kBroken:
      add(Kind::kBroken);
      break;
    case Token::kWord: {
      const std::string_view word = source();
      const bool boolean = word == "True" || word == "TRUE" || word == "yes" || word == "False" ||
                           word == "FALSE" || word == "no";
      lexer_.report(Code::kUnquoted, token_.at, quoted(word) + " stands without quotes.",
                    boolean          ? "Write true or false."
                    : word == "None" ? "Write null, or leave the key out."
                                     : "Write " + quoted(word) + " in quotes.");
      add(Kind::kString);
      break;
    }
    default:
      if (stack_.empty()) {
        wrong_structure(Code::kStrayCharacter, token_.at,
                        quoted(source()) + " does not belong here.", "A file starts with {.");
        return true;
      }
      if (token_.token == Token::kColon) {
        lexer_.report(Code::kStrayCharacter, token_.at, "A second colon stands here.",
                      "Delete it.");
        lexer_.quiet_line(token_.at);
        return true;
      }
      missing_value("A value is missing before " + quoted(source()) + ".");
      return false;
  }
  expect_ = stack_.empty() ? Expect::kNothing : Expect::kComma;
  return true;
}

bool Parser::element() {
  switch (token_.token) {
    case Token::kCloseArray:
    case Token::kCloseObject:
      return close();
    case Token::kComma:
      lexer_.report(Code::kMissingValue, token_.at, "A value is missing before this comma.",
                    "Delete the comma, or write what belongs before it.");
      lexer_.damage();
      return true;
    case Token::kColon:
      lexer_.report(Code::kStrayCharacter, token_.at, "A colon has no place in a list.",
                    "A list [ … ] holds values; { … } holds keys with values.");
      lexer_.quiet_line(token_.at);
      return true;
    default:
      return value();
  }
}

bool Parser::key() {
  switch (token_.token) {
    case Token::kString:
      add_key(token_.text, token_.length, token_.decoded);
      break;
    case Token::kCloseArray:
    case Token::kCloseObject:
      return close();
    case Token::kComma:
      lexer_.report(Code::kMissingKey, token_.at,
                    "A key and its value are missing before this comma.", "Delete the comma.");
      return true;
    case Token::kWord:
    case Token::kNumber:
    case Token::kTrue:
    case Token::kFalse:
    case Token::kNull:
      lexer_.report(Code::kUnquoted, token_.at,
                    "The key " + quoted(source()) + " stands without quotes.",
                    "Write " + quoted(source()) + " in quotes.");
      add_key(token_.at, token_.end - token_.at, false);
      break;
    case Token::kBroken:
      lexer_.damage();
      add_key(token_.at, 0, false);
      break;
    default:  // a bracket or a colon
      lexer_.report(
          Code::kMissingKey, token_.at,
          "A key in quotes is expected here, but " + quoted(source()) + " comes.",
          token_.token == Token::kColon
              ? "Write the key before the colon."
              : "Inside { … } each value has a key before it; a list of values stands in [ … ].");
      lexer_.damage();
      add_key(token_.at, 0, false);
      expect_ = token_.token == Token::kColon ? Expect::kColon : Expect::kValue;
      return false;
  }
  expect_ = Expect::kColon;
  return true;
}

bool Parser::colon() {
  if (token_.token == Token::kColon) {
    expect_ = Expect::kValue;
    return true;
  }
  const std::string key(
      fragment(lexer_.slice(document_.nodes.back().at, document_.nodes.back().end)));
  if (quote_went_missing()) {
    expect_ = Expect::kValue;
    return false;
  }
  if (token_is_value()) {
    lexer_.report(Code::kMissingColon, last_end_, "A colon is missing after the key " + key + ".",
                  "Write " + key + ": " + fragment(source(), 20));
    if (token_.token != Token::kOpenObject && token_.token != Token::kOpenArray) {
      lexer_.quiet_line(token_.at);
    }
    expect_ = Expect::kValue;
    return false;
  }
  missing_value("The key " + key + " has no value.");
  return false;
}

bool Parser::comma() {
  switch (token_.token) {
    case Token::kComma:
      expect_ = in_object() ? Expect::kKey : Expect::kElement;
      return true;
    case Token::kCloseArray:
    case Token::kCloseObject:
      return close();
    case Token::kColon:
      lexer_.report(Code::kStrayCharacter, token_.at, "A colon does not belong here.",
                    in_object() ? "Is there a quote or a comma missing before it?"
                                : "A list [ … ] holds values; { … } holds keys with values.");
      lexer_.quiet_line(token_.at);
      return true;
    default:
      if (quote_went_missing()) {
        expect_ = in_object() ? Expect::kKey : Expect::kElement;
        return false;
      }
      lexer_.report(Code::kMissingComma, last_end_,
                    "A comma is missing before " + fragment(source(), 24) + ".");
      // Behind "a" b or {…} 5 nobody knows what was meant; behind "a" "b" it is clear.
      if (token_.token != Token::kString && token_.token != Token::kOpenObject &&
          token_.token != Token::kOpenArray) {
        lexer_.quiet_line(token_.at);
      }
      expect_ = in_object() ? Expect::kKey : Expect::kElement;
      return false;
  }
}

/// In "17:30, "at": "x" a quote is missing behind 17:30, so everything is a text that should not
/// be, and the other way round: it shows where a word follows on a text without a gap.
bool Parser::quote_went_missing() {
  Node& last = document_.nodes.back();
  if (token_.token != Token::kWord || token_.at != last_end_ || last.kind != Kind::kString)
    return false;
  lexer_.report(Code::kUnclosedString, last.at,
                "A quote seems to be missing in or before " +
                    quoted(lexer_.slice(last.at + 1U, last.end - 1U), 24) + ".",
                "Each text starts and ends with a \", and a \" inside a text is written \\\".");
  lexer_.quiet_line(last.at);
  if (expect_ == Expect::kColon) {
    last.length = 0;
  } else {
    last.kind = Kind::kBroken;
  }
  return true;
}

void Parser::missing_value(std::string message) {
  lexer_.report(Code::kMissingValue, last_end_, std::move(message));
  add_broken();
  lexer_.damage();
  expect_ = Expect::kComma;
}

void Parser::wrong_structure(Code code, std::size_t at, std::string message, std::string hint,
                             std::size_t other) {
  if (!document_.lost) lexer_.report(code, at, std::move(message), std::move(hint), other);
  document_.lost = true;
}

}  // namespace makegood::json
