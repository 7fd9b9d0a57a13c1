// Where the keyboard is. Tab walks in reading order; arrows go to the nearest thing in their
// direction, as the eye would. Both look at the tree of the frame that the person has just seen.
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "ui/ui.hpp"

namespace makegood {
namespace {

struct Centre {
  float x, y;
};
Centre centre(const Rect& r) {
  return {r.x + r.w / 2, r.y + r.h / 2};
}

// How far `to` lies from `from` in a direction; negative when it does not lie there. Sideways
// distance counts double, so that a column is walked before its neighbour.
float distance(const Rect& from, const Rect& to, Key key) {
  const Centre a = centre(from);
  const Centre b = centre(to);
  float along = 0;
  float gap_across = 0;
  const bool vertical = key == Key::kUp || key == Key::kDown;
  if (vertical) {
    along = key == Key::kDown ? b.y - a.y : a.y - b.y;
    gap_across = std::max({0.F, to.x - from.right(), from.x - to.right()});
  } else {
    along = key == Key::kRight ? b.x - a.x : a.x - b.x;
    gap_across = std::max({0.F, to.y - from.bottom(), from.y - to.bottom()});
  }
  if (along < 2) return -1;
  const float side = vertical ? std::fabs(b.x - a.x) : std::fabs(b.y - a.y);
  return along + 2 * gap_across + 0.05F * side;
}

}  // namespace

void Ui::move_focus(std::string_view key, bool visible) {
  if (measuring()) return;
  state.focus = key;
  state.focus_visible = visible;
  state.focus_moved = true;
  ++state.focus_serial;
  animating_ = true;  // one more frame paints the ring where it belongs
}

void Ui::focus_default() {
  state.focus_default_next = false;
  const std::string again = std::exchange(state.focus_again, {});
  const std::string& key = tree_.find_key(again) ? again : default_focus_;
  if (tree_.find_key(key)) move_focus(key, true);
}

void Ui::walk_focus(Key key) {
  const bool tab = key == Key::kTab || key == Key::kBackTab;
  const bool arrow =
      key == Key::kUp || key == Key::kDown || key == Key::kLeft || key == Key::kRight;
  if (!tab && !arrow) return;
  std::vector<const SemanticNode*> stops;
  for (const SemanticNode& n : tree_.nodes) {
    if (n.focusable) stops.push_back(&n);
  }
  if (stops.empty()) return;
  const auto at = std::find_if(stops.begin(), stops.end(),
                               [this](const SemanticNode* n) { return n->key == state.focus; });
  if (at == stops.end()) {
    const bool known = tree_.find_key(default_focus_) != nullptr;
    const SemanticNode* first = key == Key::kBackTab ? stops.back() : stops.front();
    move_focus(known && !tab ? default_focus_ : first->key, true);
    return;
  }
  if (tab) {
    const auto index = static_cast<std::size_t>(at - stops.begin());
    const std::size_t count = stops.size();
    move_focus(stops[(index + (key == Key::kTab ? 1 : count - 1)) % count]->key, true);
    return;
  }
  const SemanticNode* best = nullptr;
  float best_distance = 0;
  for (const SemanticNode* n : stops) {
    const float d = distance((*at)->rect, n->rect, key);
    if (d >= 0 && (!best || d < best_distance)) {
      best = n;
      best_distance = d;
    }
  }
  // An arrow within a group of radios chooses, as everywhere (ARIA Authoring Practices, "Radio
  // Group"): who has moved to one and goes on believes that it is on.
  if (best && best->role == Role::kRadio && (*at)->role == Role::kRadio &&
      best->parent == (*at)->parent) {
    state.choose_next = best->key;
  }
  move_focus(best ? best->key : (*at)->key, true);
}

}  // namespace makegood
