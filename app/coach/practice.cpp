// A fold over the finished attempts, scenario by scenario; then one choice.
#include "coach/practice.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "coach/assessment.hpp"
#include "coach/progress.hpp"

namespace makegood {
namespace {

constexpr int kWhole = 100;

using Points = std::array<Tally, kTenets>;

// What is needed of a scenario while its attempts are gone through.
struct Played {
  std::vector<Practised> plays;
  std::vector<Points> points;
  std::optional<std::size_t> last;  ///< position of its latest attempt
};

const PracticeScenario* find_in(const std::vector<PracticeScenario>& scenarios,
                                std::string_view id) {
  const auto found = std::find_if(scenarios.begin(), scenarios.end(),
                                  [id](const PracticeScenario& s) { return s.id == id; });
  return found == scenarios.end() ? nullptr : &*found;
}

int percent_of(const Tally& tally) {
  return tally.best <= 0 ? 0 : std::clamp(tally.earned * kWhole / tally.best, 0, kWhole);
}

void add(Tally& sum, const Tally& more) {
  sum.earned += more.earned;
  sum.best += more.best;
}

TenetPractice tenet_of(std::size_t tenet, const std::vector<Played>& played) {
  TenetPractice out;
  Tally all;
  Tally first;
  Tally latest;
  for (const Played& scenario : played) {
    if (scenario.points.empty()) continue;
    const Tally& now = scenario.points.back()[tenet];
    if (now.best <= 0) continue;
    add(all, now);
    const Tally& then = scenario.points.front()[tenet];
    if (scenario.points.size() < 2 || then.best <= 0) continue;
    ++out.repeated;
    add(first, then);
    add(latest, now);
  }
  if (all.best > 0) out.percent = percent_of(all);
  out.first = percent_of(first);
  out.latest = percent_of(latest);
  return out;
}

// The tenets that were asked for and are not yet whole, the weakest first.
std::vector<Tenet> weakest_first(const Practice& practice) {
  std::vector<Tenet> out;
  for (const Tenet tenet : kAllTenets) {
    const auto& percent = practice.tenets[static_cast<std::size_t>(tenet)].percent;
    if (percent && *percent < kWhole) out.push_back(tenet);
  }
  std::stable_sort(out.begin(), out.end(), [&practice](Tenet a, Tenet b) {
    return practice.tenets[static_cast<std::size_t>(a)].percent <
           practice.tenets[static_cast<std::size_t>(b)].percent;
  });
  return out;
}

std::optional<NextPractice> overdue(const Practice& practice, RealTime now) {
  if (practice.due.empty()) return std::nullopt;
  const PracticeRow& row = practice.rows[practice.due.front()];
  if (!is_due(row.standing, now)) return std::nullopt;
  NextPractice next;
  next.why = NextPractice::Why::kDue;
  next.scenario = row.id;
  next.standing = row.standing;
  next.held = row.held;
  return next;
}

// Something new: best if it asks for what is weakest. Another that was never tried still comes
// before one that was played a moment ago, which would only show what is fresh.
std::optional<NextPractice> untried(const Practice& practice,
                                    const std::vector<PracticeScenario>& scenarios) {
  using Why = NextPractice::Why;
  std::vector<const PracticeScenario*> open;
  for (const PracticeScenario& scenario : scenarios) {
    if (!practice.find(scenario.id)) open.push_back(&scenario);
  }
  if (open.empty()) return std::nullopt;
  NextPractice next;
  const std::vector<Tenet> weak = weakest_first(practice);
  for (std::size_t i = 0; i < weak.size(); ++i) {
    for (const PracticeScenario* scenario : open) {
      const auto& tenets = scenario->tenets;
      if (std::find(tenets.begin(), tenets.end(), weak[i]) == tenets.end()) continue;
      next.scenario = scenario->id;
      next.why = i == 0 ? Why::kWeakestTenet : Why::kUntried;
      next.tenet = weak[i];
      next.percent = *practice.tenets[static_cast<std::size_t>(weak[i])].percent;
      return next;
    }
  }
  next.scenario = open.front()->id;
  next.why = practice.rows.empty() ? Why::kStart : Why::kUntried;
  return next;
}

std::optional<NextPractice> weakest(const Practice& practice) {
  const PracticeRow* found = nullptr;
  for (const PracticeRow& row : practice.rows) {
    if (!row.listed || row.latest.grade == Grade::kExcellent) continue;
    if (!found || better(found->latest, row.latest)) found = &row;
  }
  if (!found) return std::nullopt;
  NextPractice next;
  next.why = NextPractice::Why::kWeakest;
  next.scenario = found->id;
  next.percent = found->latest.percent;
  return next;
}

void add_earlier(PracticeRow& row, const Earlier& earlier) {
  row.attempts += static_cast<std::size_t>(std::max(earlier.attempts, 0));
  row.first = earlier.first;
  row.latest = earlier.latest;
}

void add_attempt(Practice& practice, Played& played, std::size_t at, const Attempt& attempt,
                 int pass) {
  PracticeRow& row = practice.rows[at];
  PracticeAttempt out;
  out.row = at;
  out.ended = attempt.ended;
  out.result = attempt.result->result;
  out.held = out.result.grade != Grade::kBad && reaches_mark(out.result.percent, pass);
  const bool was_held = !played.plays.empty() && played.plays.back().held;
  played.plays.push_back({out.ended, out.held});
  out.recheck = is_recheck(played.plays, played.plays.size() - 1);
  out.forgotten = out.recheck && was_held && !out.held;
  out.before = std::exchange(played.last, practice.attempts.size());
  played.points.push_back(attempt.result->tenets);
  if (row.attempts == 0) row.first = out.result;
  ++row.attempts;
  row.latest = out.result;
  row.held = out.held;
  practice.attempts.push_back(out);
}

}  // namespace

const PracticeRow* Practice::find(std::string_view id) const {
  const auto found = std::find_if(rows.begin(), rows.end(), [id](const PracticeRow& row) {
    return row.listed && row.id == id;
  });
  return found == rows.end() ? nullptr : &*found;
}

bool is_due(const Standing& standing, RealTime now) {
  return now > 0 && standing.due > 0 && now >= standing.due - kEvening;
}

int days_until_due(const Standing& standing, RealTime now) {
  if (is_due(standing, now)) return 0;
  return std::max(1, days_between(now, standing.due + kSecondsPerDay - 1));
}

Practice practice_of(const Journal& journal, const std::vector<PracticeScenario>& scenarios,
                     RealTime now) {
  Practice practice;
  std::vector<Played> played;
  std::map<std::pair<bool, std::string_view>, std::size_t> places;
  for (const Attempt* attempt : counted(journal)) {
    // An opened scenario may bear the id of a shipped one, and is another all the same.
    const PracticeScenario* scenario =
        attempt->own ? nullptr : find_in(scenarios, attempt->scenario);
    const auto [place, fresh] =
        places.try_emplace({attempt->own, attempt->scenario}, practice.rows.size());
    if (fresh) {
      PracticeRow row;
      row.id = attempt->scenario;
      row.title = scenario ? scenario->title : attempt->scenario;
      row.own = attempt->own;
      row.listed = scenario != nullptr;
      practice.rows.push_back(std::move(row));
      played.emplace_back();
    }
    const std::size_t at = place->second;
    if (attempt->earlier) add_earlier(practice.rows[at], *attempt->earlier);
    if (!attempt->finished()) continue;
    const int pass = scenario ? scenario->pass : PracticeScenario{}.pass;
    add_attempt(practice, played[at], at, *attempt, pass);
  }
  for (std::size_t i = 0; i < practice.rows.size(); ++i) {
    PracticeRow& row = practice.rows[i];
    if (played[i].plays.empty() || played[i].plays.back().ended <= 0) continue;
    row.standing = standing_after(played[i].plays);
    if (row.listed) practice.due.push_back(i);
  }
  std::stable_sort(practice.due.begin(), practice.due.end(), [&](std::size_t a, std::size_t b) {
    return practice.rows[a].standing.due < practice.rows[b].standing.due;
  });
  for (std::size_t t = 0; t < kTenets; ++t) practice.tenets[t] = tenet_of(t, played);
  practice.next = overdue(practice, now);
  if (!practice.next) practice.next = untried(practice, scenarios);
  if (!practice.next) practice.next = weakest(practice);
  return practice;
}

}  // namespace makegood
