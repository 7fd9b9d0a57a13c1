#include "prove/state_table.hpp"

#include <algorithm>

namespace makegood {
namespace {

constexpr std::size_t kFirstSlots = 1024;
constexpr unsigned kNumberBits = 25;
constexpr std::uint32_t kNumber = (std::uint32_t{1} << kNumberBits) - 1;

/// The slot of a number: seven bits of the hash that the position in the table does not use.
std::uint32_t slot_of(std::uint32_t index, std::uint64_t hash) {
  return static_cast<std::uint32_t>(hash >> 57U) << kNumberBits | (index + 1);
}

}  // namespace

StateTable::StateTable(std::size_t words)
    : words_(words), slots_(kFirstSlots), mask_(kFirstSlots - 1) {}

std::size_t StateTable::bytes() const {
  return keys_.size() * kKeysPerBlock * words_ * sizeof(std::uint64_t) +
         slots_.capacity() * sizeof(std::uint32_t);
}

// Multiply and fold, a word at a time; the last steps are those of MurmurHash3's finaliser (Austin
// Appleby, public domain), after which every bit of the key has reached every bit of the hash.
std::uint64_t StateTable::hash(const std::uint64_t* key, std::size_t words) {
  std::uint64_t hash = 0x9E3779B97F4A7C15ULL;
  for (std::size_t i = 0; i < words; ++i) {
    hash = (hash ^ key[i]) * 0xFF51AFD7ED558CCDULL;
    hash ^= hash >> 32U;
  }
  hash *= 0xC4CEB9FE1A85EC53ULL;
  return hash ^ (hash >> 33U);
}

void StateTable::prefetch(std::uint64_t hash) const {
  __builtin_prefetch(slots_.data() + (hash & mask_));
}

void StateTable::prefetch_key(std::uint64_t hash) const {
  const std::uint32_t number = slots_[hash & mask_] & kNumber;
  if (number != 0) __builtin_prefetch(key(number - 1));
}

bool StateTable::same(std::uint32_t index, const std::uint64_t* other) const {
  const std::uint64_t* mine = key(index);
  for (std::size_t i = 0; i < words_; ++i) {
    if (mine[i] != other[i]) return false;
  }
  return true;
}

StateTable::Inserted StateTable::insert(const std::uint64_t* key, std::uint64_t hash) {
  const std::uint32_t tag = slot_of(0, hash) & ~kNumber;
  std::size_t at = hash & mask_;
  for (; slots_[at] != 0; at = (at + 1) & mask_) {
    const std::uint32_t slot = slots_[at];
    const std::uint32_t index = (slot & kNumber) - 1;
    if ((slot & ~kNumber) == tag && same(index, key)) return {index, false};
  }
  const auto index = static_cast<std::uint32_t>(size_);
  if (size_ == keys_.size() * kKeysPerBlock) {
    keys_.push_back(std::make_unique<std::uint64_t[]>(kKeysPerBlock * words_));
  }
  std::copy(key, key + words_, keys_.back().get() + (size_ % kKeysPerBlock) * words_);
  slots_[at] = slot_of(index, hash);
  ++size_;
  if (size_ * 4 > slots_.size() * 3) grow();
  return {index, true};
}

std::uint32_t StateTable::find(const std::uint64_t* key) const {
  const std::uint64_t hashed = hash(key, words_);
  for (std::size_t at = hashed & mask_; slots_[at] != 0; at = (at + 1) & mask_) {
    const std::uint32_t index = (slots_[at] & kNumber) - 1;
    if (same(index, key)) return index;
  }
  return kNone;
}

void StateTable::grow() {
  const std::size_t slots = slots_.size() * 2;
  std::vector<std::uint32_t>().swap(slots_);  // the old ones go first: never both at once
  slots_.resize(slots);
  mask_ = slots - 1;
  for (std::uint32_t i = 0; i < size_; ++i) {
    const std::uint64_t hashed = hash(key(i), words_);
    std::size_t at = hashed & mask_;
    while (slots_[at] != 0) at = (at + 1) & mask_;
    slots_[at] = slot_of(i, hashed);
  }
}

}  // namespace makegood
