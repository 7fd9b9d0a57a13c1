// Writing a session down. The keys stand in a fixed order and every value is a word or a whole
// number, so two machines that played the same write the same bytes. Written by hand: with nothing
// but ids and numbers in it, a library would add more to the download of the web page than these
// lines.
#include <array>
#include <string>

#include "engine/session.hpp"
#include "scenario/json_out.hpp"
#include "scenario/names.hpp"

namespace makegood {
namespace {

// One member of an object; `first` says whether a comma is due.
class Members {
 public:
  Members(std::string& out, std::string_view indent) : out_(out), indent_(indent) {}
  std::string& key(std::string_view name) {
    out_ += first_ ? "\n" : ",\n";
    out_ += indent_;
    append_json_string(out_, name);
    out_ += ": ";
    first_ = false;
    return out_;
  }
  void text(std::string_view name, std::string_view value) { append_json_string(key(name), value); }
  void number(std::string_view name, std::int64_t value) { key(name) += std::to_string(value); }

 private:
  std::string& out_;
  std::string_view indent_;
  bool first_ = true;
};

std::array<int, kTenets> points_of(const Session& session) {
  std::array<int, kTenets> sum{};
  for (const Event& event : session.events()) {
    if (event.kind != Event::Kind::kScored) continue;
    for (std::size_t i = 0; i < kTenets; ++i) sum[i] += event.points[i];
  }
  return sum;
}

std::string hex(std::uint64_t value) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string text(16, '0');
  for (std::size_t i = 16; i-- > 0; value >>= 4U) text[i] = kHex[value & 15U];
  return text;
}

void put_promises(std::string& out, const Session& session) {
  out += '[';
  bool first = true;
  for (std::size_t i = 0; i < session.scenario().promises.size(); ++i) {
    const PromiseState& state = session.state().promises[i];
    if (state.status == PromiseStatus::kNone) continue;
    out += first ? "\n      { \"id\": " : ",\n      { \"id\": ";
    first = false;
    append_json_string(out, session.scenario().promises[i].id);
    out += ", \"status\": ";
    append_json_string(out, id_of(state.status));
    out += ", \"made\": " + std::to_string(state.made) + ", \"due\": " + std::to_string(state.due);
    if (state.closed != kNever) out += ", \"closed\": " + std::to_string(state.closed);
    out += " }";
  }
  out += first ? "]" : "\n    ]";
}

void put_result(std::string& out, const Session& session) {
  const Scenario& scenario = session.scenario();
  const SessionState& state = session.state();
  const std::array<int, kTenets> points = points_of(session);
  out += '{';
  Members members(out, "    ");
  if (state.ended()) {
    members.text("ending", scenario[state.ending].id);
    members.text("grade", id_of(grade(scenario, state).grade));
  }
  members.text("clock", format_clock(state.now));
  members.number("minute", state.now);
  members.key("points") += '{';
  for (std::size_t i = 0; i < kTenets; ++i) {
    out += i == 0 ? " " : ", ";
    append_json_string(out, id_of(kAllTenets[i]));
    out += ": " + std::to_string(points[i]);
  }
  out += " }";
  put_promises(members.key("promises"), session);
  members.key("moods") += '{';
  for (std::size_t i = 0; i < scenario.people.size(); ++i) {
    out += i == 0 ? " " : ", ";
    append_json_string(out, scenario.people[i].id);
    out += ": ";
    append_json_string(out, id_of(state.moods[i]));
  }
  out += " }";
  members.text("state", hex(hash_of(state)));
  out += "\n  }";
}

}  // namespace

std::string_view id_of(Mode mode) {
  switch (mode) {
    case Mode::kGuided:
      return "guided";
    case Mode::kPractice:
      return "practice";
    case Mode::kAssessment:
      return "assessment";
  }
  return "guided";
}

std::optional<Mode> mode_named(std::string_view id) {
  for (const Mode mode : kModes) {
    if (id == id_of(mode)) return mode;
  }
  return std::nullopt;
}

Record record_of(const Session& session, Mode mode) {
  Record record;
  record.scenario = session.scenario().id;
  record.mode = mode;
  record.seed = session.seed();
  for (const Step& step : session.steps()) {
    record.actions.push_back(action_name(session.scenario(), step.action));
  }
  return record;
}

std::string write_record(const Session& session, Mode mode, bool with_result) {
  std::string out = "{";
  Members members(out, "  ");
  members.number(kRecordKey, kRecordFormat);
  members.text("scenario", session.scenario().id);
  members.text("mode", id_of(mode));
  if (session.seed() != kAsWritten) members.number("seed", session.seed());
  members.key("actions") += '[';
  bool first = true;
  for (const Step& step : session.steps()) {
    out += first ? "\n    " : ",\n    ";
    first = false;
    append_json_string(out, action_name(session.scenario(), step.action));
  }
  out += first ? "]" : "\n  ]";
  if (with_result) put_result(members.key("result"), session);
  out += "\n}\n";
  return out;
}

}  // namespace makegood
