#include "scenario/utf8.hpp"

#include <array>

namespace makegood {
namespace {

std::uint8_t byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<std::uint8_t>(text[at]) : 0;
}

bool is_continuation(std::uint8_t byte) {
  return (byte & 0xC0U) == 0x80U;
}

struct Invisible {
  std::string_view bytes;
  std::string_view name;
};
constexpr std::array<Invisible, 14> kInvisible = {{{"\u00A0", "U+00A0"},
                                                   {"\u00AD", "U+00AD"},
                                                   {"\u200B", "U+200B"},
                                                   {"\u200C", "U+200C"},
                                                   {"\u200D", "U+200D"},
                                                   {"\u200E", "U+200E"},
                                                   {"\u200F", "U+200F"},
                                                   {"\u2007", "U+2007"},
                                                   {"\u2009", "U+2009"},
                                                   {"\u2028", "U+2028"},
                                                   {"\u2029", "U+2029"},
                                                   {"\u202F", "U+202F"},
                                                   {"\u2060", "U+2060"},
                                                   {"\uFEFF", "U+FEFF"}}};

const Invisible* invisible_at(std::string_view text, std::size_t at) {
  for (const Invisible& one : kInvisible) {
    if (text.substr(at, one.bytes.size()) == one.bytes) return &one;
  }
  return nullptr;
}

}  // namespace

std::string invisible_in(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (const Invisible* found = invisible_at(text, at)) return std::string(found->name);
  }
  return {};
}

std::string without_invisible(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (const Invisible* found = invisible_at(text, at)) {
      at += found->bytes.size();
    } else {
      out += text[at++];
    }
  }
  return out;
}

std::size_t utf8_length(std::string_view text, std::size_t at) {
  const std::uint8_t first = byte_at(text, at);
  if (first < 0x80) return at < text.size() ? 1 : 0;
  const std::uint8_t second = byte_at(text, at + 1);
  if (!is_continuation(second)) return 0;
  if (first >= 0xC2 && first <= 0xDF) return 2;
  if (!is_continuation(byte_at(text, at + 2))) return 0;
  if (first >= 0xE0 && first <= 0xEF) {
    if (first == 0xE0 && second < 0xA0) return 0;   // overlong
    if (first == 0xED && second >= 0xA0) return 0;  // surrogate
    return 3;
  }
  if (!is_continuation(byte_at(text, at + 3))) return 0;
  if (first >= 0xF0 && first <= 0xF4) {
    if (first == 0xF0 && second < 0x90) return 0;   // overlong
    if (first == 0xF4 && second >= 0x90) return 0;  // beyond U+10FFFF
    return 4;
  }
  return 0;
}

void append_utf8(std::string& out, std::uint32_t code_point) {
  const auto tail = [&](unsigned shift) {
    out += static_cast<char>(0x80U | ((code_point >> shift) & 0x3FU));
  };
  if (code_point < 0x80) {
    out += static_cast<char>(code_point);
  } else if (code_point < 0x800) {
    out += static_cast<char>(0xC0U | (code_point >> 6U));
    tail(0);
  } else if (code_point < 0x10000) {
    out += static_cast<char>(0xE0U | (code_point >> 12U));
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xF0U | (code_point >> 18U));
    tail(12);
    tail(6);
    tail(0);
  }
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += is_continuation(static_cast<std::uint8_t>(c)) ? 0U : 1U;
  return count;
}

std::string_view within_bytes(std::string_view text, std::size_t most) {
  std::size_t end = 0;
  while (end < text.size()) {
    const std::size_t length = utf8_length(text, end);
    const std::size_t next = end + (length > 0 ? length : 1);
    if (next > most) break;
    end = next;
  }
  return text.substr(0, end);
}

std::string fragment(std::string_view text, std::size_t most) {
  std::string out;
  std::size_t points = 0;
  for (std::size_t at = 0; at < text.size(); ++points) {
    if (points == most) return out + "…";
    const std::size_t length = utf8_length(text, at);
    if (length == 0) {
      out += "\xEF\xBF\xBD";
      ++at;
      continue;
    }
    const auto first = static_cast<std::uint8_t>(text[at]);
    if (first <= 0x20 || first == 0x7F) {
      // Line breaks and indentation are one space.
      if (out.empty() || out.back() != ' ') out += ' ';
    } else {
      out += text.substr(at, length);
    }
    at += length;
  }
  return out;
}

std::string beginning(std::string_view text, std::size_t most) {
  const std::string whole = fragment(text, text.size());
  std::string out = fragment(text, most);
  if (out == whole) return out;
  constexpr std::string_view kMore = "…";
  out.resize(out.size() - kMore.size());
  const std::size_t space = out.find_last_of(' ');
  if (space != std::string::npos && space > 0) out.resize(space);
  out.resize(out.find_last_not_of(",;: ") + 1);
  return out.append(" ").append(kMore);
}

std::string quoted(std::string_view text, std::size_t most) {
  return '"' + fragment(text, most) + '"';
}

}  // namespace makegood
