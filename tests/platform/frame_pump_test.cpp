// When frames are drawn, and what they are told about time.
#include "platform/frame_pump.hpp"

#include <doctest/doctest.h>

using makegood::platform::FramePump;

namespace {

/// Draws until the pump is satisfied; `more` as each frame's end says. Gives up at 100.
int draw_until_idle(FramePump& pump, double& now) {
  int frames = 0;
  for (; pump.wants_frame() && frames < 100; ++frames) {
    pump.begin(now += 0.016);
    pump.end(false);
  }
  return frames;
}

}  // namespace

TEST_CASE("the first picture needs nobody to ask for it") {
  FramePump pump;
  CHECK(pump.wants_frame());
}

TEST_CASE("after an event three frames are drawn, and then none") {
  FramePump pump;
  double now = 0;
  draw_until_idle(pump, now);
  CHECK_FALSE(pump.wants_frame());
  pump.wake();
  CHECK(draw_until_idle(pump, now) == 3);
  CHECK_FALSE(pump.wants_frame());
}

TEST_CASE("an event in the middle starts the count again") {
  FramePump pump;
  double now = 0;
  draw_until_idle(pump, now);
  pump.wake();
  pump.begin(now += 0.016);
  pump.end(false);
  pump.wake();
  CHECK(draw_until_idle(pump, now) == 3);
}

TEST_CASE("whoever wants more gets one frame after the other until it is enough") {
  FramePump pump;
  double now = 0;
  draw_until_idle(pump, now);
  pump.wake();
  for (int i = 0; i < 50; ++i) {
    REQUIRE(pump.wants_frame());
    pump.begin(now += 0.016);
    pump.end(true);
  }
  CHECK(draw_until_idle(pump, now) == 1);
}

TEST_CASE("the first frame is told of no time, the next of the time between") {
  FramePump pump;
  CHECK(pump.begin(1000.0) == 0.0F);
  CHECK(pump.begin(1000.025) == doctest::Approx(0.025).epsilon(0.001));
}

TEST_CASE("after an idle minute an animation starts from its beginning") {
  FramePump pump;
  pump.begin(1000.0);
  CHECK(pump.begin(1060.0) == doctest::Approx(FramePump::kLongestStep));
}

TEST_CASE("a clock that steps back gives no negative time") {
  FramePump pump;
  pump.begin(1000.0);
  CHECK(pump.begin(999.0) == 0.0F);
}
