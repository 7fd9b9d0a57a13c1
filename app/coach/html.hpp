#pragma once
// Writing an HTML document that cannot say more than it was told. Every text and every value of an
// attribute goes through the same escape; there is no way to add markup from a string at run time,
// so a title, a name or a customer's sentence stays text whatever is in it.
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace makegood {

/// Appends `text` to `out` as it may stand between tags or in a double-quoted attribute:
/// & < > " ' are named, control characters that HTML forbids become U+FFFD.
void append_escaped(std::string& out, std::string_view text);

/// Elements one after the other, with the open ones remembered. Names of tags and attributes are
/// literals of this program; what they hold may come from anywhere.
class Html {
 public:
  struct Attribute {
    std::string_view name, value;
  };
  using Attributes = std::initializer_list<Attribute>;

  /// "<!DOCTYPE html>" and what `style` is: a style sheet of this program, written as it is.
  explicit Html(std::string_view style) : style_(style) { out_ = "<!DOCTYPE html>\n"; }

  Html& open(std::string_view tag, Attributes attributes = {});
  /// Ends the innermost open element.
  Html& close();
  Html& text(std::string_view text);
  /// An element that holds nothing but `text`.
  Html& leaf(std::string_view tag, std::string_view text, Attributes attributes = {});
  /// An element without content (<meta>).
  Html& single(std::string_view tag, Attributes attributes);
  /// The style sheet that the writer was made with, once, in its element.
  Html& style();
  /// The document; elements that are still open are ended.
  std::string take();

 private:
  void start(std::string_view tag, Attributes attributes);

  std::string_view style_;
  std::string out_;
  std::vector<std::string_view> open_;
};

}  // namespace makegood
