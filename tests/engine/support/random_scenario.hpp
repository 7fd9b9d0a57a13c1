#pragma once
// A family of scenarios that nobody would write: loops, facts, promises before and during play,
// reminders, interruptions, threads and posts, thrown together by a seed. What holds for all of
// these holds for a good deal.
#include <cstdint>

#include "scenario/scenario.hpp"

namespace makegood::test {

/// Always the same for the same seed. No scene of it can leave the trainee stuck.
Scenario random_scenario(std::uint64_t seed);

}  // namespace makegood::test
