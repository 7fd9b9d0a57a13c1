#include "prove/play_index.hpp"

namespace makegood {

PlayIndex::PlayIndex(const Explorer& explorer, const Components& components)
    : explorer_(&explorer), components_(&components), places_(explorer.states()) {
  first_edge_.reserve(explorer.states() + 1);
  edges_.reserve(explorer.transitions());
  for (StateIndex index = 0; index < explorer.states(); ++index) {
    first_edge_.push_back(static_cast<std::uint32_t>(edges_.size()));
    const StateLayout::Front front = explorer.front(index);
    At& at = places_[index];
    at.ended = static_cast<bool>(front.ending);
    at.where = at.ended ? front.ending.value : front.scene.value;
    at.open = front.open;
    at.interrupted = front.interrupted;
    const std::size_t edges = explorer.edge_count(index);
    for (std::size_t k = 0; k < edges; ++k) {
      edges_.push_back({explorer.edge(index, k).to, explorer.action(index, k).choice});
    }
  }
  first_edge_.push_back(static_cast<std::uint32_t>(edges_.size()));
}

}  // namespace makegood
