#pragma once
// A whole file as text, or why not.
#include <cstddef>
#include <string>

namespace makegood::platform {

struct FileText {
  std::string text;
  std::string problem;   ///< empty if all went well; else a sentence for people
  bool missing = false;  ///< there is no such file (`problem` says so too)
};

/// Reads at most `limit` bytes; a larger file is a problem and not a part of it. The bytes are not
/// looked at: whether they are UTF-8 is for the reader of scenarios to say, with line and column.
FileText read_file(const std::string& path, std::size_t limit);

/// The last part of a path: what a person calls the file.
std::string file_name(const std::string& path);

}  // namespace makegood::platform
