#include "cli/graph.hpp"

#include <fstream>
#include <istream>
#include <ostream>

#include "cli/graph_model.hpp"
#include "cli/graph_svg.hpp"
#include "cli/graph_text.hpp"
#include "cli/source.hpp"
#include "cli/text.hpp"
#include "cli/watch.hpp"

namespace makegood::cli {
namespace {

std::string drawn(const Graph& graph, GraphOptions::Format format) {
  switch (format) {
    case GraphOptions::Format::kMermaid:
      return to_mermaid(graph);
    case GraphOptions::Format::kDot:
      return to_dot(graph);
    case GraphOptions::Format::kSvg:
      return to_svg(graph);
  }
  return {};
}

}  // namespace

GraphOptions::Format format_of(std::string_view output) {
  if (output.ends_with(".svg")) return GraphOptions::Format::kSvg;
  if (output.ends_with(".dot") || output.ends_with(".gv")) return GraphOptions::Format::kDot;
  return GraphOptions::Format::kMermaid;
}

int graph(const GraphOptions& options, const ShippedScenarios& shipped, std::istream& in,
          std::ostream& out, std::ostream& err, const Terminal& terminal) {
  Interrupt interrupt;
  Source source = find_scenario(options.scenario, shipped, in);
  if (!source.text) {
    err << safe_text(source.problem) << '\n';
    return kExitUsage;
  }
  Checker checker(std::move(*source.text), source.name);
  StepTimes times{};
  if (!run_watched(checker, times, interrupt, err, terminal)) {
    err << "Stopped.\n";
    return kExitStopped;
  }
  if (checker.scenario() == nullptr) {
    for (const Diagnostic& diagnostic : checker.diagnostics()) {
      err << safe_text(to_line(diagnostic)) << '\n';
    }
    err << safe_text(source.name) << " cannot be drawn until its errors are mended.\n";
    return kExitFindings;
  }
  std::vector<double> shares;
  if (checker.values() != nullptr) shares = ending_shares(*checker.explorer(), *checker.values());
  const std::string text =
      drawn(graph_of(*checker.scenario(), checker.diagnostics(), shares), options.format);
  if (options.output.empty()) {
    out << text;
    return kExitOk;
  }
  if (const std::string lost = would_lose(options.output); !lost.empty()) {
    err << safe_text(lost) << '\n';
    return kExitUsage;
  }
  std::ofstream file(options.output, std::ios::binary);
  file << text;
  file.close();
  if (!file) {
    err << safe_text(options.output) << ": cannot be written.\n";
    return kExitUsage;
  }
  return kExitOk;
}

}  // namespace makegood::cli
