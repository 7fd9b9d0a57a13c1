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
    if (lexer_.is_full()) {
      lexer_.stop();
      document_.lost = true;
      return unwind();
    }
    if (token_.token == Token::kEquals && expect_ != Expect::kColon) {
      lexer_.report(Code::kStrayCharacter, token_.at, quoted(source()) + " does not belong here.",
                    "Delete it.");
      doubt_line(token_.at);
      continue;
    }
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
  }
}

bool Parser::token_is_value() const {
  switch (token_.token) {
    case Token::kEnd:
    case Token::kCloseObject:
    case Token::kCloseArray:
    case Token::kColon:
    case Token::kEquals:
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
    case Token::kWord:
      bare_word();
      break;
    default:
      if (stack_.empty()) {
        wrong_structure(Code::kStrayCharacter, token_.at,
                        quoted(source()) + " does not belong here.", "A file starts with {.");
        return true;
      }
      if (token_.token == Token::kColon) {
        lexer_.report(Code::kStrayCharacter, token_.at, "A second colon stands here.",
                      "Delete it.");
        doubt_line(token_.at);
        return true;
      }
      missing_value(in_object() ? "The key " + last_key() + " has no value."
                                : "A value is missing before " + quoted(source()) + ".");
      return false;
  }
  expect_ = stack_.empty() ? Expect::kNothing : Expect::kComma;
  return true;
}

void Parser::doubt_line(std::size_t at) {
  lexer_.quiet_line(at);
  mark_damaged();
}

void Parser::bare_word() {
  const std::string_view word = source();
  const bool yes = word == "True" || word == "TRUE" || word == "yes" || word == "Yes";
  const bool no = word == "False" || word == "FALSE" || word == "no" || word == "No";
  lexer_.report(Code::kUnquoted, token_.at, quoted(word) + " stands without quotes.",
                yes || no        ? "Write true or false in small letters."
                : word == "None" ? "Write null, or leave the key out."
                                 : "Write " + quoted(word) + " in quotes.");
  if (yes) token_.token = Token::kTrue;
  if (no) token_.token = Token::kFalse;
  add(yes || no ? Kind::kBool : Kind::kString);
}

std::string Parser::last_key() const {
  const Node& node = document_.nodes.back();
  return fragment(lexer_.slice(node.at, node.end));
}

bool Parser::element() {
  switch (token_.token) {
    case Token::kCloseArray:
    case Token::kCloseObject:
      return close();
    case Token::kComma:
      lexer_.report(Code::kMissingValue, token_.at, "A value is missing before this comma.",
                    "Delete the comma, or write what belongs before it.");
      mark_damaged();
      return true;
    case Token::kColon:
      lexer_.report(Code::kStrayCharacter, token_.at, "A colon has no place in a list.",
                    "A list [ … ] holds values; { … } holds keys with values.");
      doubt_line(token_.at);
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
      mark_damaged();
      add_key(token_.at, 0, false);
      break;
    default:  // a bracket or a colon
      if (token_.token == Token::kColon || !std::exchange(stack_.back().told, true))
        lexer_.report(Code::kMissingKey, token_.at,
                      "A key in quotes is expected here, but " + quoted(source()) + " comes.",
                      token_.token == Token::kColon
                          ? "Write the key before the colon."
                          : "Inside { … } each value has a key before it; a list of values stands "
                            "in [ … ]. Is a } missing before this, or the [ of a list?");
      mark_damaged();
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
  if (token_.token == Token::kEquals) {  // read on as if it were one
    lexer_.report(Code::kMissingColon, token_.at,
                  quoted(source()) + " stands where a colon belongs.",
                  "Write " + last_key() + ": and then the value.");
    expect_ = Expect::kValue;
    return true;
  }
  if (quote_went_missing()) {
    expect_ = Expect::kValue;
    return false;
  }
  const std::string key = last_key();
  if (lexer_.is_doubtful(document_.nodes.back().at) && !lexer_.is_doubtful(token_.at)) {
    // What looked like a key was the rest of a line that could not be read; this line is another
    // matter.
    add_broken();
    expect_ = Expect::kComma;
    return false;
  }
  if (token_is_value()) {
    lexer_.report(Code::kMissingColon, last_end_, "A colon is missing after the key " + key + ".",
                  "Write " + key + ": " + fragment(source(), 20));
    if (token_.token != Token::kOpenObject && token_.token != Token::kOpenArray) {
      doubt_line(token_.at);
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
      if (!in_object() && std::exchange(stack_.back().told, true)) {
        doubt_line(token_.at);
        return true;
      }
      lexer_.report(Code::kStrayCharacter, token_.at, "A colon does not belong here.",
                    in_object() ? "Is there a quote or a comma missing before it?"
                                : "A list [ … ] holds values; { … } holds keys with values. Is a { "
                                  "missing before this?");
      doubt_line(token_.at);
      return true;
    default:
      // Behind something broken that has been reported, its comma may be lost with it.
      if (document_.nodes.back().kind == Kind::kBroken || quote_went_missing()) {
        expect_ = in_object() ? Expect::kKey : Expect::kElement;
        return false;
      }
      lexer_.report(Code::kMissingComma, last_end_,
                    "A comma is missing before " + fragment(source(), 24) + ".");
      // Behind "a" b or {…} 5 nobody knows what was meant; behind "a" "b" it is clear.
      if (token_.token != Token::kString && token_.token != Token::kOpenObject &&
          token_.token != Token::kOpenArray) {
        doubt_line(token_.at);
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
  const auto [close, bytes] = lexer_.curly_close(last.at + 1U);
  const bool curly = bytes > 0 && close < last.end;
  lexer_.report(Code::kUnclosedString, last.at,
                "A quote seems to be missing in or before " +
                    quoted(lexer_.slice(last.at + 1U, last.end - 1U), 24) + ".",
                curly ? "It holds " + fragment(lexer_.slice(close, close + bytes)) +
                            ", a curly quote: write a straight \" there."
                      : "Each text starts and ends with a \", and a \" inside a text is written "
                        "\\\".");
  doubt_line(last.at);
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
  mark_damaged();
  expect_ = Expect::kComma;
}

void Parser::wrong_structure(Code code, std::size_t at, std::string message, std::string hint,
                             std::size_t other) {
  if (!document_.lost) lexer_.report(code, at, std::move(message), std::move(hint), other);
  document_.lost = true;
}

}  // namespace makegood::json
