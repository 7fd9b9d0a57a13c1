#pragma once
// The middle of the conversation: what has been said, and what can be said to it.
#include <optional>

#include "ui/intent.hpp"
#include "ui/screens/conversation.hpp"
#include "ui/ui.hpp"

namespace makegood {

/// Space round the choices, in pixels at 100 % text.
struct TalkMargins {
  float side = 0;  ///< also of the transcript
  float above_choices = 0, below_choices = 0;
};

/// Transcript and choices in `column`. `with_coach`: the coach has no column of its own, and the
/// remark on the last decision stands in the transcript.
std::optional<Intent> draw_talk_column(Ui& ui, const ConversationView& view, const Rect& column,
                                       const TalkMargins& margins, bool with_coach);

}  // namespace makegood
