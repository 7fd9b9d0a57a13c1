#pragma once
// Where the lints draw their lines. docs/craft.md names each number with its reason for authors;
// tests/prove/lint_codes_test.cpp fails when the two differ.
#include <cstddef>

namespace makegood::craft {

/// How far above chance, in percent of the most that can be earned, a way of playing that does not
/// read may come, when a play has one decision; of more, this divided by the square root of their
/// number. That is how luck shrinks: which answer happens to be the longest or the first moves such
/// a player up or down at every decision. (The shipped scenarios, each scene's answers shuffled 400
/// times: a spread of 27 to 32 at 11 to 20 decisions, so about 110 at one.)
inline constexpr double kCueMarginPercent = 100;
/// The same for one set of wordings (all first ones, all second ones, …) alone: the spread of luck
/// itself. Several sets are several hands, and one of them is sooner a bad one than their average.
inline constexpr double kCueSetMarginPercent = 110;
/// Scenes that a finding about a cue names.
inline constexpr std::size_t kCueScenesNamed = 3;

/// Points that a choice loses by itself before it is suspected to be nobody's. Below, the reason to
/// say it can lie in the words alone, and those no program reads.
inline constexpr int kStrawManLoss = 4;

/// Characters (code points) of a line: about six rows in a bubble on a phone of 390 px. A longer
/// line pushes off the screen what it answers.
inline constexpr std::size_t kMaxBubbleCharacters = 220;

/// Absolute words are a cue when it would be a coincidence that no right answer has one: less
/// likely than this if they stood anywhere …
inline constexpr double kAbsolutesByChance = 0.05;
/// … and at least so many answers have one, since of fewer nobody learns a pattern.
inline constexpr std::size_t kMinAbsoluteAnswers = 4;

}  // namespace makegood::craft
