// A real process that stores and appends as fast as it can, killed at random moments.
#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <random>
#include <string>

#include "platform/native/store_file.hpp"
#include "platform/temporary_folder.hpp"

using namespace makegood::platform;
using namespace makegood::test;

namespace {

constexpr int kKills = 120;
constexpr int kLongestMicroseconds = 12'000;

/// Content that tells whether it is whole: a number, and as many letters as it says.
std::string content(int number) {
  return std::to_string(number) + ":" + std::string(static_cast<std::size_t>(number % 3000), 'x') +
         ".\n";
}

int number_of(const std::string& text) {
  const int number = std::atoi(text.c_str());
  return text == content(number) ? number : -1;
}

/// Writes a number after the other; says through the pipe which ones are kept.
[[noreturn]] void keep_on(const FileStore& store, int first, int said) {
  for (int number = first;; ++number) {
    if (store.append("attempt-1", content(number))) ::_exit(1);
    if (store.write("settings", content(number))) ::_exit(2);
    if (::write(said, &number, sizeof number) != sizeof number) ::_exit(3);
  }
}

}  // namespace

TEST_CASE("killed a hundred times at random moments, nothing that was said to be kept is lost") {
  const TemporaryFolder folder;
  std::mt19937 random(7);  // the moments differ anyway
  int next = 1, acknowledged = 0;
  for (int kill = 0; kill < kKills; ++kill) {
    int pipe[2];
    REQUIRE(::pipe(pipe) == 0);
    const FileStore store(folder.string());
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      ::close(pipe[0]);
      keep_on(store, next, pipe[1]);
    }
    ::close(pipe[1]);
    ::usleep(static_cast<useconds_t>(random() % kLongestMicroseconds));
    REQUIRE(::kill(child, SIGKILL) == 0);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));
    int number = 0;
    while (::read(pipe[0], &number, sizeof number) == sizeof number) acknowledged = number;
    ::close(pipe[0]);

    // The next start: every number until the last acknowledged one, and at most one more than
    // this child can have got to.
    const std::string log = store.read_log("attempt-1").text.value_or("");
    int last = 0;
    for (std::size_t at = 0; at < log.size();) {
      const std::size_t end = log.find('\n', at);
      REQUIRE(end != std::string::npos);
      const int here = number_of(log.substr(at, end + 1 - at));
      REQUIRE(here == last + 1);
      last = here;
      at = end + 1;
    }
    CHECK(last >= acknowledged);
    CHECK(last <= std::max(acknowledged, next - 1) + 1);
    const std::string settings = store.read("settings").text.value_or(content(0));
    CHECK(number_of(settings) >= acknowledged);
    CHECK(number_of(settings) <= last);
    next = last + 1;
  }
  CHECK(acknowledged > 0);
}
