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
  Plot(Html& page, std::size_t points) : page_(page), last_(points > 1 ? points - 1 : 1) {}
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
      page_.leaf("text", i == 0 ? "start" : std::to_string(i),
                 {{"x", x(i)}, {"y", px(kHeight - 8)}, {"text-anchor", "middle"}});
    }
  }

 private:
  Html& page_;
  std::size_t last_;
};

std::string in_words(const std::vector<MoodPoint>& curve) {
  std::string out;
  for (const MoodPoint& point : curve) {
    out += (out.empty() ? "" : ", ") + std::string(words_for(point.mood));
  }
  return out;
}

}  // namespace

void add_mood(Html& page, const AttemptReport& attempt) {
  const Debrief& d = attempt.debrief;
  if (!d.mood_person || d.mood_curve.size() < 2) return;
  const std::string name = short_name(attempt.session.scenario()[d.mood_person]);
  const bool best = d.best_curve.size() > 1;
  begin_section(page, name + "'s mood, decision by decision");
  std::string words = name + "'s mood from the opening on: " + in_words(d.mood_curve) + '.';
  if (best) words += " On the best line: " + in_words(d.best_curve) + '.';
  page.open("figure").open("div", {{"class", "plot"}});
  page.open("svg", {{"class", "scale"}, {"height", px(kHeight)}, {"aria-hidden", "true"}});
  for (int m = 0; m < kMoods; ++m) {
    const auto mood = static_cast<Mood>(m);
    page.leaf("text", words_for(mood), {{"x", "0"}, {"y", px(y_of(mood) + 4)}});
  }
  page.close();
  page.open("svg", {{"height", px(kHeight)}, {"role", "img"}, {"aria-label", words}});
  const std::size_t points =
      std::max(d.mood_curve.size(), best ? d.best_curve.back().decision + 1 : std::size_t{0});
  Plot plot(page, points);
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
  std::string caption =
      "Numbers are decisions, as in the table of all decisions, which has the moods in words.";
  if (d.foreseen) caption += " Green: best or good; amber: inaccurate; red: a mistake or worse.";
  if (d.turning_point) {
    caption +=
        " Circled: decision " + std::to_string(*d.turning_point + 1) + ", which cost the most.";
  }
  if (best) {
    caption += " Dashed: the best line from there";
    if (!d.best_ending.empty()) {
      caption += ", which ends in “" + d.best_ending + "”: " + std::string(name_of(d.best_grade));
    }
    caption += '.';
  }
  page.leaf("figcaption", caption).close();
  page.close();
}

}  // namespace makegood::report
