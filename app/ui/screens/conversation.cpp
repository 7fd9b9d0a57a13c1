// Three columns where there is room, two where there is less, one on a phone. What has no column of
// its own moves into the transcript (the coach) or behind the header (promises, mood, tenets).
#include "ui/screens/conversation.hpp"

#include "ui/screens/conversation_parts.hpp"
#include "ui/screens/talk.hpp"

namespace makegood {
namespace {

constexpr float kLeftColumn = 284;
constexpr float kRightColumn = 300;

using Asked = std::optional<Intent>;

void take(Asked& result, Asked intent) {
  if (intent) result = std::move(intent);
}

Asked draw_columns(Ui& ui, const ConversationView& view, bool three) {
  Asked result;
  const Theme& t = ui.theme;
  const float top = ui.pen.y;
  const float h = ui.height() - top;
  const float left_w = ui.px(kLeftColumn);
  const float right_w = three ? ui.px(kRightColumn) : 0;
  const Rect left{0, top, left_w, h};
  ui.fill(left, t.raise);
  ui.line(left.right() - 0.5F, top, left.right() - 0.5F, ui.height(), t.line);
  const int person = ui.node(Role::kRegion, "person", view.name, left);
  ui.push_parent(person);
  ui.begin_scroll("side", left, ui.px(20), false);
  ui.gap(20);
  draw_person_panel(ui, view);
  ui.end_scroll(ui.px(20));
  ui.pop_parent();

  const Rect center{left_w, top, ui.width() - left_w - right_w, h};
  take(result, draw_talk_column(ui, view, center, {36, 16, 20}, !three));

  if (three) {
    const Rect right{ui.width() - right_w, top, right_w, h};
    ui.fill(right, t.raise);
    ui.line(right.x + 0.5F, top, right.x + 0.5F, ui.height(), t.line);
    take(result, draw_coach_panel(ui, view, right));
  }
  return result;
}

Asked draw_phone(Ui& ui, const ConversationView& view, bool details_open) {
  Asked result;
  take(result, draw_phone_header(ui, view, details_open));
  draw_waiting_strip(ui, view.side);
  const float top = ui.pen.y;
  const float h = ui.height() - top;
  const Rect center{0, top, ui.width(), h};
  take(result, draw_talk_column(ui, view, center, {14, 12, 16}, true));
  return result;
}

}  // namespace

std::optional<Intent> draw_conversation(Ui& ui, const ConversationView& view, bool details_open) {
  Asked result;
  const float w = ui.design_width();
  if (w >= 720) {
    take(result, draw_columns(ui, view, w >= 1080));
  } else {
    take(result, draw_phone(ui, view, details_open));
  }
  if (ui.take_key(Key::kR)) {
    for (std::size_t i = view.first_fresh; i < view.transcript.size(); ++i) {
      ui.state.eased.erase(view.transcript[i].key + "~in");  // they ease in once more
    }
    result = Intent{Intent::Kind::kHearAgain};
  }
  if (view.can_take_back && ui.take_key(Key::kU)) result = Intent{Intent::Kind::kTakeBack};
  return result;
}

}  // namespace makegood
