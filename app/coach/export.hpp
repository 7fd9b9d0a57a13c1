#pragma once
// Everything that is kept, in one file: to carry it to another machine, or to put it away.
//
//   {"makegood_export":1,
//    "settings":{…},
//    "own":[{"name":"own-parcel","text":"{ … }"}],
//    "attempts":[{"id":"…","log":[{"makegood_attempt":1,…},{"action":…},…]}]}
//
// Logs go out line for line as they stand, so nothing is lost on the way. Coming back, they are
// merged and never written over: what is here already is skipped, what goes on from what is here is
// appended, and what contradicts it is kept beside it under a name of its own.
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "coach/journal.hpp"
#include "scenario/diagnostic.hpp"
#include "words/words.hpp"

namespace makegood {

inline constexpr int kExportFormat = 1;
/// First key of an export; its value is the format's version. It tells an export from a scenario.
inline constexpr std::string_view kExportKey = "makegood_export";
inline constexpr std::size_t kMaxExportBytes = std::size_t{64} * 1024 * 1024;
/// What the names of scenarios of one's own begin with; the scenario's id follows.
inline constexpr std::string_view kOwnPrefix = "own-";

/// All that is kept of somebody.
struct Kept {
  std::string settings;                    ///< the JSON text under "settings"; empty: none
  std::map<std::string, std::string> own;  ///< texts of opened scenarios by name, "own-<id>"
  Journal::Logs logs;                      ///< by attempt id
};

/// JSON, version 1, a line an attempt.
std::string write_export(const Kept& kept);

/// True if the text begins like an export, damaged or not.
bool looks_like_export(std::string_view text);

struct ReadExport {
  std::optional<Kept> kept;  ///< nothing when a diagnostic is an error
  Diagnostics diagnostics;  ///< in the order of the text; codes X…, A… for logs, J… for the text
};
/// Reads an export. A damaged line of a log is left out with a warning. Never throws.
ReadExport read_export(std::string_view text, std::string_view file);

/// What has to be written so that what came is here, too.
struct Merge {
  std::optional<std::string> settings;     ///< to store; nothing if there are settings here
  std::map<std::string, std::string> own;  ///< to store, by name
  Journal::Logs logs;                      ///< lines to append, by attempt id
  int attempts_new = 0, attempts_grown = 0, attempts_known = 0, attempts_beside = 0;
  int own_new = 0, own_known = 0, own_beside = 0;
};
Merge merge(const Kept& here, const Kept& come);

/// What a merge did, in a sentence or two.
std::string in_words(const Merge& merge, const Words& words = {});

}  // namespace makegood
