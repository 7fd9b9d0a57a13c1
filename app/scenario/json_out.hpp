#pragma once
// Writing JSON text piece by piece. A frame's semantic tree is written often and has no nesting to
// speak of: a document object would cost more than the text.
#include <string>
#include <string_view>

namespace makegood {

/// Appends `text` to `out` as a JSON string with its quotes.
inline void append_json_string(std::string& out, std::string_view text) {
  constexpr char kHex[] = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (byte < 0x20) {
      out += "\\u00";
      out += kHex[byte >> 4U];
      out += kHex[byte & 15U];
    } else {
      out += c;
    }
  }
  out += '"';
}

}  // namespace makegood
