#include "prove/repeats.hpp"

#include <algorithm>

#include "engine/points.hpp"

namespace makegood {

std::optional<Repeat> paid_repeat(const Scenario& scenario, const std::vector<Action>& line) {
  std::vector<std::size_t> times(scenario.choices.size());
  std::optional<Repeat> found;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i].kind != Action::Kind::kChoose) continue;
    if (total(scenario[line[i].choice].score) <= 0) continue;
    if (++times[line[i].choice.index()] == kRepeats && !found) {
      found = Repeat{line[i].choice, 0, i + 1};
    }
  }
  if (found) found->times = times[found->choice.index()];
  return found;
}

bool goes_round(const std::vector<Action>& line) {
  std::vector<std::size_t> times;
  for (const Action& action : line) {
    if (action.kind != Action::Kind::kChoose) continue;
    times.resize(std::max(times.size(), action.choice.index() + 1));
    if (++times[action.choice.index()] == kRepeats) return true;
  }
  return false;
}

}  // namespace makegood
