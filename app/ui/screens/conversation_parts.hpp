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
/// The coach's remark at the end of the transcript, where it has no column.
std::optional<Intent> draw_inline_coach(Ui& ui, const ConversationView& view);
/// The phone's header; with `details_open` also the sheet below it.
std::optional<Intent> draw_phone_header(Ui& ui, const ConversationView& view, bool details_open);
/// "1 – 3 choose, R hear it again" at the right end of the pen's line that starts at `top`.
void draw_key_hints(Ui& ui, std::size_t choices, float top);
/// How far below the transcript's start the fresh lines begin, at width `w`.
float top_of_fresh(Ui& ui, const ConversationView& view, float w);

}  // namespace makegood
