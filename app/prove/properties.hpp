#pragma once
// What must be true of a scenario before anybody practises with it, decided over every way of
// playing it. Each property has a code (proof_codes.hpp); docs/diagnostics.md says what each means
// for practice and how to mend it.
//
// "Never" means on no way of playing at all: it is claimed only of an exploration that is complete.
// One that ran out of its budget gives E090 and what is true regardless.
//
// One mistake gives one finding: what lies behind something that play never comes to is not
// reported again, and neither is what the reader has found without playing (S048, S049).
#include "prove/explore.hpp"
#include "prove/finding.hpp"
#include "prove/value.hpp"

namespace makegood {

/// Everything that the proofs find, in no particular order. `values` are those of `explorer`, which
/// kept its edges.
CheckFindings prove_properties(const Explorer& explorer, const Values& values);

}  // namespace makegood
