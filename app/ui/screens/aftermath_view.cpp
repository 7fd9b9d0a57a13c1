// The words of the cards that only some scenarios have.
#include <algorithm>

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

Chip step_chip(int step, const Theme& theme, const Words& words) {
  const Tint neutral{theme.muted, theme.neutral_chip};
  const std::string name = mood_step_words(step, words);
  if (step > 0) return {"+" + std::to_string(step), theme.ok, name};
  if (step < 0) return {"−" + std::to_string(-step), theme.bad, name};
  return {"0", neutral, name};
}

void describe_sweep(AftermathView& view, const Session& session, const Theme& theme,
                    const Words& words) {
  const Scenario& scenario = session.scenario();
  const std::vector<ThreadReport> reports = day_reports(session);
  if (reports.empty()) return;
  view.sweep_summary = sweep_summary(reports, words);
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
    row.outcome = {std::string(short_words(outcome, words)), tint_of(outcome, theme)};
    row.words = sweep_words(report, session.state(), words);
    row.cost = point_chips(report.cost, theme, words);
    if (report.mood_cost < 0) {
      row.cost.push_back({words("sweep.mood", {{"count", std::to_string(-report.mood_cost)}}),
                          {theme.muted, theme.neutral_chip},
                          mood_step_words(report.mood_cost, words)});
    }
    row.name = row.who + ", " + std::string(name_of(thread.channel, words)) + ", " + row.subject +
               ": " + row.outcome.text + ". " + row.words;
    if (!row.cost.empty()) {
      std::string cost;
      for (const Chip& chip : row.cost)
        cost += (cost.empty() ? "" : ", ") + (chip.name.empty() ? chip.text : chip.name);
      row.name += " " + words("sweep.cost", {{"list", cost}});
    }
    view.sweep.push_back(std::move(row));
  }
}

void describe_reach(AftermathView& view, const Model& model) {
  const Session& session = *model.session;
  const Scenario& scenario = session.scenario();
  const Words& words = model.language.words;
  for (const PostReport& report : post_reports(session, foresight_of(model), model.fast_answers)) {
    const Post& post = scenario[report.post];
    AftermathView::ReachCard card;
    card.key = "spread-" + post.id;
    card.title =
        words("reach.title", {{"whose", possessive(words, first_name(scenario[post.by]))}});
    card.words = reach_words(report, words);
    card.fast_words = fast_reach_words(report, words);
    if (!card.fast_words.empty())
      card.fast_words = words("reach.dashed", {{"fast", card.fast_words}});
    card.from = clock_words(words, report.from);
    card.to = clock_words(words, report.to);
    card.top = grouped(report.now.readers, words);
    card.name = card.title + ". " + reach_in_full(scenario, report, words);
    card.curve = reach_picture(post, report, true);
    view.reach.push_back(std::move(card));
  }
}

void describe_tones(AftermathView& view, const Session& session, const Theme& theme,
                    const Words& words) {
  const Scenario& scenario = session.scenario();
  const ToneTable table = tone_table(session);
  view.answers = table.answers;
  for (const ToneTable::Row& row : table.rows) {
    const Person& person = scenario[row.person];
    AftermathView::ToneRow out;
    out.key = "tones-" + person.id;
    out.who = first_name(person);
    out.temper = words_for(person.temperament, words);
    out.portrait = person.portrait;
    out.mood = static_cast<float>(session.state().mood(row.person));
    out.name = out.who + ", " + out.temper + ":";
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const ToneCell& cell = row.cells[i];
      AftermathView::ToneRow::Cell shown;
      shown.said = cell.said;
      if (cell.there) {
        shown.step = step_chip(cell.step, theme, words);
        out.name += (out.name.back() == ':' ? " " : "; ") +
                    words(cell.said ? WordId("tones.cell.said") : WordId("tones.cell"),
                          {{"answer", table.answers[i]}, {"mood", shown.step.name}});
      }
      out.cells.push_back(std::move(shown));
    }
    view.tones.push_back(std::move(out));
  }
}

void describe_sorry(AftermathView& view, const Session& session, const Words& words) {
  const Scenario& scenario = session.scenario();
  for (const Recovery& recovery : recoveries(session)) {
    AftermathView::SorryCard card;
    const Person& person = scenario[recovery.to];
    card.key = "recovery-" + person.id;
    card.title = words("sorry.title", {{"name", first_name(person)}});
    std::vector<Party> voices;
    std::size_t concrete = 0;
    for (const ApologyMade& made : recovery.apologies) {
      if (std::find(voices.begin(), voices.end(), made.by) == voices.end()) {
        voices.push_back(made.by);
      }
      if (made.with_new) ++concrete;
      card.lines.push_back(words(
          "sorry.line.when",
          {{"time", clock_words(words, made.at)}, {"line", apology_words(scenario, made, words)}}));
    }
    const std::size_t count = recovery.apologies.size();
    const auto counted = [&words](FormsId what, std::size_t number) {
      return words(what, number, {{"count", count_word(number, words)}});
    };
    card.summary = capitalised(words(
        "sorry.summary", {{"apologies", counted("sorry.apologies", count)},
                          {"voices", counted("sorry.voices", voices.size())},
                          {"concrete", concrete == 0 ? std::string(words("sorry.concrete.none"))
                                                     : counted("sorry.concrete", concrete)}}));
    view.sorry.push_back(std::move(card));
  }
}

void describe_survey(AftermathView& view, const Scenario& scenario, const Debrief& debrief,
                     const Words& words) {
  std::size_t asked = 0;
  for (const Debrief::SurveyCard& card : debrief.survey) {
    if (!card.who) continue;
    const Person& person = scenario[card.who];
    const std::string whom = first_name(person);
    AftermathView::SurveyRow row;
    row.key = "survey-" + person.id + "-" + std::to_string(view.survey.size());
    row.portrait = person.portrait;
    row.mood = static_cast<float>(card.mood);
    row.kicker =
        words(card.asked ? WordId("debrief.asked") : WordId("debrief.not_asked"), {{"name", whom}});
    if (card.asked) {
      row.question = card.question;
      row.rating = card.rating;
      row.words = words("debrief.rating", {{"rating", std::to_string(card.rating)},
                                           {"says", words("quotes", {{"text", card.says}})}});
      ++asked;
    } else {
      row.words = card.says;
    }
    row.name = row.kicker;
    if (!row.question.empty()) row.name += ", " + words("quotes", {{"text", row.question}});
    row.name += ": " + row.words;
    view.survey.push_back(std::move(row));
  }
  const std::size_t all = view.survey.size();
  if (all < 2) return;
  view.survey_summary =
      asked == 0 ? std::string(words("survey.nobody"))
      : asked == all
          ? std::string(words("survey.everybody"))
          : words("survey.some", {{"count", std::to_string(asked)}, {"all", std::to_string(all)}});
}

}  // namespace

AftermathView aftermath_view(const Model& model, const Debrief& debrief, const Theme& theme) {
  const Session& session = *model.session;
  const Words& words = model.language.words;
  AftermathView view;
  describe_sweep(view, session, theme, words);
  describe_reach(view, model);
  describe_tones(view, session, theme, words);
  describe_sorry(view, session, words);
  describe_survey(view, session.scenario(), debrief, words);
  return view;
}

}  // namespace makegood
