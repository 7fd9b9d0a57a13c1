// The parser's other half: nodes, brackets and what is wrong with them.
#include <algorithm>

#include "scenario/json_parser.hpp"
#include "scenario/utf8.hpp"

namespace makegood::json {

void Parser::add(Kind kind) {
  if (lexer_.is_doubtful(token_.at)) kind = Kind::kBroken;
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
  node.length = lexer_.is_doubtful(token_.at) ? 0 : length;
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
  lexer_.skipping(true);
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
  lexer_.skipping(false);
  whole.end = token_.end;
  token_ = whole;
  add(Kind::kBroken);
  mark_damaged();
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
  return close_mismatched();
}

bool Parser::close_mismatched() {
  // Behind the first one everything is doubtful, and the little that is still said of the text
  // needs no fine guess.
  const Mismatch why = document_.lost ? Mismatch::kUnknown : mismatch();
  const bool outer = stack_.size() > 1 && stack_[stack_.size() - 2].object != stack_.back().object;
  const std::string found = fragment(source()), opening = found == "}" ? "{" : "[";
  const std::string expected = stack_.back().object ? "}" : "]";
  std::string hint;
  switch (why) {
    case Mismatch::kForgotten:
      hint = "A " + expected + " is missing before it.";
      break;
    case Mismatch::kTooMany:
      hint = "This " + found + " is one too many, or the " + opening +
             " that it closes is missing before it.";
      break;
    case Mismatch::kWrongKind:
      hint = "Write " + expected + " here.";
      break;
    case Mismatch::kUnknown:
      hint =
          "Either a " + expected + " is missing before it, or this " + found + " is one too many.";
      break;
  }
  wrong_structure(Code::kWrongBracket, token_.at,
                  found + " stands where " + expected + " should close the " +
                      (stack_.back().object ? "{" : "[") + " of line " + kOtherLine + ".",
                  std::move(hint), document_.nodes[stack_.back().node].at);
  if (why == Mismatch::kTooMany) return true;
  finish_container();
  return why == Mismatch::kWrongKind || (why == Mismatch::kUnknown && !outer);
}

Parser::Sequel Parser::sequel() const {
  const std::string_view text = document_.text;
  const auto skip_space = [&](std::size_t from) {
    for (;;) {
      from = text.find_first_not_of(" \t\r\n", from);
      if (from == std::string_view::npos || text.substr(from, 2) != "//") return from;
      from = text.find('\n', from);
    }
  };
  Sequel result;
  std::size_t at = token_.end;
  for (bool comma = false;; ++at) {
    at = skip_space(at);
    if (at == std::string_view::npos) {
      result.entry = Sequel::Entry::kEnd;
      return result;
    }
    if (text[at] == ',' && !comma) {
      comma = true;
    } else if (text[at] == '}' || text[at] == ']') {
      if (result.closing.size() == stack_.size()) return result;  // more than is open
      result.closing += text[at];
      comma = false;
    } else {
      break;
    }
  }
  if (text[at] == '{' || text[at] == '[') result.entry = Sequel::Entry::kElement;
  if (text[at] != '"') return result;
  const std::size_t close = text.find_first_of("\"\\\n", at + 1);  // an escape: not a key
  if (close == std::string_view::npos || text[close] == '\n') return result;
  const std::size_t after = skip_space(close + 1);
  const bool colon = after != std::string_view::npos && text[after] == ':';
  result.entry = colon && text[close] == '"' ? Sequel::Entry::kMember : Sequel::Entry::kElement;
  return result;
}

/// Whether what follows is right when the first `depth` brackets are still open.
bool Parser::fits(std::size_t depth, const Sequel& sequel) const {
  for (const char bracket : sequel.closing) {
    if (depth == 0 || stack_[depth - 1].object != (bracket == '}')) return false;
    --depth;
  }
  switch (sequel.entry) {
    case Sequel::Entry::kEnd:
      return depth == 0;
    case Sequel::Entry::kMember:
      return depth > 0 && stack_[depth - 1].object;
    case Sequel::Entry::kElement:
      return depth > 0 && !stack_[depth - 1].object;
    case Sequel::Entry::kUnknown:
      break;
  }
  return depth > 0;
}

Parser::Mismatch Parser::mismatch() const {
  const std::size_t depth = stack_.size();
  const bool has_outer = depth > 1 && stack_[depth - 2].object != stack_.back().object;
  const Sequel next = sequel();
  const bool forgotten = has_outer && fits(depth - 2, next);
  const bool too_many = fits(depth, next);
  // Where both would do: people who indent say what they mean.
  if (forgotten && first_on_line(token_.at)) {
    const std::uint32_t indent = indent_of(token_.at);
    if (indent == stack_[depth - 2].indent && indent != stack_.back().indent) {
      return Mismatch::kForgotten;
    }
  }
  if (fits(depth - 1, next) && !forgotten && !too_many) return Mismatch::kWrongKind;
  if (forgotten != too_many) return forgotten ? Mismatch::kForgotten : Mismatch::kTooMany;
  return has_outer ? Mismatch::kUnknown : Mismatch::kWrongKind;
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
  if (document_.nodes.empty()) {
    return wrong_structure(Code::kEmptyFile, 0, "There is nothing to read in this file.",
                           "A scenario starts with { and ends with }.");
  }
  if (stack_.empty()) return;
  if (lexer_.ended_in_comment()) {
    document_.lost = true;
    return unwind();
  }
  // The innermost bracket that is open may be an innocent one: when a bracket before it closed in
  // another column than it opened, that is the better guess.
  const std::uint32_t innermost = document_.nodes[stack_.back().node].at;
  const std::uint32_t guess = has_suspect_ ? suspect_ : innermost;
  const std::string bracket(1, document_.text[guess]);
  const std::string closing = bracket == "{" ? "}" : "]";
  wrong_structure(Code::kUnclosedBracket, guess,
                  "The " + bracket + " that opens here is never closed.",
                  has_suspect_ ? "By the indentation it is this one that lacks its " + closing + "."
                               : "The file ends before its " + closing + " comes.");
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

}  // namespace makegood::json
