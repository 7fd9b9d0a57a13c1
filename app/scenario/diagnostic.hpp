#pragma once
// What is wrong with a text, as a value. All findings of one reading come together, in the order of
// the text.
#include <cstddef>
#include <string>
#include <vector>

namespace makegood {

enum class Severity { kError, kWarning, kHint };

/// One finding. Line and column are 1-based; the column counts Unicode code points, as editors do.
struct Diagnostic {
  std::string code;  ///< stable, like "S012"; docs/diagnostics.md has a paragraph for each
  Severity severity = Severity::kError;
  std::string file;
  std::size_t line = 0;
  std::size_t column = 0;
  std::string where;  ///< the path inside the document, like "scenes[3].choices[1].goto"
  std::string
      message;  ///< what is wrong, with the offending fragment in quotes, and what was expected
  std::string hint;  ///< what to do, "Did you mean …?"; may be empty
  std::vector<std::string>
      witness{};  ///< decisions that show it in play, as in a record; often none
};

using Diagnostics = std::vector<Diagnostic>;

/// "file:line:column: error S012 message hint" on one line, so that editors can jump to it.
std::string to_line(const Diagnostic& diagnostic);

/// "error", "warning" or "hint".
const char* to_string(Severity severity);

/// True if any of them is an error.
bool has_errors(const Diagnostics& diagnostics);

}  // namespace makegood
