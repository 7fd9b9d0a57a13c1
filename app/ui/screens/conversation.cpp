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
    const float w = ui.design_width() < 720 ? ui.pen.w : std::min(ui.pen.w, ui.px(320));
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

// Room for the transcript and for what can be said, one above the other.
struct Plan {
  Rect talk, dock;  ///< without a dock the choices come in the transcript's area, below it
  bool docked = true;
  float reveal = -1;  ///< from the transcript's start to what has to be read first; -1: its end
};

constexpr float kTalkPadding = 22;  // above the first line
constexpr float kTalkTail = 10;     // below the last, when the choices are docked

// The choices stay in sight below the transcript as long as all that is new can be seen above them.
// Where it cannot, one column is read from top to bottom: nobody answers a question that is hidden
// behind the answers. (Tried before: the beginning of what is new above the dock, which hid its
// end; its end, which hid the beginning.)
Plan plan_of(Ui& ui, const ConversationView& view, const Rect& center, float talk_w,
             float choices_h, bool with_coach) {
  Plan plan;
  const Unread fresh = unread(ui, view, talk_w, with_coach);
  const float around = ui.px(kTalkPadding + kTalkTail);
  const float room = center.h - choices_h;
  const bool new_lines = view.first_fresh < view.transcript.size() || view.coach;
  plan.docked =
      choices_h <= center.h * kMostForChoices && (!new_lines || fresh.answer + around <= room);
  plan.talk = {center.x, center.y, center.w, plan.docked ? room : center.h};
  plan.dock = {center.x, plan.talk.bottom(), center.w, center.h - plan.talk.h};
  if (!plan.docked && new_lines) {
    plan.reveal = fresh.all + around <= center.h ? fresh.all : fresh.answer;
  }
  return plan;
}

// Below what is read, a way on to the choices that are still out of sight.
void draw_way_to_choices(Ui& ui, const ConversationView& view, const Rect& area, Scroll& scroll,
                         float choices_top) {
  const std::string_view ask = view.ended ? ui.words("conversation.over") : view.ask;
  std::string_view first = "read-debrief";
  if (!view.ended)
    first = view.choice_keys.empty() ? first : std::string_view(view.choice_keys.front());
  if (choices_top < area.bottom() - ui.px(24)) return;
  const ButtonOptions look{.look = ButtonLook::kPrimary, .compact = true, .name = ask};
  const std::string label = std::string(ask) + "  ↓";
  const float w = std::min(button_width(ui, label, look), area.w - ui.px(28));
  const float h = button_height(ui, label, w, look);
  const Rect rect{area.x + (area.w - w) / 2, area.bottom() - h - ui.px(12), w, h};
  if (!button(ui, "to-choices", label, rect, look)) return;
  scroll.follow = false;
  scroll.target = choices_top - area.y + std::round(scroll.offset) - ui.px(16);
  ui.move_focus(first, ui.state.focus_visible);
}

void draw_talk(Ui& ui, const ConversationView& view, const Plan& plan, float side,
               bool coach_inside, Asked& result) {
  const Rect& area = plan.talk;
  ui.fill(area, ui.theme.bg);
  Scroll& scroll = ui.scroll("talk");
  ui.begin_scroll("talk", area, 0, true);
  const float w = std::min(area.w - 2 * side, ui.px(860));
  ui.pen = {area.x + (area.w - w) / 2, ui.pen.y, w};
  const float start = ui.pen.y;
  const float padding = ui.px(kTalkPadding);
  const float tail = plan.docked ? ui.px(kTalkTail) : 0;
  const float content = ui.measure(w, [&] { draw_transcript(ui, view, coach_inside); });
  // Few lines stand at the foot, near the choices that answer them.
  const float room = area.h - padding - tail;
  ui.pen.y = start + padding + (plan.docked ? std::max(0.F, room - content) : 0);
  take(result, draw_transcript(ui, view, coach_inside));
  const float ends = ui.pen.y - start;
  float choices_top = 0;
  if (!plan.docked) {
    ui.gap(18);
    choices_top = ui.pen.y;
    take(result, draw_choices(ui, view));
    ui.gap(16);
  }
  ui.node(Role::kStatus, "inbox-news", view.side.arrivals, {area.x, area.y, 1, 1});
  ui.node(Role::kStatus, "heard-again", view.heard_again, {area.x, area.y, 1, 1});
  const std::string last = view.transcript.empty() ? "" : view.transcript.back().key;
  const std::string serial = std::to_string(view.transcript.size()) + last + "/" + view.decision +
                             "/" + std::to_string(view.hear_again);
  if (scroll.shown != serial) {
    scroll.shown = serial;
    scroll.follow = true;
  }
  // In every frame, until somebody scrolls: what the coach has to say may come a moment later.
  if (scroll.follow) {
    scroll.reveal_top = plan.reveal < 0 ? -1 : std::max(0.F, ends - plan.reveal - ui.px(12));
  }
  ui.end_scroll(tail);
  if (!plan.docked) draw_way_to_choices(ui, view, area, scroll, choices_top);
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
  const Plan plan = plan_of(ui, view, center, choices_w, choices_h, !three);
  const int main = ui.node(Role::kMain, "main", ui.words("screen.conversation"), center);
  ui.push_parent(main);
  draw_talk(ui, view, plan, side, !three, result);
  if (plan.docked) {
    const Rect& dock = plan.dock;
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
  const Plan plan = plan_of(ui, view, center, choices_w, choices_h, true);
  const int main = ui.node(Role::kMain, "main", ui.words("screen.conversation"), center);
  ui.push_parent(main);
  draw_talk(ui, view, plan, side, true, result);
  if (plan.docked) {
    const Rect& dock = plan.dock;
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
