#include "prove/explore.hpp"

#include <algorithm>

#include "engine/points.hpp"

namespace makegood {

Explorer::Explorer(const Scenario& scenario, Budget budget, Edges edges, Outcomes outcomes)
    : scenario_(&scenario),
      budget_{std::min<std::size_t>(budget.states, StateTable::kMost - LegalActions::kMax),
              budget.bytes},
      layout_(scenario),
      table_(layout_.words()),
      keeps_edges_(edges == Edges::kKeep),
      coverage_(scenario),
      keys_(kBatch * LegalActions::kMax * layout_.words()),
      live_(layout_.words()) {
  if (outcomes == Outcomes::kCache) cache_.emplace(scenario, layout_);
  const SessionState opening = begin(scenario, events_);
  Sighting where;
  where.seen = true;
  where.at_opening = true;
  add_events(coverage_, scenario, events_, where);
  layout_.pack(opening, keys_.data());
  table_.insert(keys_.data(), StateTable::hash(keys_.data(), layout_.words()));
  parents_.push(kNoState);
  offers_.push(0);
}

std::size_t Explorer::bytes() const {
  return table_.bytes() + parents_.bytes() + offers_.bytes() + first_edges_.bytes() +
         edge_to_.bytes() + edge_points_.bytes() + edge_offers_.bytes() +
         (cache_ ? cache_->bytes() : 0);
}

Exploration Explorer::advance(std::size_t states) {
  while (states > 0 && progress_ == Exploration::kRunning) {
    if (expanded_ == table_.size()) {
      progress_ = Exploration::kComplete;
    } else if (table_.size() > budget_.states || bytes() > budget_.bytes) {
      progress_ = Exploration::kExhausted;
    } else {
      const std::size_t count = std::min(states, batch_size());
      expand(count);
      states -= count;
    }
  }
  return progress_;
}

/// Only states that are known already; and one by one where the budget might run out within.
std::size_t Explorer::batch_size() const {
  if (table_.size() + kBatch * LegalActions::kMax > budget_.states) return 1;
  return std::min(kBatch, table_.size() - expanded_);
}

Exploration Explorer::run() {
  constexpr std::size_t kSlice = 4096;
  while (advance(kSlice) == Exploration::kRunning) {
  }
  return progress_;
}

void Explorer::expand(std::size_t count) {
  const std::size_t words = layout_.words();
  successor_count_ = 0;
  std::array<std::size_t, kBatch> ends{};
  for (std::size_t i = 0; i < count; ++i) {
    taken_ = 0;
    follow_all(static_cast<StateIndex>(expanded_ + i));
    ends[i] = successor_count_;
  }
  for (std::size_t s = 0; s < successor_count_; ++s) table_.prefetch_key(successors_[s].hash);
  std::size_t s = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (keeps_edges_) first_edges_.push(static_cast<std::uint32_t>(edge_to_.size()));
    for (; s < ends[i]; ++s) {
      const Successor& next = successors_[s];
      const StateTable::Inserted found = table_.insert(keys_.data() + s * words, next.hash);
      if (found.is_new) {
        parents_.push(next.parent);
        offers_.push(next.offer);
      }
      if (keeps_edges_) {
        edge_to_.push(found.index);
        edge_points_.push(next.points);
        edge_offers_.push(next.offer);
      }
    }
  }
  transitions_ += successor_count_;
  expanded_ += count;
}

/// Every decision of a state, by what is known of it, or by playing it.
void Explorer::follow_all(StateIndex index) {
  const std::uint64_t* key = table_.key(index);
  const SceneId id = layout_.scene(key);
  if (!id) return end(index);
  const Scene& scene = (*scenario_)[id];
  std::optional<SessionState> before;
  for (std::uint32_t i = 0; i < scene.choice_count; ++i) {
    Action action;
    action.choice = ChoiceId{scene.first_choice + i};
    const TransitionCache::Number known =
        cache_ ? cache_->look(key, action.choice) : TransitionCache::kOff;
    if (known < TransitionCache::kUnknown) {
      const TransitionCache::Outcome& outcome = (*cache_)[known];
      if (!outcome.open) continue;
      cache_->lead(known, key, next_key());
      add_successor(index, static_cast<Offer>(i), outcome.points);
      continue;
    }
    if (!before) before = layout_.unpack(key);
    if (!holds(*scenario_, *before, (*scenario_)[action.choice].when)) {
      coverage_.choice_shut[action.choice.index()] = true;
      if (known == TransitionCache::kUnknown) cache_->shut();
      continue;
    }
    const bool is_new = known == TransitionCache::kUnknown;
    play(index, *before, action, is_new ? live_.data() : nullptr);
    if (is_new) {
      cache_->told(last_key(), live_.data(), successors_[successor_count_ - 1].points);
    }
  }
  if (!scene.inbox) return;
  if (!before) before = layout_.unpack(key);
  for (const Action& action : legal_actions(*scenario_, *before)) {
    if (action.kind == Action::Kind::kOpenThread) play(index, *before, action);
  }
}

void Explorer::play(StateIndex index, const SessionState& before, const Action& action,
                    std::uint64_t* live) {
  SessionState after = before;
  events_.clear();
  apply(*scenario_, after, action, events_);
  Sighting where;
  where.seen = true;
  where.state = index;
  where.action = taken_;
  if (action.kind == Action::Kind::kChoose) {
    add_times(coverage_, *scenario_, action.choice, before, where);
  }
  add_events(coverage_, *scenario_, events_, where);
  if (live != nullptr) {
    layout_.pack(after, next_key(), live);
  } else {
    layout_.pack(after, next_key());
  }
  add_successor(index, offer_of((*scenario_)[before.scene], action), points_of(events_));
}

/// Takes in the key that was written to next_key().
void Explorer::add_successor(StateIndex parent, Offer offer, const Points& points) {
  Successor& next = successors_[successor_count_];
  next.hash = StateTable::hash(next_key(), layout_.words());
  next.parent = parent;
  next.offer = offer;
  next.points = points;
  table_.prefetch(next.hash);
  ++taken_;
  ++successor_count_;
}

Explorer::Offer Explorer::offer_of(const Scene& scene, const Action& action) {
  return static_cast<Offer>(action.kind == Action::Kind::kChoose
                                ? action.choice.index() - scene.first_choice
                                : limits::kMaxChoicesPerScene + action.thread.index());
}

Action Explorer::action_of(StateIndex index, Offer offer) const {
  Action action;
  if (offer < limits::kMaxChoicesPerScene) {
    const Scene& from = (*scenario_)[scene(index)];
    action.choice = ChoiceId{std::size_t{from.first_choice} + offer};
  } else {
    action.kind = Action::Kind::kOpenThread;
    action.thread = ThreadId{offer - limits::kMaxChoicesPerScene};
  }
  return action;
}

/// Nothing more is decided; the survey is filled in.
void Explorer::end(StateIndex index) {
  if (!scenario_->surveys.empty()) add_survey(coverage_, *scenario_, state(index));
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

std::vector<Action> Explorer::witness(StateIndex index) const {
  std::vector<Action> actions;
  while (parents_[index] != kNoState) {
    const StateIndex parent = parents_[index];
    actions.push_back(action_of(parent, offers_[index]));
    index = parent;
  }
  std::reverse(actions.begin(), actions.end());
  return actions;
}

}  // namespace makegood
