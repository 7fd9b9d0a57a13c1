#include "cli/cli.hpp"

#include "run.hpp"

namespace makegood {
namespace {

using test::has;
using test::run;

TEST_CASE("Without a command the window opens") {
  const auto ran = run({});
  CHECK(ran.result.open_window);
  CHECK(ran.result.scenario_file.empty());
  CHECK(ran.out.empty());
}

TEST_CASE("A file named alone is opened in the window") {
  const test::Folder folder("cli-window");
  const std::string file = folder.write("mine.json", test::kChairs);
  const auto ran = run({file});
  CHECK(ran.result.open_window);
  CHECK(ran.result.scenario_file == file);
}

TEST_CASE("The window does not open for a file that is not there") {
  const auto ran = run({"nowhere/mine.json"});
  CHECK_FALSE(ran.result.open_window);
  CHECK(ran.result.exit_code == kExitUsage);
  CHECK(has(ran.err, "nowhere/mine.json: cannot be read"));
  CHECK(has(ran.err, "There is no folder \"nowhere\"."));
}

TEST_CASE("A mistyped command is recognised") {
  const auto ran = run({"chekc"});
  CHECK(ran.result.exit_code == kExitUsage);
  CHECK(has(ran.err, "Did you mean \"makegood check\"?"));
}

TEST_CASE("The id of a shipped scenario says how to play it") {
  const auto ran = run({"chairs"});
  CHECK(ran.result.exit_code == kExitUsage);
  CHECK(has(ran.err, "makegood play chairs"));
}

TEST_CASE("Every command has help that names its exit codes") {
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{"--help"}, {"play", "--help"}, {"check", "--help"}, {"-h"}}) {
    const auto ran = run(arguments);
    CHECK(ran.result.exit_code == kExitOk);
    CHECK_FALSE(ran.result.open_window);
    CHECK(has(ran.out, "Exit codes:"));
    CHECK(ran.err.empty());
  }
  CHECK(has(run({"--help"}).out, "play"));
  CHECK(has(run({"--help"}).out, "check"));
  CHECK(has(run({"play", "--help"}).out, "--choices"));
  CHECK(has(run({"play", "--help"}).out, "--mode"));
  CHECK(has(run({"play", "--help"}).out, "u takes back"));
  CHECK(has(run({"check", "--help"}).out, "file:line:column"));
}

TEST_CASE("The version is one line") {
  const auto ran = run({"--version"});
  CHECK(ran.result.exit_code == kExitOk);
  CHECK(ran.out.find("makegood ") == 0);
  CHECK(test::count_of(ran.out, "\n") == 1);
}

TEST_CASE("Wrong arguments are refused with the usage code") {
  CHECK(run({"play"}).result.exit_code == kExitUsage);
  CHECK(run({"check"}).result.exit_code == kExitUsage);
  CHECK(run({"play", "chairs", "--mode", "easy"}).result.exit_code == kExitUsage);
  CHECK(run({"play", "chairs", "--width", "3"}).result.exit_code == kExitUsage);
  CHECK(run({"play", "chairs", "--loud"}).result.exit_code == kExitUsage);
  CHECK(has(run({"play", "chairs", "--loud"}).err, "--loud"));
  CHECK(run({"play", "chairs", "check", "x.json"}).result.exit_code == kExitUsage);
}

}  // namespace
}  // namespace makegood
