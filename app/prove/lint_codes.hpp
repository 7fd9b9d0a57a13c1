#pragma once
// Every finding of the lints of the craft (lint.hpp), in one table. Codes are stable.
#include <array>

#include "prove/finding.hpp"

namespace makegood {

inline constexpr std::array<CheckCode, 0> kLintCodes = {};

}  // namespace makegood
