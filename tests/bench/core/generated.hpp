#pragma once
// Scenarios made by rule, of any size: what the benchmarks walk through.
#include <cstddef>
#include <string>

#include "scenario/scenario.hpp"

namespace makegood::bench {

/// `scenes` scenes in a ring, three choices each, four small number facts that choices change and
/// `goto`s ask about. Nothing in it ends before the clock does, so a walk can be as long as one
/// likes.
Scenario ring(std::size_t scenes);

/// A scenario whose reachable states number about `states`: three number facts, each raised by a
/// choice of its own while it is not at its top, so that every combination comes up, and a fourth
/// choice that ends it. All choices take no time, and every fact is asked about, so nothing can be
/// left out.
Scenario lattice(std::size_t states);

/// The states that lattice(states) really has.
std::size_t lattice_states(std::size_t states);

/// A scenario of about `bytes` bytes as an author would write it, with one line a choice, for
/// reading.
std::string long_text(std::size_t bytes);

}  // namespace makegood::bench
