// What ships has no lints.
#include <doctest/doctest.h>

#include "engine/support/corpus.hpp"
#include "prove/lint_support.hpp"

using namespace makegood;
using namespace makegood::test;

TEST_CASE("lint: the scenarios that ship give nothing away and decide something in every scene") {
  for (const Named& named : shipped_scenarios()) {
    const Linted linted(named.scenario);
    CAPTURE(named.name);
    for (const CheckFinding& finding : linted.findings) {
      FAIL_CHECK(std::string(finding.code) << " " << finding.message);
    }
  }
}
