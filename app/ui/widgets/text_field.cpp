#include "ui/widgets/text_field.hpp"

#include <algorithm>

#include "scenario/utf8.hpp"

namespace makegood {
namespace {

constexpr TextStyle kWriting{16, 24};  // phones zoom into a page's smaller letters to type them

// What would mean something else to the screen around it.
void keep_to_itself(Ui& ui) {
  for (int key = static_cast<int>(Key::k1); key <= static_cast<int>(Key::kU); ++key) {
    while (ui.take_key(static_cast<Key>(key))) {
    }
  }
  for (const Key key : {Key::kEnter, Key::kSpace}) {
    while (ui.take_key(key)) {
    }
  }
}

// Where the next letter would come: behind the last line, whose beginning the wrapping has chosen.
void paint_caret(Ui& ui, std::string_view text, float x, float y, float w) {
  const float line = ui.px(kWriting.line);
  const float height = ui.text_height(kWriting, text, w);
  const std::size_t newline = text.rfind('\n');
  std::size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
  // The last line is the longest end of the paragraph that is one line by itself and leaves the
  // lines before it as they are.
  while (ui.text_width(kWriting, text.substr(begin)) > w ||
         ui.text_height(kWriting, text.substr(0, begin), w) + line < height) {
    const std::size_t space = text.find(' ', begin);
    if (space == std::string_view::npos) break;
    begin = space + 1;
  }
  const bool fresh_line = !text.empty() && text.back() == '\n';
  const float end = fresh_line ? 0 : std::min(ui.text_width(kWriting, text.substr(begin)), w);
  const float top = fresh_line ? y + height : y + height - line;
  ui.fill({x + end + 1, top + ui.px(2), std::max(ui.px(1.5F), 1.F), line - ui.px(4)}, ui.theme.ink);
}

}  // namespace

std::optional<std::string> text_field(Ui& ui, std::string_view key, const TextField& field) {
  const Theme& t = ui.theme;
  const float padding = ui.px(12);
  const float inner = std::max(ui.pen.w - 2 * padding, 1.F);
  // A line more than there is, so that the box does not jump with the first word of the next one.
  const float needed = ui.text_height(kWriting, field.text, inner) + ui.px(kWriting.line);
  const float least = static_cast<float>(field.lines) * ui.px(kWriting.line);
  const Rect rect{ui.pen.x, ui.pen.y, ui.pen.w, std::max(needed, least) + 2 * padding};
  ui.pen.y = rect.bottom();
  const bool had_focus = !ui.measuring() && ui.state.focus == key;
  if (had_focus) {
    keep_to_itself(ui);
    if (ui.take_key(Key::kEscape)) ui.state.focus.clear();
  }
  const Press press = ui.press(key, rect, Role::kTextField, field.label,
                               {.value = field.text,
                                .now = ui.px(kWriting.size),
                                .high = static_cast<float>(field.most_bytes)});
  if (ui.measuring()) return std::nullopt;
  const float radius = ui.px(10);
  const bool focused = ui.state.focus == key;
  ui.fill(rect, t.bg, radius);
  ui.outline(rect, focused ? t.accent_text : t.muted, radius, focused ? 2.F : 1.F);
  ui.control_edge(rect, radius);
  const bool empty = field.text.empty();
  ui.paint_text(kWriting, empty ? t.muted : t.ink, empty ? field.placeholder : field.text,
                rect.x + padding, rect.y + padding, inner);
  if (focused) paint_caret(ui, field.text, rect.x + padding, rect.y + padding, inner);
  if (press.focused) ui.focus_ring(rect, radius);

  const auto edit = std::find_if(ui.input.edited.rbegin(), ui.input.edited.rend(),
                                 [key](const FrameInput::Edit& e) { return e.key == key; });
  if (edit == ui.input.edited.rend()) return std::nullopt;
  return std::string(within_bytes(edit->text, field.most_bytes));
}

}  // namespace makegood
