// From events to the journal, and from what is done to lines of a log.
#include "ui/keeping.hpp"

#include <algorithm>
#include <utility>

#include "coach/export.hpp"
#include "coach/journal_codes.hpp"
#include "coach/json_fields.hpp"
#include "scenario/utf8.hpp"
#include "ui/model.hpp"

namespace makegood {
namespace {

static_assert(kLogPrefix == kLogNames && kOwnPrefix == kStorePrefix);

/// What was kept before there was a journal becomes attempts with these ids, always the same: two
/// tabs that take it over at once do it only once.
constexpr std::string_view kBeforePrefix = "before-";
constexpr std::string_view kSessionBefore = "session-before";

using Kind = AppRequest::Kind;

std::string log_of(std::string_view id) {
  return std::string(kLogPrefix) + std::string(id);
}

void notice(Model& model, std::string sentence) {
  if (std::find(model.notices.begin(), model.notices.end(), sentence) == model.notices.end())
    model.notices.push_back(std::move(sentence));
}

// Gives something to the platform to keep, and with it what could not be kept earlier. One request
// a name and turn: what fails, fails as a whole.
void keep(Model& model, AppRequest request, Requests& requests) {
  Keeping& keeping = model.keeping;
  if (requests.empty()) keeping.given.clear();  // the turn before has been served, for good or bad
  for (auto& [name, again] : std::exchange(keeping.unkept, {})) {
    if (name != request.name) {
      keeping.given[name] = again;
      requests.push_back(std::move(again));
    } else if (request.kind == Kind::kAppend) {
      request.text.insert(0, again.text);
    }
  }
  const auto waiting = std::find_if(requests.begin(), requests.end(), [&](const AppRequest& r) {
    return r.kind == Kind::kAppend && request.kind == Kind::kAppend && r.name == request.name;
  });
  if (waiting != requests.end()) {
    waiting->text += request.text;
    keeping.given[request.name] = *waiting;
  } else {
    keeping.given[request.name] = request;
    requests.push_back(std::move(request));
  }
}

// Lines for a log.
void append(Model& model, const std::string& id, std::string lines, Requests& requests) {
  model.keeping.journal.add(id, lines);
  keep(model, {Kind::kAppend, log_of(id), std::move(lines)}, requests);
}

void begin_log(Model& model, std::optional<Origin> from, Requests& requests) {
  Keeping& keeping = model.keeping;
  Attempt attempt;
  attempt.scenario = model.scenario->id;
  attempt.own = keeping.playing_own;
  attempt.mode = model.mode;
  attempt.seed = model.session->seed();
  attempt.started = attempt.latest = keeping.now;
  if (from) {
    // Carried on, it began when the other one did; anew, it begins now.
    const Attempt* origin = keeping.journal.find(from->attempt);
    if (origin && !from->replay) attempt.started = origin->started;
    const auto& steps = model.session->steps();
    for (std::size_t i = 0; i < std::min(from->index, steps.size()); ++i)
      attempt.actions.push_back(action_name(*model.scenario, steps[i].action));
  }
  attempt.from = std::move(from);
  keeping.writing =
      std::to_string(keeping.now) + "-" + keeping.visit + "-" + std::to_string(++keeping.begun);
  keeping.onto.reset();
  append(model, keeping.writing, start_line(attempt), requests);
}

// This visit writes from here on.
void be_the_writer(Model& model, std::size_t kept, Requests& requests) {
  Keeping& keeping = model.keeping;
  if (!keeping.writing.empty()) return;
  if (keeping.onto) keeping.onto->index = kept;
  begin_log(model, keeping.onto, requests);
}

// Browsers give a reason (app.hpp, kStorageFailed); a system has a sentence of its own.
std::string storage_words(const std::string& why, const Words& words) {
  if (why == kStorageFull) return std::string(words("notice.storage_full"));
  if (why == kStorageRefused) return std::string(words("notice.storage_refused"));
  return why;
}

bool is_finished(const Keeping& keeping, std::string_view id) {
  const Attempt* attempt = keeping.journal.find(id);
  return attempt && attempt->finished();
}

void refresh_progress(Model& model) {
  if (model.keeping.told) model.progress = progress_of(model.keeping.journal);
}

// What cannot be read is kept under another name and reported, never overwritten unread.
void set_aside(Model& model, const std::string& name, std::string text, WordId what,
               const Diagnostics& diagnostics, Requests& requests) {
  requests.push_back({Kind::kSetAside, name, std::move(text)});
  notice(model, std::string(model.language.words(what)) +
                    (diagnostics.empty() ? "" : " " + to_line(diagnostics.front())));
}

// ---- what was kept before there was a journal ---------------------------------------------------
// It stays where it is: that the attempts are there says that it has been taken over.

void take_over(Model& model, const std::string& id, const std::string& lines, Requests& requests) {
  if (model.keeping.journal.find(id)) return;
  append(model, id, lines, requests);
}

void take_over_progress(Model& model, const AppEvent& event, Requests& requests) {
  const ReadProgress read = read_progress(event.text, "progress");
  if (has_errors(read.diagnostics)) {
    set_aside(model, event.name, {}, "notice.aside.progress", read.diagnostics, requests);
    return;
  }
  for (const auto& [id, earlier] : read.scenarios) {
    Attempt attempt;
    attempt.scenario = id;
    take_over(model, std::string(kBeforePrefix) + id, start_line(attempt) + earlier_line(earlier),
              requests);
  }
}

void take_over_session(Model& model, const AppEvent& event, Requests& requests) {
  const ReadRecordResult read = read_record(event.text, "session");
  if (!read.record) {
    set_aside(model, event.name, {}, "notice.aside.session", read.diagnostics, requests);
    return;
  }
  Attempt attempt;
  attempt.scenario = read.record->scenario;
  attempt.mode = read.record->mode;
  attempt.seed = read.record->seed;
  attempt.actions = read.record->actions;
  attempt.own = own_scenario(model.keeping, attempt.scenario) != nullptr;
  take_over(model, std::string(kSessionBefore), start_line(attempt), requests);
}

// The one opened scenario that was kept, without its id in the name.
void take_over_own(Model& model, const AppEvent& event, Requests& requests) {
  if (event.text.empty()) return;
  Findings findings;
  const json::Document document = json::parse(event.text, findings);
  const std::string id = json::text_field(document.root(), "id");
  if (!id.empty() && !own_scenario(model.keeping, id))
    keep_own_scenario(model, id, event.text, requests);
}

// ---- events -------------------------------------------------------------------------------------

void stored(Model& model, const AppEvent& event, Requests& requests) {
  if (event.name == "settings") {
    if (!event.missing) {
      model.settings = read_settings(event.text);
      if (!model.keeping.told) model.mode = model.settings.mode;
      model.keeping.settings_kept = true;
    }
    model.language.settled = true;
    follow_language(model, requests);
    return;
  }
  if (event.missing) return;
  if (event.name.rfind(kOwnPrefix, 0) == 0) {
    model.keeping.own.insert_or_assign(event.name, event.text);
  } else if (!model.keeping.told) {
    model.keeping.before.push_back(event);
  }
}

void log_arrived(Model& model, const AppEvent& event, Requests& requests) {
  Keeping& keeping = model.keeping;
  const std::string id = event.name.substr(std::min(event.name.size(), kLogPrefix.size()));
  // Of what this visit writes itself, nobody knows more.
  if (event.text.empty() || !is_attempt_id(id) || id == keeping.writing) return;
  const ReadLog read = keeping.journal.take(id, event.text);
  if (read.diagnostics.empty()) return refresh_progress(model);
  // A line that was cut off was never finished, and is nothing to report.
  const bool torn_only = read.diagnostics.front().code == info(JournalCode::kTornLine).id;
  if (read.attempt && torn_only) return refresh_progress(model);
  // Another visit may be in the middle of it.
  if (keeping.told) return refresh_progress(model);
  set_aside(model, event.name, read.sound,
            read.attempt ? WordId("notice.aside.part") : WordId("notice.aside.attempt"),
            read.diagnostics, requests);
  refresh_progress(model);
}

}  // namespace

const std::string* own_scenario(const Keeping& keeping, std::string_view id) {
  const auto found = keeping.own.find(std::string(kOwnPrefix) + std::string(id));
  return found == keeping.own.end() ? nullptr : &found->second;
}

void keep_own_scenario(Model& model, const std::string& id, const std::string& text,
                       Requests& requests) {
  const std::string name = std::string(kOwnPrefix) + id;
  std::string& kept = model.keeping.own[name];
  if (kept == text) return;
  kept = text;
  keep(model, {Kind::kStore, name, text}, requests);
}

void keep_settings(Model& model, Requests& requests) {
  model.keeping.settings_kept = true;
  keep(model, {Kind::kStore, "settings", write_settings(model.settings)}, requests);
}

void begin_attempt(Model& model, Requests& requests) {
  model.keeping.onto.reset();
  begin_log(model, std::nullopt, requests);
}

void take_up(Model& model, const Attempt& attempt) {
  model.keeping.writing.clear();
  model.keeping.playing_own = attempt.own;
  model.keeping.onto = Origin{attempt.id, 0, false};
}

void keep_decision(Model& model, Requests& requests) {
  const Session& session = *model.session;
  if (session.steps().empty()) return;
  const std::size_t n = session.steps().size() - 1;
  be_the_writer(model, n, requests);
  Keeping& keeping = model.keeping;
  std::string lines =
      action_line(n, action_name(*model.scenario, session.steps().back().action), keeping.now);
  if (session.state().ended()) {
    const Score score = score_now(session);
    const Foresight* foresight = foresight_of(model);
    AttemptResult result;
    result.result.percent = foresight ? foresight->percent(earned_in(session)) : score.percent;
    result.result.grade = grade(*model.scenario, session.state()).grade;
    result.tenets = score.tenets;
    lines += end_line(result, keeping.now);
  }
  append(model, keeping.writing, std::move(lines), requests);
  if (session.state().ended()) refresh_progress(model);
}

void keep_rewind(Model& model, std::size_t count, bool replay, Requests& requests) {
  Keeping& keeping = model.keeping;
  // An attempt that has reached its ending stays as it is: what comes now is another one.
  const std::string played =
      keeping.writing.empty() && keeping.onto ? keeping.onto->attempt : keeping.writing;
  if (replay || is_finished(keeping, played)) {
    begin_log(model, Origin{played, count, true}, requests);
  } else if (keeping.writing.empty()) {
    be_the_writer(model, count, requests);
  } else {
    append(model, keeping.writing, takeback_line(count, keeping.now), requests);
  }
}

const Attempt* attempt_on_stage(const Keeping& keeping) {
  if (!keeping.writing.empty()) return keeping.journal.find(keeping.writing);
  return keeping.onto ? keeping.journal.find(keeping.onto->attempt) : nullptr;
}

std::string_view note_on_stage(const Keeping& keeping) {
  if (keeping.draft) return keeping.draft->text;
  const Attempt* attempt = attempt_on_stage(keeping);
  return attempt ? std::string_view(attempt->note) : std::string_view();
}

void keep_note(Model& model, std::string_view text, Requests& requests) {
  const Attempt* attempt = attempt_on_stage(model.keeping);
  const std::string_view note = within_bytes(text, kMaxNoteBytes);
  if (!attempt || attempt->note == note) return;
  const std::string id = attempt->id;  // the journal makes the attempt anew
  append(model, id, note_line(note, model.keeping.now), requests);
}

void write_note(Model& model, std::string_view text, Requests& requests) {
  Keeping& keeping = model.keeping;
  if (!keeping.draft) keeping.draft = Keeping::Draft{{}, keeping.now};
  keeping.draft->text = within_bytes(text, kMaxNoteBytes);
  if (keeping.now - keeping.draft->since < kNoteSeconds) return;
  keeping.draft->since = keeping.now;
  keep_note(model, keeping.draft->text, requests);
}

void finish_note(Model& model, Requests& requests) {
  const auto draft = std::exchange(model.keeping.draft, std::nullopt);
  if (draft) keep_note(model, draft->text, requests);
}

void take_kept(Model& model, const AppEvent& event, Requests& requests) {
  switch (event.kind) {
    case AppEvent::Kind::kVisit:
      if (is_attempt_id(event.name)) model.keeping.visit = event.name;
      break;
    case AppEvent::Kind::kStored:
      stored(model, event, requests);
      break;
    case AppEvent::Kind::kLog:
      log_arrived(model, event, requests);
      break;
    case AppEvent::Kind::kStorageFailed: {
      Keeping& keeping = model.keeping;
      if (const auto given = keeping.given.find(event.name); given != keeping.given.end())
        keeping.unkept[event.name] = given->second;
      // Once is enough: every further decision would say it again.
      auto& said = keeping.complaints;
      if (std::find(said.begin(), said.end(), event.text) != said.end()) break;
      said.push_back(event.text);
      notice(model, storage_words(event.text, model.language.words));
      break;
    }
    default:
      break;
  }
}

void all_kept_is_told(Model& model, Requests& requests) {
  if (std::exchange(model.keeping.told, true)) return;
  for (const AppEvent& event : std::exchange(model.keeping.before, {})) {
    if (event.name == "progress") take_over_progress(model, event, requests);
    if (event.name == "own") take_over_own(model, event, requests);
    if (event.name == "session") take_over_session(model, event, requests);
  }
  refresh_progress(model);
}

// ---- everything, out and in ---------------------------------------------------------------------

namespace {

Kept all_of(const Model& model) {
  Kept kept;
  if (model.keeping.settings_kept) kept.settings = write_settings(model.settings);
  kept.own = model.keeping.own;
  kept.logs = model.keeping.journal.logs();
  return kept;
}

}  // namespace

void export_everything(const Model& model, Requests& requests) {
  requests.push_back(
      {Kind::kSaveFile, "makegood-export.json", write_export(all_of(model)), "application/json"});
}

bool import_file(Model& model, const AppEvent& file, Requests& requests) {
  ReadExport read = read_export(file.text, file.name);
  if (!read.kept) {
    model.problems_file = file.name;
    model.problems = std::move(read.diagnostics);
    model.problems_of_import = true;
    return false;
  }
  Keeping& keeping = model.keeping;
  keeping.complaints.clear();  // that this could not be kept is news
  const Merge merged = merge(all_of(model), *read.kept);
  if (merged.settings) {
    model.settings = read_settings(*merged.settings);
    keep_settings(model, requests);
  }
  for (const auto& [name, text] : merged.own) {
    keeping.own.insert_or_assign(name, text);
    keep(model, {Kind::kStore, name, text}, requests);
  }
  for (const auto& [id, lines] : merged.logs) {
    append(model, id, lines, requests);
  }
  refresh_progress(model);
  std::string said = file.name + ": " + in_words(merged, model.language.words);
  if (!read.diagnostics.empty()) {
    said += ' ' +
            model.language.words("import.left_out", {{"what", to_line(read.diagnostics.front())}});
  }
  notice(model, std::move(said));
  return true;
}

}  // namespace makegood
