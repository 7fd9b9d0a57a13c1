#include "cli/explain.hpp"

#include "coach/journal_codes.hpp"
#include "engine/record_codes.hpp"
#include "prove/lint_codes.hpp"
#include "prove/proof_codes.hpp"
#include "run.hpp"
#include "scenario/codes.hpp"

namespace makegood {
namespace {

using test::has;
using test::run;

constexpr std::string_view kPage =
    "# Page\n\nBefore.\n\n### A001 A title\n\nFirst line,\nwhich goes on. See [the "
    "craft](craft.md) "
    "and `[ … ]`.\n\nSecond.\n\nExamples: [one](x.json), [two](y.json)\n\n## Next\n\nNot this.\n\n"
    "### A002 Another\n\nThird.\n";

TEST_CASE("A code's section is its title and paragraphs, without the repository's examples") {
  const auto found = cli::explanation_of(kPage, "A001");
  REQUIRE(found);
  CHECK(found->title == "A title");
  REQUIRE(found->paragraphs.size() == 2);
  CHECK(found->paragraphs[0] == "First line, which goes on. See the craft and `[ … ]`.");
  CHECK(found->paragraphs[1] == "Second.");
  CHECK(cli::explanation_of(kPage, "A002")->paragraphs == std::vector<std::string>{"Third."});
  CHECK_FALSE(cli::explanation_of(kPage, "A003"));
  CHECK_FALSE(cli::explanation_of(kPage, "A00"));
  CHECK_FALSE(cli::explanation_of(kPage, ""));
  CHECK_FALSE(cli::explanation_of("", "A001"));
  CHECK(cli::codes_in(kPage) == std::vector<std::string>{"A001", "A002"});
}

TEST_CASE("Every code of every table is explained") {
  std::vector<std::string_view> codes = {"P001"};
  for (const auto& row : kCodes) codes.push_back(row.id);
  for (const auto& row : kRecordCodes) codes.push_back(row.id);
  for (const auto& row : kProofCodes) codes.push_back(row.id);
  for (const auto& row : kLintCodes) codes.push_back(row.id);
  for (const auto& row : kJournalCodes) codes.push_back(row.id);
  const std::string page = test::diagnostics().value_or("");
  for (const std::string_view code : codes) {
    const auto found = cli::explanation_of(page, code);
    REQUIRE_MESSAGE(found, code);
    CHECK_MESSAGE(!found->paragraphs.empty(), code);
  }
}

TEST_CASE("Explain prints a code's title, weight and paragraphs, and needs no file") {
  const auto ran = run({"check", "--explain", "e012"});
  CHECK(ran.result.exit_code == kExitOk);
  CHECK(ran.err.empty());
  CHECK(has(ran.out, "E012 Points without end (error)\n\n"));
  CHECK_FALSE(has(ran.out, "Example"));
  CHECK_FALSE(has(ran.out, "]("));
  CHECK(has(run({"check", "--explain", "L001"}).out, "(warning)"));
  CHECK(has(run({"check", "--explain", "S046"}).out, "(hint)"));
  CHECK(has(run({"check", "--explain", "R006"}).out, "(warning)"));
}

TEST_CASE("A code that does not exist is refused, with the one that was meant") {
  const auto ran = run({"check", "--explain", "E0012"});
  CHECK(ran.result.exit_code == kExitUsage);
  CHECK(has(ran.err, "there is no code \"E0012\". Did you mean E0"));
  CHECK(run({"check", "--explain", ""}).result.exit_code == kExitUsage);
  const auto hostile = run({"check", "--explain", "\x1b[2J"});
  CHECK(hostile.result.exit_code == kExitUsage);
  CHECK_FALSE(has(hostile.err, "\x1b"));
}

TEST_CASE("Without a file and without a code there is nothing to do") {
  const auto ran = run({"check"});
  CHECK(ran.result.exit_code == kExitUsage);
  CHECK(has(ran.err, "FILE is required"));
}

}  // namespace
}  // namespace makegood
