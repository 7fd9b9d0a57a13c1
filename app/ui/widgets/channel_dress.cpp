#include "ui/widgets/channel_dress.hpp"

#include <algorithm>

#include "imgui.h"
#include "ui/paint.hpp"
#include "ui/widgets/channel_icon.hpp"

namespace makegood {
namespace {

bool is_yours(const TranscriptItem& item) {
  return item.kind == TranscriptItem::Kind::kYours;
}

struct Sheet {
  Rect rect;
  float x, w;  // of its text
};

// The ground of a sheet, a little smaller than the column and at the side of whoever wrote it.
Sheet sheet_at(Ui& ui, bool yours, float inner_h, float pad, float radius, float alpha) {
  const Theme& t = ui.theme;
  const float w = std::min(ui.pen.w - ui.px(24), ui.px(680));
  const Rect rect{yours ? ui.pen.x + ui.pen.w - w : ui.pen.x, ui.pen.y, w, inner_h + 2 * pad};
  ui.fill(rect, with_alpha(yours ? mix(t.panel, t.accent_soft, 0.75F) : t.panel, alpha), radius);
  ui.outline(rect, with_alpha(yours ? mix(t.line, t.accent_text, 0.5F) : t.line, alpha), radius);
  return {rect, rect.x + pad, w - 2 * pad};
}

float sheet_width(const Ui& ui, float pad) {
  return std::min(ui.pen.w - ui.px(24), ui.px(680)) - 2 * pad;
}

void finish(Ui& ui, const TranscriptItem& item, const Rect& rect) {
  ui.node(Role::kParagraph, item.key, item.spoken_name, rect);
  ui.pen.y = rect.bottom();
}

// A letter: from, to and subject above a rule; one to everybody says so on a band across its top.
void letter(Ui& ui, const TranscriptItem& item, float alpha) {
  const Theme& t = ui.theme;
  const bool yours = is_yours(item);
  const bool to_all = item.channel == Channel::kEmailToAll;
  const float pad = ui.px(16);
  const float text_w = sheet_width(ui, pad);
  std::string head = yours ? std::string(ui.words("line.from_you"))
                           : ui.words("line.from", {{"name", item.speaker}});
  if (!item.to.empty()) head = ui.words("dress.to", {{"from", head}, {"name", item.to}});
  const float icon = ui.px(16);
  const float head_w = text_w - icon - ui.px(8);
  const float head_h = ui.text_height(style::kSmallBold, head, head_w);
  const float subject_h =
      item.subject.empty() ? 0 : ui.text_height(style::kBodyBold, item.subject, text_w) + ui.px(4);
  const float text_h = ui.text_height(style::kBody, item.text, text_w);
  const float band = to_all ? ui.px(6) : 0;
  const float inner = band + head_h + subject_h + ui.px(17) + text_h;
  const Sheet sheet = sheet_at(ui, yours, inner, pad, ui.px(4), alpha);
  const Color mark = yours ? t.accent_text : t.muted;
  float y = sheet.rect.y + pad;
  if (to_all) {
    ui.fill({sheet.rect.x, sheet.rect.y, sheet.rect.w, ui.px(6)}, with_alpha(t.accent, alpha),
            ui.px(3));
    y += band;
  }
  channel_icon(ui, item.channel, sheet.x, y + ui.px(2), icon, with_alpha(mark, alpha));
  ui.paint_text(style::kSmallBold, with_alpha(mark, alpha), head, sheet.x + icon + ui.px(8), y,
                head_w);
  y += head_h;
  if (subject_h > 0) {
    y += ui.px(4);
    ui.paint_text(style::kBodyBold, with_alpha(t.ink, alpha), item.subject, sheet.x, y, text_w);
    y += subject_h - ui.px(4);
  }
  y += ui.px(8);
  ui.line(sheet.x, y, sheet.x + sheet.w, y,
          with_alpha(yours ? mix(t.line, t.accent_text, 0.5F) : t.line, alpha));
  ui.paint_text(style::kBody, with_alpha(t.ink, alpha), item.text, sheet.x, y + ui.px(9), text_w);
  finish(ui, item, sheet.rect);
}

// A public post: a globe, who wrote it, and how many have read it by then.
void post(Ui& ui, const TranscriptItem& item, float alpha) {
  const Theme& t = ui.theme;
  const bool yours = is_yours(item);
  const float pad = ui.px(16);
  const float text_w = sheet_width(ui, pad);
  const float icon = ui.px(18);
  const std::string head =
      yours ? std::string(ui.words("dress.public.you"))
            : (item.speaker.empty() ? std::string(ui.words("dress.public"))
                                    : ui.words("dress.public.name", {{"name", item.speaker}}));
  const float head_h = ui.px(style::kSmallBold.line);
  const TextStyle said{16, 24};
  const float text_h = ui.text_height(said, item.text, text_w);
  const float foot_h = item.readers.empty() ? 0 : ui.px(style::kSmall.line + 13);
  const Sheet sheet =
      sheet_at(ui, yours, head_h + ui.px(8) + text_h + foot_h, pad, ui.px(12), alpha);
  float y = sheet.rect.y + pad;
  const Color mark = yours ? t.accent_text : t.ink;
  channel_icon(ui, Channel::kSocial, sheet.x, y + ui.px(0.5F), icon, with_alpha(mark, alpha));
  ui.paint_text(style::kSmallBold, with_alpha(mark, alpha), head, sheet.x + icon + ui.px(8), y,
                text_w - icon);
  y += head_h + ui.px(8);
  ui.paint_text(said, with_alpha(t.ink, alpha), item.text, sheet.x, y, text_w);
  y += text_h;
  if (foot_h > 0) {
    y += ui.px(7);
    ui.line(sheet.x, y, sheet.x + sheet.w, y, with_alpha(t.line, alpha));
    ui.paint_text(style::kSmall, with_alpha(t.muted, alpha), item.readers, sheet.x, y + ui.px(6),
                  text_w);
  }
  finish(ui, item, sheet.rect);
}

std::size_t seconds_of(std::string_view text) {
  constexpr std::size_t kWordsInTenSeconds = 25;
  const auto words = static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
  return std::max<std::size_t>(2, words * 10 / kWordsInTenSeconds);
}

// A recording: a triangle, the wave of a voice, how long it is, and what is said on it.
void recording(Ui& ui, const TranscriptItem& item, float alpha) {
  const Theme& t = ui.theme;
  const bool yours = is_yours(item);
  const float pad = ui.px(14);
  const float text_w = sheet_width(ui, pad);
  const std::string who =
      yours ? std::string(ui.words("dress.voicemail.you"))
            : (item.speaker.empty() ? std::string(ui.words("channel.voicemail"))
                                    : ui.words("line.voicemail", {{"name", item.speaker}}));
  const float strip_h = ui.px(30);
  const float text_h = ui.text_height(style::kBody, item.text, text_w);
  const float head_h = ui.px(style::kSmallBold.line);
  const Sheet sheet =
      sheet_at(ui, yours, head_h + ui.px(4) + strip_h + ui.px(8) + text_h, pad, ui.px(16), alpha);
  const Color mark = yours ? t.accent_text : t.muted;
  float y = sheet.rect.y + pad;
  const float icon = ui.px(18);
  channel_icon(ui, Channel::kVoicemail, sheet.x, y, icon, with_alpha(mark, alpha));
  ui.paint_text(style::kSmallBold, with_alpha(mark, alpha), who, sheet.x + icon + ui.px(8), y,
                text_w - icon);
  y += head_h + ui.px(4);
  const std::string length = recording_length(item.text);
  const float length_w = ui.text_width(style::kSmall, length) + ui.px(10);
  const float mid = y + strip_h / 2;
  if (ImDrawList* draw = ui.draw_list()) {
    const ImU32 ink = packed(with_alpha(yours ? t.accent_text : t.ink, alpha));
    draw->AddTriangleFilled({sheet.x, mid - ui.px(8)}, {sheet.x, mid + ui.px(8)},
                            {sheet.x + ui.px(13), mid}, ink);
    // Heights from the text itself: the same message always looks the same.
    const float left = sheet.x + ui.px(24);
    const float step = ui.px(5);
    const float right = std::min(sheet.x + sheet.w - length_w,
                                 left + ui.px(12) * static_cast<float>(seconds_of(item.text)));
    std::size_t at = 0;
    for (float x = left; x < right && !item.text.empty(); x += step, ++at) {
      const auto c = static_cast<unsigned char>(item.text[at * 7 % item.text.size()]);
      const float h = ui.px(3 + static_cast<float>((std::size_t{c} * 37 + at * 11) % 19) * 0.6F);
      draw->AddLine({x, mid - h}, {x, mid + h}, packed(with_alpha(mark, alpha * 0.75F)), ui.px(2));
    }
  }
  ui.paint_text(style::kSmall, with_alpha(t.muted, alpha), length, sheet.x + sheet.w - length_w,
                mid - ui.px(9.5F), length_w, Align::kRight);
  y += strip_h + ui.px(8);
  ui.paint_text(style::kBody, with_alpha(t.ink, alpha), item.text, sheet.x, y, text_w);
  finish(ui, item, sheet.rect);
}

}  // namespace

bool has_dress(const TranscriptItem& item) {
  const bool said =
      item.kind == TranscriptItem::Kind::kTheirs || item.kind == TranscriptItem::Kind::kYours;
  if (!said) return false;
  return item.channel == Channel::kEmail || item.channel == Channel::kEmailToAll ||
         item.channel == Channel::kSocial || item.channel == Channel::kVoicemail;
}

void dressed_line(Ui& ui, const TranscriptItem& item, float alpha) {
  switch (item.channel) {
    case Channel::kSocial:
      post(ui, item, alpha);
      break;
    case Channel::kVoicemail:
      recording(ui, item, alpha);
      break;
    default:
      letter(ui, item, alpha);
      break;
  }
}

BubbleShape bubble_shape(Channel channel) {
  switch (channel) {
    case Channel::kChat:
      return {9, 2, false};
    case Channel::kInPerson:
      return {18, 18, true};
    default:
      return {16, 5, false};
  }
}

std::string recording_length(std::string_view text) {
  const std::size_t seconds = seconds_of(text);
  const std::string rest = std::to_string(seconds % 60);
  return std::to_string(seconds / 60) + ":" + (rest.size() < 2 ? "0" : "") + rest;
}

}  // namespace makegood
