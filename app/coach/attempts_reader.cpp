// Logs are read tolerantly: what one line has lost costs that line, what a log has lost costs that
// log, and everything that was left out is said, with its place.
#include <algorithm>
#include <limits>

#include "coach/attempt_fold.hpp"
#include "coach/json_fields.hpp"
#include "scenario/json_place.hpp"
#include "scenario/names.hpp"
#include "scenario/utf8.hpp"

namespace makegood {
namespace {

constexpr int kMaxPercent = 100;
constexpr std::size_t kMaxLogFindings = 50;
constexpr int kMaxPoints = 1'000'000;

using json::Kind;
using json::Value;

bool is_word(std::string_view text, std::size_t most, std::string_view more) {
  return !text.empty() && text.size() <= most && std::all_of(text.begin(), text.end(), [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           more.find(c) != std::string_view::npos;
  });
}

bool is_action(Value value) {
  return value && value.is(Kind::kString) &&
         is_word(value.text(), 2 * limits::kMaxIdBytes + 1, "-_/");
}

RealTime moment_field(Value line, std::string_view key, RealTime fallback = 0) {
  const Value value = json::field(line, key);
  return value && value.is_integer() && value.integer() >= 0 ? value.integer() : fallback;
}

// The number of a decision; nothing for what cannot be one.
std::optional<std::size_t> count_of(Value value) {
  if (!value || !value.is_integer() || value.integer() < 0 ||
      value.integer() > static_cast<std::int64_t>(kMaxActions)) {
    return std::nullopt;
  }
  return static_cast<std::size_t>(value.integer());
}

Result result_of(Value value) {
  Result result;
  result.percent = json::number_field(value, "percent", 0, 0, kMaxPercent);
  result.grade = value_of(kGradeNames, json::text_field(value, "grade")).value_or(Grade::kBad);
  return result;
}

LineProblem unreadable(Value line, std::string_view what) {
  return {JournalCode::kDamagedLine, line.at(),
          "This line cannot be read: " + std::string(what) + " expected, and it says " +
              quoted(line.source()) + ".",
          "It is left out; the other lines count."};
}

}  // namespace

bool is_attempt_id(std::string_view id) {
  return !id.empty() && id.size() <= kMaxAttemptIdBytes &&
         std::all_of(id.begin(), id.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
         });
}

Record record_of(const Attempt& attempt) {
  Record record;
  record.scenario = attempt.scenario;
  record.mode = attempt.mode;
  record.seed = attempt.seed;
  record.actions = attempt.actions;
  return record;
}

Diagnostic diagnostic_of(const LineProblem& problem, std::string_view file, std::size_t line,
                         std::size_t column) {
  Diagnostic out;
  out.code = info(problem.code).id;
  out.severity = info(problem.code).severity;
  out.file = file;
  out.line = line;
  out.column = column;
  out.message = problem.message;
  out.hint = problem.hint;
  return out;
}

std::optional<LineProblem> AttemptFold::take_start(Value line) {
  const Value version = json::field(line, kAttemptKey);
  if (!version.is_integer() || version.integer() != kAttemptFormat) {
    return LineProblem{
        JournalCode::kLogVersion, version.at(),
        "Version " + fragment(version.source()) + " of an attempt is not known here.",
        "This Makegood reads version " + std::to_string(kAttemptFormat) +
            ". A newer one wrote it; it is kept as it is."};
  }
  const Value scenario = json::field(line, "scenario");
  if (!scenario || !scenario.is(Kind::kString) ||
      !is_word(scenario.text(), limits::kMaxIdBytes, "-_")) {
    return LineProblem{JournalCode::kBadStart,
                       line.at(),
                       "The attempt does not say which scenario it is of: \"scenario\" with an id "
                       "is expected.",
                       {}};
  }
  const std::string mode_id = json::text_field(line, "mode");
  const auto mode = mode_named(mode_id);
  if (!mode) {
    return LineProblem{
        JournalCode::kBadStart,
        line.at(),
        quoted(mode_id) + " is not a mode: \"guided\", \"practice\" or \"assessment\" is expected.",
        {}};
  }
  if (started_) return std::nullopt;  // two visits took the same over: once is enough
  started_ = true;
  attempt_.scenario = scenario.text();
  attempt_.mode = *mode;
  const Value seed = json::field(line, "seed");
  if (seed && seed.is_integer() && seed.integer() >= 0 &&
      seed.integer() <= std::numeric_limits<std::uint32_t>::max()) {
    attempt_.seed = static_cast<std::uint32_t>(seed.integer());
  }
  attempt_.own = json::flag_field(line, "own", false);
  attempt_.latest = moment_field(line, "at");
  attempt_.started = moment_field(line, "began", attempt_.latest);
  if (const std::string from = json::text_field(line, "from"); !from.empty()) {
    attempt_.from = Origin{from, count_of(json::field(line, "index")).value_or(0),
                           json::flag_field(line, "replay", false)};
  }
  if (const Value actions = json::field(line, "actions")) {
    for (const Value action : actions.elements()) {
      if (!is_action(action) || attempt_.actions.size() >= kMaxActions) break;
      attempt_.actions.emplace_back(action.text());
    }
  }
  return std::nullopt;
}

std::optional<LineProblem> AttemptFold::take_action(Value line, Value action) {
  const auto n = count_of(json::field(line, "n"));
  if (!is_action(action) || !n) return unreadable(line, "a decision and its number were");
  // Lines come twice where a disk could not say whether it has kept them.
  if (*n < attempt_.actions.size() && attempt_.actions[*n] == action.text()) return std::nullopt;
  if (*n != attempt_.actions.size()) {
    return LineProblem{JournalCode::kGap, line.at(),
                       "This is decision number " + std::to_string(*n) + ", and there are " +
                           std::to_string(attempt_.actions.size()) + " before it.",
                       "A line is missing. What was decided until then is kept."};
  }
  if (*n >= kMaxActions) {
    return LineProblem{JournalCode::kTooLong, line.at(),
                       "An attempt has at most " + std::to_string(kMaxActions) + " decisions.",
                       "It is left out."};
  }
  attempt_.actions.emplace_back(action.text());
  return std::nullopt;
}

std::optional<LineProblem> AttemptFold::take_end(Value end, RealTime at) {
  if (attempt_.result) return std::nullopt;  // the first ending is the one that counts
  AttemptResult result;
  result.result = result_of(end);
  const Value tenets = json::field(end, "tenets");
  for (std::size_t i = 0; i < kTenets; ++i) {
    const Value pair = tenets ? json::field(tenets, id_of(kAllTenets[i])) : Value();
    if (!pair || !pair.is(Kind::kArray) || pair.size() != 2) continue;
    int* const places[] = {&result.tenets[i].earned, &result.tenets[i].best};
    std::size_t next = 0;
    for (const Value number : pair.elements()) {
      if (number.is_integer()) {
        *places[next] =
            static_cast<int>(std::clamp<std::int64_t>(number.integer(), -kMaxPoints, kMaxPoints));
      }
      ++next;
    }
  }
  attempt_.result = result;
  attempt_.ended = at;
  return std::nullopt;
}

void AttemptFold::take_earlier(Value line) {
  Earlier earlier;
  earlier.attempts = json::number_field(line, "earlier", 0, 0, kMaxAttemptsCounted);
  earlier.first = result_of(json::field(line, "first"));
  earlier.latest = result_of(json::field(line, "latest"));
  earlier.best = result_of(json::field(line, "best"));
  if (earlier.attempts > 0) attempt_.earlier = earlier;
}

std::optional<LineProblem> AttemptFold::take(Value line) {
  if (!line.is(Kind::kObject)) return unreadable(line, "an object was");
  if (json::field(line, kAttemptKey)) return take_start(line);
  if (!started_) {
    return LineProblem{
        JournalCode::kNotALog, line.at(),
        "This is not the log of an attempt: its first line has no key " + quoted(kAttemptKey) + ".",
        "It is kept as it is, under another name."};
  }
  const RealTime at = moment_field(line, "at");
  std::optional<LineProblem> problem;
  if (const Value action = json::field(line, "action")) {
    problem = take_action(line, action);
  } else if (const Value takeback = json::field(line, "takeback")) {
    const auto n = count_of(takeback);
    if (!n) return unreadable(line, "the number of a decision was");
    if (*n < attempt_.actions.size()) {
      attempt_.actions.resize(*n);
      ++attempt_.taken_back;
    }
  } else if (const Value end = json::field(line, "end")) {
    if (!end.is(Kind::kObject)) return unreadable(line, "a result was");
    problem = take_end(end, at);
  } else if (const Value note = json::field(line, "note")) {
    if (!note.is(Kind::kString)) return unreadable(line, "a text was");
    if (note.text().size() > kMaxNoteBytes) {
      return LineProblem{JournalCode::kTooLong, line.at(),
                         "A note has at most " + std::to_string(kMaxNoteBytes) + " bytes.",
                         "It is left out."};
    }
    if (at >= noted_) {
      noted_ = at;
      attempt_.note = note.text();
    }
  } else if (json::field(line, "earlier")) {
    take_earlier(line);
  } else {
    return LineProblem{
        JournalCode::kUnknownLine, line.at(),
        "This line says nothing that this Makegood knows: " + quoted(line.source()) + ".",
        "It is left out; the other lines count."};
  }
  if (!problem) attempt_.latest = std::max(attempt_.latest, at);
  return problem;
}

ReadLog read_log(std::string_view text, std::string_view id) {
  ReadLog out;
  const std::string file = std::string(kLogPrefix) + std::string(id);
  AttemptFold fold(id);
  std::size_t number = 0;
  json::Limits limits;
  limits.depth = 8;
  limits.string_bytes = kMaxLogBytes;  // what is too long is said in the log's own words
  const auto report = [&](const LineProblem& problem, std::string_view line) {
    if (out.diagnostics.size() >= kMaxLogFindings) return;
    json::Locator locator(line);
    out.diagnostics.push_back(
        diagnostic_of(problem, file, number, locator.find(problem.at).column));
  };
  const bool too_large = text.size() > kMaxLogBytes;
  while (!text.empty() && !too_large) {
    ++number;
    const std::size_t newline = text.find('\n');
    const std::string_view line = text.substr(0, newline);
    if (newline == std::string_view::npos) {
      report({JournalCode::kTornLine, 0,
              "The last line was not finished when Makegood stopped: " + quoted(line) + ".",
              "It is left out; everything before it counts."},
             line);
      break;
    }
    text.remove_prefix(newline + 1);
    if (line.empty()) continue;
    Findings findings;
    const json::Document document = json::parse(line, findings, limits);
    if (findings.errors() > 0) {
      const Finding& first = findings.kept().front();
      report({fold.started() ? JournalCode::kDamagedLine : JournalCode::kNotALog, first.at,
              "This line is damaged: " + first.message, "It is left out; the other lines count."},
             line);
    } else if (const auto problem = fold.take(document.root())) {
      report(*problem, line);
    } else {
      out.sound += line;
      out.sound += '\n';
      continue;
    }
    if (!fold.started()) break;  // without its first line a log says nothing
  }
  if (too_large) {
    report({JournalCode::kTooLong, 0,
            "The log of an attempt has at most " + std::to_string(kMaxLogBytes) + " bytes.",
            "It is kept as it is, and not read."},
           {});
  }
  if (fold.started()) out.attempt = fold.attempt();
  return out;
}

}  // namespace makegood
