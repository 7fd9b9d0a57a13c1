// The transcript is a fold over the session's events: what was said and done, when the clock jumped
// or the channel changed, and every move of the ledger, in the order in which it happened.
#include "ui/screens/transcript_view.hpp"

#include "coach/coach.hpp"
#include "ui/screens/conversation.hpp"
#include "ui/screens/envelope.hpp"

namespace makegood {
namespace {

constexpr Minute kJump = 5;  // minutes of clock that deserve a line of their own

class Fold {
 public:
  Fold(const Session& session, const Theme& theme, const Words& words)
      : scenario_(session.scenario()),
        seed_(session.seed()),
        theme_(theme),
        words_(words),
        envelope_(session.scenario(), words) {}

  void take(const Event& event, std::size_t index, bool fresh, bool opening);
  std::vector<TranscriptItem> items;

 private:
  TranscriptItem& add(TranscriptItem::Kind kind, std::size_t index, bool fresh,
                      const std::string& text, const std::string& speaker = {});
  void line(const Line& line, std::size_t index, bool fresh, Minute at);
  void divider(std::size_t index, bool fresh, Minute at);
  void ledger(const Event& event, std::size_t index, bool fresh);

  const Scenario& scenario_;
  Seed seed_;
  const Theme& theme_;
  const Words& words_;
  Envelope envelope_;
  Minute now_ = 0;
  Channel channel_ = Channel::kPhone;
  bool divide_ = true;
  std::string last_speaker_;
  int decision_ = 0;       // grows with each thing said or done
  bool replying_ = false;  // what comes answers the last decision
  int last_letter_ = -1;   // decision of the last item, if that was a letter
};

TranscriptItem& Fold::add(TranscriptItem::Kind kind, std::size_t index, bool fresh,
                          const std::string& text, const std::string& speaker) {
  const bool letter = one_piece(channel_);
  const bool spoken = kind == TranscriptItem::Kind::kTheirs || kind == TranscriptItem::Kind::kYours;
  if (letter && spoken && last_letter_ == decision_ && speaker == last_speaker_) {
    // Line after line of one letter: paragraphs, not a pile of letters.
    items.back().text += between_lines(channel_) + text;
    items.back().spoken_name += " " + text;
    return items.back();
  }
  last_letter_ = letter && spoken ? decision_ : -1;
  TranscriptItem item;
  item.kind = kind;
  item.channel = channel_;
  item.key = "line-" + std::to_string(index);
  item.text = text;
  item.spoken_name =
      speaker.empty() ? text : words_("speaker.line", {{"name", speaker}, {"text", text}});
  item.fresh = fresh;
  item.follows = !replying_;
  // A bubble under a bubble of the same person needs no name; a letter always says from whom.
  if (speaker != last_speaker_ || letter) item.speaker = speaker;
  last_speaker_ = speaker;
  envelope_.dress(item, now_);
  items.push_back(std::move(item));
  return items.back();
}

void Fold::divider(std::size_t index, bool fresh, Minute at) {
  if (!divide_) return;
  divide_ = false;
  add(TranscriptItem::Kind::kDivider, index, fresh,
      words_("line.divider",
             {{"channel", name_of(channel_, words_)}, {"time", long_clock_words(words_, at)}}));
  items.back().key += "-when";
}

void Fold::line(const Line& line, std::size_t index, bool fresh, Minute at) {
  divider(index, fresh, at);
  const std::string& words = wording(line, seed_);
  if (line.kind == Line::Kind::kNote) {
    add(TranscriptItem::Kind::kNote, index, fresh, words);
    return;
  }
  switch (line.who.kind) {
    case Party::Kind::kYou:
      add(TranscriptItem::Kind::kYours, index, fresh, words, std::string(words_("line.you")));
      break;
    case Party::Kind::kTeam:
      add(TranscriptItem::Kind::kTheirs, index, fresh, words, std::string(words_("line.team")));
      break;
    case Party::Kind::kPerson:
      add(TranscriptItem::Kind::kTheirs, index, fresh, words,
          first_name(scenario_[line.who.person]));
      break;
  }
}

void Fold::ledger(const Event& event, std::size_t index, bool fresh) {
  using Kind = Event::Kind;
  const std::string text = without_stop(scenario_[event.promise].text);
  const std::string due = clock_words(words_, event.value);
  std::string said;
  Tint tint{theme_.muted, theme_.neutral_chip};
  switch (event.kind) {
    case Kind::kPromiseMade:
      said = words_("ledger.made", {{"promise", text}, {"time", due}});
      tint = theme_.warn;
      break;
    case Kind::kPromiseRenegotiated:
      said = words_("ledger.moved", {{"promise", text}, {"time", due}});
      tint = theme_.warn;
      break;
    case Kind::kPromiseKept:
      said = words_("ledger.kept", {{"promise", text}});
      tint = theme_.ok;
      break;
    case Kind::kPromiseBroken:
      said = words_("ledger.broken", {{"promise", text}});
      tint = theme_.bad;
      break;
    case Kind::kReminderSet:
      said = words_("ledger.reminder", {{"time", due}, {"promise", text}});
      break;
    case Kind::kReminderFired:
      said = words_("ledger.fired", {{"promise", text}});
      break;
    case Kind::kPromiseTooLate:
      said = words_("ledger.too_late", {{"promise", text}});
      break;
    default:
      return;
  }
  divider(index, fresh, event.at);
  add(TranscriptItem::Kind::kLedger, index, fresh, said).tint = tint;
}

void Fold::take(const Event& event, std::size_t index, bool fresh, bool opening) {
  using Kind = Event::Kind;
  envelope_.take(event);
  now_ = event.at;
  switch (event.kind) {
    case Kind::kChannel:
      if (event.channel != channel_) divide_ = true;
      channel_ = event.channel;
      break;
    case Kind::kTime:
      if (event.at - event.from >= kJump) divide_ = true;
      break;
    case Kind::kSaid: {
      const Choice& choice = scenario_[event.choice];
      ++decision_;
      replying_ = true;
      if (!choice.is_act && choice.changes_channel && choice.channel == Channel::kSocial &&
          channel_ != Channel::kSocial) {
        // What is written where everybody reads it is the post itself, not talk about one.
        channel_ = Channel::kSocial;
        divide_ = true;
      }
      divider(index, fresh, event.at);
      add(choice.is_act ? TranscriptItem::Kind::kYourAct : TranscriptItem::Kind::kYours, index,
          fresh, wording(choice, seed_), std::string(words_("line.you")));
      break;
    }
    case Kind::kScene:
    case Kind::kInterrupted:
    case Kind::kBack:
    case Kind::kEnded:
      replying_ = false;
      break;
    case Kind::kReplyLine:
      line(scenario_[event.choice].reply[event.line], index, fresh, event.at);
      break;
    case Kind::kSceneLine:
      line(scenario_[event.scene].says[event.line], index, fresh, event.at);
      break;
    case Kind::kEndingLine:
      line(scenario_[event.ending].says[event.line], index, fresh, event.at);
      break;
    case Kind::kPromiseMade:
    case Kind::kPromiseKept:
    case Kind::kPromiseBroken:
    case Kind::kPromiseRenegotiated:
    case Kind::kPromiseTooLate:
    case Kind::kReminderSet:
    case Kind::kReminderFired:
      // What was promised before the curtain rose stands in the ledger; as news it would be
      // confusing.
      if (!opening) ledger(event, index, fresh);
      break;
    default:
      break;
  }
}

}  // namespace

std::vector<TranscriptItem> transcript_of(const Session& session, std::size_t fresh_after,
                                          const Theme& theme, const Words& words) {
  Fold fold(session, theme, words);
  const Events& events = session.events();
  const std::size_t fresh_from = fresh_after < session.steps().size()
                                     ? session.steps()[fresh_after].first_event
                                 : session.steps().empty() ? 0
                                                           : events.size();
  for (std::size_t i = 0; i < events.size(); ++i) {
    fold.take(events[i], i, i >= fresh_from, i < session.opening_events());
  }
  return std::move(fold.items);
}

PersonId person_in_front(const Session& session) {
  const Scenario& scenario = session.scenario();
  const SessionState& state = session.state();
  if (state.scene && scenario[state.scene].who) return scenario[state.scene].who;
  const Events& events = session.events();
  for (std::size_t i = events.size(); i-- > 0;) {
    if (events[i].kind == Event::Kind::kEnded && scenario[events[i].ending].who)
      return scenario[events[i].ending].who;
    if (events[i].kind == Event::Kind::kScene && scenario[events[i].scene].who)
      return scenario[events[i].scene].who;
  }
  return PersonId(0);
}

std::string without_stop(std::string text) {
  if (!text.empty() && text.back() == '.') text.pop_back();
  return text;
}

std::string first_name(const Person& person) {
  return person.name.substr(0, person.name.find(' '));
}

}  // namespace makegood
