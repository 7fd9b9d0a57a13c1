#include "prove/check.hpp"

#include <algorithm>
#include <utility>

namespace makegood {

Checker::Checker(std::string text, std::string file, CheckSettings settings)
    : text_(std::move(text)), file_(std::move(file)), settings_(settings) {}

CheckStep Checker::advance(std::size_t states) {
  switch (step_) {
    case CheckStep::kRead:
      read();
      break;
    case CheckStep::kExplore:
      if (explorer_->advance(states) != Progress::kRunning) step_ = CheckStep::kValue;
      break;
    case CheckStep::kValue:
      // Of an unfinished exploration there are no values: the best line may be one not yet seen.
      if (explorer_->complete()) values_.emplace(*explorer_);
      step_ = CheckStep::kProve;
      break;
    case CheckStep::kProve:
      step_ = CheckStep::kLint;
      break;
    case CheckStep::kLint:
      step_ = CheckStep::kReport;
      break;
    case CheckStep::kReport:
      report_findings();
      step_ = CheckStep::kDone;
      break;
    case CheckStep::kDone:
      break;
  }
  return step_;
}

void Checker::run() {
  while (advance() != CheckStep::kDone) {
  }
}

void Checker::read() {
  read_ = read_scenario(text_, file_);
  diagnostics_ = read_.diagnostics;
  if (!read_.scenario || !settings_.proofs) {
    step_ = CheckStep::kDone;
    return;
  }
  explorer_.emplace(*read_.scenario, settings_.budget);
  step_ = CheckStep::kExplore;
}

void Checker::report_findings() {}

}  // namespace makegood
