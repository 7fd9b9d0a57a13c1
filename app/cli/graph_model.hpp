#pragma once
// A scenario as a picture has it: boxes with rows, and ways from a row to a box. Everything that is
// shown is decided here; the writers (graph_text.hpp, graph_svg.hpp) only draw it.
//
// Boxes are scenes, endings, and moments that come by themselves: a promise that breaks, a reminder
// that comes up, the clock that runs out. The rows of a scene are its choices (of the inbox, its
// threads as well), so that what is said stands whole and beside its points.
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "scenario/diagnostic.hpp"
#include "scenario/scenario.hpp"

namespace makegood::cli {

/// A finding on a part of the picture.
struct GraphMark {
  std::string code;
  Severity severity = Severity::kHint;
  std::string message;
};
using GraphMarks = std::vector<GraphMark>;

struct GraphWay {
  std::optional<std::size_t> to;  ///< box; none: back to what was interrupted
  std::string condition;          ///< "if …", "else"; empty for the only way
};

struct GraphRow {
  std::string text;      ///< what is said, in quotes, or done
  std::string points;    ///< the sum, "+2"; empty when there are none
  std::string by_tenet;  ///< "honesty +2, love −1"
  int total = 0;
  std::string condition;  ///< open only if; may be empty
  std::vector<GraphWay> ways;
  GraphMarks marks;
};

struct GraphBox {
  enum class Kind { kScene, kEnding, kMoment };
  Kind kind = Kind::kScene;
  std::string id;  ///< "scene-wet", "ending-thanks", "broken-ring": unique, letters, digits, '-'
  std::string title;
  std::string note;  ///< who and where; of an ending, its grade and its share of random lines
  bool opening = false;
  Grade grade = Grade::kExcellent;  ///< of an ending: at most
  std::vector<GraphRow> rows;
  GraphMarks marks;
  std::vector<std::size_t> after;  ///< boxes that a moment can come after; not drawn
};

struct Graph {
  std::string id, title;
  std::vector<GraphBox> boxes;
  GraphMarks marks;  ///< of the whole, and of parts that are in no box
};

/// `shares` are those of random lines by ending (value.hpp), or empty when they are not known.
Graph graph_of(const Scenario& scenario, const Diagnostics& findings,
               const std::vector<double>& shares);

/// "E001, L008" of the marks, each once.
std::string codes_of(const GraphMarks& marks);

}  // namespace makegood::cli
