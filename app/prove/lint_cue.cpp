// The cue lint: does somebody who does not read do better than chance?
#include <algorithm>
#include <cmath>
#include <numeric>

#include "prove/lint_parts.hpp"
#include "prove/lint_play.hpp"
#include "prove/lint_text.hpp"
#include "prove/lint_thresholds.hpp"
#include "prove/repeats.hpp"

namespace makegood::lints {
namespace {

std::string percent(double share) {
  return std::to_string(std::lround(share)) + " %";
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
  const double margin = craft::kCueMarginPercent / std::sqrt(std::max<double>(1, values[0].length));
  const auto played = play_unread(explorer, values, menus);
  for (std::size_t s = 0; s < kStrategies; ++s) {
    const double reached = scale * played[s].points;
    if (reached - chance <= margin) continue;
    const auto strategy = static_cast<Strategy>(s);
    std::string message = "Without reading, always taking " + std::string(name_of(strategy)) +
                          " comes to " + percent(reached) +
                          " of the points that can be earned. Picking blindly comes to " +
                          percent(chance) + ".";
    const std::vector<std::string> scenes = where_it_helps(scenario, played[s]);
    if (!scenes.empty()) message += " It helps most in " + listed(scenes) + ".";
    add(out, static_cast<LintCode>(s), {}, std::move(message), std::string(advice_on(strategy)));
  }
}

}  // namespace makegood::lints
