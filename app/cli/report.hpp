#pragma once
// `makegood report`: records in, a report out.
#include <iosfwd>
#include <string>
#include <vector>

#include "cli/cli.hpp"

namespace makegood::cli {

struct ReportOptions {
  std::vector<std::string> records;    ///< files, or "-"
  std::vector<std::string> scenarios;  ///< files or ids; those that the records name, where empty
  enum class Format { kHtml, kJson, kCsv };
  Format format = Format::kHtml;
  std::string output;  ///< a file; empty: standard output
  std::string title;   ///< name of a person or a group
  std::string locale;  ///< a language tag with an app.json below locales/; empty: English
};

/// Writes the report of one record, or the progress of several, and answers the exit code. With CSV
/// and an output file the decisions go to a second file beside it (decisions_file()), and the
/// curves of readers, where there are any, to a third (reach_file()).
int report(const ReportOptions& options, const ShippedScenarios& shipped, std::istream& in,
           std::ostream& out, std::ostream& err, const ShippedLocales& locales = {});

/// "folder/results.csv" becomes "folder/results-decisions.csv" and "folder/results-reach.csv".
std::string decisions_file(const std::string& output);
std::string reach_file(const std::string& output);

}  // namespace makegood::cli
