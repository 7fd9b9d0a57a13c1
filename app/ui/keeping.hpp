#pragma once
// What is kept, and who writes it. Whatever a person decides is appended to the log of their
// attempt at once, so that a closed tab or a dead battery loses nothing.
//
// The attempt that is played has this visit as its one writer. A visit that finds an attempt and
// goes on with it begins one of its own, at the first decision and not before: looking writes
// nothing.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "coach/journal.hpp"
#include "ui/app.hpp"

namespace makegood {

struct Model;
using Requests = std::vector<AppRequest>;

struct Keeping {
  RealTime now = 0;         ///< as the platform told it last
  std::string visit = "0";  ///< word of this visit
  int begun = 0;            ///< attempts that this visit has begun
  Journal journal;
  std::map<std::string, std::string> own;  ///< scenarios of one's own by name, "own-<id>"
  bool settings_kept = false;              ///< there were settings when the app started, or since

  std::string writing;         ///< id of the attempt that this visit writes; empty: none
  bool playing_own = false;    ///< what is played was opened, not shipped
  std::optional<Origin> onto;  ///< what is on the stage, as long as this visit has not written it
  /// A note that is being written: a log grows with each line, so not every letter is one.
  struct Draft {
    std::string text;
    RealTime since = 0;  ///< when the note was kept last, or the writing began
  };
  std::optional<Draft> draft;
  /// By name, what the platform was given in this turn, and what it could not keep: that is given
  /// again with whatever comes next.
  std::map<std::string, AppRequest> given, unkept;
  bool importing = false;               ///< the next file that is opened was asked for as an import
  bool told = false;                    ///< everything that was kept has been told
  std::vector<AppEvent> before;         ///< records from before there was a journal, until then
  std::vector<std::string> complaints;  ///< of the platform, each said once
};

/// A conversation begins at its opening.
void begin_attempt(Model& model, Requests& requests);
/// What was kept as `attempt` is on the stage again: the next decision carries it on.
void take_up(Model& model, const Attempt& attempt);
/// The session has one decision more, or has reached its ending.
void keep_decision(Model& model, Requests& requests);
/// The session was taken back to its first `count` decisions; `replay`: to play it anew from there.
void keep_rewind(Model& model, std::size_t count, bool replay, Requests& requests);

/// The text field for the note on an attempt, as a key of the semantic tree.
inline constexpr std::string_view kNoteField = "note";
/// While somebody writes, the note is kept this often, and when they stop.
inline constexpr RealTime kNoteSeconds = 5;

/// The attempt that is on the stage, as it is kept; null before there is one.
const Attempt* attempt_on_stage(const Keeping& keeping);
/// The note on it, as it is being written or as it was kept.
std::string_view note_on_stage(const Keeping& keeping);
/// Somebody writes: `text` is all of the note by now, cut to kMaxNoteBytes.
void write_note(Model& model, std::string_view text, Requests& requests);
/// What is being written is kept now.
void finish_note(Model& model, Requests& requests);
/// Keeps the note with the attempt on the stage, unless that is its note already.
void keep_note(Model& model, std::string_view text, Requests& requests);

/// kVisit, kStored, kLog and kStorageFailed.
void take_kept(Model& model, const AppEvent& event, Requests& requests);
/// Everything that was kept has been told: what is from before there was a journal is taken over,
/// and the progress worked out. The first call counts.
void all_kept_is_told(Model& model, Requests& requests);
/// The text of the own scenario with this id, or null.
const std::string* own_scenario(const Keeping& keeping, std::string_view id);
void keep_own_scenario(Model& model, const std::string& id, const std::string& text,
                       Requests& requests);

void keep_settings(Model& model, Requests& requests);

void export_everything(const Model& model, Requests& requests);
/// False, with the findings for the problems screen, if the file is no export.
bool import_file(Model& model, const AppEvent& file, Requests& requests);

}  // namespace makegood
