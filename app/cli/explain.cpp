// docs/diagnostics.md is written to a pattern (tests/scenario/diagnostics_test.cpp holds it to it):
// "### CODE title", paragraphs, and a line "Example: [..](..)" or "Examples: ...", which is about
// the repository and is left out here.
#include "cli/explain.hpp"

#include <algorithm>
#include <cctype>
#include <ostream>

#include "cli/page.hpp"
#include "cli/text.hpp"
#include "coach/journal_codes.hpp"
#include "engine/record_codes.hpp"
#include "prove/lint_codes.hpp"
#include "prove/proof_codes.hpp"
#include "scenario/codes.hpp"
#include "scenario/suggest.hpp"

namespace makegood::cli {
namespace {

constexpr std::string_view kHeading = "### ";

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

// Calls `take` with each line of `text`.
template <class Take>
void each_line(std::string_view text, const Take& take) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    take(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

// Markdown's links as their words; everything else reads well as it stands.
std::string without_links(std::string_view line) {
  std::string out;
  while (!line.empty()) {
    const std::size_t middle = line.find("](");
    if (middle == std::string_view::npos) break;
    const std::size_t open = line.rfind('[', middle);
    const std::size_t close = line.find(')', middle);
    if (open == std::string_view::npos || close == std::string_view::npos) break;
    out += line.substr(0, open);
    out += line.substr(open + 1, middle - open - 1);
    line.remove_prefix(close + 1);
  }
  return out += line;
}

std::string_view code_of_heading(std::string_view line) {
  if (!starts_with(line, kHeading)) return {};
  line.remove_prefix(kHeading.size());
  return line.substr(0, line.find(' '));
}

std::string in_capitals(std::string text) {
  for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return text;
}

template <class Table>
std::string_view severity_in(const Table& table, std::string_view code) {
  for (const auto& row : table) {
    if (row.id == code) return to_string(row.severity);
  }
  return {};
}

}  // namespace

std::optional<Explanation> explanation_of(std::string_view page, std::string_view code) {
  Explanation found;
  bool inside = false, goes_on = false;
  each_line(page, [&](std::string_view line) {
    if (starts_with(line, "#")) {
      inside = found.code.empty() && !code.empty() && code_of_heading(line) == code;
      if (!inside) return;
      found.code = code;
      line.remove_prefix(std::min(kHeading.size() + code.size() + 1, line.size()));
      found.title = line;
      goes_on = false;
    } else if (line.empty() || starts_with(line, "Example")) {
      goes_on = false;
    } else if (inside && goes_on && !starts_with(line, "- ")) {
      found.paragraphs.back() += ' ' + without_links(line);
    } else if (inside) {
      found.paragraphs.push_back(without_links(line));
      goes_on = true;
    }
  });
  if (found.code.empty()) return std::nullopt;
  return found;
}

std::vector<std::string> codes_in(std::string_view page) {
  std::vector<std::string> codes;
  each_line(page, [&](std::string_view line) {
    if (const std::string_view code = code_of_heading(line); !code.empty()) {
      codes.emplace_back(code);
    }
  });
  return codes;
}

std::string_view usual_severity(std::string_view code) {
  for (const std::string_view found :
       {severity_in(kCodes, code), severity_in(kRecordCodes, code), severity_in(kProofCodes, code),
        severity_in(kLintCodes, code), severity_in(kJournalCodes, code)}) {
    if (!found.empty()) return found;
  }
  return {};
}

int explain(const std::string& code, const DiagnosticsPage& page, std::ostream& out,
            std::ostream& err, const Terminal& terminal) {
  const std::optional<std::string> text = page ? page() : std::nullopt;
  if (!text) {
    err << "This build has no explanations in it: see docs/diagnostics.md.\n";
    return kExitUsage;
  }
  const std::string wanted = in_capitals(code);
  const auto found = explanation_of(*text, wanted);
  if (!found) {
    const std::vector<std::string> codes = codes_in(*text);
    err << "--explain: there is no code \"" << safe_fragment(code) << "\".";
    const std::string_view near =
        nearest(wanted, std::vector<std::string_view>(codes.begin(), codes.end()));
    if (!near.empty()) err << " Did you mean " << near << '?';
    err << " Codes look like S012: a finding shows its own behind error, warning or hint.\n";
    return kExitUsage;
  }
  Page printed(out, terminal);
  const std::string_view severity = usual_severity(found->code);
  printed.text(found->code + ' ' + found->title +
                   (severity.empty() ? std::string() : " (" + std::string(severity) + ")"),
               Ink::kStrong);
  for (const std::string& paragraph : found->paragraphs) {
    printed.gap();
    printed.text(paragraph);
  }
  return kExitOk;
}

}  // namespace makegood::cli
