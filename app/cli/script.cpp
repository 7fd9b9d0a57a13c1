#include "cli/script.hpp"

#include <algorithm>

#include "cli/text.hpp"
#include "coach/wording.hpp"
#include "engine/points.hpp"

namespace makegood::cli {
namespace {

constexpr std::size_t kWidestName = 14;
// A clock that moves less than this is told by the line above the choices alone: a rule for every
// minute of a telephone call would cut the conversation to pieces.
constexpr Minute kWorthARule = 5;
constexpr Minute kSoon = 15;  // a promise this near its time is inked as a warning

}  // namespace

Script::Script(const Scenario& scenario, Page& page) : scenario_(scenario), page_(page) {
  std::size_t widest = display_width("You");
  for (std::size_t i = 0; i < scenario.people.size(); ++i) {
    widest = std::max(widest, display_width(safe_text(name(PersonId(i)))));
  }
  column_ = std::min(widest, kWidestName) + 2;
}

std::string Script::name(PersonId person) const {
  std::string called = short_name(scenario_[person]);
  for (std::size_t i = 0; i < scenario_.people.size(); ++i) {
    if (PersonId(i) != person && short_name(scenario_.people[i]) == called)
      return scenario_[person].name;
  }
  return called;
}

std::string Script::name(const Party& party) const {
  switch (party.kind) {
    case Party::Kind::kYou:
      return "You";
    case Party::Kind::kTeam:
      return "Your team";
    case Party::Kind::kPerson:
      return name(party.person);
  }
  return {};
}

void Script::speak(std::string_view who, Ink who_ink, std::string_view text, Ink ink) {
  page_.gap();
  noted_ = PromiseId();
  // Somebody who goes on speaking is not announced again.
  page_.labelled(who == speaker_ ? "" : who, who_ink, column_, text, ink);
  speaker_ = who;
}

void Script::line(const Line& line, Seed seed) {
  const std::string& words = wording(line, seed);
  if (line.kind == Line::Kind::kNote) {
    speak("", Ink::kPlain, "(" + words + ")", Ink::kFaint);
    return;
  }
  speak(name(line.who), line.who.kind == Party::Kind::kYou ? Ink::kYou : Ink::kThem, words);
}

void Script::briefing() {
  page_.rule(scenario_.title, Ink::kStrong);
  page_.gap();
  page_.text(scenario_.briefing.you);
  if (!scenario_.briefing.know.empty()) {
    page_.gap();
    page_.text("What you know:");
    for (const std::string& point : scenario_.briefing.know) {
      page_.labelled("·", Ink::kFaint, 4, point, Ink::kPlain, 2);
    }
  }
  page_.gap();
  page_.text("What would be good: " + scenario_.briefing.goal);
}

void Script::opening(const Session& session) {
  events(session, 0, session.opening_events(), nullptr);
}

void Script::decision(const Session& session, std::size_t index, bool coached) {
  const std::size_t first = session.steps()[index].first_event;
  if (!coached) {
    events(session, first, session.events_end(index), nullptr);
    return;
  }
  const DecisionReview reviewed = review(session, index);
  events(session, first, session.events_end(index), &reviewed);
}

void Script::events(const Session& session, std::size_t first, std::size_t last,
                    const DecisionReview* coached) {
  Minute from = kNever;  // where the clock stood before the moves that nobody has been told of yet
  bool new_channel = false;  // likewise the channel
  speaker_.clear();
  noted_ = PromiseId();
  Channel channel = Channel::kPhone;

  // Said once, just before the next line that is spoken: three moves of the clock in one wait are
  // one pause.
  const auto place = [&](Minute at) {
    const Minute passed = from == kNever ? 0 : at - from;
    if (passed >= kWorthARule || new_channel) {
      std::string title;
      if (new_channel) title = std::string(name_of(channel)) + " · ";
      title += std::string(weekday_name(at)) + ' ' + format_time_of_day(at);
      if (passed >= kWorthARule) title += " · " + format_span(passed) + " later";
      page_.gap();
      page_.rule(title);
      speaker_.clear();
      noted_ = PromiseId();
    }
    from = kNever;
    new_channel = false;
  };
  // Notes about the ledger stand together; a second one about the same promise need not name it
  // again.
  const auto note = [&](const Event& event, Ink ink, std::string label) {
    place(event.at);
    if (!noted_) page_.gap();
    if (!noted_ || noted_ != event.promise) {
      label += " · " + without_stop(scenario_[event.promise].text);
    }
    page_.labelled("", Ink::kPlain, column_, label, ink);
    speaker_.clear();
    noted_ = event.promise;
  };

  // The review's reasons are in the order of the scored events: `reasons` counts those that have
  // gone by.
  std::size_t reasons = 0;
  bool remarked = coached == nullptr;
  const auto remark_once = [&] {
    if (remarked) return;
    remarked = true;
    remark(*coached, reasons);
  };

  for (std::size_t i = first; i < last && i < session.events().size(); ++i) {
    const Event& event = session.events()[i];
    switch (event.kind) {
      case Event::Kind::kChannel:
        channel = event.channel;
        new_channel = true;
        break;
      case Event::Kind::kScored:
        if (coached == nullptr || event.points == Points{}) break;
        if (remarked && reasons < coached->reasons.size()) reason(coached->reasons[reasons]);
        ++reasons;
        break;
      case Event::Kind::kScene:
      case Event::Kind::kEnded:
      case Event::Kind::kEndingLine:
        remark_once();
        if (event.kind != Event::Kind::kEndingLine) break;
        place(event.at);
        line(scenario_[event.ending].says[event.line], session.seed());
        break;
      case Event::Kind::kTime:
        remark_once();
        if (from == kNever) from = event.from;
        break;
      case Event::Kind::kSaid: {
        const Choice& choice = scenario_[event.choice];
        place(event.at);
        const std::string& words = wording(choice, session.seed());
        speak("You", Ink::kYou, choice.is_act ? "(" + words + ")" : words);
        break;
      }
      case Event::Kind::kThreadOpened: {
        place(event.at);
        Action action;
        action.kind = Action::Kind::kOpenThread;
        action.thread = event.thread;
        speak("You", Ink::kYou, "(" + label_of(scenario_, action, session.seed()) + ")");
        break;
      }
      case Event::Kind::kReplyLine:
        place(event.at);
        line(scenario_[event.choice].reply[event.line], session.seed());
        break;
      case Event::Kind::kSceneLine:
        place(event.at);
        line(scenario_[event.scene].says[event.line], session.seed());
        break;
      case Event::Kind::kPromiseMade:
        note(event, Ink::kFaint, "Promised by " + moment_beside(event.value, event.at));
        break;
      case Event::Kind::kPromiseRenegotiated:
        note(event, Ink::kFaint, "Moved to " + moment_beside(event.value, event.at));
        break;
      case Event::Kind::kPromiseKept:
        note(event, Ink::kGood, "Promise kept");
        break;
      case Event::Kind::kPromiseBroken:
        note(event, Ink::kBad, "Promise missed");
        break;
      case Event::Kind::kReminderSet:
        note(event, Ink::kFaint, "Reminder set for " + moment_beside(event.value, event.at));
        break;
      case Event::Kind::kReminderFired:
        note(event, Ink::kWarn, "Your reminder");
        break;
      default:
        break;
    }
  }
  remark_once();
  if (from == kNever && !new_channel) return;
  // Time passed and nobody spoke. The state after these events is the next decision's, or the
  // present one.
  Minute now = session.state().now;
  for (const Step& step : session.steps()) {
    if (step.first_event == last) now = step.before.now;
  }
  place(now);
}

void Script::where_we_stand(const Session& session) {
  const SessionState& state = session.state();
  std::string right = format_clock(state.now);
  if (state.scene && scenario_[state.scene].who) {
    const PersonId who = scenario_[state.scene].who;
    right += " · " + name(who) + ": " + std::string(words_for(state.mood(who)));
  }
  const LegalActions legal = session.legal();
  const bool all_said = std::all_of(legal.begin(), legal.end(), [&](const Action& action) {
    return action.kind == Action::Kind::kChoose && !scenario_[action.choice].is_act;
  });
  page_.gap();
  page_.rule("");
  page_.spread(all_said ? "What do you say?" : "What do you do?", Ink::kStrong, right, Ink::kFaint);
  for (const LedgerRow& row : ledger(scenario_, state)) {
    if (!row.ours || !is_open(row.state)) continue;
    const Minute left = row.state.due - state.now;
    page_.text("Promised by " + moment_beside(row.state.due, state.now) + " · " +
                   without_stop(scenario_[row.promise].text) +
                   (left > 0 ? " · " + format_span(left) + " left" : " · due now"),
               left <= kSoon ? Ink::kWarn : Ink::kFaint);
  }
}

void Script::open_choices(const Session& session) {
  where_we_stand(session);
  page_.gap();
  std::size_t number = 0;
  for (const Action& action : session.shown()) {
    ++number;
    const std::string label = label_of(scenario_, action, session.seed());
    const bool said = action.kind == Action::Kind::kChoose && !scenario_[action.choice].is_act;
    // Words in quotation marks, deeds without: the difference matters and costs nothing.
    const std::string digits = std::to_string(number);
    page_.labelled(digits, Ink::kStrong, 6, said ? "“" + label + "”" : label, Ink::kPlain,
                   4 - std::min<std::size_t>(digits.size(), 2));
  }
  page_.gap();
}

void Script::remark(const DecisionReview& decision, std::size_t reasons) {
  if (decision.remark.empty()) return;
  page_.gap();
  page_.barred(decision.remark, Ink::kStrong);
  const std::string why = why_beyond_remark(decision);
  if (!why.empty()) page_.barred(why);
  if (!decision.heard.empty()) page_.barred(decision.heard);
  for (std::size_t i = 0; i < reasons && i < decision.reasons.size(); ++i) {
    reason(decision.reasons[i]);
  }
  speaker_.clear();
  noted_ = PromiseId();
}

void Script::reason(const PointReason& reason) {
  page_.barred(reason_text(reason), total(reason.points) < 0 ? Ink::kBad : Ink::kGood);
}

void Script::promises(const SessionState& state) {
  page_.gap();
  const auto rows = ledger(scenario_, state);
  if (rows.empty()) {
    page_.text("Nothing has been promised yet.");
  } else {
    page_.text("Promises, at " + format_clock(state.now), Ink::kStrong);
    ledger_rows(rows, state.now, 2);
  }
  page_.gap();
}

}  // namespace makegood::cli
