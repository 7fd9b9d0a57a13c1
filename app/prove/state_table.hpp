#pragma once
// The set of visited states: keys of a fixed number of words, numbered in the order of insertion.
//
// The keys lie in blocks, the table itself holds only numbers (4 bytes a slot), open addressing
// with linear probing. Growing doubles the slots and enters the numbers again; the keys stay where
// they are. A slot's number comes with no hash beside it: at the load kept here (at most 3/4) most
// looks end at an empty slot or at the key that is meant.
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

  const std::uint64_t* key(std::uint32_t index) const;

 private:
  bool same(std::uint32_t index, const std::uint64_t* key) const;
  void grow();

  std::size_t words_;
  std::size_t per_block_;  ///< keys of a block
  std::size_t size_ = 0;
  std::vector<std::unique_ptr<std::uint64_t[]>> keys_;
  std::vector<std::uint32_t> slots_;  ///< number + 1; 0 is empty
  std::size_t mask_ = 0;
};

}  // namespace makegood
