// See the header: this is only its arithmetic.
#include "platform/frame_pump.hpp"

#include <algorithm>

namespace makegood::platform {

float FramePump::begin(double now) {
  if (frames_left_ > 0) --frames_left_;
  const double step = started_ ? std::clamp(now - last_, 0.0, kLongestStep) : 0.0;
  started_ = true;
  last_ = now;
  return static_cast<float>(step);
}

void FramePump::end(bool more) {
  if (more) frames_left_ = std::max(frames_left_, 1);
}

}  // namespace makegood::platform
