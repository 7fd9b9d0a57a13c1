#pragma once
// A check that somebody waits for: a line of progress while it is long, a way to stop it, and how
// long each step took. The checker itself knows no clock and no terminal.
#include <array>
#include <iosfwd>
#include <string>

#include "cli/cli.hpp"
#include "prove/check.hpp"

namespace makegood::cli {

/// Ctrl+C as a question instead of a surprise: while one of these lives, SIGINT waits until came()
/// asks for it, so nothing is left half written. No handler, hence no global flag.
class Interrupt {
 public:
  Interrupt();
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

  /// True once Ctrl+C was pressed; takes it.
  bool came();
  /// For a step that cannot be asked: until hold(), Ctrl+C ends the process as usual.
  void let_go();
  void hold();

 private:
  bool holds_ = false;
};

/// One line on a terminal that is written over and over, and gone at the end.
class ProgressLine {
 public:
  /// Shorter waits than this are not worth a line; later ones are not rewritten more often.
  static constexpr double kFirstMs = 300, kEveryMs = 100;

  ProgressLine(std::ostream& err, const Terminal& terminal);
  ~ProgressLine() { clear(); }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  /// True when it is time to show() something new, `ms` after the start.
  bool is_due(double ms) const { return watched_ && ms >= next_; }
  void show(const std::string& text, double ms);
  void clear();

 private:
  std::ostream& err_;
  bool watched_;
  std::size_t width_;
  double next_ = kFirstMs;
  bool shown_ = false;
};

/// Milliseconds by CheckStep.
using StepTimes = std::array<double, kCheckSteps>;

/// Runs `checker` to its end. False when Ctrl+C stopped it.
bool run_watched(Checker& checker, StepTimes& times, Interrupt& interrupt, std::ostream& err,
                 const Terminal& terminal);

/// "1,234,567".
std::string with_commas(std::size_t number);

}  // namespace makegood::cli
