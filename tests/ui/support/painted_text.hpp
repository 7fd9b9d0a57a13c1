#pragma once
// Whether a frame paints letters over letters: read off the triangles themselves, so that no widget
// has to say where its text went.
#include <optional>
#include <string>

struct ImDrawData;

namespace makegood::test {

/// Where a letter lies over another one that can still be seen, as "at X, Y" in pixels; nothing
/// where all text is in the clear. What an opaque area was painted over counts as gone.
std::optional<std::string> text_over_text(const ImDrawData& painted);

}  // namespace makegood::test
