#include "coach/temperaments.hpp"

#include <algorithm>

#include "coach/wording.hpp"
#include "scenario/names.hpp"

namespace makegood {
namespace {

int step_of(const Scenario& scenario, const Choice& choice, PersonId person) {
  const Tone& tone = scenario.tones[static_cast<std::size_t>(choice.tone)];
  int step = tone.step[static_cast<std::size_t>(scenario[person].temperament)];
  for (const MoodStep& own : choice.mood) {
    if (own.person == person) step += own.step;
  }
  return step;
}

std::string_view wish_of(Temperament temperament, const Words& words) {
  switch (temperament) {
    case Temperament::kDirect:
      return words("temper.direct.wish");
    case Temperament::kAnxious:
      return words("temper.anxious.wish");
    case Temperament::kAnalytical:
      return words("temper.analytical.wish");
    case Temperament::kWarm:
      return words("temper.warm.wish");
  }
  return "";
}

struct Answer {
  std::string id;
  std::int8_t tone = -1;
  bool one_tone = true;  // every person hears it in the same tone: that names it best
  std::vector<PersonId> people;
};

bool contains(const std::vector<PersonId>& people, PersonId person) {
  return std::find(people.begin(), people.end(), person) != people.end();
}

std::vector<Answer> answers_of(const Scenario& scenario) {
  std::vector<Answer> answers;
  for (const Choice& choice : scenario.choices) {
    const PersonId who = scenario[choice.scene].who;
    if (choice.tone < 0 || !who) continue;
    auto found = std::find_if(answers.begin(), answers.end(),
                              [&choice](const Answer& a) { return a.id == choice.id; });
    if (found == answers.end()) {
      answers.push_back({choice.id, choice.tone, true, {}});
      found = answers.end() - 1;
    }
    found->one_tone = found->one_tone && found->tone == choice.tone;
    if (!contains(found->people, who)) found->people.push_back(who);
  }
  answers.erase(std::remove_if(answers.begin(), answers.end(),
                               [](const Answer& a) { return a.people.size() < 2; }),
                answers.end());
  return answers;
}

bool said(const Session& session, PersonId person, const std::string& id) {
  for (const Step& step : session.steps()) {
    if (step.action.kind != Action::Kind::kChoose) continue;
    const Choice& choice = session.scenario()[step.action.choice];
    if (choice.id == id && choice.tone >= 0 && session.scenario()[choice.scene].who == person) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::string_view words_for(Temperament temperament, const Words& words) {
  switch (temperament) {
    case Temperament::kDirect:
      return words("temper.direct");
    case Temperament::kAnxious:
      return words("temper.anxious");
    case Temperament::kAnalytical:
      return words("temper.analytical");
    case Temperament::kWarm:
      return words("temper.warm");
  }
  return "";
}

std::string heard_as(const Scenario& scenario, const Choice& choice, const Words& words) {
  const PersonId who = scenario[choice.scene].who;
  if (choice.tone < 0 || !who) return {};
  const Person& person = scenario[who];
  const Tone& tone = scenario.tones[static_cast<std::size_t>(choice.tone)];
  const int step = tone.step[static_cast<std::size_t>(person.temperament)];
  const WordId landed = step > 0   ? WordId("temper.well")
                        : step < 0 ? WordId("temper.badly")
                                   : WordId("temper.neither");
  return words(landed, {{"name", capitalised(short_name(person))},
                        {"temper", words_for(person.temperament, words)},
                        {"wish", wish_of(person.temperament, words)}});
}

ToneTable tone_table(const Session& session) {
  const Scenario& scenario = session.scenario();
  const std::vector<Answer> answers = answers_of(scenario);
  ToneTable table;
  for (std::size_t p = 0; p < scenario.people.size(); ++p) {
    const PersonId person(p);
    ToneTable::Row row;
    row.person = person;
    bool any = false;
    for (const Answer& answer : answers) {
      ToneCell cell;
      for (const Choice& choice : scenario.choices) {
        if (choice.id != answer.id || choice.tone < 0 || scenario[choice.scene].who != person) {
          continue;
        }
        cell.there = true;
        cell.step = step_of(scenario, choice, person);
        cell.said = said(session, person, answer.id);
        break;
      }
      any = any || cell.there;
      row.cells.push_back(cell);
    }
    if (any) table.rows.push_back(std::move(row));
  }
  if (table.rows.size() < 2) return {};
  for (const Answer& answer : answers) {
    const bool by_tone = answer.one_tone;
    table.answers.push_back(
        capitalised(by_tone ? scenario.tones[static_cast<std::size_t>(answer.tone)].name
                            : words_of_id(answer.id)));
  }
  // Two answers in the same tone need names of their own.
  for (std::size_t i = 0; i < answers.size(); ++i) {
    if (std::count(table.answers.begin(), table.answers.end(), table.answers[i]) < 2) continue;
    const std::string shared = table.answers[i];
    for (std::size_t k = 0; k < answers.size(); ++k) {
      if (table.answers[k] == shared) table.answers[k] = capitalised(words_of_id(answers[k].id));
    }
  }
  return table;
}

}  // namespace makegood
