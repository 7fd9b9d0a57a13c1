// The words of the inbox. It shows what a real desk would: what you have said is there to be read,
// but only a flag counts the minutes for you. A holding reply without one looks settled, and that
// is the trap that the day is about.
#include <algorithm>

#include "coach/inbox_day.hpp"
#include "coach/wording.hpp"
#include "ui/screens/inbox.hpp"
#include "ui/screens/transcript_view.hpp"

namespace makegood {
namespace {

// A promise that stood in the ledger in the morning is on everybody's desk; one of today only by
// its flag.
bool on_the_desk(const Promise& promise, const PromiseState& state) {
  return promise.before_opening || state.reminder != kNever;
}

std::string channel_words(Channel channel) {
  return channel == Channel::kInPerson ? "At your desk" : std::string(name_of(channel));
}

Chip status_chip(const ThreadReport& report, const Theme& theme) {
  const Tint neutral{theme.muted, theme.neutral_chip};
  switch (report.status) {
    case ThreadStatus::kUnopened:
      return {"New", theme[Tenet::kHonesty]};
    case ThreadStatus::kWaiting:
    case ThreadStatus::kNothing:
      return {"Opened, no word yet", theme.bad};
    case ThreadStatus::kHolding:
      return {"Holding reply", theme.warn};
    case ThreadStatus::kUpdated:
      return {"Updated", neutral};
    case ThreadStatus::kAnswered:
      return {"Answered", theme.ok};
  }
  return {};
}

float stage_of(ThreadStatus status) {
  switch (status) {
    case ThreadStatus::kUnopened:
      return 0;
    case ThreadStatus::kWaiting:
    case ThreadStatus::kNothing:
      return 1;
    case ThreadStatus::kHolding:
    case ThreadStatus::kUpdated:
      return 2;
    case ThreadStatus::kAnswered:
      return 3;
  }
  return 0;
}

std::string waiting_words(const ThreadReport& report, Minute now) {
  if (report.answered()) {
    return report.last_word == kNever ? "Answered"
                                      : "Answered at " + format_time_of_day(report.last_word);
  }
  const Minute span = report.waiting(now);
  const std::string length = span > 0 ? format_span(span) : std::string("a moment");
  if (report.status == ThreadStatus::kHolding) return length + " since your holding reply";
  if (report.status == ThreadStatus::kUpdated) return length + " since your update";
  return "Waiting " + length;
}

// What is promised in the thread, soonest first, and what the desk says about it.
void describe_promise(InboxView::Row& row, const ThreadReport& report, const Session& session,
                      const Theme& theme) {
  const SessionState& state = session.state();
  PromiseId next;
  for (const PromiseId id : report.owed) {
    if (!next || state.promises[id.index()].due < state.promises[next.index()].due) next = id;
  }
  if (!next) return;
  const Promise& promise = session.scenario()[next];
  const PromiseState& stands = state.promises[next.index()];
  const bool same_day = stands.due / kMinutesPerDay == state.now / kMinutesPerDay;
  row.promised = without_stop(promise.text) + ", by " +
                 (same_day ? format_time_of_day(stands.due) : format_clock(stands.due));
  if (!on_the_desk(promise, stands)) return;
  if (stands.reminder != kNever && !stands.reminder_fired) {
    row.promised += " · flag at " + (same_day ? format_time_of_day(stands.reminder)
                                              : format_clock(stands.reminder));
  }
  const Minute left = stands.due - state.now;
  if (stands.status == PromiseStatus::kBroken || left < 0) {
    row.due = {"overdue", theme.bad};
  } else {
    row.due = {left > 0 ? "due in " + format_span(left) : std::string("due now"), theme.warn};
  }
}

InboxView::Row row_of(const ThreadReport& report, const Session& session, const Theme& theme) {
  const Scenario& scenario = session.scenario();
  const Thread& thread = scenario[report.thread];
  const Person& person = scenario[thread.who];
  InboxView::Row row;
  row.key = "thread-" + thread.id;
  row.who = person.name;
  row.role = person.role;
  if (person.customer == CustomerKind::kExternal) row.role += " · customer";
  if (person.customer == CustomerKind::kInternal) row.role += " · colleague";
  row.portrait = person.portrait;
  row.mood = static_cast<float>(session.state().mood(thread.who));
  row.channel = thread.channel;
  row.channel_words = channel_words(thread.channel);
  row.subject = without_stop(thread.subject);
  row.answered = report.answered();
  row.waiting = waiting_words(report, session.state().now);
  row.status = status_chip(report, theme);
  row.stage = stage_of(report.status);
  describe_promise(row, report, session, theme);
  return row;
}

// Whether the decision before the last return to the desk touched this thread.
bool changed_since(const Session& session, std::size_t from, ThreadId thread) {
  for (std::size_t e = from; e < session.events().size(); ++e) {
    if (session.events()[e].kind == Event::Kind::kThreadAnswered &&
        session.events()[e].thread == thread) {
      return true;
    }
  }
  return false;
}

// Threads and not people: somebody may have rung and written, and wait for both.
std::string messages(std::size_t count) {
  return count == 1 ? "1 message" : std::to_string(count) + " messages";
}

void describe_day(InboxView& view, const Session& session) {
  const Scenario& scenario = session.scenario();
  const SessionState& state = session.state();
  const Minute end = end_of_day(scenario, state.now);
  const bool first_day = scenario.start / kMinutesPerDay == state.now / kMinutesPerDay;
  const DayHours hours = scenario.hours.days[static_cast<std::size_t>(weekday(state.now))];
  const Minute opened = state.now / kMinutesPerDay * kMinutesPerDay + hours.opens;
  const Minute begin = std::min(first_day ? scenario.start : opened, state.now);
  const auto length = static_cast<float>(std::max<Minute>(1, end - begin));
  view.clock = format_clock(state.now);
  const Minute left = std::max<Minute>(0, end - state.now);
  view.left = (left > 0 ? format_span(left) : std::string("Nothing")) + " left, until " +
              (end - state.now < kMinutesPerDay ? format_time_of_day(end) : format_clock(end));
  view.gone = static_cast<float>(state.now - begin) / length;
  for (std::size_t p = 0; p < scenario.promises.size(); ++p) {
    const Promise& promise = scenario.promises[p];
    const PromiseState& stands = state.promises[p];
    const bool late = stands.status == PromiseStatus::kBroken && stands.broke_in_play;
    if ((!is_open(stands) && !late) || promise.by.kind == Party::Kind::kPerson) continue;
    if (!on_the_desk(promise, stands) || stands.due < begin || stands.due > end) continue;
    view.ticks.push_back({static_cast<float>(stands.due - begin) / length, late});
    view.ticks_in_words += (view.ticks_in_words.empty() ? "Due: " : "; ") +
                           format_time_of_day(stands.due) + " " + without_stop(promise.text);
  }
  const std::size_t silent = without_a_word(scenario, state);
  view.no_word = silent == 0 ? std::string("Everybody has had a word")
                             : messages(silent) + " without a word yet";
}

}  // namespace

bool shows_inbox(const Model& model) {
  return model.session && at_the_inbox(*model.scenario, model.session->state());
}

InboxView inbox_view(const Model& model, const Theme& theme) {
  const Session& session = *model.session;
  const Scenario& scenario = session.scenario();
  InboxView view;
  view.talk = conversation_view(model, theme);
  describe_day(view, session);
  view.announce = view.talk.side.arrivals;

  const LegalActions legal = session.shown();
  const auto& steps = session.steps();
  // The thread in hand since the last time at the desk: what happened to it is news.
  std::size_t from = steps.size();
  while (from > 0 && !(steps[from - 1].before.scene == scenario.inbox)) --from;
  const std::size_t first_event = from > 0 ? steps[from - 1].first_event : session.events().size();
  int number = 1;
  for (const ThreadReport& report : desk_order(session)) {
    InboxView::Row row = row_of(report, session, theme);
    row.changed = changed_since(session, first_event, report.thread);
    for (std::size_t i = 0; i < legal.size(); ++i) {
      if (legal[i].kind == Action::Kind::kOpenThread && legal[i].thread == report.thread) {
        row.action = static_cast<int>(i);
        if (number <= 9) row.number = number++;
      }
    }
    row.name = (row.number > 0 ? std::to_string(row.number) + ". " : "") + row.who + ", " +
               row.role + ". " + row.channel_words + ": " + row.subject + ". " + row.status.text +
               ". " + row.waiting + ".";
    if (!row.promised.empty()) row.name += " " + row.promised + ".";
    if (!row.due.text.empty()) row.name += " " + capitalised(row.due.text) + ".";
    view.rows.push_back(std::move(row));
  }
  const std::size_t silent = without_a_word(scenario, session.state());
  const std::string step = std::to_string(steps.size());
  for (std::size_t i = 0; i < legal.size(); ++i) {
    if (legal[i].kind != Action::Kind::kChoose) continue;
    const Choice& choice = scenario[legal[i].choice];
    InboxView::Other other;
    other.key = "choice-" + step + "-" + std::to_string(i + 1);
    other.text = wording(choice, session.seed());
    other.is_act = choice.is_act;
    other.action = static_cast<int>(i);
    if (number <= 9) other.number = number++;
    // How many would be left is a hint from beside the desk: not in an assessment.
    if (choice.leave && model.mode != Mode::kAssessment) {
      other.warns = silent > 0;
      other.note = silent > 0 ? messages(silent) + " would be left without a word"
                              : std::string("Everybody has had a word");
    }
    view.others.push_back(std::move(other));
  }
  return view;
}

}  // namespace makegood
