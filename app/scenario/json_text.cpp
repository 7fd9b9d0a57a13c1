// The bytes first, then the tokens: whether the text is UTF-8 at all is checked in one fast pass,
// so that nothing behind it has to think of it again.
#include "scenario/json_text.hpp"

#include "scenario/json_parser.hpp"
#include "scenario/utf8.hpp"

namespace makegood::json {
namespace {

/// UTF-8 and NUL bytes, in one fast pass before anything else looks at the text. False: not a text
/// at all.
bool check_bytes(std::string_view text, Findings& findings) {
  const auto hex = [&](std::size_t at) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    const auto byte = static_cast<std::uint8_t>(text[at]);
    return std::string("0x") + kDigits[byte >> 4U] + kDigits[byte & 15U];
  };
  const std::string_view start = text.substr(0, 2);
  if (start == "\xFF\xFE" || start == "\xFE\xFF") {
    findings.add(Code::kInvalidUtf8, 0,
                 "The file is UTF-16, not UTF-8: it starts with the byte " + hex(0) + ".",
                 "Save it as UTF-8 in your editor.");
    return false;
  }
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<std::uint8_t>(text[at]);
    if (byte != 0 && byte < 0x80) {
      ++at;
      continue;
    }
    if (byte == 0) {
      findings.add(Code::kNulByte, at, "A NUL byte (0x00) stands here.",
                   "Delete it; texts have none.");
      while (at < text.size() && text[at] == '\0') ++at;  // a run of them is one finding
      continue;
    }
    const std::size_t length = utf8_length(text, at);
    if (length == 0) {
      findings.add(Code::kInvalidUtf8, at, "The byte " + hex(at) + " is not UTF-8 here.",
                   "Save the file as UTF-8 in your editor.");
      if (!findings.keeps_more()) {  // no text at all, and each of its bytes would be a finding
        findings.stop();
        return false;
      }
      // What belongs to it, and a run of such bytes, is one finding.
      while (at < text.size() && static_cast<std::uint8_t>(text[at]) >= 0x80 &&
             utf8_length(text, at) == 0)
        ++at;
      continue;
    }
    at += length;
  }
  return true;
}

}  // namespace

Document parse(std::string_view text, Findings& findings, const Limits& limits) {
  Document document;
  if (text.size() > limits.bytes) {
    findings.add(Code::kFileTooLarge, 0,
                 "The file has " + std::to_string(text.size()) + " bytes; at most " +
                     std::to_string(limits.bytes) + " are read.");
    document.lost = true;
    return document;
  }
  document.text = text;
  if (!check_bytes(text, findings)) {
    document.lost = true;
    return document;
  }
  Parser(document, findings, limits).run();
  return document;
}

}  // namespace makegood::json
