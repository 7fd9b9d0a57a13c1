#pragma once
// A report to take away: what an attempt came to and why, or how several went, as one HTML file, as
// JSON and as CSV. docs/report-format.md is the reader's view of the same.
//
// All of it is computed from values: no clock is read (the moment of writing is told), no file is
// written. Scores are decisions in a simulation, and every report says so in those words.
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "coach/coach.hpp"
#include "coach/word_of_mouth.hpp"

namespace makegood {

/// Version of the JSON, and of the columns of the CSV.
inline constexpr int kReportFormat = 1;

/// What is kept of one attempt.
struct AttemptSummary {
  std::string scenario, title;  ///< id and title
  std::int64_t when = 0;        ///< seconds since 1970-01-01 00:00 UTC; 0: not known
  Mode mode = Mode::kGuided;
  bool finished = true;  ///< came to an ending; `grade` means nothing otherwise
  int percent = 0;       ///< of the best line, as in Debrief
  Grade grade = Grade::kBad;
  std::array<int, kTenets> earned{};  ///< points per tenet; may be negative
  std::array<int, kTenets> best{};  ///< what the best choices at the decisions taken had of it, as
                                    ///< in Tally
  /// The end of a day with an inbox: threads that it is about, and how many were left without a
  /// word, or held and forgotten. 0 where there is no inbox.
  int threads = 0, without_word = 0, held_forgotten = 0;
  std::string note;  ///< the trainee's answer to "What will you do differently tomorrow?", or ""
};

/// The summary of a session. `when` and `note` as above.
AttemptSummary summary_of(const Session& session, const Debrief& debrief, Mode mode,
                          std::int64_t when = 0, std::string note = {});

/// One attempt with all that the debrief knows of it. Refers to its session and debrief.
struct AttemptReport {
  const Session& session;
  const Debrief& debrief;
  AttemptSummary summary;
  std::vector<PostReport> posts = {};  ///< word of mouth, as post_reports() has it
};

/// What stands above every report.
struct ReportHead {
  std::string name;          ///< of a person or a group; may be empty
  std::int64_t written = 0;  ///< seconds since 1970-01-01 00:00 UTC; 0: not said
  /// What the page is told in, and the tag of that language. The debrief is told in the same.
  Words words = {};
  std::string language = "en-GB";
};

/// One self-contained page: no script, nothing from elsewhere, for the screen (light and dark) and
/// for paper (A4 and Letter).
std::string report_html(const AttemptReport& attempt, const ReportHead& head);
/// … of several attempts, oldest first: first against latest, and the attempts in order.
std::string report_html(const std::vector<AttemptSummary>& attempts, const ReportHead& head);

/// JSON, version kReportFormat, stable key order, newline at the end.
std::string report_json(const AttemptReport& attempt, const ReportHead& head);
std::string report_json(const std::vector<AttemptSummary>& attempts, const ReportHead& head);

/// CSV with one row an attempt.
std::string attempts_csv(const std::vector<AttemptSummary>& attempts, const ReportHead& head);
/// CSV with one row a decision; its column `attempt` is the row number in attempts_csv(), from 1.
std::string decisions_csv(const std::vector<AttemptReport>& attempts, const ReportHead& head);
/// CSV with one row a point of a curve of readers; headings alone where no attempt has a post.
std::string reach_csv(const std::vector<AttemptReport>& attempts, const ReportHead& head);

}  // namespace makegood
