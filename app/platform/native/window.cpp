// SDL's window, GL context and ImGui's own backends for both. The order of construction matters:
// SDL's video, window, context, ImGui, and backwards at the end.
#include "platform/window.hpp"

#include <SDL.h>
#include <SDL_opengl.h>

#include <utility>

#include "imgui.h"
#include "imgui_impl_opengl3.h"
#include "imgui_impl_sdl2.h"
#include "platform/native/window_system.hpp"

namespace makegood::platform {
namespace {

#ifdef __APPLE__
constexpr const char* kGlslVersion = "#version 150";
#else
constexpr const char* kGlslVersion = "#version 130";
#endif

void ask_for_gl() {
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
#ifdef __APPLE__
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_FLAGS, SDL_GL_CONTEXT_FORWARD_COMPATIBLE_FLAG);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 2);
#else
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
#endif
  SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
  // ImGui needs neither, and both cost memory for every pixel.
  SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
  SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
}

}  // namespace

std::unique_ptr<Window> Window::open(const std::string& title, int width, int height,
                                     std::string& why) {
  if (SDL_Init(SDL_INIT_VIDEO) != 0) {
    why = SDL_GetError();
    return nullptr;
  }
  // Where there is no screen, SDL falls back to drawing into memory and calls that a success: a
  // window that nobody can see or close. It is right only for somebody who asked for it.
  const std::string_view driver = SDL_GetCurrentVideoDriver();
  const char* wanted = SDL_GetHint(SDL_HINT_VIDEODRIVER);
  if ((driver == "offscreen" || driver == "dummy") && (!wanted || driver != wanted)) {
    why = "there is no screen";
    SDL_Quit();
    return nullptr;
  }
  ask_for_gl();
  SDL_Window* window =
      SDL_CreateWindow(title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, width, height,
                       SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI);
  SDL_GLContext gl = window ? SDL_GL_CreateContext(window) : nullptr;
  if (!gl) {
    why = SDL_GetError();
    if (window) SDL_DestroyWindow(window);
    SDL_Quit();
    return nullptr;
  }
  auto system = std::make_unique<System>();
  system->window = window;
  system->gl = gl;
  return std::unique_ptr<Window>(new Window(std::move(system)));
}

Window::Window(std::unique_ptr<System> system) : system_(std::move(system)) {
  SDL_GL_MakeCurrent(system_->window, system_->gl);
  SDL_GL_SetSwapInterval(1);
  SDL_SetWindowMinimumSize(system_->window, kMinWidth, kMinHeight);
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;  // window positions are not the user's business here
  io.LogFilename = nullptr;
  ImGui_ImplSDL2_InitForOpenGL(system_->window, system_->gl);
  ImGui_ImplOpenGL3_Init(kGlslVersion);
}

Window::~Window() {
  ImGui_ImplOpenGL3_Shutdown();
  ImGui_ImplSDL2_Shutdown();
  ImGui::DestroyContext();
  SDL_GL_DeleteContext(system_->gl);
  SDL_DestroyWindow(system_->window);
  SDL_Quit();
}

void Window::begin_frame(float) {
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplSDL2_NewFrame();  // it has a clock of its own
}

void Window::paint(Color ground) {
  int width = 0;
  int height = 0;
  SDL_GL_GetDrawableSize(system_->window, &width, &height);
  glViewport(0, 0, width, height);
  const auto part = [](std::uint8_t c) { return static_cast<float>(c) / 255; };
  glClearColor(part(ground.r), part(ground.g), part(ground.b), 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

void Window::present() {
  SDL_GL_SwapWindow(system_->window);
}

void Window::drop_device_objects() {
  ImGui_ImplOpenGL3_DestroyDeviceObjects();  // textures too: ImGui then asks for them again
}

}  // namespace makegood::platform
