#pragma once
// Real time, which the core never reads: the platform tells it.
#include <cstdint>

namespace makegood {

/// Whole seconds since 1970 (UTC). 0: not known.
using RealTime = std::int64_t;

inline constexpr RealTime kSecondsPerDay = RealTime{24} * 60 * 60;

}  // namespace makegood
