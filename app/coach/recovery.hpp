#pragma once
// Recovery: every apology that a person has heard, who said it, what came with it, and what it did.
// The rule is engine/apology.cpp.
#include <string>
#include <vector>

#include "engine/session.hpp"

namespace makegood {

struct ApologyMade {
  std::size_t decision = 0;  ///< position in Session::steps()
  Minute at = 0;
  Party by;
  std::string with;       ///< what came with it, in words: "loan chairs"; empty when it was bare
  bool with_new = false;  ///< something concrete that had not been offered before
  int step = 0;           ///< what the apology itself moved of their mood
};

struct Recovery {
  PersonId to;
  std::vector<ApologyMade> apologies;  ///< in order
};

/// Everybody who has heard an apology, in the order of the first.
std::vector<Recovery> recoveries(const Session& session);

/// "You", "Your team", "Priya".
std::string speaker_of(const Scenario& scenario, const Party& by);

/// "with loan chairs", "with refund again", "bare words".
std::string substance_of(const ApologyMade& apology);

/// "mood one step up", "mood one step down", "their mood did not move".
std::string effect_of(const ApologyMade& apology);

}  // namespace makegood
