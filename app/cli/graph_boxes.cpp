#include "cli/graph_boxes.hpp"

#include <algorithm>

#include "cli/text.hpp"

namespace makegood::cli {
namespace {

constexpr double kTextSize = 12, kSmallSize = 11, kLeading = 1.35;
constexpr double kBadge = 38;  // room for the points at the right of a row
constexpr double kRowPad = 7;  // above and below the words of a row
constexpr std::size_t kTextLines = 3, kTitleLines = 2;

std::string messages_of(const GraphMarks& marks) {
  std::string out;
  for (const GraphMark& mark : marks) out += "\n" + mark.code + ": " + safe_text(mark.message);
  return out;
}

/// Writes lines one below the other and keeps count of the height.
class Column {
 public:
  explicit Column(double top) : y_(top) {}
  double y() const { return y_; }
  void skip(double height) { y_ += height; }
  void put(std::vector<BoxText>& into, const std::vector<std::string>& lines, double size,
           const char* style) {
    for (const std::string& line : lines) {
      into.push_back({y_ + size, size, style, line});
      y_ += size * kLeading;
    }
  }
  void put_marks(std::vector<BoxText>& into, const GraphMarks& marks, double width) {
    if (marks.empty()) return;
    Severity worst = Severity::kHint;
    for (const GraphMark& mark : marks) worst = std::min(worst, mark.severity);
    put(into, text_lines("▲ " + codes_of(marks), width / kSmallSize, kTitleLines), kSmallSize,
        to_string(worst));
  }

 private:
  double y_;
};

double width_of(char c) {
  constexpr std::string_view kNarrow = "iljt.,:;!'|()[]/ fIr-";
  if (kNarrow.find(c) != std::string_view::npos) return 0.38;
  if (c == 'm' || c == 'w' || c == 'M' || c == 'W' || c == '@' || c == '%') return 0.98;
  return (c >= 'A' && c <= 'Z') ? 0.74 : 0.62;
}

}  // namespace

MeasuredBox measure(const Graph& graph, const GraphBox& box) {
  constexpr double kInner = kBoxWidth - 2 * kBoxPad;
  MeasuredBox out;
  Column column(kBoxPad);
  column.put(out.texts, text_lines(box.title, kInner / kBoxTitleSize, kTitleLines), kBoxTitleSize,
             "title");
  if (!box.note.empty()) {
    column.put(out.texts, text_lines(box.note, kInner / kSmallSize, kTitleLines), kSmallSize,
               "note");
  }
  column.put_marks(out.texts, box.marks, kInner);
  column.skip(kBoxPad - 4);
  out.tooltip = safe_text(box.title) + messages_of(box.marks);
  for (const GraphRow& from : box.rows) {
    if (from.text.empty()) {  // of a moment: one way, level with the title
      for (const GraphWay& way : from.ways) {
        if (way.to) out.ways.push_back({*way.to, kBoxPad + kBoxTitleSize / 2, "", true});
      }
      continue;
    }
    BoxRow row;
    row.top = column.y();
    column.skip(kRowPad);
    const double inner = kInner - (from.points.empty() ? 0 : kBadge);
    const double first = column.y() + kTextSize * kLeading / 2;
    column.put(row.texts, text_lines(from.text, inner / kTextSize, kTextLines), kTextSize, "");
    if (!from.condition.empty()) {
      column.put(row.texts,
                 text_lines("open if " + from.condition, kInner / kSmallSize, kTitleLines),
                 kSmallSize, "note");
    }
    const char* style = from.total > 0 ? "up" : from.total < 0 ? "down" : "";
    for (const GraphWay& way : from.ways) {
      double port = first;
      std::string words = way.condition;
      if (way.to && !words.empty()) words += " → " + graph.boxes[*way.to].title;
      if (!way.to) words += words.empty() ? "↩ back to what was interrupted" : " ↩ back";
      if (!words.empty()) {
        port = column.y() + kSmallSize * kLeading / 2;
        column.put(row.texts, text_lines(words, kInner / kSmallSize, kTitleLines), kSmallSize,
                   "note");
      }
      if (way.to) {
        out.ways.push_back(
            {*way.to, port, style, !way.condition.empty() || !from.condition.empty()});
      }
    }
    column.put_marks(row.texts, from.marks, kInner);
    column.skip(kRowPad);
    row.height = column.y() - row.top;
    row.points = from.points;
    row.points_style = style;
    row.tooltip = safe_text(from.text) + (from.by_tenet.empty() ? "" : "\n" + from.by_tenet) +
                  messages_of(from.marks);
    out.rows.push_back(std::move(row));
  }
  if (out.rows.empty()) column.skip(4);
  out.height = column.y();
  return out;
}

double text_width(std::string_view text) {
  double width = 0;
  std::string rest;  // what is beyond ASCII is measured in columns
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x80) {
      width += width_of(c);
    } else {
      rest += c;
    }
  }
  constexpr double kColumn = 0.72;
  return rest.empty() ? width : width + kColumn * static_cast<double>(display_width(rest));
}

std::vector<std::string> text_lines(std::string_view text, double width, std::size_t most) {
  // As many columns as fit when every letter is narrow, then fewer until the widest line fits.
  const std::string safe = safe_text(text);
  std::size_t columns = static_cast<std::size_t>(std::max(1.0, width / 0.38));
  std::vector<std::string> lines = wrap(safe, columns);
  const auto too_wide = [&](const std::string& line) { return text_width(line) > width; };
  while (columns > 1 && std::any_of(lines.begin(), lines.end(), too_wide)) {
    lines = wrap(safe, --columns);
  }
  if (lines.size() <= most) return lines;
  lines.resize(most);
  std::string& last = lines.back();
  while (!last.empty() && text_width(last + "…") > width) {
    do {
      last.pop_back();
    } while (!last.empty() && (static_cast<unsigned char>(last.back()) & 0xC0U) == 0x80U);
  }
  last += "…";
  return lines;
}

}  // namespace makegood::cli
