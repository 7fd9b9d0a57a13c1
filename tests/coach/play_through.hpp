#pragma once
// A session of the small scenario, played by numbers.
#include <doctest/doctest.h>

#include <initializer_list>

#include "coach/coach.hpp"
#include "scenario/reader.hpp"
#include "support/chairs.hpp"

namespace makegood::test {

inline Scenario chairs() {
  ReadResult read = read_scenario(kChairs, "chairs.json");
  for (const Diagnostic& d : read.diagnostics) MESSAGE(to_line(d));
  REQUIRE(read.scenario);
  return *read.scenario;
}

inline Scenario reworded_chairs() {
  ReadResult read = read_scenario(chairs_reworded(), "chairs.json");
  for (const Diagnostic& d : read.diagnostics) MESSAGE(to_line(d));
  REQUIRE(read.scenario);
  return *read.scenario;
}

/// Plays the choices with these numbers, from 1.
inline void play_numbers(Session& session, std::initializer_list<std::size_t> numbers) {
  for (const std::size_t number : numbers) {
    const LegalActions legal = session.legal();
    REQUIRE(number >= 1);
    REQUIRE(number <= legal.size());
    REQUIRE(session.play(legal[number - 1]));
  }
}

}  // namespace makegood::test
