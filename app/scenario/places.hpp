#pragma once
// Where each part of a scenario stands in its text, as byte offsets. Checks that run after reading
// (app/prove) point with them. The reader fills them in passing: a vector of numbers a kind. Lines,
// columns and paths are worked out by locate(), only for what is shown, so that a file without
// findings never pays for them.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace makegood {

/// By position in the vectors of Scenario. Parts with an id stand where their id does.
struct Places {
  std::uint32_t top = 0;     ///< the whole
  std::uint32_t tenets = 0;  ///< the list
  std::vector<std::uint32_t> scenes, choices, endings, promises, facts, people, threads, posts;
  std::vector<std::uint32_t> surveys;     ///< their `who`
  std::vector<std::uint32_t> conditions;  ///< by node: where its whole `when` stands
  std::vector<std::uint32_t> severities;  ///< Checks::severity: the code
  std::vector<std::uint32_t> accepted;    ///< Checks::accept: the code
};

/// A place as people read it. Line and column are 1-based; the column counts code points.
struct Place {
  std::size_t line = 1;
  std::size_t column = 1;
  std::string path;  ///< "scenes[3].choices[1]"; an id's path is that of what it names
};

/// The places of byte offsets of `text`, in the order of `offsets`. Walks and reads the text once.
std::vector<Place> locate(std::string_view text, const std::vector<std::size_t>& offsets);

}  // namespace makegood
