#include "coach/time_axis.hpp"

#include <algorithm>

namespace makegood::report {
namespace {

constexpr Minute kShortestCut = 15;  // a wait of up to this is never shortened
constexpr Minute kCutFactor = 3;     // nor one of this many times the middle one

}  // namespace

TimeAxis::TimeAxis(const Session& session, const std::vector<PromiseStory>& stories) {
  add(session.scenario().start);
  add(session.state().now);
  for (const PromiseStory& story : stories) {
    const PromiseState& state = story.row->state;
    for (const Minute moment : {state.made, story.first_due, state.due, state.closed}) add(moment);
    for (const PromiseStory::Move& move : story.moves) {
      add(move.at);
      add(move.due);
    }
  }
  std::sort(moments_.begin(), moments_.end());
  moments_.erase(std::unique(moments_.begin(), moments_.end()), moments_.end());
  std::vector<Minute> gaps;
  for (std::size_t i = 0; i + 1 < moments_.size(); ++i) {
    gaps.push_back(moments_[i + 1] - moments_[i]);
  }
  longest_ = kShortestCut;
  if (!gaps.empty()) {
    std::vector<Minute> sorted = gaps;
    std::sort(sorted.begin(), sorted.end());
    longest_ = std::max(kShortestCut, kCutFactor * sorted[(sorted.size() - 1) / 2]);
  }
  Minute along = 0;
  at_.push_back(0);
  for (const Minute gap : gaps) at_.push_back(along += std::min(gap, longest_));
}

double TimeAxis::part(Minute moment) const {
  const auto found = std::lower_bound(moments_.begin(), moments_.end(), moment);
  const auto index = static_cast<std::size_t>(found - moments_.begin());
  return static_cast<double>(at_[std::min(index, at_.size() - 1)]) /
         std::max<Minute>(at_.back(), 1);
}

void TimeAxis::add(Minute moment) {
  if (moment != kNever) moments_.push_back(moment);
}

}  // namespace makegood::report
