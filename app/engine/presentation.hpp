#pragma once
// What a play looks like: which of its wordings a line has, and in which order the choices stand.
// A second play is not a test of memory then ("the third button was right"), and the same person
// meets the same scenario in other words.
//
// All of this is presentation. apply() and legal_actions() know nothing of it: the same actions
// give the same state, events and points whatever the seed, so everything that is proved of a
// scenario holds for all of them. Actions are recorded by name, never by their place on the screen.
//
// Nothing is drawn at random and nothing is remembered: each answer is a pure function of the seed
// and of the script's own words and ids, in whole numbers, the same on every machine. The words of
// a line depend on that line alone, so a change elsewhere in the script leaves them as they were.
#include <cstdint>
#include <string>

#include "engine/engine.hpp"

namespace makegood {

/// Chooses words and order. Any number will do; neighbours are as unlike as any two.
using Seed = std::uint32_t;
/// First wordings, and choices in the order of the script.
inline constexpr Seed kAsWritten = 0;

/// The words that the line has in a play with this seed: its first wording or one of `others`, each
/// equally likely over the seeds, and independent of all other lines.
const std::string& wording(const Line& line, Seed seed);
/// … of what a choice says or does.
const std::string& wording(const Choice& choice, Seed seed);

/// What is open in a state, in the order in which it is shown: a permutation of `legal`. Over the
/// seeds every order of a scene's choices is equally likely, and two choices that are both open
/// stand in the same order whatever else is open beside them. The inbox is never shuffled: its
/// threads stand as they wait, and what ends the day stays where it was.
LegalActions presented_order(const Scenario& scenario, const LegalActions& legal, Seed seed);

}  // namespace makegood
