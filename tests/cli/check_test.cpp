#include "cli/check.hpp"

#include <nlohmann/json.hpp>

#include "run.hpp"

namespace makegood {
namespace {

using test::has;
using test::run;

// Two mistakes: an unknown key on line 3, and further down a goto to nowhere.
std::string with_mistakes() {
  std::string text(test::kChairs);
  const std::string title = "\"title\": \"Eleven chairs without arms\"";
  text.replace(text.find(title), title.size(), title + ",\n  \"titel\": 3");
  const std::string target = "\"goto\": \"hangs-up\"";
  text.replace(text.find(target), target.size(), "\"goto\": \"hangs-upp\"");
  return text;
}

TEST_CASE("A clean file has a summary and exit code 0") {
  const test::Folder folder("check-clean");
  const auto ran = run({"check", folder.write("chairs.json", test::kChairs)});
  CHECK(ran.result.exit_code == kExitOk);
  CHECK(has(ran.out, "1 file: "));
  CHECK_FALSE(has(ran.out, "error S"));
  CHECK(ran.err.empty());
}

TEST_CASE("Findings stand one a line with file, line and column") {
  const test::Folder folder("check-findings");
  const std::string file = folder.write("chairs.json", with_mistakes());
  const auto ran = run({"check", file});
  CHECK(ran.result.exit_code == kExitFindings);
  CHECK(has(ran.out, file + ":3:3: error S"));
  CHECK(has(ran.out, "hangs-upp"));
  CHECK(has(ran.out, "1 file: 2 errors, "));
}

TEST_CASE("A schema that a shell's *.json names among scenarios is passed over") {
  const test::Folder folder("check-schema");
  const std::string scenario = folder.write("chairs.json", test::kChairs);
  const std::string schema = folder.write("scenario.schema.json", "{ \"type\": \"object\" }");
  const auto both = run({"check", scenario, schema});
  CHECK(both.result.exit_code == kExitOk);
  CHECK(has(both.out, "1 file: "));
  CHECK(run({"check", schema}).result.exit_code == kExitFindings);
}

TEST_CASE("Findings as JSON are one array") {
  const auto ran = run({"check", "-", "--json"}, with_mistakes());
  CHECK(ran.result.exit_code == kExitFindings);
  const auto array = nlohmann::json::parse(ran.out, nullptr, false);
  REQUIRE(array.is_array());
  REQUIRE(array.size() >= 2);
  CHECK(array[0]["file"] == "<standard input>");
  CHECK(array[0]["line"] == 3);
  CHECK(array[0]["column"] == 3);
  CHECK(array[0]["severity"] == "error");
  CHECK(array[0]["code"].get<std::string>().substr(0, 1) == "S");
  CHECK(array[0].contains("message"));
  CHECK(array[0].contains("hint"));
  CHECK(array[0].contains("where"));
}

TEST_CASE("A clean file as JSON is an empty array") {
  const auto ran = run({"check", "-", "--json", "--quiet"}, std::string(test::kChairs));
  CHECK(ran.result.exit_code == kExitOk);
  CHECK(ran.out == "[]\n");
}

TEST_CASE("Quiet says errors and no more") {
  CHECK(run({"check", "-", "--quiet"}, std::string(test::kChairs)).out.empty());
  const auto ran = run({"check", "-", "-q"}, with_mistakes());
  CHECK(ran.result.exit_code == kExitFindings);
  CHECK(test::count_of(ran.out, "\n") == 2);
}

TEST_CASE("A folder is looked through, schema and hidden files aside") {
  const test::Folder folder("check-folder");
  folder.write("a.json", test::kChairs);
  folder.write("deeper/b.json", with_mistakes());
  folder.write("scenario.schema.json", "{}");
  folder.write(".hidden/c.json", "{}");
  folder.write("notes.txt", "hello");
  const auto ran = run({"check", folder.path()});
  CHECK(ran.result.exit_code == kExitFindings);
  CHECK(has(ran.out, "2 files: 2 errors"));
  CHECK(has(ran.out, "b.json:3:3"));
}

TEST_CASE("A folder without scenarios and a missing file are not passed as clean") {
  const test::Folder folder("check-empty");
  CHECK(run({"check", folder.path()}).result.exit_code == kExitUsage);
  CHECK(has(run({"check", folder.path()}).err, "no scenario file"));
  const auto ran = run({"check", folder.path() + "/none.json"});
  CHECK(ran.result.exit_code == kExitUsage);
  CHECK(has(ran.err, "none.json: cannot be read"));
  CHECK(has(ran.out, "Nothing was checked: 1 could not be read."));
}

TEST_CASE("A shipped scenario is checked by its id") {
  CHECK(run({"check", "chairs"}).result.exit_code == kExitOk);
}

TEST_CASE("Hostile bytes give findings and stay off the terminal") {
  for (const std::string& text :
       {std::string("\x1b[2J{"), std::string("\xff\xfe\x00{", 4), std::string(),
        std::string(5000, '['), std::string("{\"\x9b\": 1}")}) {
    const auto ran = run({"check", "-"}, text);
    CHECK(ran.result.exit_code == kExitFindings);
    CHECK_FALSE(has(ran.out, "\x1b"));
    CHECK(
        nlohmann::json::parse(run({"check", "-", "--json"}, text).out, nullptr, false).is_array());
  }
}

TEST_CASE("A file beyond the limit is refused without being read whole") {
  const test::Folder folder("check-large");
  const auto ran =
      run({"check", folder.write("large.json", std::string(11U * 1024U * 1024U, ' '))});
  CHECK(ran.result.exit_code == kExitFindings);
}

}  // namespace
}  // namespace makegood
