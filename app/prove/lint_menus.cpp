#include "prove/lint_menus.hpp"

#include <algorithm>

namespace makegood::lints {

static_assert(LegalActions::kMax <= 32, "a set of actions fits into one number");

Menus::Menus(const Explorer& explorer)
    : scenario_(&explorer.scenario()),
      by_state_(explorer.states(), kNone),
      by_scene_(explorer.scenario().scenes.size()) {
  for (StateIndex i = 0; i < explorer.states(); ++i) {
    const std::size_t edges = explorer.edge_count(i);
    if (edges == 0) continue;
    LegalActions legal;
    for (std::size_t k = 0; k < edges; ++k) legal.add(explorer.action(i, k));
    by_state_[i] = add(explorer.scene(i), legal);
  }
}

std::uint32_t Menus::add(SceneId scene, const LegalActions& legal) {
  const std::uint32_t first = (*scenario_)[scene].first_choice;
  std::uint32_t actions = 0, choices = 0;
  for (const Action& action : legal) {
    if (action.kind == Action::Kind::kChoose) {
      choices |= 1U << (action.choice.index() - first);
    } else {
      actions |= 1U << (limits::kMaxChoicesPerScene + action.thread.index());
    }
  }
  actions |= choices;
  std::vector<Known>& here = by_scene_[scene.index()];
  const auto known =
      std::find_if(here.begin(), here.end(), [&](const Known& k) { return k.actions == actions; });
  if (known != here.end()) return known->menu;
  const auto menu = static_cast<std::uint32_t>(menus_.size());
  menus_.push_back({scene, legal, static_cast<std::uint16_t>(choices)});
  here.push_back({actions, menu});
  return menu;
}

}  // namespace makegood::lints
