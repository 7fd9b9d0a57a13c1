// An attempt is folded anew whenever its log grows: a log is a few dozen lines, and there is one
// way only from lines to an attempt.
#include "coach/journal.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace makegood {

ReadLog Journal::take(std::string_view id, std::string_view text) {
  ReadLog read = read_log(text, id);
  if (read.attempt) {
    logs_.insert_or_assign(std::string(id), read.sound);
    attempts_.insert_or_assign(std::string(id), *read.attempt);
  }
  return read;
}

void Journal::add(std::string_view id, std::string_view lines) {
  const auto log = logs_.find(id);
  take(id, (log == logs_.end() ? std::string() : log->second) + std::string(lines));
}

const Attempt* Journal::find(std::string_view id) const {
  const auto found = attempts_.find(id);
  return found == attempts_.end() ? nullptr : &found->second;
}

const Attempt* Journal::latest(std::string_view scenario) const {
  // Ids of one visit count up: with the same second, the longer or later one was begun later.
  const auto when = [](const Attempt& attempt) {
    return std::tuple(attempt.latest, attempt.id.size(), std::string_view(attempt.id));
  };
  const Attempt* latest = nullptr;
  for (const auto& [id, attempt] : attempts_) {
    if (attempt.earlier || (!scenario.empty() && attempt.scenario != scenario)) continue;
    if (!latest || when(*latest) < when(attempt)) latest = &attempt;
  }
  return latest;
}

bool Journal::carried_on(std::string_view id) const {
  return std::any_of(attempts_.begin(), attempts_.end(), [id](const auto& entry) {
    const auto& from = entry.second.from;
    return from && !from->replay && from->attempt == id;
  });
}

std::vector<const Attempt*> in_order(const Journal& journal) {
  std::vector<const Attempt*> out;
  for (const auto& [id, attempt] : journal.attempts()) {
    if (attempt.finished() || attempt.earlier) out.push_back(&attempt);
  }
  std::sort(out.begin(), out.end(), [](const Attempt* a, const Attempt* b) {
    return std::tuple(a->finished(), a->ended, a->id.size(), std::string_view(a->id)) <
           std::tuple(b->finished(), b->ended, b->id.size(), std::string_view(b->id));
  });
  return out;
}

std::vector<const Attempt*> counted(const Journal& journal) {
  std::vector<const Attempt*> out;
  std::map<std::pair<bool, std::string_view>, Result> latest;
  for (const Attempt* attempt : in_order(journal)) {
    const bool tried = attempt->finished() && attempt->from && attempt->from->replay;
    const std::pair of{attempt->own, std::string_view(attempt->scenario)};
    const auto before = latest.find(of);
    if (tried && before != latest.end() && !better(attempt->result->result, before->second))
      continue;
    if (attempt->finished()) latest[of] = attempt->result->result;
    out.push_back(attempt);
  }
  return out;
}

}  // namespace makegood
