#include "prove/check.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

namespace makegood {
namespace {

std::string example(const std::string& name) {
  std::ifstream file(std::string(MAKEGOOD_SOURCE_DIR "/tests/prove/") + name, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  REQUIRE_FALSE(text.str().empty());
  return text.str();
}

std::string lines_of(const Checker& checker) {
  std::string out;
  for (const Diagnostic& diagnostic : checker.diagnostics()) out += to_line(diagnostic) + '\n';
  return out;
}

TEST_CASE("A check goes through its steps in order, and is done") {
  Checker checker(example("sound.json"), "sound.json");
  std::vector<CheckStep> steps = {checker.step()};
  while (!checker.done()) {
    const CheckStep next = checker.advance();
    if (next != steps.back()) steps.push_back(next);
  }
  using Step = CheckStep;
  CHECK(steps == std::vector<CheckStep>{Step::kRead, Step::kExplore, Step::kValue, Step::kProve,
                                        Step::kLint, Step::kReport, Step::kDone});
  CHECK(checker.advance() == CheckStep::kDone);
  CHECK(checker.values() != nullptr);
}

TEST_CASE("A check in slices of one state finds what a check in one go finds") {
  for (const char* name :
       {"diagnostics/E002-nobody-is-delighted.json", "diagnostics/E012-nodding.json",
        "diagnostics/L001-longest-is-best.json", "diagnostics/E031-no-way-back.json"}) {
    Checker whole(example(name), name), slow(example(name), name);
    whole.run();
    while (slow.advance(1) != CheckStep::kDone) {
    }
    CHECK_FALSE(whole.diagnostics().empty());
    CHECK(lines_of(slow) == lines_of(whole));
  }
}

TEST_CASE("Findings of reading, proofs and lints come in the order of the text") {
  std::string text = example("diagnostics/E031-no-way-back.json");
  const std::string endings = "\"endings\": [";
  text.replace(
      text.find(endings), endings.size(),
      endings + "\n    { \"id\": \"nowhere\", \"title\": \"Nowhere\", \"text\": \"No.\" },");
  Checker checker(text, "x.json");
  checker.run();
  REQUIRE(checker.diagnostics().size() >= 2);
  bool read = false, proved = false;
  std::size_t line = 0;
  for (const Diagnostic& diagnostic : checker.diagnostics()) {
    CHECK(diagnostic.line >= line);
    line = diagnostic.line;
    read = read || diagnostic.code == "S049";
    proved = proved || diagnostic.code == "E031";
  }
  CHECK(read);
  CHECK(proved);
}

TEST_CASE("A text with errors is read and no more") {
  Checker checker("{ \"format\": 1 }", "x.json");
  checker.run();
  CHECK(has_errors(checker.diagnostics()));
  CHECK(checker.scenario() == nullptr);
  CHECK(checker.explorer() == nullptr);
  CHECK(checker.values() == nullptr);
}

TEST_CASE("Without proofs a text is read and no more") {
  CheckSettings settings;
  settings.proofs = false;
  Checker checker(example("diagnostics/E012-nodding.json"), "x.json", settings);
  checker.run();
  CHECK(checker.diagnostics().empty());
  CHECK(checker.scenario() != nullptr);
  CHECK(checker.explorer() == nullptr);
}

TEST_CASE("A check that ran out of its budget says so and gives no values") {
  CheckSettings settings;
  settings.budget.states = 2;
  Checker checker(example("sound.json"), "sound.json", settings);
  checker.run();
  CHECK(checker.exhausted());
  CHECK(checker.values() == nullptr);
  REQUIRE_FALSE(checker.diagnostics().empty());
  CHECK(checker.diagnostics().front().code == "E090");
}

}  // namespace
}  // namespace makegood
