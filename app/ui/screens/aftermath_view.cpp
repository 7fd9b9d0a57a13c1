// The words of the cards that only some scenarios have.
#include <algorithm>
#include <cstdlib>

#include "coach/reach_words.hpp"
#include "coach/recovery.hpp"
#include "coach/sweep_words.hpp"
#include "coach/temperaments.hpp"
#include "coach/wording.hpp"
#include "ui/screens/aftermath.hpp"
#include "ui/screens/conversation.hpp"
#include "ui/screens/reach_picture.hpp"
#include "ui/screens/transcript_view.hpp"

namespace makegood {
namespace {

Tint tint_of(Outcome outcome, const Theme& theme) {
  switch (outcome) {
    case Outcome::kAnswered:
    case Outcome::kHeldAndReturned:
      return theme.ok;
    case Outcome::kUpdated:
    case Outcome::kHeldWithFlag:
      return theme.warn;
    case Outcome::kHeldForgotten:
    case Outcome::kWithoutWord:
      return theme.bad;
  }
  return theme.warn;
}

std::string steps_in_words(int step) {
  if (step == 0) return "mood as it was";
  const std::string count = count_word(static_cast<std::size_t>(std::abs(step)));
  return "mood " + count + (std::abs(step) == 1 ? " step " : " steps ") +
         (step > 0 ? "up" : "down");
}

Chip step_chip(int step, const Theme& theme) {
  const Tint neutral{theme.muted, theme.neutral_chip};
  const std::string words = steps_in_words(step);
  if (step > 0) return {"+" + std::to_string(step), theme.ok, words};
  if (step < 0) return {"−" + std::to_string(-step), theme.bad, words};
  return {"0", neutral, words};
}

void describe_sweep(AftermathView& view, const Session& session, const Theme& theme,
                    const Words& words) {
  const Scenario& scenario = session.scenario();
  if (!scenario.inbox || scenario.threads.empty()) return;
  const std::vector<ThreadReport> reports = sweep_reports(session);
  if (reports.empty()) return;
  view.sweep_summary = sweep_summary(reports);
  for (const ThreadReport& report : reports) {
    const Thread& thread = scenario[report.thread];
    const Person& person = scenario[thread.who];
    AftermathView::SweepRow row;
    row.key = "sweep-" + thread.id;
    row.who = person.name;
    row.subject = without_stop(thread.subject);
    row.channel = thread.channel;
    row.portrait = person.portrait;
    row.mood = static_cast<float>(session.state().mood(thread.who));
    const Outcome outcome = outcome_of(report);
    row.outcome = {std::string(short_words(outcome)), tint_of(outcome, theme)};
    row.words = sweep_words(report, session.state());
    row.cost = point_chips(report.cost, theme, words);
    if (report.mood_cost < 0) {
      row.cost.push_back({"Mood −" + std::to_string(-report.mood_cost),
                          {theme.muted, theme.neutral_chip},
                          steps_in_words(report.mood_cost)});
    }
    row.name = row.who + ", " + std::string(name_of(thread.channel)) + ", " + row.subject + ": " +
               row.outcome.text + ". " + row.words;
    if (!row.cost.empty()) {
      std::string cost;
      for (const Chip& chip : row.cost) {
        cost += (cost.empty() ? " It cost: " : ", ") + (chip.name.empty() ? chip.text : chip.name);
      }
      row.name += cost + ".";
    }
    view.sweep.push_back(std::move(row));
  }
}

void describe_reach(AftermathView& view, const Model& model) {
  const Session& session = *model.session;
  const Scenario& scenario = session.scenario();
  for (const PostReport& report : post_reports(session, foresight_of(model), model.fast_answers)) {
    const Post& post = scenario[report.post];
    AftermathView::ReachCard card;
    card.key = "spread-" + post.id;
    card.title = "Word of mouth: readers of " + first_name(scenario[post.by]) + "'s post";
    card.words = reach_words(report);
    card.fast_words = fast_reach_words(report);
    card.from = format_clock(report.from);
    card.to = format_clock(report.to);
    card.top = grouped(report.now.readers);
    card.name = card.title + ". " + reach_in_full(scenario, report);
    card.curve = reach_picture(post, report, true);
    view.reach.push_back(std::move(card));
  }
}

void describe_tones(AftermathView& view, const Session& session, const Theme& theme) {
  const Scenario& scenario = session.scenario();
  const ToneTable table = tone_table(session);
  view.answers = table.answers;
  for (const ToneTable::Row& row : table.rows) {
    const Person& person = scenario[row.person];
    AftermathView::ToneRow out;
    out.key = "tones-" + person.id;
    out.who = first_name(person);
    out.temper = words_for(person.temperament);
    out.portrait = person.portrait;
    out.mood = static_cast<float>(session.state().mood(row.person));
    out.name = out.who + ", " + out.temper + ":";
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const ToneCell& cell = row.cells[i];
      AftermathView::ToneRow::Cell shown;
      shown.said = cell.said;
      if (cell.there) {
        shown.step = step_chip(cell.step, theme);
        out.name += (out.name.back() == ':' ? " " : "; ") + table.answers[i] + ", " +
                    shown.step.name + (cell.said ? " (you said this)" : "");
      }
      out.cells.push_back(std::move(shown));
    }
    view.tones.push_back(std::move(out));
  }
}

void describe_sorry(AftermathView& view, const Session& session) {
  const Scenario& scenario = session.scenario();
  for (const Recovery& recovery : recoveries(session)) {
    AftermathView::SorryCard card;
    const Person& person = scenario[recovery.to];
    card.key = "recovery-" + person.id;
    card.title = "Apologies to " + first_name(person);
    std::vector<Party> voices;
    std::size_t concrete = 0;
    for (const ApologyMade& made : recovery.apologies) {
      if (std::find(voices.begin(), voices.end(), made.by) == voices.end()) {
        voices.push_back(made.by);
      }
      if (made.with_new) ++concrete;
      card.lines.push_back(format_clock(made.at) + " · " + speaker_of(scenario, made.by) + ", " +
                           substance_of(made) + ": " + effect_of(made));
    }
    const std::size_t count = recovery.apologies.size();
    card.summary = capitalised(count_word(count)) + (count == 1 ? " apology" : " apologies") +
                   " by " + count_word(voices.size()) +
                   (voices.size() == 1 ? " voice, " : " voices, ") +
                   (concrete == 0 ? "none" : count_word(concrete)) + " with something new.";
    view.sorry.push_back(std::move(card));
  }
}

void describe_survey(AftermathView& view, const Scenario& scenario, const Debrief& debrief) {
  std::size_t asked = 0;
  for (const Debrief::SurveyCard& card : debrief.survey) {
    if (!card.who) continue;
    const Person& person = scenario[card.who];
    const std::string whom = first_name(person);
    AftermathView::SurveyRow row;
    row.key = "survey-" + person.id + "-" + std::to_string(view.survey.size());
    row.portrait = person.portrait;
    row.mood = static_cast<float>(card.mood);
    row.kicker = card.asked ? "You asked " + whom + " how it went"
                            : "You did not ask " + whom + " how it went";
    if (card.asked) {
      row.question = card.question;
      row.rating = card.rating;
      row.words = std::to_string(card.rating) + " of 5 · “" + card.says + "”";
      ++asked;
    } else {
      row.words = card.says;
    }
    view.survey.push_back(std::move(row));
  }
  const std::size_t all = view.survey.size();
  if (all < 2) return;
  view.survey_summary = "You asked " +
                        (asked == 0     ? std::string("nobody")
                         : asked == all ? "everybody"
                                        : std::to_string(asked) + " of " + std::to_string(all)) +
                        (asked == all ? "." : ". Who is not asked tells others instead.");
}

}  // namespace

AftermathView aftermath_view(const Model& model, const Debrief& debrief, const Theme& theme) {
  const Session& session = *model.session;
  AftermathView view;
  describe_sweep(view, session, theme, model.language.words);
  describe_reach(view, model);
  describe_tones(view, session, theme);
  describe_sorry(view, session);
  describe_survey(view, session.scenario(), debrief);
  return view;
}

}  // namespace makegood
