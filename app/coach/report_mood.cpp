// The mood curve. Steps and not a curve through them: each point is a decision, and between two of
// them there is nothing to read.
#include <algorithm>

#include "coach/report_page.hpp"
#include "coach/report_parts.hpp"
#include "coach/wording.hpp"

namespace makegood::report {
namespace {

constexpr int kTop = 14;
constexpr int kStep = 36;  // pixels between two moods
constexpr int kHeight = kTop + (kMoods - 1) * kStep + 34;
constexpr std::size_t kMostNumbers = 10;  // under the axis: more would touch on a telephone

int y_of(Mood mood) {
  return kTop + (kMoods - 1 - static_cast<int>(mood)) * kStep;
}

class Plot {
 public:
  Plot(Html& page, std::size_t points, const Words& words)
      : page_(page), words_(words), last_(points > 1 ? points - 1 : 1) {}
  std::string x(std::size_t i) const {
    return across(static_cast<double>(i) / static_cast<double>(last_));
  }
  void curve(const std::vector<MoodPoint>& points, std::string_view css_class) {
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
      line(page_, x(points[i].decision), y_of(points[i].mood), x(points[i + 1].decision),
           y_of(points[i + 1].mood), css_class);
    }
  }
  void scale() {
    for (int m = 0; m < kMoods; ++m) {
      const int y = y_of(static_cast<Mood>(m));
      line(page_, "0%", y, "100%", y, "grid");
    }
    const std::size_t every = last_ / kMostNumbers + 1;
    for (std::size_t i = 0; i <= last_; i += every) {
      page_.leaf("text", i == 0 ? std::string(words_("report.mood.start")) : std::to_string(i),
                 {{"x", x(i)}, {"y", px(kHeight - 8)}, {"text-anchor", "middle"}});
    }
  }

 private:
  Html& page_;
  const Words& words_;
  std::size_t last_;
};

std::string in_words(const std::vector<MoodPoint>& curve, const Words& words) {
  std::string out;
  for (const MoodPoint& point : curve) {
    out += (out.empty() ? "" : ", ") + std::string(words_for(point.mood, words));
  }
  return out;
}

}  // namespace

void add_mood(Html& page, const AttemptReport& attempt, const Words& words) {
  const Debrief& d = attempt.debrief;
  if (!d.mood_person || d.mood_curve.size() < 2) return;
  const std::string name = short_name(attempt.session.scenario()[d.mood_person]);
  const bool best = d.best_curve.size() > 1;
  begin_section(page, words("debrief.curve", {{"name", name}}));
  std::string told =
      words("report.mood", {{"name", name}, {"moods", in_words(d.mood_curve, words)}});
  if (best) told += ' ' + words("report.mood.best", {{"moods", in_words(d.best_curve, words)}});
  page.open("figure").open("div", {{"class", "plot"}});
  page.open("svg", {{"class", "scale"}, {"height", px(kHeight)}, {"aria-hidden", "true"}});
  for (int m = 0; m < kMoods; ++m) {
    const auto mood = static_cast<Mood>(m);
    page.leaf("text", words_for(mood, words), {{"x", "0"}, {"y", px(y_of(mood) + 4)}});
  }
  page.close();
  page.open("svg", {{"height", px(kHeight)}, {"role", "img"}, {"aria-label", told}});
  const std::size_t points =
      std::max(d.mood_curve.size(), best ? d.best_curve.back().decision + 1 : std::size_t{0});
  Plot plot(page, points, words);
  plot.scale();
  if (best) plot.curve(d.best_curve, "bestline");
  plot.curve(d.mood_curve, "you");
  for (const MoodPoint& point : d.mood_curve) {
    std::string tone = "ink";
    if (point.decision > 0 && d.foreseen && point.decision <= d.advice.size()) {
      tone = "fill" + std::string(tone_of(d.advice[point.decision - 1].advice.label));
    }
    const bool turning = d.turning_point && point.decision == *d.turning_point + 1;
    mark(page, Mark::kDisc, plot.x(point.decision), y_of(point.mood), tone);
    if (turning) {
      page.leaf("circle", "",
                {{"cx", plot.x(point.decision)},
                 {"cy", px(y_of(point.mood))},
                 {"r", "10"},
                 {"class", "turning"}});
    }
  }
  page.close().close();
  std::string caption(words("report.mood.key"));
  const auto add = [&caption](std::string_view sentence) { (caption += ' ') += sentence; };
  if (d.foreseen) add(words("report.mood.colours"));
  if (d.turning_point)
    add(words("report.mood.turning", {{"number", std::to_string(*d.turning_point + 1)}}));
  if (best && d.best_ending.empty()) add(words("report.mood.dashed"));
  if (best && !d.best_ending.empty()) {
    add(words("report.mood.dashed_to", {{"ending", words("quotes", {{"text", d.best_ending}})},
                                        {"grade", name_of(d.best_grade, words)}}));
  }
  page.leaf("figcaption", caption).close();
  page.close();
}

}  // namespace makegood::report
