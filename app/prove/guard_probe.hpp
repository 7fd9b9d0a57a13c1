#pragma once
// Which part of a condition shuts its branch out. A goto is decided in the middle of a decision,
// after its effects and its time, so there is no state in which one could look the condition up.
// Instead the branch is given another condition, a part of its own, in a copy of the scenario, and
// every decision is made once more with the same rules of play: the part holds there if the branch
// is taken. Costs as much as an exploration, so it is done only for a finding.
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "prove/play_index.hpp"

namespace makegood {

/// A place where a condition is asked.
struct Guard {
  enum class Kind : std::uint8_t {
    kChoice,      ///< `owner` choice: whether it is open
    kChoiceGoto,  ///< `entry` of the choice's goto
    kSceneGoto,
    kReplyLine,
    kSceneLine,
    kEndingLine,
    kAsked,  ///< `entry` of a survey's answers
    kSilent
  };
  Kind kind = Kind::kChoice;
  std::size_t owner = 0;
  std::size_t entry = 0;
};

/// The condition that is asked there; may be none.
ConditionId condition_of(const Scenario& scenario, const Guard& guard);

/// Explains guards that never let anybody through.
class GuardProbe {
 public:
  explicit GuardProbe(const PlayIndex& index) : index_(&index) {}

  /// Like `asks for fact "told" = true, which is never so there`, where `there` says what it is
  /// about.
  /// Says less when there is too much to try.
  std::string why_never(const Guard& guard);

 private:
  class Trial;
  std::optional<std::string> explain(Trial& trial, std::size_t node) const;

  const PlayIndex* index_;
  std::size_t decisions_left_ = kMostDecisions;
  static constexpr std::size_t kMostDecisions = 2'000'000;  ///< made again, over all guards
};

}  // namespace makegood
