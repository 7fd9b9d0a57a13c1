#include "ui/screens/conversation_parts.hpp"

#include <algorithm>

#include "ui/portrait.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/channel_icon.hpp"

namespace makegood {
namespace {

using Asked = std::optional<Intent>;

std::string take_back_label(const Ui& ui) {
  return "↺ " + std::string(ui.words("coach.take_back"));
}

// A heading at the left of the pen's line, something small at its right.
void row_heading(Ui& ui, std::string_view key, std::string_view title) {
  ui.heading(key, 3, style::kH3, ui.theme.muted, title);
}

void draw_mood(Ui& ui, const ConversationView& view) {
  const Theme& t = ui.theme;
  const Tint& tint = t.mood(static_cast<Mood>(view.mood));
  const float top = ui.pen.y;
  row_heading(ui, "mood-title", ui.words("mood.title"));
  const float w = ui.text_width(style::kSmallBold, view.mood_words);
  ui.paint_text(style::kSmallBold, tint.ink, view.mood_words, ui.pen.x + ui.pen.w - w, top, w + 1);
  ui.gap(8);
  const float spacing = ui.px(4);
  const float cell = (ui.pen.w - spacing * (kMoods - 1)) / kMoods;
  const float filled = ui.ease("mood-bar", static_cast<float>(view.mood) + 1, 5);
  for (int i = 0; i < kMoods; ++i) {
    const Rect rect{ui.pen.x + static_cast<float>(i) * (cell + spacing), ui.pen.y, cell, ui.px(8)};
    ui.fill(rect, t.track, ui.px(4));
    const float part = std::clamp(filled - static_cast<float>(i), 0.F, 1.F);
    if (part > 0.02F)
      ui.fill({rect.x, rect.y, std::max(rect.h, rect.w * part), rect.h}, tint.ink, ui.px(4));
  }
  ui.pen.y += ui.px(8);
  if (SemanticNode* n =
          ui.node_at(ui.node(Role::kMeter, "mood", ui.words("mood.of", {{"name", view.first_name}}),
                             {ui.pen.x, top, ui.pen.w, ui.pen.y - top}))) {
    n->value = view.mood_words;
    n->now = static_cast<float>(view.mood) + 1;
    n->low = 1;
    n->high = kMoods;
  }
}

void draw_clock(Ui& ui, const ConversationView& view) {
  row_heading(ui, "clock-title", ui.words("clock.title"));
  const float top = ui.pen.y + ui.px(2);
  const float h = ui.paint_text(style::kClock, ui.theme.ink, view.clock, ui.pen.x, top, ui.pen.w);
  const float clock_w = ui.text_width(style::kClock, view.clock);
  ui.node(Role::kParagraph, "clock", view.clock, {ui.pen.x, top, clock_w, h});
  const float chip_w = chip_width(ui, view.clock_note);
  const Chip note{view.clock_note, ui.theme.warn};
  if (clock_w + chip_w + ui.px(8) <= ui.pen.w) {
    chip(ui, "clock-note", note, ui.pen.x + ui.pen.w - chip_w, top + (h - chip_height(ui)) / 2);
    ui.pen.y = top + h;
  } else {
    chip(ui, "clock-note", note, ui.pen.x, top + h + ui.px(4));
    ui.pen.y = top + h + ui.px(4) + chip_height(ui);
  }
}

void draw_channel(Ui& ui, const ConversationView& view) {
  const float icon = ui.px(16);
  if (view.alone) {
    ui.paragraph("channel", style::kSmallBold, ui.theme.muted, ui.words("person.alone"));
    return;
  }
  channel_icon(ui, view.channel, ui.pen.x, ui.pen.y + ui.px(2), icon, ui.theme.muted);
  const Pen outer = ui.pen;
  ui.pen = {outer.x + icon + ui.px(7), outer.y, outer.w - icon - ui.px(7)};
  ui.paragraph("channel", style::kSmallBold, ui.theme.muted, view.channel_words);
  ui.pen = {outer.x, ui.pen.y, outer.w};
}

void draw_promises(Ui& ui, const ConversationView& view) {
  const Theme& t = ui.theme;
  row_heading(ui, "promises-title", ui.words("promises.title"));
  ui.gap(8);
  if (view.promises.empty()) {
    ui.paragraph("promises-none", style::kSmall, t.muted, ui.words("promises.none"));
    return;
  }
  const int list = ui.node(Role::kList, "promises", ui.words("promises.title"),
                           {ui.pen.x, ui.pen.y, ui.pen.w, 0});
  ui.push_parent(list);
  for (const ConversationView::PromiseCard& promise : view.promises) {
    const Rect start{ui.pen.x, ui.pen.y, ui.pen.w, 0};
    const int item = ui.node(Role::kListItem, promise.key,
                             ui.words("promise.row", {{"promise", promise.title},
                                                      {"status", promise.status.text},
                                                      {"detail", promise.detail}}),
                             start);
    CardLook look = panel_card(ui);
    look.padding = 11;
    look.radius = 12;
    card(ui, look, [&] {
      const float chip_w = chip_width(ui, promise.status.text);
      const float title_w = ui.pen.w - chip_w - ui.px(8);
      const bool beside = ui.text_width(style::kLabel, promise.title) <= title_w;
      const float top = ui.pen.y;
      if (beside) {
        ui.paint_text(style::kLabel, t.ink, promise.title, ui.pen.x, top + ui.px(2), title_w);
        ui.fill({ui.pen.x + ui.pen.w - chip_w, top, chip_w, chip_height(ui)},
                promise.status.tint.soft, chip_height(ui) / 2);
        ui.paint_text(style::kChip, promise.status.tint.ink, promise.status.text,
                      ui.pen.x + ui.pen.w - chip_w + ui.px(10), top + ui.px(2), chip_w);
        ui.pen.y = top + chip_height(ui);
      } else {
        ui.pen.y +=
            ui.paint_text(style::kLabel, t.ink, promise.title, ui.pen.x, top, ui.pen.w) + ui.px(4);
        ui.fill({ui.pen.x, ui.pen.y, chip_w, chip_height(ui)}, promise.status.tint.soft,
                chip_height(ui) / 2);
        ui.paint_text(style::kChip, promise.status.tint.ink, promise.status.text,
                      ui.pen.x + ui.px(10), ui.pen.y + ui.px(2), chip_w);
        ui.pen.y += chip_height(ui);
      }
      ui.gap(4);
      ui.pen.y +=
          ui.paint_text(style::kSmall, t.muted, promise.detail, ui.pen.x, ui.pen.y, ui.pen.w);
    });
    ui.close(item, ui.pen.y);
    ui.gap(8);
  }
  ui.pop_parent();
  ui.close(list, ui.pen.y);
}

void draw_remark(Ui& ui, const CoachView& coach) {
  CardLook look = panel_card(ui);
  look.padding = 14;
  look.edge = coach.edge;
  const float settle = ui.ease_from(coach.key + "~in", 0, 1, 9);
  const float slide = (1 - settle) * ui.px(6);
  ui.pen.y += slide;
  card(ui, look, [&] {
    ui.paragraph(coach.key + "-remark", style::kLabel, ui.theme.ink, coach.remark);
    ui.gap(4);
    if (!coach.why.empty())
      ui.paragraph(coach.key + "-why", style::kSmall, ui.theme.muted, coach.why);
    if (!coach.heard.empty()) {
      ui.gap(4);
      ui.paragraph(coach.key + "-heard", style::kSmall, ui.theme.ink, coach.heard);
    }
    for (std::size_t i = 0; i < coach.meanwhile.size(); ++i) {
      ui.gap(4);
      ui.paragraph(coach.key + "-meanwhile-" + std::to_string(i), style::kSmall, ui.theme.bad.ink,
                   coach.meanwhile[i]);
    }
    if (!coach.points.empty()) {
      ui.gap(8);
      chip_row(ui, coach.key + "-points", coach.points);
    }
  });
  ui.pen.y -= slide;
}

}  // namespace

void draw_tenet_panel(Ui& ui, const ConversationView& view) {
  if (view.tenets.empty()) return;
  ui.gap(20);
  row_heading(ui, "tenets-title", ui.words("tenets.so_far"));
  ui.gap(12);
  CardLook look = panel_card(ui);
  look.padding = 14;
  card(ui, look, [&] {
    for (std::size_t i = 0; i < view.tenets.size(); ++i) {
      if (i > 0) ui.gap(12);
      meter(ui, "tenet-" + std::to_string(i), view.tenets[i]);
    }
  });
  if (view.reachable.empty()) return;
  ui.gap(10);
  ui.paragraph("reachable", style::kSmall, ui.theme.muted, view.reachable);
}

void draw_person_panel(Ui& ui, const ConversationView& view) {
  const Theme& t = ui.theme;
  const Pen outer = ui.pen;
  const float face = ui.px(76);
  // Below the face where large text has no room beside it: a name would break in its words.
  const float beside_w = outer.w - face - ui.px(14);
  const bool below = beside_w < ui.px(120);
  const float text_w = below ? outer.w : beside_w;
  const auto words = [&] {
    ui.heading("person-name", 2, style::kH2, t.ink, view.name);
    ui.paragraph("person-role", style::kSmall, t.muted, view.role);
    if (!view.kind.text.empty()) {
      ui.gap(4);
      chip_row(ui, "person-kind", {view.kind});
    }
  };
  const float text_h = ui.measure(text_w, words);
  const float h = below ? face + ui.px(10) + text_h : std::max(face, text_h);
  const float face_y = below ? outer.y : outer.y + (h - face) / 2;
  paint_portrait(ui, view.portrait, ui.ease("face-" + view.name, static_cast<float>(view.mood), 6),
                 outer.x, face_y, face);
  ui.node(Role::kImage, "person-face",
          ui.words("mood.face", {{"name", view.first_name}, {"mood", view.mood_words}}),
          {outer.x, face_y, face, face});
  ui.pen = below ? Pen{outer.x, outer.y + face + ui.px(10), text_w}
                 : Pen{outer.x + face + ui.px(14), outer.y + (h - text_h) / 2, text_w};
  words();
  ui.pen = {outer.x, outer.y + h, outer.w};
  ui.gap(18);
  draw_mood(ui, view);
  ui.gap(18);
  draw_clock(ui, view);
  ui.gap(4);
  draw_channel(ui, view);
  draw_side_notes(ui, view.side);
  ui.gap(18);
  draw_promises(ui, view);
  draw_side_apologies(ui, view.side);
}

std::optional<Intent> draw_coach_panel(Ui& ui, const ConversationView& view, const Rect& area) {
  Asked result;
  const Theme& t = ui.theme;
  const int region = ui.node(Role::kRegion, "coach", ui.words("coach.title"), area);
  ui.push_parent(region);
  const float foot = view.can_take_back ? ui.px(82) : 0;
  ui.begin_scroll("coach", {area.x, area.y, area.w, area.h - foot}, ui.px(20), false);
  ui.gap(20);
  const float top = ui.pen.y;
  const float chip_w = chip_width(ui, view.mode_name);
  chip(ui, "coach-mode", {view.mode_name, {t.muted, t.neutral_chip}}, ui.pen.x + ui.pen.w - chip_w,
       top);
  ui.pen.y = top + ui.px(3);
  row_heading(ui, "coach-title", ui.words("coach.title"));
  ui.pen.y = top + chip_height(ui);
  ui.gap(14);
  if (view.coach) {
    draw_remark(ui, *view.coach);
  } else {
    ui.paragraph("coach-note", style::kSmall, t.muted, view.coach_note);
  }
  draw_tenet_panel(ui, view);
  ui.end_scroll(ui.px(20));
  if (view.can_take_back) {
    const Rect rect{area.x + ui.px(20), area.bottom() - ui.px(62), area.w - ui.px(40), ui.px(42)};
    if (button(ui, "take-back", take_back_label(ui), rect, {.name = ui.words("coach.take_back")}))
      result = Intent{Intent::Kind::kTakeBack};
  }
  ui.pop_parent();
  return result;
}

std::optional<Intent> draw_inline_coach(Ui& ui, const ConversationView& view) {
  Asked result;
  if (!view.coach && !view.can_take_back) return result;
  ui.gap(18);
  const int region =
      ui.node(Role::kRegion, "coach", ui.words("coach.title"), {ui.pen.x, ui.pen.y, ui.pen.w, 0});
  ui.push_parent(region);
  if (view.coach) draw_remark(ui, *view.coach);
  if (view.can_take_back) {
    if (view.coach) ui.gap(8);
    const float w = std::min(button_width(ui, take_back_label(ui), {.compact = true}), ui.pen.w);
    const float h = button_height(ui, take_back_label(ui), w, {.compact = true});
    if (button(ui, "take-back", take_back_label(ui), {ui.pen.x, ui.pen.y, w, h},
               {.compact = true, .name = ui.words("coach.take_back")})) {
      result = Intent{Intent::Kind::kTakeBack};
    }
    ui.pen.y += h;
  }
  ui.pop_parent();
  ui.close(region, ui.pen.y);
  return result;
}

std::optional<Intent> draw_phone_header(Ui& ui, const ConversationView& view, bool details_open) {
  Asked result;
  const Theme& t = ui.theme;
  const float face = std::min(ui.px(40), ui.width() * 0.15F);
  const float pad = ui.px(8);
  const float text_x = kTouchTarget + face + ui.px(12);
  const float whole_w = ui.width() - text_x - ui.px(12);
  const float due_w = view.due.text.empty() ? 0 : chip_width(ui, view.due.text) + ui.px(8);
  // Beside the name where both have room, else below: with large text a name would break in its
  // words.
  const bool due_below = due_w > 0 && whole_w - due_w < ui.px(110);
  const float text_w = whole_w - (due_below ? 0 : due_w);
  const std::string state(view.alone ? ui.words("person.alone") : view.mood_words);
  const std::string under = state + " · " + view.clock;
  const float name_h = ui.text_height(style::kBodyBold, view.name, text_w);
  const float icon = view.alone ? 0 : ui.px(15) + ui.px(6);  // of the channel, before the mood
  const float under_h = ui.text_height(style::kSmall, under, text_w - icon);
  const float due_h = due_below ? chip_height(ui) + ui.px(4) : 0;
  const float text_h = name_h + under_h + due_h;
  const float h = std::max(text_h, kTouchTarget) + 2 * pad;
  const Rect bar{0, 0, ui.width(), h};
  ui.fill(bar, t.panel);
  ui.line(0, h - 0.5F, ui.width(), h - 0.5F, t.line);
  const int banner = ui.node(Role::kBanner, "top", "", bar);
  ui.push_parent(banner);
  if (back_button(ui, "pause", ui.words("bar.pause.name"), h)) {
    result = Intent{Intent::Kind::kShowLibrary};
  }
  const Rect person{kTouchTarget, pad / 2, ui.width() - kTouchTarget - ui.px(4), h - pad};
  const Press press = ui.press(
      "details", person, Role::kButton,
      ui.words(
          "header.person",
          {{"name", view.name + ", " + view.channel_words}, {"mood", state}, {"time", view.clock}}),
      {.selected = details_open, .toggles = true});
  if (press.held || press.focused) ui.fill(person, t.bg, ui.px(10));
  ui.control_edge(person, ui.px(10), details_open);
  paint_portrait(ui, view.portrait, ui.ease("face-" + view.name, static_cast<float>(view.mood), 6),
                 kTouchTarget + ui.px(2), (h - face) / 2, face);
  const float y = (h - text_h) / 2;
  ui.paint_text(style::kBodyBold, t.ink, view.name, text_x, y, text_w);
  if (!view.alone)
    channel_icon(ui, view.channel, text_x, y + name_h + ui.px(2.5F), ui.px(15), t.muted);
  ui.paint_text(style::kSmall, t.muted, under, text_x + icon, y + name_h, text_w - icon);
  if (!view.due.text.empty()) {
    const float x = due_below ? text_x : ui.width() - due_w - ui.px(6);
    const float top = due_below ? y + text_h - chip_height(ui) : (h - chip_height(ui)) / 2;
    const Rect rect{x, top, due_w - ui.px(8), chip_height(ui)};
    ui.fill(rect, view.due.tint.soft, rect.h / 2);
    ui.paint_text(style::kChip, view.due.tint.ink, view.due.text, rect.x + ui.px(10),
                  rect.y + ui.px(2), rect.w);
  }
  if (press.focused) ui.focus_ring(person.inset(3), ui.px(10));
  if (press.clicked) result = Intent{Intent::Kind::kToggleDetails};
  ui.pop_parent();
  ui.pen = {0, h, ui.width()};
  return result;
}

}  // namespace makegood
