// Walks the table of codes: each has a paragraph in docs/diagnostics.md and at least one example
// that gives exactly that finding, and no other, at the line marked "<- here".
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/codes.hpp"
#include "scenario/diagnostic.hpp"
#include "scenario/json_place.hpp"
#include "scenario/json_text.hpp"
#include "scenario/limits.hpp"
#include "scenario/reader.hpp"

using namespace makegood;

namespace {

const std::filesystem::path kRoot = MAKEGOOD_SOURCE_DIR;
const std::filesystem::path kExamples = kRoot / "tests/scenario/diagnostics";

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE_MESSAGE(in.good(), path.string());
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<std::filesystem::path> examples_of(std::string_view code) {
  std::vector<std::filesystem::path> found;
  for (const auto& entry : std::filesystem::directory_iterator(kExamples)) {
    if (entry.path().filename().string().rfind(std::string(code) + "-", 0) == 0)
      found.push_back(entry.path());
  }
  return found;
}

std::size_t marked_line(const std::string& text) {
  const std::size_t mark = text.find("<- here");
  REQUIRE(mark != std::string::npos);
  REQUIRE_MESSAGE(text.find("<- here", mark + 1) == std::string::npos, "two marks");
  return 1 + static_cast<std::size_t>(
                 std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(mark), '\n'));
}

/// Files of 10 MB or a million values do not belong in a repository: such an example names a
/// limit of its own in its first line, "// limit bytes 60".
Diagnostics diagnose(const std::string& text, const std::string& file) {
  json::Limits limits;
  const auto number_behind = [&](std::string_view words) -> std::size_t {
    return text.rfind(words, 0) == 0 ? std::stoul(text.substr(words.size())) : 0;
  };
  if (const std::size_t bytes = number_behind("// limit bytes ")) {
    limits.bytes = bytes;
  } else if (const std::size_t values = number_behind("// limit values ")) {
    limits.values = values;
  } else {
    return read_scenario(text, file).diagnostics;
  }
  Findings findings;
  const json::Document document = json::parse(text, findings, limits);
  CHECK(document.lost);
  return json::to_diagnostics(findings, document, text, file);
}

std::string all_lines(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics) out += to_line(diagnostic) + "\n";
  return out;
}

}  // namespace

TEST_CASE("Every code has an example that gives exactly that finding at the marked line") {
  for (const CodeInfo& code : kCodes) {
    CAPTURE(code.id);
    const auto examples = examples_of(code.id);
    CHECK_MESSAGE(!examples.empty(), "no tests/scenario/diagnostics/" << code.id << "-….json");
    for (const auto& example : examples) {
      CAPTURE(example.filename().string());
      const std::string text = read_file(example);
      const Diagnostics diagnostics = diagnose(text, example.filename().string());
      CAPTURE(all_lines(diagnostics));
      REQUIRE(!diagnostics.empty());
      const Diagnostic& found = diagnostics.back();
      CHECK(found.code == code.id);
      CHECK(found.severity == code.severity);
      CHECK(found.line == marked_line(text));
      CHECK(!found.message.empty());
      CHECK(found.message.find(kOtherLine) == std::string::npos);
      CHECK(found.hint.find(kOtherLine) == std::string::npos);
      if (code.code == Code::kMoreFindings) {
        CHECK(diagnostics.size() == limits::kMaxDiagnostics + 1);
      } else {
        CHECK_MESSAGE(diagnostics.size() == 1, "one mistake gave several findings");
      }
    }
  }
}

TEST_CASE("Every code has its paragraph in docs/diagnostics.md, and nothing else has") {
  const std::string docs = read_file(kRoot / "docs/diagnostics.md");
  std::size_t headings = 0;
  for (const std::string_view start : {"\n### J", "\n### S"}) {  // others have letters of their own
    for (std::size_t at = docs.find(start); at != std::string::npos;
         at = docs.find(start, at + 1)) {
      ++headings;
    }
  }
  CHECK(headings == kCodes.size());
  for (const CodeInfo& code : kCodes) {
    CAPTURE(code.id);
    const std::string heading =
        "\n### " + std::string(code.id) + " " + std::string(code.title) + "\n\n";
    const std::size_t at = docs.find(heading);
    CHECK_MESSAGE(at != std::string::npos, "no heading: " << heading);
    if (at == std::string::npos) continue;
    const std::string paragraph =
        docs.substr(at + heading.size(), docs.find("\n### ", at + 1) - at - heading.size());
    CHECK(paragraph.find_first_not_of("\n ") == 0);
    CHECK(paragraph.find("\n\nExample") > 40);
    for (const auto& example : examples_of(code.id)) {
      CHECK_MESSAGE(
          paragraph.find("diagnostics/" + example.filename().string() + ")") != std::string::npos,
          example.filename().string() << " is not linked");
    }
  }
}

TEST_CASE("Examples are named after codes that exist") {
  std::set<std::string, std::less<>> ids;
  for (const CodeInfo& code : kCodes) ids.emplace(code.id);
  CHECK(ids.size() == kCodes.size());
  for (const auto& entry : std::filesystem::directory_iterator(kExamples)) {
    CHECK(ids.count(entry.path().filename().string().substr(0, 4)) == 1);
  }
}

TEST_CASE("A finding prints on one line that editors can jump to") {
  const Diagnostic diagnostic{"S012",
                              Severity::kError,
                              "x.json",
                              3,
                              14,
                              "scenes[0].goto",
                              "There is no scene or ending \"ovre\".",
                              "Did you mean \"over\"?"};
  CHECK(to_line(diagnostic) ==
        "x.json:3:14: error S012 There is no scene or ending \"ovre\". Did you mean \"over\"?");
  CHECK(std::string(to_string(Severity::kWarning)) == "warning");
  CHECK(std::string(to_string(Severity::kHint)) == "hint");
  CHECK(has_errors({diagnostic}));
  CHECK_FALSE(has_errors({}));
}
