#include "prove/check.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "prove/lint.hpp"
#include "prove/properties.hpp"
#include "prove/report.hpp"

namespace makegood {
namespace {

// A state is explored in the time in which that many edges are followed for its value.
constexpr std::size_t kEdgesPerState = 16;

}  // namespace

Checker::Checker(std::string text, std::string file, CheckSettings settings)
    : text_(std::move(text)), file_(std::move(file)), settings_(settings) {}

CheckStep Checker::advance(std::size_t states) {
  switch (step_) {
    case CheckStep::kRead:
      read();
      break;
    case CheckStep::kExplore:
      if (explorer_->advance(states) != Exploration::kRunning) step_ = CheckStep::kValue;
      break;
    case CheckStep::kValue:
      if (!solver_) solver_.emplace(*explorer_);
      if (!solver_->advance(states * kEdgesPerState)) break;
      values_.emplace(solver_->take());
      solver_.reset();
      step_ = CheckStep::kProve;
      break;
    case CheckStep::kProve:
      add(prove_properties(*explorer_, *values_));
      step_ = CheckStep::kLint;
      break;
    case CheckStep::kLint:
      add(lint(*read_.scenario, *explorer_, *values_));
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

void Checker::add(CheckFindings findings) {
  std::move(findings.begin(), findings.end(), std::back_inserter(findings_));
}

void Checker::report_findings() {
  Diagnostics found = report(*read_.scenario, read_.places, text_, file_, findings_);
  std::move(found.begin(), found.end(), std::back_inserter(diagnostics_));
  // Both are in the order of the text; at one place, what reading says comes first.
  std::stable_sort(diagnostics_.begin(), diagnostics_.end(),
                   [](const Diagnostic& a, const Diagnostic& b) {
                     return std::pair(a.line, a.column) < std::pair(b.line, b.column);
                   });
}

}  // namespace makegood
