// What native and web have in common: a frame is ImGui's frame around the app's.
#include "platform/window.hpp"

#include "imgui.h"
#include "imgui_internal.h"  // InputEventsQueue: is there input that no frame has seen yet?

namespace makegood::platform {

void Window::load_fonts(App& app, std::string_view regular, std::string_view bold) {
  app.set_fonts(makegood::load_fonts(regular, bold));
}

void Window::draw(App& app, float seconds) {
  begin_frame(seconds);
  ImGui::NewFrame();
  // Letters are made for the pixels of the screen. ImGui itself says so to the first font alone,
  // when a window begins.
  const ImGuiIO& io = ImGui::GetIO();
  for (ImFont* font : io.Fonts->Fonts)
    font->CurrentRasterizerDensity = io.DisplayFramebufferScale.x;
  app.frame(seconds);
  ImGui::Render();
  paint();
}

bool Window::input_pending() const {
  return !ImGui::GetCurrentContext()->InputEventsQueue.empty();
}

}  // namespace makegood::platform
