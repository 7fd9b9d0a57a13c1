#include "scenario/findings.hpp"

#include <utility>

namespace makegood {

void Findings::add(Code code, std::size_t at, std::string message, std::string hint,
                   std::size_t other) {
  if (info(code).severity == Severity::kError) ++errors_;
  if (!keeps_more()) {
    ++dropped_;
    return;
  }
  kept_.push_back({code, static_cast<std::uint32_t>(at), std::move(message), std::move(hint),
                   static_cast<std::uint32_t>(other)});
}

}  // namespace makegood
