#include "prove/state_table.hpp"

#include <doctest/doctest.h>

#include <array>
#include <map>

#include "engine/support/random.hpp"

using namespace makegood;
using makegood::test::Random;

TEST_CASE("keys are numbered in the order in which they come, each once, as a map would") {
  for (const std::size_t words : {std::size_t{1}, std::size_t{2}, std::size_t{5}}) {
    CAPTURE(words);
    StateTable table(words);
    std::map<std::array<std::uint64_t, 5>, std::uint32_t> reference;
    Random random(words);
    for (int i = 0; i < 40'000; ++i) {
      std::array<std::uint64_t, 5> key{};
      // Few different values, so that many keys come again and many differ in one word alone.
      for (std::size_t w = 0; w < words; ++w) key[w] = random.below(words == 1 ? 20'000 : 12);
      const auto [entry, is_new] =
          reference.emplace(key, static_cast<std::uint32_t>(reference.size()));
      const StateTable::Inserted found =
          table.insert(key.data(), StateTable::hash(key.data(), words));
      REQUIRE(found.is_new == is_new);
      REQUIRE(found.index == entry->second);
    }
    CHECK(table.size() == reference.size());
    for (const auto& [key, index] : reference) {
      REQUIRE(table.find(key.data()) == index);
      REQUIRE(std::equal(key.begin(), key.begin() + static_cast<std::ptrdiff_t>(words),
                         table.key(index)));
    }
  }
}

TEST_CASE("two keys with the same hash are two keys") {
  StateTable table(1);
  const std::uint64_t one = 1;
  const std::uint64_t two = 2;
  CHECK(table.insert(&one, 77).index == 0);
  CHECK(table.insert(&two, 77).index == 1);
  CHECK(!table.insert(&one, 77).is_new);
}

TEST_CASE("a key that was never put in is not found") {
  StateTable table(2);
  const std::array<std::uint64_t, 2> key = {1, 2};
  CHECK(table.find(key.data()) == StateTable::kNone);
  table.insert(key.data(), StateTable::hash(key.data(), 2));
  const std::array<std::uint64_t, 2> other = {1, 3};
  CHECK(table.find(other.data()) == StateTable::kNone);
}
