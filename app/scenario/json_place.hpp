#pragma once
// From byte offsets to what people read: line, column and path.
#include <cstddef>
#include <string>
#include <string_view>

#include "scenario/diagnostic.hpp"
#include "scenario/findings.hpp"
#include "scenario/json_text.hpp"

namespace makegood::json {

struct LineAndColumn {
  std::size_t line = 1;
  std::size_t column = 1;  ///< in code points
};

/// Walks forward only; places are asked for in rising order.
class Locator {
 public:
  explicit Locator(std::string_view text);
  LineAndColumn find(std::size_t at);

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  LineAndColumn place_;
};

/// The findings as diagnostics, in the order of the text: at most limits::kMaxDiagnostics, then one
/// that counts the rest. `file` is only named in them.
Diagnostics to_diagnostics(const Findings& findings, const Document& document,
                           std::string_view text, std::string_view file);

/// The path of the innermost value or key that contains the byte, like "scenes[3].choices[1].goto";
/// empty for the root and where nothing is.
std::string path_at(const Document& document, std::size_t at);

}  // namespace makegood::json
