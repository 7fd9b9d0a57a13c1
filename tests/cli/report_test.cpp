#include "cli/report.hpp"

#include <nlohmann/json.hpp>

#include "run.hpp"

namespace makegood::test {
namespace {

using nlohmann::json;

std::string record(const std::string& choices) {
  return run({"play", "chairs", "--choices", choices, "--json"}).out;
}

TEST_CASE("A record becomes a page that names who it is about") {
  const Ran ran = run({"report", "-", "--title", "Amira <b>"}, record("1,1,1,1,1"));
  CHECK(ran.result.exit_code == kExitOk);
  CHECK(ran.err.empty());
  CHECK(has(ran.out, "<!DOCTYPE html>"));
  CHECK(has(ran.out, "Amira &lt;b&gt;"));
  CHECK(has(ran.out, "Excellent service"));
}

TEST_CASE("Several records give the progress from first to last") {
  const Folder folder("report");
  const std::string first = folder.write("a.json", record("2,2,2,1,2"));
  const std::string last = folder.write("b.json", record("1,1,1,1,1"));
  const Ran ran = run({"report", first, last, "--format", "json"});
  CHECK(ran.result.exit_code == kExitOk);
  const json report = json::parse(ran.out);
  CHECK(report["kind"] == "progress");
  CHECK(report["attempts"][0]["grade"] == "good");
  CHECK(report["attempts"][1]["grade"] == "excellent");
  CHECK(report["attempts"][1]["percent"] == 100);
  CHECK(report["written"].is_string());
}

TEST_CASE("A report is not written over a scenario") {
  const Folder folder("report-over-scenario");
  const std::string scenario = folder.write("mine.json", parcel());
  const Ran ran = run({"report", "-", "--output", scenario}, record("1,1,1,1,1"));
  CHECK(ran.result.exit_code == kExitUsage);
  CHECK(has(ran.err, "is a scenario, which would be lost"));
  CHECK(read_file(scenario) == parcel());
}

TEST_CASE("CSV goes to two files, attempts and decisions") {
  const Folder folder("report-csv");
  const std::string name = folder.write("a.json", record("1,1,1,1,1"));
  const std::string output = folder.path() + "/team.csv";
  const Ran ran = run({"report", name, "--format", "csv", "--output", output});
  CHECK(ran.result.exit_code == kExitOk);
  CHECK(ran.out.empty());
  CHECK(count_of(read_file(output), "\r\n") == 2);
  CHECK(count_of(read_file(folder.path() + "/team-decisions.csv"), "\r\n") == 6);
}

TEST_CASE(
    "A report in another language is told in it, with the scenario's own texts where there are") {
  const Ran ran = run({"report", "-", "--locale", "de"}, record("1,1,1,1,1"));
  CHECK(ran.result.exit_code == kExitOk);
  CHECK(ran.err.empty());
  CHECK(has(ran.out, "<html lang=\"de\">"));
  CHECK(has(ran.out, "Hervorragender Service"));
  CHECK(has(ran.out, "Sie haben sie um 17:15 Uhr gehalten."));
  CHECK_FALSE(has(ran.out, "Excellent service"));

  const std::string play = run({"play", MAKEGOOD_SOURCE_DIR "/scenarios/late-follow-up.json",
                                "--choices", "1,1", "--json"})
                               .out;
  const Ran shipped_one = run({"report", "-", "--locale", "de", "--scenario",
                               MAKEGOOD_SOURCE_DIR "/scenarios/late-follow-up.json"},
                              play);
  CHECK(has(shipped_one.out, "Der Rückruf, der nie kam"));
}

TEST_CASE("JSON in another language keeps its keys and ids") {
  const Ran english = run({"report", "-", "--format", "json"}, record("1,1,1,1,1"));
  const Ran ran = run({"report", "-", "--format", "json", "--locale", "de"}, record("1,1,1,1,1"));
  json a = json::parse(english.out);
  json b = json::parse(ran.out);
  CHECK(b["grade_reason"] != a["grade_reason"]);
  CHECK(b["decisions"][0]["label"] == a["decisions"][0]["label"]);
  CHECK(b["attempt"] == a["attempt"]);
  CHECK(b["sweep"] == a["sweep"]);
}

TEST_CASE("A language that nobody has translated is said, with a way to begin") {
  const Ran ran = run({"report", "-", "--locale", "fr"}, record("1,1,1,1,1"));
  CHECK(ran.result.exit_code == kExitUsage);
  CHECK(ran.out.empty());
  CHECK(has(ran.err, "There is no locales/fr/app.json here, and no such translation ships."));
  CHECK(has(ran.err, "makegood locale extract app --locale fr"));
}

TEST_CASE("CSV of a day with a post has a third file for its readers") {
  const Folder folder("report-day");
  const std::string day = MAKEGOOD_SOURCE_DIR "/tests/support/inbox-day.json";
  const Ran played = run({"play", day, "--choices", "desk/wait,desk/wait,desk/leave", "--json"});
  const std::string name = folder.write("day.json", played.out);
  const std::string output = folder.path() + "/day.csv";
  const Ran ran = run({"report", name, "--scenario", day, "--format", "csv", "--output", output});
  CHECK(ran.result.exit_code == kExitOk);
  CHECK(count_of(read_file(folder.path() + "/day-reach.csv"), "\r\n") > 10);
  CHECK(cli::reach_file("a/b.c/team.csv") == "a/b.c/team-reach.csv");
}

TEST_CASE("The second file's name keeps the ending") {
  CHECK(cli::decisions_file("a/b.c/team.csv") == "a/b.c/team-decisions.csv");
  CHECK(cli::decisions_file("a/b.c/team") == "a/b.c/team-decisions");
  CHECK(cli::decisions_file(".csv") == ".csv-decisions");
}

TEST_CASE("A record of another scenario than the named one says which is which") {
  const Folder folder("report-other");
  const std::string other = folder.write("parcel.json", parcel());
  const Ran ran = run({"report", "-", "--scenario", other}, record("1,1,1,1,1"));
  CHECK(ran.result.exit_code == kExitUsage);
  CHECK(ran.out.empty());
  CHECK(has(ran.err, "is a record of the scenario \"chairs\", but --scenario names"));
}

TEST_CASE("A record of a scenario that is not shipped asks for its file") {
  const Ran ran = run({"report", "-"}, edited(record("1,1"), "\"chairs\"", "\"stools\""));
  CHECK(ran.result.exit_code == kExitUsage);
  CHECK(has(ran.err, "\"stools\", which is not a shipped one. Name its file: --scenario FILE."));
}

TEST_CASE("A decision that the scenario does not have ends it, and names the decision") {
  const Ran ran =
      run({"report", "-"}, edited(record("1,1"), "what-now/ask-and-ring", "what-now/x"));
  CHECK(ran.result.exit_code == kExitUsage);
  CHECK(ran.out.empty());
  CHECK(has(ran.err, "decision 2, \"what-now/x\", is not open"));
}

TEST_CASE("What is no record is said with its place") {
  const Ran ran = run({"report", "-"}, "{}");
  CHECK(ran.result.exit_code == kExitUsage);
  CHECK(has(ran.err, "R001"));
  CHECK(has(ran.err, "makegood play SCENARIO --json"));
  CHECK(has(run({"report", "/"}).err, "this is a folder"));
  CHECK(has(run({"report", "no-such.json"}).err, "cannot be read"));
}

TEST_CASE("An output that cannot be written is said") {
  const Ran ran = run({"report", "-", "-o", "/no/such/folder/x.html"}, record("1,1"));
  CHECK(ran.result.exit_code == kExitUsage);
  CHECK(has(ran.err, "/no/such/folder/x.html: cannot be written."));
}

}  // namespace
}  // namespace makegood::test
