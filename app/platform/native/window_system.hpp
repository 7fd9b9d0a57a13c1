#pragma once
// What is behind a Window natively.
#include "platform/window.hpp"

struct SDL_Window;

namespace makegood::platform {

struct Window::System {
  SDL_Window* window = nullptr;
  void* gl = nullptr;  ///< the SDL_GLContext
};

}  // namespace makegood::platform
