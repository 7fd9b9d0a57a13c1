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

std::string_view channel_words(Channel channel, const Words& words) {
  return channel == Channel::kInPerson ? words("inbox.desk") : name_of(channel, words);
}

Chip status_chip(const ThreadReport& report, const Theme& theme, const Words& words) {
  const Tint neutral{theme.muted, theme.neutral_chip};
  switch (report.status) {
    case ThreadStatus::kUnopened:
      return {std::string(words("inbox.new")), theme[Tenet::kHonesty]};
    case ThreadStatus::kWaiting:
    case ThreadStatus::kNothing:
      return {std::string(words("inbox.opened")), theme.bad};
    case ThreadStatus::kHolding:
      return {std::string(words("inbox.holding")), theme.warn};
    case ThreadStatus::kUpdated:
      return {std::string(words("inbox.updated")), neutral};
    case ThreadStatus::kAnswered:
      return {std::string(words("inbox.answered")), theme.ok};
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

std::string waiting_words(const ThreadReport& report, Minute now, const Words& words) {
  if (report.answered()) {
    return report.last_word == kNever
               ? std::string(words("inbox.answered"))
               : words("inbox.answered_at", {{"time", format_time_of_day(report.last_word)}});
  }
  const Minute span = report.waiting(now);
  const std::string length =
      span > 0 ? span_words(words, span) : std::string(words("inbox.moment"));
  const WordId since = report.status == ThreadStatus::kHolding   ? WordId("inbox.since_holding")
                       : report.status == ThreadStatus::kUpdated ? WordId("inbox.since_update")
                                                                 : WordId("inbox.waiting");
  return words(since, {{"span", length}});
}

// What is promised in the thread, soonest first, and what the desk says about it.
void describe_promise(InboxView::Row& row, const ThreadReport& report, const Session& session,
                      const Theme& theme, const Words& words) {
  const SessionState& state = session.state();
  PromiseId next;
  for (const PromiseId id : report.owed) {
    if (!next || state.promises[id.index()].due < state.promises[next.index()].due) next = id;
  }
  if (!next) return;
  const Promise& promise = session.scenario()[next];
  const PromiseState& stands = state.promises[next.index()];
  const bool same_day = stands.due / kMinutesPerDay == state.now / kMinutesPerDay;
  const auto time = [&](Minute t) {
    return same_day ? format_time_of_day(t) : clock_words(words, t);
  };
  row.promised = words("debrief.ledger",
                       {{"promise", without_stop(promise.text)}, {"time", time(stands.due)}});
  if (!on_the_desk(promise, stands)) return;
  if (stands.reminder != kNever && !stands.reminder_fired) {
    row.promised =
        words("inbox.flag", {{"promise", row.promised}, {"time", time(stands.reminder)}});
  }
  const Minute left = stands.due - state.now;
  if (stands.status == PromiseStatus::kBroken || left < 0) {
    row.due = {std::string(words("inbox.overdue")), theme.bad};
  } else {
    row.due = {left > 0 ? words("promise.due_in", {{"span", span_words(words, left)}})
                        : std::string(words("promise.due_now")),
               theme.warn};
  }
}

InboxView::Row row_of(const ThreadReport& report, const Session& session, const Theme& theme,
                      const Words& words) {
  const Scenario& scenario = session.scenario();
  const Thread& thread = scenario[report.thread];
  const Person& person = scenario[thread.who];
  InboxView::Row row;
  row.key = "thread-" + thread.id;
  row.who = person.name;
  row.role = person.role;
  if (person.customer == CustomerKind::kExternal)
    row.role = words("inbox.customer", {{"role", person.role}});
  if (person.customer == CustomerKind::kInternal)
    row.role = words("inbox.colleague", {{"role", person.role}});
  row.portrait = person.portrait;
  row.mood = static_cast<float>(session.state().mood(thread.who));
  row.channel = thread.channel;
  row.channel_words = channel_words(thread.channel, words);
  row.subject = without_stop(thread.subject);
  row.answered = report.answered();
  row.waiting = waiting_words(report, session.state().now, words);
  row.status = status_chip(report, theme, words);
  row.stage = stage_of(report.status);
  describe_promise(row, report, session, theme, words);
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
std::string messages(FormsId what, std::size_t count, const Words& words) {
  return words(what, count, {{"count", std::to_string(count)}});
}

void describe_day(InboxView& view, const Session& session, const Words& words) {
  const Scenario& scenario = session.scenario();
  const SessionState& state = session.state();
  const Minute end = end_of_day(scenario, state.now);
  const bool first_day = scenario.start / kMinutesPerDay == state.now / kMinutesPerDay;
  const DayHours hours = scenario.hours.days[static_cast<std::size_t>(weekday(state.now))];
  const Minute opened = state.now / kMinutesPerDay * kMinutesPerDay + hours.opens;
  const Minute begin = std::min(first_day ? scenario.start : opened, state.now);
  const auto length = static_cast<float>(std::max<Minute>(1, end - begin));
  view.clock = clock_words(words, state.now);
  const Minute left = std::max<Minute>(0, end - state.now);
  const std::string until =
      end - state.now < kMinutesPerDay ? format_time_of_day(end) : clock_words(words, end);
  view.left = left > 0 ? words("inbox.left", {{"span", span_words(words, left)}, {"time", until}})
                       : words("inbox.nothing_left", {{"time", until}});
  view.gone = static_cast<float>(state.now - begin) / length;
  for (std::size_t p = 0; p < scenario.promises.size(); ++p) {
    const Promise& promise = scenario.promises[p];
    const PromiseState& stands = state.promises[p];
    const bool late = stands.status == PromiseStatus::kBroken && stands.broke_in_play;
    if ((!is_open(stands) && !late) || promise.by.kind == Party::Kind::kPerson) continue;
    if (!on_the_desk(promise, stands) || stands.due < begin || stands.due > end) continue;
    view.ticks.push_back({static_cast<float>(stands.due - begin) / length, late});
    view.ticks_in_words += (view.ticks_in_words.empty() ? "" : "; ") +
                           format_time_of_day(stands.due) + " " + without_stop(promise.text);
  }
  if (!view.ticks_in_words.empty())
    view.ticks_in_words = words("inbox.due", {{"list", view.ticks_in_words}});
  const std::size_t silent = without_a_word(scenario, state);
  view.no_word = silent == 0 ? std::string(words("inbox.everybody"))
                             : messages("inbox.no_word", silent, words);
}

}  // namespace

bool shows_inbox(const Model& model) {
  return model.session && at_the_inbox(*model.scenario, model.session->state());
}

InboxView inbox_view(const Model& model, const Theme& theme) {
  const Session& session = *model.session;
  const Scenario& scenario = session.scenario();
  const Words& words = model.language.words;
  InboxView view;
  view.talk = conversation_view(model, theme);
  describe_day(view, session, words);
  view.announce = view.talk.side.arrivals;

  const LegalActions legal = session.shown();
  const auto& steps = session.steps();
  // The thread in hand since the last time at the desk: what happened to it is news.
  std::size_t from = steps.size();
  while (from > 0 && !(steps[from - 1].before.scene == scenario.inbox)) --from;
  const std::size_t first_event = from > 0 ? steps[from - 1].first_event : session.events().size();
  int number = 1;
  for (const ThreadReport& report : desk_order(session)) {
    InboxView::Row row = row_of(report, session, theme, words);
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
      other.note = silent > 0 ? messages("inbox.would_leave", silent, words)
                              : std::string(words("inbox.everybody"));
    }
    other.name = other.is_act ? words("inbox.do", {{"text", other.text}}) : other.text;
    if (other.number > 0) {
      other.name =
          words("choice.name", {{"number", std::to_string(other.number)}, {"text", other.name}});
    }
    if (!other.note.empty()) other.name += " (" + other.note + ")";
    view.others.push_back(std::move(other));
  }
  return view;
}

}  // namespace makegood
