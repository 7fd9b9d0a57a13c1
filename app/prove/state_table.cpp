#include "prove/state_table.hpp"

#include <algorithm>
#include <array>

namespace makegood {
namespace {

constexpr std::size_t kFirstSlots = 1024;

}  // namespace

StateTable::StateTable(std::size_t words)
    : words_(words), slots_(kFirstSlots), mask_(kFirstSlots - 1) {}

std::size_t StateTable::bytes() const {
  return keys_.size() * kKeysPerBlock * words_ * sizeof(std::uint64_t) +
         slots_.capacity() * sizeof(std::uint32_t);
}

bool StateTable::same(std::uint32_t index, const std::uint64_t* other) const {
  const std::uint64_t* mine = key(index);
  for (std::size_t i = 0; i < words_; ++i) {
    if (mine[i] != other[i]) return false;
  }
  return true;
}

StateTable::Inserted StateTable::insert(const std::uint64_t* key, std::uint64_t hash) {
  const std::uint32_t tag = tag_of(hash);
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
  // The slots lie all over the memory: each is asked for a few numbers ahead.
  std::array<std::uint64_t, 16> ahead{};
  for (std::size_t i = 0; i < size_ + ahead.size(); ++i) {
    std::uint64_t& hashed = ahead[i % ahead.size()];
    if (i >= ahead.size()) {
      std::size_t at = hashed & mask_;
      while (slots_[at] != 0) at = (at + 1) & mask_;
      slots_[at] = slot_of(static_cast<std::uint32_t>(i - ahead.size()), hashed);
    }
    if (i >= size_) continue;
    hashed = hash(key(static_cast<std::uint32_t>(i)), words_);
    prefetch(hashed);
  }
}

}  // namespace makegood
