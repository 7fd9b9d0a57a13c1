// The same words look like what they are: bubbles on the phone, in a chat and face to face, and
// what channel_dress.hpp has for the rest.
#include "ui/widgets/transcript_line.hpp"

#include <algorithm>

#include "imgui.h"
#include "ui/paint.hpp"
#include "ui/widgets/channel_dress.hpp"
#include "ui/widgets/channel_icon.hpp"

namespace makegood {
namespace {

void bubble(Ui& ui, const TranscriptItem& item, bool yours, float alpha) {
  const Theme& t = ui.theme;
  const bool narrow = ui.design_width() < 720;
  const float most = std::min(ui.pen.w * (narrow ? 0.86F : 0.78F), ui.px(640));
  const float pad_x = ui.px(15);
  const float pad_y = ui.px(11);
  if (!yours && !item.speaker.empty()) {
    ui.pen.y += ui.paint_text(style::kSmallBold, with_alpha(t.muted, alpha), item.speaker, ui.pen.x,
                              ui.pen.y, ui.pen.w) +
                ui.px(4);
  }
  const float one_line = ui.text_width(style::kBody, item.text);
  const float text_w = std::min(one_line + 1, most - 2 * pad_x);
  const float text_h = ui.text_height(style::kBody, item.text, text_w);
  const float w = text_w + 2 * pad_x;
  const float h = text_h + 2 * pad_y;
  const Rect rect{yours ? ui.pen.x + ui.pen.w - w : ui.pen.x, ui.pen.y, w, h};
  const BubbleShape shape = bubble_shape(item.channel);
  const float big = ui.px(shape.corner);
  const float small = ui.px(shape.tail);
  const float radii[4] = {big, big, yours ? small : big, yours ? big : small};
  const bool act = item.kind == TranscriptItem::Kind::kYourAct;
  ImDrawList* draw = ui.draw_list();
  ImVec2 tail[3] = {};
  bool pointed = false;
  if (shape.spoken && !act && draw) {  // somebody stands there: the bubble points at them
    const float x = yours ? rect.right() - ui.px(26) : rect.x + ui.px(26);
    const float tip = x + ui.px(yours ? 12 : -12);
    const float y = rect.bottom() - 1;
    const ImU32 ground = packed(with_alpha(yours ? t.accent : t.panel, alpha));
    tail[0] = {x - ui.px(8), y};
    tail[1] = {tip, y + ui.px(9)};
    tail[2] = {x + ui.px(8), y};
    draw->AddTriangleFilled(tail[0], tail[2], tail[1], ground);
    pointed = true;
  }
  if (act) {
    ui.fill(rect, with_alpha(t.accent_soft, alpha), big);
    ui.paint_text(style::kBody, with_alpha(t.ink, alpha), item.text, rect.x + pad_x, rect.y + pad_y,
                  text_w);
  } else if (yours) {
    ui.fill_corners(rect, with_alpha(t.accent, alpha), radii);
    ui.paint_text(style::kBody, with_alpha(t.on_accent, alpha), item.text, rect.x + pad_x,
                  rect.y + pad_y, text_w);
  } else {
    ui.fill_corners(rect, with_alpha(t.panel, alpha), radii);
    ui.outline_corners(rect, with_alpha(t.line, alpha), radii);
    if (pointed) {  // one shape with the bubble: its edge opens towards the tail
      draw->AddLine({tail[0].x + 1, tail[0].y + 0.5F}, {tail[2].x - 1, tail[2].y + 0.5F},
                    packed(with_alpha(t.panel, alpha)), 2);
      draw->AddPolyline(tail, 3, packed(with_alpha(t.line, alpha)), ImDrawFlags_None, 1);
    }
    ui.paint_text(style::kBody, with_alpha(t.ink, alpha), item.text, rect.x + pad_x, rect.y + pad_y,
                  text_w);
  }
  ui.node(Role::kParagraph, item.key, item.spoken_name, rect);
  ui.pen.y = rect.bottom() + (shape.spoken && !act ? ui.px(7) : 0);
}

void pill(Ui& ui, const TranscriptItem& item, Color ink, Color ground, float alpha) {
  const TextStyle text{13, 19, item.kind == TranscriptItem::Kind::kLedger};
  const bool divider = item.kind == TranscriptItem::Kind::kDivider;
  const float icon = divider ? ui.px(15) : 0;
  const float before = divider ? icon + ui.px(7) : 0;
  const float most = std::min(ui.pen.w, ui.px(560)) - ui.px(28) - before;
  const float text_w = std::min(ui.text_width(text, item.text) + 1, most);
  const float text_h = ui.text_height(text, item.text, text_w);
  const float h = text_h + ui.px(6);
  const float w = text_w + ui.px(28) + before;
  const Rect rect{ui.pen.x + (ui.pen.w - w) / 2, ui.pen.y, w, h};
  ui.fill(rect, with_alpha(ground, alpha), std::min(h / 2, ui.px(13)));
  if (divider) {
    channel_icon(ui, item.channel, rect.x + ui.px(12), rect.y + (h - icon) / 2, icon,
                 with_alpha(ink, alpha));
  }
  ui.paint_text(text, with_alpha(ink, alpha), item.text, rect.x + ui.px(14) + before,
                rect.y + ui.px(3), text_w, Align::kCenter);
  ui.node(Role::kParagraph, item.key, item.spoken_name, rect);
  ui.pen.y = rect.bottom();
}

}  // namespace

void transcript_line(Ui& ui, const TranscriptItem& item) {
  const float alpha = item.fresh ? ui.ease_from(item.key + "~in", 0, 1, 9) : 1.F;
  const float rise = (1 - alpha) * ui.px(8);
  ui.pen.y += rise;
  switch (item.kind) {
    case TranscriptItem::Kind::kTheirs:
    case TranscriptItem::Kind::kYours: {
      const bool yours = item.kind == TranscriptItem::Kind::kYours;
      has_dress(item) ? dressed_line(ui, item, alpha) : bubble(ui, item, yours, alpha);
      break;
    }
    case TranscriptItem::Kind::kYourAct:
      bubble(ui, item, true, alpha);
      break;
    case TranscriptItem::Kind::kNote:
    case TranscriptItem::Kind::kCoach: {
      const float w = std::min(ui.pen.w, ui.px(560));
      const Pen outer = ui.pen;
      ui.pen = {outer.x + (outer.w - w) / 2, outer.y, w};
      const float h = ui.paint_text({14, 21}, with_alpha(ui.theme.muted, alpha), item.text,
                                    ui.pen.x, ui.pen.y, w, Align::kCenter);
      ui.node(Role::kParagraph, item.key, item.spoken_name, {ui.pen.x, ui.pen.y, w, h});
      ui.pen = {outer.x, outer.y + h, outer.w};
      break;
    }
    case TranscriptItem::Kind::kDivider:
      pill(ui, item, ui.theme.muted, ui.theme.neutral_chip, alpha);
      break;
    case TranscriptItem::Kind::kLedger:
      pill(ui, item, item.tint.ink, item.tint.soft, alpha);
      break;
  }
  ui.pen.y -= rise;
}

}  // namespace makegood
