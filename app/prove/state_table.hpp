#pragma once
// The set of visited states: keys of a fixed number of words, numbered in the order of insertion.
//
// The keys lie in blocks, the table itself holds only numbers (4 bytes a slot), open addressing
// with linear probing. Growing doubles the slots and enters the numbers again; the keys stay where
// they are. Beside its number a slot has seven bits of the hash, so that a look at a key, which
// lies somewhere else in memory, is nearly always a look at the key that is meant.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace makegood {

class StateTable {
 public:
  /// `words`: 64-bit words of a key, at least 1.
  explicit StateTable(std::size_t words);

  std::size_t size() const { return size_; }
  std::size_t bytes() const;

  // Multiply and fold, a word at a time; the last steps are those of MurmurHash3's finaliser
  // (Austin Appleby, public domain), after which every bit of the key has reached every bit of the
  // hash.
  static std::uint64_t hash(const std::uint64_t* key, std::size_t words) {
    std::uint64_t hash = 0x9E3779B97F4A7C15ULL;
    for (std::size_t i = 0; i < words; ++i) {
      hash = (hash ^ key[i]) * 0xFF51AFD7ED558CCDULL;
      hash ^= hash >> 32U;
    }
    hash *= 0xC4CEB9FE1A85EC53ULL;
    return hash ^ (hash >> 33U);
  }
  /// Brings the slot of a hash into the cache, for an insert() that follows soon.
  void prefetch(std::uint64_t hash) const { __builtin_prefetch(slots_.data() + (hash & mask_)); }

  struct Inserted {
    std::uint32_t index;
    bool is_new;
  };
  Inserted insert(const std::uint64_t* key, std::uint64_t hash);
  /// The number of a key, or kNone.
  std::uint32_t find(const std::uint64_t* key) const;
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  /// The most keys that there can be: what is left of a slot beside the bits of the hash.
  static constexpr std::uint32_t kMost = (std::uint32_t{1} << 25U) - 2;

  const std::uint64_t* key(std::uint32_t index) const {
    return keys_[index / kKeysPerBlock].get() + (index % kKeysPerBlock) * words_;
  }
  /// Brings the key into the cache that an insert() with this hash will look at first.
  void prefetch_key(std::uint64_t hash) const {
    const std::uint32_t tag = tag_of(hash);
    std::size_t at = hash & mask_;
    while (slots_[at] != 0 && (slots_[at] & ~kNumber) != tag) at = (at + 1) & mask_;
    if (slots_[at] != 0) __builtin_prefetch(key((slots_[at] & kNumber) - 1));
  }

 private:
  static constexpr std::size_t kKeysPerBlock = std::size_t{1} << 14U;

  // A slot is the number of a key, plus one, and above it seven bits of the hash that its position
  // in the table does not use.
  static constexpr unsigned kNumberBits = 25;
  static constexpr std::uint32_t kNumber = (std::uint32_t{1} << kNumberBits) - 1;
  static std::uint32_t tag_of(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash >> 57U) << kNumberBits;
  }
  static std::uint32_t slot_of(std::uint32_t index, std::uint64_t hash) {
    return tag_of(hash) | (index + 1);
  }

  bool same(std::uint32_t index, const std::uint64_t* key) const;
  void grow();

  std::size_t words_;
  std::size_t size_ = 0;
  std::vector<std::unique_ptr<std::uint64_t[]>> keys_;
  std::vector<std::uint32_t> slots_;  ///< bits of the hash, then number + 1; 0 is empty
  std::size_t mask_ = 0;
};

}  // namespace makegood
