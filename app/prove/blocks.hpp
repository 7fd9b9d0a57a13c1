#pragma once
// A vector that grows by blocks: what is in it never moves, so growing to millions of entries
// neither copies them nor needs twice their room for a moment.
#include <cstddef>
#include <memory>
#include <vector>

namespace makegood {

template <class T>
class Blocks {
 public:
  static constexpr std::size_t kBlock = std::size_t{1} << 14;

  std::size_t size() const { return size_; }
  void push(const T& value) {
    if (size_ == blocks_.size() * kBlock) blocks_.push_back(std::make_unique<T[]>(kBlock));
    blocks_[size_ / kBlock][size_ % kBlock] = value;
    ++size_;
  }
  T& operator[](std::size_t i) { return blocks_[i / kBlock][i % kBlock]; }
  const T& operator[](std::size_t i) const { return blocks_[i / kBlock][i % kBlock]; }
  std::size_t bytes() const { return blocks_.size() * kBlock * sizeof(T); }

 private:
  std::vector<std::unique_ptr<T[]>> blocks_;
  std::size_t size_ = 0;
};

}  // namespace makegood
