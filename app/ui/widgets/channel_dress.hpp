#pragma once
// The channels that are more than a bubble: an e-mail is a sheet, a public post a card that says
// who reads it, a voicemail a recording.
#include "ui/ui.hpp"
#include "ui/widgets/transcript_line.hpp"

namespace makegood {

/// True if this item's channel has a dress of its own here.
bool has_dress(const TranscriptItem& item);

/// Draws such an item at the pen; `alpha` while it eases in.
void dressed_line(Ui& ui, const TranscriptItem& item, float alpha);

/// What a bubble looks like on a channel that speaks in bubbles.
struct BubbleShape {
  float corner = 16;   ///< design pixels
  float tail = 5;      ///< the corner towards whoever speaks
  bool spoken = true;  ///< a spoken bubble has a tip; a typed one (chat) has none
};
BubbleShape bubble_shape(Channel channel);

/// "0:14": how long somebody takes to say a text of so many words on a machine.
std::string recording_length(std::string_view text);

}  // namespace makegood
