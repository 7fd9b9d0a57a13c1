#pragma once
// What stands beside a conversation besides the person: who else waits, how far word has spread,
// and who has said sorry so far.
#include <string>
#include <vector>

#include "ui/model.hpp"
#include "ui/ui.hpp"
#include "ui/widgets/reach_curve.hpp"

namespace makegood {

struct SideNotes {
  std::string waiting;   ///< "3 others waiting, longest 2 h 10 min"; empty: nobody, or no inbox
  std::string arrivals;  ///< "New: Priya Nair, e-mail: Slides", after the decision that brought it
  struct Reach {
    std::string key, title, number, growth;
    ReachCurveView curve;
  };
  std::vector<Reach> reach;
  struct Sorry {
    std::string key, title;
    std::vector<std::string> lines;
  };
  std::vector<Sorry> sorry;  ///< of the person in front; empty: nobody has apologised yet
};

SideNotes side_notes(const Model& model);

/// At the pen, in the person's panel: who else waits and how far word has spread, which change
/// while one talks, before the promises; the apologies after them.
void draw_side_notes(Ui& ui, const SideNotes& notes);
void draw_side_apologies(Ui& ui, const SideNotes& notes);
/// Who else waits, as a strip across the pen's width; for windows without a side column.
void draw_waiting_strip(Ui& ui, const SideNotes& notes);

/// "a phone call", "an e-mail": what somebody sent who waits.
std::string_view sent_words(Channel channel, const Words& words);

}  // namespace makegood
