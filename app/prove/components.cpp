#include "prove/components.hpp"

#include <algorithm>

namespace makegood {

Components::Components(const Explorer& explorer) {
  constexpr std::uint32_t kUnseen = 0;
  const std::size_t count = explorer.states();
  // Tarjan's two numbers in one: the order of discovery, lowered to the earliest state on the path
  // that can still be reached (Pearce's variant). Done states get a number above all of those.
  std::vector<std::uint32_t> low(count, kUnseen);
  struct Step {
    StateIndex state;
    std::uint32_t next = 0;  ///< edge to look at
    bool is_root = true;
  };
  std::vector<Step>
      path;  // explicit: a line of a million decisions is no reason for as many frames
  std::vector<StateIndex> waiting;
  states_.reserve(count);
  begin_.push_back(0);
  std::uint32_t index = 1;
  constexpr std::uint32_t kDone = 0xFFFFFFFF;

  for (StateIndex root = 0; root < count; ++root) {
    if (low[root] != kUnseen) continue;
    low[root] = index++;
    path.push_back({root});
    while (!path.empty()) {
      Step& step = path.back();
      if (step.next < explorer.edge_count(step.state)) {
        const StateIndex to = explorer.edge(step.state, step.next).to;
        if (low[to] == kUnseen) {
          low[to] = index++;
          path.push_back({to});
          continue;  // the edge is looked at once more when `to` is finished
        }
        if (low[to] < low[step.state]) {
          low[step.state] = low[to];
          step.is_root = false;
        }
        ++step.next;
        continue;
      }
      const StateIndex state = step.state;
      const bool is_root = step.is_root;
      path.pop_back();
      if (!is_root) {
        waiting.push_back(state);
        continue;
      }
      const std::uint32_t mine = low[state];
      states_.push_back(state);
      low[state] = kDone;
      while (!waiting.empty() && low[waiting.back()] >= mine && low[waiting.back()] != kDone) {
        states_.push_back(waiting.back());
        low[waiting.back()] = kDone;
        waiting.pop_back();
      }
      begin_.push_back(states_.size());
    }
  }
}

bool Components::is_circle(const Explorer& explorer, std::span<const StateIndex> component) {
  if (component.size() > 1) return true;
  const StateIndex only = component.front();
  for (std::size_t k = 0; k < explorer.edge_count(only); ++k) {
    if (explorer.edge(only, k).to == only) return true;
  }
  return false;
}

}  // namespace makegood
