#pragma once
// Recovery: every apology that a person has heard, who said it, what came with it, and what it did.
// The rule is engine/apology.cpp.
#include <string>
#include <vector>

#include "engine/session.hpp"
#include "words/words.hpp"

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
std::string speaker_of(const Scenario& scenario, const Party& by, const Words& words = {});

/// "with loan chairs", "with refund again", "bare words".
std::string substance_of(const ApologyMade& apology, const Words& words = {});

/// What somebody's mood did: "mood one step up", "mood two steps down", "mood as it was".
std::string mood_step_words(int step, const Words& words = {});

/// One apology in a line: "Priya, with loan chairs: mood one step up".
std::string apology_words(const Scenario& scenario, const ApologyMade& apology,
                          const Words& words = {});

}  // namespace makegood
