#pragma once
// The command line: `makegood play`, `check`, `graph`, `export` and `import` without a window. It
// reads streams and files and writes streams; it opens nothing on a screen, so tests drive it with
// strings.
#include <cstddef>
#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace makegood {

/// Exit codes, as `--help` lists them.
inline constexpr int kExitOk = 0;
inline constexpr int kExitFindings = 1;    ///< a scenario has errors
inline constexpr int kExitUsage = 2;       ///< wrong arguments, or a file that cannot be read
inline constexpr int kExitUnfinished = 3;  ///< the input ended before the conversation did, or the
                                           ///< budget before the check: unfinished is not passed
inline constexpr int kExitStopped = 130;   ///< Ctrl+C, as shells count it

/// What the command line came to.
struct CliResult {
  bool open_window =
      false;  ///< no subcommand: show the window, with `scenario_file` if it names one
  std::string scenario_file;  ///< a file that can be read
  int exit_code = kExitOk;    ///< otherwise, the process's exit code
};

/// Text of a shipped scenario by id. "catalogue" answers the list of all
/// (scenarios/catalogue.json).
using ShippedScenarios = std::function<std::optional<std::string>(std::string_view id)>;

/// A translation that ships, by "<language>/<what>": "de/app", "de/late-follow-up".
using ShippedLocales = std::function<std::optional<std::string>(std::string_view name)>;

/// Text of docs/diagnostics.md, which has a section for every code.
using DiagnosticsPage = std::function<std::optional<std::string>()>;

/// What the app keeps between two starts, in the folder that was asked for (empty: this user's).
class DataFolder {
 public:
  virtual ~DataFolder() = default;
  struct Text {
    std::string name, text;
  };
  using Problem = std::optional<std::string>;  ///< why something could not be kept
  using Problems = std::vector<std::string>;
  /// The text under a key; empty if there is none. `problems`: why something could not be read, a
  /// sentence each.
  virtual std::string read(const std::string& key, Problems& problems) = 0;
  virtual std::vector<Text> keys(const std::string& prefix, Problems& problems) = 0;
  virtual std::vector<Text> logs(const std::string& prefix, Problems& problems) = 0;
  virtual Problem store(const std::string& key, const std::string& text) = 0;
  virtual Problem append(const std::string& log, const std::string& lines) = 0;
  /// Writes a file for people, as a whole or not at all.
  virtual Problem write_file(const std::string& path, const std::string& text) = 0;
};
using DataFolders = std::function<std::unique_ptr<DataFolder>(const std::string& folder)>;

/// What the output can do. The default is a file or a pipe: 80 columns, no colour, input echoed.
struct Terminal {
  std::size_t width = 80;    ///< columns
  bool color = false;        ///< escape sequences are welcome
  bool interactive = false;  ///< somebody types: their line is already on the screen
  bool watched = false;  ///< standard error is a terminal, so a line of progress may come and go
};

/// The terminal of this process: its width (80 when unknown), and colour when standard output is a
/// terminal, NO_COLOR (https://no-color.org) is not set and TERM is not "dumb".
Terminal this_terminal();

/// Runs the command line. Never throws. `in` is read for answers and for a scenario named "-".
CliResult run_cli(int argc, const char* const* argv, const ShippedScenarios& shipped,
                  const DiagnosticsPage& diagnostics, std::istream& in, std::ostream& out,
                  std::ostream& err, const Terminal& terminal = {},
                  const DataFolders& data_folders = {}, const ShippedLocales& locales = {});

}  // namespace makegood
