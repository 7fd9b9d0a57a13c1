// The words of the conversation screen.
#include <algorithm>
#include <cstdlib>

#include "ui/screens/conversation.hpp"
#include "ui/screens/transcript_view.hpp"

namespace makegood {
namespace {

WordId mode_name(Mode mode) {
  switch (mode) {
    case Mode::kGuided:
      return "mode.guided";
    case Mode::kPractice:
      return "mode.practice";
    case Mode::kAssessment:
      return "mode.assessment";
  }
  return "mode.guided";
}

ConversationView::PromiseCard promise_card(const Scenario& scenario, const LedgerRow& row,
                                           Minute now, const Theme& theme, const Words& words) {
  const Promise& promise = scenario[row.promise];
  ConversationView::PromiseCard card;
  card.key = "promise-" + promise.id;
  card.title = without_stop(promise.text);
  const std::string due = clock_words(words, row.state.due);
  card.detail = promise.by.kind == Party::Kind::kPerson
                    ? words("promise.by_person",
                            {{"name", first_name(scenario[promise.by.person])}, {"time", due}})
                    : words("promise.by", {{"time", due}});
  switch (row.state.status) {
    case PromiseStatus::kOpen:
    case PromiseStatus::kRenegotiated: {
      const Minute left = row.state.due - now;
      card.status = {left > 0 ? words("promise.due_in", {{"span", span_words(words, left)}})
                              : std::string(words("promise.due_now")),
                     theme.warn};
      if (row.state.status == PromiseStatus::kRenegotiated)
        card.detail = words("promise.moved", {{"time", due}});
      if (row.state.reminder != kNever && !row.state.reminder_fired) {
        card.detail +=
            " " + words("promise.reminder", {{"time", format_time_of_day(row.state.reminder)}});
      } else if (row.ours) {
        card.detail +=
            " " + std::string(words(row.state.reminder_fired ? WordId("promise.reminder_fired")
                                                             : WordId("promise.no_reminder")));
      }
      break;
    }
    case PromiseStatus::kKept:
      card.status = {std::string(words("promise.kept")), theme.ok};
      break;
    case PromiseStatus::kBroken:
      card.status = {std::string(words("promise.broken")), theme.bad};
      break;
    case PromiseStatus::kNone:
      break;
  }
  return card;
}

std::vector<std::string> meanwhile_of(const DecisionReview& review) {
  std::vector<std::string> out;
  for (const PointReason& reason : review.reasons) {
    if (fell_into_its_time(reason.reason) && !reason.text.empty()) out.push_back(reason.text);
  }
  return out;
}

std::string clock_note(const Scenario& scenario, Minute now, const Words& words) {
  if (!scenario.hours.is_open(now)) return std::string(words("clock.outside"));
  return words("clock.ends", {{"time", format_time_of_day(scenario.hours.next_closing(now))}});
}

void describe_person(ConversationView& view, const Model& model, const Theme& theme) {
  const Words& words = model.language.words;
  const Scenario& scenario = *model.scenario;
  const PersonId id = person_in_front(*model.session);
  const Person& person = scenario[id];
  view.name = person.name;
  view.first_name = first_name(person);
  view.role = person.role;
  view.portrait = person.portrait;
  const Tint neutral{theme.muted, theme.neutral_chip};
  if (person.customer == CustomerKind::kExternal)
    view.kind = {std::string(words("customer.external")), neutral};
  if (person.customer == CustomerKind::kInternal)
    view.kind = {std::string(words("customer.internal")), neutral};
  const Mood mood = model.session->state().mood(id);
  view.mood = static_cast<int>(mood);
  view.mood_words = words_for(mood, words);
  const SceneId scene = model.session->state().scene;
  view.alone = scene && !scenario[scene].who;
}

void describe_choices(ConversationView& view, const Model& model) {
  const Words& words = model.language.words;
  const Scenario& scenario = *model.scenario;
  const Session& session = *model.session;
  bool any_act = false;
  bool any_word = false;
  int number = 1;
  const std::string step = std::to_string(session.steps().size());
  for (const Action& action : session.shown()) {
    ChoiceCardView card;
    card.number = number;
    if (action.kind == Action::Kind::kOpenThread) {
      const Thread& thread = scenario[action.thread];
      card.text = words("thread.choice",
                        {{"name", scenario[thread.who].name}, {"subject", thread.subject}});
      card.is_act = true;
    } else {
      card.text = wording(scenario[action.choice], session.seed());
      card.is_act = scenario[action.choice].is_act;
    }
    (card.is_act ? any_act : any_word) = true;
    view.choices.push_back(std::move(card));
    view.choice_keys.push_back("choice-" + step + "-" + std::to_string(number));
    ++number;
  }
  const bool writing = session.state().channel == Channel::kEmail ||
                       session.state().channel == Channel::kEmailToAll ||
                       session.state().channel == Channel::kSocial ||
                       session.state().channel == Channel::kChat;
  const bool says = any_word && !any_act;
  view.ask = words(says ? (writing ? WordId("ask.write") : WordId("ask.say")) : WordId("ask.do"));
}

}  // namespace

std::vector<Chip> point_chips(const Points& points, const Theme& theme, const Words& words) {
  std::vector<Chip> chips;
  for (const Tenet tenet : kAllTenets) {
    const int p = points[static_cast<std::size_t>(tenet)];
    if (p == 0) continue;
    const std::string sign = p > 0 ? "+" : "−";
    const std::string amount = std::to_string(std::abs(p));
    std::string label(short_name_of(tenet, words));
    label.append(" ").append(sign).append(amount);
    chips.push_back({std::move(label), theme[tenet],
                     words(p > 0 ? WordId("points.plus") : WordId("points.minus"),
                           {{"tenet", name_of(tenet, words)}, {"count", amount}})});
  }
  return chips;
}

std::vector<Chip> decision_chips(const DecisionReview& decision, const Theme& theme,
                                 const Words& words) {
  Points own = decision.points;
  for (std::size_t t = 0; t < kTenets; ++t)
    own[t] = static_cast<std::int8_t>(own[t] - decision.meanwhile[t]);
  std::vector<Chip> chips = point_chips(own, theme, words);
  int lost = 0;
  for (const std::int8_t points : decision.meanwhile) lost -= points;
  if (lost > 0) {
    const WordId why =
        decision.broken.empty() ? WordId("points.thread_left") : WordId("points.promise_broken");
    chips.push_back({words(why, {{"count", std::to_string(lost)}}), theme.bad});
  }
  return chips;
}

std::vector<MeterView> tenet_meters(const Score& score, const Theme& theme, const Words& words) {
  std::vector<MeterView> meters;
  for (const Tenet tenet : kAllTenets) {
    const Tally& tally = score.tenets[static_cast<std::size_t>(tenet)];
    MeterView view;
    view.label = name_of(tenet, words);
    // Before a tenet has been at stake there is nothing to count; "of 0" would say nothing either.
    const std::string earned =
        tally.earned < 0 ? "−" + std::to_string(-tally.earned) : std::to_string(tally.earned);
    // Nor would "−3 of 2".
    view.value = tally.best > 0 && tally.earned >= 0
                     ? words("tally.of", {{"count", earned}, {"all", std::to_string(tally.best)}})
                 : tally.earned != 0 ? earned
                                     : "–";
    view.fraction = tally.best > 0 ? static_cast<float>(std::max(tally.earned, 0)) /
                                         static_cast<float>(tally.best)
                                   : 0;
    view.ink = theme[tenet].ink;
    meters.push_back(std::move(view));
  }
  return meters;
}

Color leading_color(const Points& points, const Theme& theme) {
  int most = 0;
  Color color = theme.muted;
  for (const Tenet tenet : kAllTenets) {
    const int p = std::abs(points[static_cast<std::size_t>(tenet)]);
    if (p > most) {
      most = p;
      color = theme[tenet].ink;
    }
  }
  return color;
}

ConversationView conversation_view(const Model& model, const Theme& theme) {
  ConversationView view;
  const Words& words = model.language.words;
  const Scenario& scenario = *model.scenario;
  const Session& session = *model.session;
  const SessionState& state = session.state();
  view.title = scenario.title;
  const std::size_t number = session.steps().size() + (state.ended() ? 0 : 1);
  view.decision = words("decision.number", {{"number", std::to_string(number)}});
  view.guided = model.mode == Mode::kGuided;
  view.mode_name = words(mode_name(model.mode));
  describe_person(view, model, theme);
  view.channel = state.channel;
  view.channel_words = name_of(state.channel, words);
  view.clock = clock_words(words, state.now);
  view.clock_note = clock_note(scenario, state.now, words);
  int due = 0;
  for (const LedgerRow& row : ledger(scenario, state)) {
    view.promises.push_back(promise_card(scenario, row, state.now, theme, words));
    if (is_open(row.state) && row.ours) ++due;
  }
  if (due > 0) view.due = {words("promise.count", {{"count", std::to_string(due)}}), theme.warn};
  view.transcript = transcript_of(session, model.fresh_after, theme, words);
  view.first_fresh = view.transcript.size();
  for (std::size_t i = 0; i < view.transcript.size(); ++i) {
    if (view.transcript[i].fresh) {
      view.first_fresh = i;
      break;
    }
  }
  view.side = side_notes(model);
  // What an apology was worth is the coach's word, and not what the customer shows.
  if (model.mode == Mode::kAssessment) view.side.sorry.clear();
  view.hear_again = model.hear_again;
  if (model.hear_again > 0) {
    for (std::size_t i = view.first_fresh; i < view.transcript.size(); ++i) {
      if (view.transcript[i].kind != TranscriptItem::Kind::kTheirs) continue;
      view.heard_again += (view.heard_again.empty() ? "" : " ") + view.transcript[i].spoken_name;
    }
    // A live region speaks when its text changes: asked for twice, it must differ.
    if (model.hear_again % 2 == 0) view.heard_again += " ";
  }
  view.ended = state.ended();
  if (view.ended) {
    view.ending_title = scenario[state.ending].title;
  } else {
    describe_choices(view, model);
  }
  if (view.guided) {
    view.tenets = tenet_meters(score_now(session), theme, words);
    const Foresight* foresight = foresight_of(model);
    if (foresight && !state.ended()) {
      const Reachable reachable = foresight->reachable(session);
      const std::size_t all = scenario.endings.size();
      view.reachable = words("reachable", all,
                             {{"percent", std::to_string(reachable.percent)},
                              {"endings", std::to_string(reachable.endings)},
                              {"count", std::to_string(all)},
                              {"grade", name_of(reachable.grade, words)}});
    }
    view.can_take_back = !session.steps().empty();
    if (session.steps().empty()) {
      view.coach_note = words("coach.first");
    } else {
      const std::size_t last = session.steps().size() - 1;
      const DecisionReview remark = review(session, last, words);
      if (remark.remark.empty()) {
        view.coach_note = words("coach.opening");
        return view;
      }
      // The remark may be the first sentence of the reason: it is not said twice.
      const bool repeats = remark.why.compare(0, remark.remark.size(), remark.remark) == 0;
      const std::size_t rest =
          repeats ? remark.why.find_first_not_of(' ', remark.remark.size()) : 0;
      view.coach = CoachView{"coach-" + std::to_string(last),
                             remark.remark,
                             rest == std::string::npos ? std::string() : remark.why.substr(rest),
                             remark.heard,
                             meanwhile_of(remark),
                             decision_chips(remark, theme, words),
                             leading_color(remark.points, theme)};
    }
  } else {
    view.coach_note = words(model.mode == Mode::kAssessment ? WordId("coach.assessment")
                                                            : WordId("coach.practice"));
  }
  return view;
}

}  // namespace makegood
