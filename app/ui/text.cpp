// Text: lines with the design's own line height, small capitals a little apart, and the
// two-argument question "how high is this at that width". ImGui breaks the lines; everything else
// about a paragraph is ours.
#include <algorithm>
#include <cfloat>
#include <string>
#include <vector>

#include "imgui.h"
#include "scenario/utf8.hpp"
#include "ui/capitals.hpp"
#include "ui/line_break.hpp"
#include "ui/paint.hpp"
#include "ui/ui.hpp"

namespace makegood {
namespace {

// stb_truetype scales a face so that ascent minus descent is the size asked for; designs speak of
// the em. Inter's ascent and descent are 0.96875 and 0.2412 em.
constexpr float kSizePerEm = 1.21F;
// Tracking of small capitals, em.
constexpr float kTracking = 0.04F;

// Adds a font from a copy of its bytes. With `merge`, what the font that was added last lacks.
ImFont* add_font(std::string_view bytes, bool merge = false) {
  if (bytes.empty()) return ImGui::GetIO().Fonts->AddFontDefault();
  ImFontConfig config;
  config.FontDataOwnedByAtlas = true;
  config.MergeMode = merge;
  void* copy = ImGui::MemAlloc(bytes.size());
  std::copy(bytes.begin(), bytes.end(), static_cast<char*>(copy));
  return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(copy, static_cast<int>(bytes.size()), 0,
                                                    &config);
}

std::string_view bytes_of(const ImFontConfig& source) {
  return {static_cast<const char*>(source.FontData), static_cast<std::size_t>(source.FontDataSize)};
}

const char* after_code_point(const char* at, const char* end) {
  ++at;
  while (at < end && (static_cast<unsigned char>(*at) & 0xC0U) == 0x80U) ++at;
  return at;
}

}  // namespace

Fonts load_fonts(std::string_view regular, std::string_view bold) {
  return {add_font(regular), add_font(bold)};
}

Fonts load_readable_fonts(std::string_view regular, std::string_view bold, const Fonts& marks) {
  Fonts fonts;
  fonts.regular = add_font(regular);
  add_font(bytes_of(*marks.regular->Sources[0]), true);
  fonts.bold = add_font(bold);
  add_font(bytes_of(*marks.bold->Sources[0]), true);
  return fonts;
}

namespace {

// A font anew with the letters of one more file. ImGui merges into the font that was added last and
// into no other.
ImFont* with_letters(const ImFont* font, std::string_view bytes) {
  std::vector<std::string_view> sources;  // the atlas owns the bytes; where it keeps the list moves
  for (const ImFontConfig* source : font->Sources) sources.push_back(bytes_of(*source));
  ImFont* out = nullptr;
  for (const std::string_view source : sources) {
    ImFont* added = add_font(source, out != nullptr);
    if (!out) out = added;
  }
  add_font(bytes, true);
  return out;
}

}  // namespace

Fonts add_letters(const Fonts& fonts, std::string_view bytes) {
  if (bytes.empty() || !fonts.regular || !fonts.bold) return fonts;
  return {with_letters(fonts.regular, bytes), with_letters(fonts.bold, bytes)};
}

float Ui::draw_line(TextStyle style, Color color, TextLine text, float x, float y,
                    bool paint) const {
  ImFont* font = style.bold ? fonts_.bold : fonts_.regular;
  const float size = px(style.size) * kSizePerEm;
  const float top = y + (px(style.line) - size) / 2;
  if (!style.spaced_caps) {
    if (paint) draw_->AddText(font, size, {x, top}, packed(color), text.begin, text.end);
    return font->CalcTextSizeA(size, FLT_MAX, 0, text.begin, text.end).x;
  }
  const float start = x;
  std::string capital;
  for (const char* at = text.begin; at < text.end;) {
    const char* next = at;
    capital.clear();
    append_utf8(capital, capital_of(next_character(next, text.end)));
    const char* glyph = capital.data();
    const char* glyph_end = glyph + capital.size();
    if (paint) draw_->AddText(font, size, {x, top}, packed(color), glyph, glyph_end);
    x += font->CalcTextSizeA(size, FLT_MAX, 0, glyph, glyph_end).x + px(style.size) * kTracking;
    at = next;
  }
  return x - start;
}

template <class Visit>
float Ui::each_line(TextStyle style, std::string_view text, float w, Visit&& visit) const {
  ImFont* font = style.bold ? fonts_.bold : fonts_.regular;
  const float size = px(style.size) * kSizePerEm;
  const char* at = text.data();
  const char* const end = at + text.size();
  float height = 0;
  // Capitals and their tracking are wider than what ImGui measures.
  const float limit = style.spaced_caps ? w / 1.22F : w;
  const bool ideographs = has_ideographs(text);
  const auto width = [&](const char* from, const char* to) {
    return font->CalcTextSizeA(size, FLT_MAX, 0, from, to).x;
  };
  do {
    const char* stop = ideographs ? first_line_end(at, end, std::max(limit, 1.F), width)
                                  : font->CalcWordWrapPosition(size, at, end, std::max(limit, 1.F));
    if (!ideographs) stop = end_of_words(at, stop, end);
    const char* newline = std::find(at, stop, '\n');
    if (newline != stop) stop = newline;
    if (stop == at && at < end && *at != '\n') stop = after_code_point(at, end);
    const char* trimmed = stop;
    while (trimmed > at && trimmed[-1] == ' ') --trimmed;
    visit(TextLine{at, trimmed}, height);
    height += px(style.line);
    at = stop;
    if (at < end && *at == '\n') {
      ++at;
    } else {
      while (at < end && *at == ' ') ++at;
    }
  } while (at < end);
  return height;
}

float Ui::text_height(TextStyle style, std::string_view text, float w) const {
  return each_line(style, text, w, [](TextLine, float) {});
}

float Ui::text_width(TextStyle style, std::string_view text) const {
  return draw_line(style, {}, {text.data(), text.data() + text.size()}, 0, 0, false);
}

float Ui::paint_text(TextStyle style, Color color, std::string_view text, float x, float y, float w,
                     Align align) {
  if (measuring()) return text_height(style, text, w);
  const Rect& clip = clips_.back();
  return each_line(style, text, w, [&](TextLine line_text, float offset) {
    const float line_y = y + offset;
    if (line_y > clip.bottom() || line_y + px(style.line) < clip.y) return;  // scrolled away
    float line_x = x;
    if (align != Align::kLeft) {
      const float left_over = w - draw_line(style, color, line_text, 0, 0, false);
      line_x += align == Align::kCenter ? left_over / 2 : left_over;
    }
    draw_line(style, color, line_text, line_x, line_y, true);
  });
}

void Ui::heading(std::string_view key, int level, TextStyle style, Color color,
                 std::string_view text) {
  const float h = paint_text(style, color, text, pen.x, pen.y, pen.w);
  if (SemanticNode* n = node_at(node(Role::kHeading, key, text, {pen.x, pen.y, pen.w, h}))) {
    n->level = static_cast<std::int8_t>(level);
  }
  pen.y += h;
}

void Ui::paragraph(std::string_view key, TextStyle style, Color color, std::string_view text,
                   Align align) {
  const float h = paint_text(style, color, text, pen.x, pen.y, pen.w, align);
  node(Role::kParagraph, key, text, {pen.x, pen.y, pen.w, h});
  pen.y += h;
}

}  // namespace makegood
