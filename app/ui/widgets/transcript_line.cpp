// The same words look like what they are: bubbles on the phone and in a chat, letters by e-mail, a
// card for a public post.
#include "ui/widgets/transcript_line.hpp"

#include <algorithm>

namespace makegood {
namespace {

bool written(Channel channel) {
  return channel == Channel::kEmail || channel == Channel::kEmailToAll;
}

// A letter: full width, a rule under its head line.
void letter(Ui& ui, const TranscriptItem& item, bool yours, float alpha) {
  const Theme& t = ui.theme;
  const float pad = ui.px(16);
  const float inset = ui.px(yours ? 24 : 0);
  const float w = std::min(ui.pen.w - ui.px(24), ui.px(680));
  const float x = yours ? ui.pen.x + ui.pen.w - w : ui.pen.x;
  const float head_h = ui.px(style::kSmallBold.line);
  const bool to_all = item.channel == Channel::kEmailToAll;
  const std::string head =
      yours ? std::string(ui.words(to_all ? WordId("line.from_you_all") : WordId("line.from_you")))
            : ui.words(to_all ? WordId("line.from_all") : WordId("line.from"),
                       {{"name", item.speaker}});
  const float text_h = ui.text_height(style::kBody, item.text, w - 2 * pad);
  const float h = pad * 0.7F + head_h + ui.px(8) + ui.px(9) + text_h + pad;
  const Rect rect{x, ui.pen.y, w, h};
  (void)inset;
  ui.fill(rect, with_alpha(yours ? mix(t.panel, t.accent_soft, 0.75F) : t.panel, alpha), ui.px(6));
  ui.outline(rect, with_alpha(yours ? mix(t.line, t.accent_text, 0.5F) : t.line, alpha), ui.px(6));
  float y = rect.y + pad * 0.7F;
  ui.paint_text(style::kSmallBold, with_alpha(yours ? t.accent_text : t.muted, alpha), head,
                x + pad, y, w - 2 * pad);
  y += head_h + ui.px(8);
  ui.line(x + pad, y, x + w - pad, y, with_alpha(t.line, alpha));
  ui.paint_text(style::kBody, with_alpha(t.ink, alpha), item.text, x + pad, y + ui.px(9),
                w - 2 * pad);
  ui.node(Role::kParagraph, item.key, item.spoken_name, rect);
  ui.pen.y = rect.bottom();
}

void bubble(Ui& ui, const TranscriptItem& item, bool yours, float alpha) {
  const Theme& t = ui.theme;
  const bool narrow = ui.design_width() < 720;
  const float most = std::min(ui.pen.w * (narrow ? 0.86F : 0.78F), ui.px(640));
  const float pad_x = ui.px(15);
  const float pad_y = ui.px(11);
  if (!yours && !item.speaker.empty()) {
    const std::string mark =
        item.channel == Channel::kVoicemail ? ui.words("line.voicemail", {{"name", item.speaker}})
        : item.channel == Channel::kSocial  ? ui.words("line.social", {{"name", item.speaker}})
                                            : item.speaker;
    ui.pen.y += ui.paint_text(style::kSmallBold, with_alpha(t.muted, alpha), mark, ui.pen.x,
                              ui.pen.y, ui.pen.w) +
                ui.px(4);
  }
  const float one_line = ui.text_width(style::kBody, item.text);
  const float text_w = std::min(one_line + 1, most - 2 * pad_x);
  const float text_h = ui.text_height(style::kBody, item.text, text_w);
  const float w = text_w + 2 * pad_x;
  const float h = text_h + 2 * pad_y;
  const Rect rect{yours ? ui.pen.x + ui.pen.w - w : ui.pen.x, ui.pen.y, w, h};
  const float big = ui.px(item.channel == Channel::kSocial ? 8 : 16);
  const float small = ui.px(item.channel == Channel::kInPerson ? 16 : 5);
  const float radii[4] = {big, big, yours ? small : big, yours ? big : small};
  const bool act = item.kind == TranscriptItem::Kind::kYourAct;
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
    ui.paint_text(style::kBody, with_alpha(t.ink, alpha), item.text, rect.x + pad_x, rect.y + pad_y,
                  text_w);
  }
  ui.node(Role::kParagraph, item.key, item.spoken_name, rect);
  ui.pen.y = rect.bottom();
}

void pill(Ui& ui, const TranscriptItem& item, Color ink, Color ground, float alpha) {
  const TextStyle text{13, 19, item.kind == TranscriptItem::Kind::kLedger};
  const float most = std::min(ui.pen.w, ui.px(560)) - ui.px(28);
  const float text_w = std::min(ui.text_width(text, item.text) + 1, most);
  const float text_h = ui.text_height(text, item.text, text_w);
  const float h = text_h + ui.px(6);
  const float w = text_w + ui.px(28);
  const Rect rect{ui.pen.x + (ui.pen.w - w) / 2, ui.pen.y, w, h};
  ui.fill(rect, with_alpha(ground, alpha), std::min(h / 2, ui.px(13)));
  ui.paint_text(text, with_alpha(ink, alpha), item.text, rect.x + ui.px(14), rect.y + ui.px(3),
                text_w, Align::kCenter);
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
      written(item.channel) ? letter(ui, item, yours, alpha) : bubble(ui, item, yours, alpha);
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
