#include "cli/graph.hpp"

#include "cli/graph_boxes.hpp"
#include "cli/graph_model.hpp"
#include "cli/graph_svg.hpp"
#include "cli/graph_text.hpp"
#include "run.hpp"
#include "scenario/reader.hpp"

namespace makegood {
namespace {

using namespace cli;
using test::has;
using test::run;

Graph parcel_graph(const Diagnostics& findings = {}) {
  const ReadResult read = read_scenario(test::parcel(), "parcel.json");
  REQUIRE(read.scenario);
  return graph_of(*read.scenario, findings, {0.25, 0.75});
}

const GraphBox& box(const Graph& graph, std::string_view id) {
  for (const GraphBox& one : graph.boxes) {
    if (one.id == id) return one;
  }
  FAIL("no box ", std::string(id));
  return graph.boxes.front();
}

// The parcel with a fact of each kind.
std::string edited_facts() {
  return test::edited(test::parcel(), "\"clock\":",
                      "\"facts\": { \"told\": false, \"plan\": [\"none\", \"post\"], \"calls\": { "
                      "\"min\": 0, \"max\": 3, \"start\": 0 } }, \"clock\":");
}

Diagnostic finding(std::string code, std::string where) {
  Diagnostic diagnostic;
  diagnostic.code = std::move(code);
  diagnostic.severity = Severity::kWarning;
  diagnostic.where = std::move(where);
  diagnostic.message = "Something is wrong.";
  return diagnostic;
}

TEST_CASE("Scenes are boxes whose rows are the choices, with points and where they lead") {
  const Graph graph = parcel_graph();
  const GraphBox& wet = box(graph, "scene-wet");
  CHECK(wet.opening);
  CHECK(wet.title == "A wet book");
  CHECK(wet.note == "Noor · phone");
  REQUIRE(wet.rows.size() == 2);
  CHECK(wet.rows[1].text == "“That's ours to put right. I have one copy here.”");
  CHECK(wet.rows[1].points == "+2");
  CHECK(wet.rows[1].by_tenet == "honesty +2");
  REQUIRE(wet.rows[1].ways.size() == 1);
  CHECK(graph.boxes[*wet.rows[1].ways[0].to].id == "scene-when");
}

TEST_CASE("Endings say the grade that they allow and how often random lines come to them") {
  const Graph graph = parcel_graph();
  CHECK(box(graph, "ending-thanks").note == "25.0% of random lines");
  CHECK(box(graph, "ending-gone").note == "bad at most · 75.0% of random lines");
}

TEST_CASE("What comes by itself is a box: the end of the clock, a missed promise, a reminder") {
  const Graph graph = parcel_graph();
  const GraphBox& clock = box(graph, "clock-end");
  CHECK(clock.title == "When the clock runs out, Tue 18:00");
  CHECK(graph.boxes[*clock.rows[0].ways[0].to].id == "ending-gone");
  const ReadResult read = read_scenario(test::kChairs, "chairs.json");
  const Graph chairs = graph_of(*read.scenario, {}, {});
  const GraphBox& broken = box(chairs, "broken-ring");
  CHECK(chairs.boxes[*broken.rows[0].ways[0].to].id == "scene-dana-chases");
  REQUIRE(broken.after.size() == 1);
  CHECK(chairs.boxes[broken.after[0]].id == "scene-what-now");
  CHECK(box(chairs, "reminder-ring").rows.size() == 1);
  CHECK_FALSE(box(chairs, "scene-dana-chases").rows[0].ways[0].to);  // back
}

TEST_CASE("A way that depends says on what, and the last one says else") {
  const std::string text = test::edited(
      test::parcel(), "\"goto\": \"gone\" }",
      "\"goto\": [ { \"when\": { \"mood\": { \"noor\": \"neutral\" } }, \"to\": \"thanks\" }, "
      "\"gone\" ] }");
  const ReadResult read = read_scenario(text, "x.json");
  REQUIRE(read.scenario);
  const Graph graph = graph_of(*read.scenario, {}, {});
  const std::vector<GraphWay>& ways = box(graph, "scene-when").rows[1].ways;
  REQUIRE(ways.size() == 2);
  CHECK(ways[0].condition == "if noor = neutral");
  CHECK(ways[1].condition == "else");
}

TEST_CASE("A condition is as short as an arrow") {
  const auto text_of = [](const std::string& when) {
    const std::string text = test::edited(edited_facts(), "{ \"id\": \"by-post\",",
                                          "{ \"id\": \"by-post\", \"when\": " + when + ",");
    const ReadResult read = read_scenario(text, "x.json");
    REQUIRE_MESSAGE(read.scenario, when);
    return box(graph_of(*read.scenario, {}, {}), "scene-when").rows[1].condition;
  };
  CHECK(text_of(R"({ "promise": { "new-copy": "open" } })") == "new-copy open");
  CHECK(text_of(R"({ "fact": { "told": true, "calls": ">= 2" } })") == "told and calls ≥ 2");
  CHECK(text_of(R"({ "fact": { "told": false, "plan": "post" } })") == "not told and plan = post");
  CHECK(text_of(R"({ "any": [ { "channel": "phone" }, { "question": true } ] })") ==
        "on phone or a question asked");
  CHECK(
      text_of(
          R"({ "not": { "any": [ { "mood": { "noor": "upset" } }, { "question": false } ] } })") ==
      "not (noor = upset or no question asked)");
}

TEST_CASE("A finding marks the choice, scene or ending that it is about, else the whole") {
  const Graph graph =
      parcel_graph({finding("E031", "scenes[1].choices[1]"), finding("L012", "scenes[0]"),
                    finding("E002", "endings[1]"), finding("E034", "tenets"),
                    finding("E001", "scenes[99]"), finding("E007", "scenes[0].choices[0].when")});
  CHECK(codes_of(box(graph, "scene-when").rows[1].marks) == "E031");
  CHECK(box(graph, "scene-when").marks.empty());
  CHECK(codes_of(box(graph, "scene-wet").marks) == "L012");
  CHECK(codes_of(box(graph, "scene-wet").rows[0].marks) == "E007");
  CHECK(codes_of(box(graph, "ending-gone").marks) == "E002");
  CHECK(codes_of(graph.marks) == "E034, E001");
  for (const std::string& text : {to_mermaid(graph), to_dot(graph), to_svg(graph)}) {
    for (const char* code : {"E031", "L012", "E002", "E034", "E007"}) CHECK(has(text, code));
  }
}

constexpr std::string_view kNasty = "1. \"a\" <b> & [c] {d} |e| `f` #g; \\h\n%%i-->j";

TEST_CASE("Mermaid text holds nothing that its grammar or its Markdown could read") {
  CHECK(mermaid_text("Plain words, isn't it?") == "Plain words, isn't it?");
  CHECK(mermaid_text("1. list") == "1#46; list");
  CHECK(mermaid_text("- list") == "#45; list");
  CHECK(mermaid_text("half-past 5.30") == "half-past 5.30");
  const std::string text = mermaid_text(kNasty);
  for (const char c : std::string_view("\"<>&[]{}|`\\\n%")) CHECK_FALSE(has(text, {&c, 1}));
}

TEST_CASE("XML and DOT texts are escaped") {
  CHECK(xml_text("a<b>&\"c\"\nd") == "a&lt;b&gt;&amp;&quot;c&quot; d");
  CHECK(dot_text("a\"b\\c\nd") == "a\\\"b\\\\c d");
}

TEST_CASE("Text that could break out of a format stays text in all of them") {
  Graph graph = parcel_graph({finding("E031", "scenes[1].choices[1]")});
  graph.title = kNasty;
  graph.marks.push_back({"E099", Severity::kError, std::string(kNasty)});
  for (GraphBox& one : graph.boxes) {
    one.title = one.note = kNasty;
    for (GraphRow& row : one.rows) {
      row.text = row.condition = kNasty;
      for (GraphWay& way : row.ways) way.condition = kNasty;
    }
  }
  const std::string svg = to_svg(graph);
  CHECK_FALSE(has(svg, "<b>"));
  CHECK_FALSE(has(svg, "& "));
  std::string dot = to_dot(graph);
  const std::string quoted = dot_text(graph.title);  // in quotes, where only quotes end
  while (has(dot, quoted)) dot.erase(dot.find(quoted), quoted.size());
  CHECK_FALSE(has(dot, "<b>"));
  CHECK_FALSE(has(dot, "& "));
  const std::string mermaid = to_mermaid(graph);
  CHECK_FALSE(has(mermaid, "<b>"));
  CHECK_FALSE(has(mermaid, "\"a\""));
}

TEST_CASE("Lines of a picture fit their width and say when something is left out") {
  CHECK(text_lines("one two three", 100, 2) == std::vector<std::string>{"one two three"});
  const std::vector<std::string> lines =
      text_lines("A customer who has rung three times and was told three times to wait", 12, 2);
  REQUIRE(lines.size() == 2);
  for (const std::string& line : lines) CHECK(text_width(line) <= 12);
  CHECK(lines[1].substr(lines[1].size() - 3) == "…");
  CHECK(text_lines("", 10, 2).size() == 1);
  CHECK(text_lines("wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww", 5, 2).size() == 2);
}

TEST_CASE("The graph command writes Mermaid unless another format is asked for") {
  CHECK(has(run({"graph", "parcel"}).out, "flowchart LR\n"));
  CHECK(has(run({"graph", "parcel", "--format", "dot"}).out, "digraph \"parcel\" {"));
  CHECK(run({"graph", "parcel", "--format", "svg"}).out.find("<svg ") == 0);
  CHECK(run({"graph", "parcel", "--format", "png"}).result.exit_code == kExitUsage);
  CHECK(has(run({"graph", "chairs"}).out, "! E021"));
  CHECK(run({"graph", "chairs"}).result.exit_code == kExitOk);
}

TEST_CASE("The graph command writes into a file, or says that it cannot") {
  const test::Folder folder("graph-output");
  const std::string file = folder.path() + "/parcel.svg";
  const auto ran = run({"graph", "parcel", "--format", "svg", "--output", file});
  CHECK(ran.result.exit_code == kExitOk);
  CHECK(ran.out.empty());
  CHECK(test::read_file(file) == run({"graph", "parcel", "--format", "svg"}).out);
  const auto nowhere = run({"graph", "parcel", "-o", folder.path() + "/no/such/folder.svg"});
  CHECK(nowhere.result.exit_code == kExitUsage);
  CHECK(has(nowhere.err, "cannot be written"));
}

TEST_CASE("Without a format, the name of the file to write says it") {
  const test::Folder folder("graph-format");
  for (const auto& [name, format] : {std::pair("/a.svg", "svg"), std::pair("/a.dot", "dot"),
                                     std::pair("/a.gv", "dot"), std::pair("/a.md", "mermaid")}) {
    const std::string file = folder.path() + name;
    CHECK(run({"graph", "parcel", "-o", file}).result.exit_code == kExitOk);
    CHECK(test::read_file(file) == run({"graph", "parcel", "--format", format}).out);
  }
  const std::string file = folder.path() + "/b.svg";
  CHECK(run({"graph", "parcel", "--format", "dot", "-o", file}).result.exit_code == kExitOk);
  CHECK(test::read_file(file) == run({"graph", "parcel", "--format", "dot"}).out);
}

TEST_CASE("Nothing is written over a scenario, whatever is written") {
  const test::Folder folder("graph-over-scenario");
  const std::string file = folder.write("mine.json", test::parcel());
  const std::string broken = folder.write("broken.json", "{ \"scenes\": [ {");
  for (const std::string& scenario : {file, broken}) {
    const std::string before = test::read_file(scenario);
    const auto ran = run({"graph", "parcel", "-o", scenario});
    CHECK(ran.result.exit_code == kExitUsage);
    CHECK(has(ran.err, scenario + ": is a scenario, which would be lost. Nothing was written"));
    CHECK(test::read_file(scenario) == before);
  }
}

TEST_CASE("A scenario with errors is not drawn and says them") {
  const auto ran = run({"graph", "-"}, "{ \"format\": 1 }");
  CHECK(ran.result.exit_code == kExitFindings);
  CHECK(ran.out.empty());
  CHECK(has(ran.err, "error S"));
  CHECK(has(ran.err, "cannot be drawn until its errors are mended."));
}

}  // namespace
}  // namespace makegood
