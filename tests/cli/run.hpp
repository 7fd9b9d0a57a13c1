#pragma once
// The command line, run on strings.
#include <doctest/doctest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "cli/cli.hpp"
#include "support/chairs.hpp"

namespace makegood::test {

struct Ran {
  CliResult result;
  std::string out, err;
};

inline std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// The scenario that README.md shows: a trainer's first, and one that the checks find nothing in.
inline std::string parcel() {
  const std::string readme = read_file(MAKEGOOD_SOURCE_DIR "/README.md");
  const std::string_view open = "```json\n";
  const std::size_t start = readme.find(open) + open.size();
  return readme.substr(start, readme.find("```", start) - start);
}

inline std::optional<std::string> shipped(std::string_view id) {
  if (id == "catalogue")
    return R"({"format": 1, "scenarios": [{"id": "chairs"}, {"id": "late-follow-up"}]})";
  if (id == "chairs") return std::string(kChairs);
  if (id == "parcel") return parcel();
  return std::nullopt;
}

/// The translations of the repository.
inline std::optional<std::string> locales(std::string_view name) {
  const std::string text = read_file(MAKEGOOD_SOURCE_DIR "/locales/" + std::string(name) + ".json");
  return text.empty() ? std::nullopt : std::optional(text);
}

/// docs/diagnostics.md, as it is embedded in the program.
inline std::optional<std::string> diagnostics() {
  return read_file(MAKEGOOD_SOURCE_DIR "/docs/diagnostics.md");
}

inline Ran run(const std::vector<std::string>& arguments, const std::string& input = {},
               const Terminal& terminal = {}, const DataFolders& folders = {}) {
  std::vector<const char*> argv = {"makegood"};
  for (const std::string& argument : arguments) argv.push_back(argument.c_str());
  std::istringstream in(input);
  std::ostringstream out, err;
  Ran ran;
  ran.result = run_cli(static_cast<int>(argv.size()), argv.data(), shipped, diagnostics, in, out,
                       err, terminal, folders, locales);
  ran.out = out.str();
  ran.err = err.str();
  return ran;
}

/// `text` with `part`, which is in it, replaced by `by`.
inline std::string edited(std::string text, std::string_view part, std::string_view by) {
  const std::size_t at = text.find(part);
  REQUIRE_MESSAGE(at != std::string::npos, part);
  return text.replace(at, part.size(), by);
}

inline bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

inline std::size_t count_of(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
    ++count;
  return count;
}

/// A folder that is gone after the test.
class Folder {
 public:
  explicit Folder(const std::string& name)
      : path_(std::filesystem::temp_directory_path() / ("makegood-" + name)) {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string write(const std::string& name, std::string_view text) const {
    const auto file = path_ / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
    return file.string();
  }
  std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

}  // namespace makegood::test
