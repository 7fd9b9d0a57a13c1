#include "cli/check.hpp"

#include <nlohmann/json.hpp>

#include "run.hpp"

namespace makegood {
namespace {

using test::has;
using test::run;

// Two mistakes: an unknown key on line 6, and further down a goto to nowhere.
std::string with_mistakes() {
  std::string text = test::parcel();
  const std::string title = "\"title\": \"The parcel on the stairs\",";
  text = test::edited(text, title, title + "\n  \"titel\": 3,");
  return test::edited(text, "\"goto\": \"thanks\"", "\"goto\": \"thankss\"");
}

// One warning: a mistake without a way back that is not said to be final.
std::string with_warning() {
  return test::edited(test::parcel(), "\"final\": true, ", "");
}

TEST_CASE("A clean file has a summary and exit code 0") {
  const test::Folder folder("check-clean");
  const auto ran = run({"check", folder.write("parcel.json", test::parcel())});
  CHECK(ran.result.exit_code == kExitOk);
  CHECK(ran.out == "1 file: nothing to mend.\n");
  CHECK(ran.err.empty());
}

TEST_CASE("Findings stand one a line with file, line and column") {
  const test::Folder folder("check-findings");
  const std::string file = folder.write("parcel.json", with_mistakes());
  const auto ran = run({"check", file});
  CHECK(ran.result.exit_code == kExitFindings);
  CHECK(has(ran.out, file + ":6:3: error S"));
  CHECK(has(ran.out, "thankss"));
  CHECK(has(ran.out, "1 file: 2 errors, "));
}

TEST_CASE("A schema that a shell's *.json names among scenarios is passed over") {
  const test::Folder folder("check-schema");
  const std::string scenario = folder.write("parcel.json", test::parcel());
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
  CHECK(array[0]["line"] == 6);
  CHECK(array[0]["column"] == 3);
  CHECK(array[0]["severity"] == "error");
  CHECK(array[0]["code"].get<std::string>().substr(0, 1) == "S");
  CHECK(array[0].contains("message"));
  CHECK(array[0].contains("hint"));
  CHECK(array[0].contains("where"));
}

TEST_CASE("A clean file as JSON is an empty array") {
  const auto ran = run({"check", "-", "--json", "--quiet"}, test::parcel());
  CHECK(ran.result.exit_code == kExitOk);
  CHECK(ran.out == "[]\n");
}

TEST_CASE("Quiet says errors and no more") {
  CHECK(run({"check", "-", "--quiet"}, test::parcel()).out.empty());
  const auto ran = run({"check", "-", "-q"}, with_mistakes());
  CHECK(ran.result.exit_code == kExitFindings);
  CHECK(test::count_of(ran.out, "\n") == 2);
}

TEST_CASE("A folder is looked through, schema and hidden files aside") {
  const test::Folder folder("check-folder");
  folder.write("a.json", test::parcel());
  folder.write("deeper/b.json", with_mistakes());
  folder.write("scenario.schema.json", "{}");
  folder.write(".hidden/c.json", "{}");
  folder.write("notes.txt", "hello");
  const auto ran = run({"check", folder.path()});
  CHECK(ran.result.exit_code == kExitFindings);
  CHECK(has(ran.out, "2 files: 2 errors"));
  CHECK(has(ran.out, "b.json:6:3"));
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
  CHECK(run({"check", "parcel"}).result.exit_code == kExitOk);
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

TEST_CASE("What play shows is found behind what reading shows, with the way to see it") {
  const auto ran = run({"check", "-"}, with_warning());
  CHECK(ran.result.exit_code == kExitOk);
  CHECK(has(ran.out, "<standard input>:41:17: warning E031 "));
  CHECK(has(ran.out, "Shortest way there: wet/courier, when/by-post."));
  CHECK(has(ran.out, "1 file: 0 errors, 1 warning."));
  const auto array = nlohmann::json::parse(run({"check", "-", "--json"}, with_warning()).out);
  REQUIRE(array.size() == 1);
  CHECK(array[0]["witness"] == nlohmann::json({"wet/courier", "when/by-post"}));
}

TEST_CASE("What makes a strict check fail is said, however quiet it is to be") {
  const auto ran = run({"check", "-", "--strict", "--quiet"}, with_warning());
  CHECK(ran.result.exit_code == kExitFindings);
  CHECK(has(ran.out, "warning E031 "));
  CHECK(test::count_of(ran.out, "\n") == 1);
  CHECK(run({"check", "-", "--quiet"}, with_warning()).out.empty());
}

TEST_CASE("Strict lets a warning fail, and hints pass") {
  CHECK(run({"check", "-", "--strict"}, with_warning()).result.exit_code == kExitFindings);
  CHECK(run({"check", "parcel", "--strict"}).result.exit_code == kExitOk);
  const std::string hint =
      test::edited(test::parcel(), "\"id\": \"ours\",", "\"id\": \"ours\", \"final\": true,");
  const auto ran = run({"check", "-", "--strict"}, hint);
  CHECK(has(ran.out, "hint E032"));
  CHECK(ran.result.exit_code == kExitOk);
}

TEST_CASE("Without proofs the file is only read") {
  const auto ran = run({"check", "-", "--no-proof"}, with_warning());
  CHECK(ran.out == "1 file: nothing to mend.\n");
  CHECK(run({"check", "-", "--no-proof"}, with_mistakes()).result.exit_code == kExitFindings);
}

TEST_CASE("Not finished is never passed, and never kept quiet") {
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{"check", "parcel", "--budget", "2"},
        {"check", "parcel", "--budget", "2", "--quiet"},
        {"check", "parcel", "--budget", "2", "--strict"}}) {
    const auto ran = run(arguments);
    CHECK(ran.result.exit_code == kExitUnfinished);
    CHECK(has(ran.err, "parcel.json: not finished after "));
  }
  CHECK(has(run({"check", "parcel", "--budget", "2"}).out, "warning E090 "));
  CHECK(has(run({"check", "parcel", "--budget", "2"}).out, "1 not finished."));
  CHECK(run({"check", "parcel", "--budget", "2", "--json"}).result.exit_code == kExitUnfinished);
}

TEST_CASE("A scenario cannot switch off that its check is not finished") {
  const std::string text = test::edited(test::parcel(), "\"minutes\": 1,",
                                        "\"minutes\": 1, \"checks\": { \"severity\": { \"E090\": "
                                        "\"off\" } },");
  const auto ran = run({"check", "-", "--budget", "2", "--quiet"}, text);
  CHECK(ran.result.exit_code == kExitUnfinished);
  CHECK(has(ran.err, "not finished"));
}

TEST_CASE("A mistake counts more than an unfinished check") {
  const test::Folder folder("check-both");
  folder.write("a.json", test::parcel());
  folder.write("b.json", with_mistakes());
  const auto ran = run({"check", folder.path(), "--budget", "2"});
  CHECK(ran.result.exit_code == kExitFindings);
}

TEST_CASE("A budget has to be a number of states") {
  for (const char* budget : {"0", "-1", "many", "99999999999999999999"}) {
    CHECK(run({"check", "parcel", "--budget", budget}).result.exit_code == kExitUsage);
  }
}

}  // namespace
}  // namespace makegood
