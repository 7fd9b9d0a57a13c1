// Every code of a log or an export has a failing example in tests/coach/diagnostics/<code>-*, and a
// paragraph in docs/diagnostics.md. In an example the comment "// <- here" stands at the end of the
// line that is wrong.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "coach/export.hpp"
#include "coach/journal_codes.hpp"

using namespace makegood;

namespace {

const std::filesystem::path kRoot = MAKEGOOD_SOURCE_DIR;

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE_MESSAGE(in.good(), path.string());
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("every code of the journal has an example that brings it, at the marked line") {
  for (const JournalCodeInfo& code : kJournalCodes) {
    CAPTURE(code.id);
    int examples = 0;
    for (const auto& file :
         std::filesystem::directory_iterator(kRoot / "tests/coach/diagnostics")) {
      const std::string name = file.path().filename().string();
      if (name.rfind(code.id, 0) != 0) continue;
      CAPTURE(name);
      ++examples;
      const std::string text = read_file(file.path());
      const bool log = code.id.front() == 'A';
      const ReadLog as_log = log ? read_log(text, "1") : ReadLog();
      const ReadExport as_export = log ? ReadExport() : read_export(text, name);
      const Diagnostics& found = log ? as_log.diagnostics : as_export.diagnostics;
      REQUIRE(found.size() == 1);
      CHECK(found[0].code == code.id);
      CHECK(found[0].severity == code.severity);
      const auto mark = text.begin() + static_cast<std::ptrdiff_t>(text.find("// <- here"));
      CHECK(found[0].line == 1 + static_cast<std::size_t>(std::count(text.begin(), mark, '\n')));
      CHECK(found[0].column > 0);
      CHECK_FALSE(found[0].message.empty());
      const bool read = log ? as_log.attempt.has_value() : as_export.kept.has_value();
      CHECK(read == (code.severity != Severity::kError));
    }
    CHECK(examples >= 1);
  }
}

TEST_CASE("every code of the journal has a paragraph in docs/diagnostics.md") {
  const std::string docs = read_file(kRoot / "docs/diagnostics.md");
  for (const JournalCodeInfo& code : kJournalCodes) {
    CAPTURE(code.id);
    const std::string heading =
        "### " + std::string(code.id) + " " + std::string(code.title) + "\n";
    CHECK(docs.find(heading) != std::string::npos);
  }
}
