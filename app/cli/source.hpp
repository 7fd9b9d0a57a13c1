#pragma once
// Where a scenario's text comes from: a file, standard input ("-"), or a shipped one by its id.
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/cli.hpp"

namespace makegood::cli {

/// A text, or why there is none: one or two sentences that name the file, the reason and a way out.
struct Source {
  std::string name;  ///< as diagnostics call it
  std::optional<std::string> text;
  std::string problem;
};

/// Reads a file of at most a little more than limits::kMaxFileBytes: one that is longer is cut
/// there, and the reader then says that it is too large.
Source read_file(const std::string& path);
/// Reads a stream likewise.
Source read_stream(std::istream& in, std::string name);
/// `name` is "-", the path of a file, or the id of a shipped scenario; a file wins.
Source find_scenario(const std::string& name, const ShippedScenarios& shipped, std::istream& in);

/// Why nothing may be written to `path`: a scenario is there, somebody's work, which would be lost.
/// Empty when that is not so; other files are replaced, as everywhere on a command line.
std::string would_lose(const std::string& path);

/// Ids of the shipped scenarios, in the order of the library.
std::vector<std::string> shipped_ids(const ShippedScenarios& shipped);

/// True for the JSON Schema that lies beside the scenarios: `check scenarios/*.json` means
/// everything but that.
bool is_schema_file(const std::string& path);

/// The scenario files of a folder and its subfolders (*.json without *.schema.json and
/// catalogue.json), sorted.
std::vector<std::string> scenario_files_in(const std::string& folder);
bool is_folder(const std::string& path);

}  // namespace makegood::cli
