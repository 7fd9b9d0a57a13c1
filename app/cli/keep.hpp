#pragma once
// `makegood export` and `import`: everything that the app keeps, out into one file and back.
#include <iosfwd>
#include <string>

#include "cli/cli.hpp"

namespace makegood::cli {

struct KeepOptions {
  std::string file;    ///< to write or to read
  std::string folder;  ///< of the data; empty: this user's
};

/// Writes everything that is kept to a file. Answers the exit code.
int export_all(const KeepOptions& options, const DataFolders& folders, std::ostream& out,
               std::ostream& err);
/// Merges such a file into what is kept; nothing is written over. Answers the exit code: a wrong
/// file is kExitFindings, with every mistake on `err`, and changes nothing.
int import_all(const KeepOptions& options, const DataFolders& folders, std::ostream& out,
               std::ostream& err);

}  // namespace makegood::cli
