// The parser: a loop over tokens with an explicit stack, so that depth costs no call stack. It
// knows at each moment what may come (Expect). When something else comes it says so, assumes the
// most likely intention and goes on: a missing comma or colon is taken as written, a missing value
// becomes Kind::kBroken. Only brackets that do not match make everything behind them doubtful: then
// nothing more is said about structure, and Document::lost tells the caller not to look for
// meaning.
#include "scenario/json_text.hpp"

#include <algorithm>
#include <utility>

#include "scenario/json_lexer.hpp"
#include "scenario/utf8.hpp"

namespace makegood::json {
namespace {

enum class Expect { kValue, kElement, kKey, kColon, kComma, kNothing };

struct Frame {
  std::uint32_t node = 0;
  bool object = false;
  std::uint32_t indent = 0;  ///< column of the first character of its line
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

  bool close();
  void open(bool object);
  void skip_too_deep();
  void finish_container();
  void mark_damaged();
  void check_duplicates(const Node& object);
  void add(Kind kind);
  void add_key(std::uint32_t text, std::uint32_t length, bool decoded);
  void add_broken();
  void missing_value(std::string message);
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
  std::vector<std::pair<std::string_view, std::uint32_t>>
      keys_;                    // of check_duplicates, kept for its memory
  std::uint32_t last_end_ = 0;  // behind the last value or bracket
  std::uint32_t suspect_ = 0;   // first bracket whose closing one stood in another column
  bool has_suspect_ = false;
};

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

void Parser::add(Kind kind) {
  Node node;
  node.kind = kind;
  node.at = token_.at;
  node.end = last_end_ = token_.end;
  node.next = static_cast<std::uint32_t>(document_.nodes.size() + 1);
  switch (kind) {
    case Kind::kString:
      node.text = token_.token == Token::kWord ? token_.at : token_.text;
      node.length = token_.length;
      if (token_.decoded) node.flags = Node::kDecoded;
      break;
    case Kind::kNumber:
      if (token_.is_integer) {
        node.integer = token_.integer;
        node.flags = Node::kInteger;
      } else {
        node.real = token_.real;
      }
      break;
    case Kind::kBool:
      if (token_.token == Token::kTrue) node.flags = Node::kTrue;
      break;
    default:
      break;
  }
  document_.nodes.push_back(node);
  if (!stack_.empty() && !stack_.back().object) ++document_.nodes[stack_.back().node].length;
}

void Parser::add_key(std::uint32_t text, std::uint32_t length, bool decoded) {
  Node node;
  node.kind = Kind::kString;
  node.at = token_.at;
  node.end = last_end_ = token_.end;
  node.next = static_cast<std::uint32_t>(document_.nodes.size() + 1);
  node.text = text;
  node.length = length;
  if (decoded) node.flags = Node::kDecoded;
  document_.nodes.push_back(node);
  ++document_.nodes[stack_.back().node].length;
}

void Parser::add_broken() {
  Node node;
  node.kind = Kind::kBroken;
  node.at = node.end = last_end_;
  node.next = static_cast<std::uint32_t>(document_.nodes.size() + 1);
  document_.nodes.push_back(node);
}

std::uint32_t Parser::indent_of(std::size_t at) const {
  const std::string_view text = document_.text;
  // A look back of at most this many bytes: one long line must not be walked again for each of its
  // brackets.
  constexpr std::size_t kFar = 200;
  std::size_t start = at;
  while (start > 0 && text[start - 1] != '\n') {
    if (at - start == kFar) return static_cast<std::uint32_t>(kFar);
    --start;
  }
  std::size_t i = start;
  while (i < at && (text[i] == ' ' || text[i] == '\t')) ++i;
  return static_cast<std::uint32_t>(i - start);
}

bool Parser::first_on_line(std::size_t at) const {
  const std::string_view text = document_.text;
  while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t')) --at;
  return at == 0 || text[at - 1] == '\n';
}

void Parser::open(bool object) {
  if (stack_.size() >= limits_.depth) return skip_too_deep();
  const std::uint32_t parent = stack_.empty() ? 0 : stack_.back().node;
  if (!stack_.empty() && !stack_.back().object) ++document_.nodes[parent].length;
  Node node;
  node.kind = object ? Kind::kObject : Kind::kArray;
  node.at = token_.at;
  node.end = last_end_ = token_.end;
  stack_.push_back(
      {static_cast<std::uint32_t>(document_.nodes.size()), object, indent_of(token_.at)});
  document_.nodes.push_back(node);
  expect_ = object ? Expect::kKey : Expect::kElement;
}

void Parser::skip_too_deep() {
  lexer_.report(Code::kTooDeep, token_.at,
                "Here the brackets are nested deeper than " + std::to_string(limits_.depth) + ".");
  Lexeme whole = token_;
  std::size_t depth = 1;
  while (depth > 0) {
    token_ = lexer_.next();
    const Token kind = token_.token;
    if (kind == Token::kOpenObject || kind == Token::kOpenArray) ++depth;
    if (kind == Token::kCloseObject || kind == Token::kCloseArray) --depth;
    if (kind == Token::kEnd) {
      document_.lost = true;
      break;
    }
  }
  whole.end = token_.end;
  token_ = whole;
  add(Kind::kBroken);
  lexer_.damage();
  expect_ = Expect::kComma;
}

bool Parser::close() {
  const bool object = token_.token == Token::kCloseObject;
  if (stack_.back().object == object) {
    if (!has_suspect_ && first_on_line(token_.at) && indent_of(token_.at) != stack_.back().indent) {
      suspect_ = document_.nodes[stack_.back().node].at;
      has_suspect_ = true;
    }
    finish_container();
    return true;
  }
  // Either the bracket before was forgotten, or this one is the wrong kind.
  const Node& opened = document_.nodes[stack_.back().node];
  const bool forgotten = stack_.size() > 1 && stack_[stack_.size() - 2].object == object;
  const std::string expected = stack_.back().object ? "}" : "]";
  wrong_structure(
      Code::kWrongBracket, token_.at,
      fragment(source()) + " stands where " + expected + " should close the " +
          (stack_.back().object ? "{" : "[") + " of line " + kOtherLine + ".",
      forgotten ? "A " + expected + " is missing before it." : "Write " + expected + " here.",
      opened.at);
  finish_container();
  return !forgotten;
}

void Parser::finish_container() {
  Node& node = document_.nodes[stack_.back().node];
  node.end = last_end_ = token_.end;
  node.next = static_cast<std::uint32_t>(document_.nodes.size());
  const bool object = stack_.back().object;
  stack_.pop_back();
  expect_ = stack_.empty() ? Expect::kNothing : Expect::kComma;
  if (object) check_duplicates(node);
}

void Parser::mark_damaged() {
  if (!stack_.empty()) document_.nodes[stack_.back().node].flags |= Node::kDamaged;
}

void Parser::check_duplicates(const Node& object) {
  if (object.length < 2) return;
  keys_.clear();
  const auto index = static_cast<std::uint32_t>(&object - document_.nodes.data());
  for (const Value::Member member : Value(document_, index).members()) {
    if (member.key.text().empty() && member.key.source() != "\"\"") continue;  // could not be read
    keys_.emplace_back(member.key.text(), member.key.at());
  }
  // Sorted by text, then place: the first of equal keys is the first in the file.
  std::sort(keys_.begin(), keys_.end());
  std::size_t first = 0;
  for (std::size_t i = 1; i < keys_.size(); ++i) {
    if (keys_[i].first != keys_[first].first) {
      first = i;
      continue;
    }
    lexer_.report(Code::kDuplicateKey, keys_[i].second,
                  "The key " + quoted(keys_[i].first) +
                      " stands twice in the same { … }, the first time in line " + kOtherLine + ".",
                  "Keep one of them.", keys_[first].second);
  }
}

void Parser::unclosed() {
  const std::size_t end = document_.text.size();
  if (document_.nodes.empty()) {
    return wrong_structure(Code::kEmptyFile, end, "There is nothing to read in this file.",
                           "A scenario starts with { and ends with }.");
  }
  if (stack_.empty()) return;
  const Node& open = document_.nodes[stack_.back().node];
  const std::string bracket(1, document_.text[open.at]);
  const bool other = has_suspect_ && suspect_ != open.at;
  wrong_structure(
      Code::kUnclosedBracket, open.at, "The " + bracket + " that opens here is never closed.",
      other ? "By its indentation, the one that is missing its end is " +
                  std::string(1, document_.text[suspect_]) + " in line " + kOtherLine + "."
            : std::string("Look for the place where its ") + (bracket == "{" ? "}" : "]") +
                  " should stand.",
      suspect_);
  unwind();
}

/// Makes what is open whole, so that the nodes can be walked: every key has a value, every node its
/// `next`.
void Parser::unwind() {
  if (in_object() && (expect_ == Expect::kColon || expect_ == Expect::kValue)) add_broken();
  for (; !stack_.empty(); stack_.pop_back()) {
    Node& node = document_.nodes[stack_.back().node];
    node.end = static_cast<std::uint32_t>(document_.text.size());
    node.next = static_cast<std::uint32_t>(document_.nodes.size());
  }
}

/// UTF-8 and NUL bytes, in one fast pass before anything else looks at the text. False: not a text
/// at all.
bool check_bytes(std::string_view text, Findings& findings) {
  const auto hex = [&](std::size_t at) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    const auto byte = static_cast<std::uint8_t>(text[at]);
    return std::string("0x") + kDigits[byte >> 4U] + kDigits[byte & 15U];
  };
  const std::string_view start = text.substr(0, 2);
  if (start == "\xFF\xFE" || start == "\xFE\xFF") {
    findings.add(Code::kInvalidUtf8, 0,
                 "The file is UTF-16, not UTF-8: it starts with the byte " + hex(0) + ".",
                 "Save it as UTF-8 in your editor.");
    return false;
  }
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<std::uint8_t>(text[at]);
    if (byte != 0 && byte < 0x80) {
      ++at;
      continue;
    }
    if (byte == 0) {
      findings.add(Code::kNulByte, at, "A NUL byte (0x00) stands here.",
                   "Delete it; texts have none.");
      while (at < text.size() && text[at] == '\0') ++at;  // a run of them is one finding
      continue;
    }
    const std::size_t length = utf8_length(text, at);
    if (length == 0) {
      findings.add(Code::kInvalidUtf8, at, "The byte " + hex(at) + " is not UTF-8 here.",
                   "Save the file as UTF-8 in your editor.");
      ++at;
      while (at < text.size() && (static_cast<std::uint8_t>(text[at]) & 0xC0U) == 0x80U) ++at;
      continue;
    }
    at += length;
  }
  return true;
}

}  // namespace

Document parse(std::string_view text, Findings& findings, const Limits& limits) {
  Document document;
  if (text.size() > limits.bytes) {
    findings.add(Code::kFileTooLarge, 0,
                 "The file has " + std::to_string(text.size()) + " bytes; at most " +
                     std::to_string(limits.bytes) + " are read.");
    document.lost = true;
    return document;
  }
  document.text = text;
  if (!check_bytes(text, findings)) {
    document.lost = true;
    return document;
  }
  Parser(document, findings, limits).run();
  return document;
}

}  // namespace makegood::json
