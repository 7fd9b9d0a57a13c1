// posix_spawnp and not system(): no shell sees the words. spd-say with --wait lives for as long as
// its text is being read, so ending the last one and starting the next is all that there is to do:
// a message of the priority "text", which is spd-say's own, takes the place of another one. Only to
// fall silent the service itself is told to cancel, since it has the words already.
#include "platform/native/speech.hpp"

#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>

extern char** environ;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables): POSIX's

namespace makegood::platform {
namespace {

constexpr const char* kProgram = "spd-say";
constexpr const char* kSearchedByDefault = "/usr/bin:/bin";

// 0 if it could not be started.
pid_t start(const char* const* arguments) {
  pid_t child = 0;
  // The interface is older than const; it promises to change nothing.
  const int error = ::posix_spawnp(&child, kProgram, nullptr, nullptr,
                                   const_cast<char* const*>(arguments), environ);
  return error == 0 ? child : 0;
}

// Ends a process that was started here and forgets it. True if it was still at work.
bool end(pid_t& child) {
  if (child <= 0) return false;
  const bool working = ::waitpid(child, nullptr, WNOHANG) == 0;
  if (working) {
    ::kill(child, SIGTERM);
    ::waitpid(child, nullptr, 0);
  }
  child = 0;
  return working;
}

}  // namespace

Speech::~Speech() {
  hush();
  if (canceller_ > 0) ::waitpid(canceller_, nullptr, WNOHANG);  // it may outlive the window
}

bool Speech::installed() {
  const char* path = std::getenv("PATH");
  std::string_view folders = path ? path : kSearchedByDefault;
  while (!folders.empty()) {
    const std::string_view folder = folders.substr(0, folders.find(':'));
    folders.remove_prefix(folder.size() == folders.size() ? folder.size() : folder.size() + 1);
    const std::string program = std::string(folder) + "/" + kProgram;
    if (::access(program.c_str(), X_OK) == 0) return true;
  }
  return false;
}

void Speech::speak(const std::string& text, const std::string& language) {
  end(reader_);
  end(canceller_);
  // spd-say takes a language without its country: a voice for "en" may be all there is.
  const std::string plain = language.substr(0, language.find('-'));
  const char* const arguments[] = {kProgram, "--wait",     "--language", plain.c_str(),
                                   "--",     text.c_str(), nullptr};
  reader_ = start(arguments);
}

void Speech::hush() {
  if (!end(reader_)) return;
  end(canceller_);
  const char* const arguments[] = {kProgram, "--cancel", nullptr};
  canceller_ = start(arguments);
}

}  // namespace makegood::platform
