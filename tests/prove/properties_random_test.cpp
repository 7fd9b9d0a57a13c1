// The proofs against trying every line, on scenarios that nobody would write: what is reached, who
// can keep what, and which first mistakes leave no way back. The reference plays whole lines one by
// one and knows nothing of merged situations, values or folds.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/session.hpp"
#include "engine/support/random_scenario.hpp"
#include "prove/properties.hpp"
#include "prove/reference.hpp"
#include "prove/report.hpp"

using namespace makegood;
using namespace makegood::test;

namespace {

constexpr std::uint64_t kScenarios = 1'500;
constexpr std::size_t kMostDecisions = 600;

bool good(const Lines& lines) {
  return (lines.grades & ~1U) != 0;
}

/// Everything that the proofs say about these properties, found by brute force.
class Reference {
 public:
  explicit Reference(const Scenario& scenario)
      : scenario_(scenario),
        scenes_(scenario.scenes.size()),
        endings_(scenario.endings.size()),
        choices_(scenario.choices.size()),
        makings_(scenario.promises.size()),
        eventful_(scenario.promises.size()) {}

  /// False when there is too much to try.
  bool run() {
    Events events;
    const SessionState opening = begin(scenario_, events);
    see(events);
    if (!EveryLine(scenario_, kMostDecisions).from(opening)) return false;
    walk(opening);
    mistakes(opening);
    return true;
  }

  std::set<std::string> reach() const {
    std::set<std::string> out;
    for (std::size_t i = 0; i < scenes_.size(); ++i) {
      if (!scenes_[i] && has_way_to([&](const Target& t) {
            return (t.kind == Target::Kind::kScene && t.scene == SceneId{i}) ||
                   (t.kind == Target::Kind::kInbox && scenario_.inbox == SceneId{i});
          }))
        out.insert("E001 " + scenario_.scenes[i].id);
    }
    for (std::size_t i = 0; i < endings_.size(); ++i) {
      if (!endings_[i] && has_way_to([&](const Target& t) {
            return t.kind == Target::Kind::kEnding && t.ending == EndingId{i};
          }))
        out.insert("E002 " + scenario_.endings[i].id);
    }
    for (std::size_t i = 0; i < choices_.size(); ++i) {
      const Choice& choice = scenario_.choices[i];
      if (!choices_[i] && choice.when && scenes_[choice.scene.index()])
        out.insert("E003 " + scenario_[choice.scene].id + "/" + choice.id);
    }
    return out;
  }

  std::set<std::string> promises() const {
    std::set<std::string> out;
    Events events;
    const SessionState opening = begin(scenario_, events);
    for (std::size_t p = 0; p < scenario_.promises.size(); ++p) {
      if (scenario_.promises[p].by.kind == Party::Kind::kPerson) continue;
      const bool at_opening = is_open(opening.promises[p]);
      if (makings_[p].empty() && !at_opening) continue;
      if (!eventful_[p]) {
        out.insert("E023 " + scenario_.promises[p].id);
        continue;
      }
      bool some_good = at_opening && can_keep(opening, p);
      for (const auto& [choice, made] : makings_[p])
        some_good = some_good || made.in_vain < made.all;
      if (!some_good) {
        out.insert("E020 " + scenario_.promises[p].id);
        continue;
      }
      for (const auto& [choice, made] : makings_[p]) {
        if (made.in_vain == 0) continue;
        const Choice& maker = scenario_.choices[choice];
        out.insert((made.in_vain == made.all ? "E021 " : "E022 ") + scenario_[maker.scene].id +
                   "/" + maker.id);
      }
    }
    return out;
  }

  const std::set<std::string>& no_way_back() const { return no_way_back_; }

 private:
  struct Making {
    std::size_t all = 0, in_vain = 0;
  };

  template <class Leads>
  bool has_way_to(Leads leads) const {
    const auto any = [&](const std::vector<Goto>& go) {
      return std::any_of(go.begin(), go.end(), [&](const Goto& g) { return leads(g.target); });
    };
    for (std::size_t i = 0; i < choices_.size(); ++i) {
      if (choices_[i] && any(scenario_.choices[i].go)) return true;
    }
    for (std::size_t i = 0; i < scenes_.size(); ++i) {
      if (scenes_[i] && any(scenario_.scenes[i].go)) return true;
    }
    return false;
  }

  void see(const Events& events) {
    for (const Event& event : events) {
      using Kind = Event::Kind;
      if (event.kind == Kind::kScene) scenes_[event.scene.index()] = true;
      if (event.kind == Kind::kEnded) endings_[event.ending.index()] = true;
      if (event.kind == Kind::kSaid) choices_[event.choice.index()] = true;
      if (event.kind == Kind::kPromiseKept || event.kind == Kind::kPromiseBroken ||
          event.kind == Kind::kPromiseRenegotiated || event.kind == Kind::kReminderSet)
        eventful_[event.promise.index()] = true;
    }
  }

  void walk(const SessionState& state) {
    for (const Action& action : legal_actions(scenario_, state)) {
      SessionState after = state;
      Events events;
      apply(scenario_, after, action, events);
      see(events);
      for (const Event& event : events) {
        if (event.kind != Event::Kind::kPromiseMade || action.kind != Action::Kind::kChoose)
          continue;
        Making& making = makings_[event.promise.index()][action.choice.index()];
        ++making.all;
        const bool kept = is_open(after.promises[event.promise.index()]) &&
                          can_keep(after, event.promise.index());
        if (!kept) ++making.in_vain;
      }
      walk(after);
    }
  }

  /// Whether some line from here keeps the open promise, or ends with a flag for it.
  bool can_keep(const SessionState& state, std::size_t promise) const {
    const PromiseState& now = state.promises[promise];
    if (state.ended()) {
      return is_open(now) && ((now.reminder != kNever && !now.reminder_fired) ||
                              (state.pending_follow_ups >> promise & 1U) != 0);
    }
    for (const Action& action : legal_actions(scenario_, state)) {
      SessionState after = state;
      Events events;
      apply(scenario_, after, action, events);
      if (after.promises[promise].status == PromiseStatus::kKept) return true;
      if (is_open(after.promises[promise]) && can_keep(after, promise)) return true;
    }
    return false;
  }

  void mistakes(const SessionState& state) {
    struct Option {
      Action action;
      SessionState after;
      Lines lines;
      int worth = 0;
    };
    std::vector<Option> options;
    for (const Action& action : legal_actions(scenario_, state)) {
      Option option{action, state, {}, 0};
      Events events;
      apply(scenario_, option.after, action, events);
      option.lines = *EveryLine(scenario_, kMostDecisions).from(option.after);
      option.worth = total(points_of(events)) + option.lines.best;
      options.push_back(option);
    }
    if (options.empty()) return;
    int best = options.front().worth;
    bool was_good = false;
    for (const Option& option : options) {
      best = std::max(best, option.worth);
      was_good = was_good || good(option.lines);
    }
    for (const Option& option : options) {
      if (option.worth == best) {
        mistakes(option.after);
      } else if (option.action.kind == Action::Kind::kChoose && was_good && !good(option.lines)) {
        no_way_back_.insert("E031 " + action_name(scenario_, option.action));
      }
    }
  }

  const Scenario& scenario_;
  std::vector<bool> scenes_, endings_, choices_;
  std::vector<std::map<std::size_t, Making>> makings_;  ///< by promise and choice
  std::vector<bool> eventful_;  ///< kept, broken, moved or flagged on some line
  std::set<std::string> no_way_back_;
};

std::set<std::string> proved(const Scenario& scenario, const CheckFindings& findings,
                             std::string_view codes) {
  std::set<std::string> out;
  for (const CheckFinding& finding : findings) {
    if (codes.find(finding.code) == std::string_view::npos) continue;
    out.insert(std::string(finding.code) + " " + name_of(scenario, finding.at));
  }
  return out;
}

std::string text(const std::set<std::string>& set) {
  std::string out;
  for (const std::string& one : set) out += one + ", ";
  return out;
}

}  // namespace

TEST_CASE("Proofs are those of trying every line, on random scenarios") {
  std::size_t compared = 0;
  std::size_t said = 0;
  for (std::uint64_t seed = 0; seed < kScenarios; ++seed) {
    const Scenario scenario = random_scenario(seed);
    Reference reference(scenario);
    if (!reference.run()) continue;
    ++compared;
    CAPTURE(seed);
    Explorer explorer(scenario);
    REQUIRE(explorer.run() == Exploration::kComplete);
    const Values values(explorer);
    const CheckFindings findings = prove_properties(explorer, values);
    said += findings.size();
    CHECK(text(proved(scenario, findings, "E001 E002 E003")) == text(reference.reach()));
    // Where going round earns the most, nothing is said of lines that are as long as the clock; and
    // where it goes by a way back to nothing, only that is said.
    if (!proved(scenario, findings, "E013 E016").empty()) continue;
    CHECK(text(proved(scenario, findings, "E020 E021 E022 E023")) == text(reference.promises()));
    CHECK(text(proved(scenario, findings, "E031")) == text(reference.no_way_back()));
  }
  MESSAGE("compared " << compared << ", with " << said << " findings");
  CHECK(compared > kScenarios / 20);
}

TEST_CASE("Every way that a proof shows can be played") {
  for (std::uint64_t seed = 0; seed < kScenarios / 5; ++seed) {
    const Scenario scenario = random_scenario(seed);
    Budget budget;
    budget.states = 20'000;
    Explorer explorer(scenario, budget);
    if (explorer.run() != Exploration::kComplete) continue;
    CAPTURE(seed);
    const Values values(explorer);
    for (const CheckFinding& finding : prove_properties(explorer, values)) {
      CAPTURE(finding.code);
      CAPTURE(finding.message);
      CHECK(find_check_code(finding.code) != nullptr);
      Events events;
      SessionState state = begin(scenario, events);
      for (const Action& action : finding.witness) REQUIRE(apply(scenario, state, action, events));
    }
  }
}
