#pragma once
// The picture of the window, for the documentation.
#include <string>

struct SDL_Window;

namespace makegood::platform {

/// Writes the picture between Window::draw() and Window::present() to `path` as a BMP, pixel for
/// pixel. False if the file could not be written.
bool save_screenshot(SDL_Window* window, const std::string& path);

}  // namespace makegood::platform
