// Every code of a translation has a failing example in tests/scenario/locale_diagnostics and a
// paragraph in docs/diagnostics.md. In an example the comment "// <- here" stands at the end of the
// line that is wrong; all of them translate the same two texts.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "scenario/locale.hpp"
#include "scenario/locale_codes.hpp"

using namespace makegood;

namespace {

const std::filesystem::path kRoot = MAKEGOOD_SOURCE_DIR;

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE_MESSAGE(in.good(), path.string());
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<OriginalText> sample() {
  return {{"title", "The parcel", 30}, {"due", "Due {time}", 30}};
}

std::size_t marked_line(const std::string& text) {
  const std::size_t at = text.find("// <- here");
  REQUIRE(at != std::string::npos);
  const auto end = text.begin() + static_cast<std::ptrdiff_t>(at);
  return 1 + static_cast<std::size_t>(std::count(text.begin(), end, '\n'));
}

// What reading finds comes first; a file that reads well is compared with the English.
Diagnostics findings_of(const std::string& text, const std::string& file) {
  LocaleResult read = read_locale(text, file);
  if (!read.diagnostics.empty()) return read.diagnostics;
  REQUIRE(read.locale);
  if (read.locale->of != "sample") return no_such_original(*read.locale, text, file, {"sample"});
  return check_locale(*read.locale, sample(), text, file);
}

}  // namespace

TEST_CASE("every code of a translation has an example that brings it, at the marked line") {
  for (const LocaleCodeInfo& code : kLocaleCodes) {
    std::size_t examples = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(kRoot / "tests/scenario/locale_diagnostics")) {
      const std::string name = entry.path().filename().string();
      if (name.rfind(code.id, 0) != 0) continue;
      ++examples;
      CAPTURE(name);
      const std::string text = read_file(entry.path());
      const Diagnostics found = findings_of(text, name);
      REQUIRE(found.size() == 1);
      CHECK(found[0].code == code.id);
      CHECK(found[0].severity == code.severity);
      CHECK(found[0].line == marked_line(text));
      CHECK(found[0].column > 0);
      CHECK(found[0].file == name);
      CHECK_FALSE(found[0].message.empty());
    }
    CAPTURE(code.id);
    CHECK(examples >= 1);
  }
}

TEST_CASE("every code of a translation has a paragraph in docs/diagnostics.md") {
  const std::string docs = read_file(kRoot / "docs/diagnostics.md");
  for (const LocaleCodeInfo& code : kLocaleCodes) {
    const std::string heading =
        "### " + std::string(code.id) + " " + std::string(code.title) + "\n";
    CAPTURE(heading);
    CHECK(docs.find(heading) != std::string::npos);
  }
}
