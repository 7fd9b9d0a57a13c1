// BMP because SDL can write it; the documentation's tools make a PNG of it.
#include "platform/native/screenshot.hpp"

#include <SDL.h>
#include <SDL_opengl.h>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace makegood::platform {

bool save_screenshot(SDL_Window* window, const std::string& path) {
  int width = 0;
  int height = 0;
  SDL_GL_GetDrawableSize(window, &width, &height);
  const std::size_t row = static_cast<std::size_t>(width) * 4;
  std::vector<unsigned char> pixels(row * static_cast<std::size_t>(height));
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
  // OpenGL counts rows from below.
  for (std::size_t top = 0, bottom = static_cast<std::size_t>(height); top + 1 < bottom; ++top) {
    --bottom;
    std::swap_ranges(pixels.begin() + static_cast<std::ptrdiff_t>(top * row),
                     pixels.begin() + static_cast<std::ptrdiff_t>((top + 1) * row),
                     pixels.begin() + static_cast<std::ptrdiff_t>(bottom * row));
  }
  SDL_Surface* surface = SDL_CreateRGBSurfaceWithFormatFrom(
      pixels.data(), width, height, 32, static_cast<int>(row), SDL_PIXELFORMAT_RGBA32);
  if (!surface) return false;
  SDL_Surface* opaque = SDL_ConvertSurfaceFormat(surface, SDL_PIXELFORMAT_RGB24, 0);
  SDL_FreeSurface(surface);
  if (!opaque) return false;
  const bool saved = SDL_SaveBMP(opaque, path.c_str()) == 0;
  SDL_FreeSurface(opaque);
  return saved;
}

}  // namespace makegood::platform
