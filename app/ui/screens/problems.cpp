#include "ui/screens/problems.hpp"

#include <algorithm>

#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"

namespace makegood {

namespace {

WordId severity_of(Severity severity) {
  if (severity == Severity::kError) return "problems.error";
  return severity == Severity::kWarning ? WordId("problems.warning") : WordId("problems.hint");
}

}  // namespace

ProblemsView problems_view(const Model& model, const Theme& theme) {
  const Words& words = model.language.words;
  ProblemsView view;
  view.title =
      words(model.problems_of_import ? WordId("problems.import") : WordId("problems.title"));
  const auto errors = static_cast<std::size_t>(
      std::count_if(model.problems.begin(), model.problems.end(),
                    [](const Diagnostic& d) { return d.severity == Severity::kError; }));
  view.summary = words("problems.summary", errors,
                       {{"file", model.problems_file}, {"count", std::to_string(errors)}});
  view.can_open = model.environment.can_open_files;
  int index = 0;
  for (const Diagnostic& d : model.problems) {
    const Tint& tint = d.severity == Severity::kError ? theme.bad : theme.warn;
    view.rows.push_back({"problem-" + std::to_string(index++),
                         words("problems.place", {{"line", std::to_string(d.line)},
                                                  {"column", std::to_string(d.column)}}) +
                             (d.where.empty() ? "" : " · " + d.where) + " · " + d.code,
                         d.message,
                         d.hint,
                         {std::string(words(severity_of(d.severity))), tint}});
  }
  return view;
}

std::optional<Intent> draw_problems(Ui& ui, const ProblemsView& view) {
  std::optional<Intent> result;
  const Theme& t = ui.theme;
  const bool wide = ui.design_width() >= 720;
  const Rect area{0, ui.pen.y, ui.width(), ui.height() - ui.pen.y};
  const int main = ui.node(Role::kMain, "main", ui.words("screen.problems"), area);
  ui.push_parent(main);
  ui.begin_scroll("problems", area, 0, true);
  const float w = std::min(area.w - 2 * ui.px(wide ? 40 : 16), ui.px(900));
  ui.pen = {(area.w - w) / 2, ui.pen.y + ui.px(wide ? 32 : 16), w};
  ui.heading("problems-title", 1, style::kH1, t.ink, view.title);
  ui.gap(4);
  ui.paragraph("problems-summary", style::kBody, t.muted, view.summary);
  ui.gap(16);
  const ButtonOptions primary{.look = ButtonLook::kPrimary};
  float x = ui.pen.x;
  const float h = button_height(ui, primary);
  if (view.can_open) {
    if (button_at(ui, "problems-open", ui.words("problems.open"), x, ui.pen.y, primary))
      result = Intent{Intent::Kind::kOpenFile};
    x += button_width(ui, ui.words("problems.open"), primary) + ui.px(10);
    if (x + button_width(ui, ui.words("problems.library")) > ui.pen.x + ui.pen.w) {
      x = ui.pen.x;
      ui.pen.y += h + ui.px(10);
    }
  }
  if (button_at(ui, "problems-library", ui.words("problems.library"), x, ui.pen.y))
    result = Intent{Intent::Kind::kShowLibrary};
  ui.pen.y += h + ui.px(18);
  const int list = ui.node(Role::kList, "problems", ui.words("problems.list"),
                           {ui.pen.x, ui.pen.y, ui.pen.w, 0});
  ui.push_parent(list);
  for (const ProblemsView::Row& row : view.rows) {
    const int item = ui.node(Role::kListItem, row.key, "", {ui.pen.x, ui.pen.y, ui.pen.w, 0});
    ui.push_parent(item);
    CardLook look = panel_card(ui);
    look.padding = 14;
    card(ui, look, [&] {
      const Pen outer = ui.pen;
      const float chip_w = chip(ui, row.key + "-severity", row.severity, outer.x, outer.y);
      ui.pen = {outer.x + chip_w + ui.px(10), outer.y + ui.px(2), outer.w - chip_w - ui.px(10)};
      ui.paragraph(row.key + "-place", style::kSmall, t.muted, row.place);
      ui.pen = {outer.x, std::max(ui.pen.y, outer.y + chip_height(ui)) + ui.px(6), outer.w};
      ui.paragraph(row.key + "-message", style::kBody, t.ink, row.message);
      if (!row.hint.empty()) {
        ui.gap(2);
        ui.paragraph(row.key + "-hint", style::kBody, t.accent_text, row.hint);
      }
    });
    ui.pop_parent();
    ui.close(item, ui.pen.y);
    ui.gap(10);
  }
  ui.pop_parent();
  ui.close(list, ui.pen.y);
  ui.end_scroll(ui.px(24));
  ui.pop_parent();
  return result;
}

}  // namespace makegood
