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

  static std::uint64_t hash(const std::uint64_t* key, std::size_t words);
  /// Brings the slot of a hash into the cache, for an insert() that follows soon.
  void prefetch(std::uint64_t hash) const;

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
  void prefetch_key(std::uint64_t hash) const;

 private:
  static constexpr std::size_t kKeysPerBlock = std::size_t{1} << 14U;

  bool same(std::uint32_t index, const std::uint64_t* key) const;
  void grow();

  std::size_t words_;
  std::size_t size_ = 0;
  std::vector<std::unique_ptr<std::uint64_t[]>> keys_;
  std::vector<std::uint32_t> slots_;  ///< bits of the hash, then number + 1; 0 is empty
  std::size_t mask_ = 0;
};

}  // namespace makegood
