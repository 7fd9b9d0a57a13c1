// posix_spawnp and not system(): no shell sees a file name, and the call returns at once. It also
// reports a missing program right away, which a fork would only learn from the child's exit code.
#include "platform/native/file_dialog.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>

extern char** environ;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables): POSIX's

namespace makegood::platform {
namespace {

constexpr const char* kZenity[] = {"zenity",
                                   "--file-selection",
                                   "--title=Open a scenario",
                                   "--file-filter=Scenarios | *.json",
                                   "--file-filter=All files | *",
                                   nullptr};
constexpr const char* kKdialog[] = {
    "kdialog", "--title", "Open a scenario", "--getopenfilename", ".", "*.json|Scenarios", nullptr};

}  // namespace

FileDialog::~FileDialog() {
  if (child_ > 0) {
    ::kill(child_, SIGTERM);
    ::waitpid(child_, nullptr, 0);
  }
  if (answer_ >= 0) ::close(answer_);
}

bool FileDialog::open() {
  if (is_open()) return true;
  return start(kZenity) || start(kKdialog);
}

bool FileDialog::start(const char* const* arguments) {
  std::array<int, 2> pipe_ends{};
  if (::pipe2(pipe_ends.data(), O_CLOEXEC) != 0) return false;
  ::fcntl(pipe_ends[0], F_SETFL, O_NONBLOCK);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, pipe_ends[1], STDOUT_FILENO);
  pid_t child = 0;
  // The interface is older than const; it promises to change nothing.
  const int error = ::posix_spawnp(&child, arguments[0], &actions, nullptr,
                                   const_cast<char* const*>(arguments), environ);
  posix_spawn_file_actions_destroy(&actions);
  ::close(pipe_ends[1]);
  if (error != 0) {
    ::close(pipe_ends[0]);
    return false;
  }
  child_ = child;
  answer_ = pipe_ends[0];
  path_.clear();
  return true;
}

std::optional<std::string> FileDialog::poll() {
  if (!is_open()) return std::nullopt;
  int status = 0;
  // First whether it has ended, then the rest of the pipe: the other way round could miss its last
  // words.
  const bool ended = ::waitpid(child_, &status, WNOHANG) == child_;
  std::array<char, 4096> block;
  for (ssize_t got = 0; (got = ::read(answer_, block.data(), block.size())) > 0;) {
    path_.append(block.data(), static_cast<std::size_t>(got));
  }
  if (!ended) return std::nullopt;
  child_ = 0;
  ::close(answer_);
  answer_ = -1;
  while (!path_.empty() && path_.back() == '\n') path_.pop_back();
  const bool chosen = WIFEXITED(status) && WEXITSTATUS(status) == 0 && !path_.empty();
  if (!chosen) return std::nullopt;
  return std::move(path_);
}

}  // namespace makegood::platform
