#include "cli/check.hpp"

#include <istream>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/source.hpp"
#include "cli/text.hpp"
#include "scenario/reader.hpp"

namespace makegood::cli {
namespace {

struct Counts {
  std::size_t files = 0, unreadable = 0, errors = 0, warnings = 0, hints = 0;
};

std::string counted(std::size_t count, const char* one, const char* many) {
  return std::to_string(count) + ' ' + (count == 1 ? one : many);
}

std::string summary_of(const Counts& counts) {
  if (counts.files == 0) {
    return "Nothing was checked: " + std::to_string(counts.unreadable) + " could not be read.";
  }
  std::string out = counted(counts.files, "file", "files") + ": ";
  if (counts.errors + counts.warnings + counts.hints == 0) {
    out += "nothing to mend";
  } else {
    out += counted(counts.errors, "error", "errors") + ", " +
           counted(counts.warnings, "warning", "warnings");
    if (counts.hints > 0) out += ", " + counted(counts.hints, "hint", "hints");
  }
  if (counts.unreadable > 0) out += "; " + std::to_string(counts.unreadable) + " could not be read";
  return out + '.';
}

nlohmann::ordered_json json_of(const Diagnostic& diagnostic) {
  nlohmann::ordered_json entry;
  entry["file"] = diagnostic.file;
  entry["line"] = diagnostic.line;
  entry["column"] = diagnostic.column;
  entry["severity"] = to_string(diagnostic.severity);
  entry["code"] = diagnostic.code;
  entry["where"] = diagnostic.where;
  entry["message"] = diagnostic.message;
  entry["hint"] = diagnostic.hint;
  return entry;
}

}  // namespace

int check(const CheckOptions& options, const ShippedScenarios& shipped, std::istream& in,
          std::ostream& out, std::ostream& err) {
  Counts counts;
  auto array = nlohmann::ordered_json::array();
  const auto check_one = [&](const Source& source) {
    if (!source.text) {
      err << safe_text(source.problem) << '\n';
      ++counts.unreadable;
      return;
    }
    ++counts.files;
    for (const Diagnostic& diagnostic : read_scenario(*source.text, source.name).diagnostics) {
      switch (diagnostic.severity) {
        case Severity::kError:
          ++counts.errors;
          break;
        case Severity::kWarning:
          ++counts.warnings;
          break;
        case Severity::kHint:
          ++counts.hints;
          break;
      }
      if (options.quiet && diagnostic.severity != Severity::kError) continue;
      if (options.json) {
        array.push_back(json_of(diagnostic));
      } else {
        out << safe_text(to_line(diagnostic)) << '\n';
      }
    }
  };

  for (const std::string& path : options.paths) {
    // A shell's scenarios/*.json names the schema too; named alone it gets its answer like any
    // other file.
    if (options.paths.size() > 1 && is_schema_file(path)) continue;
    if (!is_folder(path)) {
      check_one(find_scenario(path, shipped, in));
      continue;
    }
    const std::vector<std::string> files = scenario_files_in(path);
    if (files.empty()) {
      err << safe_text(path) << ": no scenario file (*.json) in this folder.\n";
      ++counts.unreadable;
    }
    for (const std::string& file : files) check_one(read_file(file));
  }

  if (options.json) {
    // ASCII only, and broken bytes replaced: whatever a file held, the array stays JSON and is safe
    // on a terminal.
    out << array.dump(2, ' ', true, nlohmann::ordered_json::error_handler_t::replace) << '\n';
  } else if (!options.quiet) {
    out << summary_of(counts) << '\n';
  }
  if (counts.unreadable > 0) return kExitUsage;
  return counts.errors > 0 ? kExitFindings : kExitOk;
}

}  // namespace makegood::cli
