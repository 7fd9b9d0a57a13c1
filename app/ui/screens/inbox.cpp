// One column of threads under the clock; the coach beside it where there is room. What was said
// last in the thread that one comes from stands between the two: nobody's answer is lost on the way
// back.
#include "ui/screens/inbox.hpp"

#include <algorithm>

#include "ui/screens/conversation_parts.hpp"
#include "ui/screens/inbox_rows.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"

namespace makegood {
namespace {

using Asked = std::optional<Intent>;

constexpr float kCoachColumn = 300;

// The minutes that are left, as a bar that empties from the left, with a tick for each due moment.
void draw_day_bar(Ui& ui, const InboxView& view) {
  const Theme& t = ui.theme;
  const Rect bar{ui.pen.x, ui.pen.y + ui.px(5), ui.pen.w, ui.px(10)};
  const float radius = bar.h / 2;
  ui.fill(bar, t.track, radius);
  const float gone = ui.ease("day-gone", std::clamp(view.gone, 0.F, 1.F), 5);
  const float rest = bar.w * (1 - gone);
  if (rest > 1) {
    ui.fill({bar.right() - rest, bar.y, std::max(rest, bar.h), bar.h}, t.accent, radius);
  }
  for (const InboxView::Tick& tick : view.ticks) {
    const float w = ui.px(3);
    const float x = bar.x + (bar.w - w) * std::clamp(tick.at, 0.F, 1.F);
    ui.fill({x - ui.px(1.5F), bar.y - ui.px(6), w + ui.px(3), bar.h + ui.px(12)}, t.raise,
            ui.px(2));
    ui.fill({x, bar.y - ui.px(5), w, bar.h + ui.px(10)}, tick.late ? t.bad.ink : t.warn.ink,
            ui.px(1));
  }
  if (SemanticNode* n = ui.node_at(ui.node(Role::kMeter, "day", ui.words("inbox.day"), bar))) {
    n->value = view.left + (view.ticks_in_words.empty() ? "" : ". " + view.ticks_in_words);
    n->now = std::clamp(view.gone, 0.F, 1.F) * 100;
    n->high = 100;
  }
  ui.pen.y += ui.px(20);
}

void draw_head(Ui& ui, const InboxView& view) {
  const Theme& t = ui.theme;
  const float top = ui.pen.y;
  const std::string title(ui.words("inbox.title"));
  const float title_w = ui.text_width(style::kH1, title);
  const float clock_w = ui.text_width(style::kClock, view.clock);
  ui.heading("inbox-title", 1, style::kH1, t.ink, title);
  if (title_w + clock_w + ui.px(16) <= ui.pen.w) {
    const float x = ui.pen.x + ui.pen.w - clock_w;
    ui.paint_text(style::kClock, t.ink, view.clock, x, top + ui.px(3), clock_w + 1);
    ui.node(Role::kParagraph, "clock", view.clock, {x, top, clock_w, ui.px(style::kClock.line)});
  } else {
    ui.paragraph("clock", style::kClock, t.ink, view.clock);
  }
  ui.gap(8);
  draw_day_bar(ui, view);
  ui.gap(4);
  const float left_w = ui.text_width(style::kSmall, view.left);
  const float word_w = ui.text_width(style::kSmallBold, view.no_word);
  const float y = ui.pen.y;
  const bool beside = left_w + word_w + ui.px(16) <= ui.pen.w;
  ui.paragraph("no-word", style::kSmallBold, t.ink, view.no_word);
  if (beside) {
    ui.paint_text(style::kSmall, t.muted, view.left, ui.pen.x + ui.pen.w - left_w, y, left_w + 1);
    ui.node(Role::kParagraph, "day-left", view.left,
            {ui.pen.x + ui.pen.w - left_w, y, left_w, ui.px(style::kSmall.line)});
  } else {
    ui.paragraph("day-left", style::kSmall, t.muted, view.left);
  }
}

// The last lines of where one comes from. The log stays the conversation's own, with everything
// that was said before: a screen reader is told of what is new in it, and of nothing twice.
void draw_just_now(Ui& ui, const ConversationView& talk) {
  const int log = ui.node(Role::kLog, "transcript", ui.words("screen.conversation"),
                          {ui.pen.x, ui.pen.y, ui.pen.w, 0});
  ui.push_parent(log);
  bool any = false;
  for (std::size_t i = 0; i < talk.transcript.size(); ++i) {
    const TranscriptItem& item = talk.transcript[i];
    const bool divider = item.kind == TranscriptItem::Kind::kDivider;  // the clock stands above
    if (i < talk.first_fresh || divider) {
      ui.node(Role::kParagraph, item.key, item.spoken_name, {ui.pen.x, ui.pen.y, 1, 1});
      continue;
    }
    if (any) ui.gap(10);
    any = true;
    transcript_line(ui, item);
  }
  if (any) ui.gap(18);
  ui.pop_parent();
  ui.close(log, ui.pen.y);
}

// What can be done at the desk besides opening something.
template <class Digit>
void draw_others(Ui& ui, const InboxView& view, const Digit& digit_pressed, Asked& result) {
  if (view.others.empty()) return;
  ui.gap(22);
  ui.heading("ask", 2, style::kH3, ui.theme.muted, ui.words("inbox.or"));
  ui.gap(8);
  const int group =
      ui.node(Role::kGroup, "choices", ui.words("inbox.or"), {ui.pen.x, ui.pen.y, ui.pen.w, 0});
  ui.push_parent(group);
  const bool nobody = std::none_of(view.rows.begin(), view.rows.end(),
                                   [](const InboxView::Row& row) { return row.action >= 0; });
  if (nobody) ui.set_default_focus(view.others.front().key);
  for (std::size_t i = 0; i < view.others.size(); ++i) {
    if (i > 0) ui.gap(10);
    const bool chosen = draw_inbox_other(ui, view.others[i]);
    if (chosen || digit_pressed(view.others[i].number)) {
      result = Intent{Intent::Kind::kChoose, view.others[i].action};
    }
  }
  ui.pop_parent();
  ui.close(group, ui.pen.y);
}

Asked draw_list(Ui& ui, const InboxView& view) {
  Asked result;
  const auto digit_pressed = [&ui](int number) {
    return number > 0 && ui.take_key(static_cast<Key>(static_cast<int>(Key::k1) + number - 1));
  };
  const int list =
      ui.node(Role::kGroup, "threads", ui.words("inbox.waits"), {ui.pen.x, ui.pen.y, ui.pen.w, 0});
  ui.push_parent(list);
  bool first = true;  // of all of them: the default, where it can be opened
  bool below_another = false;
  const auto draw_row = [&](const InboxView::Row& row) {
    if (below_another) ui.gap(row.answered ? 6 : 10);
    if (first && row.action >= 0) ui.set_default_focus(row.key);
    first = false;
    below_another = true;
    const bool opened = draw_inbox_row(ui, row);
    if (opened || digit_pressed(row.number)) result = Intent{Intent::Kind::kChoose, row.action};
  };
  for (const InboxView::Row& row : view.rows) {
    if (!row.answered) draw_row(row);
  }
  if (view.rows.empty()) {
    ui.paragraph("inbox-empty", style::kBody, ui.theme.muted, ui.words("inbox.empty"));
  }
  ui.pop_parent();
  ui.close(list, ui.pen.y);
  // What can be done stands together, before what is done.
  draw_others(ui, view, digit_pressed, result);
  const auto done = [](const InboxView::Row& row) { return row.answered; };
  if (std::none_of(view.rows.begin(), view.rows.end(), done)) return result;
  ui.gap(22);
  below_another = false;
  ui.heading("done", 2, style::kH3, ui.theme.muted, ui.words("inbox.answered"));
  ui.gap(8);
  const int answered = ui.node(Role::kGroup, "answered", ui.words("inbox.answered"),
                               {ui.pen.x, ui.pen.y, ui.pen.w, 0});
  ui.push_parent(answered);
  for (const InboxView::Row& row : view.rows) {
    if (row.answered) draw_row(row);
  }
  ui.pop_parent();
  ui.close(answered, ui.pen.y);
  return result;
}

// The bar of a phone, where the window has no other.
Asked draw_phone_bar(Ui& ui, const ConversationView& talk) {
  Asked result;
  const Theme& t = ui.theme;
  const float text_w = ui.width() - kTouchTarget - ui.px(14);
  const float text_h = ui.text_height(style::kBodyBold, talk.title, text_w);
  const float h = std::max(kTouchTarget, text_h) + ui.px(8);
  const Rect bar{0, 0, ui.width(), h};
  ui.fill(bar, t.panel);
  ui.line(0, h - 0.5F, ui.width(), h - 0.5F, t.line);
  const int banner = ui.node(Role::kBanner, "top", "", bar);
  ui.push_parent(banner);
  if (back_button(ui, "pause", ui.words("bar.pause.name"), h)) {
    result = Intent{Intent::Kind::kShowLibrary};
  }
  ui.paint_text(style::kBodyBold, t.ink, talk.title, kTouchTarget, (h - text_h) / 2, text_w);
  ui.node(Role::kParagraph, "inbox-scenario", talk.title, {kTouchTarget, 0, text_w, h});
  ui.pop_parent();
  ui.pen = {0, h, ui.width()};
  return result;
}

}  // namespace

std::optional<Intent> draw_inbox(Ui& ui, const InboxView& view) {
  Asked result;
  const auto take = [&result](Asked asked) {
    if (asked) result = std::move(asked);
  };
  const float design_w = ui.design_width();
  const bool narrow = design_w < 720;
  const bool coach_beside = design_w >= 1080;
  if (narrow) take(draw_phone_bar(ui, view.talk));
  const float coach_w = coach_beside ? ui.px(kCoachColumn) : 0;
  const Rect area{0, ui.pen.y, ui.width() - coach_w, ui.height() - ui.pen.y};
  const int main = ui.node(Role::kMain, "main", ui.words("inbox.title"), area);
  ui.push_parent(main);
  ui.fill(area, ui.theme.bg);
  // Back at the desk, one starts at its top.
  Scroll& scroll = ui.scroll("inbox");
  if (scroll.shows_new(view.talk.decision)) scroll.target = scroll.offset = 0;
  ui.begin_scroll("inbox", area, 0, true);
  const float w = std::min(area.w - 2 * ui.px(narrow ? 14 : 36), ui.px(860));
  ui.pen = {area.x + (area.w - w) / 2, ui.pen.y + ui.px(narrow ? 14 : 24), w};
  draw_head(ui, view);
  const bool news = view.talk.first_fresh < view.talk.transcript.size();
  if (news || coach_beside || !view.talk.can_take_back) ui.gap(18);  // the coach brings its own
  draw_just_now(ui, view.talk);
  if (!coach_beside) {
    take(draw_inline_coach(ui, view.talk));
    if (view.talk.can_take_back) ui.gap(18);
  }
  ui.node(Role::kStatus, "inbox-news", view.announce, {area.x, area.y, 1, 1});
  take(draw_list(ui, view));
  if (!coach_beside) draw_tenet_panel(ui, view.talk);
  ui.end_scroll(ui.px(28));
  ui.pop_parent();
  if (coach_beside) {
    const Rect right{ui.width() - coach_w, area.y, coach_w, area.h};
    ui.fill(right, ui.theme.raise);
    ui.line(right.x + 0.5F, right.y, right.x + 0.5F, ui.height(), ui.theme.line);
    take(draw_coach_panel(ui, view.talk, right));
  }
  if (view.talk.can_take_back && ui.take_key(Key::kU)) result = Intent{Intent::Kind::kTakeBack};
  return result;
}

}  // namespace makegood
