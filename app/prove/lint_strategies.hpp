#pragma once
// Ways of playing that do not read: each looks at the buttons from outside and takes the longest,
// the first, the one with the most pleases. A scenario that teaches leaves them no better off than
// chance.
//
// What they look at is what the button shows: the words of a choice, "Dana: subject" of a thread in
// the inbox. For the echo, the customer's last line is the last spoken line of the scene. Where
// that line has a condition, another may be the last one instead: all that can be are read as one.
// A scene in which nobody speaks offers nothing to echo. A reply belongs to the scene before and is
// not counted, since many replies lead to one scene.
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/engine.hpp"

namespace makegood::lints {

enum class Strategy : std::uint8_t {
  kLongest,
  kShortest,
  kFirst,
  kLast,
  kPolitest,
  kMostHedged,
  kEcho
};
inline constexpr std::size_t kStrategies = 7;

/// "the longest line", as it goes into a message.
std::string_view name_of(Strategy strategy);
/// What to do about it.
std::string_view advice_on(Strategy strategy);

/// Bit per position among the legal actions; a tie keeps all that are level.
using Taken = std::uint32_t;
static_assert(LegalActions::kMax <= 32);

class Strategies {
 public:
  explicit Strategies(const Scenario& scenario);

  /// What each strategy takes of what is open. Where nothing stands out, everything.
  std::array<Taken, kStrategies> take(const LegalActions& legal) const;

 private:
  /// What a button shows, as numbers: the larger, the more a strategy likes it.
  using Looks = std::array<std::int16_t, kStrategies>;
  static Looks looks_of(std::string_view text, std::string_view last_line);
  const Looks& looks_of(const Action& action) const;

  std::vector<Looks> choices_, threads_;
};

}  // namespace makegood::lints
