#include "prove/play_index.hpp"

namespace makegood {
namespace {

bool is_open(const PromiseState& promise) {
  return promise.status == PromiseStatus::kOpen || promise.status == PromiseStatus::kRenegotiated;
}

}  // namespace

PlayIndex::PlayIndex(const Explorer& explorer)
    : explorer_(&explorer), components_(explorer), places_(explorer.states()) {
  components_.run();
  const Scenario& scenario = explorer.scenario();
  first_edge_.reserve(explorer.states() + 1);
  edges_.reserve(explorer.transitions());
  for (StateIndex index = 0; index < explorer.states(); ++index) {
    first_edge_.push_back(static_cast<std::uint32_t>(edges_.size()));
    const SessionState state = explorer.state(index);
    At& at = places_[index];
    at.ended = state.ended();
    at.where = state.ended() ? state.ending.value : state.scene.value;
    if (at.ended) continue;
    at.interrupted = state.interrupted;
    for (std::size_t i = 0; i < scenario.promises.size(); ++i) {
      if (is_open(state.promises[i])) at.open |= std::uint32_t{1} << i;
    }
    const std::size_t edges = explorer.edge_count(index);
    if (edges == 0) continue;
    const LegalActions legal = legal_actions(scenario, state);
    for (std::size_t k = 0; k < edges; ++k) {
      edges_.push_back({explorer.edge(index, k).to, legal[k].choice});
    }
  }
  first_edge_.push_back(static_cast<std::uint32_t>(edges_.size()));
}

}  // namespace makegood
