#pragma once
// Findings while reading: a code and a byte offset. Lines, columns and paths are worked out once at
// the end, for the few findings that are shown, so that a good file pays nothing for them.
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "scenario/codes.hpp"

namespace makegood {

struct Finding {
  Code code{};
  std::uint32_t at = 0;  ///< byte offset in the text
  std::string message;   ///< kOtherLine in it stands for the line of `other`
  std::string hint;
  std::uint32_t other = 0;
};

/// Placeholder in Finding::message: becomes the line number of Finding::other. A control character,
/// so that no quoted fragment of a file can hold it (see fragment() in utf8.hpp).
inline constexpr char kOtherLine = '\x01';

class Findings {
 public:
  /// Findings kept; beyond, they are only counted. More than limits::kMaxDiagnostics, because
  /// findings do not come in the order of the text and the ones shown should be the first in it.
  static constexpr std::size_t kMaxKept = 2000;

  void add(Code code, std::size_t at, std::string message, std::string hint = {},
           std::size_t other = 0);

  const std::vector<Finding>& kept() const { return kept_; }
  std::size_t count() const { return kept_.size() + dropped_; }
  std::size_t errors() const { return errors_; }
  /// False when a message would only be counted: spares the work of suggestions.
  bool keeps_more() const { return kept_.size() < kMaxKept; }

 private:
  std::vector<Finding> kept_;
  std::size_t dropped_ = 0;
  std::size_t errors_ = 0;
};

}  // namespace makegood
