#include "coach/html.hpp"

#include <utility>

namespace makegood {
namespace {

// What starts a line of the document: it stays readable without an indent that would cost bytes.
bool is_block(std::string_view tag) {
  constexpr std::string_view kInline[] = {"b", "bdi", "span", "strong", "q", "text", "time"};
  for (const std::string_view name : kInline) {
    if (tag == name) return false;
  }
  return true;
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
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
      case '\'':
        out += "&#39;";
        break;
      default:
        if ((byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F) {
          out += "\xEF\xBF\xBD";
        } else {
          out += c;
        }
    }
  }
}

void Html::start(std::string_view tag, Attributes attributes) {
  if (is_block(tag) && !out_.empty() && out_.back() == '>') out_ += '\n';
  out_ += '<';
  out_ += tag;
  for (const Attribute& attribute : attributes) {
    out_ += ' ';
    out_ += attribute.name;
    out_ += "=\"";
    append_escaped(out_, attribute.value);
    out_ += '"';
  }
  out_ += '>';
}

Html& Html::open(std::string_view tag, Attributes attributes) {
  start(tag, attributes);
  open_.push_back(tag);
  return *this;
}

Html& Html::close() {
  if (open_.empty()) return *this;
  out_ += "</";
  out_ += open_.back();
  out_ += '>';
  open_.pop_back();
  return *this;
}

Html& Html::text(std::string_view text) {
  append_escaped(out_, text);
  return *this;
}

Html& Html::leaf(std::string_view tag, std::string_view words, Attributes attributes) {
  return open(tag, attributes).text(words).close();
}

Html& Html::single(std::string_view tag, Attributes attributes) {
  start(tag, attributes);
  return *this;
}

Html& Html::style() {
  start("style", {});
  out_ += style_;
  out_ += "</style>";
  return *this;
}

std::string Html::take() {
  while (!open_.empty()) close();
  out_ += '\n';
  return std::move(out_);
}

}  // namespace makegood
