// Walks the table of proofs: each has a paragraph in docs/diagnostics.md and at least one example
// that gives exactly that finding, and no other, at the line marked "<- here". What is sound, and
// what ships, gives none.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/support/files.hpp"
#include "prove/proof_codes.hpp"
#include "prove/properties.hpp"
#include "prove/report.hpp"
#include "scenario/reader.hpp"

using namespace makegood;
using makegood::test::files_in;
using makegood::test::read_file;

namespace {

const std::filesystem::path kRoot = MAKEGOOD_SOURCE_DIR;
const std::filesystem::path kExamples = kRoot / "tests/prove/diagnostics";

bool is_proof(std::string_view code) {
  return code.substr(0, 1) == "E";
}

std::vector<std::filesystem::path> examples_of(std::string_view code) {
  std::vector<std::filesystem::path> found;
  for (const std::filesystem::path& file : files_in(kExamples, ".json")) {
    if (file.filename().string().rfind(std::string(code) + "-", 0) == 0) found.push_back(file);
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

/// An example may name a budget in its first line: "// limit states 3".
Budget budget_of(const std::string& text) {
  constexpr std::string_view kLimit = "// limit states ";
  Budget budget;
  if (text.rfind(kLimit, 0) == 0) budget.states = std::stoul(text.substr(kLimit.size()));
  return budget;
}

Diagnostics diagnose(const std::filesystem::path& file) {
  const std::string text = read_file(file);
  const std::string name = file.filename().string();
  const ReadResult read = read_scenario(text, name);
  for (const Diagnostic& diagnostic : read.diagnostics) {
    if (diagnostic.severity != Severity::kHint) FAIL_CHECK(to_line(diagnostic));
  }
  REQUIRE(read.scenario);
  Explorer explorer(*read.scenario, budget_of(text));
  explorer.run();
  const Values values(explorer);
  return report(*read.scenario, read.places, text, name, prove_properties(explorer, values));
}

std::string all_lines(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics) out += to_line(diagnostic) + "\n";
  return out;
}

}  // namespace

TEST_CASE("Every proof has an example that gives exactly its finding at the marked line") {
  for (const CheckCode& code : kProofCodes) {
    CAPTURE(code.id);
    const auto examples = examples_of(code.id);
    CHECK_MESSAGE(!examples.empty(), "no tests/prove/diagnostics/" << code.id << "-….json");
    for (const auto& example : examples) {
      CAPTURE(example.filename().string());
      const Diagnostics diagnostics = diagnose(example);
      CAPTURE(all_lines(diagnostics));
      REQUIRE(diagnostics.size() == 1);
      const Diagnostic& found = diagnostics.front();
      CHECK(found.code == code.id);
      CHECK(found.severity == code.severity);
      CHECK(found.line == marked_line(read_file(example)));
      CHECK(!found.message.empty());
      CHECK(!found.hint.empty());
      for (const std::string_view word : {"state", "graph", "transition", "node"}) {
        CHECK_MESSAGE((found.message + found.hint).find(word) == std::string::npos, word);
      }
    }
  }
}

TEST_CASE("Every proof has its paragraph in docs/diagnostics.md, and nothing else has") {
  const std::string docs = read_file(kRoot / "docs/diagnostics.md");
  std::size_t headings = 0;
  for (std::size_t at = docs.find("\n### E"); at != std::string::npos;
       at = docs.find("\n### E", at + 1)) {
    ++headings;
  }
  CHECK(headings == kProofCodes.size());
  for (const CheckCode& code : kProofCodes) {
    CAPTURE(code.id);
    const std::string heading =
        "\n### " + std::string(code.id) + " " + std::string(code.title) + "\n\n";
    const std::size_t at = docs.find(heading);
    CHECK_MESSAGE(at != std::string::npos, "no heading: " << heading);
    if (at == std::string::npos) continue;
    const std::string paragraph =
        docs.substr(at + heading.size(), docs.find("\n### ", at + 1) - at - heading.size());
    CHECK(paragraph.find("\n\nExample") > 80);
    for (const auto& example : examples_of(code.id)) {
      CHECK_MESSAGE(paragraph.find("prove/diagnostics/" + example.filename().string() + ")") !=
                        std::string::npos,
                    example.filename().string() << " is not linked");
    }
  }
}

TEST_CASE("The codes of proofs differ, and examples are named after codes that exist") {
  std::set<std::string, std::less<>> ids;
  for (const CheckCode& code : kProofCodes) ids.emplace(code.id);
  CHECK(ids.size() == kProofCodes.size());
  for (const std::filesystem::path& file : files_in(kExamples, ".json")) {
    const std::string id = file.filename().string().substr(0, 4);
    if (is_proof(id)) CHECK(ids.count(id) == 1);
  }
}

TEST_CASE("A sound scenario gives no finding at all") {
  CHECK(all_lines(diagnose(kRoot / "tests/prove/sound.json")) == "");
}

TEST_CASE("What ships gives neither an error nor a warning, or says why it is meant") {
  for (const std::filesystem::path& file : files_in(kRoot / "scenarios", ".json")) {
    if (file.filename() == "scenario.schema.json") continue;
    CAPTURE(file.filename().string());
    for (const Diagnostic& diagnostic : diagnose(file)) {
      if (!is_proof(diagnostic.code) || diagnostic.severity == Severity::kHint) continue;
      FAIL_CHECK(to_line(diagnostic));
    }
  }
}
