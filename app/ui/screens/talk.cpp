// What is new is read before it is answered: the transcript and the choices share the column so
// that neither hides the other.
#include "ui/screens/talk.hpp"

#include <algorithm>
#include <cmath>

#include "ui/screens/conversation_parts.hpp"
#include "ui/widgets/button.hpp"

namespace makegood {
namespace {

// When the choices would take more of the height than this, they scroll together with the
// transcript.
constexpr float kMostForChoices = 0.58F;

using Asked = std::optional<Intent>;

void take(Asked& result, Asked intent) {
  if (intent) result = std::move(intent);
}

// "1 – 3 choose, R hear it again" at the right end of the pen's line that starts at `top`.
void draw_key_hints(Ui& ui, std::size_t choices, float top) {
  if (ui.measuring() || choices == 0) return;
  const Theme& t = ui.theme;
  const TextStyle cap{12, 18, true};
  float x = ui.pen.x + ui.pen.w;
  const auto words = [&](std::string_view text) {
    x -= ui.text_width(style::kSmall, text);
    ui.paint_text(style::kSmall, t.muted, text, x, top, ui.px(200));
  };
  const auto key = [&](std::string_view text) {
    const float w = std::max(ui.text_width(cap, text) + ui.px(14), ui.px(22));
    x -= w;
    const Rect rect{x, top, w, ui.px(19)};
    ui.fill(rect, t.raise, ui.px(6));
    ui.outline(rect, t.line, ui.px(6));
    ui.paint_text(cap, t.muted, text, x, top + ui.px(0.5F), w, Align::kCenter);
  };
  words(ui.words("keys.again"));
  key("R");
  x -= ui.px(12);
  words(ui.words("keys.choose"));
  if (choices > 1) {
    key(std::to_string(choices));
    words(" – ");
  }
  key("1");
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

// The transcript's items from `from` on, and the coach's remark before what follows the reply.
Asked draw_items(Ui& ui, const ConversationView& view, std::size_t from, bool with_coach) {
  Asked result;
  bool coach_due = with_coach;
  for (std::size_t i = from; i < view.transcript.size(); ++i) {
    const TranscriptItem& item = view.transcript[i];
    if (coach_due && item.fresh && item.follows) {
      coach_due = false;
      take(result, draw_inline_coach(ui, view));
      ui.gap(6);
    }
    const bool named = item.kind == TranscriptItem::Kind::kTheirs && !item.speaker.empty();
    if (i > from) ui.gap(named ? 14 : 12);
    transcript_line(ui, item);
  }
  if (coach_due) take(result, draw_inline_coach(ui, view));
  return result;
}

// The whole transcript; `with_coach`: the remark on the last decision stands below what was
// answered to it.
Asked draw_transcript(Ui& ui, const ConversationView& view, bool with_coach) {
  const int log = ui.node(Role::kLog, "transcript", ui.words("screen.conversation"),
                          {ui.pen.x, ui.pen.y, ui.pen.w, 0});
  ui.push_parent(log);
  Asked result = draw_items(ui, view, 0, with_coach);
  ui.pop_parent();
  ui.close(log, ui.pen.y);
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
constexpr float kWidestTalk = 860;

// The first item that came after what one said or did oneself.
std::size_t first_answer(const ConversationView& view) {
  using Kind = TranscriptItem::Kind;
  std::size_t answer = view.first_fresh;
  for (std::size_t i = view.first_fresh; i < view.transcript.size(); ++i) {
    const Kind kind = view.transcript[i].kind;
    if (kind == Kind::kYours || kind == Kind::kYourAct) answer = i + 1;
  }
  return answer;
}

// The choices stay in sight below the transcript as long as all that is new can be seen above them.
// Where it cannot, one column is read from top to bottom: nobody answers a question that is hidden
// behind the answers. (Tried before: the beginning of what is new above the dock, which hid its
// end; its end, which hid the beginning.)
Plan plan_of(Ui& ui, const ConversationView& view, const Rect& center, float talk_w,
             float choices_h, bool with_coach) {
  Plan plan;
  const auto height_from = [&](std::size_t item) {
    return ui.measure(talk_w, [&] { draw_items(ui, view, item, with_coach); });
  };
  const float answer = height_from(first_answer(view));
  const float around = ui.px(kTalkPadding + kTalkTail);
  const float room = center.h - choices_h;
  const bool new_lines = view.first_fresh < view.transcript.size() || view.coach;
  plan.docked = choices_h <= center.h * kMostForChoices && (!new_lines || answer + around <= room);
  plan.talk = {center.x, center.y, center.w, plan.docked ? room : center.h};
  plan.dock = {center.x, plan.talk.bottom(), center.w, center.h - plan.talk.h};
  if (!plan.docked && new_lines) {
    const float all = height_from(view.first_fresh);
    plan.reveal = all + around <= center.h ? all : answer;
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

void draw_talk(Ui& ui, const ConversationView& view, const Plan& plan, float w, bool coach_inside,
               Asked& result) {
  const Rect& area = plan.talk;
  ui.fill(area, ui.theme.bg);
  Scroll& scroll = ui.scroll("talk");
  ui.begin_scroll("talk", area, 0, true);
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
  if (scroll.shows_new(std::to_string(view.transcript.size()) + "/" +
                       std::to_string(view.hear_again)))
    scroll.follow = true;
  // In every frame, until somebody scrolls: what the coach has to say may come a moment later.
  if (scroll.follow) {
    scroll.reveal_top = plan.reveal < 0 ? -1 : std::max(0.F, ends - plan.reveal - ui.px(12));
  }
  ui.end_scroll(tail);
  if (!plan.docked) draw_way_to_choices(ui, view, area, scroll, choices_top);
}

}  // namespace

Asked draw_talk_column(Ui& ui, const ConversationView& view, const Rect& column,
                       const TalkMargins& margins, bool with_coach) {
  Asked result;
  const float side = ui.px(margins.side);
  const float choices_w = std::min(column.w - 2 * side, ui.px(kWidestTalk));
  const float choices_h = ui.measure(choices_w, [&] { draw_choices(ui, view); }) +
                          ui.px(margins.above_choices + margins.below_choices);
  const Plan plan = plan_of(ui, view, column, choices_w, choices_h, with_coach);
  const int main = ui.node(Role::kMain, "main", ui.words("screen.conversation"), column);
  ui.push_parent(main);
  draw_talk(ui, view, plan, choices_w, with_coach, result);
  if (plan.docked) {
    const Rect& dock = plan.dock;
    ui.fill(dock, ui.theme.panel);
    ui.line(dock.x, dock.y + 0.5F, dock.right(), dock.y + 0.5F, ui.theme.line);
    ui.pen = {column.x + (column.w - choices_w) / 2, dock.y + ui.px(margins.above_choices),
              choices_w};
    take(result, draw_choices(ui, view));
  }
  ui.pop_parent();
  return result;
}

}  // namespace makegood
