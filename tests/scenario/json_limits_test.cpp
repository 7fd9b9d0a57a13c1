// Limits are checked while reading, and reading takes linear time whatever the file holds.
#include <doctest/doctest.h>

#include <ctime>
#include <string>
#include <string_view>

#include "scenario/json_place.hpp"
#include "scenario/json_text.hpp"
#include "scenario/limits.hpp"
#include "scenario/reader.hpp"

using namespace makegood;

namespace {

std::string repeated(std::string_view piece, std::size_t bytes) {
  std::string text;
  text.reserve(bytes + piece.size());
  while (text.size() < bytes) text += piece;
  return text;
}

bool has(const Findings& findings, Code code) {
  for (const Finding& finding : findings.kept()) {
    if (finding.code == code) return true;
  }
  return false;
}

/// Seconds of this process, so that a busy machine does not matter.
double seconds_to_read(const std::string& text) {
  const std::clock_t start = std::clock();
  const ReadResult result = read_scenario(text, "x");
  CHECK_FALSE(result.scenario);
  CHECK(!result.diagnostics.empty());
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

}  // namespace

TEST_CASE("A file at the limit of size is read, one byte more is not") {
  std::string text = "1" + std::string(limits::kMaxFileBytes - 1, ' ');
  Findings findings;
  CHECK_FALSE(json::parse(text, findings).lost);
  CHECK(findings.errors() == 0);
  text += ' ';
  const json::Document document = json::parse(text, findings);
  CHECK(document.lost);
  CHECK(document.nodes.empty());
  CHECK(has(findings, Code::kFileTooLarge));
}

TEST_CASE("Depth is limited, and a million brackets cost no stack") {
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
  };
  Findings fine;
  json::parse(nested(limits::kMaxDepth), fine);
  CHECK(fine.errors() == 0);
  Findings deep;
  CHECK_FALSE(json::parse(nested(limits::kMaxDepth + 1), deep).lost);
  CHECK(deep.errors() == 1);
  CHECK(has(deep, Code::kTooDeep));
  Findings deeper;
  const json::Document document = json::parse(nested(1'000'000), deeper);
  CHECK(deeper.errors() == 1);
  CHECK(document.nodes.size() <= limits::kMaxDepth + 1);
}

TEST_CASE("The length of texts is limited in bytes, with and without escapes") {
  const auto quoted_text = [](std::size_t length, const std::string& end) {
    return "\"" + std::string(length, 'a') + end + "\"";
  };
  Findings fine;
  json::parse(quoted_text(limits::kMaxStringBytes, ""), fine);
  json::parse(quoted_text(limits::kMaxStringBytes - 1, "\\n"), fine);
  CHECK(fine.errors() == 0);
  Findings plain;
  json::parse(quoted_text(limits::kMaxStringBytes + 1, ""), plain);
  CHECK(has(plain, Code::kStringTooLong));
  Findings escaped;
  json::parse(quoted_text(limits::kMaxStringBytes, "\\n"), escaped);
  CHECK(has(escaped, Code::kStringTooLong));
}

TEST_CASE("The number of values is limited before memory is") {
  const std::string text = "[" + repeated("0,", 9 * 1024 * 1024) + "0]";
  Findings findings;
  const json::Document document = json::parse(text, findings);
  CHECK(document.lost);
  CHECK(has(findings, Code::kTooManyValues));
  CHECK(document.nodes.size() <= limits::kMaxValues + 2);
}

TEST_CASE("Hostile files take linear time") {
  constexpr std::size_t kBytes = 512 * 1024;
  // Generous, for sanitizers: anything quadratic would take minutes.
  constexpr double kSeconds = 10;
  for (const std::string_view piece :
       {"@",     "'",      "\"",       "a ",      "1 ",           "{",    "[",  "}",
        "[}",    "\"a\":", "\"a\":1,", "{\"a\":", "// \n",        "/*",   "\\", "# ",
        "true ", "\xFF",   "\xC3\xA9", "“",       "\"\\ud800\",", "\"\\", ",",  ":",
        "-",     "\n",     "x\n",      "\"a\n",   "'a",           "5 min"}) {
    CAPTURE(piece);
    CHECK(seconds_to_read(repeated(piece, kBytes)) < kSeconds);
    CHECK(seconds_to_read("{\"scenes\": [" + repeated(piece, kBytes)) < kSeconds);
  }
}

TEST_CASE("Thousands of wrong names in a large scenario take linear time") {
  std::string text = "{\"people\": [{\"id\": \"dana\"}], \"scenes\": [";
  for (int i = 0; i < 4096; ++i) {
    const std::string id = "scene-number-" + std::to_string(i);
    text += "{\"id\": \"" + id + "\", \"choices\": [";
    for (int c = 0; c < 9; ++c)
      text += "{\"id\": \"c\", \"goto\": \"scene-nomber-" + std::to_string(i + c) + "\"},";
    text += "]},\n";
  }
  text += "]}";
  CHECK(seconds_to_read(text) < 20);
}

TEST_CASE("At most two hundred findings are shown, the first ones, and the rest is counted") {
  const std::string text = "{" + repeated("\"wrong\": 1,\n", 12 * 5000) + "}";
  const ReadResult result = read_scenario(text, "x");
  REQUIRE(result.diagnostics.size() == limits::kMaxDiagnostics + 1);
  CHECK(result.diagnostics.back().code == "S999");
  CHECK(result.diagnostics.back().severity == Severity::kError);
  CHECK(result.diagnostics[0].line == 1);  // keys that are missing, at the opening bracket
  CHECK(result.diagnostics[limits::kMaxDiagnostics - 1].line < 210);
}
