// Window, GL context and ImGui backends. The order of construction matters: SDL's video, window,
// context, ImGui, and backwards at the end.
#include "platform/window.hpp"

#include <SDL.h>
#ifdef __EMSCRIPTEN__
#include <GLES3/gl3.h>
#else
#include <SDL_opengl.h>
#endif

#include <cfloat>

#include "imgui.h"
#include "imgui_impl_opengl3.h"
#include "imgui_impl_sdl2.h"
#include "imgui_internal.h"  // InputEventsQueue: is there input that no frame has seen yet?

namespace makegood::platform {
namespace {

#ifdef __EMSCRIPTEN__
constexpr const char* kGlslVersion = "#version 300 es";
#elif defined(__APPLE__)
constexpr const char* kGlslVersion = "#version 150";
#else
constexpr const char* kGlslVersion = "#version 130";
#endif

void ask_for_gl() {
#ifdef __EMSCRIPTEN__
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
#elif defined(__APPLE__)
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_FLAGS, SDL_GL_CONTEXT_FORWARD_COMPATIBLE_FLAG);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 2);
#else
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
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
#ifndef __EMSCRIPTEN__
  // Where there is no screen, SDL falls back to drawing into memory and calls that a success: a
  // window that nobody can see or close. It is right only for somebody who asked for it.
  const std::string_view driver = SDL_GetCurrentVideoDriver();
  const char* wanted = SDL_GetHint(SDL_HINT_VIDEODRIVER);
  if ((driver == "offscreen" || driver == "dummy") && (!wanted || driver != wanted)) {
    why = "there is no screen";
    SDL_Quit();
    return nullptr;
  }
#endif
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
  return std::unique_ptr<Window>(new Window(window, gl));
}

Window::Window(SDL_Window* window, void* gl) : window_(window), gl_(gl) {
  SDL_GL_MakeCurrent(window_, gl_);
#ifndef __EMSCRIPTEN__
  SDL_GL_SetSwapInterval(1);
  SDL_SetWindowMinimumSize(window_, kMinWidth, kMinHeight);
#endif
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;  // window positions are not the user's business here
  io.LogFilename = nullptr;
  ImGui_ImplSDL2_InitForOpenGL(window_, gl_);
  ImGui_ImplOpenGL3_Init(kGlslVersion);
}

Window::~Window() {
  ImGui_ImplOpenGL3_Shutdown();
  ImGui_ImplSDL2_Shutdown();
  ImGui::DestroyContext();
  SDL_GL_DeleteContext(gl_);
  SDL_DestroyWindow(window_);
  SDL_Quit();
}

void Window::load_fonts(App& app, std::string_view regular, std::string_view bold) {
  app.set_fonts(makegood::load_fonts(regular, bold));
}

void Window::pass_to_imgui(const SDL_Event& event) {
  ImGui_ImplSDL2_ProcessEvent(&event);
}

void Window::draw(App& app, float seconds) {
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplSDL2_NewFrame();
  ImGui::NewFrame();
  app.frame(seconds);
  ImGui::Render();
  int width = 0;
  int height = 0;
  SDL_GL_GetDrawableSize(window_, &width, &height);
  glViewport(0, 0, width, height);
  glClearColor(0, 0, 0, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

void Window::present() {
  SDL_GL_SwapWindow(window_);
}

bool Window::input_pending() const {
  return !ImGui::GetCurrentContext()->InputEventsQueue.empty();
}

void Window::drop_pointer() {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  io.AddMouseButtonEvent(0, false);
}

void Window::drop_device_objects() {
  ImGui_ImplOpenGL3_DestroyDeviceObjects();  // textures too: ImGui then asks for them again
}

}  // namespace makegood::platform
