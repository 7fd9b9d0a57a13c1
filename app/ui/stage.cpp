#include "ui/stage.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "coach/word_of_mouth.hpp"
#include "ui/aloud.hpp"
#include "ui/keeping.hpp"

namespace makegood {
namespace {

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

}  // namespace

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

void start_attempt(Model& model, bool briefed, Requests& requests) {
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

void choose(Model& model, std::size_t place, Requests& requests) {
  if (!model.session) return;
  const LegalActions shown = model.session->shown();
  if (place >= shown.size()) return;
  model.fresh_after = model.session->steps().size();
  model.hear_again = 0;
  if (model.session->play(shown[place])) {
    decided(model, requests);
    speak_fresh(model, requests);
  }
}

void rewind(Model& model, std::size_t count, bool replay, Requests& requests) {
  model.session->rewind(count);
  model.fresh_after = count;
  model.hear_again = 0;
  hush(model, requests);
  keep_rewind(model, count, replay, requests);
  show(model, Screen::kConversation, requests);
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

const Attempt* left_off(const Model& model) {
  if (!model.briefed) return nullptr;
  // What is on the stage is the latest of its scenario, and may have ended without being an attempt
  // any more (what is played after an assessment).
  const bool on_stage = model.session && model.scenario->id == model.briefed->id;
  if (on_stage && model.session->state().ended()) return nullptr;
  const Attempt* latest = model.keeping.journal.latest(model.briefed->id);
  if (!latest || latest->finished() || latest->own != model.briefed_own) return nullptr;
  if (latest->actions.empty() && latest->mode != Mode::kAssessment) return nullptr;
  return latest;
}

void go_on(Model& model, Requests& requests) {
  const Attempt* left = left_off(model);
  if (!left) return;
  if (!model.session || model.scenario->id != left->scenario) {
    model.saved = *left;
    resume(model);
  }
  show(model, Screen::kConversation, requests);
}

bool work(Model& model) {
  constexpr std::size_t kStates = 100;
  return model.session && !prepare_foresight(model).advance(kStates);
}

const Foresight* foresight_of(const Model& model) {
  return model.foresight && model.foresight->ready() ? model.foresight.get() : nullptr;
}

}  // namespace makegood
