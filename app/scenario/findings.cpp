// Findings come in any order, and the ones to show are the first of the text: so when twice as many
// as are kept have come together, the later half goes. That is linear over all, and memory stays
// bounded whatever the file holds.
#include "scenario/findings.hpp"

#include <algorithm>
#include <utility>

namespace makegood {

void Findings::add(Code code, std::size_t at, std::string message, std::string hint,
                   std::size_t other) {
  ++count_;
  if (info(code).severity == Severity::kError) ++errors_;
  kept_.push_back({code, static_cast<std::uint32_t>(at), std::move(message), std::move(hint),
                   static_cast<std::uint32_t>(other)});
  if (kept_.size() < 2 * kMaxKept) return;
  std::stable_sort(kept_.begin(), kept_.end(),
                   [](const Finding& a, const Finding& b) { return a.at < b.at; });
  kept_.resize(kMaxKept);
}

}  // namespace makegood
