#pragma once
// Reads JSON text written by people: tolerant, and with the place of every value.
//
// Why our own: nlohmann::json's SAX interface gives no positions, stops at the first error,
// and 3.11 knows no trailing commas. A trainer who wrote two hundred lines wants all mistakes of
// them at once, each with its line. The tests cross-check every value against nlohmann::json
// (tests/scenario/json_differential_test.cpp).
//
// Accepted beyond RFC 8259: // and /* */ comments, one trailing comma in a list or object, a byte
// order mark. Refused beyond it: a key that stands twice, half of a surrogate pair, numbers that no
// double holds, and the limits.
//
// The result is one flat vector of 32-byte nodes in the order of the text, texts without escapes
// are views into the text itself: reading costs one pass and two allocations that grow, whatever
// the file holds.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/findings.hpp"
#include "scenario/limits.hpp"

namespace makegood::json {

enum class Kind : std::uint8_t {
  kNull,
  kBool,
  kNumber,
  kString,
  kArray,
  kObject,
  kBroken,  ///< something that could not be read and was reported; stands for any kind
};

/// One value or key. An array is followed by its elements, an object by key, value, key, value, …
struct Node {
  std::uint32_t at = 0,
                end = 0;     ///< bytes in the text, from the first character to behind the last
  std::uint32_t next = 0;    ///< position of the node behind this one and everything in it
  std::uint32_t length = 0;  ///< elements, members, or bytes of a string
  union {
    std::int64_t integer;
    double real;
    std::uint64_t text =
        0;  ///< kString: where it starts, in the text or (kDecoded) in Document::decoded
  };
  Kind kind = Kind::kNull;
  std::uint8_t flags = 0;

  static constexpr std::uint8_t kTrue = 1;     ///< kBool
  static constexpr std::uint8_t kInteger = 2;  ///< kNumber: `integer` holds it exactly
  static constexpr std::uint8_t kDecoded = 4;  ///< kString: had escapes
  static constexpr std::uint8_t kDamaged =
      8;  ///< arrays and objects: something in it was lost to a mistake
};

class Value;

/// The values of one text. Borrows the text, which must outlive it.
struct Document {
  std::string_view text;
  std::vector<Node> nodes;  ///< the root is the first; empty when there is none
  std::string decoded;      ///< texts that had escapes
  bool lost = false;  ///< brackets do not match or a limit was hit: what follows from the nodes is
                      ///< not to be trusted

  Value root() const;
};

struct Limits {
  std::size_t bytes = limits::kMaxFileBytes;
  std::size_t depth = limits::kMaxDepth;
  std::size_t string_bytes = limits::kMaxStringBytes;
  std::size_t values = limits::kMaxValues;  ///< keys count too
};

/// Reads `text` and adds what is wrong with it (codes J…) to `findings`. Never throws.
Document parse(std::string_view text, Findings& findings, const Limits& limits = {});

/// A place in a document: a value, or nothing. Cheap to copy.
class Value {
 public:
  Value() = default;
  Value(const Document& document, std::uint32_t index) : document_(&document), index_(index) {}

  /// False when there is no such value (a key that is missing).
  explicit operator bool() const { return document_ != nullptr; }
  Kind kind() const { return node().kind; }
  bool is(Kind kind) const { return document_ != nullptr && node().kind == kind; }
  bool damaged() const { return (node().flags & Node::kDamaged) != 0; }
  std::uint32_t at() const { return node().at; }
  std::uint32_t end() const { return node().end; }
  /// The value as it stands in the text.
  std::string_view source() const { return document_->text.substr(at(), end() - at()); }

  bool boolean() const { return (node().flags & Node::kTrue) != 0; }
  bool is_integer() const { return is(Kind::kNumber) && (node().flags & Node::kInteger) != 0; }
  std::int64_t integer() const { return node().integer; }
  double number() const { return is_integer() ? static_cast<double>(node().integer) : node().real; }
  std::string_view text() const {
    const std::string_view from = (node().flags & Node::kDecoded) != 0
                                      ? std::string_view(document_->decoded)
                                      : document_->text;
    return from.substr(static_cast<std::size_t>(node().text), node().length);
  }
  /// Elements of an array, members of an object.
  std::size_t size() const { return node().length; }

  /// For `for`: the elements of an array; nothing for other kinds.
  class Elements {
   public:
    class Iterator {
     public:
      Iterator(const Document* document, std::uint32_t index)
          : document_(document), index_(index) {}
      Value operator*() const { return {*document_, index_}; }
      Iterator& operator++() {
        index_ = document_->nodes[index_].next;
        return *this;
      }
      bool operator!=(const Iterator& other) const { return index_ != other.index_; }

     private:
      const Document* document_;
      std::uint32_t index_;
    };
    Elements(const Document* document, std::uint32_t begin, std::uint32_t end)
        : document_(document), begin_(begin), end_(end) {}
    Iterator begin() const { return {document_, begin_}; }
    Iterator end() const { return {document_, end_}; }

   private:
    const Document* document_;
    std::uint32_t begin_, end_;
  };
  Elements elements() const { return inside(Kind::kArray); }

  struct Member;
  class Members {
   public:
    class Iterator {
     public:
      Iterator(const Document* document, std::uint32_t index)
          : document_(document), index_(index) {}
      Member operator*() const;
      Iterator& operator++() {
        index_ = document_->nodes[index_ + 1].next;
        return *this;
      }
      bool operator!=(const Iterator& other) const { return index_ != other.index_; }

     private:
      const Document* document_;
      std::uint32_t index_;
    };
    Members(const Document* document, std::uint32_t begin, std::uint32_t end)
        : document_(document), begin_(begin), end_(end) {}
    Iterator begin() const { return {document_, begin_}; }
    Iterator end() const { return {document_, end_}; }

   private:
    const Document* document_;
    std::uint32_t begin_, end_;
  };
  /// For `for`: the members of an object; nothing for other kinds.
  Members members() const;

 private:
  const Node& node() const {
    assert(document_ != nullptr);  // whoever may have no value asks first (operator bool, is())
    return document_->nodes[index_];
  }
  Elements inside(Kind kind) const {
    if (!is(kind)) return {document_, 0, 0};
    return {document_, index_ + 1, node().next};
  }

  const Document* document_ = nullptr;
  std::uint32_t index_ = 0;
};

struct Value::Member {
  Value key;
  Value value;
};

inline Value::Member Value::Members::Iterator::operator*() const {
  return {Value(*document_, index_), Value(*document_, index_ + 1)};
}

inline Value::Members Value::members() const {
  if (!is(Kind::kObject)) return {document_, 0, 0};
  return {document_, index_ + 1, node().next};
}

inline Value Document::root() const {
  return nodes.empty() ? Value() : Value(*this, 0);
}

}  // namespace makegood::json
