// Progress is never kept: it is worked out from the attempts, so that it cannot disagree with them.
#include "coach/progress.hpp"

#include <algorithm>
#include <string>

#include "coach/json_fields.hpp"
#include "scenario/json_place.hpp"
#include "scenario/names.hpp"

namespace makegood {
namespace {

constexpr int kMaxPercent = 100;

Result read_result(json::Value value) {
  Result result;
  result.percent = json::number_field(value, "percent", 0, 0, kMaxPercent);
  result.grade = value_of(kGradeNames, json::text_field(value, "grade")).value_or(Grade::kBad);
  return result;
}

}  // namespace

bool better(const Result& a, const Result& b) {
  if (a.grade != b.grade) return a.grade > b.grade;
  return a.percent > b.percent;
}

const ScenarioProgress* Progress::find(std::string_view id) const {
  const auto found = scenarios.find(id);
  return found == scenarios.end() ? nullptr : &found->second;
}

void Progress::add(std::string_view id, const Result& result) {
  ScenarioProgress& entry = scenarios[std::string(id)];
  if (entry.attempts == 0) entry.first = entry.best = result;
  if (better(result, entry.best)) entry.best = result;
  entry.latest = result;
  entry.attempts = std::min(entry.attempts + 1, kMaxAttemptsCounted);
}

void Progress::add(const std::array<Tally, kTenets>& points) {
  for (std::size_t i = 0; i < kTenets; ++i) {
    if (points[i].best <= 0) continue;
    const int percent = std::clamp(points[i].earned * kMaxPercent / points[i].best, 0, kMaxPercent);
    TenetProgress& tenet = tenets[i];
    if (tenet.attempts == 0) tenet.first = percent;
    tenet.latest = percent;
    tenet.best = std::max(tenet.best, percent);
    tenet.attempts = std::min(tenet.attempts + 1, kMaxAttemptsCounted);
  }
}

void Progress::add(std::string_view id, const Earlier& earlier) {
  ScenarioProgress& entry = scenarios[std::string(id)];
  if (entry.attempts == 0) {
    entry = {earlier.attempts, earlier.first, earlier.latest, earlier.best};
    return;
  }
  entry.attempts = std::min(entry.attempts + earlier.attempts, kMaxAttemptsCounted);
  if (better(earlier.best, entry.best)) entry.best = earlier.best;
  entry.latest = earlier.latest;
}

int Progress::excellent_count() const {
  int count = 0;
  for (const auto& [id, entry] : scenarios) {
    if (entry.best.grade == Grade::kExcellent) ++count;
  }
  return count;
}

Progress progress_of(const Journal& journal) {
  Progress progress;
  for (const Attempt* attempt : counted(journal)) {
    if (attempt->earlier) progress.add(attempt->scenario, *attempt->earlier);
    if (!attempt->finished()) continue;
    progress.add(attempt->scenario, attempt->result->result);
    progress.add(attempt->result->tenets);
  }
  return progress;
}

ReadProgress read_progress(std::string_view text, std::string_view name) {
  ReadProgress out;
  Findings findings;
  const json::Document document = json::parse(text, findings);
  out.diagnostics = json::to_diagnostics(findings, document, text, name);
  const json::Value root = document.root();
  const int format = json::number_field(root, "format", 0, 0, kMaxAttemptsCounted);
  if (!has_errors(out.diagnostics) && format != kProgressFormat) {
    Diagnostic unknown;
    unknown.code = "P001";
    unknown.file = name;
    unknown.line = unknown.column = 1;
    unknown.where = "format";
    unknown.message = "This progress has the format " + std::to_string(format) +
                      "; this version of Makegood reads " + std::to_string(kProgressFormat) + ".";
    unknown.hint = "It was probably written by a newer version. It is kept as it is.";
    out.diagnostics.push_back(unknown);
  }
  if (const json::Value scenarios = json::field(root, "scenarios")) {
    for (const json::Value::Member member : scenarios.members()) {
      Earlier entry;
      entry.attempts = json::number_field(member.value, "attempts", 0, 0, kMaxAttemptsCounted);
      entry.first = read_result(json::field(member.value, "first"));
      entry.latest = read_result(json::field(member.value, "latest"));
      entry.best = read_result(json::field(member.value, "best"));
      const std::string id(member.key.text());
      const bool well_formed =
          !id.empty() && id.size() <= limits::kMaxIdBytes &&
          std::all_of(id.begin(), id.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
          });
      if (well_formed && entry.attempts > 0) out.scenarios.emplace(id, entry);
    }
  }
  return out;
}

}  // namespace makegood
