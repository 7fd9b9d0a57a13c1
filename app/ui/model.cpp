// One conversation at a time. Whatever changes it is kept at once (keeping.hpp): an attempt is its
// action list, and replaying it is how a session comes back.
#include "ui/model.hpp"

#include <algorithm>
#include <utility>

#include "coach/export.hpp"
#include "coach/word_of_mouth.hpp"
#include "scenario/reader.hpp"
#include "ui/aloud.hpp"
#include "ui/report_file.hpp"

namespace makegood {
namespace {

constexpr const char* kCatalogueName = "scenarios/catalogue.json";
constexpr std::string_view kPlayRoute = "/play/";
constexpr std::string_view kPracticeRoute = "/practice/";
constexpr std::string_view kDebriefRoute = "/debrief/";
constexpr std::string_view kProgressRoute = "/progress";

bool starts_with(std::string_view text, std::string_view prefix) {
  return text.substr(0, prefix.size()) == prefix;
}

std::string file_of(const std::string& id) {
  return "scenarios/" + id + ".json";
}

void show(Model& model, Screen screen, Requests& requests) {
  model.screen = screen;
  model.details_open = false;
  if (screen != Screen::kConversation) hush(model, requests);
  if (screen == Screen::kDebrief && model.fast_answers.empty() && model.scenario) {
    model.fast_answers = earliest_answers(*model.scenario);
  }
  const Scenario* about = screen == Screen::kBriefing ? model.briefed.get() : model.scenario.get();
  const std::string id = about ? about->id : std::string();
  std::string route = "/";
  if (screen == Screen::kProgress) route = kProgressRoute;
  if (screen == Screen::kBriefing) route = std::string(kPlayRoute) + id;
  if (screen == Screen::kConversation) route = std::string(kPracticeRoute) + id;
  if (screen == Screen::kDebrief) route = std::string(kDebriefRoute) + id;
  requests.push_back({AppRequest::Kind::kRoute, "", route});
}

void fetch(Model& model, const std::string& id, Model::Then then, Requests& requests) {
  model.wanted = id;
  model.then = then;
  want_overlay(model, id, requests);
  requests.push_back({AppRequest::Kind::kFetch, file_of(id), ""});
}

// Made when it is first needed and not when play begins: nothing stands between a person and the
// first choice.
Foresight& prepare_foresight(Model& model) {
  if (!model.foresight) model.foresight = std::make_unique<Foresight>(*model.scenario);
  return *model.foresight;
}

// The briefed scenario becomes the one that is played. Whoever refers to the old one goes first.
void put_on_stage(Model& model) {
  model.session.reset();
  model.foresight.reset();
  model.fast_answers.clear();
  model.scenario = std::move(model.briefed);
  model.language.played_english = std::move(model.language.briefed_english);
}

void resume(Model& model) {
  put_on_stage(model);
  const Attempt saved = *std::exchange(model.saved, std::nullopt);
  ReplayResult replayed = replay(*model.scenario, record_of(saved));
  model.mode = saved.mode;
  model.session = std::move(replayed.session);
  model.fresh_after = model.session->steps().size();
  take_up(model, saved);
  if (!replayed.first_refused.empty()) {
    model.notices.push_back(
        model.language.words("notice.changed", {{"decision", replayed.first_refused}}));
  }
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

void decided(Model& model, Requests& requests) {
  // A play takes minutes and the work a second at most, so there is rarely anything left of it;
  // what there is, is done now: the result is kept once, and it should be the right one.
  if (model.session->state().ended()) prepare_foresight(model).run();
  keep_decision(model, requests);
}

// The first attempt is the scenario as it is written; each further one has other words and another
// order. Everybody's second attempt is the same, so two people can compare theirs. An assessment is
// never as it is written, and one that was left counts: the next has another order again. Asked
// before the old session goes.
Seed seed_of_next_attempt(const Model& model, const std::string& id, Mode mode) {
  const ScenarioProgress* so_far = model.progress.find(id);
  const Seed attempts = so_far ? static_cast<Seed>(so_far->attempts) : kAsWritten;
  if (mode != Mode::kAssessment) return attempts;
  Seed last = attempts;
  if (model.session && model.scenario->id == id && model.mode == mode)
    last = std::max(last, model.session->seed());
  if (model.saved && model.saved->scenario == id && model.saved->mode == mode)
    last = std::max(last, model.saved->seed);
  return seed_in(mode, last + 1);
}

void rewind(Model& model, std::size_t count, bool replay, Requests& requests) {
  model.session->rewind(count);
  model.fresh_after = count;
  model.hear_again = 0;
  hush(model, requests);
  keep_rewind(model, count, replay, requests);
  show(model, Screen::kConversation, requests);
}

void change_settings(Model& model, const Settings& settings, Requests& requests) {
  if (settings == model.settings) return;
  model.settings = settings;
  keep_settings(model, requests);
  want_font(model, requests);
  if (!settings.read_aloud) hush(model, requests);
}

void start(Model& model, bool briefed, Requests& requests) {
  const Scenario* next = briefed && model.briefed ? model.briefed.get() : model.scenario.get();
  if (!next) return;
  const Mode mode = next == model.briefed.get() ? model.settings.mode : model.mode;
  const Seed seed = seed_of_next_attempt(model, next->id, mode);
  if (next == model.briefed.get()) {
    put_on_stage(model);
    model.mode = mode;
    model.keeping.playing_own = model.briefed_own;
    if (model.briefed_own) keep_own_scenario(model, model.scenario->id, model.own_text, requests);
  }
  model.session.emplace(*model.scenario, seed);
  model.saved.reset();
  model.fresh_after = 0;
  model.hear_again = 0;
  begin_attempt(model, requests);
  show(model, Screen::kConversation, requests);
  speak_fresh(model, requests);
}

void replay_from(Model& model, std::size_t decision, Requests& requests) {
  if (!model.session || decision >= model.session->steps().size()) return;
  if (model.mode == Mode::kAssessment) {
    // Nothing is taken back before it is over; what is played after that is practice.
    if (!model.session->state().ended()) return;
    model.mode = Mode::kPractice;
  }
  rewind(model, decision, true, requests);
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

bool left_assessment(const Model& model) {
  if (!model.briefed) return false;
  if (model.session) {
    return model.mode == Mode::kAssessment && !model.session->state().ended() &&
           model.scenario->id == model.briefed->id;
  }
  return model.saved && model.saved->mode == Mode::kAssessment &&
         model.saved->scenario == model.briefed->id &&
         !replay(*model.briefed, record_of(*model.saved)).session.state().ended();
}

bool work(Model& model) {
  constexpr std::size_t kStates = 100;
  return model.session && !prepare_foresight(model).advance(kStates);
}

const Foresight* foresight_of(const Model& model) {
  return model.foresight && model.foresight->ready() ? model.foresight.get() : nullptr;
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
    case Kind::kShowPractice:
    case Kind::kResume:
      if (intent.kind == Kind::kResume && !model.session && left_assessment(model)) {
        resume(model);
        show(model, Screen::kConversation, requests);
      } else if (model.session) {
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
      start(model, intent.kind == Kind::kStart, requests);
      break;
    case Kind::kChoose: {
      if (!model.session) break;
      const LegalActions shown = model.session->shown();
      if (number >= shown.size()) break;
      model.fresh_after = model.session->steps().size();
      model.hear_again = 0;
      if (model.session->play(shown[number])) {
        decided(model, requests);
        speak_fresh(model, requests);
      }
      break;
    }
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
