#pragma once
// The pieces around the transcript: person, clock, promises, coach, phone header.
#include <optional>

#include "ui/intent.hpp"
#include "ui/screens/conversation.hpp"
#include "ui/ui.hpp"

namespace makegood {

/// Person, mood, clock and promises, at the pen.
void draw_person_panel(Ui& ui, const ConversationView& view);
/// The four tenets so far, at the pen; nothing in practice mode.
void draw_tenet_panel(Ui& ui, const ConversationView& view);
/// The coach's column.
std::optional<Intent> draw_coach_panel(Ui& ui, const ConversationView& view, const Rect& area);
/// The coach's remark in the transcript, where it has no column.
std::optional<Intent> draw_inline_coach(Ui& ui, const ConversationView& view);
/// The transcript at the pen; `with_coach`: the remark on the last decision stands below what was
/// answered to it.
std::optional<Intent> draw_transcript(Ui& ui, const ConversationView& view, bool with_coach);
/// The phone's header; with `details_open` also the sheet below it.
std::optional<Intent> draw_phone_header(Ui& ui, const ConversationView& view, bool details_open);
/// "1 – 3 choose, R hear it again" at the right end of the pen's line that starts at `top`.
void draw_key_hints(Ui& ui, std::size_t choices, float top);
/// How much of the transcript's end has to be seen before the next decision, as heights at width
/// `w`.
struct Unread {
  float answer = 0;  ///< what has been answered to the last decision, and all that came since
  float all = 0;     ///< with the decision itself
};
Unread unread(Ui& ui, const ConversationView& view, float w, bool with_coach);

}  // namespace makegood
