// One pass forwards, each state before all that it leads to: the share of a strategy that comes to
// a state is passed on along the decisions it takes. Forwards rather than backwards, because most
// strategies visit a handful of states (only those are looked at), and because the shares are
// needed anyway, to know in which scenes a strategy gains. Circles are gone round until everybody
// has left, or nobody does.
#include "prove/lint_play.hpp"

#include <bit>

#include "engine/points.hpp"

namespace makegood::lints {
namespace {

constexpr float kNegligible = 1e-9F;
/// Share of those inside that counts as somebody leaving; less is the noise of the arithmetic.
constexpr float kLeaving = 1e-6F;

}  // namespace

UnreadPlay::UnreadPlay(const Explorer& explorer, const Values& values, const Menus& menus)
    : explorer_(explorer),
      values_(values),
      menus_(menus),
      components_(values.components()),
      shares_(explorer.states()),
      waiting_(components_.size() / 64 + 1) {}

std::array<Played, kStrategies> UnreadPlay::play(const Strategies& strategies) {
  taken_.clear();
  for (std::size_t m = 0; m < menus_.size(); ++m) {
    const std::array<Taken, kStrategies> by_strategy = strategies.take(menus_[m].legal);
    TakenBy& taken = taken_.emplace_back(menus_[m].legal.size());
    for (std::size_t k = 0; k < taken.size(); ++k) {
      for (std::size_t s = 0; s < kStrategies; ++s) taken[k][s] = by_strategy[s][k];
    }
  }
  gain_.assign(explorer_.scenario().scenes.size(), {});
  Lanes all{};
  for (std::size_t s = 0; s < kStrategies; ++s) {
    all[s] = strategies.matters(static_cast<Strategy>(s)) ? 1.0F : 0.0F;
  }
  add_share(0, all);
  // What a component leads to lies before it, or in it.
  for (std::size_t word = waiting_.size(); word-- > 0;) {
    while (waiting_[word] != 0) {
      const auto highest = static_cast<std::size_t>(std::bit_width(waiting_[word]) - 1);
      through(word * 64 + highest);
    }
  }
  std::array<Played, kStrategies> played;
  for (std::size_t s = 0; s < kStrategies; ++s) {
    played[s].points = values_[0].mean;
    for (const std::array<double, kLanes>& scene : gain_) {
      played[s].gain.push_back(scene[s]);
      played[s].points += scene[s];
    }
  }
  return played;
}

void UnreadPlay::through(std::size_t component) {
  const std::span<const StateIndex> states = components_[component];
  if (components_.is_circle(component)) {
    go_round(states);
  } else {
    pass_on(states.front());
  }
  waiting_[component / 64] &= ~(std::uint64_t{1} << component % 64);
}

void UnreadPlay::go_round(std::span<const StateIndex> circle) {
  // Whoever can leave does so within as many decisions as there are states, some of the time;
  // once nobody left in that many rounds, the rest is caught.
  float inside = share_in(circle);
  for (std::size_t idle = 0; inside > kNegligible && idle <= circle.size();) {
    for (const StateIndex state : circle) pass_on(state);
    const float left = share_in(circle);
    idle = left < inside * (1 - kLeaving) ? 0 : idle + 1;
    inside = left;
  }
  for (const StateIndex state : circle) give_up(state);
}

float UnreadPlay::share_in(std::span<const StateIndex> component) const {
  float sum = 0;
  for (const StateIndex state : component) {
    for (const float share : shares_[state]) sum += share;
  }
  return sum;
}

void UnreadPlay::pass_on(StateIndex state) {
  const Lanes here = shares_[state];
  shares_[state] = {};
  const std::uint32_t menu = menus_.of(state);
  if (here == Lanes{} || menu == Menus::kNone) return;
  const TakenBy& taken = taken_[menu];
  const float chance = values_[state].mean;
  Lanes better{};
  for (std::size_t k = 0; k < taken.size(); ++k) {
    const Edge edge = explorer_.edge(state, k);
    const float gain = static_cast<float>(total(edge.points)) + values_[edge.to].mean - chance;
    Lanes share;
    float any = 0;
    for (std::size_t s = 0; s < kLanes; ++s) {
      share[s] = here[s] * taken[k][s];
      better[s] += share[s] * gain;
      any += share[s];
    }
    if (any > 0) add_share(edge.to, share);
  }
  std::array<double, kLanes>& scene = gain_[menus_[menu].scene.index()];
  for (std::size_t s = 0; s < kLanes; ++s) scene[s] += static_cast<double>(better[s]);
}

/// Chance would have earned something from here; this strategy never will.
void UnreadPlay::give_up(StateIndex state) {
  const std::uint32_t menu = menus_.of(state);
  if (menu == Menus::kNone) return;
  std::array<double, kLanes>& scene = gain_[menus_[menu].scene.index()];
  for (std::size_t s = 0; s < kLanes; ++s) {
    scene[s] -= static_cast<double>(shares_[state][s] * values_[state].mean);
  }
  shares_[state] = {};
}

void UnreadPlay::add_share(StateIndex state, const Lanes& shares) {
  for (std::size_t s = 0; s < kLanes; ++s) shares_[state][s] += shares[s];
  const std::size_t component = components_.of(state);
  waiting_[component / 64] |= std::uint64_t{1} << component % 64;
}

}  // namespace makegood::lints
