// The fold keeps one report a thread. A promise is not tied to a thread in the format, so it is
// tied by where it was made: what is promised while a thread is in hand belongs to it, and what was
// promised to its person elsewhere (before the opening, on another line) to their first thread.
#include "coach/inbox_day.hpp"

#include <algorithm>
#include <array>

#include "engine/points.hpp"

namespace makegood {
namespace {

bool is_word(ThreadStatus status) {
  return status == ThreadStatus::kAnswered || status == ThreadStatus::kHolding ||
         status == ThreadStatus::kUpdated;
}

class Fold {
 public:
  explicit Fold(const Session& session) : session_(session), scenario_(session.scenario()) {
    for (std::size_t i = 0; i < scenario_.threads.size(); ++i) {
      ThreadReport report;
      report.thread = ThreadId(i);
      report.status = session.state().threads[i].status;
      report.arrived = scenario_.threads[i].arrives;
      reports_.push_back(report);
    }
    home_.fill(ThreadId{});
    for (std::size_t p = 0; p < scenario_.promises.size(); ++p) home_[p] = first_of(p);
  }

  std::vector<ThreadReport> run() {
    const Events& events = session_.events();
    for (std::size_t e = 0; e < events.size(); ++e) take(e);
    owed();
    std::vector<ThreadReport> out;
    for (const ThreadReport& report : reports_) {
      if (report.arrived <= session_.state().now) out.push_back(report);
    }
    return out;
  }

 private:
  bool ours(std::size_t promise) const {
    return scenario_.promises[promise].by.kind != Party::Kind::kPerson;
  }

  // The first thread of the person whom promise `p` was made to.
  ThreadId first_of(std::size_t p) const {
    const PersonId to = scenario_.promises[p].to;
    ThreadId first;
    for (std::size_t i = 0; i < scenario_.threads.size(); ++i) {
      const Thread& thread = scenario_.threads[i];
      if (!to || thread.who != to) continue;
      if (!first || thread.arrives < scenario_[first].arrives) first = ThreadId(i);
    }
    return first;
  }

  ThreadReport* of_promise(PromiseId promise) {
    const ThreadId home = home_[promise.index()];
    return home && ours(promise.index()) ? &reports_[home.index()] : nullptr;
  }

  void word(ThreadReport& report, Minute at) {
    if (report.first_word == kNever) report.first_word = at;
    if (report.held != kNever && report.returned == kNever) report.returned = at;
    report.last_word = at;
  }

  // Mood steps of `person` that the consequence noted at `from` has had: they follow it at once.
  int steps_after(std::size_t from, const Consequence& consequence, PersonId person) const {
    const Events& events = session_.events();
    std::size_t left = consequence.mood.size();
    int steps = 0;
    for (std::size_t e = from + 1; e < events.size() && left > 0; ++e) {
      if (events[e].kind == Event::Kind::kScored) continue;
      if (events[e].kind != Event::Kind::kMood) break;
      --left;
      if (events[e].person == person) steps += events[e].step;
    }
    return steps;
  }

  void take(std::size_t index) {
    const Event& event = session_.events()[index];
    switch (event.kind) {
      case Event::Kind::kScene:
        if (scenario_[event.scene].inbox) in_hand_ = ThreadId{};
        break;
      case Event::Kind::kThreadOpened:
        in_hand_ = event.thread;
        break;
      case Event::Kind::kThreadAnswered: {
        ThreadReport& report = reports_[event.thread.index()];
        const auto gets = static_cast<ThreadStatus>(event.value);
        if (is_word(gets)) word(report, event.at);
        if (gets == ThreadStatus::kHolding && report.held == kNever) report.held = event.at;
        break;
      }
      case Event::Kind::kThreadLeft: {
        ThreadReport& report = reports_[event.thread.index()];
        const Thread& thread = scenario_[event.thread];
        report.left_at = event.at;
        report.mood_cost += std::min(0, steps_after(index, thread.if_left, thread.who));
        break;
      }
      case Event::Kind::kPromiseMade:
        if (in_hand_ && scenario_[event.promise].to == scenario_[in_hand_].who) {
          home_[event.promise.index()] = in_hand_;
        }
        break;
      case Event::Kind::kReminderSet:
        if (ThreadReport* report = of_promise(event.promise)) report->flagged = true;
        break;
      case Event::Kind::kPromiseKept: {
        ThreadReport* report = of_promise(event.promise);
        if (report && report->held != kNever) word(*report, event.at);
        break;
      }
      case Event::Kind::kPromiseBroken: {
        ThreadReport* report = of_promise(event.promise);
        if (!report) break;
        const Promise& promise = scenario_[event.promise];
        report->mood_cost += std::min(0, steps_after(index, promise.if_broken, promise.to));
        break;
      }
      case Event::Kind::kScored: {
        ThreadReport* report = nullptr;
        if (event.reason == Reason::kThreadLeft) report = &reports_[event.thread.index()];
        if (event.reason == Reason::kPromiseBroken) report = of_promise(event.promise);
        if (report) add_points(report->cost, event.points);
        break;
      }
      default:
        break;
    }
  }

  void owed() {
    for (std::size_t p = 0; p < scenario_.promises.size(); ++p) {
      const PromiseState& state = session_.state().promises[p];
      ThreadReport* report = of_promise(PromiseId(p));
      if (!report) continue;
      const bool broken = state.status == PromiseStatus::kBroken;
      if (!is_open(state) && !broken) continue;
      // A broken promise is owed until its thread has been answered.
      if (broken && report->answered()) continue;
      report->owed.push_back(PromiseId(p));
      if (state.reminder != kNever && !state.reminder_fired) {
        report->flag =
            report->flag == kNever ? state.reminder : std::min(report->flag, state.reminder);
      }
    }
  }

  const Session& session_;
  const Scenario& scenario_;
  std::vector<ThreadReport> reports_;
  std::array<ThreadId, limits::kMaxPromises> home_{};
  ThreadId in_hand_;
};

}  // namespace

Minute ThreadReport::waiting(Minute now) const {
  if (answered()) return 0;
  return now - (last_word == kNever ? arrived : last_word);
}

bool ThreadReport::forgotten() const {
  return held != kNever && returned == kNever && flag == kNever;
}

std::vector<ThreadReport> thread_reports(const Session& session) {
  return Fold(session).run();
}

std::vector<ThreadReport> sweep_reports(const Session& session) {
  std::vector<ThreadReport> reports = thread_reports(session);
  for (const Step& step : session.steps()) {
    const bool leaves =
        step.action.kind == Action::Kind::kChoose && session.scenario()[step.action.choice].leave;
    if (!leaves) continue;
    const Minute gone = step.before.now;
    reports.erase(std::remove_if(reports.begin(), reports.end(),
                                 [gone](const ThreadReport& report) {
                                   return report.arrived > gone && !report.had_word();
                                 }),
                  reports.end());
  }
  return reports;
}

std::vector<ThreadReport> day_reports(const Session& session) {
  const Scenario& scenario = session.scenario();
  if (!scenario.inbox || scenario.threads.empty()) return {};
  return sweep_reports(session);
}

std::vector<ThreadReport> desk_order(const Session& session) {
  std::vector<ThreadReport> reports = thread_reports(session);
  const Minute now = session.state().now;
  std::stable_sort(reports.begin(), reports.end(),
                   [now](const ThreadReport& a, const ThreadReport& b) {
                     if (a.answered() != b.answered()) return b.answered();
                     return a.waiting(now) > b.waiting(now);
                   });
  return reports;
}

std::size_t without_a_word(const Scenario& scenario, const SessionState& state) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < scenario.threads.size(); ++i) {
    if (scenario.threads[i].arrives <= state.now && !is_word(state.threads[i].status)) ++count;
  }
  return count;
}

std::vector<ThreadId> arrivals(const Session& session, std::size_t index) {
  std::vector<ThreadId> out;
  const auto& steps = session.steps();
  if (index >= steps.size()) return out;
  const Minute from = steps[index].before.now;
  const Minute to = index + 1 < steps.size() ? steps[index + 1].before.now : session.state().now;
  const auto& threads = session.scenario().threads;
  for (std::size_t i = 0; i < threads.size(); ++i) {
    if (threads[i].arrives > from && threads[i].arrives <= to) out.push_back(ThreadId(i));
  }
  return out;
}

Minute end_of_day(const Scenario& scenario, Minute now) {
  if (!scenario.hours.is_open(now)) return scenario.end;
  return std::min(scenario.hours.next_closing(now), scenario.end);
}

bool at_the_inbox(const Scenario& scenario, const SessionState& state) {
  return !state.ended() && scenario.inbox && state.scene == scenario.inbox &&
         !scenario.threads.empty();
}

}  // namespace makegood
