#include "ui/screens/overlays.hpp"

#include <algorithm>

#include "ui/screens/conversation_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"

namespace makegood {
namespace {

using Asked = std::optional<Intent>;

// A card in the middle (wide) or at the foot (narrow) over a veil. `body` is measured first; it
// scrolls when it is higher than the window. Answers true when the veil was pressed.
template <class Body>
bool dialog(Ui& ui, std::string_view key, std::string_view name, float design_w, Body&& body) {
  const Theme& t = ui.theme;
  const Rect window{0, 0, ui.width(), ui.height()};
  ui.fill(window, with_alpha(Color{10, 14, 28, 255},
                             0.5F * ui.ease_from(std::string(key) + "~veil", 0, 1, 14)));
  const float margin = ui.px(14);
  const float w = std::min(ui.px(design_w), window.w - 2 * margin);
  const float padding = ui.px(22);
  const float content = ui.measure(w - 2 * padding, body);
  const float h = std::min(content + 2 * padding, window.h - 2 * margin);
  const bool low = ui.design_width() < 720;
  const Rect rect{(window.w - w) / 2, low ? window.h - h - margin : (window.h - h) / 2, w, h};
  const int node = ui.node(Role::kDialog, key, name, rect);
  ui.push_parent(node);
  ui.fill(rect, t.panel, ui.px(16));
  ui.outline(rect, t.line, ui.px(16));
  ui.begin_scroll(key, rect, padding, true);
  ui.pen.y += padding;
  body();
  ui.end_scroll(padding);
  ui.pop_parent();
  return ui.pressed_outside(rect);
}

}  // namespace

namespace {

SettingsView::Group two_options(const std::string& key, const std::string& label,
                                const std::string (&names)[2], bool second, Intent::Kind sets) {
  SettingsView::Group group{"settings-" + key, label, {}};
  for (int i = 0; i < 2; ++i) {
    group.options.push_back(
        {key + "-" + std::to_string(i), names[i], second == (i == 1), {sets, i}});
  }
  return group;
}

std::string_view speech_note(Environment::Speech speech, const Words& words) {
  switch (speech) {
    case Environment::Speech::kNone:
      return words("settings.aloud.none");
    case Environment::Speech::kNoVoice:
      return words("settings.aloud.no_voice");
    case Environment::Speech::kReady:
      break;
  }
  return words("settings.aloud.ready");
}

}  // namespace

SettingsView settings_view(const Model& model) {
  const Words& words = model.language.words;
  const auto text = [&words](WordId id) { return std::string(words(id)); };
  SettingsView view;
  SettingsView::Group language{"settings-language", text("settings.language"), {}};
  const std::string& tongue = model.settings.language;
  language.options.push_back({"language-system",
                              text("settings.language.system"),
                              tongue.empty(),
                              {Intent::Kind::kSetLanguage, 0, ""}});
  for (const LanguageName& known : kLanguages) {
    language.options.push_back({"language-" + std::string(known.id),
                                std::string(known.name),
                                tongue == known.id,
                                {Intent::Kind::kSetLanguage, 0, std::string(known.id)}});
  }
  SettingsView::Group size{"settings-size", text("settings.size"), {}};
  for (const int percent : kTextSizes) {
    size.options.push_back({"size-" + std::to_string(percent),
                            words("settings.percent", {{"count", std::to_string(percent)}}),
                            model.settings.text_percent == percent,
                            {Intent::Kind::kSetTextSize, percent}});
  }
  SettingsView::Group font = two_options(
      "font", text("settings.font"), {text("settings.font.usual"), text("settings.font.readable")},
      model.settings.readable_font, Intent::Kind::kSetFont);
  SettingsView::Group theme{"settings-theme", text("settings.theme"), {}};
  struct Named {
    ThemeChoice choice;
    WordId label;
  };
  const Named themes[] = {{ThemeChoice::kSystem, "settings.theme.system"},
                          {ThemeChoice::kLight, "settings.theme.light"},
                          {ThemeChoice::kDark, "settings.theme.dark"},
                          {ThemeChoice::kContrast, "settings.theme.contrast"}};
  for (const auto& [choice, label] : themes) {
    theme.options.push_back({"theme-" + std::to_string(static_cast<int>(choice)),
                             text(label),
                             model.settings.theme == choice,
                             {Intent::Kind::kSetTheme, static_cast<int>(choice)}});
  }
  SettingsView::Group motion{"settings-motion", text("settings.motion"), {}};
  struct Moving {
    MotionChoice choice;
    WordId label;
  };
  const Moving motions[] = {{MotionChoice::kSystem, "settings.motion.system"},
                            {MotionChoice::kReduced, "settings.motion.reduced"},
                            {MotionChoice::kFull, "settings.motion.full"}};
  for (const auto& [choice, label] : motions) {
    motion.options.push_back({"motion-" + std::to_string(static_cast<int>(choice)),
                              text(label),
                              model.settings.motion == choice,
                              {Intent::Kind::kSetMotion, static_cast<int>(choice)}});
  }
  SettingsView::Group aloud = two_options("aloud", text("settings.aloud"),
                                          {text("settings.aloud.off"), text("settings.aloud.on")},
                                          model.settings.read_aloud, Intent::Kind::kSetAloud);
  aloud.note = speech_note(model.environment.speech, words);
  view.groups = {std::move(language), std::move(size),   std::move(font),
                 std::move(theme),    std::move(motion), std::move(aloud)};
  view.kept_title = text("settings.kept");
  view.kept_words = text("settings.kept.text");
  view.kept.push_back({"export", text("settings.export"), false, {Intent::Kind::kExport}});
  if (model.environment.can_open_files)
    view.kept.push_back({"import", text("settings.import"), false, {Intent::Kind::kImport}});
  return view;
}

namespace {

/// Buttons beside each other while there is room, and below each other where there is none.
Asked draw_options(Ui& ui, const std::vector<SettingsView::Option>& options, bool are_radios) {
  Asked result;
  float x = ui.pen.x;
  float row = 0;  // height of those that stand beside each other
  for (const SettingsView::Option& option : options) {
    ButtonOptions look;
    if (are_radios) look = {.selected = option.on, .toggles = true, .role = Role::kRadio};
    const float w = std::min(button_width(ui, option.label, look), ui.pen.w);
    if (x > ui.pen.x && x + w > ui.pen.x + ui.pen.w) {
      x = ui.pen.x;
      ui.pen.y += row + ui.px(8);
      row = 0;
    }
    const float h = button_height(ui, option.label, w, look);
    if (button(ui, option.key, option.label, {x, ui.pen.y, w, h}, look)) result = option.intent;
    x += w + ui.px(8);
    row = std::max(row, h);
  }
  ui.pen.y += row;
  return result;
}

}  // namespace

std::optional<Intent> draw_settings(Ui& ui, const SettingsView& view) {
  Asked result;
  const Theme& t = ui.theme;
  const bool outside = dialog(ui, "settings", ui.words("settings.title"), 460, [&] {
    ui.heading("settings-title", 2, style::kHero, t.ink, ui.words("settings.title"));
    for (const SettingsView::Group& group : view.groups) {
      ui.gap(14);
      ui.heading(group.key + "-title", 3, style::kH3, t.muted, group.label);
      ui.gap(8);
      const int node =
          ui.node(Role::kRadioGroup, group.key, group.label, {ui.pen.x, ui.pen.y, ui.pen.w, 0});
      ui.push_parent(node);
      if (Asked asked = draw_options(ui, group.options, true)) result = std::move(asked);
      ui.pop_parent();
      ui.close(node, ui.pen.y);
      if (group.note.empty()) continue;
      ui.gap(6);
      ui.paragraph(group.key + "-note", style::kSmall, t.muted, group.note);
    }
    ui.gap(14);
    ui.heading("settings-kept-title", 3, style::kH3, t.muted, view.kept_title);
    ui.gap(4);
    ui.paragraph("settings-kept", style::kSmall, t.muted, view.kept_words);
    ui.gap(8);
    if (Asked asked = draw_options(ui, view.kept, false)) result = std::move(asked);
    ui.gap(20);
    const ButtonOptions done{.look = ButtonLook::kPrimary};
    ui.set_default_focus("settings-done");
    if (button(ui, "settings-done", ui.words("settings.done"),
               {ui.pen.x, ui.pen.y, ui.pen.w, button_height(ui, done)}, done)) {
      result = Intent{Intent::Kind::kHideSettings};
    }
    ui.pen.y += button_height(ui, done);
  });
  if (outside) result = Intent{Intent::Kind::kHideSettings};
  return result;
}

std::optional<Intent> draw_details(Ui& ui, const ConversationView& view) {
  Asked result;
  const bool outside = dialog(ui, "details-sheet", view.name, 460, [&] {
    draw_person_panel(ui, view);
    draw_tenet_panel(ui, view);
    ui.gap(16);
    // Here too: who chose letters that are too large in the middle of a conversation chooses again.
    const std::string comfort(ui.words("settings.title"));
    const float comfort_h = std::max(button_height(ui, comfort, ui.pen.w), kTouchTarget);
    if (button(ui, "settings-button", comfort, {ui.pen.x, ui.pen.y, ui.pen.w, comfort_h})) {
      result = Intent{Intent::Kind::kShowSettings};
    }
    ui.pen.y += comfort_h + ui.px(8);
    const ButtonOptions done{.look = ButtonLook::kPrimary};
    ui.set_default_focus("details-done");
    if (button(ui, "details-done", ui.words("details.done"),
               {ui.pen.x, ui.pen.y, ui.pen.w, button_height(ui, done)}, done)) {
      result = Intent{Intent::Kind::kToggleDetails};
    }
    ui.pen.y += button_height(ui, done);
  });
  if (outside) result = Intent{Intent::Kind::kToggleDetails};
  return result;
}

std::optional<Intent> draw_notice(Ui& ui, const std::string& text) {
  Asked result;
  const Theme& t = ui.theme;
  const float margin = ui.px(14);
  const float w = std::min(ui.width() - 2 * margin, ui.px(620));
  const ButtonOptions compact{.compact = true, .name = ui.words("notice.dismiss")};
  const float button_w = button_width(ui, ui.words("notice.ok"), compact);
  const float pad = ui.px(14);
  const float text_w = w - 3 * pad - button_w;
  const float text_h = ui.text_height(style::kBody, text, text_w);
  const float h = std::max(text_h, button_height(ui, compact)) + 2 * pad;
  const float in = ui.ease_from("notice~in:" + text.substr(0, 40), 0, 1, 12);
  const Rect rect{(ui.width() - w) / 2, ui.height() - margin - h + (1 - in) * ui.px(20), w, h};
  ui.fill({rect.x, rect.y + 2, rect.w, rect.h + 2}, with_alpha(t.ink, 0.12F), ui.px(12));
  ui.fill(rect, t.warn.soft, ui.px(12));
  ui.outline(rect, mix(t.warn.soft, t.warn.ink, 0.5F), ui.px(12));
  ui.paint_text(style::kBody, t.ink, text, rect.x + pad, rect.y + (h - text_h) / 2, text_w);
  const int node = ui.node(Role::kAlert, "notice", "", rect);
  ui.push_parent(node);
  ui.node(Role::kParagraph, "notice-text", text,
          {rect.x + pad, rect.y + (h - text_h) / 2, text_w, text_h});
  const float bh = button_height(ui, compact);
  if (button(ui, "notice-dismiss", ui.words("notice.ok"),
             {rect.right() - pad - button_w, rect.y + (h - bh) / 2, button_w, bh}, compact)) {
    result = Intent{Intent::Kind::kDismissNotice};
  }
  ui.pop_parent();
  return result;
}

}  // namespace makegood
