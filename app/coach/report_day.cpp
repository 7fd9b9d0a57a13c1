// What only some scenarios have: everybody in the inbox when the day was over, and how far word
// spread. In the words of the debrief; a curve that grows by itself is drawn through its minutes.
#include <algorithm>
#include <cstdlib>

#include "coach/reach_words.hpp"
#include "coach/recovery.hpp"
#include "coach/report_page.hpp"
#include "coach/report_parts.hpp"
#include "coach/sweep_words.hpp"
#include "coach/wording.hpp"

namespace makegood::report {
namespace {

constexpr int kTop = 14;
constexpr int kPlotHeight = 120;  // pixels from no reader to the most
constexpr int kHeight = kTop + kPlotHeight + 34;
constexpr Minute kTableSteps = 4;  // even steps of the table, besides the moments of the answers

std::string_view tone_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::kAnswered:
    case Outcome::kHeldAndReturned:
      return "ok";
    case Outcome::kUpdated:
    case Outcome::kHeldWithFlag:
      return "warn";
    case Outcome::kHeldForgotten:
    case Outcome::kWithoutWord:
      return "bad";
  }
  return "plain";
}

std::string cost_words(const ThreadReport& thread, const Words& words) {
  std::string cost = points_words(thread.cost, words);
  if (thread.mood_cost < 0) {
    cost += (cost.empty() ? "" : ", ") + mood_step_words(thread.mood_cost, words);
  }
  return cost.empty() ? std::string(words("report.none")) : cost;
}

// A picture of one post: where a moment and a number of readers lie in it.
class Plot {
 public:
  Plot(Html& page, const Post& post, const PostReport& report)
      : page_(page), post_(post), report_(report) {}

  void curve(const Reach& reach, std::string_view css_class) {
    const std::vector<Minute> at = curve_moments(report_);
    for (std::size_t i = 0; i + 1 < at.size(); ++i) {
      line(page_, x(at[i]), y(reach, at[i]), x(at[i + 1]), y(reach, at[i + 1]), css_class);
    }
  }
  void answers(const Reach& reach, std::string_view filled, std::string_view hollow) {
    answer(reach, reach.answers.public_answer, Mark::kDisc, filled);
    answer(reach, reach.answers.private_answer, Mark::kRing, hollow);
  }
  int y(std::int32_t readers) const {
    const std::int64_t most = std::max<std::int32_t>(1, report_.now.readers);
    return kTop +
           static_cast<int>((most - std::min<std::int64_t>(readers, most)) * kPlotHeight / most);
  }

 private:
  std::string x(Minute at) const {
    const Minute length = std::max<Minute>(1, report_.to - report_.from);
    return across(static_cast<double>(at - report_.from) / static_cast<double>(length));
  }
  int y(const Reach& reach, Minute at) const { return y(readers_at(post_, reach, at)); }
  void answer(const Reach& reach, Minute at, Mark shape, std::string_view css_class) {
    if (at == kNever || at < report_.from || at > report_.to) return;
    mark(page_, shape, x(at), y(reach, at), css_class);
  }

  Html& page_;
  const Post& post_;
  const PostReport& report_;
};

void draw_reach(Html& page, const Scenario& scenario, const PostReport& report,
                const Words& words) {
  Plot plot(page, scenario[report.post], report);
  page.open("div", {{"class", "plot"}});
  page.open("svg", {{"class", "scale short"}, {"height", px(kHeight)}, {"aria-hidden", "true"}});
  for (const std::int32_t readers : {report.now.readers, 0}) {
    page.leaf("text", grouped(readers, words), {{"x", "0"}, {"y", px(plot.y(readers) + 4)}});
  }
  page.close();
  page.open("svg", {{"height", px(kHeight)},
                    {"role", "img"},
                    {"aria-label", reach_in_full(scenario, report, words)}});
  line(page, "0%", plot.y(report.now.readers), "100%", plot.y(report.now.readers), "grid");
  line(page, "0%", plot.y(0), "100%", plot.y(0), "grid");
  page.leaf("text", clock_words(words, report.from), {{"x", "0%"}, {"y", px(kHeight - 8)}});
  page.leaf("text", clock_words(words, report.to),
            {{"x", "100%"}, {"y", px(kHeight - 8)}, {"text-anchor", "end"}});
  if (report.has_fast) plot.curve(report.fast, "bestline");
  plot.curve(report.now, "you");
  if (report.has_fast) plot.answers(report.fast, "fillok", "ring");
  plot.answers(report.now, "ink", "ring");
  page.close().close();
}

std::vector<Minute> table_moments(const PostReport& report) {
  std::vector<Minute> moments;
  for (Minute i = 0; i <= kTableSteps; ++i) {
    moments.push_back(report.from + (report.to - report.from) * i / kTableSteps);
  }
  const auto add = [&](const PostState& answers) {
    for (const Minute at : {answers.public_answer, answers.private_answer}) {
      if (at != kNever && at >= report.from && at <= report.to) moments.push_back(at);
    }
  };
  add(report.now.answers);
  if (report.has_fast) add(report.fast.answers);
  std::sort(moments.begin(), moments.end());
  moments.erase(std::unique(moments.begin(), moments.end()), moments.end());
  return moments;
}

// "12,400", and below it what was answered at that moment.
void readers_cell(Html& page, const Post& post, const Reach& reach, Minute at, const Words& words) {
  page.open("td", {{"class", "number"}}).text(grouped(readers_at(post, reach, at), words));
  const auto note = [&](Minute answered, WordId what) {
    if (answered == at) page.leaf("p", words(what), {{"class", "note"}});
  };
  note(reach.answers.public_answer, "reach.legend.public");
  note(reach.answers.private_answer, "reach.legend.private");
  page.close();
}

}  // namespace

void add_sweep(Html& page, const AttemptReport& attempt, const Words& words) {
  const Session& session = attempt.session;
  const Scenario& scenario = session.scenario();
  const std::vector<ThreadReport> threads = day_reports(session);
  if (threads.empty()) return;
  begin_section(page, words("sweep.title"));
  page.leaf("p", sweep_summary(threads, words));
  begin_table(page, words("sweep.list"));
  column(page, words("report.sweep.who"));
  column(page, words("report.sweep.became"));
  column(page, words("report.sweep.how"));
  column(page, words("report.sweep.cost"));
  begin_rows(page);
  for (const ThreadReport& report : threads) {
    const Thread& thread = scenario[report.thread];
    const Outcome outcome = outcome_of(report);
    page.open("tr").open("th", {{"scope", "row"}}).text(scenario[thread.who].name);
    page.leaf("p", std::string(name_of(thread.channel, words)) + " · " + thread.subject,
              {{"class", "note"}});
    page.close().open("td");
    chip(page, short_words(outcome, words), tone_of(outcome));
    page.close();
    cell(page, sweep_words(report, session.state(), words));
    cell(page, cost_words(report, words));
    page.close();
  }
  end_table(page);
  page.close();
}

void add_reach(Html& page, const AttemptReport& attempt, const Words& words) {
  const Scenario& scenario = attempt.session.scenario();
  for (const PostReport& report : attempt.posts) {
    const Post& post = scenario[report.post];
    begin_section(
        page, words("reach.title", {{"whose", possessive(words, short_name(scenario[post.by]))}}));
    page.leaf("p", reach_words(report, words));
    if (report.has_fast)
      page.leaf("p", words("reach.dashed", {{"fast", fast_reach_words(report, words)}}));
    page.open("figure");
    draw_reach(page, scenario, report, words);
    page.leaf("figcaption", words(report.has_fast ? WordId("report.reach.key")
                                                  : WordId("report.reach.key.alone")));
    page.close();
    begin_table(page, words("report.reach.table"));
    column(page, words("report.reach.time"));
    column(page, words("report.reach.readers"), true);
    if (report.has_fast) column(page, words("report.reach.fast"), true);
    begin_rows(page);
    for (const Minute at : table_moments(report)) {
      page.open("tr");
      row_heading(page, clock_words(words, at));
      readers_cell(page, post, report.now, at, words);
      if (report.has_fast) readers_cell(page, post, report.fast, at, words);
      page.close();
    }
    end_table(page);
    page.close();
  }
}

}  // namespace makegood::report
