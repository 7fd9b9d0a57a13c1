// Walks the table of lints: each has a paragraph in docs/diagnostics.md and an example that brings
// it and nothing else, and docs/craft.md names every threshold.
#include <doctest/doctest.h>

#include <filesystem>

#include "engine/support/files.hpp"
#include "prove/lint_support.hpp"
#include "prove/lint_thresholds.hpp"

using namespace makegood;
using namespace makegood::test;

namespace {

const std::filesystem::path kRoot = MAKEGOOD_SOURCE_DIR;
const std::filesystem::path kExamples = kRoot / "tests/prove/diagnostics";

std::vector<std::filesystem::path> examples_of(std::string_view code) {
  std::vector<std::filesystem::path> found;
  for (const auto& file : files_in(kExamples, ".json")) {
    if (file.filename().string().rfind(std::string(code) + "-", 0) == 0) found.push_back(file);
  }
  return found;
}

}  // namespace

TEST_SUITE_BEGIN("lint codes");

TEST_CASE("every lint has an example that brings this finding once, and no other lint") {
  for (const CheckCode& code : kLintCodes) {
    CAPTURE(code.id);
    const auto examples = examples_of(code.id);
    CHECK_FALSE(examples.empty());
    for (const auto& example : examples) {
      CAPTURE(example.filename().string());
      const Linted linted(read_scenario_text(read_file(example)));
      CHECK(linted.codes() == code.id);
    }
  }
}

TEST_CASE("every lint has its paragraph in docs/diagnostics.md, and nothing else has") {
  const std::string docs = read_file(kRoot / "docs/diagnostics.md");
  std::size_t headings = 0;
  for (std::size_t at = docs.find("\n### L"); at != std::string::npos;
       at = docs.find("\n### L", at + 1)) {
    ++headings;
  }
  CHECK(headings == kLintCodes.size());
  for (const CheckCode& code : kLintCodes) {
    CAPTURE(code.id);
    const std::string heading =
        "\n### " + std::string(code.id) + " " + std::string(code.title) + "\n\n";
    const std::size_t at = docs.find(heading);
    REQUIRE_MESSAGE(at != std::string::npos, "no heading: " << heading);
    const std::string paragraph =
        docs.substr(at + heading.size(), docs.find("\n### ", at + 1) - at - heading.size());
    CHECK(paragraph.find("\n\nExample") > 40);
    for (const auto& example : examples_of(code.id)) {
      CHECK_MESSAGE(
          paragraph.find("diagnostics/" + example.filename().string() + ")") != std::string::npos,
          example.filename().string() << " is not linked");
    }
  }
}

TEST_CASE("no lint is an error, since a scenario with lints plays") {
  for (const CheckCode& code : kLintCodes) CHECK(code.severity != Severity::kError);
}

TEST_CASE("a finding speaks to a trainer: an id, what to do, and no word of the machinery") {
  for (const CheckCode& code : kLintCodes) {
    for (const auto& example : examples_of(code.id)) {
      const Linted linted(read_scenario_text(read_file(example)));
      REQUIRE(linted.findings.size() == 1);
      const CheckFinding& finding = linted.findings[0];
      CAPTURE(finding.message);
      CHECK(finding.message.find('"') != std::string::npos);
      CHECK(finding.message.back() == '.');
      CHECK(finding.hint.size() > 20);
      const std::string all = " " + finding.message + " " + finding.hint;
      for (const char* word :
           {" state", " graph", " policy", " strateg", " edge", " node", " expected"}) {
        CAPTURE(word);
        CHECK(all.find(word) == std::string::npos);
      }
    }
  }
}

TEST_CASE("docs/craft.md names every threshold as the code has it") {
  const std::string docs = read_file(kRoot / "docs/craft.md");
  const auto names = [&](std::string_view constant, const std::string& value) {
    const std::string row = "| `" + std::string(constant) + "` | " + value + " |";
    CAPTURE(row);
    CHECK(docs.find(row) != std::string::npos);
  };
  names("kCueMarginPercent", std::to_string(static_cast<int>(craft::kCueMarginPercent)));
  names("kCueScenesNamed", std::to_string(craft::kCueScenesNamed));
  names("kMaxBubbleCharacters", std::to_string(craft::kMaxBubbleCharacters));
  names("kStrawManLoss", std::to_string(craft::kStrawManLoss));
  names("kMinAbsoluteAnswers", std::to_string(craft::kMinAbsoluteAnswers));
  names("kAbsolutesByChance", "0.05");
  CHECK(craft::kAbsolutesByChance == doctest::Approx(0.05));
}

TEST_SUITE_END();
