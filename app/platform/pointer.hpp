#pragma once
// Mouse and fingers as ImGui's input.
//
// A finger is a mouse that hovers over nothing: when it is lifted, the pointer leaves the window.
// And two fingers are the browser's, which zooms the page with them: what the first one pressed is
// then not meant.

namespace makegood::platform {

/// Takes the pointer out of the window with no button down. Nothing is clicked by it.
void drop_pointer();

/// What a page tells of its pointers, one event after the other (natively SDL's events say as
/// much).
class Pointer {
 public:
  /// The mouse, or the first finger, is at x, y (logical pixels), with its main button down or up.
  void at(float x, float y, bool down, bool finger);

  /// The mouse has left, or the browser has taken the gesture over.
  void left();

  /// A second finger is down. Until the first one is lifted, nothing that it does counts.
  void pinch();

  /// Notches of a wheel, to the right and down.
  void wheel(float right, float down);

 private:
  bool down_ = false;
  bool pinched_ = false;
};

}  // namespace makegood::platform
