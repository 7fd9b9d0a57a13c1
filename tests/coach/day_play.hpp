#pragma once
// The small inbox day of tests/support, played by the names of its choices.
#include <doctest/doctest.h>

#include <fstream>
#include <initializer_list>
#include <sstream>

#include "engine/session.hpp"
#include "scenario/reader.hpp"

namespace makegood::test {

inline Scenario inbox_day() {
  std::ifstream file(MAKEGOOD_SOURCE_DIR "/tests/support/inbox-day.json", std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  ReadResult read = read_scenario(text.str(), "inbox-day.json");
  for (const Diagnostic& d : read.diagnostics) MESSAGE(to_line(d));
  REQUIRE(read.scenario);
  return *read.scenario;
}

/// Plays actions as a record names them: "inbox/omar", "omar-message/gentle".
inline void play_named(Session& session, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    const auto action = action_named(session.scenario(), name);
    REQUIRE_MESSAGE(action, name);
    REQUIRE_MESSAGE(session.play(*action), name);
  }
}

}  // namespace makegood::test
