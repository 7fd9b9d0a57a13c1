#pragma once
// Every finding of the proofs (properties.hpp), in one table: code, severity and title. Codes are
// stable, like those of scenario/codes.hpp: a new finding takes a new number, a retired one leaves
// a gap. tests/prove/proof_diagnostics_test.cpp walks the table: each code needs a failing example
// and a paragraph in docs/diagnostics.md.
//
// An error is something that a trainee would run into: no way on, a promise or a grade that nobody
// can reach. A warning is most likely a mistake; a hint says what could be tidier. The author may
// say otherwise (`checks` in docs/scenario-format.md).
#include <array>

#include "prove/finding.hpp"

namespace makegood {

inline constexpr std::array<CheckCode, 36> kProofCodes = {{
    // What can be seen
    {"E001", Severity::kError, "A scene that play never comes to"},
    {"E002", Severity::kError, "An ending that play never comes to"},
    {"E003", Severity::kError, "A choice that is never open"},
    {"E004", Severity::kWarning, "A way that is never taken"},
    {"E005", Severity::kWarning, "A line that is never said"},
    {"E006", Severity::kWarning, "A survey answer that never comes"},
    {"E007", Severity::kHint, "A condition that always holds"},
    {"E008", Severity::kWarning, "A thread that can never be opened"},
    // Going on
    {"E010", Severity::kError, "No ending can be reached from here"},
    {"E011", Severity::kError, "Play goes round until the clock runs out"},
    {"E012", Severity::kError, "Points without end"},
    {"E013", Severity::kWarning, "Going round earns the most points"},
    {"E014", Severity::kHint, "A time of day that can mean the next day"},
    {"E015", Severity::kWarning, "A time of day that has always passed"},
    {"E016", Severity::kError, "Back to nothing"},
    // Promises
    {"E020", Severity::kError, "A promise that nobody can keep"},
    {"E021", Severity::kError, "A choice makes a promise that cannot be kept from there"},
    {"E022", Severity::kWarning, "A promise can be made when it is too late to keep it"},
    {"E023", Severity::kWarning, "A promise that is made and forgotten"},
    {"E024", Severity::kWarning, "A reminder that never opens its scene"},
    {"E025", Severity::kWarning, "An interruption that never happens"},
    {"E026", Severity::kWarning, "A promise is kept where it is never open"},
    // Grades and points
    {"E030", Severity::kError, "A grade that cannot be reached"},
    {"E031", Severity::kWarning, "No way back after a first mistake"},
    {"E032", Severity::kHint, "A final choice that is no mistake"},
    {"E033", Severity::kWarning, "A tenet that a line through never touches"},
    {"E034", Severity::kHint, "A tenet that counts more than one that is named"},
    {"E035", Severity::kError, "The pass mark cannot be reached"},
    {"E036", Severity::kWarning, "The pass mark cannot be missed"},
    {"E037", Severity::kWarning, "Points and grade disagree"},
    // Facts
    {"E040", Severity::kWarning, "A number goes beyond its range"},
    {"E041", Severity::kWarning, "A fact that nothing asks about"},
    {"E042", Severity::kWarning, "A fact that nothing changes"},
    // About the checks themselves
    {"E090", Severity::kWarning, "Not everything could be looked at"},
    {"E091", Severity::kWarning, "There is no such check"},
    {"E092", Severity::kHint, "An accepted finding that does not occur"},
}};

}  // namespace makegood
