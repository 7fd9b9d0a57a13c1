#include "cli/check.hpp"

#include <algorithm>
#include <istream>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/source.hpp"
#include "cli/stats.hpp"
#include "cli/text.hpp"
#include "cli/watch.hpp"
#include "prove/check.hpp"

namespace makegood::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kUnfinishedCode = "E090";

struct Counts {
  std::size_t files = 0, unreadable = 0, errors = 0, warnings = 0, hints = 0, unfinished = 0;
  std::size_t mendable = 0;  ///< warnings but the one that says that the check is not finished
};

void count(Counts& counts, const Diagnostic& diagnostic) {
  switch (diagnostic.severity) {
    case Severity::kError:
      ++counts.errors;
      break;
    case Severity::kWarning:
      ++counts.warnings;
      if (diagnostic.code != kUnfinishedCode) ++counts.mendable;
      break;
    case Severity::kHint:
      ++counts.hints;
      break;
  }
}

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
  if (counts.unfinished > 0) out += "; " + std::to_string(counts.unfinished) + " not finished";
  return out + '.';
}

Json json_of(const Diagnostic& diagnostic) {
  Json entry;
  entry["file"] = diagnostic.file;
  entry["line"] = diagnostic.line;
  entry["column"] = diagnostic.column;
  entry["severity"] = to_string(diagnostic.severity);
  entry["code"] = diagnostic.code;
  entry["where"] = diagnostic.where;
  entry["message"] = diagnostic.message;
  entry["hint"] = diagnostic.hint;
  if (!diagnostic.witness.empty()) entry["witness"] = diagnostic.witness;
  return entry;
}

// What is printed file by file, or collected for one JSON text at the end.
class Report {
 public:
  Report(const CheckOptions& options, std::ostream& out) : options_(options), out_(out) {}

  void add(const Diagnostic& diagnostic) {
    if (options_.quiet && !fails_check(diagnostic.severity, options_.strict)) return;
    if (options_.json) {
      findings_.push_back(json_of(diagnostic));
    } else {
      out_ << safe_text(to_line(diagnostic)) << '\n';
    }
  }
  void add(const CheckStats& stats) {
    if (options_.json) {
      files_.push_back(json_of(stats));
    } else {
      print(stats, out_);
    }
  }
  void close(const Counts& counts) {
    if (options_.json) {
      const Json whole =
          options_.stats ? Json{{"findings", findings_}, {"files", files_}} : findings_;
      // ASCII only, and broken bytes replaced: whatever a file held, this stays JSON and is safe on
      // a terminal.
      out_ << whole.dump(2, ' ', true, Json::error_handler_t::replace) << '\n';
    } else if (!options_.quiet) {
      out_ << summary_of(counts) << '\n';
    }
  }

 private:
  const CheckOptions& options_;
  std::ostream& out_;
  Json findings_ = Json::array(), files_ = Json::array();
};

// The texts that the paths stand for. A file is read when its turn comes.
std::vector<std::string> files_of(const CheckOptions& options, std::ostream& err, Counts& counts) {
  std::vector<std::string> files;
  for (const std::string& path : options.paths) {
    // A shell's scenarios/*.json names the schema too; named alone it gets its answer like any
    // other file.
    if (options.paths.size() > 1 && is_schema_file(path)) continue;
    if (!is_folder(path)) {
      files.push_back(path);
      continue;
    }
    const std::vector<std::string> inside = scenario_files_in(path);
    if (inside.empty()) {
      err << safe_text(path) << ": no scenario file (*.json) in this folder.\n";
      ++counts.unreadable;
    }
    files.insert(files.end(), inside.begin(), inside.end());
  }
  return files;
}

int exit_code_of(const Counts& counts, bool strict) {
  if (counts.unreadable > 0) return kExitUsage;
  if (counts.errors > 0 || (strict && counts.mendable > 0)) return kExitFindings;
  return counts.unfinished > 0 ? kExitUnfinished : kExitOk;
}

}  // namespace

bool fails_check(Severity severity, bool strict) {
  return severity == Severity::kError || (strict && severity == Severity::kWarning);
}

Budget budget_of(std::size_t states) {
  constexpr std::size_t kBytesPerState = Budget::kDefaultBytes / Budget::kDefaultStates;
  Budget budget;
  budget.states = states;
  budget.bytes = std::max(budget.bytes, states * kBytesPerState);
  return budget;
}

int check(const CheckOptions& options, const ShippedScenarios& shipped, std::istream& in,
          std::ostream& out, std::ostream& err, const Terminal& terminal) {
  Counts counts;
  Report report(options, out);
  Interrupt interrupt;
  for (const std::string& file : files_of(options, err, counts)) {
    Source source = find_scenario(file, shipped, in);
    if (!source.text) {
      err << safe_text(source.problem) << '\n';
      ++counts.unreadable;
      continue;
    }
    Checker checker(std::move(*source.text), source.name,
                    {budget_of(options.budget), options.proofs});
    StepTimes times{};
    if (!run_watched(checker, times, interrupt, err, terminal)) {
      err << "Stopped.\n";
      return kExitStopped;
    }
    ++counts.files;
    if (checker.exhausted()) {
      // Said whatever is kept quiet or switched off: it must not look like passed.
      err << safe_text(source.name) << ": not finished after "
          << with_commas(checker.explorer()->states())
          << " states. What was not looked at is not passed; --budget allows more.\n";
      ++counts.unfinished;
    }
    for (const Diagnostic& diagnostic : checker.diagnostics()) {
      count(counts, diagnostic);
      report.add(diagnostic);
    }
    if (options.stats) report.add(stats_of(checker, times));
  }
  report.close(counts);
  return exit_code_of(counts, options.strict);
}

}  // namespace makegood::cli
