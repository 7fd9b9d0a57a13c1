// What an event or an intent does: files that arrive and where a visit begins, settings, screens.
// The conversation itself is stage.hpp's.
#include "ui/model.hpp"

#include <algorithm>
#include <utility>

#include "coach/export.hpp"
#include "scenario/reader.hpp"
#include "ui/aloud.hpp"
#include "ui/report_file.hpp"
#include "ui/stage.hpp"

namespace makegood {
namespace {

constexpr const char* kCatalogueName = "scenarios/catalogue.json";

bool starts_with(std::string_view text, std::string_view prefix) {
  return text.substr(0, prefix.size()) == prefix;
}

std::string file_of(const std::string& id) {
  return "scenarios/" + id + ".json";
}

void fetch(Model& model, const std::string& id, Model::Then then, Requests& requests) {
  model.wanted = id;
  model.then = then;
  want_overlay(model, id, requests);
  requests.push_back({AppRequest::Kind::kFetch, file_of(id), ""});
}

// Shows what the address asked for, now that its session is there. An assessment that was left is
// not gone on with before somebody says so: the library offers it.
void show_resumed(Model& model, Requests& requests) {
  const bool ended = model.session->state().ended();
  const bool debrief = ended && starts_with(model.route, kDebriefRoute);
  model.route.clear();
  const bool offered = model.mode == Mode::kAssessment && !ended;
  show(model,
       offered   ? Screen::kLibrary
       : debrief ? Screen::kDebrief
                 : Screen::kConversation,
       requests);
}

// The readable font comes when it is chosen, and not before: nobody else waits for it.
void want_font(Model& model, Requests& requests) {
  if (!model.settings.readable_font || model.font_asked_for) return;
  model.font_asked_for = true;
  for (const char* name : kReadableFonts) requests.push_back({AppRequest::Kind::kFetch, name, ""});
}

// Takes a scenario's text. False, with the findings on the problems screen, if it cannot be played.
bool take_scenario(Model& model, std::string_view text, const std::string& file) {
  ReadResult read = read_scenario(text, file);
  if (!read.scenario) {
    model.problems_file = file;
    model.problems = std::move(read.diagnostics);
    model.problems_of_import = false;
    return false;
  }
  model.briefed = std::make_unique<Scenario>(std::move(*read.scenario));
  translate_briefed(model);
  return true;
}

// The attempt to show again: of the scenario that the address names, or the last one of all.
void find_saved(Model& model) {
  if (model.session) return;
  const Attempt* attempt = nullptr;
  for (const std::string_view prefix : {kPracticeRoute, kDebriefRoute}) {
    if (starts_with(model.route, prefix))
      attempt = model.keeping.journal.latest(model.route.substr(prefix.size()));
  }
  if (!attempt) attempt = model.keeping.journal.latest();
  if (attempt) model.saved = *attempt;
}

// Once the catalogue and the attempts are known: where does this visit begin?
void begin_visit(Model& model, Requests& requests) {
  find_saved(model);
  const std::string route = model.route;
  if (route == kProgressRoute) {
    model.route.clear();
    model.screen = Screen::kProgress;
    model.details_open = false;
    hush(model, requests);
  }
  if (starts_with(route, kPlayRoute)) {
    const std::string id = route.substr(kPlayRoute.size());
    model.route.clear();
    if (find_entry(model, id)) {
      fetch(model, id, Model::Then::kBriefing, requests);
      return;
    }
    model.notices.push_back(model.language.words("notice.no_scenario", {{"name", id}}));
  }
  if (!model.saved) {
    // A link into a conversation that is not kept here: its briefing is the nearest thing.
    for (const std::string_view prefix : {kPracticeRoute, kDebriefRoute}) {
      if (!starts_with(route, prefix)) continue;
      const std::string id = route.substr(prefix.size());
      model.route.clear();
      if (find_entry(model, id)) fetch(model, id, Model::Then::kBriefing, requests);
    }
    return;
  }
  const bool at_once = route == std::string(kPracticeRoute) + model.saved->scenario ||
                       route == std::string(kDebriefRoute) + model.saved->scenario;
  // An opened scenario may bear the id of a shipped one: its own text goes first.
  const std::string* own =
      model.saved->own ? own_scenario(model.keeping, model.saved->scenario) : nullptr;
  if (own && take_scenario(model, *own, model.saved->scenario + ".json") &&
      model.briefed->id == model.saved->scenario) {
    resume(model);
    if (at_once) show_resumed(model, requests);
  } else if (find_entry(model, model.saved->scenario)) {
    fetch(model, model.saved->scenario, at_once ? Model::Then::kResume : Model::Then::kOffer,
          requests);
  }
}

void file_arrived(Model& model, const AppEvent& event, Requests& requests) {
  if (event.name == kCatalogueName) {
    auto entries = read_catalogue(event.text);
    model.catalogue_arrived = true;
    all_kept_is_told(model, requests);
    if (!entries) {
      model.notices.emplace_back(model.language.words("notice.catalogue"));
      return;
    }
    model.language.english_catalogue = std::move(*entries);
    translate_catalogue(model);
    begin_visit(model, requests);
    return;
  }
  if (event.name != file_of(model.wanted)) return;  // something else is wanted by now
  if (awaits_overlay(model, model.wanted)) {
    model.language.held = event;
    return;
  }
  model.wanted.clear();
  // Somebody may have opened a scenario of their own meanwhile: an offer to resume must not take it
  // away.
  if (model.then == Model::Then::kOffer && model.session) return;
  if (!take_scenario(model, event.text, event.name)) {
    show(model, Screen::kProblems, requests);
    return;
  }
  model.briefed_own = false;
  if (model.saved && model.saved->scenario == model.briefed->id &&
      model.then != Model::Then::kBriefing) {
    resume(model);
    if (model.then == Model::Then::kResume) show_resumed(model, requests);
  } else {
    show(model, Screen::kBriefing, requests);
  }
}

// The overlay has come that a scenario waited for, or it never will.
void release_held(Model& model, Requests& requests) {
  if (!model.language.held || awaits_overlay(model, model.wanted)) return;
  const AppEvent event = std::move(*model.language.held);
  model.language.held.reset();
  file_arrived(model, event, requests);
}

void opened(Model& model, const AppEvent& event, Requests& requests) {
  all_kept_is_told(model, requests);
  const bool asked_for = std::exchange(model.keeping.importing, false);
  if (looks_like_export(event.text)) {
    if (!import_file(model, event, requests)) show(model, Screen::kProblems, requests);
    return;
  }
  if (!take_scenario(model, event.text, event.name)) {
    // What was meant to be an import is told what an import has to be.
    if (asked_for) import_file(model, event, requests);
    show(model, Screen::kProblems, requests);
    return;
  }
  model.own_text = event.text;
  model.briefed_own = true;
  show(model, Screen::kBriefing, requests);
}

void change_settings(Model& model, const Settings& settings, Requests& requests) {
  if (settings == model.settings) return;
  model.settings = settings;
  keep_settings(model, requests);
  want_font(model, requests);
  if (!settings.read_aloud) hush(model, requests);
}

void go_back(Model& model, Requests& requests) {
  if (model.settings_open) {
    model.settings_open = false;
  } else if (model.details_open) {
    model.details_open = false;
  } else if (!model.notices.empty()) {
    model.notices.erase(model.notices.begin());
  } else if (model.screen != Screen::kLibrary) {
    show(model, Screen::kLibrary, requests);
  }
}

}  // namespace

const CatalogueEntry* find_entry(const Model& model, std::string_view id) {
  const auto found = std::find_if(model.catalogue.begin(), model.catalogue.end(),
                                  [id](const CatalogueEntry& entry) { return entry.id == id; });
  return found == model.catalogue.end() ? nullptr : &*found;
}

void handle(Model& model, const AppEvent& event, Requests& requests) {
  using Kind = AppEvent::Kind;
  switch (event.kind) {
    case Kind::kVisit:
    case Kind::kStored:
    case Kind::kLog:
    case Kind::kStorageFailed:
      take_kept(model, event, requests);
      if (event.name == "settings") want_font(model, requests);
      break;
    case Kind::kFile:
      if (!take_locale_file(model, event.name, &event.text)) file_arrived(model, event, requests);
      release_held(model, requests);
      break;
    case Kind::kFileFailed:
      if (take_locale_file(model, event.name, nullptr)) {
        release_held(model, requests);
        break;
      }
      if (event.name == kCatalogueName) {
        model.catalogue_arrived = true;
        all_kept_is_told(model, requests);
      }
      if (event.name == file_of(model.wanted)) model.wanted.clear();
      if (event.name == kReadableFonts[0] || event.name == kReadableFonts[1])
        model.font_asked_for = false;  // choosing it again tries again
      model.notices.push_back(event.text);
      break;
    case Kind::kOpened:
      opened(model, event, requests);
      break;
    case Kind::kOpenFailed:
      model.notices.push_back(event.text);
      break;
    case Kind::kRoute:
      finish_note(model, requests);
      model.route = event.text;
      if (model.catalogue_arrived) {
        if (model.route.empty() || model.route == "/") {
          model.screen = Screen::kLibrary;
          hush(model, requests);
        } else {
          begin_visit(model, requests);
        }
      }
      break;
    case Kind::kSaved:
      if (!event.text.empty())
        model.notices.push_back(model.language.words("notice.saved", {{"file", event.text}}));
      break;
    case Kind::kKey:
    case Kind::kActivate:
    case Kind::kFocus:
    case Kind::kEdited:
      break;  // these belong to the frame
  }
}

void perform(Model& model, const Intent& intent, Requests& requests) {
  using Kind = Intent::Kind;
  const auto number = static_cast<std::size_t>(std::max(intent.number, 0));
  Settings settings = model.settings;
  if (intent.kind != Kind::kWriteNote) finish_note(model, requests);
  switch (intent.kind) {
    case Kind::kNone:
      break;
    case Kind::kShowLibrary:
      show(model, Screen::kLibrary, requests);
      break;
    case Kind::kShowProgress:
      show(model, Screen::kProgress, requests);
      break;
    case Kind::kGoOn:
      go_on(model, requests);
      break;
    case Kind::kShowPractice:
    case Kind::kResume:
      if (model.session) {
        const bool over = model.session->state().ended() && intent.kind == Kind::kShowPractice;
        show(model, over ? Screen::kDebrief : Screen::kConversation, requests);
      } else if (model.briefed) {
        show(model, Screen::kBriefing, requests);
      }
      break;
    case Kind::kShowBriefing:
      fetch(model, intent.text, Model::Then::kBriefing, requests);
      break;
    case Kind::kSetMode:
      settings.mode = static_cast<Mode>(intent.number);
      change_settings(model, settings, requests);
      break;
    case Kind::kStart:
    case Kind::kPlayAgain:
      start_attempt(model, intent.kind == Kind::kStart, requests);
      break;
    case Kind::kChoose:
      choose(model, number, requests);
      break;
    case Kind::kTakeBack:
      if (model.session && model.mode == Mode::kGuided && !model.session->steps().empty()) {
        rewind(model, model.session->steps().size() - 1, false, requests);
      }
      break;
    case Kind::kHearAgain:
      ++model.hear_again;
      speak_fresh(model, requests);
      break;
    case Kind::kShowDebrief:
      if (model.session && (model.mode != Mode::kAssessment || model.session->state().ended()))
        show(model, Screen::kDebrief, requests);
      break;
    case Kind::kReplayFrom:
      replay_from(model, number, requests);
      break;
    case Kind::kFilter:
      model.filter = intent.number;
      break;
    case Kind::kExport:
      export_everything(model, requests);
      break;
    case Kind::kOpenFile:
    case Kind::kImport:
      model.keeping.importing = intent.kind == Kind::kImport;
      model.settings_open = false;
      requests.push_back({AppRequest::Kind::kChooseFile, "", ""});
      break;
    case Kind::kShowSettings:
      model.settings_open = true;
      model.details_open = false;
      break;
    case Kind::kHideSettings:
      model.settings_open = false;
      break;
    case Kind::kSetLanguage:
      settings.language = intent.text;
      change_settings(model, settings, requests);
      follow_language(model, requests);
      release_held(model, requests);
      break;
    case Kind::kSetTextSize:
      settings.text_percent = intent.number;
      change_settings(model, settings, requests);
      break;
    case Kind::kSetTheme:
      settings.theme = static_cast<ThemeChoice>(intent.number);
      change_settings(model, settings, requests);
      break;
    case Kind::kSetMotion:
      settings.motion = static_cast<MotionChoice>(intent.number);
      change_settings(model, settings, requests);
      break;
    case Kind::kSetFont:
      settings.readable_font = intent.number != 0;
      change_settings(model, settings, requests);
      break;
    case Kind::kSetAloud:
      settings.read_aloud = intent.number != 0;
      change_settings(model, settings, requests);
      break;
    case Kind::kDismissNotice:
      if (!model.notices.empty()) model.notices.erase(model.notices.begin());
      break;
    case Kind::kToggleDetails:
      model.details_open = !model.details_open;
      break;
    case Kind::kSaveReport:
      if (model.session) requests.push_back(report_request(model));
      break;
    case Kind::kWriteNote:
      write_note(model, intent.text, requests);
      break;
    case Kind::kBack:
      go_back(model, requests);
      break;
  }
}

}  // namespace makegood
