#include "cli/graph_text.hpp"

#include <algorithm>

#include "cli/text.hpp"

namespace makegood::cli {
namespace {

constexpr std::size_t kMermaidMost = 90;  // characters of a choice on an arrow
constexpr std::size_t kDotColumns = 46;

bool is_alphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// "scene-wet" as a node's name: '-' is an operator in both languages.
std::string name_of(const GraphBox& box) {
  std::string name = box.id;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

Severity worst_of(const GraphMarks& marks) {
  Severity worst = Severity::kHint;
  for (const GraphMark& mark : marks) worst = std::min(worst, mark.severity);
  return worst;
}

GraphMarks all_marks(const GraphBox& box) {
  GraphMarks marks = box.marks;
  for (const GraphRow& row : box.rows)
    marks.insert(marks.end(), row.marks.begin(), row.marks.end());
  return marks;
}

// What stands on the arrow of a way, line by line.
std::vector<std::string> label_of(const GraphRow& row, const GraphWay& way) {
  std::vector<std::string> lines;
  if (!row.text.empty()) {
    lines.push_back(safe_fragment(row.text, kMermaidMost) +
                    (row.points.empty() ? "" : ' ' + row.points));
  }
  if (!row.condition.empty()) lines.push_back("open if " + row.condition);
  if (!way.condition.empty()) lines.push_back(way.condition);
  if (!row.marks.empty()) lines.push_back("! " + codes_of(row.marks));
  return lines;
}

std::string mermaid_lines(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += (out.empty() ? "" : "<br/>") + mermaid_text(line);
  return out;
}

std::string mermaid_box(const GraphBox& box) {
  std::vector<std::string> lines = {box.title};
  if (!box.note.empty()) lines.push_back(box.note);
  if (!box.marks.empty()) lines.push_back("! " + codes_of(box.marks));
  const char* open = "[\"";
  const char* close = "\"]";
  if (box.kind == GraphBox::Kind::kEnding) {
    open = "([\"";
    close = "\"])";
  } else if (box.kind == GraphBox::Kind::kMoment) {
    open = "{{\"";
    close = "\"}}";
  }
  return "  " + name_of(box) + open + mermaid_lines(lines) + close + '\n';
}

const char* class_of(const GraphBox& box) {
  const GraphMarks marks = all_marks(box);
  if (!marks.empty()) {
    switch (worst_of(marks)) {
      case Severity::kError:
        return "error";
      case Severity::kWarning:
        return "warning";
      case Severity::kHint:
        return "hint";
    }
  }
  return box.opening ? "opening" : nullptr;
}

std::string dot_lines(std::string_view text) {
  std::string out;
  for (const std::string& line : wrap(safe_text(text), kDotColumns)) {
    out += xml_text(line) + "<BR ALIGN=\"LEFT\"/>";
  }
  return out;
}

const char* dot_color(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return "#B3261E";
    case Severity::kWarning:
      return "#8A5A00";
    case Severity::kHint:
      return "#5B6380";
  }
  return "#5B6380";
}

std::string dot_marks(const GraphMarks& marks) {
  if (marks.empty()) return {};
  return std::string("<FONT COLOR=\"") + dot_color(worst_of(marks)) + "\"><B>! " +
         xml_text(codes_of(marks)) + "</B></FONT><BR ALIGN=\"LEFT\"/>";
}

std::string dot_cell(const std::string& content, const std::string& port) {
  return "<TR><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\"" +
         (port.empty() ? std::string() : " PORT=\"" + port + '"') + '>' + content + "</TD></TR>";
}

std::string dot_box(const GraphBox& box) {
  std::string out = "  " + name_of(box) + " [label=<<TABLE BORDER=\"" +
                    (box.opening || box.kind == GraphBox::Kind::kEnding ? "2" : "1") +
                    "\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"5\" BGCOLOR=\"" +
                    (box.kind == GraphBox::Kind::kScene ? "#FFFFFF" : "#F6F4F0") + "\"" +
                    (box.kind == GraphBox::Kind::kMoment ? " STYLE=\"DASHED\"" : "") + '>';
  std::string head = "<B>" + dot_lines(box.title) + "</B>";
  if (!box.note.empty()) head += dot_lines(box.note);
  out += dot_cell(head + dot_marks(box.marks), "top");
  for (std::size_t i = 0; i < box.rows.size(); ++i) {
    const GraphRow& row = box.rows[i];
    if (row.text.empty()) continue;
    std::string content = dot_lines(row.text);
    if (!row.by_tenet.empty()) {
      content += "<B>" + xml_text(row.points) + "</B> (" + xml_text(row.by_tenet) +
                 ")<BR ALIGN=\"LEFT\"/>";
    }
    if (!row.condition.empty()) content += "<I>" + dot_lines("open if " + row.condition) + "</I>";
    for (const GraphWay& way : row.ways) {
      if (!way.to)
        content += dot_lines("↩ back" + (way.condition.empty() ? "" : ' ' + way.condition));
    }
    out += "<HR/>" + dot_cell(content + dot_marks(row.marks), "r" + std::to_string(i));
  }
  return out + "</TABLE>>];\n";
}

}  // namespace

std::string mermaid_text(std::string_view text) {
  std::string out;
  bool only_digits = true;  // so far: "1. " at the start would be a list
  for (const char c : safe_text(text)) {
    const bool starts = out.empty();
    const bool plain = is_alphanumeric(c) || static_cast<unsigned char>(c) >= 0x80 ||
                       std::string_view(" ,'?!/").find(c) != std::string_view::npos ||
                       (c == '.' && !only_digits) || ((c == '-' || c == '+') && !starts);
    if (plain) {
      out += c;
    } else {
      out += '#' + std::to_string(static_cast<int>(c)) + ';';
    }
    only_digits = only_digits && c >= '0' && c <= '9';
  }
  return out;
}

std::string xml_text(std::string_view text) {
  std::string out;
  for (const char c : safe_text(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string dot_text(std::string_view text) {
  std::string out;
  for (const char c : safe_text(text)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string to_mermaid(const Graph& graph) {
  std::string out = "%% " + mermaid_text(graph.title) + "\nflowchart LR\n";
  if (!graph.marks.empty()) out += "%% Of the whole: " + codes_of(graph.marks) + '\n';
  bool goes_back = false;
  std::string ways, classes;
  for (const GraphBox& box : graph.boxes) {
    out += mermaid_box(box);
    if (const char* name = class_of(box)) classes += "  class " + name_of(box) + ' ' + name + '\n';
    for (const GraphRow& row : box.rows) {
      for (const GraphWay& way : row.ways) {
        goes_back = goes_back || !way.to;
        const std::string label = mermaid_lines(label_of(row, way));
        const bool maybe = !way.condition.empty() || !row.condition.empty();
        ways += "  " + name_of(box) + (maybe ? " -.->" : " -->") +
                (label.empty() ? "" : "|\"" + label + "\"|") + ' ' +
                (way.to ? name_of(graph.boxes[*way.to]) : "back") + '\n';
      }
    }
  }
  if (goes_back) out += "  back([\"back to what was interrupted\"])\n";
  out += ways;
  out +=
      "  classDef opening stroke-width:3px\n"
      "  classDef error stroke:#B3261E,stroke-width:3px\n"
      "  classDef warning stroke:#8A5A00,stroke-width:3px\n"
      "  classDef hint stroke:#5B6380,stroke-width:2px\n";
  return out + classes;
}

std::string to_dot(const Graph& graph) {
  std::string title = graph.title;
  if (!graph.marks.empty()) title += "  ! " + codes_of(graph.marks);
  std::string out = "digraph \"" + dot_text(graph.id) + "\" {\n  label=\"" + dot_text(title) +
                    "\";\n"
                    "  labelloc=t; rankdir=LR; ranksep=1.2; nodesep=0.3;\n"
                    "  node [shape=plain, fontname=\"Helvetica\", fontsize=11];\n"
                    "  edge [color=\"#5B6380\", fontname=\"Helvetica\", fontsize=10];\n";
  std::string ways;
  for (const GraphBox& box : graph.boxes) {
    out += dot_box(box);
    for (std::size_t i = 0; i < box.rows.size(); ++i) {
      const GraphRow& row = box.rows[i];
      for (const GraphWay& way : row.ways) {
        if (!way.to) continue;
        const bool maybe = !way.condition.empty() || !row.condition.empty();
        ways += "  " + name_of(box) + ':' + (row.text.empty() ? "top" : "r" + std::to_string(i)) +
                ":e -> " + name_of(graph.boxes[*way.to]) + ":top:w";
        if (maybe) ways += " [style=dashed, label=\"" + dot_text(way.condition) + "\"]";
        ways += ";\n";
      }
    }
  }
  return out + ways + "}\n";
}

}  // namespace makegood::cli
