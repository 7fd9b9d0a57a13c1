#include "ui/screens/briefing.hpp"

#include <algorithm>

#include "ui/portrait.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"

namespace makegood {

BriefingView briefing_view(const Model& model, const Theme& theme) {
  const Scenario& scenario = *model.briefed;
  const Words& words = model.language.words;
  const auto text = [&words](WordId id) { return std::string(words(id)); };
  BriefingView view;
  view.title = scenario.title;
  const std::string minutes =
      words("library.minutes", {{"count", std::to_string(scenario.minutes)}});
  view.line =
      words("briefing.line",
            {{"setting", scenario.setting}, {"minutes", minutes}, {"teaches", scenario.teaches}});
  view.you = scenario.briefing.you;
  view.goal = scenario.briefing.goal;
  view.know = scenario.briefing.know;
  view.when = words("briefing.when", {{"time", clock_words(words, scenario.start)}});
  for (const Person& person : scenario.people) {
    view.people.push_back(
        {person.name, person.role, person.portrait, static_cast<float>(person.mood)});
  }
  view.modes = {{"mode-guided", text("briefing.guided"), text("briefing.guided.text"),
                 Mode::kGuided, model.settings.mode == Mode::kGuided},
                {"mode-practice", text("briefing.practice"), text("briefing.practice.text"),
                 Mode::kPractice, model.settings.mode == Mode::kPractice},
                {"mode-assessment", text("briefing.assessment"),
                 words("briefing.assessment.text", {{"mark", std::to_string(scenario.pass)}}),
                 Mode::kAssessment, model.settings.mode == Mode::kAssessment}};
  for (const Tenet tenet : scenario.tenets)
    view.tenets.push_back({std::string(name_of(tenet, words)), theme[tenet]});
  view.start = text("briefing.start");
  if (const Attempt* left = left_off(model)) {
    const bool assessed = left->mode == Mode::kAssessment;
    view.go_on = assessed ? text("briefing.go_on") : text("briefing.go_on.talk");
    view.go_on_note = assessed ? text("briefing.go_on.text") : text("briefing.go_on.talk.text");
  }
  return view;
}

namespace {

void draw_facts(Ui& ui, const BriefingView& view) {
  const Theme& t = ui.theme;
  card(ui, panel_card(ui), [&] {
    ui.heading("briefing-you-title", 2, style::kH3, t.muted, ui.words("briefing.you"));
    ui.gap(4);
    ui.paragraph("briefing-you", style::kBody, t.ink, view.you);
    ui.gap(14);
    ui.heading("briefing-know-title", 2, style::kH3, t.muted, ui.words("briefing.know"));
    ui.gap(4);
    const int list = ui.node(Role::kList, "briefing-know", "", {ui.pen.x, ui.pen.y, ui.pen.w, 0});
    ui.push_parent(list);
    for (std::size_t i = 0; i < view.know.size(); ++i) {
      ui.disc(ui.pen.x + ui.px(4), ui.pen.y + ui.px(11), ui.px(2.5F), t.muted);
      const float indent = ui.px(18);
      const float h = ui.paint_text(style::kBody, t.ink, view.know[i], ui.pen.x + indent, ui.pen.y,
                                    ui.pen.w - indent);
      ui.node(Role::kListItem, "briefing-know-" + std::to_string(i), view.know[i],
              {ui.pen.x + indent, ui.pen.y, ui.pen.w - indent, h});
      ui.pen.y += h + ui.px(4);
    }
    ui.pop_parent();
    ui.close(list, ui.pen.y);
    ui.gap(10);
    ui.heading("briefing-goal-title", 2, style::kH3, t.muted, ui.words("briefing.goal"));
    ui.gap(4);
    ui.paragraph("briefing-goal", style::kBody, t.ink, view.goal);
    ui.gap(14);
    ui.paragraph("briefing-when", style::kSmall, t.muted, view.when);
  });
}

void draw_people(Ui& ui, const BriefingView& view) {
  const Theme& t = ui.theme;
  card(ui, panel_card(ui), [&] {
    ui.heading(
        "briefing-people-title", 2, style::kH3, t.muted,
        ui.words(view.people.size() == 1 ? WordId("briefing.person") : WordId("briefing.people")));
    for (std::size_t i = 0; i < view.people.size(); ++i) {
      const BriefingView::Face& face = view.people[i];
      ui.gap(10);
      const float size = ui.px(52);
      const float text_x = ui.pen.x + size + ui.px(12);
      const float text_w = ui.pen.w - size - ui.px(12);
      const float name_h = ui.text_height(style::kBodyBold, face.name, text_w);
      const float role_h = ui.text_height(style::kSmall, face.role, text_w);
      const float h = std::max(size, name_h + role_h);
      paint_portrait(ui, face.portrait, face.mood, ui.pen.x, ui.pen.y + (h - size) / 2, size);
      const float y = ui.pen.y + (h - name_h - role_h) / 2;
      ui.paint_text(style::kBodyBold, t.ink, face.name, text_x, y, text_w);
      ui.paint_text(style::kSmall, t.muted, face.role, text_x, y + name_h, text_w);
      ui.node(Role::kParagraph, "briefing-person-" + std::to_string(i),
              ui.words("briefing.face", {{"name", face.name}, {"role", face.role}}),
              {text_x, y, text_w, name_h + role_h});
      ui.pen.y += h;
    }
  });
}

std::optional<Intent> draw_modes(Ui& ui, const BriefingView& view) {
  std::optional<Intent> result;
  const Theme& t = ui.theme;
  card(ui, panel_card(ui), [&] {
    ui.heading("briefing-mode-title", 2, style::kH3, t.muted, ui.words("briefing.coached"));
    ui.gap(8);
    const int group = ui.node(Role::kRadioGroup, "modes", ui.words("briefing.coaching"),
                              {ui.pen.x, ui.pen.y, ui.pen.w, 0});
    ui.push_parent(group);
    for (const BriefingView::ModeOption& option : view.modes) {
      const float pad = ui.px(12);
      const float mark = ui.px(18);
      const float text_x = ui.pen.x + pad + mark + ui.px(12);
      const float text_w = ui.pen.x + ui.pen.w - pad - text_x;
      const float label_h = ui.text_height(style::kBodyBold, option.label, text_w);
      const float text_h = ui.text_height(style::kSmall, option.text, text_w);
      const Rect rect{ui.pen.x, ui.pen.y, ui.pen.w,
                      std::max(label_h + text_h + 2 * pad, kTouchTarget)};
      const Press press =
          ui.press(option.key, rect, Role::kRadio,
                   ui.words("briefing.option", {{"label", option.label}, {"text", option.text}}),
                   {.selected = option.on});
      if (press.clicked) result = Intent{Intent::Kind::kSetMode, static_cast<int>(option.mode)};
      const float radius = ui.px(10);
      ui.fill(rect,
              option.on       ? t.accent_soft
              : press.hovered ? mix(t.panel, t.ink, 0.04F)
                              : t.panel,
              radius);
      ui.outline(rect, option.on ? t.accent_text : t.line, radius);
      const float cx = rect.x + pad + mark / 2;
      const float cy = rect.y + pad + ui.px(11);
      ui.disc(cx, cy, mark / 2, option.on ? t.accent_text : t.muted);
      ui.disc(cx, cy, mark / 2 - ui.px(2), t.panel);
      if (option.on) ui.disc(cx, cy, mark / 2 - ui.px(5), t.accent_text);
      ui.paint_text(style::kBodyBold, t.ink, option.label, text_x, rect.y + pad, text_w);
      ui.paint_text(style::kSmall, t.dark || option.on ? mix(t.muted, t.ink, 0.4F) : t.muted,
                    option.text, text_x, rect.y + pad + label_h, text_w);
      ui.control_edge(rect, radius, option.on);
      if (press.focused) ui.focus_ring(rect, radius);
      ui.pen.y = rect.bottom() + ui.px(8);
    }
    ui.pop_parent();
    ui.close(group, ui.pen.y);
    ui.gap(8);
    const ButtonOptions look{.look = ButtonLook::kPrimary};
    const auto height_of = [&](std::string_view label) {
      return std::max(button_height(ui, label, ui.pen.w, look), ui.px(44));
    };
    if (!view.go_on.empty()) {
      ui.paragraph("go-on-note", style::kSmall, t.muted, view.go_on_note);
      ui.gap(8);
      const float h = height_of(view.go_on);
      if (button(ui, "go-on", view.go_on, {ui.pen.x, ui.pen.y, ui.pen.w, h}))
        result = Intent{Intent::Kind::kGoOn};
      ui.pen.y += h + ui.px(8);
    }
    ui.set_default_focus("start");
    const float h = height_of(view.start);
    if (button(ui, "start", view.start, {ui.pen.x, ui.pen.y, ui.pen.w, h}, look))
      result = Intent{Intent::Kind::kStart};
    ui.pen.y += h;
  });
  return result;
}

}  // namespace

std::optional<Intent> draw_briefing(Ui& ui, const BriefingView& view) {
  std::optional<Intent> result;
  const bool wide = ui.design_width() >= 860;
  const Rect area{0, ui.pen.y, ui.width(), ui.height() - ui.pen.y};
  const int main = ui.node(Role::kMain, "main", ui.words("screen.briefing"), area);
  ui.push_parent(main);
  ui.begin_scroll("briefing", area, 0, true);
  const float w = std::min(area.w - 2 * ui.px(wide ? 40 : 16), ui.px(1080));
  ui.pen = {(area.w - w) / 2, ui.pen.y + ui.px(wide ? 32 : 16), w};
  ui.heading("briefing-title", 1, style::kH1, ui.theme.ink, view.title);
  ui.paragraph("briefing-line", style::kBody, ui.theme.muted, view.line);
  ui.gap(8);
  chip_row(ui, "briefing-tenet", view.tenets);
  ui.gap(18);
  const Pen top = ui.pen;
  const float spacing = ui.px(18);
  if (wide) {
    const float side = ui.px(400);
    ui.pen.w = w - side - spacing;
    draw_facts(ui, view);
    const float left_bottom = ui.pen.y;
    ui.pen = {top.x + w - side, top.y, side};
    // The start comes before the cast: however many people there are, it needs no scrolling.
    if (auto intent = draw_modes(ui, view)) result = std::move(intent);
    ui.gap(16);
    draw_people(ui, view);
    ui.pen = {top.x, std::max(left_bottom, ui.pen.y), w};
  } else {
    draw_facts(ui, view);
    ui.gap(14);
    if (auto intent = draw_modes(ui, view)) result = std::move(intent);
    ui.gap(14);
    draw_people(ui, view);
  }
  ui.end_scroll(ui.px(24));
  ui.pop_parent();
  return result;
}

}  // namespace makegood
