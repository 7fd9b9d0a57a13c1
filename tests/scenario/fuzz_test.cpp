// Accidents of all kinds to whole scenario files: bytes deleted, inserted, flipped, pieces moved
// and doubled, words of the format exchanged. Whatever comes out is read to a scenario or to
// findings, never to a crash; and every finding is fit to be shown.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "scenario/limits.hpp"
#include "scenario/reader.hpp"
#include "scenario/utf8.hpp"

using namespace makegood;

namespace {

std::vector<std::string> seeds() {
  const std::filesystem::path root = MAKEGOOD_SOURCE_DIR;
  std::vector<std::filesystem::path> files = {root / "tests/scenario/everything.json"};
  for (const auto& entry : std::filesystem::directory_iterator(root / "scenarios")) {
    const std::string name = entry.path().filename().string();
    if (entry.path().extension() == ".json" && name != "scenario.schema.json")
      files.push_back(entry.path());
  }
  std::sort(files.begin() + 1, files.end());
  std::vector<std::string> texts;
  for (const auto& file : files) {
    std::ifstream in(file, std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return texts;
}

/// Things that mean something in a scenario, to land in wrong places.
const std::vector<std::string>& snippets() {
  static const std::vector<std::string> words = {"\"dana\"",
                                                 "\"you\"",
                                                 "\"team\"",
                                                 "\"back\"",
                                                 "\"inbox\"",
                                                 "\"ring\"",
                                                 "true",
                                                 "null",
                                                 "[]",
                                                 "{}",
                                                 "[[",
                                                 "\"+1\"",
                                                 "-1",
                                                 "99999999999",
                                                 "1e5",
                                                 "\"> 2\"",
                                                 "\"17:30\"",
                                                 "\"+28 d\"",
                                                 "\"+40320 working min\"",
                                                 "\"\"",
                                                 "\"when\": {}, ",
                                                 "\"id\": \"x\", ",
                                                 "\"goto\": [], ",
                                                 "\"choices\": 3, ",
                                                 ",,",
                                                 ":",
                                                 "'",
                                                 "\"",
                                                 "\\",
                                                 "/*",
                                                 "//",
                                                 "\xC3",
                                                 "\xEF\xBB\xBF",
                                                 "\n",
                                                 "\r",
                                                 "\\ud83d",
                                                 "\\u0000"};
  return words;
}

void mutate(std::string& text, std::mt19937& random) {
  if (text.empty()) return;
  const std::size_t at = random() % text.size();
  const std::size_t length = random() % 40;
  switch (random() % 8) {
    case 0:
      text.erase(at, 1);
      break;
    case 1:
      text.erase(at, length);
      break;
    case 2:
      text[at] = static_cast<char>(random() % 256);
      break;
    case 3:
      text.insert(at, 1, static_cast<char>(random() % 256));
      break;
    case 4:
      text.insert(at, snippets()[random() % snippets().size()]);
      break;
    case 5:
      text.insert(random() % text.size(), text.substr(at, length));
      break;
    case 6:
      text.resize(at);
      break;
    default: {  // one text in quotes in place of another: often still JSON, and wrong in meaning
      const std::size_t from = text.find('"', at);
      const std::size_t to = from == std::string::npos ? from : text.find('"', from + 1);
      if (to != std::string::npos) {
        text.replace(from, to + 1 - from, snippets()[random() % snippets().size()]);
      }
      break;
    }
  }
}

void check(const std::string& text) {
  const ReadResult result = read_scenario(text, "fuzz.json");
  if (result.scenario.has_value() == has_errors(result.diagnostics))
    FAIL("neither a scenario nor an error, or both");
  if (result.diagnostics.size() > limits::kMaxDiagnostics + 1) FAIL("too many findings");
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
  std::size_t line = 1, column = 1;
  for (const Diagnostic& diagnostic : result.diagnostics) {
    const std::string shown = to_line(diagnostic) + diagnostic.where;
    bool good = diagnostic.line >= 1 && diagnostic.line <= lines && diagnostic.column >= 1;
    good = good &&
           (diagnostic.line > line || (diagnostic.line == line && diagnostic.column >= column));
    good = good && !diagnostic.message.empty() && diagnostic.message.size() < 1000;
    for (std::size_t i = 0; good && i < shown.size();) {
      const std::size_t length = utf8_length(shown, i);
      good = length > 0 && static_cast<unsigned char>(shown[i]) >= 0x20;
      i += std::max<std::size_t>(1, length);
    }
    if (!good) FAIL(shown);
    line = diagnostic.line;
    column = diagnostic.column;
  }
}

}  // namespace

TEST_CASE("No accident to a scenario file crashes the reader") {
  std::mt19937 random(4);
  const std::vector<std::string> texts = seeds();
  REQUIRE(!texts.empty());
  for (int round = 0; round < 4'000; ++round) {
    // The small file with every key gets most rounds, the long shipped ones their share.
    std::string text = round % 10 != 0 ? texts[0] : texts[random() % texts.size()];
    for (auto i = 1 + random() % 3; i > 0; --i) mutate(text, random);
    CAPTURE(round);
    check(text);
  }
}

TEST_CASE("Every beginning of a file can be read") {
  const std::string text = seeds()[0];
  for (std::size_t length = 0; length <= text.size(); length += 7) check(text.substr(0, length));
}

TEST_CASE("Bytes without any sense can be read") {
  std::mt19937 random(5);
  for (int round = 0; round < 500; ++round) {
    std::string text(random() % 300, '\0');
    for (char& c : text) c = static_cast<char>(random() % (round % 2 == 0 ? 256U : 128U));
    check(text);
  }
}
