// The bytes first, then the tokens: whether the text is UTF-8 at all is checked in one fast pass,
// so that nothing behind it has to think of it again.
#include "scenario/json_text.hpp"

#include <array>

#include "scenario/json_parser.hpp"
#include "scenario/utf8.hpp"

namespace makegood::json {
namespace {

/// What word processors and printers save, by its first bytes.
struct Packed {
  std::string_view start, what;
};
constexpr std::array<Packed, 4> kPacked = {
    {{"PK\x03\x04", "a word processor's document (.docx, .odt) or another packed file"},
     {"{\\rtf", "a word processor's document (.rtf)"},
     {"\xD0\xCF\x11\xE0", "a word processor's document (.doc)"},
     {"%PDF", "a document for printing (.pdf)"}}};

/// Two plain characters, as every scenario starts with, are told by their NUL bytes.
bool is_utf16_without_mark(std::string_view text) {
  constexpr std::size_t kTwoCharacters = 4;
  if (text.size() < kTwoCharacters) return false;
  const auto nul = [&](std::size_t at) { return text[at] == '\0'; };
  if (nul(0) != nul(2) || nul(1) != nul(3)) return false;
  return nul(0) != nul(1);
}

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
  if (is_utf16_without_mark(text)) {
    findings.add(Code::kInvalidUtf8, 0, "The file looks like UTF-16: every other byte is NUL.",
                 "Save it as UTF-8 in your editor.");
    return false;
  }
  for (const Packed& packed : kPacked) {
    if (text.substr(0, packed.start.size()) != packed.start) continue;
    findings.add(Code::kNotText, 0, "This is " + std::string(packed.what) + ", and no plain text.",
                 "Copy what you wrote into a text editor, and save it as UTF-8 with the ending "
                 ".json.");
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
