// What is kept survives everything that can go wrong while it is replaced.
#include "platform/native/store_file.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "platform/temporary_folder.hpp"

using makegood::platform::FileStore;
using makegood::platform::kMaxStoredBytes;
using makegood::test::TemporaryFolder;
using makegood::test::text_of;
using makegood::test::write_text;

namespace {

/// Runs `work` in a process of its own and returns its exit code. The limits and rights that a test
/// takes away are gone with it.
template <class Work>
int in_child(Work work) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(work());
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// Root may write into a read-only folder; "nobody" may not.
void become_nobody() {
  constexpr uid_t kNobody = 65534;
  if (::getuid() == 0 && ::setuid(kNobody) != 0) ::_exit(99);
}

}  // namespace

TEST_CASE("what was stored is read again, in folders that did not exist") {
  const TemporaryFolder folder;
  const FileStore store(folder / "a/b/makegood");
  CHECK_FALSE(store.write("session", "{\"one\": 1}"));
  CHECK(store.read("session").text == "{\"one\": 1}");
  CHECK(text_of(folder / "a/b/makegood/session.json") == "{\"one\": 1}");
}

TEST_CASE("what was never stored is missing, and that is no problem") {
  const TemporaryFolder folder;
  const FileStore store(folder / "not there");
  const auto stored = store.read("session");
  CHECK_FALSE(stored.text);
  CHECK_FALSE(stored.problem);
}

TEST_CASE("what is there and cannot be read is a problem, and not missing") {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder / "session.json");
  const auto stored = FileStore(folder.string()).read("session");
  CHECK_FALSE(stored.text);
  REQUIRE(stored.problem);
  CHECK(stored.problem->find("could not be read") != std::string::npos);
}

TEST_CASE("storing replaces the whole content and leaves nothing beside it") {
  const TemporaryFolder folder;
  const FileStore store(folder.string());
  CHECK_FALSE(store.write("progress", std::string(100000, 'x')));
  CHECK_FALSE(store.write("progress", "short"));
  CHECK(store.read("progress").text == "short");
  CHECK(folder.files() == 1);
}

TEST_CASE("whoever has the old file open keeps reading the old content") {
  // It is replaced and not written in place: the same holds for a crash in the middle.
  const TemporaryFolder folder;
  const FileStore store(folder.string());
  CHECK_FALSE(store.write("progress", "old"));
  const int old = ::open((folder / "progress.json").c_str(), O_RDONLY | O_CLOEXEC);
  REQUIRE(old >= 0);
  CHECK_FALSE(store.write("progress", "new"));
  char buffer[8] = {};
  CHECK(::read(old, buffer, sizeof buffer) == 3);
  CHECK(std::string(buffer) == "old");
  ::close(old);
}

TEST_CASE("keys that are no plain names are refused") {
  const TemporaryFolder folder;
  const FileStore store(folder / "inner");
  CHECK(store.write("../escaped", "x"));
  CHECK(store.write("", "x"));
  CHECK(store.write("a/b", "x"));
  CHECK_FALSE(std::filesystem::exists(folder / "escaped.json"));
  CHECK_FALSE(store.read("../escaped").text);
}

TEST_CASE("a folder that may not be written to leaves the old content and says why") {
  const TemporaryFolder folder;
  const FileStore store(folder.string());
  CHECK_FALSE(store.write("session", "old"));
  std::filesystem::permissions(folder.string(), std::filesystem::perms(0555));
  CHECK(in_child([&] {
          become_nobody();
          const auto problem = store.write("session", "new");
          return problem && problem->find("not allowed") != std::string::npos ? 0 : 1;
        }) == 0);
  CHECK(store.read("session").text == "old");
  CHECK(folder.files() == 1);
}

TEST_CASE("a write that stops half-way leaves the old content and no remains") {
  const TemporaryFolder folder;
  const FileStore store(folder.string());
  CHECK_FALSE(store.write("session", "old"));
  CHECK(in_child([&] {
          // What a full disk does, without filling one: the system refuses to let any file grow
          // beyond this.
          ::signal(SIGXFSZ, SIG_IGN);
          const rlimit limit{4096, 4096};
          ::setrlimit(RLIMIT_FSIZE, &limit);
          const auto problem = store.write("session", std::string(20000, 'x'));
          return problem && problem->find("could not be kept") != std::string::npos ? 0 : 1;
        }) == 0);
  CHECK(store.read("session").text == "old");
  CHECK(folder.files() == 1);
}

TEST_CASE("something else in the folder's place is said in words") {
  const TemporaryFolder folder;
  write_text(folder / "file", "x");
  const auto problem = FileStore(folder / "file/makegood").write("session", "x");
  REQUIRE(problem);
  CHECK(problem->find("something else has the folder's name") != std::string::npos);
  CHECK(text_of(folder / "file") == "x");
}

TEST_CASE("more than a key may hold is refused, and the old content stays") {
  const TemporaryFolder folder;
  const FileStore store(folder.string());
  CHECK_FALSE(store.write("session", "old"));
  CHECK(store.write("session", std::string(kMaxStoredBytes + 1, 'x')));
  CHECK(store.read("session").text == "old");
}

TEST_CASE("two processes that store at once never mix") {
  const TemporaryFolder folder;
  const FileStore store(folder.string());
  constexpr std::size_t kSize = 200000;
  const auto writer = [&](char letter) {
    const pid_t child = ::fork();
    if (child != 0) return child;
    for (int i = 0; i < 20; ++i) {
      if (store.write("session", std::string(kSize, letter))) ::_exit(1);
    }
    ::_exit(0);
  };
  const pid_t one = writer('a');
  const pid_t two = writer('b');
  int whole = 0;
  int status = 0;
  bool running = true;
  while (running) {
    running = ::waitpid(one, &status, WNOHANG) == 0;
    const auto stored = store.read("session");
    if (!stored.text) continue;  // before the first one
    REQUIRE(stored.text->size() == kSize);
    REQUIRE(stored.text->find_first_not_of(stored.text->front()) == std::string::npos);
    ++whole;
  }
  CHECK(status == 0);
  ::waitpid(two, &status, 0);
  CHECK(status == 0);
  CHECK(whole > 0);
  CHECK(folder.files() == 1);
}

TEST_CASE("the folder is the user's data folder, and without a home there is none") {
  CHECK(in_child([] {
          ::setenv("XDG_DATA_HOME", "/data", 1);
          ::setenv("HOME", "/home/dana", 1);
          if (FileStore::default_folder() != "/data/makegood") return 1;
          ::setenv("XDG_DATA_HOME", "relative", 1);
          if (FileStore::default_folder() != "/home/dana/.local/share/makegood") return 2;
          ::unsetenv("XDG_DATA_HOME");
          ::unsetenv("HOME");
          if (!FileStore::default_folder().empty()) return 3;
          return FileStore("").write("session", "x") ? 0 : 4;
        }) == 0);
}

TEST_CASE("a saved file says where it is, and never takes the place of an earlier one") {
  const TemporaryFolder folder;
  const FileStore store(folder / "data");
  std::string path;
  CHECK_FALSE(store.save("makegood-chairs.html", "first", path));
  CHECK(path == folder / "data/makegood-chairs.html");
  CHECK_FALSE(store.save("makegood-chairs.html", "second", path));
  CHECK(path == folder / "data/makegood-chairs-2.html");
  CHECK(text_of(folder / "data/makegood-chairs.html") == "first");
  CHECK(text_of(path) == "second");
  for (const char* name : {"", "../x.html", ".hidden", "/etc/x"}) {
    CAPTURE(name);
    CHECK(store.save(name, "text", path));
  }
}
