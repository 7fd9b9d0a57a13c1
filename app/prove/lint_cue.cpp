// The cue lint: does somebody who does not read do better than chance?
#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

#include "prove/lint_parts.hpp"
#include "prove/lint_play.hpp"
#include "prove/lint_text.hpp"
#include "prove/lint_thresholds.hpp"
#include "prove/repeats.hpp"

namespace makegood::lints {
namespace {

std::string percent(double share) {
  return std::to_string(std::lround(share)) + '%';
}

/// Which wordings were looked at, where it is not all of them.
std::string with_wording(std::optional<std::size_t> wording) {
  if (!wording) return "";
  if (*wording == 0) return " where each line has its first wording";
  return " where each line has wording " + std::to_string(*wording + 1) +
         " (or its last), counting \"or\"";
}

/// The scenes that matter most: most gain first, and only those that do gain.
std::vector<std::string> where_it_helps(const Scenario& scenario, const Played& played) {
  std::vector<std::size_t> scenes(played.gain.size());
  std::iota(scenes.begin(), scenes.end(), std::size_t{0});
  std::stable_sort(scenes.begin(), scenes.end(),
                   [&](std::size_t a, std::size_t b) { return played.gain[a] > played.gain[b]; });
  std::vector<std::string> names;
  for (const std::size_t scene : scenes) {
    if (names.size() == craft::kCueScenesNamed || played.gain[scene] <= 0) break;
    names.push_back(name_of(scenario, SceneId{scene}));
  }
  return names;
}

}  // namespace

void cues(const Scenario& scenario, const Explorer& explorer, const Values& values,
          const Menus& menus, CheckFindings& out) {
  // Without an ending, or with nothing to gain, there is no scale to measure on.
  if (!values[0].ends || values[0].best <= 0 || !values.farms().empty()) return;
  // Nor where the most comes from saying the same until the clock runs out (E013).
  const auto repeat = paid_repeat(scenario, values.best_line(0));
  if (repeat && repeat->times >= kEndlessRepeats) return;
  const double scale = 100.0 / values[0].best;
  const double chance = scale * static_cast<double>(values[0].mean);
  const double decisions = std::sqrt(std::max<double>(1, values[0].length));
  const double margin = craft::kCueMarginPercent / decisions;
  const double set_margin = craft::kCueSetMarginPercent / decisions;
  const Texts texts(scenario);
  UnreadPlay unread(explorer, values, menus);
  const auto played = unread.play(Strategies(texts));
  // The furthest of each way of playing, over the sets of wordings; the average first.
  struct Furthest {
    double points = 0;
    std::optional<std::size_t> wording;
    Played played;
  };
  std::array<Furthest, kStrategies> furthest;
  for (std::size_t s = 0; s < kStrategies; ++s) furthest[s] = {played[s].points, {}, played[s]};
  const std::size_t sets = most_wordings(scenario);
  for (std::size_t w = 0; sets > 1 && w < sets; ++w) {
    const auto one = unread.play(Strategies(texts, w));
    for (std::size_t s = 0; s < kStrategies; ++s) {
      if (scale * furthest[s].points - chance > margin) continue;  // that is found already
      if (one[s].points > furthest[s].points) furthest[s] = {one[s].points, w, one[s]};
    }
  }
  for (std::size_t s = 0; s < kStrategies; ++s) {
    const double reached = scale * furthest[s].points;
    if (reached - chance <= (furthest[s].wording ? set_margin : margin)) continue;
    const auto strategy = static_cast<Strategy>(s);
    std::string message = "Without reading, always taking " + std::string(name_of(strategy)) +
                          " comes to " + percent(reached) + " of the points that can be earned" +
                          with_wording(furthest[s].wording) + ". Picking blindly comes to " +
                          percent(chance) + ".";
    const std::vector<std::string> scenes = where_it_helps(scenario, furthest[s].played);
    if (!scenes.empty()) message += " It helps most in " + listed(scenes) + ".";
    add(out, static_cast<LintCode>(s), {}, std::move(message), std::string(advice_on(strategy)));
  }
}

}  // namespace makegood::lints
