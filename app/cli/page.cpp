#include "cli/page.hpp"

#include <algorithm>
#include <ostream>

#include "cli/text.hpp"

namespace makegood::cli {
namespace {

// Least columns for text beside a label; below, the label stands above.
constexpr std::size_t kLeastBeside = 24;

// The sixteen colours of the terminal's own theme: they are readable on light and dark, which fixed
// RGB is not.
const char* escape_of(Ink ink) {
  switch (ink) {
    case Ink::kPlain:
      return "";
    case Ink::kStrong:
      return "\x1b[1m";
    case Ink::kFaint:
      return "\x1b[2m";
    case Ink::kYou:
      return "\x1b[1;34m";
    case Ink::kThem:
      return "\x1b[1;36m";
    case Ink::kGood:
      return "\x1b[32m";
    case Ink::kWarn:
      return "\x1b[33m";
    case Ink::kBad:
      return "\x1b[31m";
  }
  return "";
}

}  // namespace

Page::Page(std::ostream& out, const Terminal& terminal)
    : out_(out),
      width_(std::clamp(terminal.width, kNarrowest, kWidest)),
      color_(terminal.color),
      interactive_(terminal.interactive) {}

std::string Page::inked(std::string_view text, Ink ink) const {
  if (!color_ || ink == Ink::kPlain || text.empty()) return std::string(text);
  return escape_of(ink) + std::string(text) + "\x1b[0m";
}

void Page::put(std::string_view line) {
  out_ << line << '\n';
  blank_ = false;
}

void Page::text(std::string_view text, Ink ink, std::size_t indent) {
  indent = std::min(indent, width_ / 2);
  for (const std::string& line : wrap(safe_text(text), width_ - indent)) {
    put(std::string(indent, ' ') + inked(line, ink));
  }
}

void Page::labelled(std::string_view label, Ink label_ink, std::size_t column,
                    std::string_view text, Ink ink, std::size_t indent) {
  const std::string safe_label = safe_text(label);
  if (column + kLeastBeside > width_ && !(column <= indent + 4)) {
    this->text(safe_label, label_ink, indent);
    this->text(text, ink, indent + 2);
    return;
  }
  const auto lines = wrap(safe_text(text), width_ - std::min(column, width_ - 1));
  const std::size_t label_end = indent + display_width(safe_label);
  std::size_t first = 0;
  std::string line = std::string(indent, ' ') + inked(safe_label, label_ink);
  if (label_end < column) {
    line += std::string(column - label_end, ' ') + inked(lines[0], ink);
    first = 1;
  }
  put(line);
  for (std::size_t i = first; i < lines.size(); ++i) {
    put(std::string(column, ' ') + inked(lines[i], ink));
  }
}

void Page::barred(std::string_view text, Ink ink) {
  constexpr std::string_view kBar = "  │ ";
  for (const std::string& line : wrap(safe_text(text), width_ - 4)) {
    put(inked(kBar, Ink::kFaint) + inked(line, ink));
  }
}

void Page::spread(std::string_view left, Ink left_ink, std::string_view right, Ink right_ink) {
  const std::string safe_left = safe_text(left), safe_right = safe_text(right);
  const std::size_t used = display_width(safe_left) + display_width(safe_right);
  if (used + 2 > width_) {
    text(safe_right, right_ink);
    text(safe_left, left_ink);
    return;
  }
  put(inked(safe_left, left_ink) + std::string(width_ - used, ' ') + inked(safe_right, right_ink));
}

void Page::rule(std::string_view title, Ink ink) {
  const std::string safe = safe_text(title);
  if (safe.empty()) {
    std::string line;
    for (std::size_t i = 0; i < width_; ++i) line += "─";
    put(inked(line, ink));
    return;
  }
  const std::size_t used = 4 + display_width(safe);
  if (used >= width_) {
    text(safe, ink);
    return;
  }
  std::string line = "── " + safe + ' ';
  for (std::size_t i = used; i < width_; ++i) line += "─";
  put(inked(line, ink));
}

void Page::gap() {
  if (blank_) return;
  out_ << '\n';
  blank_ = true;
}

void Page::prompt() {
  out_ << inked("> ", Ink::kStrong) << std::flush;
  blank_ = false;
}

void Page::answered(std::string_view line) {
  if (!interactive_) out_ << safe_fragment(line) << '\n';
  blank_ = false;
}

}  // namespace makegood::cli
