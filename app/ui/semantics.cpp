// The semantic tree as a value: look-ups for tests, equality so that the page is told only of
// changes, JSON for the page.
#include "ui/semantics.hpp"

#include <cmath>
#include <cstddef>
#include <cstdint>

#include "scenario/json_out.hpp"

namespace makegood {

const SemanticNode* SemanticTree::find(Role role, std::string_view name) const {
  const SemanticNode* partial = nullptr;
  for (const SemanticNode& node : nodes) {
    if (node.role != role) continue;
    if (node.name == name) return &node;
    if (!partial && node.name.find(name) != std::string::npos) partial = &node;
  }
  return partial;
}

const SemanticNode* SemanticTree::find_key(std::string_view key) const {
  for (const SemanticNode& node : nodes) {
    if (node.key == key) return &node;
  }
  return nullptr;
}

bool operator==(const SemanticNode& a, const SemanticNode& b) {
  return a.role == b.role && a.parent == b.parent && a.level == b.level &&
         a.focusable == b.focusable && a.disabled == b.disabled && a.selected == b.selected &&
         a.toggles == b.toggles && a.now == b.now && a.low == b.low && a.high == b.high &&
         a.rect == b.rect && a.key == b.key && a.name == b.name && a.value == b.value;
}

bool operator==(const SemanticTree& a, const SemanticTree& b) {
  return a.focus_serial == b.focus_serial && a.focused == b.focused && a.screen == b.screen &&
         a.title == b.title && a.language == b.language && a.look == b.look && a.nodes == b.nodes;
}

std::string_view id_of(Role role) {
  switch (role) {
    case Role::kBanner:
      return "banner";
    case Role::kNavigation:
      return "navigation";
    case Role::kMain:
      return "main";
    case Role::kRegion:
      return "region";
    case Role::kGroup:
      return "group";
    case Role::kHeading:
      return "heading";
    case Role::kParagraph:
      return "paragraph";
    case Role::kList:
      return "list";
    case Role::kListItem:
      return "listitem";
    case Role::kButton:
      return "button";
    case Role::kRadioGroup:
      return "radiogroup";
    case Role::kRadio:
      return "radio";
    case Role::kSwitch:
      return "switch";
    case Role::kImage:
      return "img";
    case Role::kMeter:
      return "meter";
    case Role::kLog:
      return "log";
    case Role::kStatus:
      return "status";
    case Role::kAlert:
      return "alert";
    case Role::kDialog:
      return "dialog";
    case Role::kTextField:
      return "textbox";
  }
  return "paragraph";
}

std::string to_json(const SemanticTree& tree) {
  std::string out;
  out.reserve(256 + tree.nodes.size() * 160);
  const auto text = [&out](const char* key, std::string_view value) {
    out += key;
    append_json_string(out, value);
  };
  // To a tenth. Not by printf: this runs in every frame, and the page would wait for all of printf.
  const auto number = [&out](const char* key, double value) {
    const std::int64_t tenths = std::llround(value * 10);
    const std::int64_t size = tenths < 0 ? -tenths : tenths;
    out += key;
    if (tenths < 0) out += '-';
    out += std::to_string(size / 10);
    if (size % 10 != 0) {
      out += '.';
      out += static_cast<char>('0' + size % 10);
    }
  };
  text("{\"screen\":", tree.screen);
  text(",\"title\":", tree.title);
  text(",\"lang\":", tree.language);
  if (!tree.look.empty()) text(",\"look\":", tree.look);
  text(",\"focused\":", tree.focused);
  out += ",\"serial\":" + std::to_string(tree.focus_serial) + ",\"nodes\":[";
  for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
    const SemanticNode& node = tree.nodes[i];
    if (i > 0) out += ',';
    text("{\"k\":", node.key);
    text(",\"r\":", id_of(node.role));
    text(",\"n\":", node.name);
    if (!node.value.empty()) text(",\"v\":", node.value);
    number(",\"x\":", node.rect.x);
    number(",\"y\":", node.rect.y);
    number(",\"w\":", node.rect.w);
    number(",\"h\":", node.rect.h);
    if (node.parent >= 0) out += ",\"p\":" + std::to_string(node.parent);
    if (node.level > 0) out += ",\"l\":" + std::to_string(node.level);
    if (node.focusable) out += ",\"f\":1";
    if (node.disabled) out += ",\"d\":1";
    if (node.selected) out += ",\"s\":1";
    if (node.toggles) out += ",\"t\":1";
    if (node.role == Role::kMeter || node.role == Role::kTextField) {
      number(",\"now\":", node.now);
      number(",\"low\":", node.low);
      number(",\"high\":", node.high);
    }
    out += '}';
  }
  out += "]}";
  return out;
}

}  // namespace makegood
