#include "coach/assessment.hpp"

namespace makegood {

std::string mark_words(int percent, int mark, const Words& words) {
  return words(reaches_mark(percent, mark) ? WordId("mark.passed") : WordId("mark.not_yet"),
               {{"percent", std::to_string(percent)}, {"mark", std::to_string(mark)}});
}

}  // namespace makegood
