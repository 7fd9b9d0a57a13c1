#pragma once
// All attempts of one person: their logs as they stand, and what they say.
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "coach/attempts.hpp"

namespace makegood {

class Journal {
 public:
  using Logs = std::map<std::string, std::string, std::less<>>;
  using Attempts = std::map<std::string, Attempt, std::less<>>;

  /// Takes the whole log of attempt `id` in, in place of what was known of it. What the log lacks
  /// is in the answer.
  ReadLog take(std::string_view id, std::string_view text);
  /// Lines that were appended to the log of attempt `id`, or begin it.
  void add(std::string_view id, std::string_view lines);

  const Logs& logs() const { return logs_; }              ///< by id, sound lines only
  const Attempts& attempts() const { return attempts_; }  ///< by id
  const Attempt* find(std::string_view id) const;
  /// The attempt in which something was done last, of that scenario or (empty) of any; null if
  /// there is none that was played.
  const Attempt* latest(std::string_view scenario = {}) const;
  /// True if another attempt is the same one, carried on by a later visit.
  bool carried_on(std::string_view id) const;

 private:
  Logs logs_;
  Attempts attempts_;
};

/// The attempts that reached an ending, in the order in which they did, and before them what was
/// counted when there was no journal: that has no time.
std::vector<const Attempt*> in_order(const Journal& journal);

/// Those of in_order() that progress counts: what was played anew from a decision of another
/// attempt counts only if it came out better than the latest that counts. To try what else could
/// have been said costs nothing.
std::vector<const Attempt*> counted(const Journal& journal);

}  // namespace makegood
