#include "ui/screens/aftermath.hpp"

#include <algorithm>

#include "ui/portrait.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/channel_icon.hpp"

namespace makegood {
namespace {

// A row of a list: a face, words beside it, told as one item.
template <class Words>
void face_row(Ui& ui, const std::string& key, const std::string& name, const Portrait& portrait,
              float mood, float design_face, Words&& words) {
  const Pen outer = ui.pen;
  const float face = ui.px(design_face);
  const float text_w = outer.w - face - ui.px(12);
  const float text_h = ui.measure(text_w, words);
  const float h = std::max(face, text_h);
  paint_portrait(ui, portrait, mood, outer.x, outer.y, face);
  ui.node(Role::kListItem, key, name, {outer.x, outer.y, outer.w, h});
  ui.pen = {outer.x + face + ui.px(12), outer.y + std::max(0.F, (h - text_h) / 2), text_w};
  words();
  ui.pen = {outer.x, outer.y + h, outer.w};
}

void paint(Ui& ui, TextStyle style, Color color, std::string_view text) {
  ui.pen.y += ui.paint_text(style, color, text, ui.pen.x, ui.pen.y, ui.pen.w);
}

// Chips without nodes: the item around them says them.
void paint_chips(Ui& ui, const std::vector<Chip>& chips) {
  float x = ui.pen.x;
  for (const Chip& c : chips) {
    const float w = chip_width(ui, c.text);
    if (x > ui.pen.x && x + w > ui.pen.x + ui.pen.w) {
      x = ui.pen.x;
      ui.pen.y += chip_height(ui) + ui.px(4);
    }
    paint_chip(ui, c, x, ui.pen.y);
    x += w + ui.px(6);
  }
  ui.pen.y += chip_height(ui);
}

void sweep_words(Ui& ui, const AftermathView::SweepRow& row) {
  const Theme& t = ui.theme;
  const float top = ui.pen.y;
  const float chip_w = chip_width(ui, row.outcome.text);
  const bool beside = ui.text_width(style::kBodyBold, row.who) + chip_w + ui.px(12) <= ui.pen.w;
  paint(ui, style::kBodyBold, t.ink, row.who);
  if (beside) paint_chip(ui, row.outcome, ui.pen.x + ui.pen.w - chip_w, top);
  const float icon = ui.px(14);
  channel_icon(ui, row.channel, ui.pen.x, ui.pen.y + ui.px(3), icon, t.muted);
  ui.pen.y += ui.paint_text(style::kSmall, t.muted, row.subject, ui.pen.x + icon + ui.px(6),
                            ui.pen.y, ui.pen.w - icon - ui.px(6));
  if (!beside) {
    ui.gap(4);
    paint_chips(ui, {row.outcome});
    ui.gap(4);
  }
  paint(ui, style::kSmall, t.ink, row.words);
  if (row.cost.empty()) return;
  ui.gap(4);
  paint_chips(ui, row.cost);
}

// Five dots, as many full as the rating.
void paint_rating(Ui& ui, int rating) {
  const Theme& t = ui.theme;
  const float r = ui.px(5);
  for (int i = 0; i < 5; ++i) {
    const float x = ui.pen.x + r + static_cast<float>(i) * ui.px(15);
    ui.disc(x, ui.pen.y + ui.px(8), r,
            i < rating ? t.mood(static_cast<Mood>(rating - 1)).ink : t.track);
  }
  ui.pen.y += ui.px(18);
}

void survey_words(Ui& ui, const AftermathView::SurveyRow& row) {
  const Theme& t = ui.theme;
  paint(ui, style::kSmallBold, t.muted, row.kicker);
  if (row.rating > 0) {
    if (!row.question.empty()) paint(ui, style::kSmall, t.muted, row.question);
    ui.gap(2);
    paint_rating(ui, row.rating);
    paint(ui, style::kBodyBold, t.ink, row.words);
  } else {
    ui.gap(2);
    paint(ui, style::kBody, t.ink, row.words);
  }
}

}  // namespace

void draw_sweep(Ui& ui, const AftermathView& view) {
  if (view.sweep.empty()) return;
  const Theme& t = ui.theme;
  card(ui, panel_card(ui), [&] {
    ui.heading("sweep-title", 2, style::kH3, t.muted, ui.words("sweep.title"));
    ui.gap(2);
    ui.paragraph("sweep-summary", style::kBodyBold, t.ink, view.sweep_summary);
    const int list =
        ui.node(Role::kList, "sweep", ui.words("sweep.list"), {ui.pen.x, ui.pen.y, ui.pen.w, 0});
    ui.push_parent(list);
    for (const AftermathView::SweepRow& row : view.sweep) {
      ui.gap(12);
      face_row(ui, row.key, row.name, row.portrait, row.mood, 40, [&] { sweep_words(ui, row); });
    }
    ui.pop_parent();
    ui.close(list, ui.pen.y);
  });
  ui.gap(16);
}

void draw_sorry_cards(Ui& ui, const AftermathView& view) {
  const Theme& t = ui.theme;
  for (const AftermathView::SorryCard& sorry : view.sorry) {
    card(ui, panel_card(ui), [&] {
      ui.heading(sorry.key + "-title", 2, style::kH3, t.muted, sorry.title);
      ui.gap(2);
      ui.paragraph(sorry.key + "-summary", style::kBodyBold, t.ink, sorry.summary);
      const int list =
          ui.node(Role::kList, sorry.key, sorry.title, {ui.pen.x, ui.pen.y, ui.pen.w, 0});
      ui.push_parent(list);
      for (std::size_t i = 0; i < sorry.lines.size(); ++i) {
        ui.gap(6);
        const Rect start{ui.pen.x, ui.pen.y, ui.pen.w, 0};
        paint(ui, style::kSmall, t.ink, sorry.lines[i]);
        ui.node(Role::kListItem, sorry.key + "-" + std::to_string(i), sorry.lines[i],
                {start.x, start.y, start.w, ui.pen.y - start.y});
      }
      ui.pop_parent();
      ui.close(list, ui.pen.y);
    });
    ui.gap(16);
  }
}

void draw_survey_card(Ui& ui, const AftermathView& view) {
  if (view.survey.empty()) return;
  const Theme& t = ui.theme;
  card(ui, panel_card(ui), [&] {
    ui.heading("survey-title", 2, style::kH3, t.muted, ui.words("survey.title"));
    if (!view.survey_summary.empty()) {
      ui.gap(2);
      ui.paragraph("survey-summary", style::kBodyBold, t.ink, view.survey_summary);
    }
    const int list =
        ui.node(Role::kList, "survey", ui.words("survey.title"), {ui.pen.x, ui.pen.y, ui.pen.w, 0});
    ui.push_parent(list);
    for (const AftermathView::SurveyRow& row : view.survey) {
      ui.gap(12);
      face_row(ui, row.key, row.name, row.portrait, row.mood, 52, [&] { survey_words(ui, row); });
    }
    ui.pop_parent();
    ui.close(list, ui.pen.y);
  });
  ui.gap(16);
}

}  // namespace makegood
