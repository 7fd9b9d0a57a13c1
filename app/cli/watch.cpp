#include "cli/watch.hpp"

#include <chrono>
#include <ostream>

#include "cli/text.hpp"

#if !defined(_WIN32)
#include <signal.h>
#endif

namespace makegood::cli {
namespace {

#if !defined(_WIN32)
sigset_t only_interrupt() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  return set;
}

// Somebody who started us with Ctrl+C switched off (nohup, a script's background job) means it.
bool is_listened_to() {
  struct sigaction now {};
  return sigaction(SIGINT, nullptr, &now) == 0 && now.sa_handler != SIG_IGN;
}
#endif

std::string doing(const Checker& checker) {
  switch (checker.step()) {
    case CheckStep::kExplore:
      return "exploring: " + with_commas(checker.explorer()->states()) + " states, " +
             with_commas(checker.explorer()->states() - checker.explorer()->expanded()) + " to go";
    case CheckStep::kValue:
      return "working out what each decision is worth";
    case CheckStep::kProve:
      return "proving";
    case CheckStep::kLint:
      return "looking at the craft";
    case CheckStep::kRead:
    case CheckStep::kReport:
    case CheckStep::kDone:
      break;
  }
  return "reading";
}

}  // namespace

#if defined(_WIN32)
Interrupt::Interrupt() = default;
Interrupt::~Interrupt() = default;
bool Interrupt::came() {
  return false;
}
void Interrupt::let_go() {}
void Interrupt::hold() {}
#else
Interrupt::Interrupt() {
  hold();
}

Interrupt::~Interrupt() {
  let_go();
}

bool Interrupt::came() {
  sigset_t waiting;
  if (!holds_ || sigpending(&waiting) != 0 || sigismember(&waiting, SIGINT) != 1) return false;
  const sigset_t set = only_interrupt();
  int taken = 0;
  return sigwait(&set, &taken) == 0;
}

void Interrupt::hold() {
  const sigset_t set = only_interrupt();
  holds_ = is_listened_to() && sigprocmask(SIG_BLOCK, &set, nullptr) == 0;
}

void Interrupt::let_go() {
  if (!holds_) return;
  const sigset_t set = only_interrupt();
  sigprocmask(SIG_UNBLOCK, &set, nullptr);
  holds_ = false;
}
#endif

ProgressLine::ProgressLine(std::ostream& err, const Terminal& terminal)
    : err_(err), watched_(terminal.watched), width_(terminal.width) {}

void ProgressLine::show(const std::string& text, double ms) {
  if (!watched_) return;
  // One column short of the edge, where terminals differ in whether they have wrapped already.
  const std::vector<std::string> lines = wrap(safe_text(text), width_ > 1 ? width_ - 1 : 1);
  err_ << "\r\x1b[K" << lines.front() << std::flush;
  shown_ = true;
  next_ = ms + kEveryMs;
}

void ProgressLine::clear() {
  if (shown_) err_ << "\r\x1b[K" << std::flush;
  shown_ = false;
}

bool run_watched(Checker& checker, StepTimes& times, Interrupt& interrupt, std::ostream& err,
                 const Terminal& terminal) {
  using Clock = std::chrono::steady_clock;
  const auto ms_since = [](Clock::time_point then) {
    return std::chrono::duration<double, std::milli>(Clock::now() - then).count();
  };
  const Clock::time_point start = Clock::now();
  ProgressLine progress(err, terminal);
  while (!checker.done()) {
    if (interrupt.came()) return false;
    const double ms = ms_since(start);
    if (progress.is_due(ms)) progress.show(checker.file() + ": " + doing(checker), ms);
    const CheckStep step = checker.step();
    const Clock::time_point slice = Clock::now();
    // Exploring and values come back after each slice. The other steps do not, and may be long
    // where there are millions of states: there Ctrl+C works as if nobody had asked for it.
    const bool sliced = step == CheckStep::kExplore || step == CheckStep::kValue;
    if (!sliced) interrupt.let_go();
    checker.advance();
    if (!sliced) interrupt.hold();
    times[static_cast<std::size_t>(step)] += ms_since(slice);
  }
  return !interrupt.came();
}

std::string with_commas(std::size_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, 1, ',');
  }
  return digits;
}

}  // namespace makegood::cli
