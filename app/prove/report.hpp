#pragma once
// From findings of the checks to what people read: the severities and acceptances that the author
// wrote into the scenario (`checks`), places in the text, and the way of playing that shows it.
#include <string>
#include <string_view>

#include "prove/finding.hpp"
#include "scenario/diagnostic.hpp"
#include "scenario/places.hpp"
#include "scenario/scenario.hpp"

namespace makegood {

/// The row of kProofCodes or kLintCodes with that id, or null.
const CheckCode* find_check_code(std::string_view id);

/// What a subject is called where the author accepts a finding: "scene/choice", the id of another
/// part; that of the person for a survey, that of its owner for a condition; empty for the whole.
std::string name_of(const Scenario& scenario, const Subject& subject);

/// The findings as diagnostics in the order of the text. Findings of a severity that is "off" and
/// accepted ones are left out; what is wrong with `checks` itself is added: a code that does not
/// exist (E091), and an acceptance that accepts nothing (E092). Call it once with everything that
/// was found: an acceptance counts as unused when nothing here needs it.
/// `text` is what the scenario was read from, `file` is only named.
Diagnostics report(const Scenario& scenario, const Places& places, std::string_view text,
                   std::string_view file, const CheckFindings& findings);

}  // namespace makegood
