#pragma once
// `makegood check --stats`: how large a scenario is, how long its check took, and what playing it
// can bring, for trainers who balance it and for scripts that keep watch over it.
#include <array>
#include <cstddef>
#include <iosfwd>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "cli/watch.hpp"
#include "prove/check.hpp"

namespace makegood::cli {

/// Points as a share of the best line's, so that scenarios can be compared: 100 is the best line, 0
/// is nothing or less. The debrief's percent is another: it knows only the decisions taken.
int percent_of_best(double points, int best);

struct CheckStats {
  std::string file, id;
  bool explored = false;  ///< false: not read, or only read; then nothing below but times
  bool complete = false;  ///< every reachable state was looked at
  std::size_t states = 0, transitions = 0, bytes = 0;
  StepTimes times{};

  bool valued = false;  ///< false: not complete, or points without end; then nothing below
  int best = 0, worst = 0;
  double mean = 0;  ///< of random lines
  struct OfTenet {
    Tenet tenet = Tenet::kHonesty;
    int worst = 0, best = 0;  ///< over all lines, each tenet for itself
  };
  std::vector<OfTenet> tenets;  ///< those that the scenario declares, and any other with points
  Grade best_line_grade = Grade::kBad;
  std::vector<std::size_t> best_line;  ///< as `play --choices` takes it
  struct OfGrade {
    Grade grade = Grade::kBad;
    int points = 0;                 ///< of the best line that ends with it
    std::vector<std::size_t> line;  ///< that line, as `play --choices` takes it
  };
  std::vector<OfGrade> grades;  ///< those that can be reached, the worst first
  struct OfEnding {
    std::string id, title;
    double share = 0;  ///< of random lines
    Grade grade_at_most = Grade::kExcellent;
    bool reached = false;  ///< false: no line comes to it; then nothing below
    int worst = 0, best = 0;
    std::vector<OfTenet> tenets;  ///< as above, over the lines that come to this ending
  };
  std::vector<OfEnding> endings;
};

CheckStats stats_of(const Checker& checker, const StepTimes& times);
void print(const CheckStats& stats, std::ostream& out);
nlohmann::ordered_json json_of(const CheckStats& stats);

}  // namespace makegood::cli
