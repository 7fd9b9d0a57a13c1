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
/// The phone's header; with `details_open` also the sheet below it.
std::optional<Intent> draw_phone_header(Ui& ui, const ConversationView& view, bool details_open);

}  // namespace makegood
