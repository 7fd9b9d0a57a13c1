#pragma once
// When to draw. A frame is drawn because something happened, never because time passed.
//
// One frame an event is not enough. Dear ImGui spreads a press and its release over two frames, and
// what a click changed is laid out in the frame after that: kFramesAfterEvent covers the chain.
// Whoever knows of more (input still queued, an animation) says so at the end of a frame, and one
// more follows.

namespace makegood::platform {

class FramePump {
 public:
  static constexpr int kFramesAfterEvent = 3;
  /// Longest step that an animation is told of, in seconds. After an idle minute the first frame
  /// would otherwise report the whole minute, and everything would be over before it was seen.
  static constexpr double kLongestStep = 0.1;

  /// Something happened: input, a delivered event, a resized window.
  void wake() { frames_left_ = kFramesAfterEvent; }

  bool wants_frame() const { return frames_left_ > 0; }

  /// A frame begins at `now`, seconds on any clock. Returns the seconds since the previous one: 0
  /// for the first, never negative, never more than kLongestStep.
  float begin(double now);

  /// The frame is done; `more` if another one is wanted whatever happens.
  void end(bool more);

 private:
  int frames_left_ = kFramesAfterEvent;  // the first picture needs nobody to ask for it
  double last_ = 0;
  bool started_ = false;
};

}  // namespace makegood::platform
