// Reading goes in three steps: text to values (json_text.hpp), all ids (reader_collect.cpp), then
// part by part into the Scenario. Facts, people and the clock come first, because values of facts
// and moments in other parts depend on them, wherever they stand in the text. Findings are sorted
// by place at the end, so the order here shows nowhere.
#include "scenario/reader.hpp"

#include <string>
#include <utility>

#include "scenario/json_place.hpp"
#include "scenario/json_text.hpp"
#include "scenario/reader_parts.hpp"

namespace makegood {
namespace reading {
namespace {

constexpr int kFormat = 1;
constexpr int kMostMinutes = 60;
constexpr int kPercent = 100;

void read_head(Context& context, const Fields& top) {
  Scenario& scenario = context.scenario;
  if (const Value format = top["format"]; format &&
                                          context.expect(format, Kind::kNumber, "the number 1") &&
                                          (!format.is_integer() || format.integer() != kFormat)) {
    context.error(
        Code::kWrongFormat, format,
        "The format " + fragment(format.source()) + " is not known; this program reads format 1.",
        "Write \"format\": 1.");
  }
  if (top["$schema"]) context.text(top["$schema"]);
  scenario.id = context.id(top["id"]);
  scenario.title = context.text(top["title"]);
  scenario.summary = context.text(top["summary"]);
  scenario.teaches = context.text(top["teaches"]);
  scenario.setting = context.text(top["setting"]);
  scenario.minutes = context.integer(top["minutes"], 1, kMostMinutes, scenario.minutes);
  scenario.phase = context.enumeration(top["phase"], kPhaseNames, scenario.phase);
  scenario.pass = context.integer(top["pass"], 0, kPercent, scenario.pass);
  for_each(context, top["tenets"], kTenets, true, "tenets", [&](Value value, std::size_t) {
    const std::size_t errors = context.findings.errors();
    const Tenet tenet = context.enumeration(value, kTenetNames, Tenet::kHonesty);
    if (errors != context.findings.errors() || value.is(Kind::kBroken)) return;
    for (const Tenet other : scenario.tenets) {
      if (other != tenet) continue;
      context.error(Code::kDuplicateId, value, quoted(id_of(tenet)) + " stands twice.",
                    "Name each tenet once.");
    }
    scenario.tenets.push_back(tenet);
  });
}

void read_briefing(Context& context, Value value) {
  if (!value) return;
  const Fields fields(context, value, kBriefingTable);
  Briefing& briefing = context.scenario.briefing;
  briefing.you = context.text(fields["you"]);
  briefing.goal = context.text(fields["goal"]);
  for_each(context, fields["know"], limits::kMaxListEntries, true, "points",
           [&](Value point, std::size_t) { briefing.know.push_back(context.text(point)); });
}

void read_top(Context& context) {
  const Fields top(context, context.document.root(), kScenarioTable);
  if (!top.ok()) return;
  context.places.top = context.document.root().at();
  if (top["tenets"]) context.places.tenets = top["tenets"].at();
  collect_ids(context, top);
  read_head(context, top);
  read_briefing(context, top["briefing"]);
  if (top["facts"]) read_facts(context, top["facts"]);
  read_people(context, top["people"]);
  if (top["tones"]) read_tones(context, top["tones"]);
  read_clock(context, top["clock"]);
  read_promises(context, top["promises"]);
  read_threads(context, top["threads"]);
  read_posts(context, top["posts"]);
  read_scenes(context, top["scenes"]);
  read_endings(context, top["endings"]);
  read_surveys(context, top["survey"]);
  if (top["checks"]) read_checks(context, top["checks"]);
  context.scenario.opening = SceneId(std::size_t{0});
  if (top["opening"]) {
    if (const SceneId opening = context.scene(top["opening"])) context.scenario.opening = opening;
  }
  check_whole(context);
}

}  // namespace
}  // namespace reading

ReadResult read_scenario(std::string_view text, std::string_view file) {
  Findings findings;
  const json::Document document = json::parse(text, findings);
  reading::Context context(document, findings);
  // When brackets do not match, every name may seem to be missing: better say only what is sure.
  if (!document.lost) reading::read_top(context);
  ReadResult result;
  result.diagnostics = json::to_diagnostics(findings, document, text, file);
  if (findings.errors() == 0) {
    result.scenario = std::move(context.scenario);
    result.places = std::move(context.places);
  }
  return result;
}

}  // namespace makegood
