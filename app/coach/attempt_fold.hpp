#pragma once
// One line of a log after the other into an attempt. Logs and exports read their lines with it.
#include <optional>
#include <string>

#include "coach/attempts.hpp"
#include "coach/journal_codes.hpp"
#include "scenario/json_text.hpp"

namespace makegood {

/// What is wrong with a line, and at which byte of its document.
struct LineProblem {
  JournalCode code;
  std::size_t at = 0;
  std::string message, hint;
};

class AttemptFold {
 public:
  explicit AttemptFold(std::string_view id) { attempt_.id = id; }

  /// Takes the next line in. A line with a problem changes nothing.
  std::optional<LineProblem> take(json::Value line);
  /// True once there was a first line: nothing can be made of the rest without it.
  bool started() const { return started_; }
  const Attempt& attempt() const { return attempt_; }

 private:
  std::optional<LineProblem> take_start(json::Value line);
  std::optional<LineProblem> take_action(json::Value line, json::Value action);
  std::optional<LineProblem> take_end(json::Value end, RealTime at);
  void take_earlier(json::Value earlier);

  Attempt attempt_;
  RealTime noted_ = 0;
  bool started_ = false;
};

/// The diagnostic of a problem at that place.
Diagnostic diagnostic_of(const LineProblem& problem, std::string_view file, std::size_t line,
                         std::size_t column);

}  // namespace makegood
