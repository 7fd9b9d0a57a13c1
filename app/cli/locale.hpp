#pragma once
// `makegood locale`: translations as files. `extract` writes what there is to translate, `check`
// says what is missing or no longer fits. docs/languages.md shows the way of a translation.
#include <iosfwd>
#include <string>
#include <vector>

#include "cli/cli.hpp"

namespace makegood::cli {

struct LocaleExtractOptions {
  std::vector<std::string> sources;  ///< scenario files, ids of shipped ones, "app", "-"
  std::string locale;                ///< a language tag
  std::string output;  ///< a file, or - for standard output; empty: locales/<locale>/<id>.json
};

/// Writes overlays, or brings those that are there up to date.
int extract_locale(const LocaleExtractOptions& options, const ShippedScenarios& shipped,
                   std::istream& in, std::ostream& out, std::ostream& err);

struct LocaleCheckOptions {
  std::vector<std::string> paths;  ///< overlays and folders of them
  bool json = false;               ///< findings as one JSON array
  bool quiet = false;              ///< only what fails the check, and no summary
  bool strict = false;             ///< warnings count as errors in the exit code
};

/// The exit code is as for `makegood check`.
int check_locales(const LocaleCheckOptions& options, const ShippedScenarios& shipped,
                  std::istream& in, std::ostream& out, std::ostream& err);

}  // namespace makegood::cli
