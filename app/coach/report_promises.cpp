// The ledger on an axis of time, which is marked where it is shortened. The exact moments stand in
// the table.
#include <algorithm>

#include "coach/report_page.hpp"
#include "coach/report_parts.hpp"
#include "coach/time_axis.hpp"
#include "coach/wording.hpp"

namespace makegood::report {
namespace {

constexpr int kLaneHeight = 22;
constexpr int kMiddle = kLaneHeight / 2;
constexpr double kLabelRoom = 0.2;  // of the width, between the starts of two labels

void draw_lane(Html& page, const TimeAxis& axis, const AttemptReport& attempt,
               const PromiseStory& story) {
  const PromiseState& state = story.row->state;
  const double from = axis.part(attempt.session.scenario().start);
  const double until = axis.part(attempt.session.state().now);
  page.open("svg", {{"height", px(kLaneHeight)}, {"aria-hidden", "true"}});
  page.leaf("rect", "",
            {{"x", across(from)},
             {"width", across(until - from)},
             {"height", px(kLaneHeight)},
             {"class", "played"}});
  const Minute last = std::max(state.due, state.closed);
  line(page, across(axis.part(state.made)), kMiddle, across(axis.part(last)), kMiddle, "rail");
  mark(page, Mark::kRing, across(axis.part(state.made)), kMiddle, "ring");
  if (!story.moves.empty()) {
    line(page, across(axis.part(story.first_due)), 3, across(axis.part(story.first_due)),
         kLaneHeight - 3, "olddue");
  }
  line(page, across(axis.part(state.due)), 1, across(axis.part(state.due)), kLaneHeight - 1, "due");
  for (const PromiseStory::Move& move : story.moves) {
    mark(page, Mark::kDiamond, across(axis.part(move.at)), kMiddle, "solid fillwarn");
  }
  if (state.status == PromiseStatus::kKept) {
    mark(page, Mark::kDisc, across(axis.part(state.closed)), kMiddle, "fillok");
  } else if (state.status == PromiseStatus::kBroken) {
    mark(page, Mark::kCross, across(axis.part(state.due)), kMiddle, "fillbad");
  }
  page.close();
}

void draw_scale(Html& page, const TimeAxis& axis, const Words& words) {
  page.open("svg", {{"class", "axis"}, {"height", "34"}, {"aria-hidden", "true"}});
  line(page, "0%", 6, "100%", 6, "rail");
  const auto& moments = axis.moments();
  const double last_part = 1;
  double labelled = -1;
  for (std::size_t i = 0; i < moments.size(); ++i) {
    const double part = axis.part(moments[i]);
    line(page, across(part), 2, across(part), 10, "rail");
    if (i + 1 < moments.size() && axis.cut(i)) {
      mark(page, Mark::kBreak, across((part + axis.part(moments[i + 1])) / 2), 6, "muted");
    }
    const bool last = i + 1 == moments.size();
    if (part - labelled < kLabelRoom || (!last && last_part - part < kLabelRoom)) continue;
    labelled = part;
    page.leaf("text", clock_words(words, moments[i]),
              {{"x", across(part)},
               {"y", "26"},
               {"text-anchor", i == 0 ? "start"
                               : last ? "end"
                                      : "middle"}});
  }
  page.close();
}

std::string due_words(const PromiseStory& story, const Words& words) {
  std::string out =
      clock_words(words, story.moves.empty() ? story.row->state.due : story.first_due);
  for (const PromiseStory::Move& move : story.moves) {
    out = words("report.due_moved", {{"due", out},
                                     {"time", clock_words(words, move.at)},
                                     {"later", clock_words(words, move.due)}});
  }
  return out;
}

std::string outcome_cell(const PromiseStory& story, const Words& words) {
  const PromiseState& state = story.row->state;
  std::string out = outcome_words(story, words);
  if (state.status == PromiseStatus::kKept && state.closed != kNever) {
    out += " (" + clock_words(words, state.closed) + ")";
  }
  return out;
}

void add_table(Html& page, const Scenario& scenario, const std::vector<PromiseStory>& stories,
               const Words& words) {
  begin_table(page, words("report.promises"));
  for (const WordId heading : {WordId("report.promise"), WordId("report.made"),
                               WordId("report.due"), WordId("report.outcome")}) {
    column(page, words(heading));
  }
  begin_rows(page);
  for (const PromiseStory& story : stories) {
    const Promise& promise = scenario[story.row->promise];
    page.open("tr");
    page.open("th", {{"scope", "row"}}).text(promise.text);
    page.leaf("p",
              words("report.by_to", {{"by", capitalised(party_words(scenario, promise.by, words))},
                                     {"to", receiver_words(scenario, promise, words)}}),
              {{"class", "note"}});
    page.close();
    cell(page, clock_words(words, story.row->state.made));
    cell(page, due_words(story, words));
    cell(page, outcome_cell(story, words));
    page.close();
  }
  end_table(page);
}

}  // namespace

void add_promises(Html& page, const AttemptReport& attempt, const Words& words) {
  const Scenario& scenario = attempt.session.scenario();
  const std::vector<PromiseStory> stories = promise_stories(attempt);
  if (stories.empty()) return;
  const TimeAxis axis(attempt.session, stories);
  begin_section(page, words("promises.title"));
  page.open("figure").open("div", {{"class", "lanes"}});
  bool any_cut = false;
  bool any_moved = false;
  for (std::size_t i = 0; i + 1 < axis.moments().size(); ++i) any_cut = any_cut || axis.cut(i);
  for (const PromiseStory& story : stories) {
    any_moved = any_moved || !story.moves.empty();
    page.open("div", {{"class", "lane"}}).open("p");
    page.leaf("span", scenario[story.row->promise].text).text(" ");
    chip(page, outcome_words(story, words), tone_of(story));
    page.close();
    draw_lane(page, axis, attempt, story);
    page.close();
  }
  draw_scale(page, axis, words);
  page.close();
  std::string caption(words("report.axis.key"));
  const auto add = [&](WordId sentence) { (caption += ' ') += words(sentence); };
  if (any_moved) add("report.axis.moved");
  add("report.axis.played");
  if (any_cut) add("report.axis.cut");
  page.leaf("figcaption", caption).close();
  add_table(page, scenario, stories, words);
  page.close();
}

}  // namespace makegood::report
