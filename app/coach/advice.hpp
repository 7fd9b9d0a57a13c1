#pragma once
// How a decision is judged when everything that can follow is known; coach/foresight.hpp works it
// out.
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/engine.hpp"
#include "words/words.hpp"

namespace makegood {

/// How a decision is labelled, by its cost in points.
enum class Label : std::uint8_t { kBest, kGood, kInaccurate, kMistake, kBlunder };
/// The most that each label may cost. Choices score up to three points a tenet: one point is a
/// nuance, two or three a rule half kept, four to six one broken, more than that a turn for the
/// worse. A decision that costs something and after which only a worse grade can be reached is a
/// mistake at least.
inline constexpr int kMostForGood = 1;
inline constexpr int kMostForInaccurate = 3;
inline constexpr int kMostForMistake = 6;
/// "Best", "Good", "Inaccurate", "Mistake", "Blunder".
std::string_view name_of(Label, const Words& words = {});

/// What one decision was worth.
struct Advice {
  int cost = 0;  ///< points; 0 for a best decision
  Label label = Label::kBest;
  bool forced = false;              ///< nothing else was open
  std::array<int, kTenets> left{};  ///< points that the best line from before has more than the
                                    ///< best line from after, by tenet; adds up to `cost`
  Grade grade_before = Grade::kBad, grade_after = Grade::kBad;  ///< best that could be reached
  Action best;                                                  ///< a best decision there
  std::vector<Action> line;  ///< the best line from there, `best` first
};

}  // namespace makegood
