#include "prove/lint_decisions.hpp"

#include <algorithm>
#include <array>

#include "engine/points.hpp"

namespace makegood::lints {
namespace {

using Reachable = std::array<int, kTenets>;

/// The most that is within reach, tenet by tenet, once the decision is taken.
Reachable reachable(const Edge& edge, const Value& next) {
  Reachable most{};
  for (std::size_t t = 0; t < kTenets; ++t) most[t] = edge.points[t] + next.tenet_best[t];
  return most;
}

bool beats(const Scenario& scenario, const Reachable& better, const Reachable& worse) {
  for (std::size_t t = 0; t < kTenets; ++t) {
    if (better[t] < worse[t]) return false;
  }
  return std::all_of(scenario.tenets.begin(), scenario.tenets.end(), [&](Tenet tenet) {
    const auto t = static_cast<std::size_t>(tenet);
    return better[t] > worse[t];
  });
}

bool same(const Edge& a, const Edge& b) {
  return a.to == b.to && a.points == b.points;
}

}  // namespace

Decisions::Decisions(const Explorer& explorer, const Values& values, const Menus& menus)
    : worth_(explorer.scenario().choices.size()) {
  for (StateIndex state = 0; state < explorer.states(); ++state) {
    const std::uint32_t menu = menus.of(state);
    if (menu != Menus::kNone) look(explorer, values, menus[menu], state);
  }
}

void Decisions::look(const Explorer& explorer, const Values& values, const Menu& menu,
                     StateIndex state) {
  const Scenario& scenario = explorer.scenario();
  const LegalActions& legal = menu.legal;
  const std::uint32_t first = scenario[menu.scene].first_choice;
  std::array<Edge, LegalActions::kMax> edges{};
  std::array<Reachable, LegalActions::kMax> most{};
  for (std::size_t k = 0; k < legal.size(); ++k) {
    if (legal[k].kind != Action::Kind::kChoose) continue;
    edges[k] = explorer.edge(state, k);
    most[k] = reachable(edges[k], values[edges[k].to]);
  }
  for (std::size_t k = 0; k < legal.size(); ++k) {
    if (legal[k].kind != Action::Kind::kChoose) continue;
    Worth& worth = worth_[legal[k].choice.index()];
    const int cost = values[state].best - total(edges[k].points) - values[edges[k].to].best;
    ++worth.open;
    worth.least_cost = std::min(worth.least_cost, cost);
    worth.most_cost = std::max(worth.most_cost, cost);
    worth.best_points = std::max(worth.best_points, total(edges[k].points));
    worth.open_with = static_cast<std::uint16_t>(worth.open_with | menu.choices);
    worth.decided = worth.decided || legal.size() > 1;
    // Bits are only ever taken away: one place where the other is shut or no better settles it.
    worth.beaten_by &= menu.choices;
    for (std::size_t j = 0; j < legal.size(); ++j) {
      if (legal[j].kind != Action::Kind::kChoose) continue;
      const unsigned bit = 1U << (legal[j].choice.index() - first);
      if ((worth.beaten_by & bit) != 0 && !beats(scenario, most[j], most[k])) {
        worth.beaten_by = static_cast<std::uint16_t>(worth.beaten_by & ~bit);
      }
      if ((worth.same_as & bit) != 0 && !same(edges[j], edges[k])) {
        worth.same_as = static_cast<std::uint16_t>(worth.same_as & ~bit);
      }
    }
  }
}

bool Decisions::costs(ChoiceId choice) const {
  const Worth& worth = (*this)[choice];
  return worth.open > 0 && worth.least_cost > 0;
}

bool Decisions::free(ChoiceId choice) const {
  const Worth& worth = (*this)[choice];
  return worth.open > 0 && worth.least_cost <= 0;
}

}  // namespace makegood::lints
