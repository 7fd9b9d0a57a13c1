#pragma once
// `makegood graph`: a scenario as a picture, with what the checks found on it.
#include <iosfwd>
#include <string>

#include "cli/cli.hpp"

namespace makegood::cli {

struct GraphOptions {
  enum class Format { kMermaid, kDot, kSvg };
  std::string scenario;  ///< file, "-" or id
  Format format = Format::kMermaid;
  std::string output;  ///< a file; empty: standard output
};

/// Draws, and answers the exit code: findings are on the picture and do not fail it.
int graph(const GraphOptions& options, const ShippedScenarios& shipped, std::istream& in,
          std::ostream& out, std::ostream& err, const Terminal& terminal);

}  // namespace makegood::cli
