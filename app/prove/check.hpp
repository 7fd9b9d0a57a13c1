#pragma once
// One check of one text, from bytes to findings, in the only order that makes sense: read it,
// explore every state, work out what each is worth, prove the properties, lint the craft, and place
// all findings in the text. Every command that checks runs this class, so none can check less than
// another.
//
// It works in slices. A browser gives each frame one; a command line asks between two whether it
// was told to stop. Letting go between slices is always safe.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "prove/explore.hpp"
#include "prove/finding.hpp"
#include "prove/value.hpp"
#include "scenario/reader.hpp"

namespace makegood {

/// What a Checker does next.
enum class CheckStep : std::uint8_t { kRead, kExplore, kValue, kProve, kLint, kReport, kDone };
inline constexpr std::size_t kCheckSteps = 7;

struct CheckSettings {
  Budget budget{};
  bool proofs = true;  ///< false: reading alone
};

class Checker {
 public:
  /// States of a slice that takes a few milliseconds on a slow machine.
  static constexpr std::size_t kSlice = 4096;

  /// `file` is only named in findings.
  Checker(std::string text, std::string file, CheckSettings settings = {});
  Checker(const Checker&) = delete;  // the explorer points at the scenario
  Checker& operator=(const Checker&) = delete;

  /// The next slice: up to `states` states of exploration, as much work on their values, or one
  /// whole step of another kind. Answers what comes after it.
  CheckStep advance(std::size_t states = kSlice);
  /// Everything.
  void run();

  CheckStep step() const { return step_; }
  bool done() const { return step_ == CheckStep::kDone; }

  /// Findings in the order of the text: of reading once that is done, of everything at the end.
  const Diagnostics& diagnostics() const { return diagnostics_; }
  const std::string& text() const { return text_; }
  const std::string& file() const { return file_; }

  /// None before it is read, and when it has errors.
  const Scenario* scenario() const { return read_.scenario ? &*read_.scenario : nullptr; }
  /// None before exploration, and without one.
  const Explorer* explorer() const { return explorer_ ? &*explorer_ : nullptr; }
  /// None before they are worked out, and when the exploration did not come to its end: the best
  /// line may be one that was not seen.
  const Values* values() const { return values_ && explorer_->complete() ? &*values_ : nullptr; }
  /// The budget was used up: what could not be looked at is not passed.
  bool exhausted() const { return explorer_ && explorer_->progress() == Exploration::kExhausted; }

 private:
  void read();
  void add(CheckFindings findings);
  void report_findings();

  std::string text_, file_;
  CheckSettings settings_;
  CheckStep step_ = CheckStep::kRead;
  ReadResult read_;
  std::optional<Explorer> explorer_;
  std::optional<ValueSolver> solver_;
  std::optional<Values> values_;
  CheckFindings findings_;
  Diagnostics diagnostics_;
};

}  // namespace makegood
