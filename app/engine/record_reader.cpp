// Reading a session back from text that another version, another machine or a curious person wrote.
// The text goes through the same reader as a scenario (scenario/json_text.hpp), with tighter
// limits. Whether the scenario still has the decisions named here is not asked: replay() finds that
// out, and keeps what still holds.
#include <algorithm>
#include <limits>
#include <utility>

#include "engine/record_codes.hpp"
#include "engine/session.hpp"
#include "scenario/json_place.hpp"
#include "scenario/json_text.hpp"
#include "scenario/utf8.hpp"

namespace makegood {
namespace {

constexpr std::size_t kMaxRecordDepth = 8;
constexpr std::size_t kMaxRecordValues = 2 * kMaxActions + 1024;
constexpr std::size_t kMaxRecordFindings = 50;  // each is located by a walk over the text

using json::Kind;
using json::Value;

bool is_id(std::string_view text) {
  const auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
  };
  return !text.empty() && text.size() <= limits::kMaxIdBytes &&
         std::all_of(text.begin(), text.end(), fits);
}

bool is_action(std::string_view text) {
  const std::size_t slash = text.find('/');
  return slash != std::string_view::npos && is_id(text.substr(0, slash)) &&
         is_id(text.substr(slash + 1));
}

class RecordReader {
 public:
  RecordReader(std::string_view text, std::string_view file) : text_(text), file_(file) {}

  ReadRecordResult read() {
    Findings findings;
    json::Limits limits;
    limits.bytes = kMaxRecordBytes;
    limits.depth = kMaxRecordDepth;
    limits.values = kMaxRecordValues;
    document_ = json::parse(text_, findings, limits);
    result_.diagnostics = json::to_diagnostics(findings, document_, text_, file_);
    if (!has_errors(result_.diagnostics)) read_root();
    std::stable_sort(result_.diagnostics.begin(), result_.diagnostics.end(),
                     [](const Diagnostic& a, const Diagnostic& b) {
                       return std::pair(a.line, a.column) < std::pair(b.line, b.column);
                     });
    if (!has_errors(result_.diagnostics)) result_.record = std::move(record_);
    return std::move(result_);
  }

 private:
  void report(RecordCode code, Value value, std::string message, std::string hint = {}) {
    if (result_.diagnostics.size() >= kMaxRecordFindings) return;
    // The place is worked out by the same code as for scenarios; the finding's own code is put in
    // its stead.
    Findings one;
    one.add(Code::kWrongType, value ? value.at() : 0, std::move(message), std::move(hint));
    Diagnostic diagnostic = json::to_diagnostics(one, document_, text_, file_).front();
    diagnostic.code = info(code).id;
    diagnostic.severity = info(code).severity;
    result_.diagnostics.push_back(std::move(diagnostic));
  }

  bool expect(Value value, Kind kind, std::string_view what) {
    if (value.is(kind)) return true;
    report(RecordCode::kWrongType, value,
           quoted(value.source()) + " stands where " + std::string(what) + " is expected.");
    return false;
  }

  void read_root() {
    const Value root = document_.root();
    bool named = false;
    for (const Value::Member member : root.members()) {
      named = named || member.key.text() == kRecordKey;
    }
    if (!named) {
      report(RecordCode::kNotARecord, root,
             "This is not a session record: it has no key " + quoted(kRecordKey) + ".",
             "Records are written by \"Save\" and by `makegood play --json`.");
      return;
    }
    bool has_scenario = false;
    bool has_mode = false;
    bool has_actions = false;
    for (const Value::Member member : root.members()) {
      const std::string_view key = member.key.text();
      if (key == kRecordKey) {
        read_version(member.value);
      } else if (key == "scenario") {
        has_scenario = true;
        read_scenario_id(member.value);
      } else if (key == "mode") {
        has_mode = true;
        read_mode(member.value);
      } else if (key == "seed") {
        read_seed(member.value);
      } else if (key == "actions") {
        has_actions = true;
        read_actions(member.value);
      } else if (key != "result") {
        report(RecordCode::kUnknownKey, member.key, "The key " + quoted(key) + " is not known.",
               "It is left aside.");
      }
    }
    if (!has_scenario) missing("scenario");
    if (!has_mode) missing("mode");
    if (!has_actions) missing("actions");
  }

  void missing(std::string_view key) {
    report(RecordCode::kMissingKey, document_.root(), "The key " + quoted(key) + " is missing.");
  }

  void read_version(Value value) {
    if (!expect(value, Kind::kNumber, "the number of the record's version")) return;
    if (value.is_integer() && value.integer() == kRecordFormat) return;
    report(RecordCode::kWrongVersion, value,
           "Version " + fragment(value.source()) + " of the record format is not known here.",
           "This program reads version " + std::to_string(kRecordFormat) + ".");
  }

  void read_scenario_id(Value value) {
    if (!expect(value, Kind::kString, "the id of a scenario")) return;
    if (!is_id(value.text())) {
      report(RecordCode::kBadScenarioId, value,
             quoted(value.text()) + " cannot be the id of a scenario.");
    }
    record_.scenario = value.text();
  }

  void read_mode(Value value) {
    if (!expect(value, Kind::kString, "a mode")) return;
    if (const std::optional<Mode> mode = mode_named(value.text())) {
      record_.mode = *mode;
      return;
    }
    report(RecordCode::kUnknownMode, value, quoted(value.text()) + " is not a mode.",
           "It is \"guided\", \"practice\" or \"assessment\".");
  }

  void read_seed(Value value) {
    constexpr std::int64_t kLargest = std::numeric_limits<Seed>::max();
    if (!expect(value, Kind::kNumber, "a seed, a whole number,")) return;
    if (value.is_integer() && value.integer() >= 0 && value.integer() <= kLargest) {
      record_.seed = static_cast<Seed>(value.integer());
      return;
    }
    report(RecordCode::kBadSeed, value, fragment(value.source()) + " is not a seed.",
           "It is a whole number from 0 to " + std::to_string(kLargest) +
               "; 0, or no seed at all, is the scenario as it is written.");
  }

  void read_actions(Value value) {
    if (!expect(value, Kind::kArray, "a list of decisions")) return;
    if (value.size() > kMaxActions) {
      report(RecordCode::kTooManyActions, value,
             "There are " + std::to_string(value.size()) + " decisions in one record.",
             "The most is " + std::to_string(kMaxActions) + ".");
      return;
    }
    for (const Value action : value.elements()) {
      if (!expect(action, Kind::kString, "a decision")) continue;
      if (!is_action(action.text())) {
        report(RecordCode::kBadAction, action, quoted(action.text()) + " is not a decision.",
               "It is written \"scene/choice\", or \"inbox/thread\".");
      }
      record_.actions.emplace_back(action.text());
    }
  }

  std::string_view text_;
  std::string_view file_;
  json::Document document_;
  Record record_;
  ReadRecordResult result_;
};

}  // namespace

ReadRecordResult read_record(std::string_view text, std::string_view file) {
  return RecordReader(text, file).read();
}

}  // namespace makegood
