#pragma once
// `makegood play`: a conversation in a terminal, or a list of choices played for a script.
#include <iosfwd>
#include <optional>
#include <string>

#include "cli/cli.hpp"
#include "engine/session.hpp"

namespace makegood::cli {

struct PlayOptions {
  std::string scenario;                ///< file, "-" or id
  std::optional<std::string> choices;  ///< "2,1,3"; without it, answers are read from `in`
  bool json = false;  ///< the record goes to `out`, the conversation (if typed) to `err`
  Mode mode = Mode::kGuided;
  Seed seed = kAsWritten;  ///< words and order; numbers in `choices` count in the order shown
};

/// Plays, and answers the exit code.
int play(const PlayOptions& options, const ShippedScenarios& shipped, std::istream& in,
         std::ostream& out, std::ostream& err, const Terminal& terminal);

}  // namespace makegood::cli
