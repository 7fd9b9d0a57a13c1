#include "scenario/diagnostic.hpp"

#include <algorithm>

namespace makegood {

const char* to_string(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return "error";
    case Severity::kWarning:
      return "warning";
    case Severity::kHint:
      return "hint";
  }
  return "error";
}

std::string to_line(const Diagnostic& diagnostic) {
  std::string out = diagnostic.file;
  out += ':' + std::to_string(diagnostic.line) + ':' + std::to_string(diagnostic.column) + ": ";
  out += to_string(diagnostic.severity);
  out += ' ' + diagnostic.code + ' ' + diagnostic.message;
  if (!diagnostic.hint.empty()) out += ' ' + diagnostic.hint;
  return out;
}

bool has_errors(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::kError; });
}

}  // namespace makegood
