#include "cli/keep.hpp"

#include <fstream>
#include <iterator>
#include <ostream>

#include "cli/source.hpp"
#include "cli/text.hpp"
#include "coach/export.hpp"

namespace makegood::cli {
namespace {

constexpr const char* kNoFolder = "This build keeps nothing between two starts.\n";

// What cannot be read is said and left out of the export: the rest is worth having.
Kept all_of(DataFolder& folder, std::ostream& err) {
  std::vector<std::string> problems;
  Kept kept;
  kept.settings = folder.read("settings", problems);
  for (DataFolder::Text& own : folder.keys(std::string(kOwnPrefix), problems))
    kept.own.emplace(std::move(own.name), std::move(own.text));
  for (const DataFolder::Text& log : folder.logs(std::string(kLogPrefix), problems)) {
    const std::string id = log.name.substr(kLogPrefix.size());
    const ReadLog read = read_log(log.text, id);
    for (const Diagnostic& diagnostic : read.diagnostics) err << to_line(diagnostic) << '\n';
    if (read.attempt && is_attempt_id(id)) kept.logs.emplace(id, read.sound);
  }
  for (const std::string& problem : problems) err << problem << '\n';
  return kept;
}

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
  return std::to_string(number) + " " + std::string(number == 1 ? one : many);
}

}  // namespace

int export_all(const KeepOptions& options, const DataFolders& folders, std::ostream& out,
               std::ostream& err) {
  const auto folder = folders ? folders(options.folder) : nullptr;
  if (!folder) {
    err << kNoFolder;
    return kExitUsage;
  }
  const Kept kept = all_of(*folder, err);
  const std::string text = write_export(kept);
  if (options.file == "-") {
    out << text;
    return kExitOk;
  }
  if (const std::string lost = would_lose(options.file); !lost.empty()) {
    err << safe_text(lost) << '\n';
    return kExitUsage;
  }
  if (const auto problem = folder->write_file(options.file, text)) {
    err << *problem << '\n';
    return kExitUsage;
  }
  out << safe_text(options.file) << ": " << counted(kept.logs.size(), "attempt", "attempts") << ", "
      << counted(kept.own.size(), "scenario of your own", "scenarios of your own")
      << (kept.settings.empty() ? "" : ", your settings") << ".\n";
  return kExitOk;
}

int import_all(const KeepOptions& options, const DataFolders& folders, std::ostream& out,
               std::ostream& err) {
  const auto folder = folders ? folders(options.folder) : nullptr;
  if (!folder) {
    err << kNoFolder;
    return kExitUsage;
  }
  std::ifstream file(options.file, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  if (!file.is_open() || file.bad()) {
    err << safe_text(options.file) << ": this file cannot be read.\n";
    return kExitUsage;
  }
  const ReadExport read = read_export(text, options.file);
  for (const Diagnostic& diagnostic : read.diagnostics)
    err << safe_text(to_line(diagnostic)) << '\n';
  if (!read.kept) return kExitFindings;
  const Merge merged = merge(all_of(*folder, err), *read.kept);
  std::optional<std::string> problem;
  if (merged.settings) problem = folder->store("settings", *merged.settings);
  for (const auto& [name, own] : merged.own) {
    if (!problem) problem = folder->store(name, own);
  }
  for (const auto& [id, lines] : merged.logs) {
    if (!problem) problem = folder->append(std::string(kLogPrefix) + id, lines);
  }
  if (problem) {
    err << *problem << " What was imported until then is kept; import the file again later.\n";
    return kExitUsage;
  }
  out << safe_text(options.file) << ": " << in_words(merged) << '\n';
  return kExitOk;
}

}  // namespace makegood::cli
