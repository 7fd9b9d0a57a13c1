#include "prove/play_index.hpp"

namespace makegood {
namespace {}  // namespace

PlayIndex::PlayIndex(const Explorer& explorer)
    : explorer_(&explorer), components_(explorer), places_(explorer.states()) {
  components_.run();
  const Scenario& scenario = explorer.scenario();
  first_edge_.reserve(explorer.states() + 1);
  edges_.reserve(explorer.transitions());
  for (StateIndex index = 0; index < explorer.states(); ++index) {
    first_edge_.push_back(static_cast<std::uint32_t>(edges_.size()));
    const SessionState state = explorer.front(index);
    At& at = places_[index];
    at.ended = state.ended();
    at.where = state.ended() ? state.ending.value : state.scene.value;
    if (at.ended) continue;
    at.interrupted = state.interrupted;
    for (std::size_t i = 0; i < scenario.promises.size(); ++i) {
      if (is_open(state.promises[i])) at.open |= std::uint32_t{1} << i;
    }
    add_edges(index, scenario[state.scene]);
  }
  first_edge_.push_back(static_cast<std::uint32_t>(edges_.size()));
}

// Where every choice of a scene is open, the edges are its choices; else the rules have to be
// asked.
void PlayIndex::add_edges(StateIndex index, const Scene& scene) {
  const std::size_t edges = explorer_->edge_count(index);
  const bool all_open = !scene.inbox && edges == scene.choice_count;
  LegalActions legal;
  if (!all_open && edges > 0) legal = legal_actions(scenario(), explorer_->state(index));
  for (std::size_t k = 0; k < edges; ++k) {
    const ChoiceId choice = all_open ? ChoiceId{scene.first_choice + k} : legal[k].choice;
    edges_.push_back({explorer_->edge(index, k).to, choice});
  }
}

}  // namespace makegood
