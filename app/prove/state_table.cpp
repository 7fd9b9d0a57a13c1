#include "prove/state_table.hpp"

#include <algorithm>

namespace makegood {
namespace {

constexpr std::size_t kFirstSlots = 1024;
constexpr std::size_t kKeysPerBlock = std::size_t{1} << 14;

}  // namespace

StateTable::StateTable(std::size_t words)
    : words_(words), per_block_(kKeysPerBlock), slots_(kFirstSlots), mask_(kFirstSlots - 1) {}

std::size_t StateTable::bytes() const {
  return keys_.size() * per_block_ * words_ * sizeof(std::uint64_t) +
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

const std::uint64_t* StateTable::key(std::uint32_t index) const {
  return keys_[index / per_block_].get() + (index % per_block_) * words_;
}

bool StateTable::same(std::uint32_t index, const std::uint64_t* other) const {
  const std::uint64_t* mine = key(index);
  for (std::size_t i = 0; i < words_; ++i) {
    if (mine[i] != other[i]) return false;
  }
  return true;
}

StateTable::Inserted StateTable::insert(const std::uint64_t* key, std::uint64_t hash) {
  std::size_t slot = hash & mask_;
  for (; slots_[slot] != 0; slot = (slot + 1) & mask_) {
    if (same(slots_[slot] - 1, key)) return {slots_[slot] - 1, false};
  }
  const auto index = static_cast<std::uint32_t>(size_);
  if (size_ == keys_.size() * per_block_) {
    keys_.push_back(std::make_unique<std::uint64_t[]>(per_block_ * words_));
  }
  std::copy(key, key + words_, keys_.back().get() + (size_ % per_block_) * words_);
  slots_[slot] = index + 1;
  ++size_;
  if (size_ * 4 > slots_.size() * 3) grow();
  return {index, true};
}

std::uint32_t StateTable::find(const std::uint64_t* key) const {
  for (std::size_t slot = hash(key, words_) & mask_; slots_[slot] != 0; slot = (slot + 1) & mask_) {
    if (same(slots_[slot] - 1, key)) return slots_[slot] - 1;
  }
  return kNone;
}

void StateTable::grow() {
  const std::size_t slots = slots_.size() * 2;
  std::vector<std::uint32_t>().swap(slots_);  // the old ones go first: never both at once
  slots_.resize(slots);
  mask_ = slots - 1;
  for (std::uint32_t i = 0; i < size_; ++i) {
    std::size_t slot = hash(key(i), words_) & mask_;
    while (slots_[slot] != 0) slot = (slot + 1) & mask_;
    slots_[slot] = i + 1;
  }
}

}  // namespace makegood
