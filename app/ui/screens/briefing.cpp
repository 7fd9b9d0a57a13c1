#include "ui/screens/briefing.hpp"

#include <algorithm>

#include "ui/portrait.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"

namespace makegood {

BriefingView briefing_view(const Scenario& scenario, const Settings& settings, const Theme& theme,
                           bool left_assessment) {
  BriefingView view;
  view.title = scenario.title;
  view.line = scenario.setting + " · about " + std::to_string(scenario.minutes) + " min · " +
              scenario.teaches;
  view.you = scenario.briefing.you;
  view.goal = scenario.briefing.goal;
  view.know = scenario.briefing.know;
  view.when = "It is " + format_clock(scenario.start) + ". Time moves only when you choose.";
  for (const Person& person : scenario.people) {
    view.people.push_back(
        {person.name, person.role, person.portrait, static_cast<float>(person.mood)});
  }
  view.modes = {
      {"mode-guided", "Guided", "A remark after each choice. You can take a line back.",
       Mode::kGuided, settings.mode == Mode::kGuided},
      {"mode-practice", "Practice",
       "You see at once how the customer takes it. The coaching waits in the debrief.",
       Mode::kPractice, settings.mode == Mode::kPractice},
      {"mode-assessment", "Assessment",
       "One attempt, shuffled: no coach, no tally and no way back. At the end, whether it reached "
       "the mark of " +
           std::to_string(scenario.pass) + " %.",
       Mode::kAssessment, settings.mode == Mode::kAssessment}};
  for (const Tenet tenet : scenario.tenets)
    view.tenets.push_back({std::string(name_of(tenet)), theme[tenet]});
  view.start = "Start the conversation";
  if (left_assessment) {
    view.go_on = "Go on with the assessment";
    view.go_on_note = "You left an assessment of this scenario. A new start is a new attempt.";
  }
  return view;
}

namespace {

void draw_facts(Ui& ui, const BriefingView& view) {
  const Theme& t = ui.theme;
  card(ui, panel_card(ui), [&] {
    ui.heading("briefing-you-title", 2, style::kH3, t.muted, "You");
    ui.gap(4);
    ui.paragraph("briefing-you", style::kBody, t.ink, view.you);
    ui.gap(14);
    ui.heading("briefing-know-title", 2, style::kH3, t.muted, "What you know");
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
    ui.heading("briefing-goal-title", 2, style::kH3, t.muted, "What would be good");
    ui.gap(4);
    ui.paragraph("briefing-goal", style::kBody, t.ink, view.goal);
    ui.gap(14);
    ui.paragraph("briefing-when", style::kSmall, t.muted, view.when);
  });
}

void draw_people(Ui& ui, const BriefingView& view) {
  const Theme& t = ui.theme;
  card(ui, panel_card(ui), [&] {
    ui.heading("briefing-people-title", 2, style::kH3, t.muted,
               view.people.size() == 1 ? "Who you meet" : "Who is in it");
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
              face.name + ", " + face.role, {text_x, y, text_w, name_h + role_h});
      ui.pen.y += h;
    }
  });
}

std::optional<Intent> draw_modes(Ui& ui, const BriefingView& view) {
  std::optional<Intent> result;
  const Theme& t = ui.theme;
  card(ui, panel_card(ui), [&] {
    ui.heading("briefing-mode-title", 2, style::kH3, t.muted, "How do you want to be coached?");
    ui.gap(8);
    const int group =
        ui.node(Role::kRadioGroup, "modes", "Coaching", {ui.pen.x, ui.pen.y, ui.pen.w, 0});
    ui.push_parent(group);
    for (const BriefingView::ModeOption& option : view.modes) {
      const float pad = ui.px(12);
      const float mark = ui.px(18);
      const float text_x = ui.pen.x + pad + mark + ui.px(12);
      const float text_w = ui.pen.x + ui.pen.w - pad - text_x;
      const float text_h = ui.text_height(style::kSmall, option.text, text_w);
      const Rect rect{ui.pen.x, ui.pen.y, ui.pen.w,
                      std::max(ui.px(22) + text_h + 2 * pad, kTouchTarget)};
      const Press press = ui.press(option.key, rect, Role::kRadio,
                                   option.label + ". " + option.text, {.selected = option.on});
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
                    option.text, text_x, rect.y + pad + ui.px(22), text_w);
      ui.control_edge(rect, radius, option.on);
      if (press.focused) ui.focus_ring(rect, radius);
      ui.pen.y = rect.bottom() + ui.px(8);
    }
    ui.pop_parent();
    ui.close(group, ui.pen.y);
    ui.gap(8);
    const ButtonOptions look{.look = ButtonLook::kPrimary};
    const float h = std::max(button_height(ui, look), ui.px(44));
    if (!view.go_on.empty()) {
      ui.paragraph("go-on-note", style::kSmall, t.muted, view.go_on_note);
      ui.gap(8);
      if (button(ui, "go-on", view.go_on, {ui.pen.x, ui.pen.y, ui.pen.w, h}))
        result = Intent{Intent::Kind::kResume};
      ui.pen.y += h + ui.px(8);
    }
    ui.set_default_focus("start");
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
  const int main = ui.node(Role::kMain, "main", "Briefing", area);
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
