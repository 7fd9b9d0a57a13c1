#pragma once
// `makegood graph`: a scenario as a picture, with what the checks found on it.
#include <iosfwd>
#include <string>
#include <string_view>

#include "cli/cli.hpp"

namespace makegood::cli {

struct GraphOptions {
  enum class Format { kMermaid, kDot, kSvg };
  std::string scenario;  ///< file, "-" or id
  Format format = Format::kMermaid;
  std::string output;  ///< a file; empty: standard output
};

/// What the name of a file asks for: .svg is SVG, .dot and .gv are DOT, all else is Mermaid.
GraphOptions::Format format_of(std::string_view output);

/// Draws, and answers the exit code: findings are on the picture and do not fail it.
int graph(const GraphOptions& options, const ShippedScenarios& shipped, std::istream& in,
          std::ostream& out, std::ostream& err, const Terminal& terminal);

}  // namespace makegood::cli
