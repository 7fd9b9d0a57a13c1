#pragma once
// What an assessment says at its end: whether the play reached the scenario's mark. It speaks of
// the play and of nothing else. A rehearsal shows what somebody chose among lines that were written
// for them; how they are with real customers is another question, and no sentence here answers it.
#include <string>
#include <string_view>

#include "words/words.hpp"

namespace makegood {

/// The mark itself is enough.
constexpr bool reaches_mark(int percent, int mark) {
  return percent >= mark;
}

/// "Passed: 72 %, the mark is 60 %." or "Not yet: 41 %, the mark is 60 %."
std::string mark_words(int percent, int mark, const Words& words = {});

/// What that means, and what it does not.
inline std::string_view mark_means(const Words& words = {}) {
  return words("mark.means");
}

}  // namespace makegood
