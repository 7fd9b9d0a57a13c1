#include "prove/coverage.hpp"

#include <algorithm>

namespace makegood {
namespace {

constexpr std::uint64_t bit_of(std::size_t i) {
  return std::uint64_t{1} << i;
}

void see(Sighting& into, const Sighting& where) {
  if (!into.seen) into = where;
}

/// Lines of a block that were not said although the block was: those have a condition that failed.
class SaidLines {
 public:
  void said(std::size_t line) { said_ |= bit_of(line); }
  void close(Branches& into, std::size_t lines) {
    const std::uint64_t all = lines >= 64 ? ~std::uint64_t{0} : bit_of(lines) - 1;
    into.taken |= said_;
    into.skipped |= all & ~said_;
    said_ = 0;
  }

 private:
  std::uint64_t said_ = 0;
};

void went(Branches& into, std::size_t entry) {
  into.taken |= bit_of(entry);
  into.skipped |= bit_of(entry) - 1;  // everything before it was asked and did not hold
}

void add_entries(Branches& into, const Scenario& scenario, const SessionState& state,
                 const std::vector<SurveyEntry>& entries) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (!holds(scenario, state, entries[i].when)) continue;
    went(into, i);
    return;
  }
}

}  // namespace

Coverage::Coverage(const Scenario& scenario)
    : scenes(scenario.scenes.size()),
      endings(scenario.endings.size()),
      choices(scenario.choices.size()),
      choice_shut(scenario.choices.size()),
      choice_goes(scenario.choices.size()),
      scene_goes(scenario.scenes.size()),
      replies(scenario.choices.size()),
      scene_lines(scenario.scenes.size()),
      ending_lines(scenario.endings.size()),
      promises(scenario.promises.size()),
      facts(scenario.facts.size()),
      times(scenario.choices.size()),
      threads_opened(scenario.threads.size()),
      threads_left(scenario.threads.size()),
      surveys(scenario.surveys.size()) {
  for (std::size_t i = 0; i < facts.size(); ++i) {
    facts[i].low = facts[i].high = scenario.facts[i].start;
  }
  for (std::size_t i = 0; i < times.size(); ++i) {
    for (const ClockMoment& one : clock_moments(scenario.choices[i])) {
      times[i].emplace_back().moment = one.moment;
    }
  }
}

std::vector<ClockMoment> clock_moments(const Choice& choice) {
  using Use = ClockMoment::Use;
  std::vector<ClockMoment> out;
  const auto add = [&](Use use, const Moment& moment, PromiseId promise) {
    if (moment.kind == Moment::Kind::kTimeOfDay) out.push_back({use, moment, promise});
  };
  if (choice.waits) add(Use::kUntil, choice.until, {});
  for (const PromiseDue& made : choice.promise) add(Use::kPromise, made.due, made.promise);
  for (const PromiseDue& moved : choice.renegotiate) {
    add(Use::kRenegotiate, moved.due, moved.promise);
  }
  for (const ReminderAt& flag : choice.remind) add(Use::kRemind, flag.at, flag.promise);
  return out;
}

void add_events(Coverage& coverage, const Scenario& scenario, const Events& events,
                const Sighting& where) {
  SaidLines lines;
  SceneId scene;
  ChoiceId choice;
  const auto close_scene = [&] {
    if (scene) lines.close(coverage.scene_lines[scene.index()], scenario[scene].says.size());
    scene = SceneId{};
  };
  const auto close_reply = [&] {
    if (choice) lines.close(coverage.replies[choice.index()], scenario[choice].reply.size());
    choice = ChoiceId{};
  };
  for (const Event& event : events) {
    using Kind = Event::Kind;
    switch (event.kind) {
      case Kind::kSaid:
        see(coverage.choices[event.choice.index()], where);
        choice = event.choice;
        break;
      case Kind::kReplyLine:
      case Kind::kSceneLine:
      case Kind::kEndingLine:
        if (event.kind == Kind::kEndingLine) close_scene();
        if (event.kind != Kind::kReplyLine) close_reply();
        lines.said(event.line);
        break;
      case Kind::kScene:
        close_reply();
        close_scene();
        see(coverage.scenes[event.scene.index()], where);
        scene = event.scene;
        break;
      case Kind::kWent:
        close_reply();
        if (event.choice) {
          went(coverage.choice_goes[event.choice.index()], event.line);
        } else {
          went(coverage.scene_goes[event.scene.index()], event.line);
        }
        break;
      case Kind::kFact: {
        Coverage::OfFact& fact = coverage.facts[event.fact.index()];
        fact.low = std::min(fact.low, static_cast<std::int16_t>(event.value));
        fact.high = std::max(fact.high, static_cast<std::int16_t>(event.value));
        break;
      }
      case Kind::kFactStopped:
        see(coverage.facts[event.fact.index()].stopped, where);
        break;
      case Kind::kPromiseMade:
        see(coverage.promises[event.promise.index()].made, where);
        break;
      case Kind::kPromiseKept:
        see(coverage.promises[event.promise.index()].kept, where);
        break;
      case Kind::kPromiseBroken:
        see(coverage.promises[event.promise.index()].broken, where);
        break;
      case Kind::kPromiseRenegotiated:
        see(coverage.promises[event.promise.index()].moved, where);
        break;
      case Kind::kPromiseTooLate:
        see(coverage.promises[event.promise.index()].too_late, where);
        break;
      case Kind::kReminderSet:
        see(coverage.promises[event.promise.index()].reminder_set, where);
        break;
      case Kind::kReminderFired:
        see(coverage.promises[event.promise.index()].reminder_fired, where);
        break;
      case Kind::kInterrupted: {
        close_reply();
        Coverage::OfPromise& promise = coverage.promises[event.promise.index()];
        see(event.value != 0 ? promise.followed_up : promise.chased, where);
        break;
      }
      case Kind::kThreadOpened:
        see(coverage.threads_opened[event.thread.index()], where);
        break;
      case Kind::kThreadLeft:
        see(coverage.threads_left[event.thread.index()], where);
        break;
      case Kind::kEnded:
        close_reply();
        close_scene();
        see(coverage.endings[event.ending.index()], where);
        lines.close(coverage.ending_lines[event.ending.index()],
                    scenario[event.ending].says.size());
        break;
      default:
        break;
    }
  }
  close_reply();
  close_scene();
}

void add_times(Coverage& coverage, const Scenario& scenario, ChoiceId choice,
               const SessionState& state, const Sighting& where) {
  for (Coverage::OfTime& time : coverage.times[choice.index()]) {
    const Minute at = resolve(time.moment, state.now, scenario.hours);
    const auto known = std::find_if(time.meant.begin(), time.meant.end(),
                                    [&](const auto& one) { return one.at == at; });
    if (known == time.meant.end()) time.meant.push_back({at, where});
  }
}

void add_survey(Coverage& coverage, const Scenario& scenario, const SessionState& state) {
  for (std::size_t i = 0; i < scenario.surveys.size(); ++i) {
    const Survey& survey = scenario.surveys[i];
    const bool asked = (state.asked >> survey.who.index() & 1U) != 0;
    if (asked) {
      add_entries(coverage.surveys[i].asked, scenario, state, survey.asked);
    } else {
      add_entries(coverage.surveys[i].silent, scenario, state, survey.silent);
    }
  }
}

}  // namespace makegood
