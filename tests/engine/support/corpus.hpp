#pragma once
// The scenarios that the property tests walk through: everything that ships, the reader's example
// of everything, and a family of random ones.
#include <cstddef>
#include <string>
#include <vector>

#include "scenario/scenario.hpp"

namespace makegood::test {

struct Named {
  std::string name;  ///< file, or seed of a random one
  Scenario scenario;
};

inline constexpr std::size_t kRandomScenarios = 300;

/// Every scenarios/*.json that reads (plans_test.cpp fails for one that does not).
std::vector<Named> shipped_scenarios();
/// shipped_scenarios(), tests/scenario/everything.json if it is there, and kRandomScenarios random
/// ones.
std::vector<Named> corpus();

}  // namespace makegood::test
