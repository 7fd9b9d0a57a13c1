#pragma once
// The cards of the debrief that only some scenarios have: the sweep at the end of an inbox day,
// word of mouth, the same words to different people, apologies, and what asked and silent people
// say.
#include <string>
#include <vector>

#include "ui/model.hpp"
#include "ui/ui.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/reach_curve.hpp"

namespace makegood {

struct AftermathView {
  struct SweepRow {
    std::string key, who, subject, words;
    Channel channel = Channel::kEmail;
    Portrait portrait;
    float mood = 2;
    Chip outcome;
    std::vector<Chip> cost;
    std::string name;  ///< all of it, for the list item
  };
  std::string sweep_summary;
  std::vector<SweepRow> sweep;  ///< empty: no inbox

  struct ReachCard {
    std::string key, title, words, fast_words, from, to, top;
    std::string name;  ///< the picture in words
    ReachCurveView curve;
  };
  std::vector<ReachCard> reach;

  struct ToneRow {
    std::string key, who, temper;
    Portrait portrait;
    float mood = 2;
    struct Cell {
      Chip step;  ///< empty text: this person was not offered it
      bool said = false;
    };
    std::vector<Cell> cells;
    std::string name;
  };
  std::vector<std::string> answers;
  std::vector<ToneRow> tones;  ///< empty: no such table

  struct SorryCard {
    std::string key, title, summary;
    std::vector<std::string> lines;
  };
  std::vector<SorryCard> sorry;

  struct SurveyRow {
    std::string key, kicker, question, words, name;
    Portrait portrait;
    float mood = 2;
    int rating = 0;  ///< 0: not asked
  };
  std::string survey_summary;
  std::vector<SurveyRow> survey;
};

AftermathView aftermath_view(const Model& model, const Debrief& debrief, const Theme& theme);

// Each a card at the pen with a gap below it; nothing when there is nothing to show.
void draw_sweep(Ui& ui, const AftermathView& view);
void draw_reach_cards(Ui& ui, const AftermathView& view);
void draw_tone_table(Ui& ui, const AftermathView& view);
void draw_sorry_cards(Ui& ui, const AftermathView& view);
void draw_survey_card(Ui& ui, const AftermathView& view);

}  // namespace makegood
