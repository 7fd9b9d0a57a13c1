#pragma once
// The command line: `makegood play`, `check` and `graph` without a window. It reads streams and
// files and writes streams; it opens nothing on a screen, so tests drive it with strings.
#include <cstddef>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

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

/// Text of docs/diagnostics.md, which has a section for every code.
using DiagnosticsPage = std::function<std::optional<std::string>()>;

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
                  std::ostream& err, const Terminal& terminal = {});

}  // namespace makegood
