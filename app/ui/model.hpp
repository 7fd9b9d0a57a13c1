#pragma once
// The app's data, and what events and intents do to it. Screens read it through view models and
// never change it.
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "coach/coach.hpp"
#include "coach/foresight.hpp"
#include "coach/progress.hpp"
#include "engine/session.hpp"
#include "ui/app.hpp"
#include "ui/catalogue.hpp"
#include "ui/intent.hpp"
#include "ui/keeping.hpp"
#include "ui/language.hpp"
#include "ui/settings.hpp"

namespace makegood {

enum class Screen : std::uint8_t {
  kLibrary,
  kProgress,
  kBriefing,
  kConversation,
  kDebrief,
  kProblems
};

struct Model {
  Screen screen = Screen::kLibrary;
  Environment environment;
  Settings settings;
  Language language;
  bool settings_open = false;
  bool details_open = false;         ///< phone: what stands beside the transcript elsewhere
  std::vector<std::string> notices;  ///< sentences that the person has not dismissed

  std::vector<CatalogueEntry> catalogue;
  bool catalogue_arrived = false;
  int filter = -1;  ///< Tenet, or -1

  std::string wanted;  ///< id of the scenario that is being fetched
  enum class Then : std::uint8_t {
    kBriefing,
    kResume,
    kOffer
  } then = Then::kBriefing;  ///< once it is there
  std::string route;         ///< where the address says to go, until it has been followed

  std::unique_ptr<Scenario>
      briefed;               ///< read and on the briefing screen; becomes `scenario` when it starts
  bool briefed_own = false;  ///< it was opened, not shipped
  std::unique_ptr<Scenario>
      scenario;  ///< being played; at a stable address, because the session refers to it
  /// Text of the opened scenario that is on the briefing screen; kept when it starts, so that it
  /// can be resumed.
  std::string own_text;
  Mode mode = Mode::kGuided;
  std::optional<Session> session;
  /// What can still come in `scenario`; worked out between frames while it is played.
  std::unique_ptr<Foresight> foresight;
  /// One a post of `scenario`: the earliest answers that any line has, worked out for the debrief.
  std::vector<PostState> fast_answers;
  std::optional<Attempt>
      saved;  ///< what was played when the app closed, until its scenario is there

  Keeping keeping;
  Progress progress;  ///< of the attempts in `keeping`

  std::string problems_file;
  Diagnostics problems;
  bool problems_of_import = false;  ///< the file is no scenario but was to be imported

  /// Decisions there were before the last one was taken: what came with it is fresh on the screen.
  std::size_t fresh_after = 0;
  int hear_again = 0;  ///< times that the last lines were asked for again

  bool speaking = false;        ///< lines were given to be read aloud, and nothing has stopped them
  bool font_asked_for = false;  ///< the readable font is on its way, or here
};

/// Whatever an event tells, but for keys, activations and focus, which belong to the frame.
void handle(Model& model, const AppEvent& event, Requests& requests);
/// A piece of the work that can wait, a fraction of a millisecond long. True while there is more.
bool work(Model& model);
/// The foresight of what is played, if it is ready.
const Foresight* foresight_of(const Model& model);
/// What a person asked for.
void perform(Model& model, const Intent& intent, Requests& requests);

/// The conversation of the briefed scenario that was begun and left before its end, if the latest
/// one was; else null. An assessment counts as begun before its first decision: its order has been
/// seen.
const Attempt* left_off(const Model& model);

/// The entry of the shipped scenario with this id, or null.
const CatalogueEntry* find_entry(const Model& model, std::string_view id);

}  // namespace makegood
