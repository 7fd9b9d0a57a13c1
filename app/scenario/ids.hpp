#pragma once
// Strong ids. A scenario's parts name each other by position in their vector; the tag keeps a
// scene's number from being used as a person's. 16 bits are plenty (see limits.hpp) and keep a
// session's state small.
#include <cstddef>
#include <cstdint>

namespace makegood {

/// Index of a `Tag` in its vector in Scenario, or none.
template <class Tag>
struct Id {
  static constexpr std::uint16_t kNone = 0xFFFF;
  std::uint16_t value = kNone;

  constexpr Id() = default;
  constexpr explicit Id(std::size_t index) : value(static_cast<std::uint16_t>(index)) {}
  /// True when this names something.
  constexpr explicit operator bool() const { return value != kNone; }
  /// Position in the vector; only meaningful when the id names something.
  constexpr std::size_t index() const { return value; }
  friend constexpr bool operator==(Id a, Id b) { return a.value == b.value; }
  friend constexpr bool operator!=(Id a, Id b) { return a.value != b.value; }
};

using PersonId = Id<struct PersonTag>;
using FactId = Id<struct FactTag>;
using PromiseId = Id<struct PromiseTag>;
using SceneId = Id<struct SceneTag>;
using ChoiceId = Id<struct ChoiceTag>;  ///< position in Scenario::choices, over all scenes
using EndingId = Id<struct EndingTag>;
using ThreadId = Id<struct ThreadTag>;
using PostId = Id<struct PostTag>;
using ConditionId = Id<struct ConditionTag>;

}  // namespace makegood
