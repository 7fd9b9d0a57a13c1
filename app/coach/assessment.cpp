#include "coach/assessment.hpp"

namespace makegood {

std::string mark_words(int percent, int mark) {
  return (reaches_mark(percent, mark) ? "Passed: " : "Not yet: ") + std::to_string(percent) +
         " %, the mark is " + std::to_string(mark) + " %.";
}

}  // namespace makegood
