// Scroll areas: wheel, touch with a flick that eases out, paging keys, and following the end (or
// the beginning of what is new) for transcripts.
#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "ui/ui.hpp"

namespace makegood {
namespace {

constexpr float kWheelPixels = 64;  // per notch
constexpr float kFlickDecay = 5;    // per second
constexpr float kFlickStop = 20;    // pixels per second
constexpr float kScrollRate = 16;   // easing towards the target, per second
constexpr float kThumbWidth = 4;
constexpr float kThumbShortest = 28;

}  // namespace

Scroll& Ui::scroll(std::string_view key) {
  const auto found = state.scrolls.find(key);
  if (found != state.scrolls.end()) return found->second;
  return state.scrolls.emplace(std::string(key), Scroll{}).first->second;
}

// A finger moves the content with it; a mouse does not (it may want to select or simply rest).
void Ui::drag(Scroll& area, const Rect& rect, std::string_view key) {
  const ImGuiIO& io = ImGui::GetIO();
  const bool finger = io.MouseSource == ImGuiMouseSource_TouchScreen || input.touch;
  if (!finger || !io.MouseDown[0]) return;
  if (state.dragged_scroll.empty() && state.dragging &&
      rect.contains(state.press_x, state.press_y)) {
    state.dragged_scroll = key;
    state.drag_y = io.MousePos.y;
  }
  if (state.dragged_scroll != key) return;
  const float moved = state.drag_y - io.MousePos.y;
  state.drag_y = io.MousePos.y;
  area.target += moved;
  area.offset = area.target;
  if (moved != 0) area.follow = false;
  if (input.seconds > 0) area.velocity = 0.6F * area.velocity + 0.4F * moved / input.seconds;
}

void Ui::begin_scroll(std::string_view key, const Rect& rect, float padding, bool primary) {
  Scroll& area = scroll(key);
  if (!measuring()) {
    area.view = rect.h;
    const ImGuiIO& io = ImGui::GetIO();
    if (!muted_) {
      if (rect.contains(io.MousePos.x, io.MousePos.y) && io.MouseWheel != 0) {
        area.target -= io.MouseWheel * kWheelPixels;
        area.velocity = 0;
        area.follow = false;
      }
      drag(area, rect, key);
      if (primary) {
        const float before = area.target;
        if (take_key(Key::kPageDown)) area.target += rect.h * 0.85F;
        if (take_key(Key::kPageUp)) area.target -= rect.h * 0.85F;
        if (take_key(Key::kHome)) area.target = 0;
        if (take_key(Key::kEnd)) area.target = area.content;
        if (area.target != before) area.follow = false;
      }
    }
    if (!io.MouseDown[0] && std::fabs(area.velocity) > kFlickStop && !input.reduced_motion) {
      area.target += area.velocity * input.seconds;
      area.offset = area.target;
      area.velocity *= std::exp(-kFlickDecay * input.seconds);
      animating_ = true;
    } else if (!io.MouseDown[0]) {
      area.velocity = 0;
    }
    area.target = std::clamp(area.target, 0.F, std::max(0.F, area.content - area.view));
    const float left = area.target - area.offset;
    if (std::fabs(left) < 0.5F || input.reduced_motion) {
      area.offset = area.target;
    } else {
      area.offset += left * (1 - std::exp(-kScrollRate * std::min(input.seconds, 0.1F)));
      animating_ = true;
    }
  }
  OpenScroll open{std::string(key), rect, pen, rect.y, primary};
  open_scrolls_.push_back(std::move(open));
  push_clip(rect);
  pen = {rect.x + padding, rect.y - std::round(area.offset), rect.w - 2 * padding};
}

void Ui::end_scroll(float bottom_padding) {
  const OpenScroll open = open_scrolls_.back();
  open_scrolls_.pop_back();
  pop_clip();
  Scroll& area = scroll(open.key);
  if (!measuring()) {
    const float content = pen.y + std::round(area.offset) - open.rect.y + bottom_padding;
    const bool changed = std::fabs(content - area.content) > 0.5F;
    area.content = content;
    const float most = std::max(0.F, content - area.view);
    if (area.follow) {
      area.target = area.reveal_top >= 0 ? std::min(most, area.reveal_top) : most;
      if (std::fabs(area.target - area.offset) > 0.5F) animating_ = true;
    } else if (changed) {
      area.target = std::clamp(area.target, 0.F, most);
      animating_ = true;
    }
    if (most > 1) {
      const float thumb = std::max(px(kThumbShortest), open.rect.h * area.view / content);
      const float y = open.rect.y + (open.rect.h - thumb) * std::min(1.F, area.offset / most);
      const float w = px(kThumbWidth);
      fill({open.rect.right() - w - 3, y + 2, w, thumb - 4}, with_alpha(theme.muted, 0.45F), w / 2);
    }
  }
  pen = open.outer;
}

}  // namespace makegood
