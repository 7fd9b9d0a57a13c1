#pragma once
// What is behind a Window on the web: the canvas as the page last described it.
#include <vector>

#include "platform/web/page.hpp"
#include "platform/window.hpp"

namespace makegood::platform {

struct Window::System {
  float width = 0, height = 0;        ///< CSS pixels
  float ratio = 1;                    ///< screen pixels in a CSS pixel
  bool hand = false;                  ///< the pointer that the page shows now
  int textures = 0;                   ///< made so far; an id is never used again
  std::vector<page::DrawCall> calls;  ///< of one draw list; kept for its memory
};

}  // namespace makegood::platform
