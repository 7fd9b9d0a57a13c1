// What native and web have in common: a frame is ImGui's frame around the app's.
#include "platform/window.hpp"

#include "imgui.h"
#include "imgui_internal.h"  // InputEventsQueue: is there input that no frame has seen yet?

namespace makegood::platform {

void Window::load_fonts(App& app, std::string_view regular, std::string_view bold) {
  app.set_fonts(makegood::load_fonts(regular, bold));
}

void Window::draw(App& app, float seconds) {
  draw_unpainted(app, seconds);
  // A frame that was pressed in shows what was before. Its picture would cost as much as the right
  // one, and come before it.
  if (app.outdated()) draw_unpainted(app, 0);
  paint(app.ground());
}

void Window::draw_unpainted(App& app, float seconds) {
  begin_frame(seconds);
  ImGui::NewFrame();
  // Letters are made for the pixels of the screen. ImGui itself says so to the first font alone,
  // when a window begins.
  const ImGuiIO& io = ImGui::GetIO();
  for (ImFont* font : io.Fonts->Fonts)
    font->CurrentRasterizerDensity = io.DisplayFramebufferScale.x;
  app.frame(seconds);
  ImGui::Render();
}

bool Window::input_pending() const {
  return !ImGui::GetCurrentContext()->InputEventsQueue.empty();
}

}  // namespace makegood::platform
