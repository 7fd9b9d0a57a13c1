// Play that does not come to an end, or that is worth more the longer it goes round.
//
// The clock ends every story in which time moves, so a circle of scenes that has no other way out
// is not endless to a machine. To a trainee it is: who has to come through the same scene ten times
// more, whatever they choose, is going round.
#include <algorithm>
#include <cstdlib>
#include <limits>
#include <optional>

#include "engine/points.hpp"
#include "engine/session.hpp"
#include "prove/prover.hpp"
#include "prove/repeats.hpp"

namespace makegood {
namespace {

constexpr std::uint16_t kFar = std::numeric_limits<std::uint16_t>::max();
constexpr std::size_t kRounds = 10;  ///< through one scene, on the shortest way to an ending
constexpr std::string_view kWayOut = "Give a scene of this circle a way that leads on.";

class Rounds {
 public:
  explicit Rounds(Prover& prover) : p_(prover), index_(prover.index) {}

  bool run() {
    const bool traps = find_traps();
    const bool farms = find_farms();
    if (traps || farms) return false;
    measure();
    find_long_rounds();
    return !find_repeats();
  }

 private:
  std::vector<StateIndex> sorted(std::span<const StateIndex> component) const {
    std::vector<StateIndex> states(component.begin(), component.end());
    std::sort(states.begin(), states.end());  // the first found is the one with the shortest way
    return states;
  }

  /// Circles and dead ends that nothing leads out of.
  bool find_traps() {
    bool any = false;
    std::vector<bool> reported(p_.scenario.scenes.size());
    for (std::size_t c = 0; c < index_.components().size(); ++c) {
      const std::span<const StateIndex> component = index_.components()[c];
      if (p_.values[component.front()].ends) continue;
      any = true;
      const std::vector<StateIndex> states = sorted(component);
      const SceneId scene = index_.scene(states.front());
      if (leads_out(states) || reported[scene.index()]) continue;
      std::string circle;
      for (const StateIndex state : states) {
        const SceneId other = index_.scene(state);
        if (reported[other.index()]) continue;
        reported[other.index()] = true;
        circle += (circle.empty() ? "" : ", ") + p_.name(other);
      }
      const bool stuck = index_.edge_count(states.front()) == 0;
      p_.add("E010", {Subject::Kind::kScene, scene.index()},
             stuck ? "In the scene " + p_.name(scene) +
                         " there can be nothing to choose, and play is stuck."
                   : "Whoever comes here never gets out again: play goes round in " + circle +
                         ", and no choice leads to an ending.",
             stuck ? "Leave one choice without a condition, or give the scene a \"goto\"."
                   : std::string(kWayOut),
             p_.explorer.witness(states.front()));
    }
    return any;
  }

  bool leads_out(const std::vector<StateIndex>& states) const {
    for (const StateIndex state : states) {
      for (std::size_t k = 0; k < index_.edge_count(state); ++k) {
        if (!std::binary_search(states.begin(), states.end(), index_.to(state, k))) return true;
      }
    }
    return false;
  }

  bool find_farms() {
    if (p_.values.farms().empty()) return false;
    std::vector<StateIndex> farms = p_.values.farms();
    std::sort(farms.begin(), farms.end());
    std::vector<bool> reported(p_.scenario.choices.size());
    for (std::size_t c = 0; c < index_.components().size(); ++c) {
      if (!std::binary_search(farms.begin(), farms.end(), index_.components()[c].front())) continue;
      report_farm(sorted(index_.components()[c]), reported);
    }
    return true;
  }

  /// Whether some circle of the component earns in the sum (else one costs without end).
  bool earns(const std::vector<StateIndex>& states) const {
    std::vector<int> best(states.size());
    bool again = true;
    for (std::size_t round = 0; again && round <= states.size(); ++round) {
      again = false;
      for (std::size_t i = 0; i < states.size(); ++i) {
        for (std::size_t k = 0; k < index_.edge_count(states[i]); ++k) {
          const auto to = std::lower_bound(states.begin(), states.end(), index_.to(states[i], k));
          if (to == states.end() || *to != index_.to(states[i], k)) continue;
          const auto at = static_cast<std::size_t>(to - states.begin());
          const int more = best[at] + total(p_.explorer.edge(states[i], k).points);
          if (more <= best[i]) continue;
          best[i] = more;
          again = true;
        }
      }
    }
    return again;
  }

  void report_farm(const std::vector<StateIndex>& states, std::vector<bool>& reported) {
    // The choice that counts most on the round; the same circle exists once for each way to it.
    const bool earn = earns(states);
    int most = 0;
    StateIndex at = states.front();
    std::size_t by = 0;
    for (const StateIndex state : states) {
      for (std::size_t k = 0; k < index_.edge_count(state); ++k) {
        if (!index_.choice(state, k)) continue;
        if (!std::binary_search(states.begin(), states.end(), index_.to(state, k))) continue;
        const int points = total(p_.explorer.edge(state, k).points);
        if (earn ? points <= most : points >= most) continue;
        most = points;
        at = state;
        by = k;
      }
    }
    const ChoiceId choice = index_.choice(at, by);
    if (!choice || reported[choice.index()]) return;
    reported[choice.index()] = true;
    p_.add("E012", {Subject::Kind::kChoice, choice.index()},
           "Points without end: " + p_.name(choice) + (earn ? " earns " : " costs ") +
               std::to_string(std::abs(most)) +
               ", and play can come back and choose it again, as often as one likes, in no time.",
           "Close it with a \"when\" once it was chosen, let it take time, or give it no points.",
           p_.way(at, by));
  }

  /// Fewest decisions from each state to an ending.
  void measure() {
    length_.assign(index_.size(), kFar);
    index_.fold_back([&](StateIndex state) {
      std::uint16_t best = index_.ended(state) ? 0 : kFar;
      for (std::size_t k = 0; k < index_.edge_count(state); ++k) {
        const std::uint16_t next = length_[index_.to(state, k)];
        if (next < kFar - 1)
          best = std::min<std::uint16_t>(best, static_cast<std::uint16_t>(next + 1));
      }
      if (best >= length_[state]) return false;
      length_[state] = best;
      return true;
    });
  }

  /// The scene that the shortest way to an ending comes through most often, and how often.
  std::pair<SceneId, std::size_t> busiest(StateIndex state) const {
    std::vector<std::size_t> visits(p_.scenario.scenes.size());
    while (!index_.ended(state)) {
      ++visits[index_.scene(state).index()];
      std::size_t k = 0;
      while (length_[index_.to(state, k)] + 1 != length_[state]) ++k;
      state = index_.to(state, k);
    }
    const auto most = std::max_element(visits.begin(), visits.end());
    return {SceneId{static_cast<std::size_t>(most - visits.begin())}, *most};
  }

  void find_long_rounds() {
    const auto farthest = std::max_element(length_.begin(), length_.end());
    if (farthest == length_.end() || *farthest < kRounds || *farthest == kFar) return;
    const auto from = static_cast<StateIndex>(farthest - length_.begin());
    if (busiest(from).second < kRounds) return;
    // Where on the way there it begins.
    const std::vector<Action> witness = p_.explorer.witness(from);
    StateIndex state = 0;
    std::size_t steps = 0;
    while (busiest(state).second < kRounds && steps < witness.size()) {
      const LegalActions legal = legal_actions(p_.scenario, p_.explorer.state(state));
      std::size_t k = 0;
      while (!(legal[k] == witness[steps])) ++k;
      state = index_.to(state, k);
      ++steps;
    }
    const auto [scene, times] = busiest(state);
    p_.add("E011", {Subject::Kind::kScene, scene.index()},
           "Whoever comes here goes round: even the shortest way to an ending leads through " +
               p_.name(scene) + " " + std::to_string(times) +
               " times more, until the clock has run out.",
           std::string(kWayOut),
           {witness.begin(), witness.begin() + static_cast<std::ptrdiff_t>(steps)});
  }

  /// Whether the line with the most points goes round for them: it says the same thing again and
  /// again, or takes a wrong turn first because mending it pays. True when it goes round without
  /// end, until the clock runs out.
  bool find_repeats() {
    const std::vector<Action> line = p_.values.best_line(0);
    if (const std::optional<Repeat> repeat = paid_repeat(p_.scenario, line)) {
      p_.add("E013", {Subject::Kind::kChoice, repeat->choice.index()},
             "The line with the most points chooses " + p_.name(repeat->choice) + " " +
                 std::to_string(repeat->times) + " times: saying the same again and again pays.",
             "Close it with a \"when\" once it was said, or let only the first time count.",
             {line.begin(), line.begin() + static_cast<std::ptrdiff_t>(repeat->end)});
      return repeat->times >= kEndlessRepeats;
    }
    find_detour(line);
    return false;
  }

  void find_detour(const std::vector<Action>& line) {
    std::vector<StateIndex> states = {0};
    std::vector<int> points;
    for (std::size_t i = 0; i < line.size(); ++i) {
      const StateIndex state = states.back();
      const Edge edge = p_.explorer.edge(state, p_.values[state].best_action);
      points.push_back(total(edge.points));
      states.push_back(edge.to);
    }
    for (std::size_t from = 0; from < line.size(); ++from) {
      if (line[from].kind != Action::Kind::kChoose || points[from] > 0) continue;
      const LegalActions open = legal_actions(p_.scenario, p_.explorer.state(states[from]));
      int earned = points[from];
      for (std::size_t back = from + 1; back < line.size(); earned += points[back++]) {
        if (index_.scene(states[back]) != index_.scene(states[from]) || earned <= 0) continue;
        if (line[back] == line[from]) continue;  // the wrong turn again
        if (std::find(open.begin(), open.end(), line[back]) == open.end()) continue;
        const ChoiceId choice = line[from].choice;
        p_.add("E013", {Subject::Kind::kChoice, choice.index()},
               "A wrong turn pays: the line with the most points takes " + p_.name(choice) +
                   " first, earns " + std::to_string(earned) +
                   " by mending it, and then chooses what was open before, " +
                   quoted(action_name(p_.scenario, line[back]), Prover::kNameBytes) + ".",
               "Let the wrong turn cost more than mending it brings.",
               {line.begin(), line.begin() + static_cast<std::ptrdiff_t>(back) + 1});
        return;
      }
    }
  }

  Prover& p_;
  const PlayIndex& index_;
  std::vector<std::uint16_t> length_;
};

}  // namespace

bool prove_rounds(Prover& prover) {
  return Rounds(prover).run();
}

}  // namespace makegood
