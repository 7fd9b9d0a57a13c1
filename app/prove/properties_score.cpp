// Points: what each tenet is worth, the pass mark, and whether points and grade agree.
#include <algorithm>
#include <deque>
#include <optional>
#include <set>
#include <utility>

#include "engine/points.hpp"
#include "prove/properties.hpp"
#include "prove/prover.hpp"

namespace makegood {
namespace {

constexpr int kPercent = 100;

class ScoreProofs {
 public:
  explicit ScoreProofs(Prover& prover) : p_(prover), index_(prover.index) {}

  void run() {
    untouched_tenets();
    heavier_tenets();
    pass_mark();
    points_and_grade();
  }

 private:
  /// Decisions that score for a tenet although nothing is left of it in the sum, found on the way.
  using Cancelled = std::set<std::pair<StateIndex, std::size_t>>;

  /// The shortest line to an ending on which nothing is scored for the tenet.
  std::optional<std::vector<Action>> line_without(std::size_t tenet) const {
    Cancelled cancelled;
    while (true) {
      std::optional<std::vector<Action>> line = line_of_sums(tenet, cancelled);
      if (!line || !add_cancelled(*line, tenet, cancelled)) return line;
    }
  }

  /// An edge knows the sum of what is scored on it alone: +2 for a choice and -2 for a promise that
  /// it breaks are nothing there, and two remarks in the debrief. Plays the line to find those.
  bool add_cancelled(const std::vector<Action>& line, std::size_t tenet,
                     Cancelled& cancelled) const {
    const std::size_t before = cancelled.size();
    StateIndex state = 0;
    for (const Action& action : line) {
      const SessionState at = p_.explorer.state(state);
      const LegalActions legal = legal_actions(p_.scenario, at);
      const auto k =
          static_cast<std::size_t>(std::find(legal.begin(), legal.end(), action) - legal.begin());
      SessionState after = at;
      Events events;
      apply(p_.scenario, after, action, events);
      const bool scores = std::any_of(events.begin(), events.end(), [&](const Event& event) {
        return event.kind == Event::Kind::kScored && event.points[tenet] != 0;
      });
      if (scores) cancelled.emplace(state, k);
      state = index_.to(state, k);
    }
    return cancelled.size() > before;
  }

  bool scores(StateIndex state, std::size_t k, std::size_t tenet,
              const Cancelled& cancelled) const {
    if (p_.explorer.edge(state, k).points[tenet] != 0) return true;
    const ChoiceId choice = index_.choice(state, k);
    if (choice && p_.scenario[choice].score[tenet] != 0) return true;
    return cancelled.count({state, k}) > 0;
  }

  std::optional<std::vector<Action>> line_of_sums(std::size_t tenet,
                                                  const Cancelled& cancelled) const {
    std::vector<std::pair<StateIndex, std::uint8_t>> came(index_.size(), {kNoState, 0});
    std::deque<StateIndex> open = {0};
    while (!open.empty()) {
      const StateIndex state = open.front();
      open.pop_front();
      if (index_.ended(state)) return line_to(state, came);
      for (std::size_t k = 0; k < index_.edge_count(state); ++k) {
        const StateIndex to = index_.to(state, k);
        if (to == 0 || came[to].first != kNoState) continue;
        if (scores(state, k, tenet, cancelled)) continue;
        came[to] = {state, static_cast<std::uint8_t>(k)};
        open.push_back(to);
      }
    }
    return std::nullopt;
  }

  std::vector<Action> line_to(StateIndex state,
                              const std::vector<std::pair<StateIndex, std::uint8_t>>& came) const {
    std::vector<Action> line;
    for (; came[state].first != kNoState; state = came[state].first) {
      line.push_back(p_.explorer.action(came[state].first, came[state].second));
    }
    std::reverse(line.begin(), line.end());
    return line;
  }

  void untouched_tenets() {
    struct Found {
      Tenet tenet;
      std::vector<Action> line;
      std::string names;
    };
    std::vector<Found> found;  // tenets that the same line leaves out are one finding
    for (const Tenet tenet : p_.scenario.tenets) {
      std::optional<std::vector<Action>> line = line_without(static_cast<std::size_t>(tenet));
      if (!line) continue;
      const auto same = std::find_if(found.begin(), found.end(),
                                     [&](const Found& other) { return other.line == *line; });
      if (same == found.end()) {
        found.push_back({tenet, *line, quoted(id_of(tenet))});
      } else {
        same->names += " or " + quoted(id_of(tenet));
      }
    }
    for (Found& one : found) {
      p_.add("E033", {Subject::Kind::kTenet, static_cast<std::size_t>(one.tenet)},
             "A whole line can be played without a single point for " + one.names +
                 ", which \"tenets\" names.",
             "Score a choice that every line comes by, or do not name the tenet.",
             std::move(one.line));
    }
  }

  int span(Tenet tenet) const {
    const auto t = static_cast<std::size_t>(tenet);
    return p_.values[0].tenet_best[t] - p_.values[0].tenet_worst[t];
  }

  void heavier_tenets() {
    const std::vector<Tenet>& named = p_.scenario.tenets;
    if (named.empty()) return;
    const Tenet lightest = *std::min_element(named.begin(), named.end(),
                                             [&](Tenet a, Tenet b) { return span(a) < span(b); });
    for (const Tenet tenet : kAllTenets) {
      if (std::find(named.begin(), named.end(), tenet) != named.end()) continue;
      if (span(tenet) <= span(lightest)) continue;
      p_.add("E034", {Subject::Kind::kTenet, static_cast<std::size_t>(tenet)},
             "More depends on " + quoted(id_of(tenet)) + " (" + std::to_string(span(tenet)) +
                 " points between best and worst) than on " + quoted(id_of(lightest)) + " (" +
                 std::to_string(span(lightest)) + "), which \"tenets\" names.",
             "Name the tenets that the scenario exercises most.");
    }
  }

  void pass_mark() {
    const int best = p_.values[0].best;
    const int worst = p_.values[0].worst;
    const int pass = p_.scenario.pass;
    if (best <= 0) {
      p_.add("E035", {},
             "Nobody can pass: the best line of all earns " + std::to_string(best) + " points.",
             "Give points for what is done well.", p_.values.best_line(0));
    } else if (worst * kPercent >= pass * best) {
      p_.add("E036", {},
             "Nobody can fail: even the worst line earns " + std::to_string(worst) + " of " +
                 std::to_string(best) + " points, and the pass mark is " + std::to_string(pass) +
                 " percent.",
             "Raise \"pass\", or let wrong answers cost something.");
    }
  }

  void points_and_grade() {
    const Value& opening = p_.values[0];
    if (opening.best_line_grade >= opening.best_grade()) return;
    p_.add("E037", {},
           "Points and grade disagree: the line with the most points (" +
               std::to_string(opening.best) + ") ends with the grade " +
               std::string(id_of(opening.best_line_grade)) + ", and " +
               std::string(id_of(opening.best_grade())) + " could be reached.",
           "Give the better grade more points, or let that line come to it.",
           p_.values.best_line(0));
  }

  Prover& p_;
  const PlayIndex& index_;
};

}  // namespace

void prove_score(Prover& prover) {
  ScoreProofs(prover).run();
}

}  // namespace makegood
