#pragma once
// A box to write in, several lines high. It holds no text of its own: the whole text is given to it
// and comes back when it was edited, which happens outside (a <textarea> of the page, the keys and
// input methods of the desktop) and arrives as AppEvent::kEdited.
#include <optional>
#include <string>
#include <string_view>

#include "ui/ui.hpp"

namespace makegood {

struct TextField {
  std::string_view label;        ///< what it is read as; it is not painted
  std::string_view text;         ///< what is in it, UTF-8
  std::string_view placeholder;  ///< shown while it is empty
  std::size_t most_bytes = 2000;
  int lines = 4;  ///< its least height; it grows with the text
};

/// The field at the pen, as wide as the pen. Answers the new text, cut behind the last whole
/// character within `most_bytes`, in the frame in which it was edited. While it has the focus it
/// takes the letters, the digits and Enter; Escape leaves it.
std::optional<std::string> text_field(Ui& ui, std::string_view key, const TextField& field);

}  // namespace makegood
