// One pass forwards, each state before all that it leads to: the share of a strategy that comes to
// a state is passed on along the decisions it takes. Forwards rather than backwards, because most
// strategies visit a handful of states, and because the shares are needed anyway, to know in which
// scenes a strategy gains. Circles are gone round until everybody has left, or nobody does.
#include "prove/lint_play.hpp"

#include "engine/points.hpp"

namespace makegood::lints {
namespace {

constexpr float kNegligible = 1e-9F;
/// Share of those inside that counts as somebody leaving; less is the noise of the arithmetic.
constexpr float kLeaving = 1e-6F;

using Shares = std::array<float, kStrategies>;

class Pass {
 public:
  Pass(const Explorer& explorer, const Values& values, const Menus& menus,
       const Strategies& strategies)
      : explorer_(explorer), values_(values), menus_(menus), shares_(explorer.states()) {
    taken_.reserve(menus.size());
    for (std::size_t m = 0; m < menus.size(); ++m)
      taken_.push_back(strategies.take(menus[m].legal));
    for (Played& played : played_) {
      played.points = values[0].mean;
      played.gain.resize(explorer.scenario().scenes.size());
    }
    for (std::size_t s = 0; s < kStrategies; ++s) {
      shares_[0][s] = strategies.matters(static_cast<Strategy>(s)) ? 1 : 0;
    }
  }

  void through(std::span<const StateIndex> component, bool is_circle) {
    if (!is_circle) {
      pass_on(component.front());
      return;
    }
    // Whoever can leave does so within as many decisions as there are states, some of the time;
    // once nobody left in that many rounds, the rest is caught.
    float inside = share_in(component);
    for (std::size_t idle = 0; inside > kNegligible && idle <= component.size();) {
      for (const StateIndex state : component) pass_on(state);
      const float left = share_in(component);
      idle = left < inside * (1 - kLeaving) ? 0 : idle + 1;
      inside = left;
    }
    if (inside > kNegligible) {
      for (const StateIndex state : component) give_up(state);
    }
  }

  std::array<Played, kStrategies> result() && { return std::move(played_); }

 private:
  float share_in(std::span<const StateIndex> component) const {
    float sum = 0;
    for (const StateIndex state : component) {
      for (const float share : shares_[state]) sum += share;
    }
    return sum;
  }

  void pass_on(StateIndex state) {
    const Shares here = shares_[state];
    const std::uint32_t menu = menus_.of(state);
    if (here == Shares{} || menu == Menus::kNone) return;
    shares_[state] = {};
    // Each decision is looked up once, for all strategies.
    std::array<StateIndex, LegalActions::kMax> to{};
    std::array<float, LegalActions::kMax> worth{};
    const std::size_t open = menus_[menu].legal.size();
    for (std::size_t k = 0; k < open; ++k) {
      const Edge edge = explorer_.edge(state, k);
      to[k] = edge.to;
      worth[k] = static_cast<float>(total(edge.points)) + values_[edge.to].mean;
    }
    const float chance = values_[state].mean;
    for (std::size_t s = 0; s < kStrategies; ++s) {
      if (here[s] <= 0) continue;
      const Taken& taken = taken_[menu][s];
      for (std::size_t k = 0; k < open; ++k) {
        if (taken[k] <= 0) continue;
        const float each = here[s] * taken[k];
        shares_[to[k]][s] += each;
        gain(s, menus_[menu].scene, each * (worth[k] - chance));
      }
    }
  }

  /// Chance would have earned something from here; this strategy never will.
  void give_up(StateIndex state) {
    const SceneId scene = menus_[menus_.of(state)].scene;  // in a circle there is always a way on
    for (std::size_t s = 0; s < kStrategies; ++s) {
      gain(s, scene, -shares_[state][s] * values_[state].mean);
    }
    shares_[state] = {};
  }

  void gain(std::size_t strategy, SceneId scene, float points) {
    played_[strategy].points += points;
    played_[strategy].gain[scene.index()] += points;
  }

  const Explorer& explorer_;
  const Values& values_;
  const Menus& menus_;
  std::vector<std::array<Taken, kStrategies>> taken_;  ///< by menu
  std::vector<Shares> shares_;
  std::array<Played, kStrategies> played_;
};

}  // namespace

std::array<Played, kStrategies> play_unread(const Explorer& explorer, const Values& values,
                                            const Menus& menus, const Strategies& strategies) {
  Pass pass(explorer, values, menus, strategies);
  const Components& components = values.components();
  for (std::size_t c = components.size(); c-- > 0;) {
    pass.through(components[c], components.is_circle(c));
  }
  return std::move(pass).result();
}

}  // namespace makegood::lints
