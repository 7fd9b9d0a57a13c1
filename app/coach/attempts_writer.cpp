// Lines of a log. Each is small and whole in itself: it is appended in one piece, and a log that
// ends in the middle of one has lost that line alone.
#include <algorithm>

#include "coach/attempts.hpp"
#include "scenario/json_out.hpp"
#include "scenario/names.hpp"
#include "scenario/utf8.hpp"

namespace makegood {
namespace {

void append_result(std::string& out, const Result& result) {
  out += "\"percent\":" + std::to_string(result.percent) + ",\"grade\":";
  append_json_string(out, id_of(result.grade));
}

std::string close(std::string out, RealTime at) {
  return std::move(out += ",\"at\":" + std::to_string(at) + "}\n");
}

}  // namespace

std::string start_line(const Attempt& attempt) {
  std::string out = "{\"";
  out += kAttemptKey;
  out += "\":" + std::to_string(kAttemptFormat) + ",\"scenario\":";
  append_json_string(out, attempt.scenario);
  out += ",\"mode\":";
  append_json_string(out, id_of(attempt.mode));
  out += ",\"seed\":" + std::to_string(attempt.seed);
  if (attempt.own) out += ",\"own\":true";
  if (attempt.from) {
    out += ",\"from\":";
    append_json_string(out, attempt.from->attempt);
    out += ",\"index\":" + std::to_string(attempt.from->index);
    if (attempt.from->replay) out += ",\"replay\":true";
  }
  if (!attempt.actions.empty()) {
    out += ",\"actions\":[";
    for (std::size_t i = 0; i < attempt.actions.size(); ++i) {
      if (i > 0) out += ',';
      append_json_string(out, attempt.actions[i]);
    }
    out += ']';
  }
  if (attempt.latest != attempt.started) out += ",\"began\":" + std::to_string(attempt.started);
  return close(std::move(out), attempt.latest);
}

std::string action_line(std::size_t n, std::string_view action, RealTime at) {
  std::string out = "{\"action\":";
  append_json_string(out, action);
  return close(std::move(out += ",\"n\":" + std::to_string(n)), at);
}

std::string takeback_line(std::size_t n, RealTime at) {
  return close("{\"takeback\":" + std::to_string(n), at);
}

std::string end_line(const AttemptResult& result, RealTime at) {
  std::string out = "{\"end\":{";
  append_result(out, result.result);
  out += ",\"tenets\":{";
  bool first = true;
  for (std::size_t i = 0; i < kTenets; ++i) {
    const Tally& tally = result.tenets[i];
    if (tally.earned == 0 && tally.best == 0) continue;
    if (!first) out += ',';
    first = false;
    append_json_string(out, id_of(kAllTenets[i]));
    out += ":[" + std::to_string(tally.earned) + "," + std::to_string(tally.best) + "]";
  }
  return close(std::move(out += "}}"), at);
}

std::string note_line(std::string_view note, RealTime at) {
  std::string out = "{\"note\":";
  append_json_string(out, within_bytes(note, kMaxNoteBytes));
  return close(std::move(out), at);
}

std::string earlier_line(const Earlier& earlier) {
  std::string out = "{\"earlier\":" + std::to_string(earlier.attempts);
  const std::pair<const char*, const Result&> results[] = {
      {"first", earlier.first}, {"latest", earlier.latest}, {"best", earlier.best}};
  for (const auto& [name, result] : results) {
    out += std::string(",\"") + name + "\":{";
    append_result(out, result);
    out += '}';
  }
  return out += "}\n";
}

}  // namespace makegood
