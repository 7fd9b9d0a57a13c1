// See the header. ImGui keeps what it is told in a queue and spreads a press and its release over
// frames, so the order in which things are told is all that counts here.
#include "platform/pointer.hpp"

#include <cfloat>

#include "imgui.h"

namespace makegood::platform {

void drop_pointer() {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  io.AddMouseButtonEvent(0, false);
}

void Pointer::at(float x, float y, bool down, bool finger) {
  if (pinched_ && finger) {
    pinched_ = down;
    return;
  }
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(finger ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
  io.AddMousePosEvent(x, y);
  if (down == down_) return;
  down_ = down;
  io.AddMouseButtonEvent(0, down);
  if (finger && !down) drop_pointer();
}

void Pointer::left() {
  down_ = false;
  pinched_ = false;
  drop_pointer();
}

void Pointer::pinch() {
  down_ = false;
  pinched_ = true;
  drop_pointer();
}

void Pointer::wheel(float right, float down) {
  ImGui::GetIO().AddMouseWheelEvent(-right, -down);
}

}  // namespace makegood::platform
