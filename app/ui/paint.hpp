#pragma once
// The one place where our colours and positions become ImGui's.
#include "imgui.h"
#include "ui/theme.hpp"

namespace makegood {

inline ImU32 packed(Color c) {
  return IM_COL32(c.r, c.g, c.b, c.a);
}

}  // namespace makegood
