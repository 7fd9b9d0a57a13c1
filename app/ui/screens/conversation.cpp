// Three columns where there is room, two where there is less, one on a phone. What has no column of
// its own moves into the transcript (the coach) or behind the header (promises, mood, tenets).
#include "ui/screens/conversation.hpp"

#include <algorithm>
#include <cmath>

#include "ui/portrait.hpp"
#include "ui/screens/conversation_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"

namespace makegood {
namespace {

constexpr float kLeftColumn = 284;
constexpr float kRightColumn = 300;
// When the choices would take more of the height than this, they scroll together with the
// transcript.
constexpr float kMostForChoices = 0.58F;

using Asked = std::optional<Intent>;

void take(Asked& result, Asked intent) {
  if (intent) result = std::move(intent);
}

void draw_transcript(Ui& ui, const ConversationView& view) {
  const int log = ui.node(Role::kLog, "transcript", ui.words("screen.conversation"),
                          {ui.pen.x, ui.pen.y, ui.pen.w, 0});
  ui.push_parent(log);
  for (std::size_t i = 0; i < view.transcript.size(); ++i) {
    const TranscriptItem& item = view.transcript[i];
    const bool named = item.kind == TranscriptItem::Kind::kTheirs && !item.speaker.empty();
    if (i > 0) ui.gap(named ? 14 : 12);
    transcript_line(ui, item);
  }
  ui.pop_parent();
  ui.close(log, ui.pen.y);
}

Asked draw_choices(Ui& ui, const ConversationView& view) {
  Asked result;
  const Theme& t = ui.theme;
  if (view.ended) {
    ui.heading("ended-title", 2, style::kH3, t.muted, ui.words("conversation.over"));
    ui.gap(4);
    ui.paragraph("ended-text", style::kBodyBold, t.ink, view.ending_title);
    ui.gap(10);
    const ButtonOptions look{.look = ButtonLook::kPrimary};
    const std::string_view label = ui.words("conversation.debrief");
    const float w = std::min(ui.pen.w, ui.px(320));
    const float h = std::max(button_height(ui, label, w, look), ui.px(44));
    ui.set_default_focus("read-debrief");
    if (button(ui, "read-debrief", label, {ui.pen.x, ui.pen.y, w, h}, look)) {
      result = Intent{Intent::Kind::kShowDebrief};
    }
    ui.pen.y += h;
    return result;
  }
  const float top = ui.pen.y;
  ui.heading("ask", 2, style::kH3, t.muted, view.ask);
  if (ui.design_width() >= 720 && !ui.input.touch) draw_key_hints(ui, view.choices.size(), top);
  ui.gap(8);
  const int group = ui.node(Role::kGroup, "choices", view.ask, {ui.pen.x, ui.pen.y, ui.pen.w, 0});
  ui.push_parent(group);
  if (!view.choice_keys.empty()) ui.set_default_focus(view.choice_keys.front());
  for (std::size_t i = 0; i < view.choices.size(); ++i) {
    if (i > 0) ui.gap(10);
    const auto digit = static_cast<Key>(static_cast<std::size_t>(Key::k1) + i);
    const bool chosen = choice_card(ui, view.choice_keys[i], view.choices[i]);
    if (chosen || ui.take_key(digit)) result = Intent{Intent::Kind::kChoose, static_cast<int>(i)};
  }
  ui.pop_parent();
  ui.close(group, ui.pen.y);
  return result;
}

// The transcript's scroll area shows the newest lines; of a long reply the beginning.
void draw_talk(Ui& ui, const ConversationView& view, const Rect& area, float side,
               bool coach_inside, bool choices_inside, Asked& result) {
  ui.fill(area, ui.theme.bg);
  Scroll& scroll = ui.scroll("talk");
  ui.begin_scroll("talk", area, 0, true);
  const float w = std::min(area.w - 2 * side, ui.px(860));
  ui.pen = {area.x + (area.w - w) / 2, ui.pen.y, w};
  const float start = ui.pen.y;
  const float padding = ui.px(22);
  const float tail = choices_inside ? 0 : ui.px(10);
  const float content = ui.measure(w, [&] {
    draw_transcript(ui, view);
    if (coach_inside) draw_inline_coach(ui, view);
  });
  // Few lines stand at the foot, near the choices that answer them.
  const float room = area.h - padding - tail;
  ui.pen.y = start + padding + (choices_inside ? 0 : std::max(0.F, room - content));
  draw_transcript(ui, view);
  if (coach_inside) take(result, draw_inline_coach(ui, view));
  if (choices_inside) {
    ui.gap(18);
    take(result, draw_choices(ui, view));
    ui.gap(16);
  }
  ui.node(Role::kStatus, "inbox-news", view.side.arrivals, {area.x, area.y, 1, 1});
  ui.node(Role::kStatus, "heard-again", view.heard_again, {area.x, area.y, 1, 1});
  const std::string serial =
      std::to_string(view.transcript.size()) + "/" + std::to_string(view.hear_again);
  const std::string seen_key = "talk-seen-" + serial;
  if (ui.state.eased.find(seen_key) == ui.state.eased.end()) {
    ui.state.eased.emplace(seen_key, 1.F);
    scroll.to_end = true;
    scroll.reveal_top = -1;
    const float fresh_top = top_of_fresh(ui, view, w);
    const float below = ui.pen.y - start - fresh_top;
    // Back in a long conversation with nothing new in it, one stands at its end.
    const bool news = view.first_fresh < view.transcript.size();
    if (news && below > area.h) scroll.reveal_top = std::max(0.F, fresh_top - ui.px(12));
  }
  ui.end_scroll(tail);
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
  const float side = ui.px(36);
  const float choices_w = std::min(center.w - 2 * side, ui.px(860));
  const float choices_h = ui.measure(choices_w, [&] { draw_choices(ui, view); }) + ui.px(36);
  const bool inside = choices_h > h * kMostForChoices;
  const int main = ui.node(Role::kMain, "main", ui.words("screen.conversation"), center);
  ui.push_parent(main);
  const Rect talk{center.x, top, center.w, inside ? h : h - choices_h};
  draw_talk(ui, view, talk, side, !three, inside, result);
  if (!inside) {
    const Rect dock{center.x, talk.bottom(), center.w, choices_h};
    ui.fill(dock, t.panel);
    ui.line(dock.x, dock.y + 0.5F, dock.right(), dock.y + 0.5F, t.line);
    ui.pen = {center.x + (center.w - choices_w) / 2, dock.y + ui.px(16), choices_w};
    take(result, draw_choices(ui, view));
  }
  ui.pop_parent();

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
  const Theme& t = ui.theme;
  take(result, draw_phone_header(ui, view, details_open));
  draw_waiting_strip(ui, view.side);
  const float top = ui.pen.y;
  const float h = ui.height() - top;
  const Rect center{0, top, ui.width(), h};
  const float side = ui.px(14);
  const float choices_w = center.w - 2 * side;
  const float choices_h = ui.measure(choices_w, [&] { draw_choices(ui, view); }) + ui.px(28);
  const bool inside = choices_h > h * kMostForChoices;
  const int main = ui.node(Role::kMain, "main", ui.words("screen.conversation"), center);
  ui.push_parent(main);
  const Rect talk{0, top, center.w, inside ? h : h - choices_h};
  draw_talk(ui, view, talk, side, true, inside, result);
  if (!inside) {
    const Rect dock{0, talk.bottom(), center.w, choices_h};
    ui.fill(dock, t.panel);
    ui.line(0, dock.y + 0.5F, dock.w, dock.y + 0.5F, t.line);
    ui.pen = {side, dock.y + ui.px(12), choices_w};
    take(result, draw_choices(ui, view));
  }
  ui.pop_parent();
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
