#pragma once
// `makegood check`: what is wrong with scenario files, for people, editors and scripts.
#include <iosfwd>
#include <string>
#include <vector>

#include "cli/cli.hpp"
#include "prove/explore.hpp"
#include "scenario/diagnostic.hpp"

namespace makegood::cli {

struct CheckOptions {
  std::vector<std::string>
      paths;            ///< files, folders, ids of shipped scenarios, "-" for standard input
  bool json = false;    ///< findings as one JSON array; with `stats`, an object that has it
  bool quiet = false;   ///< only what fails the check (fails_check), and no summary
  bool stats = false;   ///< size, time and what play can bring, for each file
  bool strict = false;  ///< warnings count as errors in the exit code
  bool proofs = true;   ///< false: reading alone
  std::size_t budget = Budget::kDefaultStates;  ///< states looked at, at most, a file
};

/// Whether a finding fails a check, of scenarios or of translations: it is said then, however quiet
/// the check is to be.
bool fails_check(Severity severity, bool strict);

/// Checks them all, and answers the exit code: unreadable files count more than findings, and
/// findings more than a check that did not come to its end.
int check(const CheckOptions& options, const ShippedScenarios& shipped, std::istream& in,
          std::ostream& out, std::ostream& err, const Terminal& terminal);

/// The budget for that many states: memory grows with it where it is more than usual.
Budget budget_of(std::size_t states);

}  // namespace makegood::cli
