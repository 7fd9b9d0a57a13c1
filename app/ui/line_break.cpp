#include "ui/line_break.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace makegood {
namespace {

constexpr std::uint32_t kFirstIdeographic = 0x3000;

// Ideographs, kana, Hangul syllables and full-width forms.
bool is_ideographic(std::uint32_t c) {
  return (c >= kFirstIdeographic && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF00 && c <= 0xFFEF) ||
         (c >= 0x20000 && c <= 0x3FFFF);
}

// Closing marks and what must not begin a line (classes CL, CP, EX, IS and NS), sorted.
constexpr std::array<std::uint32_t, 58> kNeverFirst = {
    0x21,   0x29,   0x2C,   0x2E,   0x3A,   0x3B,   0x3F,   0x5D,   0x7D,   0xBB,   0x2019, 0x201D,
    0x2026, 0x203A, 0x3001, 0x3002, 0x3005, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017,
    0x301C, 0x301F, 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087, 0x308E,
    0x309D, 0x309E, 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30C3, 0x30E3, 0x30E5, 0x30E7, 0x30EE,
    0x30FB, 0x30FC, 0x30FD, 0xFF01, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F};
// Opening marks (class OP), sorted.
constexpr std::array<std::uint32_t, 17> kNeverLast = {
    0x28,   0x5B,   0x7B,   0xA1,   0xAB,   0xBF,   0x2018, 0x201C, 0x201E,
    0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0xFF08};

template <std::size_t kSize>
bool contains(const std::array<std::uint32_t, kSize>& sorted, std::uint32_t c) {
  return std::binary_search(sorted.begin(), sorted.end(), c);
}

}  // namespace

bool has_ideographs(std::string_view text) {
  // U+3000 and everything above begins with this byte or a greater one.
  constexpr unsigned char kLead = 0xE3;
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) >= kLead; });
}

bool may_break(std::uint32_t before, std::uint32_t after) {
  if (!is_ideographic(before) && !is_ideographic(after)) return false;
  return !contains(kNeverFirst, after) && !contains(kNeverLast, before);
}

std::uint32_t next_character(const char*& at, const char* end) {
  const auto first = static_cast<unsigned char>(*at++);
  int more = 0;
  std::uint32_t character = first;
  if (first >= 0xF0U) {
    more = 3;
    character = first & 0x07U;
  } else if (first >= 0xE0U) {
    more = 2;
    character = first & 0x0FU;
  } else if (first >= 0xC0U) {
    more = 1;
    character = first & 0x1FU;
  }
  for (; more > 0 && at < end && (static_cast<unsigned char>(*at) & 0xC0U) == 0x80U; --more) {
    character = (character << 6U) | (static_cast<unsigned char>(*at++) & 0x3FU);
  }
  return character;
}

const char* end_of_words(const char* begin, const char* stop, const char* end) {
  if (stop == end || *stop == ' ' || *stop == '\n') return stop;
  const char* space = stop;
  while (space > begin && space[-1] != ' ' && space[-1] != '-' && space[-1] != '\n') --space;
  return space > begin ? space : stop;
}

}  // namespace makegood
