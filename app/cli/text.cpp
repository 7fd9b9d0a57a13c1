#include "cli/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "scenario/utf8.hpp"

namespace makegood::cli {
namespace {

// The code point of the well-formed sequence of `length` bytes at `text[at]`.
std::uint32_t decode(std::string_view text, std::size_t at, std::size_t length) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  if (length == 1) return byte(0);
  constexpr std::array<std::uint32_t, 5> kLeadBits = {0, 0x7F, 0x1F, 0x0F, 0x07};
  std::uint32_t point = byte(0) & kLeadBits[length];
  for (std::size_t i = 1; i < length; ++i) point = (point << 6U) | (byte(i) & 0x3FU);
  return point;
}

bool is_unprintable(std::uint32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

struct Range {
  std::uint32_t first, last;
};
constexpr std::array<Range, 8> kZeroWidth = {{{0x0300, 0x036F},
                                              {0x0483, 0x0489},
                                              {0x0591, 0x05BD},
                                              {0x200B, 0x200F},
                                              {0x20D0, 0x20FF},
                                              {0xFE00, 0xFE0F},
                                              {0xFE20, 0xFE2F},
                                              {0xFEFF, 0xFEFF}}};
constexpr std::array<Range, 9> kWide = {{{0x1100, 0x115F},
                                         {0x2E80, 0xA4CF},
                                         {0xAC00, 0xD7A3},
                                         {0xF900, 0xFAFF},
                                         {0xFE30, 0xFE6F},
                                         {0xFF00, 0xFF60},
                                         {0xFFE0, 0xFFE6},
                                         {0x1F300, 0x1FAFF},
                                         {0x20000, 0x3FFFD}}};

template <std::size_t kSize>
bool is_in(const std::array<Range, kSize>& ranges, std::uint32_t c) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [c](const Range& r) { return c >= r.first && c <= r.last; });
}

// Bytes of the character at `at`; a stray byte is one.
std::size_t step_at(std::string_view text, std::size_t at) {
  return std::max<std::size_t>(1, utf8_length(text, at));
}

std::size_t width_at(std::string_view text, std::size_t at, std::size_t length) {
  const std::uint32_t c = decode(text, at, length);
  if (is_in(kZeroWidth, c)) return 0;
  return is_in(kWide, c) ? 2 : 1;
}

}  // namespace

std::string safe_text(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t length = utf8_length(bytes, i);
    if (length == 0) {
      out += "\xEF\xBF\xBD";
      ++i;
      continue;
    }
    const std::uint32_t c = decode(bytes, i, length);
    if (c == '\n' || c == '\t') {
      out += ' ';
    } else if (!is_unprintable(c)) {
      out += bytes.substr(i, length);
    }
    i += length;
  }
  return out;
}

std::string safe_fragment(std::string_view bytes, std::size_t most) {
  // Four bytes are the longest character: cutting first keeps an enormous line from being copied.
  std::string safe = safe_text(bytes.substr(0, 4 * most + 4));
  std::size_t at = 0;
  for (std::size_t n = 0; n < most && at < safe.size(); ++n) at += step_at(safe, at);
  if (at >= safe.size() && bytes.size() <= 4 * most + 4) return safe;
  return safe.substr(0, at) + "…";
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = step_at(text, i);
    width += width_at(text, i, length);
    i += length;
  }
  return width;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  width = std::max<std::size_t>(width, 1);
  std::vector<std::string> lines;
  std::string line;
  std::size_t line_width = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == ' ') {
      ++at;
      continue;
    }
    const std::size_t end = std::min(text.find(' ', at), text.size());
    std::string_view word = text.substr(at, end - at);
    std::size_t word_width = display_width(word);
    at = end;
    if (!line.empty() && line_width + 1 + word_width > width) {
      lines.push_back(std::move(line));
      line.clear();
      line_width = 0;
    }
    if (!line.empty()) {
      line += ' ';
      ++line_width;
    }
    while (word_width > width) {  // only at the start of a line
      std::size_t bytes = 0, columns = 0;
      while (bytes < word.size()) {
        const std::size_t length = step_at(word, bytes);
        const std::size_t next = width_at(word, bytes, length);
        if (bytes > 0 && columns + next > width) break;
        bytes += length;
        columns += next;
      }
      lines.emplace_back(word.substr(0, bytes));
      word.remove_prefix(bytes);
      word_width = display_width(word);
    }
    line += word;
    line_width += word_width;
  }
  if (!line.empty() || lines.empty()) lines.push_back(std::move(line));
  return lines;
}

}  // namespace makegood::cli
