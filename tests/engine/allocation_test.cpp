// The rules allocate nothing once the caller's buffer has grown: operator new is counted.
#include <doctest/doctest.h>

#include <atomic>
#include <cstdlib>
#include <new>
#include <vector>

#include "engine/session.hpp"
#include "engine/support/corpus.hpp"
#include "engine/support/random.hpp"

namespace {

std::atomic<std::size_t> allocations{0};

}  // namespace

// Every form for types of ordinary alignment, so that no allocation is taken by one library and
// given back to another (AddressSanitizer brings forms of its own).
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  ++allocations;
  return std::malloc(size == 0 ? 1 : size);
}
void* operator new(std::size_t size) {
  if (void* memory = operator new(size, std::nothrow)) return memory;
  throw std::bad_alloc();
}
void* operator new[](std::size_t size) {
  return operator new(size);
}
void* operator new[](std::size_t size, const std::nothrow_t& tag) noexcept {
  return operator new(size, tag);
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}
void operator delete(void* memory, const std::nothrow_t&) noexcept {
  std::free(memory);
}
void operator delete[](void* memory) noexcept {
  std::free(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
  std::free(memory);
}
void operator delete[](void* memory, const std::nothrow_t&) noexcept {
  std::free(memory);
}

using namespace makegood;
using namespace makegood::test;

TEST_CASE("begin, legal_actions and apply allocate nothing in steady state") {
  for (const Named& named : corpus()) {
    CAPTURE(named.name);
    Events events;
    events.reserve(4096);
    Random random(7);
    for (int walk = 0; walk < 5; ++walk) {
      events.clear();
      const std::size_t before = allocations;
      SessionState state = begin(named.scenario, events);
      for (int step = 0; step < 60 && !state.ended(); ++step) {
        events.clear();
        const LegalActions legal = legal_actions(named.scenario, state);
        if (legal.empty()) break;
        apply(named.scenario, state, legal[random.below(legal.size())], events);
        static_cast<void>(grade(named.scenario, state));
        static_cast<void>(hash_of(state));
      }
      CHECK(allocations - before == 0);
      REQUIRE(events.capacity() == 4096);
    }
  }
}

TEST_CASE("the counter counts") {
  const std::size_t before = allocations;
  std::vector<int> one(1);
  CHECK(one.size() == 1);
  CHECK(allocations - before == 1);
}
