// The file dialog is another program; here a script plays it.
#include "platform/native/file_dialog.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <time.h>

#include <cstdlib>
#include <string>

#include "platform/temporary_folder.hpp"

using makegood::platform::FileDialog;
using makegood::test::TemporaryFolder;
using makegood::test::write_text;

namespace {

/// The search path holds this one folder for as long as it lives.
class OnlyPath {
 public:
  explicit OnlyPath(const std::string& folder) : old_(std::getenv("PATH")) {
    ::setenv("PATH", folder.c_str(), 1);
  }
  ~OnlyPath() { ::setenv("PATH", old_.c_str(), 1); }
  OnlyPath(const OnlyPath&) = delete;
  OnlyPath& operator=(const OnlyPath&) = delete;

 private:
  std::string old_;
};

void write_program(const std::string& path, const std::string& script) {
  write_text(path, "#!/bin/sh\n" + script + "\n");
  ::chmod(path.c_str(), 0700);
}

std::optional<std::string> answer_of(FileDialog& dialog) {
  for (int i = 0; i < 500; ++i) {
    if (auto path = dialog.poll()) return path;
    if (!dialog.is_open()) return std::nullopt;
    const timespec pause{0, 10'000'000};
    ::nanosleep(&pause, nullptr);
  }
  return "no answer in five seconds";
}

}  // namespace

TEST_CASE("a desktop without a dialog program is said at once") {
  const TemporaryFolder empty;
  const OnlyPath path(empty.string());
  FileDialog dialog;
  CHECK_FALSE(dialog.open());
  CHECK_FALSE(dialog.is_open());
}

TEST_CASE("the chosen path comes back once, blanks and all") {
  const TemporaryFolder folder;
  write_program(folder / "zenity", "echo '/home/dana/my scenario.json'");
  const OnlyPath path(folder.string());
  FileDialog dialog;
  REQUIRE(dialog.open());
  CHECK(answer_of(dialog) == "/home/dana/my scenario.json");
  CHECK_FALSE(dialog.is_open());
  CHECK_FALSE(dialog.poll());
}

TEST_CASE("kdialog is asked where there is no zenity") {
  const TemporaryFolder folder;
  write_program(folder / "kdialog", "echo /k.json");
  const OnlyPath path(folder.string());
  FileDialog dialog;
  REQUIRE(dialog.open());
  CHECK(answer_of(dialog) == "/k.json");
}

TEST_CASE("a cancelled dialog gives nothing and can be opened again") {
  const TemporaryFolder folder;
  write_program(folder / "zenity", "echo ignored; exit 1");
  const OnlyPath path(folder.string());
  FileDialog dialog;
  REQUIRE(dialog.open());
  CHECK_FALSE(answer_of(dialog));
  CHECK(dialog.open());
}

TEST_CASE("asking an open dialog does not wait for it") {
  const TemporaryFolder folder;
  write_program(folder / "zenity", "exec /bin/sleep 30");
  const OnlyPath path(folder.string());
  FileDialog dialog;
  REQUIRE(dialog.open());
  CHECK_FALSE(dialog.poll());
  CHECK(dialog.is_open());
}  // and leaving ends it
