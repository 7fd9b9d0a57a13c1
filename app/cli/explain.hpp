#pragma once
// `makegood check --explain CODE`: the paragraph of docs/diagnostics.md, in the terminal. The page
// itself is inside the program, so that the words are written once.
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/cli.hpp"

namespace makegood::cli {

/// What the page says of one code.
struct Explanation {
  std::string code, title;
  std::vector<std::string> paragraphs;  ///< plain text, without the links to example files
};

/// The section "### CODE title" of `page`; none if it has no such section.
std::optional<Explanation> explanation_of(std::string_view page, std::string_view code);
/// Every code that `page` has a section for, in its order.
std::vector<std::string> codes_in(std::string_view page);
/// "error", "warning" or "hint" by the tables of codes; empty for a code that none of them has.
std::string_view usual_severity(std::string_view code);

/// Prints it, and answers the exit code.
int explain(const std::string& code, const DiagnosticsPage& page, std::ostream& out,
            std::ostream& err, const Terminal& terminal);

}  // namespace makegood::cli
