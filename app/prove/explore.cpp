#include "prove/explore.hpp"

#include <algorithm>
#include <array>

#include "engine/points.hpp"

namespace makegood {

Explorer::Explorer(const Scenario& scenario, Budget budget, Edges edges)
    : scenario_(&scenario),
      budget_{std::min<std::size_t>(budget.states, StateTable::kMost - LegalActions::kMax),
              budget.bytes},
      layout_(scenario),
      table_(layout_.words()),
      keeps_edges_(edges == Edges::kKeep),
      coverage_(scenario),
      keys_(LegalActions::kMax * layout_.words()) {
  const SessionState opening = begin(scenario, events_);
  Sighting where;
  where.seen = true;
  where.at_opening = true;
  add_events(coverage_, scenario, events_, where, opening);
  layout_.pack(opening, keys_.data());
  table_.insert(keys_.data(), StateTable::hash(keys_.data(), layout_.words()));
  parents_.push(kNoState);
  actions_.push(0);
}

std::size_t Explorer::bytes() const {
  return table_.bytes() + parents_.bytes() + actions_.bytes() + first_edges_.bytes() +
         edge_to_.bytes() + edge_points_.bytes();
}

Exploration Explorer::advance(std::size_t states) {
  for (std::size_t i = 0; i < states && progress_ == Exploration::kRunning; ++i) {
    if (expanded_ == table_.size()) {
      progress_ = Exploration::kComplete;
    } else if (table_.size() > budget_.states || bytes() > budget_.bytes) {
      progress_ = Exploration::kExhausted;
    } else {
      expand(static_cast<StateIndex>(expanded_));
    }
  }
  return progress_;
}

Exploration Explorer::run() {
  constexpr std::size_t kSlice = 4096;
  while (advance(kSlice) == Exploration::kRunning) {
  }
  return progress_;
}

void Explorer::expand(StateIndex index) {
  const std::size_t words = layout_.words();
  const SessionState before = layout_.unpack(table_.key(index));
  const LegalActions legal = legal_actions(*scenario_, before);
  add_choices(coverage_, *scenario_, before, legal);
  std::array<std::uint64_t, LegalActions::kMax> hashes;  // left unset beyond the legal actions
  std::array<Points, LegalActions::kMax> points;
  if (keeps_edges_) first_edges_.push(static_cast<std::uint32_t>(edge_to_.size()));

  // All successors first, then all look-ups: their slots come into the cache together.
  for (std::size_t k = 0; k < legal.size(); ++k) {
    SessionState after = before;
    events_.clear();
    apply(*scenario_, after, legal[k], events_);
    Sighting where;
    where.seen = true;
    where.state = index;
    where.action = static_cast<std::uint8_t>(k);
    add_events(coverage_, *scenario_, events_, where, after);
    points[k] = points_of(events_);
    std::uint64_t* key = keys_.data() + k * words;
    layout_.pack(after, key);
    hashes[k] = StateTable::hash(key, words);
    table_.prefetch(hashes[k]);
  }
  for (std::size_t k = 0; k < legal.size(); ++k) table_.prefetch_key(hashes[k]);
  for (std::size_t k = 0; k < legal.size(); ++k) {
    const StateTable::Inserted found = table_.insert(keys_.data() + k * words, hashes[k]);
    if (found.is_new) {
      parents_.push(index);
      actions_.push(static_cast<std::uint8_t>(k));
    }
    if (keeps_edges_) {
      edge_to_.push(found.index);
      edge_points_.push(points[k]);
    }
  }
  transitions_ += legal.size();
  ++expanded_;
}

SessionState Explorer::state(StateIndex index) const {
  return layout_.unpack(table_.key(index));
}

std::optional<StateIndex> Explorer::find(const SessionState& state) const {
  std::vector<std::uint64_t> key(layout_.words());
  layout_.pack(state, key.data());
  const std::uint32_t index = table_.find(key.data());
  if (index == StateTable::kNone) return std::nullopt;
  return index;
}

std::size_t Explorer::edge_count(StateIndex index) const {
  if (index >= first_edges_.size()) return 0;
  const std::size_t next = std::size_t{index} + 1;
  const std::size_t end = next < first_edges_.size() ? first_edges_[next] : edge_to_.size();
  return end - first_edges_[index];
}

Edge Explorer::edge(StateIndex index, std::size_t k) const {
  const std::size_t at = first_edges_[index] + k;
  return {edge_to_[at], edge_points_[at]};
}

std::vector<Action> Explorer::witness(StateIndex index) const {
  std::vector<Action> actions;
  while (parents_[index] != kNoState) {
    const StateIndex parent = parents_[index];
    actions.push_back(legal_actions(*scenario_, state(parent))[actions_[index]]);
    index = parent;
  }
  std::reverse(actions.begin(), actions.end());
  return actions;
}

}  // namespace makegood
