// Files that people open.
#include "platform/native/read_file.hpp"

#include <doctest/doctest.h>

#include "platform/temporary_folder.hpp"

using makegood::platform::read_file;
using makegood::test::TemporaryFolder;
using makegood::test::write_text;

TEST_CASE("a file comes back byte for byte, whatever bytes they are") {
  const TemporaryFolder folder;
  const std::string bytes("\xff\x00\r\n{}", 6);
  write_text(folder / "a.json", bytes);
  const auto file = read_file(folder / "a.json", 100);
  CHECK(file.problem.empty());
  CHECK(file.text == bytes);
}

TEST_CASE("a file of exactly the limit is read, one byte more is refused and named") {
  const TemporaryFolder folder;
  write_text(folder / "exact.json", std::string(2048, 'x'));
  CHECK(read_file(folder / "exact.json", 2048).text.size() == 2048);
  write_text(folder / "more.json", std::string(2049, 'x'));
  const auto more = read_file(folder / "more.json", 2048);
  CHECK(more.text.empty());
  CHECK(more.problem == "\"more.json\" is too large: 2 KiB is the most that Makegood reads.");
}

TEST_CASE("a missing file, a folder and a device are said in words") {
  const TemporaryFolder folder;
  const auto missing = read_file(folder / "none.json", 100);
  CHECK(missing.missing);
  CHECK(missing.problem == "\"none.json\" was not found.");
  const auto of_folder = read_file(folder.string(), 100);
  CHECK_FALSE(of_folder.missing);
  CHECK(of_folder.problem.find("is a folder") != std::string::npos);
  CHECK(read_file("/dev/zero", 100).problem == "\"zero\" is no ordinary file.");
}

TEST_CASE("the name of a file is the last part of its path") {
  CHECK(makegood::platform::file_name("/a/b/c.json") == "c.json");
  CHECK(makegood::platform::file_name("c.json") == "c.json");
}
