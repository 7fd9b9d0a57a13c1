#pragma once
// A page of terminal text: wrapped paragraphs, a column of names, rules. Everything that is printed
// goes through here and is made safe on the way, so no call can forget it.
#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>

#include "cli/cli.hpp"

namespace makegood::cli {

/// How a piece of text is inked when colour is on. Meaning never hangs on it alone.
enum class Ink { kPlain, kStrong, kFaint, kYou, kThem, kGood, kWarn, kBad };

class Page {
 public:
  /// Lines longer than this are tiring, however wide the window is.
  static constexpr std::size_t kWidest = 96;
  static constexpr std::size_t kNarrowest = 20;

  Page(std::ostream& out, const Terminal& terminal);

  std::size_t width() const { return width_; }

  /// A paragraph, `indent` columns in.
  void text(std::string_view text, Ink ink = Ink::kPlain, std::size_t indent = 0);
  /// `label` at `indent`, and `text` wrapped beside it from `column` on. When that leaves the text
  /// too narrow, the label gets a line of its own.
  void labelled(std::string_view label, Ink label_ink, std::size_t column, std::string_view text,
                Ink ink = Ink::kPlain, std::size_t indent = 0);
  /// A paragraph behind a bar, for the coach's voice beside the conversation.
  void barred(std::string_view text, Ink ink = Ink::kPlain);
  /// One text at the left edge and one at the right; below each other where they do not fit.
  void spread(std::string_view left, Ink left_ink, std::string_view right, Ink right_ink);
  /// A line across the page with a title in it.
  void rule(std::string_view title, Ink ink = Ink::kFaint);
  /// An empty line, never two in a row.
  void gap();
  /// "> ", waiting for an answer.
  void prompt();
  /// After the answer: what was typed, when nobody saw it being typed.
  void answered(std::string_view line);

 private:
  std::string inked(std::string_view text, Ink ink) const;
  void put(std::string_view line);

  std::ostream& out_;
  std::size_t width_;
  bool color_;
  bool interactive_;
  bool blank_ = true;  ///< the last line was empty, or there is none yet
};

}  // namespace makegood::cli
