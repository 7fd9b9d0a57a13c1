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
  /// About how many findings are kept, the first ones of the text; the rest is only counted.
  static constexpr std::size_t kMaxKept = 2000;

  void add(Code code, std::size_t at, std::string message, std::string hint = {},
           std::size_t other = 0);

  const std::vector<Finding>& kept() const { return kept_; }
  std::size_t count() const { return count_; }
  std::size_t errors() const { return errors_; }
  /// False when a message would only be counted: reading may stop, and suggestions are not worth
  /// their time.
  bool keeps_more() const { return count_ < kMaxKept; }
  /// Reading has stopped because of too many findings: count() is the least that there are.
  void stop() { stopped_ = true; }
  bool stopped() const { return stopped_; }

 private:
  std::vector<Finding> kept_;
  std::size_t count_ = 0;
  std::size_t errors_ = 0;
  bool stopped_ = false;
};

}  // namespace makegood
