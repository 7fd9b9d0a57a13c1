#pragma once
// The semantic tree: what a frame says, beside what it paints. Every widget records a node while it
// draws; the web page mirrors the tree as real DOM (screen readers, keyboards, browser translation,
// tests), headless tests find things in it by role and name, and an activation from outside arrives
// in the next frame as that widget's click. Nothing is ever scraped from pixels.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ui/geometry.hpp"

namespace makegood {

enum class Role : std::uint8_t {
  kBanner,      ///< <header>
  kNavigation,  ///< <nav>
  kMain,        ///< <main>
  kRegion,      ///< <section> with a name
  kGroup,       ///< role=group with a name
  kHeading,     ///< <h1>…<h6> by `level`
  kParagraph,   ///< <p>
  kList,        ///< <ul>
  kListItem,    ///< <li>
  kButton,      ///< <button>; `selected` becomes aria-pressed when `toggles`, else aria-current
  kRadioGroup,
  kRadio,   ///< `selected` becomes aria-checked
  kSwitch,  ///< `selected` becomes aria-checked
  kImage,   ///< role=img, name is the alternative text
  kMeter,   ///< role=meter with `now`, `low`, `high` and `value` as its text
  kLog,     ///< role=log, aria-live=polite; children are only ever appended within one conversation
  kStatus,  ///< role=status
  kAlert,   ///< role=alert
  kDialog,  ///< role=dialog, aria-modal
  kTextField,  ///< <textarea>, seen and typed in; `name` = label, `value` = text, `now` = size of
               ///< its letters in logical pixels, `high` = the most bytes it takes
};

/// One thing on the screen.
struct SemanticNode {
  std::string key;  ///< stable and unique within the tree; the DOM id is "mg-" + key
  Role role = Role::kParagraph;
  std::string name;  ///< the text that is read: content of text nodes, label of others
  std::string
      value;  ///< more than the name says (kMeter's text, a button's description); may be empty
  Rect
      rect;  ///< where it is painted, logical pixels; may lie outside the window when scrolled away
  std::int16_t parent = -1;  ///< index in SemanticTree::nodes; -1 at the top
  std::int8_t level = 0;     ///< kHeading
  bool focusable = false;    ///< takes keyboard focus and can be activated
  bool disabled = false;
  bool selected = false;
  bool toggles = false;
  float now = 0, low = 0, high = 0;  ///< kMeter, kTextField
};

/// All nodes of a frame, parents before children, in reading order.
struct SemanticTree {
  std::string screen;  ///< "library", "progress", "briefing", "conversation", "inbox", "debrief",
                       ///< "problems"
  std::string title;   ///< the page's or window's title
  std::string language = "en";  ///< that the names are in, as a language tag
  std::string_view look;        ///< "light", "dark" or "contrast", for what the page itself paints
  std::string focused;          ///< key of the focused node, or empty
  std::uint32_t focus_serial =
      0;  ///< grows when the program itself moved the focus: the page follows
  std::vector<SemanticNode> nodes;

  /// First node of that role whose name is, or contains, `name`; null if there is none.
  const SemanticNode* find(Role role, std::string_view name) const;
  const SemanticNode* find_key(std::string_view key) const;
};

bool operator==(const SemanticNode& a, const SemanticNode& b);
bool operator==(const SemanticTree& a, const SemanticTree& b);
inline bool operator!=(const SemanticTree& a, const SemanticTree& b) {
  return !(a == b);
}

/// "button", "heading", … as in ARIA.
std::string_view id_of(Role role);

/// The tree as JSON for the page:
/// {"screen","title","lang","look","focused","serial","nodes":[{"k","r","n","v","x","y","w","h","p","l","f","d","s","t","now","low","high"}]};
/// keys with default values are left out.
std::string to_json(const SemanticTree& tree);

}  // namespace makegood
