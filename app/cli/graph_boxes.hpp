#pragma once
// The boxes of the SVG picture, measured: which words stand where inside each, how high it is, and
// at which height its ways leave. A box is a head (title, who, findings) and a row for each choice;
// a row's ways leave at the right edge beside its words, so an arrow needs no label that could lie
// on another.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "cli/graph_model.hpp"

namespace makegood::cli {

/// Of every box, in pixels.
inline constexpr double kBoxWidth = 300, kBoxPad = 12, kBoxTitleSize = 14;

/// One line of text inside a box, below its top.
struct BoxText {
  double baseline = 0;
  double size = 0;
  const char* style = "";  ///< class
  std::string text;
};

struct BoxWay {
  std::size_t to = 0;
  double port = 0;
  const char* style = "";
  bool maybe = false;  ///< conditional
};

struct BoxRow {
  double top = 0, height = 0;
  std::vector<BoxText> texts;
  std::string points, tooltip;
  const char* points_style = "";
};

struct MeasuredBox {
  double height = 0;
  std::vector<BoxText> texts;
  std::vector<BoxRow> rows;
  std::vector<BoxWay> ways;
  std::string tooltip;
};

MeasuredBox measure(const Graph& graph, const GraphBox& box);

/// Width of `text` at a font size of 1, in any of the sans-serif fonts that a reader may have:
/// rather too wide, since what is too narrow would be cut.
double text_width(std::string_view text);

/// `text` in at most `most` lines of `width` (in font sizes), broken at spaces; the last one ends
/// with "…" when something is left out.
std::vector<std::string> text_lines(std::string_view text, double width, std::size_t most);

}  // namespace makegood::cli
