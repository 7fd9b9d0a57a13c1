#include "prove/lint_menus.hpp"

#include <algorithm>

namespace makegood::lints {

static_assert(LegalActions::kMax <= 32, "a set of actions fits into one number");

Menus::Menus(const Explorer& explorer)
    : scenario_(&explorer.scenario()),
      by_state_(explorer.states(), kNone),
      by_scene_(explorer.scenario().scenes.size()) {
  for (StateIndex i = 0; i < explorer.states(); ++i) {
    if (explorer.edge_count(i) == 0) continue;
    const SessionState state = explorer.state(i);
    by_state_[i] = add(state, legal_actions(*scenario_, state));
  }
}

std::uint32_t Menus::add(const SessionState& state, const LegalActions& legal) {
  const std::uint32_t first = (*scenario_)[state.scene].first_choice;
  std::uint32_t actions = 0, choices = 0;
  for (const Action& action : legal) {
    if (action.kind == Action::Kind::kChoose) {
      choices |= 1U << (action.choice.index() - first);
    } else {
      actions |= 1U << (limits::kMaxChoicesPerScene + action.thread.index());
    }
  }
  actions |= choices;
  std::vector<Known>& here = by_scene_[state.scene.index()];
  const auto known =
      std::find_if(here.begin(), here.end(), [&](const Known& k) { return k.actions == actions; });
  if (known != here.end()) return known->menu;
  const auto menu = static_cast<std::uint32_t>(menus_.size());
  menus_.push_back({state.scene, legal, static_cast<std::uint16_t>(choices)});
  here.push_back({actions, menu});
  return menu;
}

}  // namespace makegood::lints
