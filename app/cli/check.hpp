#pragma once
// `makegood check`: what is wrong with scenario files, for people, editors and scripts.
#include <iosfwd>
#include <string>
#include <vector>

#include "cli/cli.hpp"

namespace makegood::cli {

struct CheckOptions {
  std::vector<std::string>
      paths;           ///< files, folders, ids of shipped scenarios, "-" for standard input
  bool json = false;   ///< findings as one JSON array
  bool quiet = false;  ///< errors only: no warnings, no hints, no summary
};

/// Checks them all, and answers the exit code: unreadable files count more than findings.
int check(const CheckOptions& options, const ShippedScenarios& shipped, std::istream& in,
          std::ostream& out, std::ostream& err);

}  // namespace makegood::cli
