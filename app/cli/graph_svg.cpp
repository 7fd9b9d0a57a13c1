// Boxes are measured first (graph_boxes.hpp), then laid out (graph_layout.hpp), then drawn: ways
// below, boxes above.
#include "cli/graph_svg.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "cli/graph_boxes.hpp"
#include "cli/graph_layout.hpp"
#include "cli/graph_text.hpp"
#include "cli/text.hpp"

namespace makegood::cli {
namespace {

constexpr double kGap = 130, kMargin = 40, kHeadSpace = 64;
constexpr double kArrow = 7;  // length of an arrow's head

std::string number(double value) {
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%.1f", value);
  return text.data();
}

class Drawing {
 public:
  explicit Drawing(const Graph& graph) : graph_(graph) {
    for (const GraphBox& box : graph.boxes) boxes_.push_back(measure(graph, box));
    LayoutInput input;
    input.entry = kBoxPad + kBoxTitleSize / 2;
    std::vector<LayoutEdge> reached;  // also what a moment comes after, which is not drawn
    for (std::size_t i = 0; i < boxes_.size(); ++i) {
      input.heights.push_back(boxes_[i].height);
      for (const BoxWay& way : boxes_[i].ways) {
        input.edges.push_back({i, way.to, way.port});
        ways_.push_back(&way);
      }
      for (const std::size_t before : graph.boxes[i].after) reached.push_back({before, i, 0});
    }
    reached.insert(reached.end(), input.edges.begin(), input.edges.end());
    input.columns = columns_of_boxes(reached);
    columns_ = input.columns;
    edges_ = input.edges;
    entry_ = input.entry;
    layout_ = lay_out(input);
  }

  std::string svg() const {
    const double columns = static_cast<double>(std::max<std::size_t>(layout_.columns, 1));
    const double width = 2 * kMargin + columns * kBoxWidth + (columns - 1) * kGap;
    const double height = kHeadSpace + layout_.height + kMargin;
    std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + number(width) +
                      "\" height=\"" + number(height) + "\" viewBox=\"0 0 " + number(width) + ' ' +
                      number(height) + "\" role=\"img\">\n<title>" + xml_text(graph_.title) +
                      "</title>\n" + style();
    out += "<rect class=\"ground\" width=\"100%\" height=\"100%\"/>\n";
    out +=
        "<text class=\"heading\" x=\"" + number(kMargin) + "\" y=\"32\">" + xml_text(graph_.title);
    if (!graph_.marks.empty()) {
      out +=
          "<tspan class=\"warning\" dx=\"16\">▲ " + xml_text(codes_of(graph_.marks)) + "</tspan>";
    }
    out += "</text>\n";
    for (std::size_t e = 0; e < edges_.size(); ++e) out += way(e);
    for (std::size_t i = 0; i < boxes_.size(); ++i) out += box(i);
    return out + "</svg>\n";
  }

 private:
  std::vector<std::size_t> columns_of_boxes(const std::vector<LayoutEdge>& reached) const {
    std::vector<std::size_t> roots;
    for (std::size_t i = 0; i < graph_.boxes.size(); ++i) {
      if (graph_.boxes[i].opening) roots.push_back(i);
    }
    std::vector<std::size_t> columns = columns_of(graph_.boxes.size(), reached, roots);
    // A moment that can come at any time stands just before what it leads to.
    for (std::size_t i = 0; i < graph_.boxes.size(); ++i) {
      const GraphBox& box = graph_.boxes[i];
      if (box.kind != GraphBox::Kind::kMoment || !box.after.empty()) continue;
      const std::size_t to = columns[boxes_[i].ways.front().to];
      columns[i] = to > 0 ? to - 1 : 0;
    }
    return columns;
  }

  static double left(std::size_t column) {
    return kMargin + static_cast<double>(column) * (kBoxWidth + kGap);
  }
  double top(std::size_t box) const { return kHeadSpace + layout_.tops[box]; }

  static std::string style() {
    return "<style>\n"
           "text { font-family: Inter, 'Segoe UI', Helvetica, Arial, sans-serif; fill: #1D2540 }\n"
           ".ground { fill: #F6F4F0 } .heading { font-size: 20px; font-weight: 600 }\n"
           ".title { font-weight: 600 } .note { fill: #5B6380 }\n"
           ".box { fill: #FFFFFF; stroke: #C9C4BA } .opening { stroke: #1D2540; stroke-width: 2.5 "
           "}\n"
           ".ending { fill: #ECEAE5; stroke: #1D2540 } .moment { fill: #FBFAF8; stroke: #5B6380; "
           "stroke-dasharray: 5 4 }\n"
           ".rule { stroke: #E3DFD8 } .way { fill: none; stroke: #8A90A6; stroke-width: 1.5 }\n"
           ".head { fill: #8A90A6 } .maybe { stroke-dasharray: 6 4 }\n"
           ".way.up { stroke: #1B7249 } .head.up, text.up { fill: #1B7249 }\n"
           ".way.down { stroke: #B3261E } .head.down, text.down { fill: #B3261E }\n"
           ".points { font-size: 13px; font-weight: 600; text-anchor: end }\n"
           ".error { fill: #B3261E; font-weight: 600 } .warning { fill: #8A5A00; font-weight: 600 "
           "}\n"
           ".hint { fill: #5B6380; font-weight: 600 }\n"
           "</style>\n";
  }

  std::string way(std::size_t e) const {
    const LayoutEdge& edge = edges_[e];
    const BoxWay& drawn = *ways_[e];
    const bool back = columns_[edge.to] <= columns_[edge.from];
    double x = left(columns_[edge.from]) + kBoxWidth;
    double y = top(edge.from) + edge.port;
    std::string path = "M" + number(x) + ' ' + number(y);
    const auto curve = [&](double to_x, double to_y, double out_1, double out_2) {
      path += " C" + number(x + out_1) + ' ' + number(y) + ' ' + number(to_x + out_2) + ' ' +
              number(to_y) + ' ' + number(to_x) + ' ' + number(to_y);
      x = to_x;
      y = to_y;
    };
    const auto straight = [&](double to_x) {
      path += " L" + number(to_x) + ' ' + number(y);
      x = to_x;
    };
    constexpr double kBend = kGap * 0.5, kTurn = kGap * 0.42;
    bool first = true;
    for (const Lane& lane : layout_.lanes[e]) {
      const double lane_y = kHeadSpace + lane.y;
      if (!back) {
        curve(left(lane.column), lane_y, kBend, -kBend);
        straight(left(lane.column) + kBoxWidth);
      } else {
        curve(left(lane.column) + kBoxWidth, lane_y, first ? kTurn : -kBend, first ? kTurn : kBend);
        straight(left(lane.column));
      }
      first = false;
    }
    const double end_x = left(columns_[edge.to]) - kArrow;
    const double end_y = top(edge.to) + entry_;
    curve(end_x, end_y, back ? -kTurn : kBend, back ? -kTurn : -kBend);
    return std::string("<path class=\"way ") + drawn.style + (drawn.maybe ? " maybe" : "") +
           "\" d=\"" + path + "\"/><path class=\"head " + drawn.style + "\" d=\"M" + number(end_x) +
           ' ' + number(end_y - 4) + " l" + number(kArrow) + " 4 l" + number(-kArrow) + " 4z\"/>\n";
  }

  static std::string text_at(const BoxText& text, double x, double top) {
    return std::string("<text class=\"") + text.style + "\" x=\"" + number(x) + "\" y=\"" +
           number(top + text.baseline) + "\" font-size=\"" + number(text.size) + "\">" +
           xml_text(text.text) + "</text>";
  }

  std::string box(std::size_t i) const {
    const GraphBox& from = graph_.boxes[i];
    const MeasuredBox& box = boxes_[i];
    const double x = left(columns_[i]), y = top(i);
    const bool scene = from.kind == GraphBox::Kind::kScene;
    std::string out = "<g id=\"" + xml_text(from.id) + "\"><title>" + tooltip(box.tooltip) +
                      "</title><rect class=\"" +
                      (scene                                  ? from.opening ? "box opening" : "box"
                       : from.kind == GraphBox::Kind::kEnding ? "ending"
                                                              : "moment") +
                      "\" x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\"" +
                      number(kBoxWidth) + "\" height=\"" + number(box.height) + "\" rx=\"" +
                      (scene ? "10" : "20") + "\"/>";
    for (const BoxText& text : box.texts) out += text_at(text, x + kBoxPad, y);
    for (const BoxRow& row : box.rows) {
      out += "\n<g><title>" + tooltip(row.tooltip) + "</title><line class=\"rule\" x1=\"" +
             number(x + kBoxPad) + "\" x2=\"" + number(x + kBoxWidth - kBoxPad) + "\" y1=\"" +
             number(y + row.top) + "\" y2=\"" + number(y + row.top) + "\"/>";
      for (const BoxText& text : row.texts) out += text_at(text, x + kBoxPad, y);
      if (!row.points.empty()) {
        out += std::string("<text class=\"points ") + row.points_style + "\" x=\"" +
               number(x + kBoxWidth - kBoxPad) + "\" y=\"" +
               number(y + row.texts.front().baseline) + "\">" + xml_text(row.points) + "</text>";
      }
      out += "</g>";
    }
    return out + "</g>\n";
  }

  // The parts are safe already, and their line breaks are meant.
  static std::string tooltip(const std::string& text) {
    std::string out;
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      out += (at == 0 ? "" : "\n") + xml_text(text.substr(at, end - at));
      at = end + 1;
    }
    return out;
  }

  const Graph& graph_;
  std::vector<MeasuredBox> boxes_;
  std::vector<const BoxWay*> ways_;  ///< by edge
  std::vector<LayoutEdge> edges_;
  std::vector<std::size_t> columns_;
  double entry_ = 0;
  Layout layout_;
};

}  // namespace

std::string to_svg(const Graph& graph) {
  return Drawing(graph).svg();
}

}  // namespace makegood::cli
