#include "coach/grade_facts.hpp"

#include <algorithm>

#include "coach/wording.hpp"

namespace makegood {

PersonId GradeFacts::customer() const {
  if (in_front_ && scenario_[in_front_].customer == CustomerKind::kExternal) return in_front_;
  for (std::size_t i = 0; i < scenario_.people.size(); ++i) {
    if (scenario_.people[i].customer == CustomerKind::kExternal) return PersonId(i);
  }
  return in_front_;
}

std::vector<PromiseId> GradeFacts::kept() const {
  std::vector<PromiseId> out;
  for (std::size_t i = 0; i < scenario_.promises.size(); ++i) {
    const PromiseId id(i);
    if (ours(id) && of(id).status == PromiseStatus::kKept) out.push_back(id);
  }
  return out;
}

std::size_t GradeFacts::kept_after(Minute moment) const {
  const std::vector<PromiseId> all = kept();
  return static_cast<std::size_t>(
      std::count_if(all.begin(), all.end(), [&](PromiseId id) { return of(id).closed > moment; }));
}

std::size_t GradeFacts::broken() const {
  std::size_t count = 0;
  for (std::size_t i = 0; i < scenario_.promises.size(); ++i) {
    if (ours(PromiseId(i)) && state_.promises[i].broke_in_play) ++count;
  }
  return count;
}

PromiseId GradeFacts::on_its_way() const {
  for (std::size_t i = 0; i < scenario_.promises.size(); ++i) {
    const PromiseId id(i);
    if (ours(id) && open(id) && of(id).reminder != kNever) return id;
  }
  return {};
}

PromiseId GradeFacts::next_due() const {
  PromiseId next;
  for (std::size_t i = 0; i < scenario_.promises.size(); ++i) {
    const PromiseId id(i);
    if (ours(id) && open(id) && (!next || of(id).due < of(next).due)) next = id;
  }
  return next;
}

std::vector<std::string> GradeFacts::left_names() const {
  std::vector<std::string> names;
  for (const Event& event : session_.events()) {
    if (event.kind != Event::Kind::kThreadLeft || !event.thread) continue;
    const PersonId who = scenario_[event.thread].who;
    if (!who) continue;
    std::string name = short_name(scenario_[who]);
    if (std::find(names.begin(), names.end(), name) == names.end())
      names.push_back(std::move(name));
  }
  return names;
}

std::optional<Minute> GradeFacts::question_offered() const {
  for (const Step& step : session_.steps()) {
    for (const Action& action : legal_actions(scenario_, step.before)) {
      if (action.kind == Action::Kind::kChoose && scenario_[action.choice].question)
        return step.before.now;
    }
  }
  return std::nullopt;
}

std::optional<GradeFacts::Asked> GradeFacts::question_asked() const {
  const Events& events = session_.events();
  for (std::size_t e = 0; e < events.size(); ++e) {
    if (events[e].kind != Event::Kind::kQuestion) continue;
    const Step& step = session_.steps()[step_of(e)];
    Asked asked;
    asked.at = step.before.now;
    asked.who = step.before.scene && scenario_[step.before.scene].who
                    ? scenario_[step.before.scene].who
                    : customer();
    if (step.action.kind == Action::Kind::kChoose)
      asked.text = last_question(wording(scenario_[step.action.choice], session_.seed()));
    return asked;
  }
  return std::nullopt;
}

std::optional<std::size_t> GradeFacts::find(Event::Kind kind, PromiseId id) const {
  const Events& events = session_.events();
  for (std::size_t e = 0; e < events.size(); ++e) {
    if (events[e].kind == kind && events[e].promise == id) return e;
  }
  return std::nullopt;
}

std::size_t GradeFacts::step_of(std::size_t event) const {
  std::size_t step = 0;
  while (step + 1 < session_.steps().size() && session_.steps()[step + 1].first_event <= event)
    ++step;
  return step;
}

std::optional<Minute> GradeFacts::kept_late(PromiseId id) const {
  const Events& events = session_.events();
  for (std::size_t e = session_.opening_events(); e < events.size(); ++e) {
    if (events[e].kind != Event::Kind::kPromiseTooLate || events[e].promise != id) continue;
    const Action& action = session_.steps()[step_of(e)].action;
    if (action.kind != Action::Kind::kChoose) continue;
    const auto& keep = scenario_[action.choice].keep;
    if (std::find(keep.begin(), keep.end(), id) != keep.end()) return events[e].at;
  }
  return std::nullopt;
}

}  // namespace makegood
