#include "ui/screens/debrief.hpp"

#include <algorithm>

#include "ui/portrait.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/text_field.hpp"

namespace makegood {
namespace {

using Asked = std::optional<Intent>;

constexpr float kSmallestVerdict = 26;  // font size, as in TextStyle

void draw_verdict(Ui& ui, const DebriefView& view) {
  const Theme& t = ui.theme;
  card(ui, {t.hero, {0, 0, 0, 0}, 18, 14}, [&] {
    ui.paragraph("verdict-kicker", style::kSmallBold, t.on_hero_muted, view.kicker);
    ui.gap(6);
    // Both on one line, for which they may be a little smaller than they would like to be.
    TextStyle verdict = style::kVerdict;
    const auto needed = [&] {
      return ui.text_width(verdict, view.grade) + ui.text_width(verdict, view.percent) + ui.px(12);
    };
    while (needed() > ui.pen.w && verdict.size > kSmallestVerdict) verdict.size -= 2;
    const bool beside = needed() <= ui.pen.w;
    if (!beside) verdict = style::kVerdict;
    const float percent_w = ui.text_width(verdict, view.percent);
    const float top = ui.pen.y;
    ui.heading("verdict", 1, verdict, t.on_hero, view.grade);
    if (beside) {
      ui.paint_text(verdict, t.on_hero, view.percent, ui.pen.x + ui.pen.w - percent_w, top,
                    percent_w + 1);
      ui.node(Role::kParagraph, "verdict-percent", view.percent,
              {ui.pen.x + ui.pen.w - percent_w, top, percent_w, ui.px(42)});
    } else {
      ui.paragraph("verdict-percent", verdict, t.on_hero, view.percent);
    }
    if (!view.mark.empty()) {
      ui.gap(4);
      ui.paragraph("verdict-mark", style::kH2, t.on_hero, view.mark);
      ui.paragraph("verdict-mark-means", style::kSmall, t.on_hero_muted, view.mark_means);
      ui.gap(8);
    }
    ui.gap(4);
    ui.paragraph("verdict-reason", style::kBody, t.on_hero_muted, view.reason);
    if (!view.ending_text.empty()) {
      ui.gap(8);
      ui.paragraph("verdict-ending", style::kBody, t.on_hero, view.ending_text);
    }
  });
}

void draw_tenets(Ui& ui, const DebriefView& view) {
  const Theme& t = ui.theme;
  card(ui, panel_card(ui), [&] {
    ui.heading("tenets-title", 2, style::kH3, t.muted, ui.words("debrief.tenets"));
    for (std::size_t i = 0; i < view.tenets.size(); ++i) {
      ui.gap(12);
      meter(ui, "tenet-" + std::to_string(i), view.tenets[i]);
    }
    ui.gap(10);
    ui.paragraph("tenets-note", style::kSmall, t.muted, view.tenets_note);
  });
}

// The words of one decision, in the middle column.
void decision_words(Ui& ui, const DebriefView::Decision& decision) {
  const Theme& t = ui.theme;
  const std::string key = "decision-" + std::to_string(decision.index);
  ui.paragraph(key + "-said", style::kBodyBold, t.ink, decision.said);
  ui.gap(2);
  ui.paragraph(key + "-why", style::kSmall, t.muted, decision.why);
  for (std::size_t i = 0; i < decision.reasons.size(); ++i) {
    ui.gap(2);
    ui.paragraph(key + "-reason-" + std::to_string(i), style::kSmall, t.muted, decision.reasons[i]);
  }
  if (!decision.best.empty()) {
    ui.gap(6);
    ui.paragraph(key + "-best", style::kSmallBold, t.ok.ink, decision.best);
    if (!decision.best_why.empty()) {
      ui.paragraph(key + "-best-why", style::kSmall, t.muted, decision.best_why);
    }
  }
  if (!decision.line.empty()) {
    ui.gap(4);
    ui.paragraph(key + "-line", style::kSmall, t.muted, decision.line);
  }
}

Asked draw_decision(Ui& ui, const DebriefView::Decision& decision) {
  Asked result;
  const Theme& t = ui.theme;
  const std::string key = "decision-" + std::to_string(decision.index);
  const bool wide = ui.pen.w >= ui.px(620);
  CardLook look = panel_card(ui);
  look.padding = 14;
  look.radius = 12;
  const Rect before{ui.pen.x, ui.pen.y, ui.pen.w, 0};
  const int item = ui.node(Role::kListItem, key, "", before);
  ui.push_parent(item);
  const std::string replay = "↺ " + std::string(ui.words("debrief.replay"));
  const ButtonOptions compact{.compact = true, .name = decision.replay_name};
  std::vector<Chip> chips;
  if (!decision.label.text.empty()) chips.push_back(decision.label);
  chips.insert(chips.end(), decision.points.begin(), decision.points.end());
  chips.insert(chips.end(), decision.left.begin(), decision.left.end());
  card(ui, look, [&] {
    const Pen outer = ui.pen;
    const float button_w = button_width(ui, replay, compact);
    const float button_h = button_height(ui, compact);
    const float when_w = wide ? ui.px(118) : outer.w;
    ui.pen.w = when_w;
    ui.paragraph(key + "-time", style::kSmall, t.muted, decision.time);
    ui.paragraph(key + "-scene", style::kSmallBold, t.ink, decision.scene);
    if (wide) {
      const float side = std::max(button_w, ui.px(150));
      float bottom = ui.pen.y;
      ui.pen = {outer.x + when_w + ui.px(12), outer.y, outer.w - when_w - side - ui.px(28)};
      decision_words(ui, decision);
      bottom = std::max(bottom, ui.pen.y);
      ui.pen = {outer.x + outer.w - side, outer.y, side};
      chip_row(ui, key + "-chip", chips, Align::kRight);
      if (!chips.empty()) ui.gap(8);
      if (button(ui, key + "-replay", replay,
                 {outer.x + outer.w - button_w, ui.pen.y, button_w, button_h}, compact)) {
        result = Intent{Intent::Kind::kReplayFrom, decision.index};
      }
      bottom = std::max(bottom, ui.pen.y + button_h);
      ui.pen = {outer.x, bottom, outer.w};
    } else {
      ui.pen.w = outer.w;
      ui.gap(6);
      decision_words(ui, decision);
      ui.gap(8);
      chip_row(ui, key + "-chip", chips);
      ui.gap(8);
      if (button(ui, key + "-replay", replay,
                 {outer.x, ui.pen.y, std::min(button_w, outer.w), button_h}, compact)) {
        result = Intent{Intent::Kind::kReplayFrom, decision.index};
      }
      ui.pen.y += button_h;
    }
  });
  ui.pop_parent();
  ui.close(item, ui.pen.y);
  return result;
}

Asked draw_decisions(Ui& ui, const DebriefView& view) {
  Asked result;
  ui.heading("decisions-title", 2, style::kH3, ui.theme.muted, ui.words("debrief.decisions"));
  if (!view.replay_note.empty())
    ui.paragraph("replay-note", style::kSmall, ui.theme.muted, view.replay_note);
  const int list = ui.node(Role::kList, "decisions", ui.words("debrief.decisions"),
                           {ui.pen.x, ui.pen.y, ui.pen.w, 0});
  ui.push_parent(list);
  for (const DebriefView::Decision& decision : view.decisions) {
    ui.gap(12);
    if (Asked asked = draw_decision(ui, decision)) result = std::move(asked);
  }
  ui.pop_parent();
  ui.close(list, ui.pen.y);
  return result;
}

Asked draw_curve_card(Ui& ui, const DebriefView& view) {
  Asked result;
  if (view.curve.size() < 2) return result;
  card(ui, panel_card(ui), [&] {
    if (Asked asked = draw_mood_curve(ui, view)) result = std::move(asked);
  });
  ui.gap(16);
  return result;
}

Asked draw_save(Ui& ui, const DebriefView& view) {
  ui.gap(12);
  const ButtonOptions options{.name = view.save_name};
  const float w = std::min(button_width(ui, view.save, options), ui.pen.w);
  const Rect rect{ui.pen.x, ui.pen.y, w, button_height(ui, view.save, w, options)};
  ui.pen.y = rect.bottom();
  if (!button(ui, "save-report", view.save, rect, options)) return std::nullopt;
  return Intent{Intent::Kind::kSaveReport};
}

Asked draw_note(Ui& ui, const DebriefView::Note& note) {
  Asked result;
  if (!note.asked) return result;
  ui.gap(20);
  card(ui, panel_card(ui), [&] {
    ui.heading("note-title", 2, style::kH2, ui.theme.ink, note.title);
    ui.gap(2);
    ui.paragraph("note-hint", style::kSmall, ui.theme.muted, note.hint);
    ui.gap(10);
    if (auto text =
            text_field(ui, kNoteField, {note.title, note.text, note.placeholder, kMaxNoteBytes}))
      result = Intent{Intent::Kind::kWriteNote, 0, std::move(*text)};
  });
  return result;
}

}  // namespace

std::optional<Intent> draw_debrief(Ui& ui, const DebriefView& view) {
  Asked result;
  const auto take = [&result](Asked asked) {
    if (asked) result = std::move(asked);
  };
  const bool wide = ui.design_width() >= 960;
  const Rect area{0, ui.pen.y, ui.width(), ui.height() - ui.pen.y};
  const int main = ui.node(Role::kMain, "main", ui.words("screen.debrief"), area);
  ui.push_parent(main);
  ui.begin_scroll("debrief", area, 0, true);
  const float w = std::min(area.w - 2 * ui.px(wide ? 40 : 14), ui.px(1320));
  ui.pen = {(area.w - w) / 2, ui.pen.y + ui.px(wide ? 24 : 14), w};
  const Pen top = ui.pen;
  if (wide) {
    const float left = ui.px(380);
    ui.pen.w = left;
    draw_verdict(ui, view);
    take(draw_save(ui, view));
    ui.gap(16);
    draw_tenets(ui, view);
    draw_ledger_axis(ui, view.ledger);
    ui.gap(16);
    draw_survey_card(ui, view.aftermath);
    draw_sorry_cards(ui, view.aftermath);
    const float left_bottom = ui.pen.y;
    ui.pen = {top.x + left + ui.px(22), top.y, w - left - ui.px(22)};
    draw_second_try(ui, view.second_try);
    draw_sweep(ui, view.aftermath);
    take(draw_curve_card(ui, view));
    draw_reach_cards(ui, view.aftermath);
    draw_tone_table(ui, view.aftermath);
    take(draw_decisions(ui, view));
    ui.pen = {top.x, std::max(left_bottom, ui.pen.y), w};
  } else {
    draw_verdict(ui, view);
    take(draw_save(ui, view));
    ui.gap(16);
    draw_second_try(ui, view.second_try);
    draw_tenets(ui, view);
    draw_ledger_axis(ui, view.ledger);
    ui.gap(16);
    draw_sweep(ui, view.aftermath);
    draw_survey_card(ui, view.aftermath);
    draw_sorry_cards(ui, view.aftermath);
    take(draw_curve_card(ui, view));
    draw_reach_cards(ui, view.aftermath);
    draw_tone_table(ui, view.aftermath);
    take(draw_decisions(ui, view));
  }
  take(draw_note(ui, view.note));
  ui.end_scroll(ui.px(24));
  ui.pop_parent();
  return result;
}

}  // namespace makegood
