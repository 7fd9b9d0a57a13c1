// Painting, nodes and presses. Text layout is in text.cpp, focus in focus.cpp, scrolling in
// scroll.cpp.
#include "ui/ui.hpp"

#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "ui/paint.hpp"

namespace makegood {
namespace {

void corner_path(ImDrawList& draw, const Rect& r, const float (&radii)[4], float inset) {
  constexpr float kPi = 3.14159265F;
  const auto corner = [&](float cx, float cy, float radius, float from) {
    if (radius <= 0.5F) {
      draw.PathLineTo({cx, cy});
    } else {
      draw.PathArcTo({cx, cy}, radius, from, from + kPi / 2);
    }
  };
  const float x = r.x + inset;
  const float y = r.y + inset;
  const float right = r.right() - inset;
  const float bottom = r.bottom() - inset;
  corner(x + radii[0], y + radii[0], radii[0], kPi);
  corner(right - radii[1], y + radii[1], radii[1], 1.5F * kPi);
  corner(right - radii[2], bottom - radii[2], radii[2], 0);
  corner(x + radii[3], bottom - radii[3], radii[3], 0.5F * kPi);
}

}  // namespace

Ui::Ui(const Theme& theme_in, const Words& words_in, const Fonts& fonts, UiState& state_in,
       const FrameInput& input_in, const SemanticTree& last, SemanticTree& tree)
    : theme(theme_in),
      words(words_in),
      state(state_in),
      input(input_in),
      fonts_(fonts),
      last_(last),
      tree_(tree),
      draw_(ImGui::GetBackgroundDrawList()),
      keys_(input_in.keys) {
  const ImGuiIO& io = ImGui::GetIO();
  width_ = io.DisplaySize.x;
  height_ = io.DisplaySize.y;
  clips_.push_back({0, 0, width_, height_});
  tree_ = SemanticTree{};
  tree_.look = theme.outlines ? "contrast" : theme.dark ? "dark" : "light";
  if (io.MouseClicked[0]) {
    state.press_x = io.MousePos.x;
    state.press_y = io.MousePos.y;
    state.dragging = false;
    state.focus_visible = false;
    state.held.clear();
    state.dragged_scroll.clear();
  }
}

// ---- painting
// -----------------------------------------------------------------------------------------------------

void Ui::fill(const Rect& r, Color color, float radius) {
  if (measuring()) return;
  draw_->AddRectFilled({r.x, r.y}, {r.right(), r.bottom()}, packed(color), radius);
}

void Ui::outline(const Rect& r, Color color, float radius, float thickness) {
  if (measuring()) return;
  draw_->AddRect({r.x, r.y}, {r.right(), r.bottom()}, packed(color), radius, 0, thickness);
}

void Ui::fill_corners(const Rect& r, Color color, const float (&radii)[4]) {
  if (measuring()) return;
  corner_path(*draw_, r, radii, 0);
  draw_->PathFillConvex(packed(color));
}

void Ui::outline_corners(const Rect& r, Color color, const float (&radii)[4], float thickness) {
  if (measuring()) return;
  corner_path(*draw_, r, radii, 0.5F);
  draw_->PathStroke(packed(color), ImDrawFlags_Closed, thickness);
}

void Ui::line(float x1, float y1, float x2, float y2, Color color, float thickness) {
  if (measuring()) return;
  draw_->AddLine({x1, y1}, {x2, y2}, packed(color), thickness);
}

void Ui::disc(float x, float y, float radius, Color color) {
  if (measuring()) return;
  draw_->AddCircleFilled({x, y}, radius, packed(color), 0);
}

void Ui::focus_ring(const Rect& r, float radius) {
  if (measuring()) return;
  outline(r.inset(-3), with_alpha(theme.accent_text, 0.35F), radius + 3, 3);
  outline(r.inset(-1), theme.accent_text, radius + 1, 2);
}

void Ui::control_edge(const Rect& r, float radius, bool chosen) {
  if (measuring() || !theme.outlines) return;
  outline(r, theme.ink, radius, 2);
  if (chosen) outline(r.inset(4), theme.accent_text, std::max(radius - 4, 0.F), 2);
}

// ---- semantics
// ------------------------------------------------------------------------------------------------------

int Ui::node(Role role, std::string_view key, std::string_view name, const Rect& rect) {
  if (measuring() || muted_) return -1;
  SemanticNode n;
  n.key = key;
  n.role = role;
  n.name = name;
  // Whole pixels: a tree that only differs by a fraction of a pixel is the same tree to the page.
  n.rect = {std::round(rect.x), std::round(rect.y), std::round(rect.w), std::round(rect.h)};
  n.parent = parents_.empty() ? std::int16_t{-1} : static_cast<std::int16_t>(parents_.back());
  tree_.nodes.push_back(std::move(n));
  return static_cast<int>(tree_.nodes.size()) - 1;
}

SemanticNode* Ui::node_at(int index) {
  return index < 0 ? nullptr : &tree_.nodes[static_cast<std::size_t>(index)];
}

void Ui::push_parent(int index) {
  if (index >= 0) parents_.push_back(index);
}

void Ui::pop_parent() {
  if (!measuring() && !muted_ && !parents_.empty()) parents_.pop_back();
}

void Ui::close(int index, float bottom) {
  if (SemanticNode* n = node_at(index)) n->rect.h = std::round(bottom - n->rect.y);
}

void Ui::set_screen(std::string_view screen, std::string_view title, std::string_view language) {
  tree_.screen = screen;
  tree_.title = title;
  tree_.language = language;
}

// ---- input
// ----------------------------------------------------------------------------------------------------------

void Ui::bring_into_view(const Rect& rect) {
  if (open_scrolls_.empty()) return;
  Scroll& area = scroll(open_scrolls_.back().key);
  const Rect& view = open_scrolls_.back().rect;
  area.follow = false;
  const float margin = px(16);
  const float drift = area.target - area.offset;  // where it will be once the easing is done
  if (rect.y - drift < view.y + margin) area.target += rect.y - drift - view.y - margin;
  if (rect.bottom() - drift > view.bottom() - margin) {
    area.target += rect.bottom() - drift - view.bottom() + margin;
  }
  animating_ = true;  // the area moves in the next frame
}

Press Ui::press(std::string_view key, const Rect& rect, Role role, std::string_view name,
                const PressOptions& options) {
  Press result;
  if (measuring() || muted_) return result;
  if (SemanticNode* n = node_at(node(role, key, name, rect))) {
    n->value = options.value;
    n->focusable = !options.disabled;
    n->disabled = options.disabled;
    n->selected = options.selected;
    n->toggles = options.toggles;
    n->now = options.now;
    n->high = options.high;
  }
  result.focused = state.focus == key;
  if (options.disabled) return result;

  if (result.focused && state.focus_moved) bring_into_view(rect);

  const ImGuiIO& io = ImGui::GetIO();
  const Rect& clip = clips_.back();
  const bool over =
      rect.contains(io.MousePos.x, io.MousePos.y) && clip.contains(io.MousePos.x, io.MousePos.y);
  const bool touch = io.MouseSource == ImGuiMouseSource_TouchScreen;
  if (over && io.MouseClicked[0]) {
    state.held = key;
    state.focus = key;
  }
  const bool held = state.held == key;
  if (held && io.MouseReleased[0]) {
    result.clicked = over && !state.dragging;
    state.held.clear();
  }
  result.held = held && over && io.MouseDown[0] && !state.dragging;
  result.hovered = over && (!touch || io.MouseDown[0]) && (held || !io.MouseDown[0]);
  if (result.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);

  if (std::find(input.activated.begin(), input.activated.end(), key) != input.activated.end()) {
    result.clicked = true;
    state.focus = key;
  }
  if (result.focused && (take_key(Key::kEnter) || take_key(Key::kSpace))) {
    // What nobody can see is shown before it is done.
    const bool seen = rect.y < clip.bottom() && rect.bottom() > clip.y;
    if (seen)
      result.clicked = true;
    else
      bring_into_view(rect);
  }
  result.focused = result.focused && state.focus_visible;
  return result;
}

bool Ui::take_key(Key key) {
  if (measuring() || muted_) return false;
  const auto found = std::find(keys_.begin(), keys_.end(), key);
  if (found == keys_.end()) return false;
  keys_.erase(found);
  return true;
}

bool Ui::pressed_outside(const Rect& rect) const {
  const ImGuiIO& io = ImGui::GetIO();
  return io.MouseClicked[0] && !rect.contains(io.MousePos.x, io.MousePos.y);
}

// ---- motion
// -----------------------------------------------------------------------------------------------------------

float Ui::ease(std::string_view key, float target, float rate) {
  return ease_from(key, target, target, rate);
}

float Ui::ease_from(std::string_view key, float from, float target, float rate) {
  if (measuring()) return target;
  auto found = state.eased.find(key);
  if (found == state.eased.end()) {
    found = state.eased.emplace(std::string(key), input.reduced_motion ? target : from).first;
  }
  float& value = found->second;
  if (input.reduced_motion) value = target;
  const float left = target - value;
  // Done at a thousandth of the way or of a unit: motion stops, and with it the frames.
  if (std::fabs(left) < 0.002F) {
    value = target;
    return value;
  }
  value += left * (1 - std::exp(-rate * std::min(input.seconds, 0.1F)));
  animating_ = true;
  return value;
}

void Ui::push_clip(const Rect& rect) {
  const Rect& outer = clips_.back();
  const float x = std::max(rect.x, outer.x);
  const float y = std::max(rect.y, outer.y);
  const Rect inner{x, y, std::max(0.F, std::min(rect.right(), outer.right()) - x),
                   std::max(0.F, std::min(rect.bottom(), outer.bottom()) - y)};
  clips_.push_back(inner);
  if (!measuring()) draw_->PushClipRect({inner.x, inner.y}, {inner.right(), inner.bottom()}, false);
}

void Ui::pop_clip() {
  clips_.pop_back();
  if (!measuring()) draw_->PopClipRect();
}

void Ui::finish() {
  const ImGuiIO& io = ImGui::GetIO();
  if (io.MouseDown[0] && !state.dragging) {
    const float dx = io.MousePos.x - state.press_x;
    const float dy = io.MousePos.y - state.press_y;
    constexpr float kDragPixels = 8;
    if (dx * dx + dy * dy > kDragPixels * kDragPixels) state.dragging = true;
  }
  if (!io.MouseDown[0]) {
    state.held.clear();
    state.dragging = false;
    state.dragged_scroll.clear();
  }
  state.focus_moved = false;
  if (state.focus_default_next) {
    focus_default();
    // It waits where it is: a new screen is read from its top, and nobody has gone there yet.
    state.focus_moved = false;
  }
  const std::vector<Key> left_over = keys_;
  for (const Key key : left_over) walk_focus(key);
  tree_.focused = tree_.find_key(state.focus) ? state.focus : std::string();
  tree_.focus_serial = state.focus_serial;
}

}  // namespace makegood
