// Every code of a record has a failing example in tests/engine/diagnostics/<code>-*.json and a
// paragraph in docs/diagnostics.md. In an example the comment "// <- here" stands at the end of the
// line that is wrong.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "engine/record_codes.hpp"
#include "engine/session.hpp"
#include "engine/support/files.hpp"

using namespace makegood;
using namespace makegood::test;

namespace {

const std::filesystem::path kRoot = MAKEGOOD_SOURCE_DIR;

std::size_t marked_line(const std::string& text) {
  const std::size_t at = text.find("// <- here");
  REQUIRE(at != std::string::npos);
  const auto end = text.begin() + static_cast<std::ptrdiff_t>(at);
  return 1 + static_cast<std::size_t>(std::count(text.begin(), end, '\n'));
}

}  // namespace

TEST_SUITE_BEGIN("records");

TEST_CASE("every code of a record has an example that brings it, at the marked line") {
  for (const RecordCodeInfo& code : kRecordCodes) {
    std::size_t examples = 0;
    for (const std::filesystem::path& file :
         files_in(kRoot / "tests/engine/diagnostics", ".json")) {
      const std::string name = file.filename().string();
      if (name.rfind(code.id, 0) != 0) continue;
      ++examples;
      CAPTURE(name);
      const std::string text = read_file(file);
      const ReadRecordResult read = read_record(text, name);
      REQUIRE(read.diagnostics.size() == 1);
      const Diagnostic& found = read.diagnostics[0];
      CHECK(found.code == code.id);
      CHECK(found.severity == code.severity);
      CHECK(found.line == marked_line(text));
      CHECK(found.column > 0);
      CHECK(found.file == name);
      CHECK_FALSE(found.message.empty());
      CHECK(read.record.has_value() == (code.severity != Severity::kError));
    }
    CAPTURE(code.id);
    CHECK(examples >= 1);
  }
}

TEST_CASE("every code of a record has a paragraph in docs/diagnostics.md") {
  const std::string docs = read_file(kRoot / "docs/diagnostics.md");
  for (const RecordCodeInfo& code : kRecordCodes) {
    CAPTURE(code.id);
    CHECK(docs.find("### " + std::string(code.id) + " ") != std::string::npos);
  }
}

TEST_CASE("all that is wrong with a record comes at once, in the order of the text") {
  const ReadRecordResult read = read_record(R"({ "makegood_record": 2,
    "scenario": "no/way",
    "actions": [ "a/b", 7, "nothing" ] })",
                                            "a.json");
  CHECK_FALSE(read.record.has_value());
  std::vector<std::string> codes;
  for (const Diagnostic& d : read.diagnostics) codes.push_back(d.code);
  CHECK(codes == std::vector<std::string>{"R002", "R004", "R009", "R003", "R008"});
  CHECK(read.diagnostics[3].where == "actions[1]");
}

TEST_SUITE_END();
