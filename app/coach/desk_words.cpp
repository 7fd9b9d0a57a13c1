// What is said of a person comes from the day as it stood when the decision was taken: the session
// is taken back to there and folded (coach/inbox_day.hpp), so it holds whatever came later.
#include "coach/desk_words.hpp"

#include <algorithm>
#include <array>

#include "coach/coach.hpp"
#include "coach/inbox_day.hpp"
#include "coach/wording.hpp"

namespace makegood {
namespace {

bool opens_thread(const Action& action) {
  return action.kind == Action::Kind::kOpenThread;
}

bool leaves(const Scenario& scenario, const Action& action) {
  return !opens_thread(action) && action.choice && scenario[action.choice].leave;
}

std::string_view order_words(Label label, const Words& words) {
  switch (label) {
    case Label::kBest:
      return words("desk.order.best");
    case Label::kGood:
      return words("desk.order.good");
    case Label::kInaccurate:
      return words("desk.order.inaccurate");
    case Label::kMistake:
      return words("desk.order.mistake");
    case Label::kBlunder:
      return words("desk.order.blunder");
  }
  return "";
}

// Messages that were left without a word when decision `index` ended the day.
std::size_t messages_left(const Session& session, std::size_t index) {
  std::size_t count = 0;
  for (std::size_t e = session.steps()[index].first_event; e < session.events_end(index); ++e) {
    if (session.events()[e].kind == Event::Kind::kThreadLeft) ++count;
  }
  return count;
}

std::string leave_words(const Session& session, std::size_t index, const Advice& advice,
                        const Words& words) {
  const std::size_t left = messages_left(session, index);
  if (advice.cost <= 0) {
    return std::string(left == 0 ? words("desk.leave.best") : name_of(advice.label, words));
  }
  if (left > 0) return words("desk.left", {{"count", std::to_string(left)}});
  // Leaving in another way would have been better: then it was not too early.
  if (leaves(session.scenario(), advice.best)) return std::string(name_of(advice.label, words));
  return std::string(words(advice.label < Label::kMistake ? WordId("desk.leave.early")
                                                          : WordId("desk.leave.too_early")));
}

// The desk at one moment, and what sets one of its threads apart.
class Desk {
 public:
  Desk(const Session& now, const Words& words)
      : scenario_(now.scenario()), state_(now.state()), words_(words) {
    last_word_.fill(kNever);
    for (const ThreadReport& report : thread_reports(now)) {
      Minute& last = last_word_[scenario_[report.thread].who.index()];
      last = std::max(last, report.last_word);
      if (!report.answered()) waiting_.push_back(report);
    }
  }

  const ThreadReport* find(ThreadId id) const {
    for (const ThreadReport& report : waiting_) {
      if (report.thread == id) return &report;
    }
    return nullptr;
  }

  // "Priya"; "Priya (“Which slot?”)" where two of her messages lie there.
  std::string name(ThreadId id) const {
    const Thread& thread = scenario_[id];
    const auto hers = std::count_if(
        waiting_.begin(), waiting_.end(),
        [&](const ThreadReport& other) { return scenario_[other.thread].who == thread.who; });
    std::string name = short_name(scenario_[thread.who]);
    if (hers < 2) return name;
    return words_("desk.which", {{"name", name}, {"subject", in_quotes(thread.subject, words_)}});
  }

  // The promise of ours in it that falls due first, today; none: there is no such.
  PromiseId due_first(const ThreadReport& report) const {
    PromiseId first;
    for (const PromiseId id : report.owed) {
      if (!is_open(promise(id)) || promise(id).due > end_of_day(scenario_, state_.now)) continue;
      if (!first || promise(id).due < promise(first).due) first = id;
    }
    return first;
  }

  // `report`'s, if nobody else's falls due as soon.
  PromiseId due_before_all(const ThreadReport& report) const {
    const PromiseId due = due_first(report);
    for (const ThreadReport& other : waiting_) {
      const PromiseId theirs = due_first(other);
      if (!due || other.thread == report.thread || !theirs) continue;
      if (promise(theirs).due <= promise(due).due) return {};
    }
    return due;
  }

  // In this thread or in another one of theirs.
  bool had_a_word(const ThreadReport& report) const {
    return last_word_[scenario_[report.thread].who.index()] != kNever;
  }

  bool waits_longest(const ThreadReport& report) const {
    // Whoever had a later word in another thread cannot be said to have waited since this one's.
    if (last_word_[scenario_[report.thread].who.index()] != report.last_word) return false;
    return std::all_of(waiting_.begin(), waiting_.end(), [&](const ThreadReport& other) {
      return other.thread == report.thread ||
             other.waiting(state_.now) < report.waiting(state_.now);
    });
  }

  std::string reason(const ThreadReport& report, bool somebody_with_a_word) const {
    const std::string who = name(report.thread);
    if (const PromiseId due = due_before_all(report)) {
      return words_("desk.better.due", {{"name", who},
                                        {"promise", in_quotes(scenario_[due].text, words_)},
                                        {"time", format_time_of_day(promise(due).due)}});
    }
    if (somebody_with_a_word && !had_a_word(report)) {
      return words_("desk.better.no_word", {{"name", who}});
    }
    if (waits_longest(report)) {
      return words_("desk.better.longest",
                    {{"name", who}, {"span", span_words(words_, report.waiting(state_.now))}});
    }
    const Thread& thread = scenario_[report.thread];
    return words_("desk.better.about", {{"name", short_name(scenario_[thread.who])},
                                        {"subject", in_quotes(thread.subject, words_)}});
  }

 private:
  const PromiseState& promise(PromiseId id) const { return state_.promises[id.index()]; }

  const Scenario& scenario_;
  const SessionState& state_;
  const Words& words_;
  std::vector<ThreadReport> waiting_;
  std::array<Minute, limits::kMaxPeople> last_word_{};  ///< by person, in any thread
};

std::string better_thread(const Session& session, std::size_t index, ThreadId better,
                          const Words& words) {
  Session earlier = session;
  earlier.rewind(index);
  const Action& taken = session.steps()[index].action;
  const Desk desk(earlier, words);
  const ThreadReport* report = desk.find(better);
  if (report == nullptr) return {};
  const ThreadReport* instead = opens_thread(taken) ? desk.find(taken.thread) : nullptr;
  const bool had_a_word = instead != nullptr && desk.had_a_word(*instead);
  return desk.reason(*report, had_a_word || leaves(session.scenario(), taken));
}

}  // namespace

bool is_desk_decision(const Scenario& scenario, const Action& action) {
  return opens_thread(action) || leaves(scenario, action);
}

std::string turned_to(const Session& session, std::size_t index, const Words& words) {
  const ThreadId id = session.steps()[index].action.thread;
  bool any = false, same = false;
  for (std::size_t i = 0; i < index; ++i) {
    const Action& action = session.steps()[i].action;
    any = any || opens_thread(action);
    same = same || (opens_thread(action) && action.thread == id);
  }
  const Thread& thread = session.scenario()[id];
  const std::string name = short_name(session.scenario()[thread.who]);
  const WordId how = same ? WordId("desk.again") : any ? WordId("desk.next") : WordId("desk.first");
  return words(how, {{"name", name}, {"subject", thread.subject}});
}

std::string step_words(const Scenario& scenario, const Action& action, Seed seed,
                       const Words& words) {
  if (!opens_thread(action) || !action.thread) return label_of(scenario, action, seed, words);
  const Thread& thread = scenario[action.thread];
  const std::string name = short_name(scenario[thread.who]);
  return words("desk.step", {{"name", name}, {"subject", thread.subject}});
}

std::string label_words(const Session& session, std::size_t index, const Advice& advice,
                        const Words& words) {
  const Scenario& scenario = session.scenario();
  const Action& taken = session.steps()[index].action;
  if (leaves(scenario, taken)) return leave_words(session, index, advice, words);
  // Where going home would have been better, the order is not what was wrong.
  const bool better_left = advice.cost > 0 && leaves(scenario, advice.best);
  const bool is_order = opens_thread(taken) && !better_left;
  return std::string(is_order ? order_words(advice.label, words) : name_of(advice.label, words));
}

std::string better_words(const Session& session, std::size_t index, const Advice& advice,
                         const Words& words) {
  if (advice.cost <= 0) return {};
  const Scenario& scenario = session.scenario();
  const Action& taken = session.steps()[index].action;
  std::string better;
  if (opens_thread(advice.best)) {
    better = better_thread(session, index, advice.best.thread, words);
  }
  if (better.empty()) {
    better = step_words(scenario, advice.best, session.seed(), words);
    const bool said = !opens_thread(advice.best) && !scenario[advice.best.choice].is_act;
    if (said) better = words("quotes", {{"text", better}});
  }
  const bool at_the_desk =
      is_desk_decision(scenario, taken) || is_desk_decision(scenario, advice.best);
  return words(at_the_desk ? WordId("desk.better") : WordId("debrief.best"), {{"said", better}});
}

}  // namespace makegood
