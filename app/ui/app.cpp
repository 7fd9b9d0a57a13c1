// One frame: keys and activations into the context, the screen's view model drawn, its intent
// performed, requests out.
#include "ui/app.hpp"

#include <algorithm>
#include <utility>

#include "imgui.h"
#include "ui/model.hpp"
#include "ui/screens/briefing.hpp"
#include "ui/screens/conversation.hpp"
#include "ui/screens/debrief.hpp"
#include "ui/screens/inbox.hpp"
#include "ui/screens/library.hpp"
#include "ui/screens/overlays.hpp"
#include "ui/screens/problems.hpp"
#include "ui/screens/progress.hpp"
#include "ui/screens/top_bar_view.hpp"
#include "ui/ui.hpp"

namespace makegood {
namespace {

using Asked = std::optional<Intent>;

std::string_view id_of(Screen screen) {
  switch (screen) {
    case Screen::kLibrary:
      return "library";
    case Screen::kProgress:
      return "progress";
    case Screen::kBriefing:
      return "briefing";
    case Screen::kConversation:
      return "conversation";
    case Screen::kDebrief:
      return "debrief";
    case Screen::kProblems:
      return "problems";
  }
  return "library";
}

std::string title_of(const Model& model) {
  const Words& words = model.language.words;
  std::string screen(words(model.screen == Screen::kProblems ? WordId("screen.problems")
                                                             : WordId("screen.library")));
  if (model.screen == Screen::kProgress) screen = words("screen.progress");
  if (model.screen == Screen::kBriefing && model.briefed) screen = model.briefed->title;
  if (model.screen == Screen::kConversation && model.scenario) screen = model.scenario->title;
  if (model.screen == Screen::kDebrief && model.scenario)
    screen = words("page.debrief", {{"title", model.scenario->title}});
  return words("page.title", {{"screen", screen}});
}

constexpr std::string_view kSettingsScope = "/settings", kDetailsScope = "/details";

// What the keyboard focus belongs to: when this changes, the old focus means nothing any more.
std::string focus_scope(const Model& model) {
  std::string scope(id_of(model.screen));
  if (model.settings_open) return scope.append(kSettingsScope);
  if (model.details_open) return scope.append(kDetailsScope);
  if (model.screen == Screen::kConversation && model.session) {
    scope += "/" + std::to_string(model.session->steps().size());
  }
  return scope;
}

}  // namespace

struct App::Impl {
  Model model;
  Fonts fonts, readable_fonts;
  std::string readable_bytes[2];  // of kReadableFonts, until both are there
  UiState ui;
  SemanticTree tree;
  Requests requests;
  std::vector<AppEvent> inbox;
  FrameInput input;
  std::vector<std::string> letters;  ///< fonts that came and are not in the atlas yet
  bool animating = true;
  bool outdated = false;
  std::string scope;
  std::string scope_before, focus_before;  ///< of the scope that was left last, and the focus in it

  const Theme& theme() const {
    switch (model.settings.theme) {
      case ThemeChoice::kLight:
        return light_theme();
      case ThemeChoice::kDark:
        return dark_theme();
      case ThemeChoice::kContrast:
        return contrast_theme();
      case ThemeChoice::kSystem:
        break;
    }
    if (model.environment.more_contrast) return contrast_theme();
    return model.environment.dark ? dark_theme() : light_theme();
  }
  bool reduced_motion() const {
    return model.settings.motion == MotionChoice::kReduced ||
           (model.settings.motion == MotionChoice::kSystem && model.environment.reduced_motion);
  }
  const Fonts& fonts_in_use() const {
    return model.settings.readable_font && readable_fonts.regular ? readable_fonts : fonts;
  }
  bool take_font(const AppEvent& event);
  void make_readable_fonts();
  void take_events();
  void take_letters();
  Asked draw(Ui& context);
  Asked draw_screen(Ui& context);
};

void App::Impl::take_letters() {
  if (!fonts.regular) return;
  for (const std::string& bytes : std::exchange(letters, {})) {
    fonts = add_letters(fonts, bytes);
    readable_fonts = add_letters(readable_fonts, bytes);
  }
  animating = true;
}

// False if it is none of the readable ones.
bool App::Impl::take_font(const AppEvent& event) {
  for (std::size_t i = 0; i < 2; ++i) {
    if (event.name != kReadableFonts[i]) continue;
    readable_bytes[i] = event.text;
    make_readable_fonts();
    return true;
  }
  return false;
}

// It may come before the usual one, whose marks it borrows.
void App::Impl::make_readable_fonts() {
  if (!fonts.regular || readable_fonts.regular) return;
  if (readable_bytes[0].empty() || readable_bytes[1].empty()) return;
  readable_fonts = load_readable_fonts(readable_bytes[0], readable_bytes[1], fonts);
  for (std::string& bytes : readable_bytes) std::string().swap(bytes);
}

void App::Impl::take_events() {
  input.keys.clear();
  input.activated.clear();
  input.edited.clear();
  if (!ui.choose_next.empty()) input.activated.push_back(std::exchange(ui.choose_next, {}));
  for (const AppEvent& event : std::exchange(inbox, {})) {
    switch (event.kind) {
      case AppEvent::Kind::kKey:
        input.keys.push_back(event.key);
        ui.focus_visible = true;
        break;
      case AppEvent::Kind::kActivate:
        input.activated.push_back(event.name);
        break;
      case AppEvent::Kind::kEdited:
        input.edited.push_back({event.name, event.text});
        break;
      case AppEvent::Kind::kFocus:
        if (ui.focus != event.name) {
          ui.focus = event.name;
          ui.focus_moved = true;
        }
        ui.focus_visible = !event.name.empty();
        break;
      default:
        break;  // taken in by post()
    }
  }
}

Asked App::Impl::draw_screen(Ui& context) {
  Asked asked;
  const Theme& colors = theme();
  const bool phone_talk = model.screen == Screen::kConversation && context.design_width() < 720;
  if (!phone_talk) {
    asked = top_bar(context, top_bar_view(model));
  }
  Asked from_screen;
  switch (model.screen) {
    case Screen::kLibrary:
      from_screen = draw_library(context, library_view(model, colors));
      break;
    case Screen::kProgress:
      from_screen = draw_progress(context, progress_view(model, colors));
      break;
    case Screen::kBriefing:
      if (model.briefed) from_screen = draw_briefing(context, briefing_view(model, colors));
      break;
    case Screen::kConversation:
      if (shows_inbox(model)) {
        from_screen = draw_inbox(context, inbox_view(model, colors));
      } else if (model.session) {
        from_screen =
            draw_conversation(context, conversation_view(model, colors), model.details_open);
      }
      break;
    case Screen::kDebrief:
      if (model.session) from_screen = draw_debrief(context, debrief_view(model, colors));
      break;
    case Screen::kProblems:
      from_screen = draw_problems(context, problems_view(model, colors));
      break;
  }
  return from_screen ? from_screen : asked;
}

Asked App::Impl::draw(Ui& context) {
  const Theme& colors = theme();
  const bool phone = context.design_width() < 720;
  if (!phone) model.details_open = false;  // the sheet's content has a column of its own again
  const bool desk = model.screen == Screen::kConversation && shows_inbox(model);
  context.set_screen(desk ? "inbox" : id_of(model.screen), title_of(model), model.language.shown);
  if (desk) model.details_open = false;  // there is one screen, with everything on it
  const bool details = model.details_open && model.screen == Screen::kConversation && model.session;
  const bool covered = model.settings_open || details;
  context.set_muted(covered);
  Asked asked = draw_screen(context);
  context.set_muted(false);
  if (covered) {
    asked = model.settings_open ? draw_settings(context, settings_view(model))
                                : draw_details(context, conversation_view(model, colors));
  }
  if (!model.notices.empty()) {
    if (Asked dismissed = draw_notice(context, model.notices.front())) asked = std::move(dismissed);
  }
  if (context.take_key(Key::kEscape)) asked = Intent{Intent::Kind::kBack};
  // With nothing focused, Enter does the one thing that there is to do.
  if (context.take_key(Key::kEnter)) context.focus_default();
  return asked;
}

App::App() : impl_(std::make_unique<Impl>()) {}
App::~App() = default;
App::App(App&&) noexcept = default;
App& App::operator=(App&&) noexcept = default;

void App::set_fonts(const Fonts& fonts) {
  impl_->fonts = fonts;
  impl_->take_letters();
  impl_->make_readable_fonts();
}

void App::set_environment(const Environment& environment) {
  impl_->model.environment = environment;
}

void App::set_system_language(std::string tag) {
  impl_->model.language.system = std::move(tag);
  follow_language(impl_->model, impl_->requests);
}

void App::tell_time(std::int64_t seconds) {
  impl_->model.keeping.now = seconds;
}

void App::post(AppEvent event) {
  using Kind = AppEvent::Kind;
  constexpr std::string_view kFontFolder = "fonts/";
  if (event.kind == Kind::kFile && event.name.compare(0, kFontFolder.size(), kFontFolder) == 0) {
    if (impl_->take_font(event)) return;
    impl_->letters.push_back(std::move(event.text));
    impl_->take_letters();
    return;
  }
  // Who leaves a field may be about to close the page: what was written is kept before a frame.
  if (event.kind == Kind::kFocus && event.name != kNoteField)
    finish_note(impl_->model, impl_->requests);
  if (event.kind == Kind::kKey || event.kind == Kind::kActivate || event.kind == Kind::kFocus ||
      event.kind == Kind::kEdited) {
    impl_->inbox.push_back(std::move(event));
  } else {
    handle(impl_->model, event, impl_->requests);
  }
}

void App::frame(float seconds) {
  Impl& app = *impl_;
  app.take_events();
  app.input.seconds = seconds;
  app.input.touch = app.model.environment.touch;
  app.input.reduced_motion = app.reduced_motion();
  app.input.scale = static_cast<float>(app.model.settings.text_percent) / 100.F;

  SemanticTree next;
  Ui context(app.theme(), app.model.language.words, app.fonts_in_use(), app.ui, app.input, app.tree,
             next);
  const Asked asked = app.draw(context);
  context.finish();
  app.animating = context.animating();
  app.tree = std::move(next);

  app.outdated = asked.has_value();
  if (asked) {
    perform(app.model, *asked, app.requests);
    app.animating = true;  // what it changed is drawn by the next frame
  }
  if (app.ui.focus != kNoteField) finish_note(app.model, app.requests);
  const std::string scope = focus_scope(app.model);
  if (scope != app.scope) {
    const bool same_screen =
        scope.substr(0, scope.find('/')) == app.scope.substr(0, app.scope.find('/'));
    // Who closes what lay over the screen is back where it was opened.
    const bool closed = app.scope.ends_with(kSettingsScope) || app.scope.ends_with(kDetailsScope);
    if (closed && scope == app.scope_before) app.ui.focus_again = app.focus_before;
    app.scope_before = std::exchange(app.scope, scope);
    app.focus_before = app.ui.focus;
    if (!same_screen) {
      app.ui.scrolls.clear();
      app.ui.eased.clear();
    }
    // Somebody who works without a pointer is put where the next thing is to be done.
    app.ui.focus_default_next = app.ui.focus_visible;
    app.ui.focus.clear();
    app.animating = true;
  }
}

bool App::outdated() const {
  return impl_->outdated;
}

Color App::ground() const {
  return impl_->theme().bg;
}

const SemanticTree& App::semantics() const {
  return impl_->tree;
}

bool App::animating() const {
  return impl_->animating;
}

bool App::work() {
  const bool was_ready = foresight_of(impl_->model) != nullptr;
  const bool more = makegood::work(impl_->model);
  if (!was_ready && foresight_of(impl_->model)) impl_->animating = true;
  return more;
}

std::vector<AppRequest> App::take_requests() {
  return std::exchange(impl_->requests, {});
}

}  // namespace makegood
