// One conversation at a time. Whatever changes it ends in a request to store its record, so that a
// closed tab or a dead battery loses nothing: the record is the action list, and replaying it is
// how a session comes back.
#include "ui/model.hpp"

#include <algorithm>

#include "coach/word_of_mouth.hpp"
#include "scenario/reader.hpp"
#include "ui/aloud.hpp"

namespace makegood {
namespace {

constexpr const char* kCatalogueName = "scenarios/catalogue.json";
constexpr std::string_view kPlayRoute = "/play/";
constexpr std::string_view kPracticeRoute = "/practice/";
constexpr std::string_view kDebriefRoute = "/debrief/";

bool starts_with(std::string_view text, std::string_view prefix) {
  return text.substr(0, prefix.size()) == prefix;
}

std::string file_of(const std::string& id) {
  return "scenarios/" + id + ".json";
}

void store(Requests& requests, std::string name, std::string text) {
  requests.push_back({AppRequest::Kind::kStore, std::move(name), std::move(text)});
}

void store_session(const Model& model, Requests& requests) {
  if (model.session) store(requests, "session", write_record(*model.session, model.mode, false));
}

// A damaged record is set aside under another name and reported, never overwritten unread.
void set_aside(Model& model, Requests& requests, const std::string& name, const std::string& text,
               const std::string& what, const Diagnostics& diagnostics) {
  store(requests, name + "-damaged", text);
  const std::string detail =
      diagnostics.empty() ? std::string() : " " + to_line(diagnostics.front());
  model.notices.push_back(what + " could not be read and was set aside as " + name + "-damaged." +
                          detail);
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
  if (screen == Screen::kBriefing) route = std::string(kPlayRoute) + id;
  if (screen == Screen::kConversation) route = std::string(kPracticeRoute) + id;
  if (screen == Screen::kDebrief) route = std::string(kDebriefRoute) + id;
  requests.push_back({AppRequest::Kind::kRoute, "", route});
}

void fetch(Model& model, const std::string& id, Model::Then then, Requests& requests) {
  model.wanted = id;
  model.then = then;
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
}

void resume(Model& model) {
  put_on_stage(model);
  ReplayResult replayed = replay(*model.scenario, *model.saved);
  model.mode = model.saved->mode;
  model.saved.reset();
  model.session = std::move(replayed.session);
  model.fresh_after = model.session->steps().size();
  if (!replayed.first_refused.empty()) {
    model.notices.push_back(
        "This scenario has changed since you played it. You are back at the last decision that it "
        "still has; what came after \"" +
        replayed.first_refused + "\" is gone.");
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
    return false;
  }
  model.briefed = std::make_unique<Scenario>(std::move(*read.scenario));
  return true;
}

// Once the catalogue and the saved session are known: where does this visit begin?
void begin_visit(Model& model, Requests& requests) {
  const std::string route = model.route;
  if (starts_with(route, kPlayRoute)) {
    const std::string id = route.substr(kPlayRoute.size());
    model.route.clear();
    if (find_entry(model, id)) {
      fetch(model, id, Model::Then::kBriefing, requests);
      return;
    }
    model.notices.push_back("There is no scenario called \"" + id +
                            "\" here. These are the ones there are.");
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
  if (!model.own_text.empty() &&
      take_scenario(model, model.own_text, model.saved->scenario + ".json") &&
      model.briefed->id == model.saved->scenario) {
    resume(model);
    if (at_once) show_resumed(model, requests);
  } else if (find_entry(model, model.saved->scenario)) {
    fetch(model, model.saved->scenario, at_once ? Model::Then::kResume : Model::Then::kOffer,
          requests);
  }
}

void stored(Model& model, const AppEvent& event, Requests& requests) {
  if (event.missing) return;
  if (event.name == "settings") {
    model.settings = read_settings(event.text);
    model.mode = model.settings.mode;
    want_font(model, requests);
  } else if (event.name == "progress") {
    ReadProgress read = read_progress(event.text, "progress");
    if (has_errors(read.diagnostics)) {
      set_aside(model, requests, "progress", event.text, "Your progress", read.diagnostics);
    }
    model.progress = std::move(read.progress);
  } else if (event.name == "own") {
    model.own_text = event.text;
  } else if (event.name == "session") {
    ReadRecordResult read = read_record(event.text, "session");
    if (!read.record) {
      set_aside(model, requests, "session", event.text, "The conversation that was running",
                read.diagnostics);
    }
    model.saved = std::move(read.record);
  }
}

void file_arrived(Model& model, const AppEvent& event, Requests& requests) {
  if (event.name == kCatalogueName) {
    auto entries = read_catalogue(event.text);
    model.catalogue_arrived = true;
    if (!entries) {
      model.notices.push_back(
          "The list of scenarios could not be read. Reload the page, or open a scenario file.");
      return;
    }
    model.catalogue = std::move(*entries);
    begin_visit(model, requests);
    return;
  }
  if (event.name != file_of(model.wanted)) return;  // something else is wanted by now
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

void opened(Model& model, const AppEvent& event, Requests& requests) {
  if (!take_scenario(model, event.text, event.name)) {
    show(model, Screen::kProblems, requests);
    return;
  }
  model.own_text = event.text;
  model.briefed_own = true;
  show(model, Screen::kBriefing, requests);
}

void decided(Model& model, Requests& requests) {
  store_session(model, requests);
  const SessionState& state = model.session->state();
  if (!state.ended()) return;
  // A play takes minutes and the work a second at most, so there is rarely anything left of it;
  // what there is, is done now: the result goes into the record once, and it should be the right
  // one.
  prepare_foresight(model).run();
  const Foresight* foresight = foresight_of(model);
  const int percent =
      foresight ? foresight->percent(earned_in(*model.session)) : score_now(*model.session).percent;
  model.progress.add(model.scenario->id, {percent, grade(*model.scenario, state).grade});
  store(requests, "progress", write_progress(model.progress));
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

void rewind(Model& model, std::size_t count, Requests& requests) {
  model.session->rewind(count);
  model.fresh_after = count;
  model.hear_again = 0;
  hush(model, requests);
  store_session(model, requests);
  show(model, Screen::kConversation, requests);
}

void change_settings(Model& model, const Settings& settings, Requests& requests) {
  if (settings == model.settings) return;
  model.settings = settings;
  store(requests, "settings", write_settings(settings));
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
    if (!model.briefed_own) model.own_text.clear();
    store(requests, "own", model.own_text);
  }
  model.session.emplace(*model.scenario, seed);
  model.saved.reset();
  model.fresh_after = 0;
  model.hear_again = 0;
  store_session(model, requests);
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
  rewind(model, decision, requests);
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
    case Kind::kStored:
      stored(model, event, requests);
      break;
    case Kind::kStorageFailed:
      // Once is enough: every further decision would say it again.
      if (std::find(model.notices.begin(), model.notices.end(), event.text) ==
          model.notices.end()) {
        model.notices.push_back(event.text);
      }
      break;
    case Kind::kFile:
      file_arrived(model, event, requests);
      break;
    case Kind::kFileFailed:
      if (event.name == kCatalogueName) model.catalogue_arrived = true;
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
    case Kind::kKey:
    case Kind::kActivate:
    case Kind::kFocus:
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
         !replay(*model.briefed, *model.saved).session.state().ended();
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
  switch (intent.kind) {
    case Kind::kNone:
      break;
    case Kind::kShowLibrary:
      show(model, Screen::kLibrary, requests);
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
        rewind(model, model.session->steps().size() - 1, requests);
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
    case Kind::kOpenFile:
      requests.push_back({AppRequest::Kind::kChooseFile, "", ""});
      break;
    case Kind::kShowSettings:
      model.settings_open = true;
      break;
    case Kind::kHideSettings:
      model.settings_open = false;
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
    case Kind::kBack:
      go_back(model, requests);
      break;
  }
}

}  // namespace makegood
