// A session keeps the state before every decision, so going back is picking one up again: exact by
// construction, and immediate however long the conversation was.
#include "engine/session.hpp"

namespace makegood {
namespace {

constexpr std::string_view kInboxWord = "inbox";

}  // namespace

Session::Session(const Scenario& scenario, Seed seed) : scenario_(&scenario), seed_(seed) {
  state_ = begin(scenario, events_);
  opening_events_ = events_.size();
}

bool Session::play(const Action& action) {
  if (steps_.size() >= kMaxActions) return false;
  Step step;
  step.action = action;
  step.before = state_;
  step.first_event = events_.size();
  if (!apply(*scenario_, state_, action, events_)) return false;
  steps_.push_back(step);
  return true;
}

void Session::rewind(std::size_t count) {
  if (count >= steps_.size()) return;
  state_ = steps_[count].before;
  events_.resize(steps_[count].first_event);
  steps_.resize(count);
}

std::vector<Action> Session::actions() const {
  std::vector<Action> actions;
  actions.reserve(steps_.size());
  for (const Step& step : steps_) actions.push_back(step.action);
  return actions;
}

std::string action_name(const Scenario& scenario, const Action& action) {
  if (action.kind == Action::Kind::kOpenThread) {
    return std::string(kInboxWord) + "/" + scenario[action.thread].id;
  }
  const Choice& choice = scenario[action.choice];
  return scenario[choice.scene].id + "/" + choice.id;
}

std::optional<Action> action_named(const Scenario& scenario, std::string_view name) {
  const std::size_t slash = name.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const std::string_view scene = name.substr(0, slash);
  const std::string_view rest = name.substr(slash + 1);
  Action action;
  if (scene == kInboxWord) {
    for (std::size_t i = 0; i < scenario.threads.size(); ++i) {
      if (scenario.threads[i].id != rest) continue;
      action.kind = Action::Kind::kOpenThread;
      action.thread = ThreadId{i};
      return action;
    }
  }
  for (std::size_t i = 0; i < scenario.choices.size(); ++i) {
    const Choice& choice = scenario.choices[i];
    if (choice.id != rest || scenario[choice.scene].id != scene) continue;
    action.choice = ChoiceId{i};
    return action;
  }
  return std::nullopt;
}

ReplayResult replay(const Scenario& scenario, const Record& record) {
  ReplayResult result{Session(scenario, record.seed), 0, {}};
  for (const std::string& name : record.actions) {
    const std::optional<Action> action = action_named(scenario, name);
    if (!action || !result.session.play(*action)) {
      result.first_refused = name;
      break;
    }
    ++result.played;
  }
  return result;
}

}  // namespace makegood
