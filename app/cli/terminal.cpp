// What this process's terminal can do.
#include <charconv>
#include <cstdlib>
#include <string_view>

#include "cli/cli.hpp"

#if defined(_WIN32)
#include <io.h>
#else
#include <sys/ioctl.h>
#include <unistd.h>
#endif

namespace makegood {
namespace {

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : "";
}

std::size_t width_from_environment() {
  const std::string_view columns = environment("COLUMNS");
  std::size_t width = 0;
  const auto result = std::from_chars(columns.data(), columns.data() + columns.size(), width);
  return result.ec == std::errc() ? width : 0;
}

}  // namespace

Terminal this_terminal() {
  Terminal terminal;
  std::size_t width = 0;
#if defined(_WIN32)
  const bool shows = _isatty(1) != 0;
  terminal.interactive = _isatty(0) != 0;
  terminal.watched = _isatty(2) != 0;
#else
  const bool shows = isatty(STDOUT_FILENO) != 0;
  terminal.interactive = isatty(STDIN_FILENO) != 0;
  terminal.watched = isatty(STDERR_FILENO) != 0 && environment("TERM") != "dumb";
  winsize size{};
  if (shows && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) width = size.ws_col;
#endif
  if (width == 0) width = width_from_environment();
  if (width > 0) terminal.width = width;
  terminal.color = shows && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
  return terminal;
}

}  // namespace makegood
