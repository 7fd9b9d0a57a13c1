#include "prove/components.hpp"

namespace makegood {

Components::Components(const Explorer& explorer)
    : explorer_(&explorer), low_(explorer.states(), kUnseen) {
  states_.reserve(explorer.states());
  begin_.push_back(0);
}

bool Components::advance(std::size_t edges) {
  for (std::size_t i = 0; i < edges; ++i) {
    if (path_.empty()) {
      while (next_root_ < low_.size() && low_[next_root_] != kUnseen) ++next_root_;
      if (next_root_ == low_.size()) return true;
      low_[next_root_] = number_++;
      path_.push_back({next_root_});
      continue;
    }
    Step& step = path_.back();
    if (step.next < explorer_->edge_count(step.state)) {
      const StateIndex to = explorer_->edge(step.state, step.next).to;
      if (low_[to] == kUnseen) {
        low_[to] = number_++;
        path_.push_back({to});
        continue;  // the edge is looked at once more when `to` is finished
      }
      step.leads_to_itself = step.leads_to_itself || to == step.state;
      if (low_[to] < low_[step.state]) {
        low_[step.state] = low_[to];
        step.is_root = false;
      }
      ++step.next;
      continue;
    }
    const Step finished = step;
    path_.pop_back();
    if (finished.is_root) {
      close(finished.state);
      if (finished.leads_to_itself) circle_.back() = true;
    } else {
      waiting_.push_back(finished.state);
    }
  }
  return false;
}

void Components::close(StateIndex root) {
  const std::uint32_t mine = low_[root];
  const std::uint32_t done = kDone + static_cast<std::uint32_t>(size());
  states_.push_back(root);
  low_[root] = done;
  while (!waiting_.empty() && low_[waiting_.back()] >= mine) {
    states_.push_back(waiting_.back());
    low_[waiting_.back()] = done;
    waiting_.pop_back();
  }
  begin_.push_back(static_cast<std::uint32_t>(states_.size()));
  circle_.push_back(begin_.back() - begin_[begin_.size() - 2] > 1);
}

}  // namespace makegood
