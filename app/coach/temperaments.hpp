#pragma once
// The same words, different people: how a way of speaking lands on a temperament, for the remark
// after a choice and for the table in the debrief.
#include <string>
#include <vector>

#include "engine/session.hpp"
#include "words/words.hpp"

namespace makegood {

/// How the person in front hears a choice with a tone: "Dana is direct, someone who wants the point
/// first: put like this, it lands well." Empty for a choice without one.
std::string heard_as(const Scenario& scenario, const Choice& choice, const Words& words = {});

/// "direct", "anxious", "analytical", "warm".
std::string_view words_for(Temperament temperament, const Words& words = {});

/// What one answer would have done to one person.
struct ToneCell {
  bool there = false;  ///< this person's scene has that answer
  int step = 0;        ///< steps of mood: the tone's, and the choice's own for that person
  bool said = false;   ///< the trainee said it
};

/// People beside answers. Made when at least two people were offered the same choice ids, said in
/// tones.
struct ToneTable {
  struct Row {
    PersonId person;
    std::vector<ToneCell> cells;  ///< one an answer
  };
  std::vector<std::string> answers;  ///< in words: the tone's name, "Brisk", or the choice's
  std::vector<Row> rows;             ///< empty: there is no such table
};
ToneTable tone_table(const Session& session);

}  // namespace makegood
