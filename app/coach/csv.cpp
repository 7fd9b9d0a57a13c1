#include "coach/csv.hpp"

#include <utility>

namespace makegood {

std::string guarded(std::string_view text) {
  constexpr std::string_view kActive = "=+-@\t\r\n";
  std::string out;
  if (!text.empty() && kActive.find(text.front()) != std::string_view::npos) out += '\'';
  out += text;
  return out;
}

void Csv::separate() {
  if (row_begun_) out_ += ',';
  row_begun_ = true;
}

Csv& Csv::text(std::string_view text) {
  separate();
  const std::string cell = guarded(text);
  if (cell.find_first_of(",\"\r\n") == std::string::npos) {
    out_ += cell;
    return *this;
  }
  out_ += '"';
  for (const char c : cell) {
    if (c == '"') out_ += '"';
    out_ += c;
  }
  out_ += '"';
  return *this;
}

Csv& Csv::number(std::int64_t value) {
  separate();
  out_ += std::to_string(value);
  return *this;
}

Csv& Csv::nothing() {
  separate();
  return *this;
}

void Csv::end_row() {
  out_ += "\r\n";
  row_begun_ = false;
}

std::string Csv::take() {
  row_begun_ = false;
  return std::move(out_);
}

}  // namespace makegood
