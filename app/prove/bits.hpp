#pragma once
// The visitors that StateLayout::transfer walks its list of fields with: one writes bits, one reads
// them, one counts, one marks. Each has the same functions, field by field, so
// that none can disagree with another about the order.
#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/state.hpp"

namespace makegood {

/// Where in the list of fields a visitor is.
enum class KeyPart : std::uint8_t { kPlace, kInterruption, kLedger, kRest };

/// Packs.
class BitWriter {
 public:
  void part(KeyPart, std::size_t = 0) {}
  explicit BitWriter(std::uint64_t* out) : out_(out) {}

  /// A field of `width` bits, which counts only if `keep`.
  template <class T>
  void field(const T& value, std::int64_t base, unsigned width, bool keep = true) {
    put(keep ? static_cast<std::uint64_t>(static_cast<std::int64_t>(value) - base) : 0, width);
  }
  void flag(bool value, bool keep = true) { put(value && keep ? 1 : 0, 1); }
  /// One bit of a mask.
  template <class Mask>
  void flag_in(const Mask& mask, std::size_t index, bool keep = true) {
    put(keep ? (mask >> index) & 1U : 0, 1);
  }
  /// A moment, or kNever.
  void moment(Minute value, Minute start, unsigned width, bool keep) {
    const bool is_there = keep && value != kNever;
    put(is_there ? static_cast<std::uint64_t>(value - start + 1) : 0, width);
  }
  void finish() {
    if (used_ > 0) *out_ = word_;
  }

 private:
  void put(std::uint64_t value, unsigned width) {
    word_ |= value << used_;
    used_ += width;
    if (used_ < 64) return;
    *out_++ = word_;
    used_ -= 64;
    word_ = used_ == 0 ? 0 : value >> (width - used_);
  }

  std::uint64_t* out_;
  std::uint64_t word_ = 0;
  unsigned used_ = 0;
};

/// Unpacks.
class BitReader {
 public:
  void part(KeyPart, std::size_t = 0) {}
  explicit BitReader(const std::uint64_t* in) : in_(in) {}

  template <class T>
  void field(T& value, std::int64_t base, unsigned width, bool = true) {
    value = static_cast<T>(static_cast<std::int64_t>(take(width)) + base);
  }
  void flag(bool& value, bool = true) { value = take(1) != 0; }
  template <class Mask>
  void flag_in(Mask& mask, std::size_t index, bool = true) {
    mask = static_cast<Mask>(mask | (static_cast<Mask>(take(1)) << index));
  }
  void moment(Minute& value, Minute start, unsigned width, bool) {
    const std::uint64_t raw = take(width);
    value = raw == 0 ? kNever : static_cast<Minute>(raw) + start - 1;
  }
  void finish() {}

 private:
  std::uint64_t take(unsigned width) {
    if (width == 0) return 0;
    std::uint64_t value = *in_ >> used_;
    used_ += width;
    if (used_ >= 64) {
      used_ -= 64;
      ++in_;
      if (used_ > 0) value |= *in_ << (width - used_);
    }
    return width == 64 ? value : value & ((std::uint64_t{1} << width) - 1);
  }

  const std::uint64_t* in_;
  unsigned used_ = 0;
};

/// Counts the bits without writing any, and notes where parts begin.
class BitRuler {
 public:
  void part(KeyPart part, std::size_t = 0) {
    if (part == KeyPart::kInterruption) interruption_ = bits_;
    if (part == KeyPart::kLedger) ledgers_.push_back(bits_);
  }
  template <class T>
  void field(const T&, std::int64_t, unsigned width, bool = true) {
    bits_ += width;
  }
  void flag(bool, bool = true) { ++bits_; }
  template <class Mask>
  void flag_in(const Mask&, std::size_t, bool = true) {
    ++bits_;
  }
  void moment(Minute, Minute, unsigned width, bool) { bits_ += width; }
  void finish() {}
  std::size_t bits() const { return bits_; }
  /// The bit at which it begins.
  std::size_t interruption() const { return interruption_; }
  /// The same of every promise that can be in the ledger, in order.
  const std::vector<std::size_t>& ledgers() const { return ledgers_; }

 private:
  std::size_t bits_ = 0, interruption_ = 0;
  std::vector<std::size_t> ledgers_;
};

/// Writes ones: in one part of the key; or in all that is never dead, and in the rest where a field
/// counts.
class BitMarker {
 public:
  explicit BitMarker(std::uint64_t* out) : writer_(out) {}
  BitMarker(std::uint64_t* out, KeyPart part, std::size_t index = 0)
      : writer_(out), all_(false), here_(false), wanted_(part), index_(index) {}

  void part(KeyPart part, std::size_t index = 0) {
    in_front_ = part != KeyPart::kRest;
    here_ = all_ || (part == wanted_ && index == index_);
  }
  template <class T>
  void field(const T&, std::int64_t, unsigned width, bool keep = true) {
    put(width, keep);
  }
  void flag(bool, bool keep = true) { put(1, keep); }
  template <class Mask>
  void flag_in(const Mask&, std::size_t, bool keep = true) {
    put(1, keep);
  }
  void moment(Minute, Minute, unsigned width, bool keep) { put(width, keep); }
  void finish() { writer_.finish(); }

 private:
  void put(unsigned width, bool keep) {
    const bool ones = here_ && (keep || in_front_);
    writer_.field(ones && width > 0 ? ~std::uint64_t{0} >> (64 - width) : 0, 0, width);
  }

  BitWriter writer_;
  bool all_ = true, here_ = true, in_front_ = true;
  KeyPart wanted_ = KeyPart::kRest;
  std::size_t index_ = 0;
};

/// Packs, and marks what counts.
class MarkingWriter {
 public:
  MarkingWriter(std::uint64_t* out, std::uint64_t* mask) : writer_(out), marker_(mask) {}

  void part(KeyPart part, std::size_t index = 0) { marker_.part(part, index); }
  template <class T>
  void field(const T& value, std::int64_t base, unsigned width, bool keep = true) {
    writer_.field(value, base, width, keep);
    marker_.field(value, base, width, keep);
  }
  void flag(bool value, bool keep = true) {
    writer_.flag(value, keep);
    marker_.flag(value, keep);
  }
  template <class Mask>
  void flag_in(const Mask& mask, std::size_t index, bool keep = true) {
    writer_.flag_in(mask, index, keep);
    marker_.flag_in(mask, index, keep);
  }
  void moment(Minute value, Minute start, unsigned width, bool keep) {
    writer_.moment(value, start, width, keep);
    marker_.moment(value, start, width, keep);
  }
  void finish() {
    writer_.finish();
    marker_.finish();
  }

 private:
  BitWriter writer_;
  BitMarker marker_;
};

}  // namespace makegood
